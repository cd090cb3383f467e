using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Series;

/// <summary>Counts records into periods.</summary>
internal static class SeriesBuilder
{
    public static TrendSeries One(TrendRecords records, SeriesRequest request, TrendSlice slice)
    {
        var frame = FrameFor(records, request);
        var filter = records.FilterFor(slice);
        var tally = new Tally(frame.Periods.Length);
        var asOf = request.AsOf.ToUnixTimeTicks();
        for (var row = 0; row < records.Count; row++)
        {
            if (filter.Passes(row) && records.IsKnown(row, asOf)) tally.Add(records, row, frame.PositionOf(records.Day[row]));
        }

        return Series(slice, request, frame, tally);
    }

    public static IReadOnlyList<TrendSeries> Each(TrendRecords records, SeriesRequest request, TrendDimension[] dimensions)
    {
        if (dimensions.Length == 0) throw new ArgumentException("Name at least one dimension.", nameof(dimensions));
        if (dimensions.Distinct().Count() < dimensions.Length) throw new ArgumentException("A dimension is named twice.", nameof(dimensions));
        var columns = Array.ConvertAll(dimensions, dimension => records.ColumnOf(dimension, nameof(dimensions)));
        var frame = FrameFor(records, request);
        var keys = new CombinedKeys(columns);
        var tallies = new List<Tally>();
        var asOf = request.AsOf.ToUnixTimeTicks();
        for (var row = 0; row < records.Count; row++)
        {
            var position = frame.PositionOf(records.Day[row]);
            if (position < 0 || !records.IsKnown(row, asOf) || keys.Of(row) is not (>= 0 and var key)) continue;
            if (key == tallies.Count) tallies.Add(new(frame.Periods.Length));
            tallies[key].Add(records, row, position);
        }

        return ContentList.Of(tallies
            .Select((tally, key) => (Tally: tally, Slice: keys.SliceOf(key)))
            .OrderByDescending(static pair => pair.Tally.Total)
            .ThenBy(static pair => pair.Slice.ToString(), StringComparer.Ordinal)
            .Select(pair => Series(pair.Slice, request, frame, pair.Tally)));
    }

    private static PeriodFrame FrameFor(TrendRecords records, SeriesRequest request)
    {
        if (request.Measure == SeriesMeasure.Compliance && records.IsMet is null) throw new ArgumentException("The records do not say whether what was due was done.", nameof(request));
        return PeriodFrame.For(records, request.Period, request.AsOf, request.DataBegins, request.CompletenessThreshold);
    }

    private static TrendSeries Series(TrendSlice slice, SeriesRequest request, PeriodFrame frame, Tally tally)
    {
        var points = new TrendPoint[frame.Periods.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var period = frame.Periods[i];
            var (count, denominator, value, missing) = Measured(slice, request, frame, period, tally.Counts[i], tally.Met[i]);
            points[i] = new(period.Start, period.End, count, denominator, value, missing, period.IsFinished, period.IsComplete, period.Completeness);
        }

        return new(slice, request, points);
    }

    private static (long Count, double? Denominator, double? Value, Rejection? Missing) Measured(TrendSlice slice, SeriesRequest request, PeriodFrame frame, FramePeriod period, long count, long met)
    {
        switch (request.Measure)
        {
            case SeriesMeasure.Count:
                return (count, null, count, null);
            case SeriesMeasure.Compliance:
                return count == 0 ? (met, 0, null, new(SeriesCodes.NothingDue, "Nothing was due.")) : (met, count, (double)met / count, null);
            default:
                var first = request.DataBegins is { } begins ? LocalDate.Max(begins, period.Start) : period.Start;
                var answer = request.Activity!.Between(first, period.End, LocalDate.Min(period.End, frame.Today.PlusDays(-1)), slice, false);
                if (answer.Count is not { } activity) return (count, null, null, answer.Missing);
                return activity == 0
                    ? (count, 0, null, new(SeriesCodes.NoActivity, count == 0 ? "There was no activity." : $"There was no activity, but {count} on record."))
                    : (count, (double)activity, count * (double)request.Per / (double)activity, null);
        }
    }

    private sealed class Tally(int periods)
    {
        public long[] Counts { get; } = new long[periods];

        public long[] Met { get; } = new long[periods];

        public long Total { get; private set; }

        public void Add(TrendRecords records, int row, int position)
        {
            if (position < 0) return;
            var count = records.CountOf(row);
            Counts[position] += count;
            if (records.IsMet is { } isMet && isMet[row]) Met[position] += count;
            Total += count;
        }
    }
}
