using System;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Trends.Reviewing;

/// <content>What an accepted command means as an event, and when its wish is fulfilled already.</content>
public sealed partial class TrendReviewDecider
{
    private TrendReviewEvent EventOf(TrendReview review, TrendReviewCommand command, DecisionContext context)
    {
        var by = context.Actor.Id;
        var at = context.Now;
        return command switch
        {
            TrendReviewCommand.Open c => new TrendReviewEvent.Detected(c.Id, c.Signal, c.Follows, Due(_policy.AcknowledgeWithin, context), by, at),
            TrendReviewCommand.Observe c => new TrendReviewEvent.Observed(c.Signal, !(c.Signal.To <= SeenTo(review, c)), c.MergedFrom, by, at),
            TrendReviewCommand.RecordCessation c => new TrendReviewEvent.Ceased(c.LookedUpTo, c.Finding, by, at),
            TrendReviewCommand.Acknowledge c => new TrendReviewEvent.Acknowledged(c.Handler, c.Note, Due(_policy.AnalyseWithin, context), by, at),
            TrendReviewCommand.Transfer c => new TrendReviewEvent.Transferred(c.Handler, c.Reason, by, at),
            TrendReviewCommand.StartAnalysis c => new TrendReviewEvent.AnalysisStarted(c.Approach, by, at),
            TrendReviewCommand.AddNote c => new TrendReviewEvent.NoteAdded(c.Text, c.Records, by, at),
            TrendReviewCommand.Explain c => new TrendReviewEvent.Explained(c.Kind, c.Text, c.Examined, c.RebaseFrom, Due(_policy.DecideWithin, context), by, at),
            TrendReviewCommand.NoteCorrection c => new TrendReviewEvent.CorrectionNoted(c.What, c.Record, by, at),
            TrendReviewCommand.SendBack c => new TrendReviewEvent.SentBack(c.Reason, Due(_policy.AnalyseWithin, context), by, at),
            TrendReviewCommand.AgreeActions c => new TrendReviewEvent.ActionsAgreed(c.Reason, c.Actions, c.Risks, c.Documents, by, at),
            TrendReviewCommand.DecideNoAction c => new TrendReviewEvent.NoActionDecided(c.Reason, Exception(review, context), by, at),
            TrendReviewCommand.CompleteAction c => new TrendReviewEvent.ActionCompleted(c.Action, c.Evidence, by, at),
            TrendReviewCommand.CancelAction c => new TrendReviewEvent.ActionCancelled(c.Action, c.Reason, by, at),
            TrendReviewCommand.ShareLearning c => new TrendReviewEvent.LearningShared(c.Lesson, c.ChangesInPractice, c.SharedBy, c.Audiences, by, at),
            TrendReviewCommand.AcknowledgeLearning c => new TrendReviewEvent.LearningAcknowledged(c.Audience, by, at),
            TrendReviewCommand.Relate c => new TrendReviewEvent.Related(c.Record, c.Why, by, at),
            TrendReviewCommand.Merge c => new TrendReviewEvent.Merged(c.Into, c.Reason, by, at),
            TrendReviewCommand.Close c => new TrendReviewEvent.Closed(c.Note, c.Persistence, Exception(review, context), by, at),
            TrendReviewCommand.Reopen c => new TrendReviewEvent.Reopened(c.Reason, Due(review.Status == TrendReviewStatus.Merged ? _policy.AcknowledgeWithin : _policy.AnalyseWithin, context), by, at),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command of a trend review."),
        };
    }

    private Deadline Due(TimeLimit limit, DecisionContext context) => limit.From(context.Now, context.Zone, _policy.Calendar);

    // A retry of the last request, or a wish that somebody else has fulfilled, is accepted and nothing happens again.
    private static bool IsFulfilled(TrendReview review, TrendReviewCommand command, DecisionContext context)
    {
        var status = review.Status;
        return command switch
        {
            TrendReviewCommand.Open c => status != TrendReviewStatus.None && review.Id == c.Id && review.Signal == c.Signal && review.Follows == c.Follows,
            TrendReviewCommand.Observe c => IsKnown(review, c),
            TrendReviewCommand.RecordCessation c => review.HasCeased && review.Cessations.Last() is var last && last.LookedUpTo == c.LookedUpTo && last.Finding == c.Finding,
            TrendReviewCommand.Acknowledge c => status == TrendReviewStatus.Acknowledged && review.TakenOn.LastOrDefault() is { } taken && taken.Handler == c.Handler && taken.Note == c.Note,
            TrendReviewCommand.Transfer c => review.IsOpen && review.Handler == c.Handler && review.HandOvers.LastOrDefault() is { } over && over.To == c.Handler && over.Reason == c.Reason,
            TrendReviewCommand.StartAnalysis c => status == TrendReviewStatus.UnderAnalysis && review.Analyses.LastOrDefault()?.Approach == c.Approach,
            TrendReviewCommand.AddNote c => review.Notes.Any(note => note.Text == c.Text && note.Records.Equals(c.Records)),
            TrendReviewCommand.Explain c => status == TrendReviewStatus.Explained && review.Explanation is { } given && given.Kind == c.Kind && given.Text == c.Text && given.RebaseFrom == c.RebaseFrom
                && given.Examined.Equals(c.Examined) && given.Observations == review.Observations.Count,
            TrendReviewCommand.NoteCorrection c => review.Corrections.Any(correction => correction.What == c.What && correction.Record == c.Record),
            TrendReviewCommand.SendBack c => status == TrendReviewStatus.UnderAnalysis && review.Explanations.LastOrDefault()?.SentBack?.Reason == c.Reason,
            TrendReviewCommand.AgreeActions c => status is TrendReviewStatus.ActionsAgreed or TrendReviewStatus.LearningShared && review.Decision is { Kind: DecisionKind.Actions } decision
                && decision.Reason == c.Reason && decision.Actions.Equals(c.Actions) && decision.Risks.Equals(c.Risks) && decision.Documents.Equals(c.Documents),
            TrendReviewCommand.DecideNoAction c => status is TrendReviewStatus.NoActionNeeded or TrendReviewStatus.LearningShared && review.Decision is { Kind: DecisionKind.NoAction } decision && decision.Reason == c.Reason,
            TrendReviewCommand.CompleteAction c => review.FindAction(c.Action) is { Status: TrendActionStatus.Completed } action && action.Outcome == c.Evidence,
            TrendReviewCommand.CancelAction c => review.FindAction(c.Action) is { Status: TrendActionStatus.Cancelled } action && action.Outcome == c.Reason,
            TrendReviewCommand.ShareLearning c => status == TrendReviewStatus.LearningShared
                && review.Learning.Any(learning => learning.Lesson == c.Lesson && learning.ChangesInPractice == c.ChangesInPractice && learning.SharedBy == c.SharedBy && learning.Audiences.Equals(c.Audiences)),
            TrendReviewCommand.AcknowledgeLearning c => review.Learning.Any(learning => learning.IsFor(c.Audience))
                && review.Learning.All(learning => !learning.IsFor(c.Audience) || learning.IsAcknowledged(c.Audience, context.Actor.Id)),
            TrendReviewCommand.Relate c => review.Relations.Any(relation => relation.Record == c.Record && relation.Why == c.Why),
            TrendReviewCommand.Merge c => status == TrendReviewStatus.Merged && review.MergedInto is { } merged && merged.Review == c.Into && merged.Reason == c.Reason,
            TrendReviewCommand.Close c => status == TrendReviewStatus.Closed && review.Closings.LastOrDefault() is { } closing && closing.Note == c.Note && closing.Persistence == c.Persistence,
            TrendReviewCommand.Reopen c => status is TrendReviewStatus.Acknowledged or TrendReviewStatus.Detected && review.Reopenings.LastOrDefault()?.Reason == c.Reason,
            _ => false,
        };
    }

    private static bool IsKnown(TrendReview review, TrendReviewCommand.Observe command) =>
        (command.MergedFrom is null && review.Signal == command.Signal) || review.Observations.Any(seen => seen.Signal == command.Signal && seen.MergedFrom == command.MergedFrom);
}
