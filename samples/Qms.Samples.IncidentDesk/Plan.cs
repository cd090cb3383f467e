using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;
using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Duties;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Samples.IncidentDesk;

/// <summary>A step that somebody takes at a moment. The command is made from the incident as it is then; null when there is nothing to do.</summary>
internal sealed record Step(string Name, Instant At, Actor By, Func<Incident, IncidentCommand?> Command)
{
    /// <summary>Whether it can be taken yet; until then the team waits.</summary>
    public Func<Incident, bool> IsReady { get; init; } = static _ => true;
}

/// <summary>What the invented team does with one incident, in order. The rules still decide: a step that they refuse does not happen.</summary>
internal sealed class Plan
{
    private readonly ImagingService _service;
    private readonly TakenIn _report;
    private readonly Func<string, IncidentId?> _find;
    private readonly IncidentFacts _reported;
    private readonly LocalDate _received;
    private readonly Actor _lead;
    private readonly int _pace;

    public Plan(ImagingService service, TakenIn report, Incident incident, IncidentFacts reported, Func<string, IncidentId?> find)
    {
        (_service, _report, _reported, _find) = (service, report, reported, find);
        Script = Script.For(report, reported);
        _received = incident.ReportedAt.InZone(service.Profile.Zone).Date;
        _lead = Cast.Investigators[Habit.Number(report.Id, "lead", Cast.Investigators.Count)];
        _pace = Habit.Number(report.Id, "pace", 4);
        Steps = [.. All().TakeWhile(step => step.Name != Script.RestsBefore).Concat(Resting()).OrderBy(static step => step.At)];
    }

    public Script Script { get; }

    public IReadOnlyList<Step> Steps { get; }

    public Actor Lead => _lead;

    private IEnumerable<Step> All()
    {
        if (Script.DuplicateOf is { } original)
        {
            yield return new("merge", At(1, 9), Cast.QualityManager, _ => _find(original) is { } into ? new IncidentCommand.Merge(into, "The same event, reported by somebody else.") : null);
            yield return Feedback(1, "Thank you. The event had been reported already; both reports are kept together.");
            yield break;
        }

        if (Script.Rejected is { } rejected)
        {
            yield return new("reject", At(1, 10), Cast.QualityManager, _ => new IncidentCommand.Reject(rejected.Ground, rejected.Reason, Cast.ServiceLead.Id));
            yield return Feedback(1, "Thank you for reporting. " + rejected.Reason);
            yield break;
        }

        yield return new("triage", At(1, 9), Cast.QualityManager, _ => new IncidentCommand.Triage(Script.Investigate ? TriageResponse.Investigation : TriageResponse.LocalReview, Rationale(), _lead.Id));
        yield return new("start", At(1, 11), Cast.QualityManager, incident => incident.Triage!.Response == TriageResponse.Investigation
            ? new IncidentCommand.StartInvestigation(_lead.Id, Terms)
            : new IncidentCommand.StartReview(_lead.Id));
        yield return new("ask-physics", At(1, 14), _lead, incident => incident.Facts!.Exposures.Count == 0 ? null
            : new IncidentCommand.RequestAdvice(new(Habit.Id(_report.Id, "advice")), AdviserKind.MedicalPhysicsExpert, "What dose did the incident give, and was it clinically significant?"));
        yield return new("first-facts", At(1, 15), Cast.QualityManager, incident => Statutory.AtFirst(_report.Example, incident.Facts!) is { } known
            ? new IncidentCommand.AmendFacts(incident.Facts! with { Statutory = known.Facts }, known.Reason) : null);
        foreach (var step in Grading()) yield return step;
        yield return new("escalate", At(3, 16), Cast.ServiceLead, static incident => incident is { IsCritical: true, Investigation.Level: InvestigationLevel.LocalReview }
            ? new IncidentCommand.Escalate(incident.Investigation.Lead, Terms, "It has become a critical incident.") : null);
        yield return new("pause", At(4, 15), Cast.QualityManager, _ => Script.WaitsForCoroner
            ? new IncidentCommand.Pause(PauseCause.Coroner, "The coroner has opened an inquiry and asked us to wait.", _received.PlusDays(60)) : null);
        if (Script.WaitsForCoroner) yield break;

        yield return new("physics", At(4 + _pace, 10), Cast.Physicist, incident => incident.Facts!.Exposures.Count == 0 ? null
            : new IncidentCommand.RecordAdvice(new(Habit.Id(_report.Id, "advice")), "Medical Physics Expert", Advice(incident.Facts)));
        yield return new("amend", At(5 + _pace, 11), _lead, incident => Known(incident, incident.Facts!, At(5 + _pace, 11)) is var known && known != incident.Facts!
            ? new IncidentCommand.AmendFacts(known, incident.Facts!.Exposures.Count > 0 ? "Dose by the Medical Physics Expert; opinion of the consultant radiologist on the outcome." : "Opinion of the consultant radiologist on the outcome.") : null);
        foreach (var step in Dispute()) yield return step;
        foreach (var step in Analysis()) yield return step;
        foreach (var step in Learning()) yield return step;
        yield return new("close", At(62 + (5 * _pace), 15), Cast.QualityManager, static _ => new IncidentCommand.Close("Everything that was agreed is done.")) { IsReady = incident => !incident.OpenDuties.Any() && _service.Assess(incident).MissingFacts.Count == 0 };
        foreach (var step in Reopening()) yield return step;
    }

    private IEnumerable<Step> Grading()
    {
        foreach (var person in _reported.People)
        {
            foreach (var scale in (HarmScale[])[HarmScales.LfpsePhysical, HarmScales.LfpsePsychological])
            {
                var name = scale.Dimension == HarmDimension.Physical ? "body" : "mind";
                yield return new($"grade-{name}-{person.Id}", At(2, 10), _lead, _ => scale.Grade(Script.Harm) is { Code: { } code } graded
                    ? new IncidentCommand.GradeHarm(person.Id, scale.Dimension, new(scale.Id, scale.Version, code), Script.Harm, graded.Reason) : null);
                yield return new($"confirm-{name}-{person.Id}", At(3, 14), Cast.Governance, _ => new IncidentCommand.ConfirmHarm(person.Id, scale.Dimension));
            }
        }
    }

    private IEnumerable<Step> Dispute()
    {
        if (Script.Adjudicated is not { } facts || _reported.People.Count == 0) yield break;
        var person = _reported.People[0].Id;
        var scale = HarmScales.LfpsePsychological;
        yield return new("dispute", At(6 + _pace, 12), Cast.Radiographer, _ => new IncidentCommand.DisputeHarm(person, HarmDimension.Psychological, "The patient telephoned: sleepless and off work since the scan."));
        yield return new("adjudicate", At(8 + _pace, 9), Cast.ServiceLead, _ => scale.Grade(facts) is { Code: { } code } graded
            ? new IncidentCommand.AdjudicateHarm(person, HarmDimension.Psychological, new(scale.Id, scale.Version, code), facts, graded.Reason) : null);
        yield return new("amend-outcome", At(8 + _pace, 11), _lead, incident => Script.CandourAfterwards is { } opinion
            ? new IncidentCommand.AmendFacts(incident.Facts! with { Candour = opinion with { GivenAt = At(8 + _pace, 11) } }, "The consultant radiologist now expects psychological harm for 28 days or longer.") : null);
    }

    private IEnumerable<Step> Analysis()
    {
        var finding = new FindingId(Habit.Id(_report.Id, "finding"));
        var second = new FindingId(Habit.Id(_report.Id, "second-finding"));
        var recommendation = new RecommendationId(Habit.Id(_report.Id, "recommendation"));
        var (cause, factor, advice, action) = Causes.Of(_reported);
        yield return new("timeline", At(7 + _pace, 9), _lead, incident => new IncidentCommand.AddTimelineEntry(
            new(new(Habit.Id(_report.Id, "entry")), incident.Facts!.OccurredAt, "The event as the staff on duty describe it.", "conversation with the staff on duty")));
        yield return new("statement", At(7 + _pace, 10), _lead, _ => new IncidentCommand.ReferToStatement(new(new RecordReference("document", "statement-" + _report.Label), "Statement of the staff on duty")));
        yield return new("factor", At(8 + _pace, 11), _lead, _ => new IncidentCommand.IdentifyFactor(new(FactorFramework.Seips, factor, cause)));
        yield return new("finding", At(9 + _pace, 10), _lead, _ => new IncidentCommand.RecordFinding(finding, cause));
        yield return new("second-finding", At(9 + _pace, 11), _lead, _ => Script.Investigate ? new IncidentCommand.RecordFinding(second, "The list was double-booked that day; this was within what the department can handle.") : null);
        yield return new("recommendation", At(9 + _pace, 15), _lead, _ => new IncidentCommand.MakeRecommendation(recommendation, advice, [finding]));
        yield return new("submit", At(11 + _pace, 12), _lead, _ => new IncidentCommand.SubmitAnalysis(cause));
        if (_report.Example is "F5.1")
        {
            yield return new("return", At(12 + _pace, 10), Cast.ServiceLead, static _ => new IncidentCommand.ReturnAnalysis("Say what the first person on the scene could have known."));
            yield return new("submit-again", At(13 + _pace, 16), _lead, _ => new IncidentCommand.SubmitAnalysis(cause + " Nobody on the scene could see that two patients shared a first name."));
        }

        yield return new("answer", At(14 + _pace, 10), Cast.QualityManager, incident => incident.Investigation!.Findings.Any(f => f.Id == second)
            ? new IncidentCommand.CloseFindingWithoutAction(second, "Did not contribute.") : null);
        yield return new("agree", At(14 + _pace, 11), Cast.QualityManager, _ => new IncidentCommand.AgreeAction(
            new(Habit.Id(_report.Id, "action")), action, Cast.ServiceLead.Id, _service.Calendar.AddWorkingDays(_received, 60), null, [recommendation]));
        yield return new("approve", At(15 + _pace, 9), Cast.Governance, static _ => new IncidentCommand.ApproveActions());
    }

    private IEnumerable<Step> Learning()
    {
        var (cause, _, _, action) = Causes.Of(_reported);

        // In Wales the letter's clock starts when the patient was told in person.
        yield return new("told", At(19 + _pace, 10), _lead, incident =>
            _service.Profile.Nation == Nation.Wales && incident.Facts!.Candour is { ToldInPersonAt: null } opinion && DutyWork.ToldInPersonAt(incident) is { } told
                ? new IncidentCommand.AmendFacts(incident.Facts with { Candour = opinion with { ToldInPersonAt = told } }, "When the patient was told in person.") : null);
        yield return new("learning", At(20 + _pace, 13), Cast.QualityManager, _ => new IncidentCommand.ShareLearning(cause, "safety huddle and monthly newsletter", [new("radiographers", true), new("referrers")], action));
        yield return new("acknowledge", At(22 + _pace, 8), Cast.Radiographer, static _ => new IncidentCommand.AcknowledgeLearning("radiographers"));
        yield return Feedback(23 + _pace, "Thank you for reporting. This is what we found and what we change: " + action);
        yield return new("complete", At(30 + (3 * _pace), 16), Cast.ServiceLead, _ => new IncidentCommand.CompleteAction(new(Habit.Id(_report.Id, "action")), "Audit of twenty cases: done as agreed in all."));
    }

    private IEnumerable<Step> Reopening()
    {
        if (Script.ReopenedBecause is not { } reason) yield break;
        var day = new LocalDate(2026, 6, 2);
        yield return new("reopen", On(day, 9), Cast.QualityManager, _ => new IncidentCommand.Reopen(reason));
        yield return new("triage-again", On(day, 10), Cast.QualityManager, _ => new IncidentCommand.Triage(TriageResponse.Investigation, "A second event under the same record.", _lead.Id));
        yield return new("start-again", On(day.PlusDays(1), 11), Cast.QualityManager, _ => new IncidentCommand.StartInvestigation(_lead.Id, "Which other records are affected?"));
    }

    private IEnumerable<Step> Resting() => Script.RestsBefore != "pause" ? [] :
        [new("pause", At(4, 15), Cast.QualityManager, _ => new IncidentCommand.Pause(PauseCause.Police, "The police have taken the records of the shift and asked us to wait.", _received.PlusDays(90)))];

    private Step Feedback(int days, string text) => new("feedback", At(days, 16), Cast.QualityManager, _ => new IncidentCommand.GiveFeedback(text));

    private const string Terms = "What happened, why, what dose it gave, and what must change.";

    private string Rationale() => Script.Investigate ? "What happened can happen again to others; the causes are not plain." : "The causes look plain; a local review is in proportion.";

    private string Advice(IncidentFacts facts) => facts.Exposures[0].TotalDose is null
        ? "Dose worked out from the exposure records; see the amended facts." : "The stated dose is confirmed.";

    /// <summary>The facts as far as they are known after a few days: whatever the rules still ask for.</summary>
    private IncidentFacts Known(Incident incident, IncidentFacts facts, Instant at) => facts with
    {
        MayAffectCare = facts.MayAffectCare ?? false,
        Device = facts.Device ?? (facts.ErrorType == ErrorType.Equipment ? DeviceInvolvement.Suspected : null),
        Candour = facts.Candour is { } opinion ? opinion with { GivenAt = opinion.GivenAt ?? at, MoreThanMinimal = true } : (facts.Affects(PersonGroup.Patient) && facts.Kind != IncidentKind.NearMiss ? new CandourFacts(true, Causation.CouldResult, MoreThanMinimal: Script.Harm.TreatmentBeyondMinor == true, GivenAt: at) : null),
        Exposures = [.. facts.Exposures.Select(Known)],
        Statutory = Statutory.Later(_report, incident),
    };

    private RadiationExposure Known(RadiationExposure exposure) => exposure with
    {
        TotalDose = exposure.TotalDose ?? Dose(exposure),
        ProcedureFailed = exposure.ProcedureFailed ?? Habit.OneIn(3, _report.Id, "procedure"),
        ClinicallySignificant = exposure.ClinicallySignificant ?? Habit.OneIn(60, _report.Id, "significant"),
    };

    // One dose in four turns out to be below the threshold: the duty to notify is then withdrawn, if nobody has notified yet.
    private decimal Dose(RadiationExposure exposure)
    {
        var threshold = exposure.IntendedDose is > 0m and var intended
            ? SaueProfile.UnintendedThreshold(intended, exposure.Age)
            : exposure.Age == AgeGroup.Child ? 1m : 3m;
        return Habit.OneIn(4, _report.Id, "below") ? threshold - 0.4m : threshold + (Habit.Number(_report.Id, "dose", 20) / 10m);
    }

    private Instant At(int workingDays, int hour) => On(_service.Calendar.AddWorkingDays(_received, workingDays), hour);

    private Instant On(LocalDate day, int hour) => day.At(new LocalTime(hour, 5 * Habit.Number(_report.Id, "minute" + hour, 12))).InZoneLeniently(_service.Profile.Zone).ToInstant();
}
