namespace Qms.Domain.Trends.Funnels;

/// <summary>The limits at one denominator, on the scale that is drawn.</summary>
/// <remarks>A limit is null where the profile has none: FunnelPlotR has no 68 % limits, and PowerBI-Funnels drops limits that turn back at small denominators.</remarks>
/// <param name="Lower998">The lower 99.8 % limit.</param>
/// <param name="Lower95">The lower 95 % limit.</param>
/// <param name="Lower68">The lower 68 % limit.</param>
/// <param name="Upper68">The upper 68 % limit.</param>
/// <param name="Upper95">The upper 95 % limit.</param>
/// <param name="Upper998">The upper 99.8 % limit.</param>
public sealed record FunnelLimits(double? Lower998, double? Lower95, double? Lower68, double? Upper68, double? Upper95, double? Upper998)
{
    /// <summary>The lower limit beyond which a unit is an outlier.</summary>
    public double? Lower(FunnelLimit limit) => limit == FunnelLimit.NinetyFivePercent ? Lower95 : Lower998;

    /// <summary>The upper limit beyond which a unit is an outlier.</summary>
    public double? Upper(FunnelLimit limit) => limit == FunnelLimit.NinetyFivePercent ? Upper95 : Upper998;
}
