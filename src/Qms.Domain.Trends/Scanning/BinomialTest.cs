using System;

namespace Qms.Domain.Trends.Scanning;

/// <summary>Exact binomial probabilities and the test built on them, in logarithms, so that far tails keep their digits.</summary>
/// <remarks>Point probabilities by the saddle-point expansion (Loader, "Fast and accurate computation of binomial probabilities", 2000); tails by the continued fraction of the incomplete beta function (Didonato and Morris, ACM TOMS 18, 1992),
/// scaled by the point probability instead of by gamma functions, which would cancel. The probabilities of both outcomes are given, so that neither loses digits beside the other.</remarks>
internal static class BinomialTest
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    // What Stirling's formula lacks of ln n! for n up to 15.
    private static readonly double[] StirlingErrors =
    [
        0.0,
        0.08106146679532725822, 0.041340695955409294094, 0.027677925684998339149, 0.020790672103765093112,
        0.016644691189821192163, 0.013876128823070747999, 0.011896709945891770095, 0.010411265261972096497,
        0.0092554621827127329177, 0.0083305634333628712565, 0.0075736754879518407949, 0.0069428401072095298657,
        0.0064089941880042070684, 0.0059513701127588477356, 0.0055547335519628013710,
    ];

    /// <summary>ln P(X = k) of n trials.</summary>
    public static double LogPoint(long k, long n, double p, double q)
    {
        if (k < 0 || k > n) return double.NegativeInfinity;
        if (k == 0) return n == 0 ? 0 : LogPower(n, p, q);
        if (k == n) return LogPower(n, q, p);
        if (p <= 0 || q <= 0) return double.NegativeInfinity;
        var exponent = StirlingError(n) - StirlingError(k) - StirlingError(n - k) - Deviance(k, n * p) - Deviance(n - k, n * q);
        return exponent - HalfLogTwoPi - (0.5 * (Math.Log(k) + Math.Log((double)(n - k) / n)));
    }

    /// <summary>ln P(X ≥ k).</summary>
    public static double LogUpper(long k, long n, double p, double q)
    {
        if (k <= 0) return 0;
        if (k > n) return double.NegativeInfinity;
        return p < (k + 1.0) / (n + 3.0)
            ? LogPoint(k, n, p, q) + Math.Log(q * Fraction(k, n - k + 1.0, p))
            : LogComplement(LogPoint(k - 1, n, p, q) + Math.Log(p * Fraction(n - k + 1.0, k, q)));
    }

    /// <summary>ln P(X ≤ k).</summary>
    public static double LogLower(long k, long n, double p, double q) => LogUpper(n - k, n, q, p);

    /// <summary>ln of the two-sided p-value: the probability of all outcomes that are no more likely than <paramref name="k"/>.</summary>
    /// <remarks>Outcomes as likely but for a share of 1e-7 count as equally likely, as in the binomial and Poisson tests of R, so that rounding does not decide.</remarks>
    public static double LogTwoSided(long k, long n, double p, double q)
    {
        var (mean, bound) = (n * p, LogPoint(k, n, p, q) + 1e-7);
        if (k == mean) return 0;
        if (k > mean) return Math.Min(0, LogSum(LogUpper(k, n, p, q), LogLower(LastNotAbove(bound, (long)Math.Floor(mean), n, p, q), n, p, q)));

        // The other side is this one, seen from failures.
        var other = LastNotAbove(bound, (long)Math.Floor(n - mean), n, q, p);
        return Math.Min(0, LogSum(LogLower(k, n, p, q), LogLower(other, n, q, p)));
    }

    /// <summary>ln of the odds of success at which P(X ≥ k) is <paramref name="tail"/>: the lower end of an exact interval (Clopper and Pearson, Biometrika 26, 1934).</summary>
    public static double LogOddsAtUpperTail(long k, long n, double tail)
    {
        if (k <= 0) return double.NegativeInfinity;
        var (low, high, target) = (-60.0, 60.0, Math.Log(tail));
        while (high - low > 1e-14 * Math.Max(1, Math.Abs(low)))
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) break;
            var (p, q) = middle < 0 ? (Math.Exp(middle) / (1 + Math.Exp(middle)), 1 / (1 + Math.Exp(middle))) : (1 / (1 + Math.Exp(-middle)), Math.Exp(-middle) / (1 + Math.Exp(-middle)));
            if (LogUpper(k, n, p, q) < target) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The greatest outcome up to <paramref name="mode"/> that is no more likely than the bound; -1 for none. Below the mean, probabilities rise.</summary>
    private static long LastNotAbove(double bound, long mode, long n, double p, double q)
    {
        var (low, high) = (-1L, mode);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (LogPoint(middle, n, p, q) <= bound) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>n ln(1 − p), by whichever of the two probabilities has kept its digits.</summary>
    private static double LogPower(long n, double p, double q) => p < 0.1 ? -Deviance(n, n * q) - (n * p) : n * Math.Log(q);

    /// <summary>x ln(x/m) + m − x without cancellation where the two are close.</summary>
    private static double Deviance(double x, double m)
    {
        if (Math.Abs(x - m) >= 0.1 * (x + m)) return (x * Math.Log(x / m)) + m - x;
        var v = (x - m) / (x + m);
        var sum = (x - m) * v;
        var term = 2 * x * v;
        for (var j = 3; ; j += 2)
        {
            term *= v * v;
            var next = sum + (term / j);
            if (next == sum) return next;
            sum = next;
        }
    }

    private static double StirlingError(long n)
    {
        if (n < StirlingErrors.Length) return StirlingErrors[n];
        var square = (double)n * n;
        return ((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - ((1 / 1188.0) / square)) / square)) / square)) / square)) / n;
    }

    /// <summary>The continued fraction of the incomplete beta function, by Lentz's method; converges in about √(a + b) steps where x is below the mean.</summary>
    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        var (c, d) = (1.0, NotZero(1 - ((a + b) * x / (a + 1))));
        d = 1 / d;
        var result = d;
        for (var m = 1; m <= 1_000_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2.0 * m) - 1) * (a + (2.0 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2.0 * m)) * (a + (2.0 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            var step = d * c;
            result *= step;
            if (Math.Abs(step - 1) < 1e-15) return result;
        }

        return result;

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }

    private static double LogSum(double left, double right)
    {
        var (large, small) = left > right ? (left, right) : (right, left);
        return double.IsNegativeInfinity(small) ? large : large + Math.Log(1 + Math.Exp(small - large));
    }

    private static double LogComplement(double log) => log >= 0 ? double.NegativeInfinity : Math.Log(1 - Math.Exp(log));
}
