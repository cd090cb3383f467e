using System;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Trends.Series;

/// <summary>The periods of a series, and in which of them a day falls.</summary>
internal sealed class PeriodFrame
{
    private readonly int _firstDay;
    private readonly int[] _positionOfDay;

    private PeriodFrame(SeriesPeriod period, int firstDay, int[] positionOfDay, FramePeriod[] periods, LocalDate today) =>
        (Period, _firstDay, _positionOfDay, Periods, Today) = (period, firstDay, positionOfDay, periods, today);

    public SeriesPeriod Period { get; }

    public FramePeriod[] Periods { get; }

    public LocalDate Today { get; }

    public static PeriodFrame For(TrendRecords records, SeriesPeriod period, Instant asOf, LocalDate? dataBegins, double threshold)
    {
        var todayNumber = TrendRecords.DayOf(asOf, records.Zone);
        var today = SeriesPeriod.DayAt(todayNumber);
        if ((dataBegins ?? FirstKnown(records, asOf)) is not { } begins || begins > today) return new(period, 0, [], [], today);
        var (firstIndex, lastIndex, firstDay) = (period.IndexOf(begins), period.IndexOf(today), SeriesPeriod.DayNumber(begins));
        var delays = ReportingDelays.Of(records, asOf);
        var periods = new FramePeriod[lastIndex - firstIndex + 1];
        var positionOfDay = new int[todayNumber - firstDay + 1];
        for (var i = 0; i < periods.Length; i++)
        {
            var (start, end) = (period.StartAt(firstIndex + i), period.EndAt(firstIndex + i));
            var (from, to) = (SeriesPeriod.DayNumber(start), SeriesPeriod.DayNumber(end));
            for (var day = Math.Max(from, firstDay); day <= Math.Min(to, todayNumber); day++) positionOfDay[day - firstDay] = i;
            var isFinished = asOf >= Days.End(end, records.Zone);
            var completeness = delays?.Completeness(from, to);
            var isComplete = isFinished && !(completeness < threshold) && !(dataBegins > start);
            periods[i] = new(start, end, isFinished, isComplete, completeness);
        }

        return new(period, firstDay, positionOfDay, periods, today);
    }

    /// <summary>-1 for a day before the data begins, or after today.</summary>
    public int PositionOf(int day)
    {
        var offset = day - _firstDay;
        return offset >= 0 && offset < _positionOfDay.Length ? _positionOfDay[offset] : -1;
    }

    private static LocalDate? FirstKnown(TrendRecords records, Instant asOf)
    {
        var (moment, first) = (asOf.ToUnixTimeTicks(), int.MaxValue);
        for (var row = 0; row < records.Count; row++)
        {
            if (records.Day[row] < first && records.IsKnown(row, moment)) first = records.Day[row];
        }

        return first == int.MaxValue ? null : SeriesPeriod.DayAt(first);
    }
}

internal readonly record struct FramePeriod(LocalDate Start, LocalDate End, bool IsFinished, bool IsComplete, double? Completeness);
