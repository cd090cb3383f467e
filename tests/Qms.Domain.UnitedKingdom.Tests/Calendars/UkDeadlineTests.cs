using System;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Time;
using Qms.Domain.UnitedKingdom.Calendars;

namespace Qms.Domain.UnitedKingdom.Tests.Calendars;

public class UkDeadlineTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData("2026-04-02", 10, "2026-04-20", "2026-04-17", "2026-04-20")] // F1.1
    [InlineData("2022-06-01", 10, "2022-06-17", "2022-06-17", "2022-06-17")] // F1.2: Platinum Jubilee
    [InlineData("2022-09-15", 2, "2022-09-20", "2022-09-20", "2022-09-20")] // F1.3: State Funeral
    [InlineData("2026-06-12", 2, "2026-06-16", "2026-06-17", "2026-06-16")] // F1.4: Scotland's World Cup holiday
    [InlineData("2026-07-10", 2, "2026-07-14", "2026-07-14", "2026-07-15")] // F1.5: Battle of the Boyne
    [InlineData("2026-12-21", 10, "2027-01-07", "2027-01-08", "2027-01-07")] // F1.6
    [InlineData("2026-04-04", 10, "2026-04-20", "2026-04-17", "2026-04-20")] // F1.7: from a Saturday
    [InlineData("2026-04-04", 0, "2026-04-04", "2026-04-04", "2026-04-04")] // F1: none
    [InlineData("2026-04-03", 1, "2026-04-07", "2026-04-06", "2026-04-07")] // F1: from Good Friday
    public void Working_days_differ_by_division(string start, int days, string englandAndWales, string scotland, string northernIreland)
    {
        Assert.Equal(Iso(englandAndWales), BankHolidays.EnglandAndWales.AddWorkingDays(Iso(start), days));
        Assert.Equal(Iso(scotland), BankHolidays.Scotland.AddWorkingDays(Iso(start), days));
        Assert.Equal(Iso(northernIreland), BankHolidays.NorthernIreland.AddWorkingDays(Iso(start), days));
    }

    [Fact]
    public void The_Welsh_letter_follows_within_5_working_days() => // F10.1
        Assert.Equal(new LocalDate(2023, 4, 12), LastDay(TimeLimit.WorkingDays(5), "2023-04-03", BankHolidays.EnglandAndWales));

    [Fact]
    public void A_Welsh_notification_after_30_working_days_must_be_explained() // F10.2
    {
        var deadline = TimeLimit.WorkingDays(30).OrExplain().From(Iso("2025-12-22"), London, BankHolidays.EnglandAndWales);
        Assert.Equal(new LocalDate(2026, 2, 5), deadline.LastDay);
        Assert.False(deadline.MustBeExplained(At("2026-02-05T23:59")));
        Assert.True(deadline.MustBeExplained(At("2026-02-06T00:00")));
        Assert.False(deadline.IsOverdue(At("2026-02-06T00:00")));
    }

    [Theory]
    [InlineData("2026-01-15", "2026-04-14")]
    [InlineData("2025-11-30", "2026-02-28")]
    public void A_Scottish_review_after_3_months_beginning_with_the_start_must_be_explained(string start, string lastDay) => // F10.3
        Assert.Equal(Iso(lastDay), LastDay(TimeLimit.Months(3).BeginningWithStart().OrExplain(), start, BankHolidays.Scotland));

    [Fact]
    public void The_English_contract_gives_10_working_days() // F10.4
    {
        var deadline = TimeLimit.WorkingDays(10).From(At("2026-04-02T09:00"), London, BankHolidays.EnglandAndWales);
        Assert.Equal(At("2026-04-21T00:00"), deadline.EndsAt);
        Assert.Equal("10 working days after 2 April 2026 in England and Wales: by the end of 20 April 2026 (official holiday data)", deadline.Explain());
    }

    [Theory]
    [InlineData("2016-12-01", "2017-02-28")] // F18.1
    [InlineData("2018-02-01", "2018-04-30")] // F18.2
    public void A_serious_incident_was_to_be_investigated_within_60_working_days(string start, string lastDay) =>
        Assert.Equal(Iso(lastDay), LastDay(TimeLimit.WorkingDays(60), start, BankHolidays.EnglandAndWales));

    [Fact]
    public void A_breach_over_Easter_is_reported_within_72_hours_by_any_clock() // F16.1
    {
        var deadline = TimeLimit.Hours(72).From(At("2026-04-03T16:30"), London, BankHolidays.EnglandAndWales);
        Assert.Equal("72 hours after 16:30 BST on 3 April 2026: by 16:30 BST on 6 April 2026", deadline.Explain());
    }

    [Fact]
    public void A_deadline_that_was_open_when_the_State_Funeral_was_proclaimed_is_computed_again()
    {
        var before = new WorkingCalendar("England and Wales", year => HolidayYear.Official(year, Without(new LocalDate(2022, 9, 19), year)));
        var open = TimeLimit.WorkingDays(2).From(At("2022-09-15T10:00"), London, before);
        var again = open.Limit.From(open.Start, London, before.WithHoliday(new LocalDate(2022, 9, 19), "State Funeral of Queen Elizabeth II"));
        Assert.Equal(new LocalDate(2022, 9, 19), open.LastDay);
        Assert.Equal(new LocalDate(2022, 9, 20), again.LastDay);
        Assert.Equal(LastDay(TimeLimit.WorkingDays(2), "2022-09-15", BankHolidays.EnglandAndWales), again.LastDay);
        Assert.Equal([HolidaySource.Official, HolidaySource.AddedByHost], again.HolidaySources);
    }

    [Fact]
    public void Beyond_the_official_data_a_deadline_says_so()
    {
        var deadline = TimeLimit.WorkingDays(10).From(Iso("2028-12-20"), London, BankHolidays.EnglandAndWales);
        Assert.Equal([HolidaySource.Official, HolidaySource.PublishedRule], deadline.HolidaySources);
        Assert.Equal([HolidaySource.PublishedRule], TimeLimit.WorkingDays(10).From(Iso("2011-03-01"), London, BankHolidays.Scotland).HolidaySources);
    }

    [Theory]
    [InlineData("1900-04-12", "1900-04-17")]
    [InlineData("2100-03-25", "2100-03-30")]
    public void Easter_counts_in_years_far_away(string start, string next) =>
        Assert.Equal(Iso(next), LastDay(TimeLimit.WorkingDays(1), start, BankHolidays.EnglandAndWales));

    [Fact]
    public void A_hundred_thousand_working_days_can_be_counted_back()
    {
        var end = BankHolidays.NorthernIreland.AddWorkingDays(Iso("1900-01-01"), 100_000);
        Assert.Equal(100_000, BankHolidays.NorthernIreland.WorkingDaysBetween(Iso("1900-01-01"), end));
        Assert.True(BankHolidays.NorthernIreland.IsWorkingDay(end));
    }

    private static LocalDate[] Without(LocalDate date, int year) =>
        Array.FindAll([.. BankHolidays.EnglandAndWales.HolidaysIn(year)], holiday => holiday != date);

    private static LocalDate? LastDay(TimeLimit limit, string start, WorkingCalendar calendar) => limit.From(Iso(start), London, calendar).LastDay;

    private static Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(London).ToInstant();

    private static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
