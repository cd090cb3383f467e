using NodaTime;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Series;

/// <summary>An event of a rare kind, and how far from the one before it came.</summary>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Day">The day of that, in the service's time zone.</param>
/// <param name="Events">How many events the point stands for: more than one only when those of one moment are merged.</param>
/// <param name="Value">Days, or the count of opportunities, since the event before; null when that is not known.</param>
/// <param name="Missing">Why it is not known; null when it is.</param>
public sealed record RareEventPoint(Instant OccurredAt, LocalDate Day, int Events, decimal? Value, Rejection? Missing);
