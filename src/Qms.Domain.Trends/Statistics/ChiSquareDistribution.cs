using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>The chi-square distribution, from which the exact limits of a Poisson count follow.</summary>
/// <remarks>P(Poisson(m) ≥ k) = P(χ² with 2k degrees of freedom ≤ 2m): Johnson, Kotz and Kemp, Univariate Discrete Distributions, §4.12.2.</remarks>
internal static class ChiSquareDistribution
{
    /// <summary>ln of the probability of a value up to <paramref name="x"/>, and of one above it.</summary>
    public static (double LogLower, double LogUpper) LogTails(double x, double degrees) => GammaFunctions.LogTails(degrees / 2, x / 2);

    /// <summary>The value below which a share <paramref name="lower"/> lies.</summary>
    /// <param name="lower">The probability below, between 0 and 1.</param>
    /// <param name="upper">The probability above: given too, so that neither loses digits.</param>
    /// <param name="degrees">The degrees of freedom; any positive number.</param>
    public static double Quantile(double lower, double upper, double degrees)
    {
        if (lower == 0) return 0;
        if (upper == 0) return double.PositiveInfinity;
        var a = degrees / 2;
        var useLower = lower <= upper;
        var wanted = Math.Log(useLower ? lower : upper);

        // In u = ln x both log-tails are concave and monotonic, so Newton's steps close in from one side.
        var u = Start(lower, upper, a);
        for (var i = 0; i < 200; i++)
        {
            var x = Math.Exp(u);
            if (x == 0) return 0;
            var (logLower, logUpper) = GammaFunctions.LogTails(a, x);
            var logTail = useLower ? logLower : logUpper;
            var slope = a * Math.Exp(GammaFunctions.LogFactor(a, x) - logTail);
            var step = (logTail - wanted) / slope;
            if (!useLower) step = -step;
            if (double.IsNaN(step)) break;
            step = Math.Max(-5, Math.Min(1, step));
            u -= step;
            if (Math.Abs(step) < 1e-10)
            {
                // Newton converges quadratically: after a step this small the next is below the last digit.
                return 2 * x * Math.Exp(-step);
            }
        }

        return 2 * Math.Exp(u);
    }

    private static double Start(double lower, double upper, double a)
    {
        var small = (Math.Log(lower) + GammaFunctions.Log(a + 1)) / a;
        if (a < 0.5) return small;

        // Wilson and Hilferty 1931: the cube root is nearly normal.
        var z = NormalDistribution.Quantile(lower, upper);
        var root = 1 - (1 / (9 * a)) + (z / (3 * Math.Sqrt(a)));
        return root > 0.2 ? Math.Log(a) + (3 * Math.Log(root)) : small;
    }
}
