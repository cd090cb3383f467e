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

    /// <summary>When somebody was first told in person; null while nobody was.</summary>
    public static Instant? ToldInPersonAt(Incident incident) =>
        incident.Duties.FirstOrDefault(static duty => duty is { Fulfilment.Outcome: DutyOutcome.Done } && duty.Key.Contains(InPerson, StringComparison.Ordinal))?.Fulfilment!.At;

    private static Step? StepFor(Incident incident, Plan plan, Duty duty)
    {
        var key = duty.Key;
        if (key.Contains(InWriting, StringComparison.Ordinal) && ToldInPerson(incident, key) is { } told) return Writing(told, duty);
        if (!MayBegin(incident, plan, key)) return null;
        var hours = Hours(incident.Id, key);
        var by = By(key) ?? plan.Lead;
        if (incident.Facts!.ErrorType is null && key.EndsWith(".device.report.keep", StringComparison.Ordinal))
        {
            return Step(incident, duty, Cast.QualityManager, hours, _ => new IncidentCommand.SetDutyAside(key, "Software cannot be put away: this version was switched off at all sites instead."));
        }

        if (key.Contains(".yellow-card.medicine.device.", StringComparison.Ordinal))
        {
            return Step(incident, duty, Cast.QualityManager, hours, _ => new IncidentCommand.SetDutyAside(key, "The injector gave what was set: volume and rate were read out and are right."));
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
        if (key.EndsWith(".psii-end", StringComparison.Ordinal) || key.EndsWith(".thematic-review", StringComparison.Ordinal) || key.EndsWith(".patient-safety.response.investigation", StringComparison.Ordinal)) return incident.Investigation?.Analysis is not null;

        // A health service body tells CQC through the national record of patient safety events; until that is made the duty waits, and then it is withdrawn.
        if (key.Contains(".cqc.", StringComparison.Ordinal) && incident.OpenDuties.Any(static open => open.Key.Contains("lfpse", StringComparison.Ordinal))) return false;
        if (key.Contains(".inform.outcome.", StringComparison.Ordinal)) return incident.Status is IncidentStatus.ActionsAgreed or IncidentStatus.LearningShared;
        if (key.Contains(".saue.report.", StringComparison.Ordinal)) return !plan.Script.ReportIsLate;
        return incident.Status != IncidentStatus.Reported || !key.Contains(".saue.", StringComparison.Ordinal);
    }

    private static Duty? ToldInPerson(Incident incident, string key) => incident.DutyNamed(key.Replace(InWriting, InPerson, StringComparison.Ordinal));

    private static Actor? By(string key) => key switch
    {
        _ when key.Contains("staff-support", StringComparison.Ordinal) => Cast.OccupationalHealth,
        _ when key.EndsWith(".mpe", StringComparison.Ordinal) || key.Contains(".irr17.", StringComparison.Ordinal) || key.Contains(".irmer.theme.", StringComparison.Ordinal) => Cast.Physicist,
        _ when key.Contains("clinical-governance", StringComparison.Ordinal) || key.Contains(".patient-safety.", StringComparison.Ordinal) || key.Contains(".never-event.", StringComparison.Ordinal)
            || key.Contains("coroner", StringComparison.Ordinal) || key.Contains("medical-examiner", StringComparison.Ordinal) => Cast.Governance,
        _ when key.Contains(".riddor.", StringComparison.Ordinal) || key.Contains(".violence.", StringComparison.Ordinal) => Cast.ServiceLead,
        _ when key.Contains(".saue.", StringComparison.Ordinal) || key.Contains("lfpse", StringComparison.Ordinal) || key.Contains(".yellow-card.", StringComparison.Ordinal)
            || key.Contains(".data-breach.", StringComparison.Ordinal) || key.Contains(".cqc.", StringComparison.Ordinal) => Cast.QualityManager,
        _ => null,
    };

    private static Step? Writing(Duty told, Duty duty)
    {
        if (told.Fulfilment is not { } done) return null;
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
            _ when key.Contains(".riddor.", StringComparison.Ordinal) && key.Contains(".over-", StringComparison.Ordinal) => Days(9, 12),
            _ when key.Contains(".riddor.", StringComparison.Ordinal) && key.Contains(".report.", StringComparison.Ordinal) => Days(5, 7),
            _ when key.Contains(".riddor.", StringComparison.Ordinal) || key.Contains(".safeguarding.", StringComparison.Ordinal) || key.Contains("coroner", StringComparison.Ordinal) => 1 + Habit.Number(id, key, 4),
            _ when key.Contains(".data-breach.notify.", StringComparison.Ordinal) => 28 + Habit.Number(id, key, 6),
            _ when key.Contains(".data-breach.", StringComparison.Ordinal) => 3,
            _ when key.Contains(".yellow-card.", StringComparison.Ordinal) => Days(0, 2) + 2,
            _ when key.Contains(".irmer.theme.", StringComparison.Ordinal) => Days(2, 10),
            _ when key.EndsWith(".patient-safety.response.notify", StringComparison.Ordinal) || key.EndsWith(".patient-safety.response.review", StringComparison.Ordinal) => 24,
            _ when key.EndsWith(".psii-end", StringComparison.Ordinal) || key.EndsWith(".patient-safety.response.investigation", StringComparison.Ordinal) => Days(40, 55),
            _ when key.EndsWith(".thematic-review", StringComparison.Ordinal) => Days(5, 20),
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
        _ when key.Contains(".riddor.", StringComparison.Ordinal) && !key.Contains(".record.", StringComparison.Ordinal) => "Reference number of the online report.",
        _ when key.Contains(".data-breach.notify.", StringComparison.Ordinal) => "Reference number of the report, with the risk still to be assessed.",
        _ when key.Contains(".patient-safety.", StringComparison.Ordinal) => "Minutes of the patient safety meeting.",
        _ when key.Contains(".yellow-card.", StringComparison.Ordinal) => "Acknowledgement of the Yellow Card.",
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
