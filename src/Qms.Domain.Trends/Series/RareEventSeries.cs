using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Series;

/// <summary>Rare events and the distances between them, for t and g charts (Benneyan, "Number-between g-type statistical quality control charts", Health Care Management Science 4, 2001).</summary>
public sealed class RareEventSeries
{
    internal RareEventSeries(TrendSlice slice, EventTies ties, Instant asOf, IEnumerable<RareEventPoint> points, decimal? sinceLast) =>
        (Slice, Ties, AsOf, Points, SinceLast) = (slice, ties, asOf, ContentList.Of(points), sinceLast);

    /// <summary>Which records.</summary>
    public TrendSlice Slice { get; }

    /// <summary>How events of one moment are told apart.</summary>
    public EventTies Ties { get; }

    /// <summary>The moment at which one looks.</summary>
    public Instant AsOf { get; }

    /// <summary>From the second event on, earliest first: the first has none before it.</summary>
    public IReadOnlyList<RareEventPoint> Points { get; }

    /// <summary>The distance from the last event to <see cref="AsOf"/>, which is not over: longer than this it will be. Null when there was no event, or it is not known.</summary>
    public decimal? SinceLast { get; }

    /// <summary>Writes the distances for a chart.</summary>
    /// <param name="destination">As long as there are points.</param>
    /// <param name="missing">What stands for an unknown one.</param>
    /// <exception cref="ArgumentException">It is of another length.</exception>
    public void CopyValuesTo(Span<double> destination, double missing = double.NaN)
    {
        if (destination.Length != Points.Count) throw new ArgumentException($"There are {Points.Count} points, and room for {destination.Length}.", nameof(destination));
        for (var i = 0; i < destination.Length; i++) destination[i] = Points[i].Value is { } value ? (double)value : missing;
    }
}
