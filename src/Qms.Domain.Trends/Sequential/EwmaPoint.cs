namespace Qms.Domain.Trends.Sequential;

/// <summary>One point of an EWMA chart.</summary>
/// <param name="Index">Its position, from 0.</param>
/// <param name="Value">The value or subgroup mean; null when missing, and then the average stays as it was.</param>
/// <param name="Size">The subgroup's size; 0 when missing.</param>
/// <param name="Average">The exponentially weighted moving average.</param>
/// <param name="StandardError">Its standard error; null when the value is missing.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="SignalsUpper">Whether the average is above the upper limit; on it is inside.</param>
/// <param name="SignalsLower">Whether it is below the lower limit.</param>
public readonly record struct EwmaPoint(int Index, double? Value, int Size, double Average, double? StandardError, double? Lower, double? Upper, bool SignalsUpper, bool SignalsLower);
