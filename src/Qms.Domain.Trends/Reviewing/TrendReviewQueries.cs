using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Querying;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>The questions that lists of trend reviews answer, by name. Each is a filter that a database translates and memory answers alike.</summary>
public static class TrendReviewQueries
{
    /// <summary>Somebody has yet to do something.</summary>
    public static Specification<TrendReviewSummary> Open { get; } = new(static row => row.Status != TrendReviewStatus.Closed && row.Status != TrendReviewStatus.Merged);

    /// <summary>Nobody has taken it on.</summary>
    public static Specification<TrendReviewSummary> AwaitingAcknowledgement { get; } = new(static row => row.Status == TrendReviewStatus.Detected);

    /// <summary>An explanation waits for a decision.</summary>
    public static Specification<TrendReviewSummary> AwaitingDecision { get; } = new(static row => row.Status == TrendReviewStatus.Explained);

    /// <summary>The signal was seen again and that is not answered.</summary>
    public static Specification<TrendReviewSummary> Persisting { get; } = new(static row => row.Persists);

    /// <summary>The time of the present step is over at <paramref name="now"/>.</summary>
    public static Specification<TrendReviewSummary> Overdue(Instant now) => new(row => row.NextDeadline != null && row.NextDeadline <= now);

    /// <summary>The present step is to be done without delay, or by <paramref name="limit"/>.</summary>
    public static Specification<TrendReviewSummary> DueBy(Instant limit) => new(row => row.IsDueNow || (row.NextDeadline != null && row.NextDeadline <= limit));

    /// <summary>An action was due before <paramref name="today"/>.</summary>
    public static Specification<TrendReviewSummary> WithOverdueAction(LocalDate today) => new(row => row.NextActionDueOn != null && row.NextActionDueOn < today);

    /// <summary>Of the series with this key.</summary>
    public static Specification<TrendReviewSummary> Of(string series) => new(row => row.Series == series);

    /// <summary>Its signal means <paramref name="meaning"/>.</summary>
    public static Specification<TrendReviewSummary> Of(TrendMeaning meaning) => new(row => row.Meaning == meaning);

    /// <summary>It turned out to be <paramref name="kind"/>.</summary>
    public static Specification<TrendReviewSummary> ExplainedAs(ExplanationKind kind) => new(row => row.Explanation == kind);

    /// <summary><paramref name="handler"/> takes it further.</summary>
    public static Specification<TrendReviewSummary> HandledBy(ActorId handler)
    {
        var key = handler.Value;
        return new(row => row.Handler == key);
    }

    /// <summary>It was opened from <paramref name="from"/> on and before <paramref name="to"/>.</summary>
    public static Specification<TrendReviewSummary> DetectedBetween(Instant from, Instant to) => new(row => row.DetectedAt >= from && row.DetectedAt < to);

    /// <summary>The worklist: open reviews, what is due without delay first, then by deadline, then by age.</summary>
    public static Query<TrendReviewSummary> Worklist { get; } = new Query<TrendReviewSummary>(Open)
        .By(static row => row.IsDueNow, descending: true)
        .By(static row => row.NextDeadline == null)
        .By(static row => row.NextDeadline)
        .By(static row => row.DetectedAt);
}
