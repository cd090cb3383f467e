using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>The logarithm of the gamma function and the regularised incomplete gamma functions, for positive arguments.</summary>
/// <remarks>
/// Formulas: NIST Digital Library of Mathematical Functions 5.11.1 (Stirling), 8.11.4 (series), 8.9.2 (continued fraction);
/// the leading factor through the deviance, as Loader (2000) does for the Poisson probability, so that nothing cancels where both arguments are large and close.
/// </remarks>
internal static class GammaFunctions
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double Tiny = 1e-300;
    private const double Precision = 1e-17;

    /// <summary>ln Γ(x).</summary>
    public static double Log(double x)
    {
        if (!(x > 0)) throw new ArgumentOutOfRangeException(nameof(x), x, "Must be positive.");
        if (x is 1 or 2) return 0;

        // Stirling's series is exact to the last digit from 16 on; smaller arguments are raised to there.
        var product = 1.0;
        while (x < 16)
        {
            product *= x;
            x++;
        }

        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + StirlingRest(x) - Math.Log(product);
    }

    /// <summary>ln of the lower regularised function P(a, x), and of the upper one, Q(a, x) = 1 − P(a, x).</summary>
    public static (double LogLower, double LogUpper) LogTails(double a, double x)
    {
        if (!(a > 0)) throw new ArgumentOutOfRangeException(nameof(a), a, "Must be positive.");
        if (!(x >= 0)) throw new ArgumentOutOfRangeException(nameof(x), x, "Must not be negative.");
        if (x == 0) return (double.NegativeInfinity, 0);
        if (double.IsPositiveInfinity(x)) return (0, double.NegativeInfinity);
        var factor = LogFactor(a, x);
        if (x < a + 1)
        {
            var lower = Math.Min(0, factor + Math.Log(Series(a, x)));
            return (lower, LogOfComplement(lower));
        }

        var upper = Math.Min(0, factor + Math.Log(a * Fraction(a, x)));
        return (LogOfComplement(upper), upper);
    }

    /// <summary>ln(x^a · e^−x / Γ(a + 1)).</summary>
    public static double LogFactor(double a, double x)
    {
        if (a < 16) return (a * Math.Log(x)) - x - Log(a + 1);
        return -HalfLogTwoPi - (0.5 * Math.Log(a)) - StirlingRest(a) - Deviance(a, x);
    }

    /// <summary>ln(1 − e^y) for y ≤ 0, without losing the digits of either end.</summary>
    public static double LogOfComplement(double y)
    {
        if (y == 0) return double.NegativeInfinity;
        return y > -0.6931471805599453 ? Math.Log(-ExpMinusOne(y)) : LogOnePlus(-Math.Exp(y));
    }

    /// <summary>ln(1 + x).</summary>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x − 1.</summary>
    public static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1) return x;
        var less = power - 1;
        return less == -1 ? -1 : less * (x / Math.Log(power));
    }

    // What ln Γ has beyond (x − ½) ln x − x + ½ ln 2π.
    private static double StirlingRest(double x)
    {
        var inverse = 1 / x;
        var square = inverse * inverse;
        return inverse * ((1.0 / 12) + (square * ((-1.0 / 360) + (square * ((1.0 / 1260) + (square * ((-1.0 / 1680)
            + (square * ((1.0 / 1188) + (square * ((-691.0 / 360360) + (square / 156))))))))))));
    }

    // a ln(a/x) + x − a, by its series where the two are close.
    private static double Deviance(double a, double x)
    {
        var difference = a - x;
        if (Math.Abs(difference) >= 0.1 * (a + x)) return (a * Math.Log(a / x)) + x - a;
        var v = difference / (a + x);
        var sum = difference * v;
        var term = 2 * a * v;
        var square = v * v;
        for (var j = 1; j < 1000; j++)
        {
            term *= square;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum) break;
            sum = next;
        }

        return sum;
    }

    private static double Series(double a, double x)
    {
        var term = 1.0;
        var sum = new ExactSum();
        sum.Add(1);
        for (var k = 1; term > Precision * sum.Value; k++)
        {
            term *= x / (a + k);
            sum.Add(term);
        }

        return sum.Value;
    }

    // The continued fraction of Γ(a, x) · e^x / x^a, evaluated by Lentz's method.
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var fraction = d;
        for (var i = 1; i < 1_000_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = (an * d) + b;
            if (Math.Abs(d) < Tiny) d = Tiny;
            c = b + (an / c);
            if (Math.Abs(c) < Tiny) c = Tiny;
            d = 1 / d;
            var step = d * c;
            fraction *= step;
            if (Math.Abs(step - 1) < 1e-16) break;
        }

        return fraction;
    }
}
