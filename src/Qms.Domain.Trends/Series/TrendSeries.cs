using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Series;

/// <summary>A slice over time: one point for each period, without gaps, earliest first. Charts take its numbers as spans.</summary>
public sealed class TrendSeries
{
    internal TrendSeries(TrendSlice slice, SeriesRequest request, IEnumerable<TrendPoint> points) => (Slice, Request, Points) = (slice, request, ContentList.Of(points));

    /// <summary>Which records.</summary>
    public TrendSlice Slice { get; }

    /// <summary>What was asked for: period, moment, measure, thresholds.</summary>
    public SeriesRequest Request { get; }

    /// <summary>What one point covers.</summary>
    public SeriesPeriod Period => Request.Period;

    /// <summary>The points, earliest first; none when there is no data.</summary>
    public IReadOnlyList<TrendPoint> Points { get; }

    /// <summary>The values of the points.</summary>
    public IReadOnlyList<double?> Values => ContentList.Of(Points.Select(static point => point.Value));

    /// <summary>The same without the incomplete points at either end, as charts should judge it.</summary>
    public TrendSeries Complete()
    {
        var (first, end) = (0, Points.Count);
        while (end > 0 && !Points[end - 1].IsComplete) end--;
        while (first < end && !Points[first].IsComplete) first++;
        return new(Slice, Request, Points.Skip(first).Take(end - first));
    }

    /// <summary>Writes the values for a chart.</summary>
    /// <param name="destination">As long as there are points.</param>
    /// <param name="missing">What stands for no value.</param>
    /// <exception cref="ArgumentException">It is of another length.</exception>
    public void CopyValuesTo(Span<double> destination, double missing = double.NaN) => Copy(destination, missing, static point => point.Value);

    /// <summary>Writes the counts for a chart that takes numerators and denominators, such as a u or p chart.</summary>
    /// <param name="destination">As long as there are points.</param>
    /// <exception cref="ArgumentException">It is of another length.</exception>
    public void CopyCountsTo(Span<double> destination) => Copy(destination, 0, static point => point.Count);

    /// <summary>Writes the denominators.</summary>
    /// <param name="destination">As long as there are points.</param>
    /// <param name="missing">What stands for none.</param>
    /// <exception cref="ArgumentException">It is of another length.</exception>
    public void CopyDenominatorsTo(Span<double> destination, double missing = double.NaN) => Copy(destination, missing, static point => point.Denominator);

    private void Copy(Span<double> destination, double missing, Func<TrendPoint, double?> number)
    {
        if (destination.Length != Points.Count) throw new ArgumentException($"There are {Points.Count} points, and room for {destination.Length}.", nameof(destination));
        for (var i = 0; i < destination.Length; i++) destination[i] = number(Points[i]) ?? missing;
    }
}
