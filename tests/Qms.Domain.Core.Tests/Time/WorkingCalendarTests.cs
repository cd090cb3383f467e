using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

public class WorkingCalendarTests
{
    private static readonly LocalDate Friday = new(2026, 1, 9);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Adding_zero_working_days_answers_the_start_whatever_weekday_it_is(int later) =>
        Assert.Equal(Friday.PlusDays(later), WorkingCalendar.WeekendsOnly.AddWorkingDays(Friday.PlusDays(later), 0));

    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 12)]
    [InlineData(2, 12)]
    [InlineData(3, 13)]
    public void One_working_day_after_a_Friday_or_a_weekend_is_Monday(int later, int expectedDay) =>
        Assert.Equal(new LocalDate(2026, 1, expectedDay), WorkingCalendar.WeekendsOnly.AddWorkingDays(Friday.PlusDays(later), 1));

    [Fact]
    public void A_negative_number_of_working_days_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingCalendar.WeekendsOnly.AddWorkingDays(Friday, -1));

    [Fact]
    public void A_hundred_thousand_working_days_are_383_years_without_holidays() =>
        Assert.Equal(new LocalDate(2026, 1, 5).PlusWeeks(20_000), WorkingCalendar.WeekendsOnly.AddWorkingDays(new LocalDate(2026, 1, 5), 100_000));

    [Fact]
    public void A_hundred_thousand_working_days_pass_every_holiday_on_the_way()
    {
        var start = new LocalDate(1900, 3, 1);
        var end = Samples.Busy.AddWorkingDays(start, 100_000);
        var count = 0;
        for (var date = start.PlusDays(1); date <= end; date = date.PlusDays(1)) count += Samples.Busy.IsWorkingDay(date) ? 1 : 0;
        Assert.Equal(100_000, count);
        Assert.True(Samples.Busy.IsWorkingDay(end));
    }

    [Fact]
    public void Nothing_lies_between_a_day_and_itself_or_an_earlier_one()
    {
        Assert.Equal(0, WorkingCalendar.WeekendsOnly.WorkingDaysBetween(Friday, Friday));
        Assert.Equal(0, WorkingCalendar.WeekendsOnly.WorkingDaysBetween(Friday, Friday.PlusDays(-7)));
    }

    [Theory]
    [InlineData("2028-02-28", "2028-02-29")]
    [InlineData("2026-02-27", "2026-03-02")]
    [InlineData("2100-02-26", "2100-03-01")]
    [InlineData("2026-12-31", "2027-01-04")]
    [InlineData("1900-02-28", "1900-03-01")]
    public void The_next_working_day_crosses_leap_days_months_and_years(string start, string next) =>
        Assert.Equal(Iso(next), Samples.Sparse.AddWorkingDays(Iso(start), 1));

    [Fact]
    public void A_holiday_on_a_weekend_is_a_holiday_and_costs_no_working_day()
    {
        Assert.True(Samples.Sparse.IsHoliday(new LocalDate(2027, 12, 25)));
        Assert.Equal(new LocalDate(2027, 12, 27), Samples.Sparse.AddWorkingDays(new LocalDate(2027, 12, 24), 1));
    }

    [Fact]
    public void Holidays_are_listed_in_order_with_those_the_host_added()
    {
        var calendar = Samples.Sparse.WithHoliday(new LocalDate(2026, 9, 21), "a funeral");
        Assert.Equal([new LocalDate(2026, 1, 1), new LocalDate(2026, 9, 21), new LocalDate(2026, 12, 25)], calendar.HolidaysIn(2026));
        Assert.False(calendar.IsWorkingDay(new LocalDate(2026, 9, 21)));
    }

    [Fact]
    public void Adding_a_holiday_leaves_the_first_calendar_as_it_was()
    {
        var before = Samples.Sparse.HolidaysIn(2026);
        Samples.Sparse.WithHoliday(new LocalDate(2026, 9, 21), "a funeral");
        Assert.Equal(before, Samples.Sparse.HolidaysIn(2026));
        Assert.Empty(Samples.Sparse.AddedHolidays);
    }

    [Fact]
    public void The_latest_reason_for_a_day_is_kept()
    {
        var day = new LocalDate(2026, 9, 21);
        var calendar = Samples.Sparse.WithHoliday(day.PlusDays(1), "strike").WithHoliday(day, "rumour").WithHoliday(day, "proclamation");
        Assert.Equal([new AddedHoliday(day, "proclamation"), new AddedHoliday(day.PlusDays(1), "strike")], calendar.AddedHolidays);
    }

    [Theory]
    [InlineData(2019, HolidaySource.PublishedRule)]
    [InlineData(2020, HolidaySource.Official)]
    [InlineData(2029, HolidaySource.Official)]
    [InlineData(2030, HolidaySource.PublishedRule)]
    public void Each_year_tells_its_source(int year, HolidaySource source) => Assert.Equal(source, Samples.Sparse.SourceFor(year));

    [Fact]
    public void A_span_tells_every_source_that_it_touches()
    {
        var calendar = Samples.Sparse.WithHoliday(new LocalDate(2029, 12, 27), "proclaimed");
        Assert.Equal([HolidaySource.Official], calendar.SourcesFor(new LocalDate(2029, 1, 1), new LocalDate(2029, 12, 26)));
        Assert.Equal([HolidaySource.Official, HolidaySource.AddedByHost], calendar.SourcesFor(new LocalDate(2029, 1, 1), new LocalDate(2029, 12, 27)));
        Assert.Equal([HolidaySource.Official, HolidaySource.PublishedRule, HolidaySource.AddedByHost], calendar.SourcesFor(new LocalDate(2029, 12, 27), new LocalDate(2030, 1, 1)));
        Assert.Equal([HolidaySource.PublishedRule], calendar.SourcesFor(new LocalDate(2030, 1, 1), new LocalDate(2030, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.SourcesFor(new LocalDate(2030, 1, 2), new LocalDate(2030, 1, 1)));
    }

    [Fact]
    public void The_holidays_of_a_year_are_asked_for_once()
    {
        var asked = 0;
        var calendar = new WorkingCalendar("Countland", year =>
        {
            asked++;
            return HolidayYear.ByRule(year, []);
        });
        for (var day = 0; day < 300; day++) calendar.IsWorkingDay(new LocalDate(2026, 1, 1).PlusDays(day));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Counting_allocates_nothing_for_a_day()
    {
        Samples.Sparse.AddWorkingDays(Friday, 20_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Samples.Sparse.AddWorkingDays(Friday, 20_000);
        Samples.Sparse.WorkingDaysBetween(Friday, Friday.PlusDays(20_000));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_calendar_that_answers_for_another_year_is_named()
    {
        var calendar = new WorkingCalendar("Wrongland", year => HolidayYear.ByRule(year + 1, []));
        var error = Assert.Throws<InvalidOperationException>(() => calendar.IsHoliday(Friday));
        Assert.Contains("Wrongland", error.Message, StringComparison.Ordinal);
        Assert.Contains("2026", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_refuses_dates_of_another_year_and_sources_of_single_days()
    {
        Assert.Contains("2027-01-01", Assert.Throws<ArgumentException>(() => HolidayYear.Official(2026, [new LocalDate(2027, 1, 1)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new HolidayYear(2026, HolidaySource.AddedByHost, []));
    }

    [Fact]
    public void A_year_keeps_each_date_once_and_in_order() =>
        Assert.Equal(
            HolidayYear.Official(2026, [Friday, Friday.PlusDays(1)]),
            HolidayYear.Official(2026, new[] { Friday.PlusDays(1), Friday, Friday }.AsEnumerable()));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Blank_names_and_reasons_are_refused(string blank)
    {
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(blank, year => HolidayYear.ByRule(year, [])));
        Assert.Throws<ArgumentException>(() => Samples.Sparse.WithHoliday(Friday, blank));
    }

    private static LocalDate Iso(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
