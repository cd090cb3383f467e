using System;
using Qms.Domain.Trends.Statistics;

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
    public static XmrFit Of(ReadOnlySpan<double> values, bool screens) => Of(values, screens, false);

    /// <summary>Of the values that are present: neighbours of a missing one become neighbours.</summary>
    public static XmrFit OfPresent(ReadOnlySpan<double> values, bool screens) => Of(values, screens, true);

    private static XmrFit Of(ReadOnlySpan<double> values, bool screens, bool closesGaps)
    {
        var sum = default(ExactSum);
        var ranges = default(ExactSum);
        var (previous, largest) = (double.NaN, 0.0);
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) sum.Add(value);
            else if (closesGaps) continue;
            var range = Math.Abs(value - previous);
            if (!double.IsNaN(range))
            {
                ranges.Add(range);
                if (range > largest) largest = range;
            }

            previous = value;
        }

        var (mean, kept) = (ranges.Mean(), ranges.Count);
        if (screens && ranges.Count > 0 && !(largest < BiasConstants.RangeScreen * mean)) (mean, kept) = Screen(values, BiasConstants.RangeScreen * mean, closesGaps);
        return new() { Mean = sum.Mean(), MeanRange = mean, Points = sum.Count, Ranges = kept, Screened = ranges.Count - kept };
    }

    private static (double Mean, int Kept) Screen(ReadOnlySpan<double> values, double bound, bool closesGaps)
    {
        var kept = default(ExactSum);
        var previous = double.NaN;
        foreach (var value in values)
        {
            if (closesGaps && double.IsNaN(value)) continue;
            var range = Math.Abs(value - previous);
            if (range < bound) kept.Add(range);
            previous = value;
        }

        return (kept.Mean(), kept.Count);
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
