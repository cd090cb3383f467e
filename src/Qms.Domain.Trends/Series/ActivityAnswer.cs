using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Series;

/// <summary>Activity of a stretch of days, or why it is not known.</summary>
public sealed record ActivityAnswer
{
    internal ActivityAnswer(decimal count) => Count = count;

    internal ActivityAnswer(Rejection missing) => Missing = missing;

    /// <summary>How much; null when it is not known.</summary>
    public decimal? Count { get; }

    /// <summary>Why it is not known; null when it is.</summary>
    public Rejection? Missing { get; }
}
