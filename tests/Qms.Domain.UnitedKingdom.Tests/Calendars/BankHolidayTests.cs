using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Time;
using Qms.Domain.UnitedKingdom.Calendars;

namespace Qms.Domain.UnitedKingdom.Tests.Calendars;

public class BankHolidayTests
{
    public static TheoryData<BankHolidayDivision> Divisions => new(Enum.GetValues<BankHolidayDivision>());

    [Fact]
    public void The_calendars_hold_every_published_date_and_no_other()
    {
        Assert.Equal(54, PublishedBankHolidays.All.Count);
        foreach (var ((division, year), dates) in PublishedBankHolidays.All) Assert.Equal(dates, BankHolidays.Of(division).HolidaysIn(year));
    }

    [Fact]
    public void The_rule_with_the_known_one_offs_gives_every_published_date_and_no_other()
    {
        foreach (var ((division, year), dates) in PublishedBankHolidays.All) Assert.Equal(dates, BankHolidayRule.DatesIn(year, division));
    }

    [Theory]
    [MemberData(nameof(Divisions))]
    public void Years_are_official_only_where_GOV_UK_published_them(BankHolidayDivision division)
    {
        var first = division == BankHolidayDivision.EnglandAndWales ? 2011 : 2012;
        for (var year = 1900; year <= 2100; year++)
        {
            var expected = year >= first && year <= BankHolidays.LastOfficialYear ? HolidaySource.Official : HolidaySource.PublishedRule;
            Assert.Equal(expected, BankHolidays.Of(division).SourceFor(year));
        }
    }

    [Property]
    public bool Computed_years_have_the_usual_number_of_holidays_all_on_weekdays(int offset, bool isPast)
    {
        var year = isPast ? 2010 - (Math.Abs(offset % 428)) : 2029 + Math.Abs(offset % 5_000);
        return Enum.GetValues<BankHolidayDivision>().All(division =>
        {
            var dates = BankHolidays.Of(division).HolidaysIn(year);
            return dates.All(date => date.DayOfWeek <= IsoDayOfWeek.Friday)
                && dates.Count == (division switch { BankHolidayDivision.EnglandAndWales => 8, BankHolidayDivision.Scotland => 9, _ => 10 });
        });
    }

    [Theory]
    [InlineData(1900, 4, 15)]
    [InlineData(1943, 4, 25)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2100, 3, 28)]
    [InlineData(2285, 3, 22)]
    public void Good_Friday_is_two_days_before_Easter_and_the_Monday_after_is_off_except_in_Scotland(int year, int month, int day)
    {
        var easter = new LocalDate(year, month, day);
        foreach (var division in Enum.GetValues<BankHolidayDivision>())
        {
            Assert.True(BankHolidays.Of(division).IsHoliday(easter.PlusDays(-2)));
            Assert.Equal(division != BankHolidayDivision.Scotland, BankHolidays.Of(division).IsHoliday(easter.PlusDays(1)));
        }
    }

    [Theory]
    [InlineData(2033, "2033-12-26", "2033-12-27")] // 25 December is a Sunday
    [InlineData(2032, "2032-12-27", "2032-12-28")] // a Saturday
    [InlineData(2037, "2037-12-25", "2037-12-28")] // a Friday
    [InlineData(2031, "2031-12-25", "2031-12-26")] // a Thursday
    public void Christmas_on_a_weekend_has_substitutes_on_weekdays(int year, string first, string second)
    {
        foreach (var division in Enum.GetValues<BankHolidayDivision>())
        {
            Assert.Equal([first, second], BankHolidays.Of(division).HolidaysIn(year).Where(date => date >= new LocalDate(year, 12, 20)).Select(NodaTime.Text.LocalDatePattern.Iso.Format));
        }
    }

    [Fact]
    public void Before_the_Gregorian_Easter_there_are_no_holidays()
    {
        Assert.Empty(BankHolidays.EnglandAndWales.HolidaysIn(1582));
        Assert.NotEmpty(BankHolidays.EnglandAndWales.HolidaysIn(1583));
        Assert.False(BankHolidays.Scotland.IsHoliday(default));
    }

    [Fact]
    public void Calendars_are_named_after_their_place() =>
        Assert.Equal(["England and Wales", "Scotland", "Northern Ireland"], Enum.GetValues<BankHolidayDivision>().Select(division => BankHolidays.Of(division).Name));

    [Fact]
    public void An_unknown_division_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidays.Of((BankHolidayDivision)3));
        Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidayRule.DatesIn(2026, (BankHolidayDivision)3));
        Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidayRule.DatesIn(2026, (BankHolidayDivision)(-1)));
    }
}
