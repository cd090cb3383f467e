namespace Qms.Domain.Trends.Capability;

/// <summary>An index with its confidence interval.</summary>
/// <param name="Value">The estimate; above 1.33 is commonly asked of an established process.</param>
/// <param name="Low">The lower end of the interval; null where it cannot be computed, as for an index of 0.</param>
/// <param name="High">The upper end.</param>
public sealed record CapabilityIndex(double Value, double? Low, double? High);
