using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What each event does to a review. Total: it never refuses what has happened.</summary>
internal static class TrendReviewEvolution
{
    // When a host's clock is set back, what comes later still counts as later.
    public static TrendReview After(TrendReview state, TrendReviewEvent happened)
    {
        var at = Instant.Max(state.LastChangedAt, happened.At);
        return Apply(state, happened, at) with { LastChangedAt = at };
    }

    private static TrendReview Apply(TrendReview state, TrendReviewEvent happened, Instant at) => happened switch
    {
        TrendReviewEvent.Detected e => TrendReview.None with { Id = e.Id, Status = TrendReviewStatus.Detected, Signal = e.Signal, Follows = e.Follows, DetectedAt = at, AcknowledgeBy = e.AcknowledgeBy },
        TrendReviewEvent.Observed e => state with { Observations = state.Observations.With(new(e.Signal, e.Extends, e.MergedFrom, e.By, at)) },
        TrendReviewEvent.Ceased e => state with { Cessations = state.Cessations.With(new(e.LookedUpTo, e.Finding, state.Observations.Count, e.By, at)) },
        TrendReviewEvent.Acknowledged e => state with
        {
            Status = TrendReviewStatus.Acknowledged,
            Handler = e.Handler,
            AnalyseBy = e.AnalyseBy,
            TakenOn = state.TakenOn.With(new(e.Handler, e.Note, e.By, at)),
        },
        TrendReviewEvent.Transferred e => state with { Handler = e.Handler, HandOvers = state.HandOvers.With(new(state.Handler ?? e.By, e.Handler, e.Reason, e.By, at)) },
        TrendReviewEvent.AnalysisStarted e => state with { Status = TrendReviewStatus.UnderAnalysis, Analyses = state.Analyses.With(new(e.Approach, e.By, at)) },
        TrendReviewEvent.NoteAdded e => state with { Notes = state.Notes.With(new(e.Text, e.Records, e.By, at)) },
        TrendReviewEvent.Explained e => state with
        {
            Status = TrendReviewStatus.Explained,
            DecideBy = e.DecideBy,
            Explanations = state.Explanations.With(new(e.Kind, e.Text, e.Examined, e.RebaseFrom, e.By, at, state.Observations.Count)),
        },
        TrendReviewEvent.CorrectionNoted e => state with { Corrections = state.Corrections.With(new(e.What, e.Record, e.By, at)) },
        TrendReviewEvent.SentBack e => state with
        {
            Status = TrendReviewStatus.UnderAnalysis,
            AnalyseBy = e.AnalyseBy,
            Explanations = WithLast(state.Explanations, last => last with { SentBack = new(e.Reason, e.By, at) }),
        },
        TrendReviewEvent.ActionsAgreed e => state with
        {
            Status = Decided(state, TrendReviewStatus.ActionsAgreed),
            Actions = ContentList.Of(state.Actions.Concat(e.Actions.Where(plan => state.FindAction(plan.Id) is null).Select(static plan => new TrendAction(plan)))),
            Decisions = state.Decisions.With(new(DecisionKind.Actions, e.Reason, e.Actions, e.Risks, e.Documents, e.By, at)),
        },
        TrendReviewEvent.NoActionDecided e => state with
        {
            Status = Decided(state, TrendReviewStatus.NoActionNeeded),
            Decisions = state.Decisions.With(new(DecisionKind.NoAction, e.Reason, [], [], [], e.By, at)),
        },
        TrendReviewEvent.ActionCompleted e => WithAction(state, e.Action, action => action with { Status = TrendActionStatus.Completed, Outcome = e.Evidence }),
        TrendReviewEvent.ActionCancelled e => WithAction(state, e.Action, action => action with { Status = TrendActionStatus.Cancelled, Outcome = e.Reason }),
        TrendReviewEvent.LearningShared e => state with
        {
            Status = TrendReviewStatus.LearningShared,
            Learning = state.Learning.With(new(e.Lesson, e.ChangesInPractice, e.SharedBy, e.Audiences, e.By, at)),
        },
        TrendReviewEvent.LearningAcknowledged e => state with
        {
            Learning = state.Learning.Replacing(
                learning => learning.IsFor(e.Audience) && !learning.IsAcknowledged(e.Audience, e.By),
                learning => learning with { Acknowledgements = learning.Acknowledgements.With(new(e.Audience, e.By, at)) }),
        },
        TrendReviewEvent.Related e => state with { Relations = state.Relations.With(new(e.Record, e.Why, e.By, at)) },
        TrendReviewEvent.Merged e => state with { Status = TrendReviewStatus.Merged, MergedInto = new(e.Into, e.Reason, e.By, at) },
        TrendReviewEvent.Closed e => state with { Status = TrendReviewStatus.Closed, Closings = state.Closings.With(new(e.Note, e.Persistence, e.By, at)) },
        TrendReviewEvent.Reopened e => Reopened(state, e, at),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened?.GetType().Name, "Not an event of a trend review."),
    };

    // What was learned stays shared when a decision is changed after that.
    private static TrendReviewStatus Decided(TrendReview state, TrendReviewStatus otherwise) => state.Status == TrendReviewStatus.LearningShared ? state.Status : otherwise;

    // A closed review has a handler and is looked into anew; a merged one may have had none.
    private static TrendReview Reopened(TrendReview state, TrendReviewEvent.Reopened e, Instant at)
    {
        var reopened = state with { MergedInto = null, Reopenings = state.Reopenings.With(new(e.Reason, state.Status, e.By, at)) };
        return state.Status == TrendReviewStatus.Merged
            ? reopened with { Status = TrendReviewStatus.Detected, AcknowledgeBy = e.Due }
            : reopened with { Status = TrendReviewStatus.Acknowledged, AnalyseBy = e.Due };
    }

    private static TrendReview WithAction(TrendReview state, TrendActionId id, Func<TrendAction, TrendAction> change) =>
        state with { Actions = state.Actions.Replacing(action => action.Plan.Id == id, change) };

    private static ContentList<Explanation> WithLast(IReadOnlyList<Explanation> all, Func<Explanation, Explanation> change)
    {
        var last = all.LastOrDefault();
        return all.Replacing(explanation => ReferenceEquals(explanation, last), change);
    }
}
