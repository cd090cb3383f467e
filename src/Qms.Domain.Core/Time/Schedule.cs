using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>A <see cref="Time.Cadence"/> as it binds one thing from a day on: what is due when, given the days on which it was done, and how it stands on any day.</summary>
/// <remarks>
/// <para>What doing it counts for. When it rolls: for the one occurrence that is open; the next is counted from that day. On fixed days: for the latest occurrence whose <see cref="CadenceOccurrence.CountsFrom"/> has come.
/// So doing it once catches up: it counts for the latest one missed, those before stay missed, and none of them is asked for again. Done before the window opens, it counts for the occurrence before, and the coming one stays due.</para>
/// <para>No day belongs to two occurrences: grace ends at the latest on the day before the next due day, and the next window opens at the earliest on the day after the grace.</para>
/// <para>Days alone, of the ISO calendar; <see cref="StatusAt"/> finds the day of a moment. What would be due beyond the year 9999 overflows.</para>
/// </remarks>
public sealed record Schedule
{
    /// <summary>Creates a schedule.</summary>
    /// <param name="cadence">How often.</param>
    /// <param name="start">The day from which it binds. What rolls is first due one interval later; on fixed days it is first due on the first of them that is not before this day.</param>
    /// <param name="window">How long before the due day doing it counts for it, such as 14 calendar days or 1 month; null for not at all. Only for fixed days: what rolls can always be done early.</param>
    /// <param name="lead">How long before the due day it is <see cref="CadenceStatus.DueSoon"/>; null for not at all.</param>
    /// <param name="grace">How long after the due day it is still in time; null for not at all.</param>
    /// <param name="adjustment">What becomes of a due day on which nobody works.</param>
    /// <exception cref="ArgumentException">The window or lead is not in calendar days, weeks or months, or the grace not in these or working days; one of them begins with its start or may be exceeded with an explanation; or what rolls has a window.</exception>
    [JsonConstructor]
    public Schedule(Cadence cadence, LocalDate start, TimeLimit? window = null, TimeLimit? lead = null, TimeLimit? grace = null, DateAdjustment adjustment = DateAdjustment.None)
    {
        Cadence = cadence ?? throw new ArgumentNullException(nameof(cadence));
        Start = start.Calendar == CalendarSystem.Iso ? start : throw new ArgumentException($"A schedule starts on a date of the ISO calendar, not of {start.Calendar.Id}.", nameof(start));
        Window = Plain(window, nameof(window), allowsWorkingDays: false);
        Lead = Plain(lead, nameof(lead), allowsWorkingDays: false);
        Grace = Plain(grace, nameof(grace), allowsWorkingDays: true);
        Adjustment = adjustment is DateAdjustment.None or DateAdjustment.EarlierWorkingDay ? adjustment : throw new ArgumentOutOfRangeException(nameof(adjustment), adjustment, "Not a declared adjustment.");
        if (window is not null && cadence.Anchor is null) throw new ArgumentException($"\"{cadence}\" is counted from the day it was last done, so there is no window for doing it early.", nameof(window));
    }

    /// <summary>How often.</summary>
    public Cadence Cadence { get; }

    /// <summary>The day from which it binds.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate Start { get; }

    /// <summary>How long before the due day doing it counts for it; null for not at all.</summary>
    public TimeLimit? Window { get; }

    /// <summary>How long before the due day it is due soon; null for not at all.</summary>
    public TimeLimit? Lead { get; }

    /// <summary>How long after the due day it is still in time; null for not at all.</summary>
    public TimeLimit? Grace { get; }

    /// <summary>What becomes of a due day on which nobody works.</summary>
    public DateAdjustment Adjustment { get; }

    /// <summary>The occurrence to be done next: the earliest one after that for which the last of <paramref name="completed"/> counts, which may be overdue for long.</summary>
    /// <param name="completed">The days on which it was done, in any order.</param>
    /// <param name="calendar">The working days of the place; only asked to adjust days or when grace is in working days.</param>
    public CadenceOccurrence NextDue(IEnumerable<LocalDate> completed, WorkingCalendar calendar)
    {
        if (completed is null) throw new ArgumentNullException(nameof(completed));
        var days = new ScheduleDays(this, calendar);
        var last = completed.Select(done => (LocalDate?)done).Max();
        if (Cadence.Anchor is null) return days.After(last is { } done && done > Start ? done : Start);
        return days.At(last is null ? days.First : days.IndexFor(last.Value) + 1);
    }

    /// <summary>How it stands on <paramref name="day"/>, given what was done by the end of that day; what was done later is left out, so that the answer for a past day stays what it was.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="completed">The days on which it was done, in any order.</param>
    /// <param name="calendar">The working days of the place.</param>
    public CadenceStatus StatusOn(LocalDate day, IEnumerable<LocalDate> completed, WorkingCalendar calendar) =>
        NextDue(By(day, completed), calendar).StatusOn(day);

    /// <summary>How it stands on the day that it is at <paramref name="now"/> in <paramref name="zone"/>.</summary>
    /// <param name="now">The moment asked about.</param>
    /// <param name="zone">The service's time zone.</param>
    /// <param name="completed">The days on which it was done, in any order.</param>
    /// <param name="calendar">The working days of the place.</param>
    public CadenceStatus StatusAt(Instant now, DateTimeZone zone, IEnumerable<LocalDate> completed, WorkingCalendar calendar) =>
        StatusOn(now.InZone(zone ?? throw new ArgumentNullException(nameof(zone))).Date, completed, calendar);

    /// <summary>The occurrence that doing it on <paramref name="done"/> counts for, which may have passed; null when it counts for none, because the first is not open yet or, when it rolls, the schedule does not bind yet.</summary>
    /// <param name="done">The day on which it is done.</param>
    /// <param name="completed">The days on which it was done, in any order; only those before <paramref name="done"/> matter, and only when it rolls.</param>
    /// <param name="calendar">The working days of the place.</param>
    public CadenceOccurrence? FulfilledBy(LocalDate done, IEnumerable<LocalDate> completed, WorkingCalendar calendar)
    {
        if (Cadence.Anchor is null) return done <= Start ? null : NextDue(By(done.PlusDays(-1), completed), calendar);
        var days = new ScheduleDays(this, calendar);
        var index = days.IndexFor(done);
        return index < days.First ? null : days.At(index);
    }

    /// <summary>The occurrences, earliest first, whose last day is before <paramref name="day"/> and for which nothing done by the end of that day counts. What was done late is not among them; when it rolls there is one at most.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="completed">The days on which it was done, in any order.</param>
    /// <param name="calendar">The working days of the place.</param>
    public IReadOnlyList<CadenceOccurrence> MissedBy(LocalDate day, IEnumerable<LocalDate> completed, WorkingCalendar calendar)
    {
        var known = By(day, completed).ToArray();
        var days = new ScheduleDays(this, calendar);
        if (Cadence.Anchor is null) return ContentList.Of(new[] { NextDue(known, calendar) }.Where(next => next.StatusOn(day) == CadenceStatus.Overdue));
        var fulfilled = new HashSet<int>(known.Select(days.IndexFor));
        var missed = new List<CadenceOccurrence>();
        for (var index = days.First; days.DueOn(index) < day; index++)
        {
            if (!fulfilled.Contains(index) && days.LastDay(index) < day) missed.Add(days.At(index));
        }

        return ContentList.Of(missed);
    }

    private static IEnumerable<LocalDate> By(LocalDate day, IEnumerable<LocalDate> completed) =>
        (completed ?? throw new ArgumentNullException(nameof(completed))).Where(done => done <= day);

    private static TimeLimit? Plain(TimeLimit? limit, string parameter, bool allowsWorkingDays) =>
        limit is null || (limit is { CountsDays: true, BeginsWithStart: false, ExplainIfLater: false } && (allowsWorkingDays || limit.Kind != TimeLimitKind.WorkingDays))
            ? limit
            : throw new ArgumentException($"\"{limit}\" is not a plain number of calendar days, weeks{(allowsWorkingDays ? ", months or working days" : " or months")}.", parameter);
}
