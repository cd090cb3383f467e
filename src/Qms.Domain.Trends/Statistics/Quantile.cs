using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>Sample quantiles as R and spreadsheets compute them by default.</summary>
internal static class Quantile
{
    /// <summary>Interpolates linearly at position (n − 1)·p: type 7 of Hyndman and Fan, The American Statistician 1996, 50:361.</summary>
    /// <param name="sorted">At least one value, ascending.</param>
    /// <param name="share">Between 0 and 1.</param>
    public static double TypeSeven(ReadOnlySpan<double> sorted, double share)
    {
        var position = 1 + ((sorted.Length - 1) * share);
        var whole = (int)Math.Floor(position);
        var lower = sorted[whole - 1];
        var rest = position - whole;
        if (!(rest > 0) || whole >= sorted.Length) return lower;
        var upper = sorted[whole];
        return lower == upper ? lower : ((1 - rest) * lower) + (rest * upper);
    }
}
