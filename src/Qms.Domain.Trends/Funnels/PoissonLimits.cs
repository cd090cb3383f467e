using System;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>Exact limits of observed by expected events, from the chi-square distribution.</summary>
internal static class PoissonLimits
{
    /// <summary>The ratio below which lies the tail <paramref name="probability"/>.</summary>
    public static double Lower(double expected, double probability) =>
        ChiSquareDistribution.Quantile(probability, 1 - probability, 2 * expected) / 2 / expected;

    /// <summary>The ratio above which lies the tail <paramref name="probability"/>.</summary>
    public static double Upper(double expected, double probability) =>
        ChiSquareDistribution.Quantile(1 - probability, probability, 2 * (expected + 1)) / 2 / expected;

    /// <summary>The normal quantile that corresponds to a count: it is beyond ±q exactly when the ratio is beyond the limits of q.</summary>
    public static double Z(double observed, double expected)
    {
        var above = observed > expected ? 1 : 0;
        var (lower, upper) = ChiSquareDistribution.LogTails(2 * observed, 2 * (expected + above));
        return NormalDistribution.QuantileOfLog(lower, upper);
    }
}
