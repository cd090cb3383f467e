using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents;
using Qms.Domain.UnitedKingdom;
using Qms.Samples.Shared;

namespace Qms.Samples.IncidentDesk;

/// <summary>An incident as loaded: read, replayed and verified.</summary>
internal sealed record Loaded(TakenIn Report, Incident Incident, HistoryReading<IncidentEvent> Reading)
{
    public IncidentEvent.Reported Reported => (IncidentEvent.Reported)Reading.Events[0].Event;
}

/// <summary>A line or step that could not be used, and why.</summary>
internal sealed record Trouble(string Where, string Why);

/// <summary>The host: takes in reports, lets the team work, keeps the histories.</summary>
internal sealed class Desk
{
    private static readonly Duration Pause = Duration.FromMinutes(5);

    private readonly IncidentStore _store;
    private readonly History<IncidentEvent> _history = new(IncidentJson.Events);
    private readonly Services _services;
    private readonly Dictionary<string, IncidentId> _examples = [];
    private readonly Dictionary<IncidentId, TakenIn> _known = [];

    public Desk(IncidentStore store, Services services)
    {
        (_store, _services) = (store, services);
        foreach (var report in store.Reports()) Remember(report);
    }

    public List<Trouble> Damaged { get; } = [];

    public List<Trouble> Refused { get; } = [];

    public int LinesRead { get; private set; }

    public int New { get; private set; }

    public int AlreadyKnown { get; private set; }

    public int NotYetReceived { get; private set; }

    public IReadOnlyList<TakenIn> Reports => [.. _known.Values.OrderBy(static report => report.Number)];

    public ImagingService ServiceOf(TakenIn report) => ServiceFor(report.IsIndependent);

    /// <summary>Takes in one line of the input. A report that is stored already is a retry: nothing happens.</summary>
    public void TakeIn(string line, int number, Instant now)
    {
        LinesRead++;
        if (ReportLine.Read(line, out var reason) is not { } report)
        {
            Damaged.Add(new($"line {number}", "not readable: " + reason));
            return;
        }

        if (_known.ContainsKey(report.Report.Id))
        {
            AlreadyKnown++;
            return;
        }

        if (report.Received > now)
        {
            NotYetReceived++;
            return;
        }

        var service = ServiceFor(report.IsIndependent);
        var context = service.Context(report.Reporter, report.Received, Habit.Request(report.Report.Id, "report"));
        var decision = service.Incidents.Decide(Incident.None, report.Report, context);
        if (!decision.IsAccepted)
        {
            Refused.Add(new($"line {number}", "refused: " + InWords(decision.Rejections)));
            return;
        }

        var entries = _history.Append(null, decision.State.Reference, decision.Events, context, Guid.NewGuid);
        Remember(_store.TakeIn(report, entries, decision.State));
        New++;
    }

    /// <summary>Lets the team do with one incident what is due until <paramref name="now"/>.</summary>
    public void Work(TakenIn report, Instant now)
    {
        var loaded = Load(report);
        var service = ServiceOf(report);
        var incident = loaded.Incident;
        var head = loaded.Reading.Head;
        var last = loaded.Reading.Events[^1].RecordedAt;
        var plan = new Plan(service, report, incident, loaded.Reported.Facts, Find);

        // What was done already is known by the ids of its requests: the work goes on after it.
        var done = loaded.Reading.Events.Select(static recorded => recorded.CommandId).ToHashSet();
        var next = 0;
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            if (done.Contains(Habit.Request(report.Id, plan.Steps[i].Name))) next = i + 1;
        }

        while (true)
        {
            var planned = next < plan.Steps.Count && plan.Steps[next].IsReady(incident) ? plan.Steps[next] : null;
            var duty = incident.IsOpen ? DutyWork.Next(incident, plan) : null;
            var isDuty = duty is not null && (planned is null || duty.At <= planned.At);
            var step = isDuty ? duty! : planned;
            if (step is null) return;
            var at = Instant.Max(step.At, last + Pause);
            if (at > now) return;
            if (!isDuty) next++;
            if (step.Command(incident) is not { } command) continue;

            var context = service.Context(step.By, at, Habit.Request(report.Id, step.Name));
            var decision = service.Incidents.Decide(incident, command, context);
            if (!decision.IsAccepted)
            {
                Refused.Add(new($"{report.Label}, {step.Name}", InWords(decision.Rejections)));
                return;
            }

            if (decision.Events.Count == 0) continue;
            var entries = _history.Append(head, incident.Reference, decision.Events, context, Guid.NewGuid);
            _store.Append(entries, decision.State);
            (incident, head, last) = (decision.State, entries[^1].ToHead(), at);
        }
    }

    /// <summary>Reads, replays and verifies one history.</summary>
    /// <exception cref="NotIntactException">It is not what was written.</exception>
    public Loaded Load(TakenIn report)
    {
        var stream = Incident.ReferenceTo(report.Id);
        var anchored = _store.Head(stream);
        var entries = _store.Entries(stream).ToList();
        if (History.Verify(entries, anchored).Fault is { } fault) throw new NotIntactException($"{report.Label}: {fault.Message}");
        var reading = _history.Read(entries, anchored);
        return new(report, IncidentDecider.Replay(reading.Happened), reading);
    }

    /// <summary>Finds an incident by number, label or id.</summary>
    public TakenIn? Find(Options options, out string? problem)
    {
        problem = null;
        if (options.Incident is not { } wanted) return Reports.FirstOrDefault(static report => report.Example == "F5.1") ?? Reports.FirstOrDefault();
        var found = Reports.FirstOrDefault(report =>
            string.Equals(report.Label, wanted, StringComparison.OrdinalIgnoreCase) || report.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == wanted
            || string.Equals(report.Id.ToString(), wanted, StringComparison.OrdinalIgnoreCase));
        if (found is null) problem = $"There is no incident \"{wanted}\". Numbers run from 1 to {Reports.Count}.";
        return found;
    }

    private IncidentId? Find(string example) => _examples.TryGetValue(example, out var id) ? id : null;

    private ImagingService ServiceFor(bool isIndependent) => isIndependent ? _services.Independent : _services.Trust;

    private void Remember(TakenIn report)
    {
        _known[report.Id] = report;
        if (report.Example is { } example) _examples[example] = report.Id;
    }

    private static string InWords(IReadOnlyList<Rejection> rejections) => string.Join(" ", rejections.Select(static r => r.Path.Length == 0 ? r.Message : $"{r.Path}: {r.Message}"));
}
