using System;

namespace Qms.Domain.Trends.Scanning;

/// <summary>Two counts compared as Poisson rates: how many there were lately, how many before, and over how much time or activity.</summary>
/// <remarks>
/// <para>The exact conditional test: given both together, the recent count is binomial with the recent share of the exposure as its probability (Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31, 1940).
/// Two-sided by adding up all outcomes that are no more likely than the one observed, as <c>poisson.test</c> of R does; it is never more lenient than its level says.</para>
/// <para>The interval is that of Clopper and Pearson (1934) for that probability, turned into a ratio of rates. It is made from two one-sided tests, so in rare cases it holds 1 although the p-value is just below its level, or the other way round.</para>
/// </remarks>
public sealed record RateComparison
{
    /// <summary>Compares.</summary>
    /// <param name="recentCount">How many lately.</param>
    /// <param name="recentExposure">Over how much time or activity.</param>
    /// <param name="baselineCount">How many before.</param>
    /// <param name="baselineExposure">Over how much, in the same unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or an exposure is not a positive, finite number.</exception>
    public RateComparison(long recentCount, double recentExposure, long baselineCount, double baselineExposure)
    {
        RecentCount = recentCount >= 0 ? recentCount : throw new ArgumentOutOfRangeException(nameof(recentCount), recentCount, "A count is not negative.");
        BaselineCount = baselineCount >= 0 ? baselineCount : throw new ArgumentOutOfRangeException(nameof(baselineCount), baselineCount, "A count is not negative.");
        RecentExposure = IsExposure(recentExposure) ? recentExposure : throw new ArgumentOutOfRangeException(nameof(recentExposure), recentExposure, "An exposure is positive and finite.");
        BaselineExposure = IsExposure(baselineExposure) ? baselineExposure : throw new ArgumentOutOfRangeException(nameof(baselineExposure), baselineExposure, "An exposure is positive and finite.");
        var both = recentExposure + baselineExposure;
        LogPValue = BinomialTest.LogTwoSided(recentCount, recentCount + baselineCount, recentExposure / both, baselineExposure / both);
    }

    /// <summary>How many lately.</summary>
    public long RecentCount { get; }

    /// <summary>How many before.</summary>
    public long BaselineCount { get; }

    /// <summary>Over how much time or activity lately.</summary>
    public double RecentExposure { get; }

    /// <summary>Over how much before.</summary>
    public double BaselineExposure { get; }

    /// <summary>How many would be expected lately, at the rate before.</summary>
    public double Expected => BaselineCount * (RecentExposure / BaselineExposure);

    /// <summary>How many times the rate before the recent one is; null when there was none before.</summary>
    public double? RateRatio => BaselineCount == 0 ? null : RecentCount / Expected;

    /// <summary>Whether there were more than expected.</summary>
    public bool IsIncrease => RecentCount > Expected;

    /// <summary>The probability, were the rates alike, of counts no more likely than these; 0 when it is below the smallest number (see <see cref="LogPValue"/>).</summary>
    public double PValue => Math.Exp(LogPValue);

    /// <summary>The natural logarithm of the p-value, which ranks even those that are too small for a number.</summary>
    public double LogPValue { get; }

    /// <summary>An exact interval for the ratio of the rates.</summary>
    /// <param name="confidence">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public RatioInterval Interval(double confidence = 0.95)
    {
        if (!(confidence > 0 && confidence < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        var (tail, total, scale) = ((1 - confidence) / 2, RecentCount + BaselineCount, BaselineExposure / RecentExposure);
        var lower = Math.Exp(BinomialTest.LogOddsAtUpperTail(RecentCount, total, tail)) * scale;
        var upper = BaselineCount == 0 ? (double?)null : Math.Exp(-BinomialTest.LogOddsAtUpperTail(BaselineCount, total, tail)) * scale;
        return new(confidence, lower, upper);
    }

    private static bool IsExposure(double value) => value > 0 && !double.IsInfinity(value);
}
