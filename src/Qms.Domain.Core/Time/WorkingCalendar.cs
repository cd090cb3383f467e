using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Time;

/// <summary>The working days of one place: every day that is not a Saturday, a Sunday or a holiday there.</summary>
/// <remarks>
/// <para>The day on which a period starts is day 0, whatever weekday it is; only working days after it count.</para>
/// <para>Immutable and safe to share between threads; the holidays of a year are asked for once and remembered. Dates are of the ISO calendar.</para>
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly Func<int, HolidayYear> _holidays;
    private readonly ContentList<AddedHoliday> _added;
    private readonly ConcurrentDictionary<int, Year> _years = new();
    private readonly Func<int, Year> _load;

    /// <summary>Creates a calendar.</summary>
    /// <param name="name">The place, as it follows "in": <c>England and Wales</c>.</param>
    /// <param name="holidays">The holidays of any year that it is asked for, before and beyond the official data too: there it computes them and says <see cref="HolidaySource.PublishedRule"/>. Must always answer the same for a year.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public WorkingCalendar(string name, Func<int, HolidayYear> holidays)
        : this(name, holidays ?? throw new ArgumentNullException(nameof(holidays)), ContentList<AddedHoliday>.Empty) { }

    private WorkingCalendar(string name, Func<int, HolidayYear> holidays, ContentList<AddedHoliday> added)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("A calendar is named after its place.", nameof(name));
        Name = name;
        _holidays = holidays;
        _added = added;
        _load = Load;
    }

    /// <summary>Saturdays and Sundays off, and no holidays. For tests, and for places whose holidays the host adds one by one.</summary>
    public static WorkingCalendar WeekendsOnly { get; } = new("a calendar without holidays", year => HolidayYear.ByRule(year, []));

    /// <summary>The place, as it follows "in".</summary>
    public string Name { get; }

    /// <summary>The days that the host added, earliest first.</summary>
    public IReadOnlyList<AddedHoliday> AddedHolidays => _added;

    /// <summary>Whether people work on <paramref name="date"/>: no weekend, no holiday.</summary>
    public bool IsWorkingDay(LocalDate date) => !Weekdays.IsWeekend(date) && !IsHoliday(date);

    /// <summary>Whether <paramref name="date"/> is a holiday. A Saturday or Sunday is one only if the calendar lists it.</summary>
    public bool IsHoliday(LocalDate date) => Array.BinarySearch(Of(date.Year).All, date) >= 0;

    /// <summary>The holidays of a year, earliest first, added ones included.</summary>
    public IReadOnlyList<LocalDate> HolidaysIn(int year) => ContentList.Of(Of(year).All);

    /// <summary>Whether the holidays of a year are official data or computed; days that the host added do not change the answer.</summary>
    public HolidaySource SourceFor(int year) => Of(year).Source;

    /// <summary>Every source that the holidays from <paramref name="first"/> to <paramref name="last"/> come from, each once, in the order of <see cref="HolidaySource"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public IReadOnlyList<HolidaySource> SourcesFor(LocalDate first, LocalDate last)
    {
        if (last < first) throw new ArgumentOutOfRangeException(nameof(last), Wording.Iso(last), $"Before {Wording.Iso(first)}.");
        var sources = Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(SourceFor).Distinct().OrderBy(source => source).ToList();
        if (_added.Any(added => added.Date >= first && added.Date <= last)) sources.Add(HolidaySource.AddedByHost);
        return ContentList.Of(sources);
    }

    /// <summary>The day on which the <paramref name="days"/>th working day after <paramref name="start"/> falls; <paramref name="start"/> itself, whatever day it is, when <paramref name="days"/> is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is negative.</exception>
    public LocalDate AddWorkingDays(LocalDate start, int days)
    {
        if (days < 0) throw new ArgumentOutOfRangeException(nameof(days), days, "Working days are counted forwards.");
        if (days == 0) return start;

        // Every holiday on a weekday that is passed on the way moves the end by one weekday, which may pass the next one.
        var end = Weekdays.Add(start, days);
        for (var year = start.Year; year <= end.Year; year++)
        {
            foreach (var holiday in Of(year).OnWeekdays)
            {
                if (holiday > end) return end;
                if (holiday > start) end = Weekdays.Add(end, 1);
            }
        }

        return end;
    }

    /// <summary>How many working days lie after <paramref name="start"/>, up to and including <paramref name="end"/>; none when the end is not after the start.</summary>
    public int WorkingDaysBetween(LocalDate start, LocalDate end)
    {
        if (end <= start) return 0;
        var count = Weekdays.Between(start, end);
        for (var year = start.Year; year <= end.Year; year++)
        {
            foreach (var holiday in Of(year).OnWeekdays)
            {
                if (holiday > start && holiday <= end) count--;
            }
        }

        return count;
    }

    /// <summary>This calendar with one more day off, for example one proclaimed after the data was published.</summary>
    /// <remarks>Deadlines that are still open can be computed again from what they store: <c>deadline.Limit.From(deadline.Start, zone, calendar)</c>. It never makes one end earlier.</remarks>
    /// <param name="date">The day; one that was off already stays off.</param>
    /// <param name="reason">Why nobody works on it; the latest reason for a day is kept.</param>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank.</exception>
    public WorkingCalendar WithHoliday(LocalDate date, string reason)
    {
        var added = new AddedHoliday(date, reason);
        return new(Name, _holidays, ContentList.Of(_added.Where(other => other.Date != date).Append(added).OrderBy(other => other.Date)));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private Year Of(int year) => _years.TryGetValue(year, out var known) ? known : _years.GetOrAdd(year, _load);

    private Year Load(int year)
    {
        var listed = _holidays(year);
        if (listed is null || listed.Year != year) throw new InvalidOperationException($"The calendar of {Name} was asked for the holidays of {year} and answered {(listed is null ? "nothing" : "those of " + Wording.Number(listed.Year))}.");
        var all = listed.Dates.Concat(_added.Select(added => added.Date).Where(date => date.Year == year)).Distinct().OrderBy(date => date).ToArray();
        return new Year(listed.Source, all, all.Where(date => !Weekdays.IsWeekend(date)).ToArray());
    }

    private sealed class Year(HolidaySource source, LocalDate[] all, LocalDate[] onWeekdays)
    {
        public readonly HolidaySource Source = source;
        public readonly LocalDate[] All = all;
        public readonly LocalDate[] OnWeekdays = onWeekdays;
    }
}
