using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Puts observations in the order and shape that charts take.</summary>
public static class Observations
{
    /// <summary>In order of date, and one for each date.</summary>
    /// <param name="observations">In any order. One that lacks value or denominator counts for neither, as long as any has a denominator.</param>
    /// <param name="how">How values without denominators are combined; with denominators both are summed.</param>
    public static IReadOnlyList<Observation> Combine(IEnumerable<Observation> observations, Combining how)
    {
        var all = (observations ?? throw new ArgumentNullException(nameof(observations))).ToList();
        var haveDenominators = all.Exists(static o => o.Denominator is not null);
        return ContentList.Of(all.GroupBy(static o => o.Date).OrderBy(static group => group.Key).Select(group =>
        {
            var present = group.Where(o => o.Value is not null && (!haveDenominators || o.Denominator is not null)).ToList();
            var values = present.Select(static o => o.Value!.Value).ToArray();
            return haveDenominators
                ? new Observation(group.Key, Total(values), Total(present.Select(static o => o.Denominator!.Value).ToArray()))
                : new Observation(group.Key, Combined(values, how));
        }));
    }

    /// <summary>In order of date, one subgroup for each date.</summary>
    /// <param name="observations">In any order; denominators are passed over.</param>
    public static IReadOnlyList<Subgroup> Subgroups(IEnumerable<Observation> observations) =>
        ContentList.Of((observations ?? throw new ArgumentNullException(nameof(observations))).GroupBy(static o => o.Date).OrderBy(static group => group.Key)
            .Select(static group => Subgroup.Of(group.Select(static o => o.Value ?? double.NaN), group.Key)));

    private static double? Total(double[] values)
    {
        if (values.Length == 0) return null;
        var sum = default(ExactSum);
        foreach (var value in values) sum.Add(value);
        return sum.Value;
    }

    private static double? Combined(double[] values, Combining how) => values.Length == 0 ? null : how switch
    {
        Combining.Mean => ExactSum.MeanOf(values),
        Combining.Median => Fitting.Median(values),
        Combining.Sum => Total(values),
        Combining.StandardDeviation => values.Length > 1 ? Fitting.Deviation(values) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Not a way of combining."),
    };
}
