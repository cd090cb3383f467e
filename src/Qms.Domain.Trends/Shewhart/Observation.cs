using NodaTime;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>What was measured or counted for one day or for the period that begins on it.</summary>
/// <param name="Date">The day, or the first day of the period; observations come in order, each date once.</param>
/// <param name="Value">The measurement, the count or the numerator; null when it is missing.</param>
/// <param name="Denominator">Out of how many, or per how much activity; null when it is missing or the chart needs none.</param>
public sealed record Observation(LocalDate Date, double? Value, double? Denominator = null);
