using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>The range of n standard normal values: what limits by probability of an R chart need.</summary>
/// <remarks>P(range ≤ w) = n ∫ φ(z) (Φ(z) − Φ(z − w))^(n−1) dz (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, §13). By the trapezoidal rule, which converges faster than any
/// power of the step for such integrands. The peer's own quantile is iterated to 1e-4 only, so its limits differ from these from the fifth digit on.</remarks>
internal static class RangeDistribution
{
    private const double Step = 0.125;
    private const double Edge = 9;

    /// <summary>The probability of a range up to <paramref name="w"/>.</summary>
    public static double Below(double w, double n)
    {
        if (!(w > 0)) return 0;
        var total = default(ExactSum);
        for (var z = -Edge; z <= Edge; z += Step)
        {
            var within = NormalDistribution.Below(z) - NormalDistribution.Below(z - w);
            if (within > 0) total.Add(Math.Exp(-z * z / 2) * Math.Pow(within, n - 1));
        }

        return Math.Min(1, n * total.Value * Step / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>The range that is exceeded with probability 1 − <paramref name="probability"/>.</summary>
    public static double Quantile(double probability, double n)
    {
        var (low, high) = (0.0, 4.0);
        while (Below(high, n) < probability && high < 100) (low, high) = (high, high * 2);

        // Regula falsi, halving the side that stays (Illinois): needs no density and never leaves the bracket.
        var (under, over) = (Below(low, n) - probability, Below(high, n) - probability);
        for (var i = 0; i < 60 && high - low > 1e-13 * high; i++)
        {
            var next = low - (under * (high - low) / (over - under));
            var off = Below(next, n) - probability;
            if (off == 0) return next;
            if (off < 0)
            {
                if (low == next) break;
                (low, under) = (next, off);
                over /= 2;
            }
            else
            {
                if (high == next) break;
                (high, over) = (next, off);
                under /= 2;
            }

            if (Math.Abs(off) < 1e-15) return next;
        }

        return (low + high) / 2;
    }
}
