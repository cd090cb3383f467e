namespace Qms.Domain.Trends.Rules;

/// <summary>That a rule flags a point, and in which direction.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Direction">Of the latest pattern of this rule that the point belongs to.</param>
public sealed record PointFlag(Rule Rule, SignalDirection Direction);
