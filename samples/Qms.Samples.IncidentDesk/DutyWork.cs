using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Investigating;

namespace Qms.Samples.IncidentDesk;

/// <summary>When, and by whom, the invented team does its duties: mostly in time, sometimes late, some not yet.</summary>
internal static class DutyWork
{
    private const string InPerson = ".in-person.";
    private const string InWriting = ".in-writing.";

    /// <summary>The next duty that the team does, as a step; null while none can be done.</summary>
    public static Step? Next(Incident incident, Plan plan) =>
        incident.OpenDuties.Select(duty => StepFor(incident, plan, duty)).OfType<Step>().MinBy(static step => step.At);

    private static Step? StepFor(Incident incident, Plan plan, Duty duty)
    {
        var key = duty.Key;
        if (key.Contains(InWriting, StringComparison.Ordinal)) return Writing(incident, duty);
        if (!MayBegin(incident, plan, key)) return null;
        var hours = Hours(incident.Id, key);
        var by = key.Contains("staff-support", StringComparison.Ordinal) ? Cast.OccupationalHealth
            : key.EndsWith(".mpe", StringComparison.Ordinal) ? Cast.Physicist
            : key.Contains("clinical-governance", StringComparison.Ordinal) ? Cast.Governance
            : key.Contains(".saue.", StringComparison.Ordinal) || key.Contains("lfpse", StringComparison.Ordinal) ? Cast.QualityManager
            : plan.Lead;
        if (incident.Facts!.ErrorType is null && key.EndsWith(".device.report.keep", StringComparison.Ordinal))
        {
            return Step(incident, duty, Cast.QualityManager, hours, _ => new IncidentCommand.SetDutyAside(key, "Software cannot be put away: this version was switched off at all sites instead."));
        }

        var declines = plan.Script.DeclinesContact && key.Contains(InPerson, StringComparison.Ordinal);
        var outcome = declines ? DutyOutcome.Declined : key.Contains("staff-support", StringComparison.Ordinal) ? DutyOutcome.Accepted : DutyOutcome.Done;
        return Step(incident, duty, by, hours, at => new IncidentCommand.FulfilDuty(key, at, outcome, declines ? "Three attempts by telephone and letter; the patient asks not to be contacted." : Evidence(key)));
    }

    // What must wait for the analysis waits; and a report that is late is not done at all.
    private static bool MayBegin(Incident incident, Plan plan, string key)
    {
        if (key.EndsWith(".local-analysis.analysis", StringComparison.Ordinal)) return incident.Investigation?.Analysis is not null;
        if (key.EndsWith(".mpe", StringComparison.Ordinal)) return incident.Facts!.Exposures.Count == 0 || incident.Investigation?.HasAdviceFrom(AdviserKind.MedicalPhysicsExpert) == true;
        if (key.Contains(".inform.outcome.", StringComparison.Ordinal)) return incident.Status is IncidentStatus.ActionsAgreed or IncidentStatus.LearningShared;
        if (key.Contains(".saue.report.", StringComparison.Ordinal)) return !plan.Script.ReportIsLate;
        return incident.Status != IncidentStatus.Reported || !key.Contains(".saue.", StringComparison.Ordinal);
    }

    private static Step? Writing(Incident incident, Duty duty)
    {
        var told = incident.Duties.FirstOrDefault(d => d.Key == duty.Key.Replace(InWriting, InPerson, StringComparison.Ordinal));
        if (told?.Fulfilment is not { } done) return null;
        var at = AtWork(done.At + Duration.FromDays(6));
        return done.Outcome == DutyOutcome.Declined
            ? new(Name(duty), at, Cast.QualityManager, _ => new IncidentCommand.SetDutyAside(duty.Key, "The patient declined contact; the attempts are on record."))
            : new(Name(duty), at, Cast.QualityManager, _ => new IncidentCommand.FulfilDuty(duty.Key, at, DutyOutcome.Done, "Letter with account, enquiries and apology."));
    }

    private static Step Step(Incident incident, Duty duty, Actor by, int hours, Func<Instant, IncidentCommand> command)
    {
        var raised = Instant.Max(duty.RaisedAt, duty.Deadline.Start);
        var at = AtWork((duty.Deadline.EndsAt is null ? raised : Instant.Max(raised + Duration.FromHours(1), duty.Deadline.Start + Duration.FromHours(hours - 1))) + Duration.FromHours(duty.Deadline.EndsAt is null ? hours : 0));
        return new(Name(duty), at, by, _ => command(at));
    }

    private static int Hours(IncidentId id, string key)
    {
        int Days(int from, int to) => 24 * (from + Habit.Number(id, key, to - from + 1));
        return key switch
        {
            _ when key.Contains(".saue.notify.", StringComparison.Ordinal) => Habit.OneIn(16, id, "late-notification") ? Days(15, 20) : Days(3, 12),
            _ when key.Contains(".saue.report.", StringComparison.Ordinal) => Habit.OneIn(25, id, "late-report") ? Days(86, 95) : Days(45, 80),
            _ when key.Contains(".saue.investigate.", StringComparison.Ordinal) => Days(1, 2),
            _ when key.Contains(".communicate.", StringComparison.Ordinal) => 2 + Habit.Number(id, key, 20),
            _ when key.Contains("candour.statutory.records", StringComparison.Ordinal) => Days(14, 30),
            _ when key.Contains("candour", StringComparison.Ordinal) => Days(2, 9),
            _ when key.Contains("lfpse", StringComparison.Ordinal) => Days(0, 2) + 3,
            _ when key.Contains(".inform.outcome.", StringComparison.Ordinal) => Days(1, 5),
            _ when key.Contains("local-analysis", StringComparison.Ordinal) => 4,
            _ => Days(1, 6),
        };
    }

    private static string Evidence(string key) => key switch
    {
        _ when key.Contains(".saue.notify.", StringComparison.Ordinal) => "Confirmation of the online notification.",
        _ when key.Contains(".saue.report.", StringComparison.Ordinal) => "Report of the investigation, anonymised, sent.",
        _ when key.Contains("lfpse", StringComparison.Ordinal) => "Reference number of the national record.",
        _ when key.Contains(".communicate.", StringComparison.Ordinal) || key.Contains(InPerson, StringComparison.Ordinal) => "Note of the conversation.",
        _ when key.Contains("device", StringComparison.Ordinal) => "Confirmation of receipt.",
        _ => "Entry in the service's records.",
    };

    // Nobody signs off a duty at night or at the weekend.
    private static Instant AtWork(Instant at)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        var local = at.InZone(zone);
        var day = local.Date;
        var hour = local.Hour;
        if (hour is >= 8 and < 17 && day.DayOfWeek < IsoDayOfWeek.Saturday) return at;
        if (hour >= 17) day = day.PlusDays(1);
        while (day.DayOfWeek >= IsoDayOfWeek.Saturday) day = day.PlusDays(1);
        return day.At(new LocalTime(8, local.Minute)).InZoneLeniently(zone).ToInstant();
    }

    private static string Name(Duty duty) => $"duty:{duty.Key}:{duty.RaisedAt.ToUnixTimeSeconds()}";
}
