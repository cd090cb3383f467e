namespace Qms.Domain.Trends.Sequential;

/// <summary>One case of a Bernoulli CUSUM.</summary>
/// <param name="Index">Its position, from 0.</param>
/// <param name="Event">Whether the event happened; null when unknown, and then the arms stay as they were.</param>
/// <param name="Upper">The upper arm after the case, 0 or more; 0 again when it has exceeded the limit.</param>
/// <param name="Lower">The lower arm after the case, 0 or less; likewise.</param>
/// <param name="UpperSince">The first case, from 0, of the stretch that led to the upper arm, also when the arm has just been reset by a signal; null when it is 0.</param>
/// <param name="LowerSince">Likewise for the lower arm.</param>
/// <param name="SignalsUpper">Whether the upper arm has reached the limit.</param>
/// <param name="SignalsLower">Whether the lower arm has.</param>
public readonly record struct BernoulliCusumPoint(int Index, bool? Event, double Upper, double Lower, int? UpperSince, int? LowerSince, bool SignalsUpper, bool SignalsLower);
