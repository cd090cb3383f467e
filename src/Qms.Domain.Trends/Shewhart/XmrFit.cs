using System;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Mean and mean moving range of a series: the one implementation under charts, scanner and monitor.</summary>
internal readonly struct XmrFit
{
    public double Mean { get; private init; }

    /// <summary>After screening; NaN when no range is left.</summary>
    public double MeanRange { get; private init; }

    public int Points { get; private init; }

    public int Ranges { get; private init; }

    public int Screened { get; private init; }

    /// <summary>Of values in their order; NaN is missing and has no range on either side.</summary>
    public static XmrFit Of(ReadOnlySpan<double> values, bool screens)
    {
        var sum = default(ExactSum);
        var ranges = default(ExactSum);
        var previous = double.NaN;
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) sum.Add(value);
            var range = Math.Abs(value - previous);
            if (!double.IsNaN(range)) ranges.Add(range);
            previous = value;
        }

        var mean = ranges.Mean();
        var screened = 0;
        if (screens && ranges.Count > 0)
        {
            (mean, screened) = Screen(values, BiasConstants.RangeScreen * mean, ranges);
        }

        return new() { Mean = sum.Mean(), MeanRange = mean, Points = sum.Count, Ranges = ranges.Count - screened, Screened = screened };
    }

    /// <summary>The mean of those below the bound, once; the first sum stands when none is dropped.</summary>
    private static (double Mean, int Screened) Screen(ReadOnlySpan<double> values, double bound, in ExactSum all)
    {
        var kept = default(ExactSum);
        var previous = double.NaN;
        foreach (var value in values)
        {
            var range = Math.Abs(value - previous);
            if (range < bound) kept.Add(range);
            previous = value;
        }

        return (kept.Mean(), all.Count - kept.Count);
    }

    /// <summary>Mean of the ranges below <paramref name="factor"/> times their mean.</summary>
    public static (double Mean, int Kept) ScreenedMean(ReadOnlySpan<double> ranges, double factor, bool screens)
    {
        var mean = ExactSum.MeanOf(ranges);
        var kept = default(ExactSum);
        foreach (var range in ranges)
        {
            if (!double.IsNaN(range) && (!screens || range < factor * mean)) kept.Add(range);
        }

        return (kept.Mean(), kept.Count);
    }
}
