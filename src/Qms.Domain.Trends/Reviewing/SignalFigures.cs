using System;
using System.Globalization;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>The figures behind a signal, in the unit of the series.</summary>
/// <param name="Method">How they were computed, such as <c>mean and 2.66 × average moving range, baseline of 24 months</c>.</param>
/// <param name="Centre">The centre line at the last point; null when the chart has none.</param>
/// <param name="LowerLimit">The lower limit there; null when it has none.</param>
/// <param name="UpperLimit">The upper limit there; null when it has none.</param>
/// <param name="Latest">The last value.</param>
/// <param name="Unit">The unit, such as <c>incidents per 1,000 examinations</c>; null when it is plain.</param>
public sealed record SignalFigures(string Method, decimal? Centre = null, decimal? LowerLimit = null, decimal? UpperLimit = null, decimal? Latest = null, string? Unit = null)
{
    /// <summary>The largest figure, either side of zero.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The figures of a computation in <see cref="double"/>, each as the shortest decimal text that reads back as the same <see cref="double"/>; what is nearer to zero than 1e-11 is rounded to 28 places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not a number, infinite, or beyond <see cref="Largest"/>. What a chart does not have is null.</exception>
    public static SignalFigures FromDoubles(string method, double? centre, double? lowerLimit, double? upperLimit, double? latest, string? unit = null) =>
        new(method, Exact(centre, nameof(centre)), Exact(lowerLimit, nameof(lowerLimit)), Exact(upperLimit, nameof(upperLimit)), Exact(latest, nameof(latest)), unit);

    private static decimal? Exact(double? figure, string name)
    {
        if (figure is not { } value) return null;

        // Asked this way round, not-a-number fails too.
        if (!(Math.Abs(value) <= (double)Largest)) throw new ArgumentOutOfRangeException(name, value, "A figure is a finite number; what a chart does not have is null.");
        return decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
