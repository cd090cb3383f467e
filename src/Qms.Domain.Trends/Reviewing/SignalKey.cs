using System;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What makes two signals the same signal under a service's <see cref="SignalMatching"/>.</summary>
/// <param name="Series">The key of the series.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="RuleFamily">The family of the rule; null when families are not told apart.</param>
public sealed record SignalKey(string Series, TrendDirection Direction, string? RuleFamily = null)
{
    /// <summary>The key of <paramref name="signal"/>.</summary>
    public static SignalKey Of(DetectedSignal signal, SignalMatching matching)
    {
        if (signal is null) throw new ArgumentNullException(nameof(signal));
        return new(signal.Series, signal.Direction, matching == SignalMatching.SeriesDirectionAndRuleFamily ? signal.RuleFamily ?? signal.Rule : null);
    }
}
