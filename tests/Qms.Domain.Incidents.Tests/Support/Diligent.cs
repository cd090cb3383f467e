using System.Linq;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;

namespace Qms.Domain.Incidents.Tests.Support;

/// <summary>What a diligent service does next, so that tests come to every state by legitimate commands.</summary>
internal static class Diligent
{
    /// <summary>The next command on the way to the end, and who gives it; null when it has ended.</summary>
    public static (IncidentCommand Command, Actor Actor)? Next(Incident incident, Instant now, bool investigate = false) => incident.Status switch
    {
        IncidentStatus.None => (new IncidentCommand.Report(Known.Id, Known.NearMiss), Known.Reporter),
        IncidentStatus.Reported => (new IncidentCommand.Triage(investigate || incident.IsCritical ? TriageResponse.Investigation : TriageResponse.LocalReview, "By the triage guide", Known.Manager.Id), Known.Manager),
        IncidentStatus.Triaged => investigate || incident.IsCritical || incident.Triage!.Response == TriageResponse.Investigation
            ? (new IncidentCommand.StartInvestigation(Known.Investigator.Id, "What happened and why"), Known.Manager)
            : (new IncidentCommand.StartReview(Known.Investigator.Id), Known.Manager),
        IncidentStatus.UnderReview or IncidentStatus.UnderInvestigation => LookInto(incident),
        IncidentStatus.Paused => (new IncidentCommand.Resume("They have finished " + incident.Pauses.Count), Known.Manager),
        IncidentStatus.Analysed => MustBeRaised(incident) ? Raise() : Answer(incident) ?? (new IncidentCommand.ApproveActions(), Known.Governance),
        IncidentStatus.ActionsAgreed => MustBeRaised(incident) ? Raise() : (new IncidentCommand.ShareLearning("Check the name " + incident.Learning.Count, "Huddle", [new Audience("Radiographers", true)]), Known.Manager),
        IncidentStatus.LearningShared => MustBeRaised(incident) ? Raise() : Finish(incident, now),
        _ => null,
    };

    private static bool MustBeRaised(Incident incident) => incident.IsCritical && incident.Investigation!.Level == InvestigationLevel.LocalReview;

    private static (IncidentCommand, Actor) Raise() => (new IncidentCommand.Escalate(Known.Investigator.Id, "What happened and why", "It is critical"), Known.Manager);

    private static (IncidentCommand, Actor) LookInto(Incident incident)
    {
        var it = incident.Investigation!;
        if (MustBeRaised(incident)) return Raise();
        if (it.Advice.FirstOrDefault(static advice => advice.Received is null) is { } open) return (new IncidentCommand.RecordAdvice(open.Id, "Dr Field", "No further action"), Known.By[Roles.MedicalPhysicsExpert]);
        if (incident.Facts!.Exposures.Count > 0 && !it.HasAdviceFrom(AdviserKind.MedicalPhysicsExpert))
        {
            return (new IncidentCommand.RequestAdvice(Known.AdviceId(50 + it.Advice.Count), AdviserKind.MedicalPhysicsExpert, "What dose?"), Known.Investigator);
        }

        if (it.Findings.Count == 0) return (new IncidentCommand.RecordFinding(Known.FindingId(50), "Two forms look alike"), Known.Investigator);
        if (it.Level == InvestigationLevel.Investigation && it.Factors.Count == 0)
        {
            return (new IncidentCommand.IdentifyFactor(new ContributoryFactor(FactorFramework.Seips, "tools", "The forms look alike")), Known.Investigator);
        }

        return (new IncidentCommand.SubmitAnalysis("Two forms look alike, and nobody checked"), Known.Investigator);
    }

    private static (IncidentCommand, Actor)? Answer(Incident incident)
    {
        if (incident.UnansweredRecommendations.FirstOrDefault() is { } recommendation) return (new IncidentCommand.DeclineRecommendation(recommendation.Id, "Done already"), Known.Governance);
        if (incident.UnansweredFindings.FirstOrDefault() is { } first && incident.Actions.Count == 0) return (new IncidentCommand.AgreeAction(Known.ActionId(50), "Change the form", Known.Lead.Id, new LocalDate(2040, 1, 1), [first.Id]), Known.Manager);
        if (incident.UnansweredFindings.FirstOrDefault() is { } finding) return (new IncidentCommand.CloseFindingWithoutAction(finding.Id, "Known and accepted"), Known.Governance);
        return null;
    }

    private static (IncidentCommand, Actor) Finish(Incident incident, Instant now)
    {
        if (Answer(incident) is { } answer) return answer;
        if (incident.Actions.FirstOrDefault(static action => !action.IsSettled) is { } action) return (new IncidentCommand.CompleteAction(action.Id, "Seen on the unit"), Known.Manager);
        if (incident.Feedback is null) return (new IncidentCommand.GiveFeedback("Thank you"), Known.Manager);
        foreach (var person in incident.Facts!.People)
        {
            if (Settle(incident, person.Id, HarmDimension.Physical) is { } physical) return physical;
            if (Settle(incident, person.Id, HarmDimension.Psychological) is { } psychological) return psychological;
        }

        if (incident.OpenDuties.FirstOrDefault() is { } duty) return (new IncidentCommand.FulfilDuty(duty.Key, now, DutyOutcome.Done, "Noted in the file"), Known.Manager);
        var answered = Answered(incident.Facts);
        if (answered != incident.Facts) return (new IncidentCommand.AmendFacts(answered, "Asked and answered"), Known.Manager);
        return (new IncidentCommand.Close("Done"), Known.Manager);
    }

    private static (IncidentCommand, Actor)? Settle(Incident incident, AffectedPersonId person, HarmDimension dimension)
    {
        var harm = incident.HarmTo(person, dimension);
        var grader = harm?.Current?.By == Known.Lead.Id || harm?.Dispute?.By == Known.Lead.Id ? Known.Governance : Known.Lead;
        if (harm?.Current?.By == Known.Governance.Id || harm?.Dispute?.By == Known.Governance.Id) grader = Known.Manager;
        return harm?.Status switch
        {
            null => (new IncidentCommand.GradeHarm(person, dimension, Known.NoneFor(dimension), HarmFacts.Unknown, "Nothing was found"), Known.Investigator),
            HarmStatus.Provisional => (new IncidentCommand.ConfirmHarm(person, dimension), grader),
            HarmStatus.Disputed => (new IncidentCommand.AdjudicateHarm(person, dimension, harm.Current!.Grade, harm.Current.Facts, "Both were heard"), grader),
            _ => null,
        };
    }

    // Every question that the rules of England may ask, answered so that nothing new is asked.
    private static IncidentFacts Answered(IncidentFacts facts) => facts with
    {
        MayAffectCare = facts.MayAffectCare ?? false,
        Device = facts.Device ?? DeviceInvolvement.NotInvolved,
        Candour = facts.Candour ?? new CandourFacts(true, Causation.CouldResult),
        Statutory = Answered(facts.Statutory ?? StatutoryFacts.None, facts),
        Exposures = [.. facts.Exposures.Select(static e => e with
        {
            IntendedDose = e.Nature == ExposureNature.Accidental ? null : e.IntendedDose ?? 1m, TotalDose = e.TotalDose ?? 5m, FoetalDose = e.FoetalDose ?? 0m, InfantDose = e.InfantDose ?? 0m,
            ProcedureFailed = e.ProcedureFailed ?? false, TissueReaction = e.TissueReaction ?? false, ClinicallySignificant = e.ClinicallySignificant ?? false,
            ScansIncludingIntended = e.ScansIncludingIntended ?? 1, MeetsCriterion = e.MeetsCriterion ?? false,
        })],
    };

    private static StatutoryFacts Answered(StatutoryFacts statutory, IncidentFacts facts) => statutory with
    {
        PartOfTheme = statutory.PartOfTheme ?? false,
        SeriousIncident = statutory.SeriousIncident ?? false,
        Injured = statutory.Injured ?? false,
        OthersExposed = statutory.OthersExposed ?? false,
        AbuseAlleged = statutory.AbuseAlleged ?? false,
        AdultOrChildAtRisk = statutory.AdultOrChildAtRisk ?? false,
        PoliceInvolved = statutory.PoliceInvolved ?? false,
        Deaths = facts.Candour is { Death: true } && statutory.Deaths.Count == 0
            ? [.. facts.People.Where(static person => person.Group == PersonGroup.Patient).Take(1).Select(static person => new DeathFacts(person.Id, Known.Today, false, true, false, true, false))]
            : statutory.Deaths,
    };
}
