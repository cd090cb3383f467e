namespace Qms.Domain.Trends.Series;

/// <summary>One condition of a slice.</summary>
/// <param name="Dimension">By what it is sliced.</param>
/// <param name="Value">The value that records of the slice have, as the host gave it.</param>
public sealed record SlicePart(TrendDimension Dimension, string Value);
