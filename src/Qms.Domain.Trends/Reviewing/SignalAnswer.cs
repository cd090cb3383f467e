using System;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What is to be done about a detected signal, and why.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Routing">Whether it opens a review, joins one, or tells nothing new.</param>
/// <param name="Review">The review that it joins or that knows it; null when a review is opened.</param>
/// <param name="Follows">The last review of the same signal, which a new one names; null when there was none, or none is opened.</param>
/// <param name="MergedFrom">The signal's own review, which was merged into <see cref="Review"/>; null when it was not.</param>
public sealed record SignalAnswer(DetectedSignal Signal, SignalRouting Routing, TrendReviewId? Review, TrendReviewId? Follows, TrendReviewId? MergedFrom)
{
    /// <summary>The answer in a sentence.</summary>
    public string InWords => Routing switch
    {
        SignalRouting.JoinsReview => $"The signal is under review already: it joins {Review}.",
        SignalRouting.AlreadyKnown => $"Review {Review} knows the signal as far as this.",
        _ => Follows is null ? "A review is opened." : $"A review is opened; it follows {Follows}.",
    };

    /// <summary>The command that carries the answer out: to open a review with <paramref name="newId"/>, or to record it on <see cref="Review"/>; null when it tells nothing new.</summary>
    /// <param name="newId">The id of the review to open, made by the host; not used when none is opened.</param>
    public TrendReviewCommand? ToCommand(TrendReviewId newId) => Routing switch
    {
        SignalRouting.OpensReview => new TrendReviewCommand.Open(newId, Signal, Follows),
        SignalRouting.JoinsReview => new TrendReviewCommand.Observe(Signal, MergedFrom),
        SignalRouting.AlreadyKnown => null,
        _ => throw new InvalidOperationException($"{Routing} is no routing."),
    };
}
