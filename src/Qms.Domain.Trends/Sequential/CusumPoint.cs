namespace Qms.Domain.Trends.Sequential;

/// <summary>One point of a CUSUM chart.</summary>
/// <param name="Index">Its position, from 0.</param>
/// <param name="Value">The value or subgroup mean; null when missing, and then the arms stay as they were.</param>
/// <param name="Size">The subgroup's size; 0 when missing.</param>
/// <param name="Z">How many standard errors it is from the centre.</param>
/// <param name="Upper">The upper arm, 0 or more.</param>
/// <param name="Lower">The lower arm, 0 or less.</param>
/// <param name="UpperSince">The first point, from 0, of the stretch over which the upper arm has been above 0; null when it is 0.</param>
/// <param name="LowerSince">Likewise for the lower arm.</param>
/// <param name="SignalsUpper">Whether the upper arm is beyond the decision interval; on it is inside.</param>
/// <param name="SignalsLower">Whether the lower arm is.</param>
public readonly record struct CusumPoint(int Index, double? Value, int Size, double? Z, double Upper, double Lower, int? UpperSince, int? LowerSince, bool SignalsUpper, bool SignalsLower);
