using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;

namespace Qms.Domain.Incidents;

/// <content>The conditions on the data, each with its code. They read like the procedure.</content>
public sealed partial class IncidentDecider
{
    private static bool NeedsRules(IncidentCommand command) => command
        is not (IncidentCommand.Resume or IncidentCommand.ReferToStatement or IncidentCommand.IdentifyFactor or IncidentCommand.ReturnAnalysis
        or IncidentCommand.ShareLearning or IncidentCommand.GiveFeedback or IncidentCommand.Reopen or IncidentCommand.GradeDamage or IncidentCommand.AssessDuties);

    private void ApplyRules(Incident incident, IncidentCommand command, DecisionContext context, Refusals why)
    {
        switch (command)
        {
            case IncidentCommand.Report c: FactsHold(c.Facts, context, why); break;
            case IncidentCommand.AmendFacts c: Amendable(incident, c, context, why); break;
            case IncidentCommand.Triage c: Triageable(incident, c, why); break;
            case IncidentCommand.Reject c: Rejectable(incident, c, context, why); break;
            case IncidentCommand.Merge c: why.When(c.Into == incident.Id, IncidentCodes.MergeIntoItself, "into", "An incident cannot be merged into itself."); break;
            case IncidentCommand.StartReview c: Reviewable(incident, c, why); break;
            case IncidentCommand.StartInvestigation c: NotInvolved(incident, c.Lead, "lead", why); break;
            case IncidentCommand.Escalate c: NotInvolved(incident, c.Lead, "lead", why); break;
            case IncidentCommand.Pause c: NotPast(c.ReviewOn, "reviewOn", context, why); break;
            case IncidentCommand.AddTimelineEntry c: TimelineHolds(incident, c, context, why); break;
            case IncidentCommand.RequestAdvice c: IdIsFree(incident.Investigation!.Advice.Any(a => a.Id == c.Id), "id", why); break;
            case IncidentCommand.RecordAdvice c: AdviceHolds(incident, c, why); break;
            case IncidentCommand.RecordFinding c: IdIsFree(incident.Investigation!.Findings.Any(f => f.Id == c.Id), "id", why); break;
            case IncidentCommand.MakeRecommendation c: Recommendable(incident, c, why); break;
            case IncidentCommand.SubmitAnalysis: Submittable(incident, why); break;
            case IncidentCommand.AgreeAction c: Agreeable(incident, c, context, why); break;
            case IncidentCommand.CloseFindingWithoutAction c: FindingsAreKnown(incident, [c.Finding], "finding", why); break;
            case IncidentCommand.DeclineRecommendation c: RecommendationsAreKnown(incident, [c.Recommendation], "recommendation", why); break;
            case IncidentCommand.ApproveActions: Approvable(incident, context, why); break;
            case IncidentCommand.CompleteAction c: ActionIsOpen(incident, c.Action, why); break;
            case IncidentCommand.CancelAction c: ActionIsOpen(incident, c.Action, why); break;
            case IncidentCommand.AcknowledgeLearning c:
                why.When(!incident.Learning.Any(l => l.IsFor(c.Audience)), IncidentCodes.UnknownAudience, "audience", $"Nothing was shared with \"{c.Audience}\".");
                break;
            case IncidentCommand.GradeHarm c: Gradable(incident, HarmStep.Grade, c.Person, c.Dimension, c.Grade, c.Facts, why); break;
            case IncidentCommand.ConfirmHarm c: Confirmable(incident, c, context, why); break;
            case IncidentCommand.DisputeHarm c: HarmStepIsPossible(incident, HarmStep.Dispute, c.Person, c.Dimension, why); break;
            case IncidentCommand.AdjudicateHarm c: Adjudicable(incident, c, context, why); break;
            case IncidentCommand.RegradeHarm c: Gradable(incident, HarmStep.Regrade, c.Person, c.Dimension, c.Grade, c.Facts, why); break;
            case IncidentCommand.FulfilDuty c: Fulfillable(incident, c, context, why); break;
            case IncidentCommand.SetDutyAside c: DutyIsOpen(incident, c.Duty, why); break;
        }
    }

    private static void FactsHold(IncidentFacts facts, DecisionContext context, Refusals why)
    {
        why.When(facts.DiscoveredAt < facts.OccurredAt, IncidentCodes.DiscoveredBeforeItHappened, "facts.discoveredAt", "It cannot have been discovered before it happened.");
        why.When(facts.OccurredAt > context.Now, IncidentCodes.InTheFuture, "facts.occurredAt", "It cannot have happened in the future.");
        why.When(facts.DiscoveredAt > context.Now, IncidentCodes.InTheFuture, "facts.discoveredAt", "It cannot have been discovered in the future.");
        for (var i = 0; i < facts.People.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (facts.People[i].Id == facts.People[j].Id) why.Add(IncidentCodes.PersonTwice, $"facts.people[{i}].id", "This person is named already.");
            }
        }

        for (var i = 0; i < facts.Exposures.Count; i++)
        {
            var exposure = facts.Exposures[i];
            why.When(
                exposure is { Nature: ExposureNature.Accidental, IntendedDose: > 0 }, IncidentCodes.AccidentalWithIntendedDose, $"facts.exposures[{i}].intendedDose",
                "No exposure was intended for this person, so there is no intended dose; an exposure that differs from an intended one is unintended.");
        }
    }

    private static void Amendable(Incident incident, IncidentCommand.AmendFacts command, DecisionContext context, Refusals why)
    {
        FactsHold(command.Facts, context, why);
        foreach (var harm in incident.Harm)
        {
            why.When(
                command.Facts.People.All(person => person.Id != harm.Person), IncidentCodes.PersonGraded, "facts.people",
                $"Harm to person {harm.Person} is graded, so they stay among the people affected; grade the harm as none instead.");
        }
    }

    private void Triageable(Incident incident, IncidentCommand.Triage command, Refusals why)
    {
        if (command.Response == TriageResponse.Investigation) return;
        var critical = command.DeclareCritical ? "It is declared critical." : incident.Criticality?.Reason ?? _policy.Critical.WhyCritical(incident);
        if (critical is not null) why.Add(IncidentCodes.CriticalNeedsInvestigation, "response", $"A critical incident is investigated. {critical}");
    }

    private void Rejectable(Incident incident, IncidentCommand.Reject command, DecisionContext context, Refusals why)
    {
        if (incident.Facts!.Exposures.Count == 0 && incident.WorstHarm is null or HarmLevel.None && !incident.IsCritical) return;
        if (command.SecondedBy is not { } second)
        {
            why.Add(IncidentCodes.SecondPersonNeeded, "secondedBy", "Somebody was harmed or exposed to radiation: a second person must agree that it is no incident.");
        }
        else if (!_policy.Separation.Permits(context.Actor.Id, second, context.Today, out _))
        {
            why.Add(IncidentCodes.SamePerson, "secondedBy", "The second person must be somebody else.");
        }
    }

    private static void Reviewable(Incident incident, IncidentCommand.StartReview command, Refusals why)
    {
        NotInvolved(incident, command.Reviewer, "reviewer", why);
        if (incident.IsCritical) why.Add(IncidentCodes.CriticalNeedsInvestigation, "", $"A critical incident is investigated. {incident.Criticality!.Reason}");
        else if (incident.Triage?.Response == TriageResponse.Investigation) why.Add(IncidentCodes.TriagedForInvestigation, "", "It was triaged for an investigation; triage it anew to review it instead.");
    }

    private static void NotInvolved(Incident incident, ActorId lead, string path, Refusals why) =>
        why.When(incident.Facts!.InvolvedStaff.Contains(lead), IncidentCodes.LeadInvolved, path, "Whoever looks into an incident took no part in it.");

    private static void TimelineHolds(Incident incident, IncidentCommand.AddTimelineEntry command, DecisionContext context, Refusals why)
    {
        why.When(command.Entry.HappenedAt > context.Now, IncidentCodes.InTheFuture, "entry.happenedAt", "A timeline holds what has happened, not what will.");
        IdIsFree(incident.Investigation!.Timeline.Any(entry => entry.Id == command.Entry.Id), "entry.id", why);
    }

    private static void AdviceHolds(Incident incident, IncidentCommand.RecordAdvice command, Refusals why)
    {
        var request = incident.Investigation?.Advice.FirstOrDefault(advice => advice.Id == command.Id);
        if (request is null) why.Add(IncidentCodes.UnknownAdvice, "id", "No such advice was asked for.");
        else IdIsFree(request.Received is not null, "id", why);
    }

    private static void Recommendable(Incident incident, IncidentCommand.MakeRecommendation command, Refusals why)
    {
        IdIsFree(incident.Investigation!.Recommendations.Any(r => r.Id == command.Id), "id", why);
        FindingsAreKnown(incident, command.Findings, "findings", why);
    }

    private static void Submittable(Incident incident, Refusals why)
    {
        var investigation = incident.Investigation!;
        why.When(investigation.Findings.Count == 0, IncidentCodes.NoFinding, "", "An analysis has at least one finding.");
        why.When(
            investigation.Level == InvestigationLevel.Investigation && investigation.Factors.Count == 0, IncidentCodes.NoFactor, "",
            "An investigation names at least one contributory factor.");
        foreach (var advice in investigation.Advice)
        {
            why.When(advice.Received is null, IncidentCodes.AdviceOutstanding, "", $"Advice asked of the {LifecycleDrawing.Words(advice.Adviser)} has not come.");
        }

        why.When(
            incident.Facts!.Exposures.Count > 0 && !investigation.HasAdviceFrom(AdviserKind.MedicalPhysicsExpert), IncidentCodes.PhysicsAdviceMissing, "",
            "The Medical Physics Expert contributes to the analysis of every accidental or unintended exposure (IR(ME)R 2017 reg 14(3)(f)).");
        CriticalIsInvestigated(incident, why);
    }

    // Facts and grades that make an incident critical may come at any time, so this is asked wherever a review could still pass for enough.
    private static void CriticalIsInvestigated(Incident incident, Refusals why) => why.When(
        incident is { IsCritical: true, Investigation.Level: InvestigationLevel.LocalReview }, IncidentCodes.CriticalNeedsInvestigation, "",
        "It has become a critical incident and is investigated: escalate it.");

    private static void Agreeable(Incident incident, IncidentCommand.AgreeAction command, DecisionContext context, Refusals why)
    {
        IdIsFree(incident.Actions.Any(action => action.Id == command.Id), "id", why);
        NotPast(command.DueOn, "dueOn", context, why);
        why.When(command.Findings.Count + command.Recommendations.Count == 0, IncidentCodes.AnswersNothing, "", "An action answers at least one finding or recommendation.");
        FindingsAreKnown(incident, command.Findings, "findings", why);
        RecommendationsAreKnown(incident, command.Recommendations, "recommendations", why);
    }

    private void Approvable(Incident incident, DecisionContext context, Refusals why)
    {
        WhyNotApproved(incident, why);
        if (incident.Investigation?.Analysis is { } analysis && !_policy.Separation.Permits(context.Actor.Id, analysis.SubmittedBy, context.Today, out _))
        {
            why.Add(IncidentCodes.SamePerson, "", "Whoever submitted the analysis does not approve it.");
        }
    }

    private static void WhyNotApproved(Incident incident, Refusals why)
    {
        CriticalIsInvestigated(incident, why);
        foreach (var finding in incident.UnansweredFindings) why.Add(IncidentCodes.FindingUnanswered, $"findings[{finding.Id}]", $"Finding \"{finding.Text}\" has neither an action nor a reason for none.");
        foreach (var recommendation in incident.UnansweredRecommendations)
        {
            why.Add(IncidentCodes.RecommendationUnanswered, $"recommendations[{recommendation.Id}]", $"Recommendation \"{recommendation.Text}\" has neither an action nor a reasoned refusal.");
        }
    }

    /// <summary>Everything that stands between the incident and its end (LM2 j).</summary>
    private void WhyNotClosed(Incident incident, Refusals why)
    {
        foreach (var duty in incident.Duties)
        {
            why.When(duty.IsOpen, IncidentCodes.DutyOpen, $"duties[{duty.Key}]", $"A duty is open: {duty.What}");
        }

        foreach (var fact in Assess(incident).MissingFacts) why.Add(IncidentCodes.QuestionOpen, fact.Path, $"Needed to know whether a duty arises: {fact.Question}");
        foreach (var person in incident.Facts!.People)
        {
            HarmIsSettled(incident, person, HarmDimension.Physical, why);
            HarmIsSettled(incident, person, HarmDimension.Psychological, why);
        }

        WhyNotApproved(incident, why);
        foreach (var action in incident.Actions)
        {
            why.When(!action.IsSettled, IncidentCodes.ActionOpen, $"actions[{action.Id}]", $"Action \"{action.Description}\" is neither completed nor followed in another record.");
        }

        why.When(incident.Status != IncidentStatus.LearningShared, IncidentCodes.LearningNotShared, "", "What was learned has not been shared.");
        why.When(incident.Feedback is null && incident.Reporter is not null, IncidentCodes.FeedbackMissing, "", "The reporter has had no feedback.");
    }

    private static void HarmIsSettled(Incident incident, AffectedPerson person, HarmDimension dimension, Refusals why)
    {
        var harm = incident.HarmTo(person.Id, dimension);
        why.When(
            harm is not { IsSettled: true }, IncidentCodes.HarmNotConfirmed, $"people[{person.Id}].{(dimension == HarmDimension.Physical ? "physical" : "psychological")}",
            $"{LifecycleDrawing.Words(dimension)} harm to person {person.Id} is {LifecycleDrawing.Words(harm?.Status ?? HarmStatus.Ungraded)}.");
    }

    private void Gradable(Incident incident, HarmStep step, AffectedPersonId person, HarmDimension dimension, HarmGrade grade, HarmFacts facts, Refusals why)
    {
        HarmStepIsPossible(incident, step, person, dimension, why);
        if (_policy.ScaleOf(grade) is not { } scale)
        {
            why.Add(IncidentCodes.UnknownScale, "grade.scale", $"The scale {grade.Scale}, version {grade.Version}, is not in use here.");
            return;
        }

        why.When(scale.Dimension != dimension, IncidentCodes.WrongDimension, "grade.scale", $"{scale.Name} grades {LifecycleDrawing.Words(scale.Dimension)} harm.");
        if (scale.Find(grade.Code) is not { } given)
        {
            why.Add(IncidentCodes.UnknownGrade, "grade.code", $"{scale.Name} has no grade {grade.Code}.");
            return;
        }

        // A person may see more than the facts tell and grade higher; never lower than the definitions say.
        if (scale.Grade(facts) is { Code: { } code } defined && scale.Find(code) is { } least && Position(scale, least) > Position(scale, given))
        {
            why.Add(IncidentCodes.MilderThanDefined, "grade.code", $"By the definitions of {scale.Name} these facts are graded {least.Name}: {defined.Reason}");
        }
    }

    private static int Position(HarmScale scale, HarmGradeDefinition grade)
    {
        for (var i = 0; i < scale.Grades.Count; i++)
        {
            if (scale.Grades[i].Code == grade.Code) return i;
        }

        return -1;
    }

    private static void HarmStepIsPossible(Incident incident, HarmStep step, AffectedPersonId person, HarmDimension dimension, Refusals why)
    {
        if (incident.Facts!.People.All(known => known.Id != person))
        {
            why.Add(IncidentCodes.UnknownPerson, "person", "No such person is among those affected.");
            return;
        }

        var status = incident.HarmTo(person, dimension)?.Status ?? HarmStatus.Ungraded;
        why.When(
            !HarmAssessment.Lifecycle.TryNext(status, step, out _), IncidentCodes.HarmStepNotPossible, "",
            $"Cannot {LifecycleDrawing.Words(step)} while the {LifecycleDrawing.Words(dimension)} harm is {LifecycleDrawing.Words(status)}.");
    }

    private void Confirmable(Incident incident, IncidentCommand.ConfirmHarm command, DecisionContext context, Refusals why)
    {
        HarmStepIsPossible(incident, HarmStep.Confirm, command.Person, command.Dimension, why);
        if (incident.HarmTo(command.Person, command.Dimension)?.Current is { } act && !_policy.Separation.Permits(context.Actor.Id, act.By, context.Today, out _))
        {
            why.Add(IncidentCodes.SamePerson, "", "Whoever graded the harm does not confirm it.");
        }
    }

    private void Adjudicable(Incident incident, IncidentCommand.AdjudicateHarm command, DecisionContext context, Refusals why)
    {
        Gradable(incident, HarmStep.Adjudicate, command.Person, command.Dimension, command.Grade, command.Facts, why);
        if (incident.HarmTo(command.Person, command.Dimension) is not { Dispute: { } dispute, Current: { } act }) return;
        if (!_policy.Separation.Permits(context.Actor.Id, dispute.By, context.Today, out _) || !_policy.Separation.Permits(context.Actor.Id, act.By, context.Today, out _))
        {
            why.Add(IncidentCodes.SamePerson, "", "Whoever graded or disputed does not decide the dispute.");
        }
    }

    private static void Fulfillable(Incident incident, IncidentCommand.FulfilDuty command, DecisionContext context, Refusals why)
    {
        DutyIsOpen(incident, command.Duty, why);
        why.When(command.At > context.Now, IncidentCodes.InTheFuture, "at", "A duty is fulfilled when it is done, not before.");
        why.When(command.At < incident.Facts!.OccurredAt, IncidentCodes.BeforeTheEvent, "at", "It cannot have been done before the event.");
    }

    private static void DutyIsOpen(Incident incident, string key, Refusals why)
    {
        var duty = incident.DutyNamed(key);
        if (duty is null) why.Add(IncidentCodes.UnknownDuty, "duty", $"The incident has no duty {key}.");
        else why.When(!duty.IsOpen, IncidentCodes.DutyEnded, "duty", $"The duty is {LifecycleDrawing.Words(duty.Status)} already.");
    }

    private static void ActionIsOpen(Incident incident, ActionId id, Refusals why)
    {
        var action = incident.Actions.FirstOrDefault(known => known.Id == id);
        if (action is null) why.Add(IncidentCodes.UnknownAction, "action", "No such action was agreed.");
        else why.When(action.Status != ActionStatus.Agreed, IncidentCodes.ActionEnded, "action", $"The action is {LifecycleDrawing.Words(action.Status)} already.");
    }

    private static void FindingsAreKnown(Incident incident, IEnumerable<FindingId> ids, string path, Refusals why)
    {
        foreach (var id in ids)
        {
            why.When(incident.Investigation!.Findings.All(finding => finding.Id != id), IncidentCodes.UnknownFinding, path, $"There is no finding {id}.");
        }
    }

    private static void RecommendationsAreKnown(Incident incident, IEnumerable<RecommendationId> ids, string path, Refusals why)
    {
        foreach (var id in ids)
        {
            why.When(incident.Investigation!.Recommendations.All(recommendation => recommendation.Id != id), IncidentCodes.UnknownRecommendation, path, $"There is no recommendation {id}.");
        }
    }

    private static void IdIsFree(bool isTaken, string path, Refusals why) => why.When(isTaken, IncidentCodes.IdTaken, path, "This id belongs to something else already.");

    private static void NotPast(LocalDate day, string path, DecisionContext context, Refusals why) =>
        why.When(day < context.Today, IncidentCodes.DayPast, path, $"{LocalDatePattern.Iso.Format(day)} has passed.");
}
