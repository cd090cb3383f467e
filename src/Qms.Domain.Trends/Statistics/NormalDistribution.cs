using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>The standard normal distribution, accurate in both tails.</summary>
internal static class NormalDistribution
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double LogHalf = -0.69314718055994530942;

    /// <summary>The probability of a value up to <paramref name="z"/>.</summary>
    public static double Below(double z) => Math.Exp(LogBelow(z));

    /// <summary>ln of the probability of a value up to <paramref name="z"/>.</summary>
    public static double LogBelow(double z)
    {
        var (within, beyond) = GammaFunctions.LogTails(0.5, z * z / 2);
        if (z <= 0) return beyond + LogHalf;
        return z > 1 ? GammaFunctions.LogOfComplement(beyond + LogHalf) : Math.Log(0.5 * (1 + Math.Exp(within)));
    }

    /// <summary>The value below which a share <paramref name="lower"/> lies and above which <paramref name="upper"/> lies.</summary>
    public static double Quantile(double lower, double upper) =>
        lower <= upper ? LowerQuantile(Math.Log(lower)) : -LowerQuantile(Math.Log(upper));

    /// <summary>As <see cref="Quantile"/>, for probabilities too small to be written other than as logarithms.</summary>
    public static double QuantileOfLog(double logLower, double logUpper) =>
        logLower <= logUpper ? LowerQuantile(logLower) : -LowerQuantile(logUpper);

    // The value (not above 0) whose lower tail has this logarithm.
    private static double LowerQuantile(double logTail)
    {
        if (double.IsNegativeInfinity(logTail)) return double.NegativeInfinity;
        if (logTail >= LogHalf) return 0;

        // ln Φ is concave and rises: from a start at or left of the root Newton's steps never overshoot.
        var z = -Math.Sqrt(-2 * logTail);
        for (var i = 0; i < 100; i++)
        {
            var log = LogBelow(z);
            var hazard = Math.Exp((-z * z / 2) - HalfLogTwoPi - log);
            var step = (log - logTail) / hazard;
            z -= step;
            if (Math.Abs(step) < 1e-10 * Math.Max(1e-3, Math.Abs(z))) break;
        }

        return Math.Min(0, z);
    }
}
