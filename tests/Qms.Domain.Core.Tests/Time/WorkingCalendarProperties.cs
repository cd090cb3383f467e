using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

[Properties(Arbitrary = [typeof(TimeGenerators)])]
public class WorkingCalendarProperties
{
    /// <summary>The definition, one day at a time.</summary>
    private static LocalDate Walk(WorkingCalendar calendar, LocalDate start, int days)
    {
        var date = start;
        while (days > 0)
        {
            date = date.PlusDays(1);
            if (calendar.IsWorkingDay(date)) days--;
        }

        return date;
    }

    [Property]
    public bool Adding_working_days_is_walking_day_by_day(WorkingCalendar calendar, LocalDate start, NonNegativeInt days) =>
        calendar.AddWorkingDays(start, days.Get) == Walk(calendar, start, days.Get);

    [Property]
    public bool A_start_later_never_ends_earlier(WorkingCalendar calendar, LocalDate start, NonNegativeInt later, NonNegativeInt days) =>
        calendar.AddWorkingDays(start.PlusDays(later.Get), days.Get) >= calendar.AddWorkingDays(start, days.Get);

    [Property]
    public bool More_working_days_end_later(WorkingCalendar calendar, LocalDate start, NonNegativeInt days) =>
        calendar.AddWorkingDays(start, days.Get + 1) > calendar.AddWorkingDays(start, days.Get);

    [Property]
    public bool At_least_one_working_day_ends_on_a_working_day(WorkingCalendar calendar, LocalDate start, PositiveInt days) =>
        calendar.IsWorkingDay(calendar.AddWorkingDays(start, days.Get));

    [Property]
    public bool Adding_in_two_steps_is_adding_at_once(WorkingCalendar calendar, LocalDate start, NonNegativeInt first, NonNegativeInt second) =>
        calendar.AddWorkingDays(calendar.AddWorkingDays(start, first.Get), second.Get) == calendar.AddWorkingDays(start, first.Get + second.Get);

    [Property]
    public bool Counting_undoes_adding(WorkingCalendar calendar, LocalDate start, NonNegativeInt days) =>
        calendar.WorkingDaysBetween(start, calendar.AddWorkingDays(start, days.Get)) == days.Get;

    [Property]
    public bool Adding_undoes_counting_when_the_end_is_a_working_day(WorkingCalendar calendar, LocalDate start, PositiveInt later)
    {
        var end = start.PlusDays(later.Get);
        return !calendar.IsWorkingDay(end) || calendar.AddWorkingDays(start, calendar.WorkingDaysBetween(start, end)) == end;
    }

    [Property]
    public bool Counting_up_to_a_day_between_splits_the_count(WorkingCalendar calendar, LocalDate start, NonNegativeInt first, NonNegativeInt second)
    {
        var middle = start.PlusDays(first.Get);
        var end = middle.PlusDays(second.Get);
        return calendar.WorkingDaysBetween(start, end) == calendar.WorkingDaysBetween(start, middle) + calendar.WorkingDaysBetween(middle, end);
    }

    [Property]
    public bool A_holiday_added_never_ends_a_period_earlier(WorkingCalendar calendar, LocalDate start, NonNegativeInt later, NonNegativeInt days) =>
        calendar.WithHoliday(start.PlusDays(later.Get), "proclaimed").AddWorkingDays(start, days.Get) >= calendar.AddWorkingDays(start, days.Get);

    [Property]
    public bool A_holiday_added_on_a_working_day_that_was_passed_moves_the_end_to_the_next_working_day(WorkingCalendar calendar, LocalDate start, PositiveInt days, NonNegativeInt which)
    {
        var passed = calendar.AddWorkingDays(start, (which.Get % days.Get) + 1);
        return calendar.WithHoliday(passed, "proclaimed").AddWorkingDays(start, days.Get) == calendar.AddWorkingDays(start, days.Get + 1);
    }

    [Property]
    public bool Every_day_is_listed_as_a_holiday_exactly_when_it_is_one(WorkingCalendar calendar, LocalDate date) =>
        calendar.IsHoliday(date) == System.Linq.Enumerable.Contains(calendar.HolidaysIn(date.Year), date);
}
