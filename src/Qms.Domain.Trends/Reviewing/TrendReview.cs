using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>How a quality team answers a statistical signal, from detection to learning (QSI LM2 g, m). Immutable; it changes only through the events of its <see cref="TrendReviewDecider"/>.</summary>
public sealed record TrendReview
{
    private TrendReview() { }

    /// <summary>The state before anything was detected.</summary>
    public static TrendReview None { get; } = new();

    /// <summary>The review's id; <c>default</c> before it was opened.</summary>
    public TrendReviewId Id { get; internal init; }

    /// <summary>Where it stands.</summary>
    public TrendReviewStatus Status { get; internal init; }

    /// <summary>The signal for which it was opened, as it was seen then; null before.</summary>
    public DetectedSignal? Signal { get; internal init; }

    /// <summary>The closed review of the same signal before this one; null when there is none.</summary>
    public TrendReviewId? Follows { get; internal init; }

    /// <summary>When it was opened.</summary>
    public Instant DetectedAt { get; internal init; }

    /// <summary>The moment of the last thing that happened to it.</summary>
    public Instant LastChangedAt { get; internal init; }

    /// <summary>Who takes it further; null before it was taken on.</summary>
    public ActorId? Handler { get; internal init; }

    /// <summary>By when somebody takes it on; null before it was opened.</summary>
    public Deadline? AcknowledgeBy { get; internal init; }

    /// <summary>By when it is explained; null before it was taken on.</summary>
    public Deadline? AnalyseBy { get; internal init; }

    /// <summary>By when actions are agreed or found needless; null before it was explained.</summary>
    public Deadline? DecideBy { get; internal init; }

    /// <summary>Every later sight of the signal, in the order in which they were recorded.</summary>
    public IReadOnlyList<Observation> Observations { get; internal init => field = ContentList.Of(value); } = ContentList<Observation>.Empty;

    /// <summary>Every time that the signal was found to be gone.</summary>
    public IReadOnlyList<Cessation> Cessations { get; internal init => field = ContentList.Of(value); } = ContentList<Cessation>.Empty;

    /// <summary>Who took it on, and again after a reopening.</summary>
    public IReadOnlyList<TakenOn> TakenOn { get; internal init => field = ContentList.Of(value); } = ContentList<TakenOn>.Empty;

    /// <summary>Every hand-over.</summary>
    public IReadOnlyList<HandOver> HandOvers { get; internal init => field = ContentList.Of(value); } = ContentList<HandOver>.Empty;

    /// <summary>Every start of an analysis.</summary>
    public IReadOnlyList<AnalysisStart> Analyses { get; internal init => field = ContentList.Of(value); } = ContentList<AnalysisStart>.Empty;

    /// <summary>What was found on the way.</summary>
    public IReadOnlyList<AnalysisNote> Notes { get; internal init => field = ContentList.Of(value); } = ContentList<AnalysisNote>.Empty;

    /// <summary>Every explanation, those sent back included.</summary>
    public IReadOnlyList<Explanation> Explanations { get; internal init => field = ContentList.Of(value); } = ContentList<Explanation>.Empty;

    /// <summary>How the data behind an artefact was put right.</summary>
    public IReadOnlyList<DataCorrection> Corrections { get; internal init => field = ContentList.Of(value); } = ContentList<DataCorrection>.Empty;

    /// <summary>Every decision to act or not to, in order.</summary>
    public IReadOnlyList<TrendDecision> Decisions { get; internal init => field = ContentList.Of(value); } = ContentList<TrendDecision>.Empty;

    /// <summary>Every action ever agreed.</summary>
    public IReadOnlyList<TrendAction> Actions { get; internal init => field = ContentList.Of(value); } = ContentList<TrendAction>.Empty;

    /// <summary>What was learned and shared.</summary>
    public IReadOnlyList<TrendLearning> Learning { get; internal init => field = ContentList.Of(value); } = ContentList<TrendLearning>.Empty;

    /// <summary>Records that have to do with it.</summary>
    public IReadOnlyList<Relation> Relations { get; internal init => field = ContentList.Of(value); } = ContentList<Relation>.Empty;

    /// <summary>The review that goes on in its place; null unless merged.</summary>
    public MergedInto? MergedInto { get; internal init; }

    /// <summary>Every closing, oldest first.</summary>
    public IReadOnlyList<Closing> Closings { get; internal init => field = ContentList.Of(value); } = ContentList<Closing>.Empty;

    /// <summary>Every reopening, oldest first.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; internal init => field = ContentList.Of(value); } = ContentList<Reopening>.Empty;

    /// <summary>The stream that holds the review's history.</summary>
    public RecordReference Reference => ReferenceTo(Id);

    /// <summary>Whether somebody has yet to do something: detected, and neither closed nor merged.</summary>
    public bool IsOpen => Status != TrendReviewStatus.None && !TrendReviewLifecycle.Moves.IsFinal(Status);

    /// <summary>When it was closed or merged; null while it is open.</summary>
    public Instant? EndedAt => Status switch { TrendReviewStatus.Closed => Closings.LastOrDefault()?.At, TrendReviewStatus.Merged => MergedInto?.At, _ => null };

    /// <summary>The explanation that holds now; null while there is none, and again after it was sent back or the review was reopened.</summary>
    public Explanation? Explanation =>
        Status is TrendReviewStatus.Explained or TrendReviewStatus.ActionsAgreed or TrendReviewStatus.NoActionNeeded or TrendReviewStatus.LearningShared or TrendReviewStatus.Closed ? Explanations.LastOrDefault() : null;

    /// <summary>The decision that holds now; null while there is none.</summary>
    public TrendDecision? Decision =>
        Status is TrendReviewStatus.ActionsAgreed or TrendReviewStatus.NoActionNeeded or TrendReviewStatus.LearningShared or TrendReviewStatus.Closed ? Decisions.LastOrDefault() : null;

    /// <summary>How many observations extend the signal and are not answered: those recorded after the explanation that holds, and after the signal was last found to be gone.</summary>
    public int UnansweredObservations => ExtendingSince(System.Math.Max(Explanation?.Observations ?? 0, Cessations.LastOrDefault()?.Observations ?? 0));

    /// <summary>Whether the signal was seen again and that is not answered. Such a review is closed with a statement why, or explained anew.</summary>
    public bool Persists => UnansweredObservations > 0;

    /// <summary>Whether the signal was found to be gone and has not grown since.</summary>
    public bool HasCeased => Cessations.LastOrDefault() is { } last && ExtendingSince(last.Observations) == 0;

    /// <summary>The last day to which the signal has been seen; null before it was opened.</summary>
    public LocalDate? LastSeenTo
    {
        get
        {
            var last = Signal?.To;
            for (var i = 0; i < Observations.Count; i++)
            {
                if (Observations[i].Signal.To > last) last = Observations[i].Signal.To;
            }

            return last;
        }
    }

    /// <summary>The deadline that runs now: to take it on, to explain it or to decide; null when none does.</summary>
    public Deadline? RunningDeadline => Status switch
    {
        TrendReviewStatus.Detected => AcknowledgeBy,
        TrendReviewStatus.Acknowledged or TrendReviewStatus.UnderAnalysis => AnalyseBy,
        TrendReviewStatus.Explained => DecideBy,
        _ => null,
    };

    /// <summary>The actions that are neither completed nor cancelled.</summary>
    public IEnumerable<TrendAction> OpenActions => Actions.Where(static action => action.Status == TrendActionStatus.Agreed);

    /// <summary>Whether the time of the present step is over at <paramref name="now"/>.</summary>
    public bool IsOverdue(Instant now) => RunningDeadline?.HasPassed(now) == true;

    /// <summary>The action with <paramref name="id"/>; null when there is none.</summary>
    public TrendAction? FindAction(TrendActionId id)
    {
        for (var i = 0; i < Actions.Count; i++)
        {
            if (Actions[i].Plan.Id == id) return Actions[i];
        }

        return null;
    }

    /// <summary>The stream that holds the history of the review <paramref name="id"/>.</summary>
    public static RecordReference ReferenceTo(TrendReviewId id) => new("trend-review", id.ToString());

    private int ExtendingSince(int first)
    {
        var count = 0;
        for (var i = first; i < Observations.Count; i++)
        {
            if (Observations[i].Extends) count++;
        }

        return count;
    }

    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Trend review {Id} ({Status})";
}
