using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

[Properties(Arbitrary = [typeof(CadenceGenerators)])]
public class CadenceScheduleTests
{
    private static readonly Cadence Monthly = Cadence.EveryMonths(1).FromAnchor(new LocalDate(2026, 1, 31));

    [Property]
    public bool It_and_what_it_asks_for_read_back_from_JSON_equal(Schedule schedule, int[] done, WorkingCalendar calendar)
    {
        var next = schedule.NextDue(schedule.Start.Around(done, 900), calendar);
        return JsonSerializer.Deserialize(JsonSerializer.Serialize(schedule, CadenceJson.Default.Schedule), CadenceJson.Default.Schedule) == schedule
            && JsonSerializer.Deserialize(JsonSerializer.Serialize(next, CadenceJson.Default.CadenceOccurrence), CadenceJson.Default.CadenceOccurrence) == next;
    }

    [Property]
    public bool Every_day_has_exactly_one_status_and_they_follow_in_order(Schedule schedule, int[] done, WorkingCalendar calendar)
    {
        var next = schedule.NextDue(schedule.Start.Around(done, 900), calendar);
        var days = Enumerable.Range(-200, 400).Select(day => next.DueOn.PlusDays(day)).ToArray();
        return days.All(day => next.StatusOn(day) == Only(
                (CadenceStatus.NotDue, day < next.SoonFrom),
                (CadenceStatus.DueSoon, day >= next.SoonFrom && day < next.DueOn),
                (CadenceStatus.Due, day >= next.DueOn && day <= next.LastDay),
                (CadenceStatus.Overdue, day > next.LastDay)))
            && days.Zip(days.Skip(1), (day, after) => next.StatusOn(day) <= next.StatusOn(after)).All(rises => rises);
    }

    [Property]
    public bool Done_in_time_and_overdue_exclude_each_other(Schedule schedule, int[] done, int distance, WorkingCalendar calendar)
    {
        var next = schedule.NextDue(schedule.Start.Around(done, 900), calendar);
        return new[] { next.LastDay, next.LastDay.PlusDays(1), next.DueOn.PlusDays(distance % 500) }.All(day => next.IsMetBy(day) != (next.StatusOn(day) == CadenceStatus.Overdue));
    }

    [Property]
    public bool Every_day_counts_for_one_occurrence_at_most_and_later_days_for_no_earlier_one(Schedule schedule, WorkingCalendar calendar)
    {
        CadenceOccurrence? before = null;
        for (var day = schedule.Start.PlusDays(-120); day < schedule.Start.PlusDays(400); day = day.PlusDays(1))
        {
            var counts = schedule.FulfilledBy(day, [], calendar);
            if (counts is null ? before is not null : day < counts.CountsFrom || counts.ByCadence < before?.ByCadence) return false;
            if (counts is not null && before is not null && counts != before && (day != counts.CountsFrom || before.LastDay >= day)) return false;
            before = counts;
        }

        return true;
    }

    [Property]
    public bool From_the_opening_to_the_last_day_doing_it_counts_for_the_occurrence(Schedule schedule, int[] done, WorkingCalendar calendar)
    {
        var completed = schedule.Start.Around(done, 900);
        var next = schedule.NextDue(completed, calendar);
        return new[] { next.CountsFrom, next.DueOn, next.LastDay }.All(day => schedule.FulfilledBy(day, completed, calendar) == next)
            && schedule.FulfilledBy(next.CountsFrom.PlusDays(-1), completed, calendar) != next;
    }

    [Property]
    public bool Doing_it_once_catches_up_with_everything_missed(Schedule schedule, int[] done, NonNegativeInt later, WorkingCalendar calendar)
    {
        var completed = schedule.Start.Around(done, 500);
        var today = schedule.NextDue(completed, calendar).CountsFrom.PlusDays(later.Get % 1_500);
        var next = schedule.NextDue([.. completed, today], calendar);
        return next.CountsFrom > today && next.StatusOn(today) != CadenceStatus.Overdue && next.LastDay > today;
    }

    [Property]
    public bool Every_fixed_occurrence_that_has_passed_was_either_done_or_missed(Cadence any, LocalDate anchor, Schedule options, int[] done, NonNegativeInt length, WorkingCalendar calendar)
    {
        var schedule = new Schedule(any.FromAnchor(anchor), anchor, options.Window, options.Lead, options.Grace, options.Adjustment);
        var today = anchor.PlusDays(length.Get % 700);
        var completed = anchor.Around(done, 700);
        var fulfilled = completed.Where(day => day <= today).Select(day => schedule.FulfilledBy(day, completed, calendar)).ToHashSet();
        var passed = new List<CadenceOccurrence>();
        for (var next = schedule.NextDue([], calendar); next.LastDay < today; next = schedule.NextDue([next.DueOn], calendar)) passed.Add(next);
        return passed.Select(each => each.ByCadence).SequenceEqual(schedule.Cadence.Occurrences(anchor, today.PlusDays(400)).Take(passed.Count))
            && schedule.MissedBy(today, completed, calendar).SequenceEqual(passed.Where(each => !fulfilled.Contains(each)));
    }

    [Property]
    public bool It_is_overdue_exactly_when_the_one_to_do_next_is_among_the_missed(Schedule schedule, int[] done, int distance, WorkingCalendar calendar)
    {
        var completed = schedule.Start.Around(done, 900);
        var today = schedule.Start.PlusDays(distance % 1_500);
        var next = schedule.NextDue(completed.Where(day => day <= today), calendar);
        return (schedule.StatusOn(today, completed, calendar) == CadenceStatus.Overdue) == schedule.MissedBy(today, completed, calendar).Contains(next);
    }

    [Property]
    public bool What_is_done_later_does_not_change_how_it_stood(Schedule schedule, int[] done, int distance, PositiveInt later, WorkingCalendar calendar)
    {
        var completed = schedule.Start.Around(done, 900);
        var day = schedule.Start.PlusDays(distance % 1_500);
        var more = completed.Append(day.PlusDays(1 + (later.Get % 500)));
        return schedule.StatusOn(day, completed, calendar) == schedule.StatusOn(day, more, calendar)
            && schedule.MissedBy(day, completed, calendar).SequenceEqual(schedule.MissedBy(day, more, calendar));
    }

    [Property]
    public bool The_order_of_the_days_and_a_repeated_one_make_no_difference(Schedule schedule, int[] done, WorkingCalendar calendar)
    {
        var completed = schedule.Start.Around(done, 900);
        return schedule.NextDue(completed, calendar) == schedule.NextDue(completed.Reverse().Concat(completed), calendar);
    }

    [Property]
    public bool A_due_day_moves_to_the_last_working_day_before_it_and_never_onto_the_occurrence_before(Schedule any, int[] done, WorkingCalendar calendar)
    {
        var schedule = new Schedule(any.Cadence, any.Start, any.Window, any.Lead, any.Grace, DateAdjustment.EarlierWorkingDay);
        var next = schedule.NextDue(schedule.Start.Around(done, 900), calendar);
        var after = schedule.NextDue([.. schedule.Start.Around(done, 900), next.DueOn], calendar);
        var skipped = Enumerable.Range(1, Period.DaysBetween(next.DueOn, next.ByCadence)).Select(day => next.DueOn.PlusDays(day));
        return after.DueOn > next.DueOn
            && skipped.All(day => !calendar.IsWorkingDay(day))
            && (calendar.IsWorkingDay(next.DueOn) || next.DueOn == next.ByCadence);
    }

    [Property]
    public bool Without_adjustment_the_due_day_is_that_of_the_cadence(Schedule any, int[] done, WorkingCalendar calendar)
    {
        var schedule = new Schedule(any.Cadence, any.Start, any.Window, any.Lead, any.Grace);
        var next = schedule.NextDue(schedule.Start.Around(done, 900), calendar);
        return next.DueOn == next.ByCadence;
    }

    [Theory]
    [InlineData("2026-01-31", "not-due")]
    [InlineData("2028-01-01", "not-due")]
    [InlineData("2028-01-02", "due-soon")]
    [InlineData("2028-03-01", "due-soon")]
    [InlineData("2028-03-02", "due")]
    [InlineData("2028-03-03", "overdue")]
    public void A_document_reviewed_every_24_months_is_due_on_the_day_and_overdue_from_the_next(string day, string status)
    {
        var schedule = new Schedule(Cadence.EveryMonths(24), new LocalDate(2026, 3, 2), lead: TimeLimit.Months(2));
        Assert.Equal(status, Name(schedule.StatusOn(Iso(day), [], Samples.Weekends)));
    }

    [Theory]
    [InlineData("2026-04-02", "due")]
    [InlineData("2026-04-10", "due")]
    [InlineData("2026-04-13", "due")]
    [InlineData("2026-04-14", "overdue")]
    public void Grace_in_working_days_ends_on_the_last_of_them_and_overdue_begins_the_day_after(string day, string status)
    {
        var easter = Samples.Weekends.WithHoliday(new LocalDate(2026, 4, 3), "Good Friday").WithHoliday(new LocalDate(2026, 4, 6), "Easter Monday");
        var schedule = new Schedule(Cadence.EveryMonths(6), new LocalDate(2025, 10, 2), grace: TimeLimit.WorkingDays(5));
        Assert.Equal(status, Name(schedule.StatusOn(Iso(day), [], easter)));
    }

    [Theory]
    [InlineData("2026-01-30", null)]
    [InlineData("2026-01-31", "2026-01-31")]
    [InlineData("2026-02-27", "2026-01-31")]
    [InlineData("2026-02-28", "2026-02-28")]
    [InlineData("2026-05-15", "2026-04-30")]
    public void Without_a_window_doing_it_counts_for_the_latest_fixed_day_that_has_come(string done, string? expected) =>
        Assert.Equal(expected, Due(new Schedule(Monthly, new LocalDate(2026, 1, 1)).FulfilledBy(Iso(done), [], Samples.Weekends)));

    [Theory]
    [InlineData("2026-01-20", null)]
    [InlineData("2026-01-21", "2026-01-31")]
    [InlineData("2026-02-17", "2026-01-31")]
    [InlineData("2026-02-18", "2026-02-28")]
    [InlineData("2026-05-20", "2026-04-30")]
    [InlineData("2026-05-21", "2026-05-31")]
    public void In_the_window_it_counts_for_the_coming_one_and_earlier_does_not_advance_the_schedule(string done, string? expected) =>
        Assert.Equal(expected, Due(new Schedule(Monthly, new LocalDate(2026, 1, 1), TimeLimit.CalendarDays(10)).FulfilledBy(Iso(done), [], Samples.Weekends)));

    [Fact]
    public void Three_missed_are_caught_up_with_once_and_two_stay_missed()
    {
        var schedule = new Schedule(Monthly, new LocalDate(2026, 1, 1));
        LocalDate[] done = [new(2026, 1, 31)];
        var today = new LocalDate(2026, 5, 15);
        Assert.Equal("2026-02-28", Due(schedule.NextDue(done, Samples.Weekends)));
        Assert.Equal(CadenceStatus.Overdue, schedule.StatusOn(today, done, Samples.Weekends));
        Assert.Equal(["2026-02-28", "2026-03-31", "2026-04-30"], schedule.MissedBy(today, done, Samples.Weekends).Select(Due));

        done = [.. done, today];
        Assert.Equal("2026-05-31", Due(schedule.NextDue(done, Samples.Weekends)));
        Assert.Equal(CadenceStatus.NotDue, schedule.StatusOn(today, done, Samples.Weekends));
        Assert.Equal(["2026-02-28", "2026-03-31"], schedule.MissedBy(today, done, Samples.Weekends).Select(Due));
    }

    [Fact]
    public void What_rolls_misses_one_however_late_and_is_counted_anew_from_the_day_it_is_done()
    {
        var schedule = new Schedule(Cadence.EveryMonths(6), new LocalDate(2020, 1, 15));
        var today = new LocalDate(2026, 3, 2);
        Assert.Equal(["2020-07-15"], schedule.MissedBy(today, [], Samples.Weekends).Select(Due));
        Assert.Equal("2026-09-02", Due(schedule.NextDue([today], Samples.Weekends)));
        Assert.Empty(schedule.MissedBy(today, [today], Samples.Weekends));
    }

    [Fact]
    public void What_was_done_before_the_start_does_not_make_it_due_earlier()
    {
        var schedule = new Schedule(Cadence.EveryMonths(6), new LocalDate(2026, 1, 15));
        Assert.Equal("2026-07-15", Due(schedule.NextDue([new LocalDate(2025, 12, 1)], Samples.Weekends)));
        Assert.Null(schedule.FulfilledBy(new LocalDate(2026, 1, 15), [], Samples.Weekends));
        Assert.Equal("2026-07-15", Due(schedule.FulfilledBy(new LocalDate(2026, 1, 16), [], Samples.Weekends)));
    }

    [Fact]
    public void Fixed_days_before_the_start_are_not_asked_for()
    {
        Assert.Equal("2026-03-31", Due(new Schedule(Monthly, new LocalDate(2026, 3, 1)).NextDue([], Samples.Weekends)));
        Assert.Equal("2026-03-31", Due(new Schedule(Monthly, new LocalDate(2026, 3, 31)).NextDue([], Samples.Weekends)));
        Assert.Empty(new Schedule(Monthly, new LocalDate(2026, 3, 1)).MissedBy(new LocalDate(2026, 3, 31), [], Samples.Weekends));
    }

    [Fact]
    public void Grace_longer_than_the_interval_ends_before_the_next_due_day_and_a_window_waits_for_its_end()
    {
        var schedule = new Schedule(Cadence.EveryWeeks(1).FromAnchor(new LocalDate(2026, 1, 5)), new LocalDate(2026, 1, 5), window: TimeLimit.CalendarDays(5), grace: TimeLimit.CalendarDays(30));
        var second = schedule.NextDue([new LocalDate(2026, 1, 5)], Samples.Weekends);
        Assert.Equal((new LocalDate(2026, 1, 12), new LocalDate(2026, 1, 12), new LocalDate(2026, 1, 18)), (second.CountsFrom, second.DueOn, second.LastDay));
    }

    [Fact]
    public void Saturday_1_August_2026_moves_to_the_Friday_and_the_next_month_stays_on_its_day()
    {
        var schedule = new Schedule(Cadence.EveryMonths(1).FromAnchor(new LocalDate(2026, 8, 1)), new LocalDate(2026, 7, 1), adjustment: DateAdjustment.EarlierWorkingDay);
        var first = schedule.NextDue([], Samples.Weekends);
        Assert.Equal((new LocalDate(2026, 8, 1), new LocalDate(2026, 7, 31)), (first.ByCadence, first.DueOn));
        Assert.Equal(CadenceStatus.Overdue, first.StatusOn(new LocalDate(2026, 8, 1)));
        Assert.Equal("2026-09-01", Due(schedule.NextDue([first.DueOn], Samples.Weekends)));
    }

    [Fact]
    public void Every_day_without_a_working_day_between_stays_where_it_is()
    {
        var schedule = new Schedule(Cadence.EveryDays(1).FromAnchor(new LocalDate(2026, 8, 7)), new LocalDate(2026, 8, 7), adjustment: DateAdjustment.EarlierWorkingDay);
        Assert.Equal("2026-08-08", Due(schedule.NextDue([new LocalDate(2026, 8, 7)], Samples.Weekends)));
    }

    [Fact]
    public void A_moment_is_judged_by_the_day_it_has_in_the_zone()
    {
        var schedule = new Schedule(Cadence.EveryMonths(6), new LocalDate(2026, 1, 1));
        var now = Samples.InLondon(2026, 7, 2, 0, 30);
        Assert.Equal(CadenceStatus.Overdue, schedule.StatusAt(now, Samples.London, [], Samples.Weekends));
        Assert.Equal(CadenceStatus.Due, schedule.StatusAt(now, DateTimeZone.Utc, [], Samples.Weekends));
    }

    [Fact]
    public void Lengths_that_cannot_be_counted_from_a_due_day_are_refused()
    {
        var start = new LocalDate(2026, 1, 1);
        TimeLimit[] never = [TimeLimit.WithoutDelay, TimeLimit.Hours(72), TimeLimit.Months(1).BeginningWithStart(), TimeLimit.CalendarDays(3).OrExplain()];
        foreach (var limit in never)
        {
            Assert.Throws<ArgumentException>("window", () => new Schedule(Monthly, start, window: limit));
            Assert.Throws<ArgumentException>("lead", () => new Schedule(Monthly, start, lead: limit));
            Assert.Throws<ArgumentException>("grace", () => new Schedule(Monthly, start, grace: limit));
        }

        Assert.Throws<ArgumentException>("window", () => new Schedule(Monthly, start, window: TimeLimit.WorkingDays(3)));
        Assert.Throws<ArgumentException>("lead", () => new Schedule(Monthly, start, lead: TimeLimit.WorkingDays(3)));
        Assert.Throws<ArgumentException>("window", () => new Schedule(Cadence.EveryMonths(1), start, window: TimeLimit.CalendarDays(3)));
        Assert.Throws<ArgumentException>("start", () => new Schedule(Monthly, start.WithCalendar(CalendarSystem.Julian)));
        Assert.Throws<ArgumentOutOfRangeException>("adjustment", () => new Schedule(Monthly, start, adjustment: (DateAdjustment)7));
    }

    [Fact]
    public void An_occurrence_whose_days_contradict_each_other_is_refused_and_named()
    {
        var day = new LocalDate(2026, 3, 2);
        var (before, after) = (day.PlusDays(-1), day.PlusDays(1));
        Assert.Equal(day, new CadenceOccurrence(day, day, day, day, day).DueOn);
        foreach (var wrong in new Func<CadenceOccurrence>[] { () => new(before, day, day, day, day), () => new(day, day, after, day, day), () => new(day, day, day, after, day), () => new(day, day, day, day, before) })
        {
            Assert.Contains("2026-03-02", Assert.Throws<ArgumentException>(wrong).Message, StringComparison.Ordinal);
        }
    }

    private static CadenceStatus Only(params (CadenceStatus Status, bool Holds)[] all) => all.Single(each => each.Holds).Status;

    private static string Name(CadenceStatus status) => JsonSerializer.Serialize(status, CadenceJson.Default.CadenceStatus).Trim('"');

    private static string? Due(CadenceOccurrence? occurrence) => occurrence is null ? null : LocalDatePattern.Iso.Format(occurrence.DueOn);

    private static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
