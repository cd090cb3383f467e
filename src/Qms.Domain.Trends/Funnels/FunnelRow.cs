namespace Qms.Domain.Trends.Funnels;

/// <summary>One row of data for a funnel plot.</summary>
/// <param name="Name">The unit: a hospital, a scanner, a reporter. Rows of one name are added up, except in the Power BI profile, where each row is a unit.</param>
/// <param name="Numerator">The events; null or not a number when missing. A count, though fractions are accepted.</param>
/// <param name="Denominator">The cases, the expected events, or the other count; null or not a number when missing.</param>
public sealed record FunnelRow(string Name, double? Numerator, double? Denominator);
