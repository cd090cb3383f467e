namespace Qms.Domain.Trends.Pareto;

/// <summary>A bar of a Pareto chart.</summary>
/// <param name="Name">The category, or the name of the combined bar.</param>
/// <param name="Weight">What it weighs in all.</param>
/// <param name="Share">Its share of the whole, 0 to 1.</param>
/// <param name="CumulativeShare">The share of this bar and all before it; exactly 1 at the last.</param>
/// <param name="IsVital">Whether it is one of the vital few.</param>
/// <param name="Combines">How many categories it stands for: 1, or more for the combined bar.</param>
public sealed record ParetoBar(string Name, double Weight, double Share, double CumulativeShare, bool IsVital, int Combines);
