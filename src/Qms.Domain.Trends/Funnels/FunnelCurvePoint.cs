namespace Qms.Domain.Trends.Funnels;

/// <summary>The limits at one denominator, for drawing; points are ordered by denominator.</summary>
/// <param name="Denominator">Where on the horizontal axis.</param>
/// <param name="Unadjusted">Limits of chance alone; null where the profile does not compute them.</param>
/// <param name="Adjusted">Limits that allow for overdispersion; null where they are not in force nor computed.</param>
public sealed record FunnelCurvePoint(double Denominator, FunnelLimits? Unadjusted, FunnelLimits? Adjusted);
