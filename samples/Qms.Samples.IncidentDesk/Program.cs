using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents;
using Qms.Domain.UnitedKingdom.Duties;
using Qms.Samples.Shared;

namespace Qms.Samples.IncidentDesk;

/// <summary>The program. Exit codes: see <see cref="Options.Help"/>.</summary>
public static class Program
{
    private const int Fine = 0;
    private const int WithTroubles = 1;
    private const int Unusable = 2;
    private const int NotIntact = 3;
    private const int PipeWidth = 100;

    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalDate FirstDay = new(2026, 6, 12);

    /// <summary>Runs on the terminal.</summary>
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(args, Console.Out, Console.Error);
    }

    /// <summary>Runs, and writes to <paramref name="output"/> and <paramref name="error"/>.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var options = Options.Parse(args, out var problem);
        if (problem is not null) return Refuse(error, problem);
        if (options.WantsHelp)
        {
            output.WriteLine(Options.Help);
            return Fine;
        }

        try
        {
            return Run(options, output, error);
        }
        catch (Exception e) when (e is NotIntactException or CorruptRecordException)
        {
            error.WriteLine($"The stored history is not intact. {e.Message}");
            return NotIntact;
        }
        catch (UsageException e)
        {
            return Refuse(error, e.Message);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return Refuse(error, $"The event store \"{options.Database}\" or another file cannot be used: {e.Message}");
        }
    }

    private static int Run(Options options, TextWriter output, TextWriter error)
    {
        var screen = new Screen(SampleConsole.On(output, options.IsPlain, PipeWidth));
        if (options.Nation is { } asked) Services.In(asked);
        if (options.IsFresh) IncidentStore.Delete(options.Database);
        using var store = IncidentStore.Open(options.Database);
        var last = store.Note("now") is { } text ? LocalDatePattern.Iso.Parse(text).Value : (LocalDate?)null;
        var today = options.Now ?? last?.PlusWeeks(1) ?? FirstDay;
        if (today < last) return Refuse(error, $"The team has worked until {Words.Day(last.Value)} already; time does not run backwards. Use a later day, or --fresh to start anew.");
        var now = today.At(new LocalTime(17, 0)).InZoneLeniently(London).ToInstant();

        var services = Services.In(NationOf(store, options, isNew: last is null));
        screen.Header(options, services.Nation, now, last is { } day ? Words.Day(day) : null, last is null);
        var before = store.Scalar("SELECT COUNT(*) FROM entries");
        var desk = new Desk(store, services);
        if (desk.Find(options, out var notFound) is null && notFound is not null && last is not null) return Refuse(error, notFound);

        var lines = File.ReadAllLines(options.Input);
        screen.Working("Taking in reports", lines.Length, options.IsPlain, tick =>
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (!string.IsNullOrWhiteSpace(lines[i])) desk.TakeIn(lines[i], i + 1, now);
                tick();
            }
        });
        screen.Read(desk, now);
        var refusedReports = desk.Refused.Count;
        screen.Working("The team at work", desk.Reports.Count, options.IsPlain, tick =>
        {
            foreach (var report in desk.Reports)
            {
                desk.Work(report, now);
                tick();
            }
        });
        store.Note("now", LocalDatePattern.Iso.Format(today));

        screen.Troubles(desk.Refused.Skip(refusedReports));
        var (open, verified, time) = Verify(desk, screen, options);
        var counts = store.CountByStateAndHarm();
        screen.StatesByHarm(counts);
        screen.NextDuties(open, now);
        var story = desk.Find(options, out notFound);
        if (notFound is not null) return Refuse(error, notFound);
        if (story is not null) screen.Story(desk.Load(story), desk.ServiceOf(story), now);
        screen.Lifecycle(counts);
        if (options.Mermaid is { } mermaid) File.WriteAllText(mermaid, IncidentLifecycle.Moves.ToMermaid());
        if (story is not null) screen.Tamper(TamperCheck.Run(store, Incident.ReferenceTo(story.Id), story.Label, "rationale", "title"));

        var events = store.Scalar("SELECT COUNT(*) FROM entries");
        screen.Summary(new Totals(
            desk.Reports.Count, store.Scalar("SELECT COUNT(*) FROM summaries WHERE status NOT IN ('closed', 'rejected', 'merged')"), store.Scalar("SELECT COUNT(*) FROM summaries WHERE is_critical"),
            events, events - before, verified, time, options.Database, store.Scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") / 1_000_000.0,
            desk.Reports.LastOrDefault(static report => report.Example == "F2.2")?.Label ?? "1", desk.Damaged.Count + desk.Refused.Count));
        return desk.Damaged.Count + desk.Refused.Count > 0 ? WithTroubles : Fine;
    }

    // A store keeps to the nation that it was made for: the duties in its histories are those of that nation's rules.
    private static Nation NationOf(IncidentStore store, Options options, bool isNew)
    {
        var made = WireNames.TryParse<Nation>(store.Note("nation"), out var noted) ? noted : isNew ? (Nation?)null : Nation.England;
        var nation = options.Nation ?? made ?? Nation.England;
        if (made is { } other && other != nation)
        {
            throw new UsageException($"The event store \"{options.Database}\" was made for a service in {Words.Of(other)}, not in {Words.Of(nation)}. Use another --database, or --fresh to start anew.");
        }

        store.Note("nation", WireNames.Of(nation));
        return nation;
    }

    // Reading all histories back proves that they are intact and gives the open duties.
    private static (List<(TakenIn, Duty)> Open, long Verified, TimeSpan Time) Verify(Desk desk, Screen screen, Options options)
    {
        var open = new List<(TakenIn, Duty)>();
        var verified = 0L;
        var watch = Stopwatch.StartNew();
        screen.Working("Replaying and verifying", desk.Reports.Count, options.IsPlain, tick =>
        {
            foreach (var report in desk.Reports)
            {
                var loaded = desk.Load(report);
                verified += loaded.Reading.Head!.Count;
                if (loaded.Incident.IsOpen) open.AddRange(loaded.Incident.OpenDuties.Select(duty => (report, duty)));
                tick();
            }
        });
        return (open, verified, watch.Elapsed);
    }

    private static int Refuse(TextWriter error, string problem)
    {
        error.WriteLine(problem);
        error.WriteLine("Try --help.");
        return Unusable;
    }
}
