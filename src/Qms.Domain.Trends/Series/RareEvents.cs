using System;
using System.Collections.Generic;
using NodaTime;

namespace Qms.Domain.Trends.Series;

/// <summary>Distances between events that are too rare to be counted by period.</summary>
/// <remarks>Only records known by then count. A record that counts several times is as many events at one moment; one that counts zero times is none.</remarks>
public static class RareEvents
{
    private const decimal TicksPerDay = 864_000_000_000m;

    /// <summary>The time that passed between events: elapsed time in days of 24 hours, so a day on which clocks change counts 23 or 25 hours.</summary>
    /// <param name="records">The records.</param>
    /// <param name="slice">Which of them.</param>
    /// <param name="asOf">The moment at which one looks.</param>
    /// <param name="ties">What happens to events of one moment.</param>
    /// <exception cref="ArgumentException">The records were not read by a dimension of the slice.</exception>
    public static RareEventSeries TimesBetween(TrendRecords records, TrendSlice slice, Instant asOf, EventTies ties = EventTies.Share)
    {
        var moments = Moments(records, slice, asOf, static (all, row) => all.Occurred[row]);
        return Build(records, slice, asOf, ties, moments, static (from, to) => new((to - from) / TicksPerDay), asOf.ToUnixTimeTicks());
    }

    /// <summary>The whole calendar days between events, for records of which only the day is known: events of one day are of one moment.</summary>
    /// <param name="records">The records.</param>
    /// <param name="slice">Which of them.</param>
    /// <param name="asOf">The moment at which one looks.</param>
    /// <param name="ties">What happens to events of one day.</param>
    /// <exception cref="ArgumentException">The records were not read by a dimension of the slice.</exception>
    public static RareEventSeries DaysBetween(TrendRecords records, TrendSlice slice, Instant asOf, EventTies ties = EventTies.Share) =>
        Build(records, slice, asOf, ties, ByDay(records, slice, asOf), static (from, to) => new((decimal)(to - from)), Today(records, asOf));

    /// <summary>The opportunities between events, such as examinations without one: the activity of the days after the event before, up to and including the day of this one.</summary>
    /// <param name="records">The records.</param>
    /// <param name="slice">Which of them.</param>
    /// <param name="activity">Counted by day, for a longer stretch cannot be divided at an event.</param>
    /// <param name="asOf">The moment at which one looks.</param>
    /// <param name="ties">What happens to events of one day.</param>
    /// <remarks>A distance that activity does not cover is null with the reason (<see cref="SeriesCodes"/>).</remarks>
    /// <exception cref="ArgumentException">The records were not read by a dimension of the slice.</exception>
    public static RareEventSeries OpportunitiesBetween(TrendRecords records, TrendSlice slice, TrendActivity activity, Instant asOf, EventTies ties = EventTies.Share)
    {
        if (activity is null) throw new ArgumentNullException(nameof(activity));
        return Build(records, slice, asOf, ties, ByDay(records, slice, asOf), (from, to) => from == to ? new(0m) : activity.Between(SeriesPeriod.DayAt((int)from + 1), SeriesPeriod.DayAt((int)to), slice), Today(records, asOf));
    }

    private static List<(long At, int Row, long Events)> ByDay(TrendRecords records, TrendSlice slice, Instant asOf) => Moments(records, slice, asOf, static (all, row) => all.Day[row]);

    private static List<(long At, int Row, long Events)> Moments(TrendRecords records, TrendSlice slice, Instant asOf, Func<TrendRecords, int, long> at)
    {
        if (records is null) throw new ArgumentNullException(nameof(records));
        var filter = records.FilterFor(slice ?? throw new ArgumentNullException(nameof(slice)));
        var (moment, events) = (asOf.ToUnixTimeTicks(), new List<(long At, int Row, long Events)>());
        for (var row = 0; row < records.Count; row++)
        {
            if (filter.Passes(row) && records.IsKnown(row, moment) && records.CountOf(row) is > 0 and var count) events.Add((at(records, row), row, count));
        }

        events.Sort((left, right) => left.At != right.At ? left.At.CompareTo(right.At) : records.Occurred[left.Row].CompareTo(records.Occurred[right.Row]));
        return events;
    }

    private static RareEventSeries Build(TrendRecords records, TrendSlice slice, Instant asOf, EventTies ties, List<(long At, int Row, long Events)> events, Func<long, long, ActivityAnswer> distance, long now)
    {
        if (ties is not (EventTies.Share or EventTies.KeepZero or EventTies.Merge)) throw new ArgumentOutOfRangeException(nameof(ties), ties, "Not a declared way.");
        var points = new List<RareEventPoint>();
        long? previous = null;
        for (var first = 0; first < events.Count;)
        {
            var (at, end, size) = (events[first].At, first, 0L);
            for (; end < events.Count && events[end].At == at; end++) size += events[end].Events;
            var answer = previous is { } before ? distance(before, at) : null;
            Add(points, records, events, first, end, checked((int)size), answer, ties);
            (previous, first) = (at, end);
        }

        return new(slice, ties, asOf, points, previous is { } last ? distance(last, now).Count : null);
    }

    private static void Add(List<RareEventPoint> points, TrendRecords records, List<(long At, int Row, long Events)> events, int first, int end, int size, ActivityAnswer? answer, EventTies ties)
    {
        var isFirst = true;
        for (var i = first; i < end; i++)
        {
            var at = Instant.FromUnixTimeTicks(records.Occurred[events[i].Row]);
            var day = SeriesPeriod.DayAt(records.Day[events[i].Row]);
            for (var n = 0L; n < events[i].Events; n++, isFirst = false)
            {
                if (ties == EventTies.Merge)
                {
                    if (answer is not null) points.Add(new(at, day, size, answer.Count, answer.Missing));
                    return;
                }

                if (ties == EventTies.Share && answer is not null) points.Add(new(at, day, 1, answer.Count / size, answer.Missing));
                if (ties == EventTies.KeepZero && !isFirst) points.Add(new(at, day, 1, 0, null));
                else if (ties == EventTies.KeepZero && answer is not null) points.Add(new(at, day, 1, answer.Count, answer.Missing));
            }
        }
    }

    private static long Today(TrendRecords records, Instant asOf) => TrendRecords.DayOf(asOf, records.Zone);
}
