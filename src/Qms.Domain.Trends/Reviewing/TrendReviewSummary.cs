using NodaTime;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>A trend review as one flat row without personal data, for a host's table and for the filters of <see cref="TrendReviewQueries"/>.</summary>
/// <remarks>Enums are best stored by name. Kept current by storing the summary after each decision.</remarks>
public sealed record TrendReviewSummary
{
    private TrendReviewSummary() { }

    /// <summary>The review.</summary>
    public TrendReviewId Id { get; private init; }

    /// <summary>Where it stands.</summary>
    public TrendReviewStatus Status { get; private init; }

    /// <summary>The key of the series.</summary>
    public string Series { get; private init; } = "";

    /// <summary>The series in words.</summary>
    public string SeriesName { get; private init; } = "";

    /// <summary>The rule that fired.</summary>
    public string Rule { get; private init; } = "";

    /// <summary>Which way the signal points.</summary>
    public TrendDirection Direction { get; private init; }

    /// <summary>Whether that is wanted.</summary>
    public TrendMeaning Meaning { get; private init; }

    /// <summary>The signal in a sentence, as it was seen first.</summary>
    public string Sentence { get; private init; } = "";

    /// <summary>The last day to which it has been seen.</summary>
    public LocalDate LastSeenTo { get; private init; }

    /// <summary>When the review was opened.</summary>
    public Instant DetectedAt { get; private init; }

    /// <summary>Who takes it further; null before it was taken on.</summary>
    public string? Handler { get; private init; }

    /// <summary>What the signal turned out to be; null while it is not explained.</summary>
    public ExplanationKind? Explanation { get; private init; }

    /// <summary>Whether it was seen again and that is not answered.</summary>
    public bool Persists { get; private init; }

    /// <summary>How many actions are neither completed nor cancelled.</summary>
    public int OpenActions { get; private init; }

    /// <summary>The first day on which one of them is due; null when none is open.</summary>
    public LocalDate? NextActionDueOn { get; private init; }

    /// <summary>Whether the next step is due without delay.</summary>
    public bool IsDueNow { get; private init; }

    /// <summary>The first moment that is too late for the next step, rounded up to the microsecond that every database keeps; null when no deadline runs.</summary>
    public Instant? NextDeadline { get; private init; }

    /// <summary>The review that goes on in its place; null unless merged.</summary>
    public TrendReviewId? MergedInto { get; private init; }

    /// <summary>The row for <paramref name="review"/>.</summary>
    /// <exception cref="System.ArgumentException">Nothing was detected.</exception>
    public static TrendReviewSummary Of(TrendReview review)
    {
        var signal = review?.Signal ?? throw new System.ArgumentException("Nothing was detected.", nameof(review));
        var open = 0;
        LocalDate? next = null;
        foreach (var action in review.OpenActions)
        {
            open++;
            if (next is null || action.Plan.DueOn < next) next = action.Plan.DueOn;
        }

        return new()
        {
            Id = review.Id,
            Status = review.Status,
            Series = signal.Series,
            SeriesName = signal.SeriesName,
            Rule = signal.Rule,
            Direction = signal.Direction,
            Meaning = signal.Meaning,
            Sentence = signal.Sentence,
            LastSeenTo = review.LastSeenTo!.Value,
            DetectedAt = review.DetectedAt,
            Handler = review.Handler?.Value,
            Explanation = review.Explanation?.Kind,
            Persists = review.Persists,
            OpenActions = open,
            NextActionDueOn = next,
            IsDueNow = review.RunningDeadline is { EndsAt: null },
            NextDeadline = review.RunningDeadline?.EndsAt is { } end ? WholeMicrosecond(end) : null,
            MergedInto = review.MergedInto?.Review,
        };
    }

    // A limit in hours ends a nanosecond after its last moment; a database would drop that and call the last moment too late.
    private static Instant WholeMicrosecond(Instant end)
    {
        const long TicksPerMicrosecond = 10;
        var down = Instant.FromUnixTimeTicks(end.ToUnixTimeTicks() / TicksPerMicrosecond * TicksPerMicrosecond);
        return down == end ? end : down + Duration.FromTicks(TicksPerMicrosecond);
    }
}
