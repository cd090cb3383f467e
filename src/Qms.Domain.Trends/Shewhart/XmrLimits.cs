namespace Qms.Domain.Trends.Shewhart;

/// <summary>Centre and limits of an individuals chart; null is what too few points, or equal ones, leave open.</summary>
/// <param name="Centre">The mean.</param>
/// <param name="LowerLimit">Three sigma below.</param>
/// <param name="UpperLimit">Three sigma above.</param>
/// <param name="LowerTwoSigma">Two sigma below.</param>
/// <param name="UpperTwoSigma">Two sigma above.</param>
/// <param name="PointsUsed">Values that are not missing.</param>
/// <param name="RangesScreened">Moving ranges that were left out as too large.</param>
public readonly record struct XmrLimits(double? Centre, double? LowerLimit, double? UpperLimit, double? LowerTwoSigma, double? UpperTwoSigma, int PointsUsed, int RangesScreened);
