using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>The constants that turn ranges and standard deviations of small samples into σ.</summary>
internal static class SubgroupConstants
{
    public const int LargestTabulated = 25;

    private static ReadOnlySpan<double> MeanRanges =>
    [
        1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078, 3.173, 3.258, 3.336,
        3.407, 3.472, 3.532, 3.588, 3.640, 3.689, 3.735, 3.778, 3.819, 3.858, 3.895, 3.931,
    ];

    private static ReadOnlySpan<double> RangeDeviations =>
    [
        0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413, 0.7970584, 0.7873230, 0.7784873, 0.7704257,
        0.7630330, 0.7562217, 0.7499188, 0.7440627, 0.7386021, 0.7334929, 0.7286980, 0.7241851, 0.7199267, 0.7158987, 0.7120802, 0.7084528,
    ];

    /// <summary>d2, the mean range of <paramref name="n"/> standard normal values, as tabulated to three decimals; 2 to 25.</summary>
    public static double D2(int n) => MeanRanges[n - 2];

    /// <summary>d3, the standard deviation of that range, as tabulated; 2 to 25.</summary>
    public static double D3(int n) => RangeDeviations[n - 2];

    /// <summary>c4, the mean standard deviation of <paramref name="n"/> standard normal values, exactly.</summary>
    public static double C4(double n) => Math.Sqrt(2 / (n - 1)) * Math.Exp(GammaFunctions.Log(n / 2) - GammaFunctions.Log((n - 1) / 2));
}
