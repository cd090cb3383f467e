using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>What turns ranges and standard deviations of small samples into sigma.</summary>
internal static class BiasConstants
{
    public const double MovingRangeDivisor = 1.128;
    public const double RangeScreen = 3.267;
    public const int LargestTabulated = 25;

    private static readonly double[] RangeMeans =
    [
        1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078, 3.173, 3.258, 3.336, 3.407, 3.472, 3.532, 3.588, 3.640, 3.689, 3.735, 3.778, 3.819, 3.858, 3.895, 3.931,
    ];

    // As the compatible program has them, which are up to 1e-5 above those by exact integration.
    private static readonly double[] RangeSpreads =
    [
        0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413, 0.7970584, 0.7873230, 0.7784873, 0.7704257,
        0.7630330, 0.7562217, 0.7499188, 0.7440627, 0.7386021, 0.7334929, 0.7286980, 0.7241851, 0.7199267, 0.7158987, 0.7120802, 0.7084528,
    ];

    /// <summary>The mean of s/σ for normal samples of <paramref name="n"/>; NaN below 2.</summary>
    /// <remarks>By c4(n+1)·c4(n) = √((n−1)/n) from c4(2) = √(2/π), which loses nothing where a difference of log-gammas would; beyond 2,000 by its series.</remarks>
    public static double C4(double n)
    {
        if (!(n >= 2)) return double.NaN;
        var m = n - 1;
        if (n > 2000) return 1 - (1 / (4 * m)) + (1 / (32 * m * m)) + (5 / (128 * m * m * m)) - (21 / (2048 * m * m * m * m));
        var c4 = Math.Sqrt(2 / Math.PI);
        for (var k = 2; k < n; k++) c4 = Math.Sqrt((k - 1.0) / k) / c4;
        return c4;
    }

    /// <summary>The mean of range/σ, in the three decimals of the tables; NaN outside 2 to 25.</summary>
    public static double D2(double n) => n is >= 2 and <= LargestTabulated ? RangeMeans[(int)n - 2] : double.NaN;

    /// <summary>The standard deviation of range/σ; NaN outside 2 to 25.</summary>
    public static double D3(double n) => n is >= 2 and <= LargestTabulated ? RangeSpreads[(int)n - 2] : double.NaN;
}
