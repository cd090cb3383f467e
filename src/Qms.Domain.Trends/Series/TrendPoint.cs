using NodaTime;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Series;

/// <summary>One period of a series.</summary>
/// <param name="Start">Its first day, in the service's time zone.</param>
/// <param name="End">Its last day.</param>
/// <param name="Count">How many records; for compliance, how many of those due were done.</param>
/// <param name="Denominator">The activity, or how much was due; null when it is not known and for plain counts.</param>
/// <param name="Value">The count, the rate or the share; null when there is none.</param>
/// <param name="Missing">Why there is no value; null when there is one.</param>
/// <param name="IsFinished">Whether the period was over.</param>
/// <param name="IsComplete">Whether it was over, its data had begun, and enough of its records are expected to be known.</param>
/// <param name="Completeness">The share of its records so far that are expected to be known, 0 to 1; null when reports are not timed, or too few are. See <see cref="ReportingDelays"/>.</param>
public sealed record TrendPoint(LocalDate Start, LocalDate End, long Count, double? Denominator, double? Value, Rejection? Missing, bool IsFinished, bool IsComplete, double? Completeness);
