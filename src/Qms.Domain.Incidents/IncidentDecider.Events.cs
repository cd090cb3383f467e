using System;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;

namespace Qms.Domain.Incidents;

/// <content>What an accepted command means as an event, and when its wish is fulfilled already.</content>
public sealed partial class IncidentDecider
{
    private IncidentEvent? EventOf(Incident incident, IncidentCommand command, DecisionContext context)
    {
        var by = context.Actor.Id;
        var at = context.Now;
        return command switch
        {
            IncidentCommand.Report c => new IncidentEvent.Reported(c.Id, c.Facts, by, at),
            IncidentCommand.AmendFacts c => new IncidentEvent.FactsAmended(c.Facts, c.Reason, by, at),
            IncidentCommand.Triage c => new IncidentEvent.Triaged(c.Response, c.Rationale, c.Handler, by, at),
            IncidentCommand.Reject c => new IncidentEvent.Rejected(c.Ground, c.Reason, c.SecondedBy, Exception(context, c.SecondedBy), by, at),
            IncidentCommand.Merge c => new IncidentEvent.Merged(c.Into, c.Reason, by, at),
            IncidentCommand.StartReview c => new IncidentEvent.ReviewStarted(c.Reviewer, by, at),
            IncidentCommand.StartInvestigation c => new IncidentEvent.InvestigationStarted(c.Lead, c.Terms, by, at),
            IncidentCommand.Escalate c => new IncidentEvent.Escalated(c.Lead, c.Terms, c.Reason, by, at),
            IncidentCommand.Pause c => new IncidentEvent.Paused(c.Cause, c.Reason, c.ReviewOn, by, at),
            IncidentCommand.Resume c => new IncidentEvent.Resumed(c.Reason, by, at),
            IncidentCommand.AddTimelineEntry c => new IncidentEvent.TimelineEntryAdded(c.Entry, by, at),
            IncidentCommand.ReferToStatement c => new IncidentEvent.StatementReferred(c.Statement, by, at),
            IncidentCommand.RequestAdvice c => new IncidentEvent.AdviceRequested(c.Id, c.Adviser, c.Question, by, at),
            IncidentCommand.RecordAdvice c => new IncidentEvent.AdviceRecorded(c.Id, new AdviceReceived(c.Adviser, c.Advice, at, c.Document), by, at),
            IncidentCommand.IdentifyFactor c => new IncidentEvent.FactorIdentified(c.Factor, by, at),
            IncidentCommand.RecordFinding c => new IncidentEvent.FindingRecorded(c.Id, c.Text, by, at),
            IncidentCommand.MakeRecommendation c => new IncidentEvent.RecommendationMade(c.Id, c.Text, c.Findings, by, at),
            IncidentCommand.SubmitAnalysis c => new IncidentEvent.AnalysisSubmitted(c.Summary, by, at),
            IncidentCommand.ReturnAnalysis c => new IncidentEvent.AnalysisReturned(c.Reason, by, at),
            IncidentCommand.AgreeAction c => new IncidentEvent.ActionAgreed(new AgreedAction(c.Id, c.Description, c.Owner, c.DueOn, c.Findings, c.Recommendations, c.TrackedIn), by, at),
            IncidentCommand.CloseFindingWithoutAction c => new IncidentEvent.FindingClosedWithoutAction(c.Finding, c.Reason, by, at),
            IncidentCommand.DeclineRecommendation c => new IncidentEvent.RecommendationDeclined(c.Recommendation, c.Reason, by, at),
            IncidentCommand.ApproveActions => new IncidentEvent.ActionsApproved(Exception(context, incident.Investigation?.Analysis?.SubmittedBy), by, at),
            IncidentCommand.CompleteAction c => new IncidentEvent.ActionCompleted(c.Action, c.Evidence, by, at),
            IncidentCommand.CancelAction c => new IncidentEvent.ActionCancelled(c.Action, c.Reason, by, at),
            IncidentCommand.ShareLearning c => new IncidentEvent.LearningShared(new SharedLearning(c.Lesson, c.ChangesInPractice, c.SharedBy, c.Audiences, at), by, at),
            IncidentCommand.AcknowledgeLearning c => new IncidentEvent.LearningAcknowledged(c.Audience, by, at),
            IncidentCommand.GiveFeedback c => new IncidentEvent.FeedbackGiven(c.Feedback, by, at),
            IncidentCommand.Close c => new IncidentEvent.Closed(c.Note, by, at),
            IncidentCommand.Reopen c => new IncidentEvent.Reopened(c.Reason, by, at),
            IncidentCommand.GradeHarm c => new IncidentEvent.HarmGraded(c.Person, c.Dimension, c.Grade, LevelOf(c.Grade), c.Facts, c.Reason, by, at),
            IncidentCommand.ConfirmHarm c => new IncidentEvent.HarmConfirmed(c.Person, c.Dimension, Exception(context, incident.HarmTo(c.Person, c.Dimension)?.Current?.By), by, at),
            IncidentCommand.DisputeHarm c => new IncidentEvent.HarmDisputed(c.Person, c.Dimension, c.Reason, by, at),
            IncidentCommand.AdjudicateHarm c => new IncidentEvent.HarmAdjudicated(c.Person, c.Dimension, c.Grade, LevelOf(c.Grade), c.Facts, c.Reason, AdjudicatedUnder(incident, c, context), by, at),
            IncidentCommand.RegradeHarm c => new IncidentEvent.HarmRegraded(c.Person, c.Dimension, c.Grade, LevelOf(c.Grade), c.Facts, c.Reason, by, at),
            IncidentCommand.GradeDamage c => new IncidentEvent.DamageGraded(c.Kind, c.Level, c.Note, by, at),
            IncidentCommand.FulfilDuty c => new IncidentEvent.DutyFulfilled(c.Duty, new Fulfilment(c.At, by, c.Outcome, c.Evidence, c.Document), by, at),
            IncidentCommand.SetDutyAside c => new IncidentEvent.DutySetAside(c.Duty, c.Reason, by, at),
            IncidentCommand.AssessDuties => null,
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command of an incident."),
        };
    }

    // The rules have made sure that the scale and the grade are known.
    private HarmLevel LevelOf(HarmGrade grade) => _policy.ScaleOf(grade)!.Find(grade.Code)!.Level;

    private string? AdjudicatedUnder(Incident incident, IncidentCommand.AdjudicateHarm command, DecisionContext context)
    {
        var harm = incident.HarmTo(command.Person, command.Dimension);
        return Exception(context, harm?.Dispute?.By) ?? Exception(context, harm?.Current?.By);
    }

    private string? Exception(DecisionContext context, ActorId? earlier)
    {
        string? exception = null;
        if (earlier is { } other) _policy.Separation.Permits(context.Actor.Id, other, context.Today, out exception);
        return exception;
    }

    // A retry of the last request, or a wish that somebody else has fulfilled, is accepted and nothing happens again.
    private static bool IsFulfilled(Incident incident, IncidentCommand command, DecisionContext context)
    {
        var status = incident.Status;
        var investigation = incident.Investigation;
        return command switch
        {
            IncidentCommand.Report c => incident.Id == c.Id && status != IncidentStatus.None && incident.Facts == c.Facts,
            IncidentCommand.AmendFacts c => incident.IsOpen && incident.Facts == c.Facts,
            IncidentCommand.Triage c => status == IncidentStatus.Triaged && incident.Triage is { } triage && triage.Response == c.Response && triage.Rationale == c.Rationale
                && triage.Handler == c.Handler && (incident.IsCritical || !c.DeclareCritical),
            IncidentCommand.Reject c => status == IncidentStatus.Rejected && incident.Rejection is { } rejection && rejection.Ground == c.Ground && rejection.Reason == c.Reason,
            IncidentCommand.Merge c => status == IncidentStatus.Merged && incident.MergedInto is { } merged && merged.Incident == c.Into && merged.Reason == c.Reason,
            IncidentCommand.StartReview c => status == IncidentStatus.UnderReview && investigation?.Lead == c.Reviewer,
            IncidentCommand.StartInvestigation c => status == IncidentStatus.UnderInvestigation && investigation?.Lead == c.Lead && investigation.Terms == c.Terms,
            IncidentCommand.Escalate c => status == IncidentStatus.UnderInvestigation && investigation?.Lead == c.Lead && investigation.Terms == c.Terms && investigation.EscalatedBecause == c.Reason,
            IncidentCommand.Pause c => status == IncidentStatus.Paused && Last(incident) is { } pause && pause.Cause == c.Cause && pause.Reason == c.Reason && pause.ReviewOn == c.ReviewOn,
            IncidentCommand.Resume c => Last(incident) is { } pause && pause.From == status && pause.ResumedBecause == c.Reason,
            IncidentCommand.AddTimelineEntry c => investigation?.Timeline.Contains(c.Entry) == true,
            IncidentCommand.ReferToStatement c => investigation?.Statements.Contains(c.Statement) == true,
            IncidentCommand.RequestAdvice c => investigation?.Advice.Any(a => a.Id == c.Id && a.Adviser == c.Adviser && a.Question == c.Question) == true,
            IncidentCommand.RecordAdvice c => investigation?.Advice.Any(a => a.Id == c.Id && a.Received is { } r && r.Adviser == c.Adviser && r.Advice == c.Advice && r.Document == c.Document) == true,
            IncidentCommand.IdentifyFactor c => investigation?.Factors.Contains(c.Factor) == true,
            IncidentCommand.RecordFinding c => investigation?.Findings.Any(f => f.Id == c.Id && f.Text == c.Text) == true,
            IncidentCommand.MakeRecommendation c => investigation?.Recommendations.Any(r => r.Id == c.Id && r.Text == c.Text && r.Findings.Equals(c.Findings)) == true,
            IncidentCommand.SubmitAnalysis c => status == IncidentStatus.Analysed && investigation?.Analysis?.Summary == c.Summary,
            IncidentCommand.ReturnAnalysis c => status is IncidentStatus.UnderReview or IncidentStatus.UnderInvestigation && investigation is { Analysis: null } && investigation.ReturnedBecause == c.Reason,
            IncidentCommand.AgreeAction c => incident.Actions.Any(a => a.Id == c.Id && a.Description == c.Description && a.Owner == c.Owner && a.DueOn == c.DueOn
                && a.Findings.Equals(c.Findings) && a.Recommendations.Equals(c.Recommendations) && a.TrackedIn == c.TrackedIn),
            IncidentCommand.CloseFindingWithoutAction c => investigation?.Findings.Any(f => f.Id == c.Finding && f.NoActionReason == c.Reason) == true,
            IncidentCommand.DeclineRecommendation c => investigation?.Recommendations.Any(r => r.Id == c.Recommendation && r.DeclinedReason == c.Reason) == true,
            IncidentCommand.ApproveActions => status is IncidentStatus.ActionsAgreed,
            IncidentCommand.CompleteAction c => incident.Actions.Any(a => a.Id == c.Action && a.Status == ActionStatus.Completed && a.Outcome == c.Evidence),
            IncidentCommand.CancelAction c => incident.Actions.Any(a => a.Id == c.Action && a.Status == ActionStatus.Cancelled && a.Outcome == c.Reason),
            IncidentCommand.ShareLearning c => status == IncidentStatus.LearningShared
                && incident.Learning.Any(l => l.Lesson == c.Lesson && l.ChangesInPractice == c.ChangesInPractice && l.SharedBy == c.SharedBy && l.Audiences.Equals(c.Audiences)),
            IncidentCommand.AcknowledgeLearning c => incident.Learning.Any(l => l.IsFor(c.Audience)) && incident.Learning.All(l => !l.IsFor(c.Audience) || l.IsAcknowledged(c.Audience, context.Actor.Id)),
            IncidentCommand.GiveFeedback c => incident.Feedback?.Text == c.Feedback,
            IncidentCommand.Close c => status == IncidentStatus.Closed && incident.Closings.Count > 0 && incident.Closings[incident.Closings.Count - 1].Note == c.Note,
            IncidentCommand.Reopen c => status is IncidentStatus.Triaged or IncidentStatus.Reported && incident.Reopenings.Count > 0 && incident.Reopenings[incident.Reopenings.Count - 1].Reason == c.Reason,
            IncidentCommand.GradeHarm c => IsGraded(incident, c.Person, c.Dimension, HarmStatus.Provisional, c.Grade, c.Facts, c.Reason),
            IncidentCommand.ConfirmHarm c => incident.HarmTo(c.Person, c.Dimension)?.Status == HarmStatus.Confirmed,
            IncidentCommand.DisputeHarm c => incident.HarmTo(c.Person, c.Dimension) is { Status: HarmStatus.Disputed } harm && harm.Dispute?.Reason == c.Reason,
            IncidentCommand.AdjudicateHarm c => IsGraded(incident, c.Person, c.Dimension, HarmStatus.Adjudicated, c.Grade, c.Facts, c.Reason),
            IncidentCommand.RegradeHarm c => IsGraded(incident, c.Person, c.Dimension, HarmStatus.Regraded, c.Grade, c.Facts, c.Reason),
            IncidentCommand.GradeDamage c => incident.Damage.Any(d => d.Kind == c.Kind && d.Level == c.Level && d.Note == c.Note),
            IncidentCommand.FulfilDuty c => incident.DutyNamed(c.Duty)?.Fulfilment is { } done && done.At == c.At && done.Outcome == c.Outcome && done.Evidence == c.Evidence && done.Document == c.Document,
            IncidentCommand.SetDutyAside c => incident.DutyNamed(c.Duty) is { Status: DutyStatus.NotRequired } duty && duty.Release?.Reason == c.Reason,
            _ => false,
        };
    }

    private static Pause? Last(Incident incident) => incident.Pauses.Count == 0 ? null : incident.Pauses[incident.Pauses.Count - 1];

    private static bool IsGraded(Incident incident, Facts.AffectedPersonId person, HarmDimension dimension, HarmStatus status, HarmGrade grade, HarmFacts facts, string reason) =>
        incident.HarmTo(person, dimension) is { } harm && harm.Status == status && harm.Current is { } act && act.Grade == grade && act.Facts == facts && act.Reason == reason;
}
