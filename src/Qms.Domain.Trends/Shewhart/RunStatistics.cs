namespace Qms.Domain.Trends.Shewhart;

/// <summary>The runs analysis of a phase (Anhøj and Olesen 2014).</summary>
/// <param name="Useful">Points that are not on the centre.</param>
/// <param name="LongestRun">Points of the longest run on one side; null without useful points.</param>
/// <param name="LongestRunLimit">The longest run that chance explains: log2 of the useful points, rounded, plus 3; null without useful points.</param>
/// <param name="Crossings">How often the centre is crossed; null without useful points.</param>
/// <param name="CrossingsLimit">The fewest crossings that chance explains; null without useful points.</param>
/// <param name="IsSignal">Whether either limit is passed; never for moving ranges or points in no order.</param>
public sealed record RunStatistics(int Useful, int? LongestRun, int? LongestRunLimit, int? Crossings, int? CrossingsLimit, bool IsSignal);
