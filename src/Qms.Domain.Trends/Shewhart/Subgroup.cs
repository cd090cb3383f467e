using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Values that were taken together, such as the phantom measurements of one morning: their number, mean, spread and range.</summary>
public sealed record Subgroup
{
    private Subgroup(LocalDate? date, int size, double? mean, double? deviation, double? range) =>
        (Date, Size, Mean, StandardDeviation, Range) = (date, size, mean, deviation, range);

    /// <summary>When they were taken; null when the chart has no dates.</summary>
    public LocalDate? Date { get; }

    /// <summary>How many values there are, the missing not counted.</summary>
    public int Size { get; }

    /// <summary>Their mean; null without values.</summary>
    public double? Mean { get; }

    /// <summary>Their standard deviation with n − 1; null below two values.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The largest less the smallest; null below one value, or when it was not handed over.</summary>
    public double? Range { get; }

    /// <summary>Of values; NaN is a missing one.</summary>
    public static Subgroup Of(IEnumerable<double> values, LocalDate? date = null)
    {
        var present = (values ?? throw new ArgumentNullException(nameof(values))).Where(static v => !double.IsNaN(v)).ToArray();
        if (present.Length == 0) return new(date, 0, null, null, null);
        var mean = ExactSum.MeanOf(present);
        var squares = default(ExactSum);
        foreach (var value in present) squares.AddProduct(value - mean, value - mean);
        double? deviation = present.Length > 1 ? Math.Sqrt(squares.Value / (present.Length - 1)) : null;
        return new(date, present.Length, mean, deviation, present.Max() - present.Min());
    }

    /// <summary>Of which only the number, the mean and the standard deviation are known.</summary>
    /// <param name="size">The number of values, 0 or more.</param>
    /// <param name="mean">Their mean; null when it is missing.</param>
    /// <param name="standardDeviation">With n − 1; null when it is missing.</param>
    /// <param name="date">When they were taken.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size or a deviation is negative.</exception>
    public static Subgroup Summarised(int size, double? mean, double? standardDeviation, LocalDate? date = null) =>
        size < 0 ? throw new ArgumentOutOfRangeException(nameof(size))
        : standardDeviation < 0 ? throw new ArgumentOutOfRangeException(nameof(standardDeviation))
        : new(date, size, mean, standardDeviation, null);
}
