namespace Qms.Domain.Trends.Scanning;

/// <summary>Where the ratio of two rates lies.</summary>
/// <param name="Confidence">With what confidence, 0 to 1.</param>
/// <param name="Lower">At least; 0 when there were none lately.</param>
/// <param name="Upper">At most; null for without bound, when there were none before.</param>
public sealed record RatioInterval(double Confidence, double Lower, double? Upper);
