using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Tests.Series;

[Properties(Arbitrary = [typeof(SeriesGenerators)])]
public class SeriesPeriodTests
{
    [Property]
    public bool Every_day_lies_in_its_period(SeriesPeriod period, LocalDate day) => period.StartOf(day) <= day && day <= period.EndOf(day);

    [Property]
    public bool Periods_follow_each_other_without_gap_or_overlap(SeriesPeriod period, LocalDate day)
    {
        var next = period.EndOf(day).PlusDays(1);
        return period.StartOf(next) == next && period.IndexOf(next) == period.IndexOf(day) + 1 && period.NameOf(next) != period.NameOf(day);
    }

    [Property]
    public bool All_days_of_a_period_agree_on_it(SeriesPeriod period, LocalDate day)
    {
        var (start, end) = (period.StartOf(day), period.EndOf(day));
        return Enumerable.Range(0, Period.DaysBetween(start, end) + 1).Select(later => start.PlusDays(later)).All(date => period.StartOf(date) == start && period.EndOf(date) == end && period.NameOf(date) == period.NameOf(day));
    }

    [Theory]
    [InlineData("2024-02-29", "2024-02-01", "2024-02-29", "2024-02")]
    [InlineData("2026-12-31", "2026-12-01", "2026-12-31", "2026-12")]
    public void Months_end_on_leap_days_and_with_the_year(string day, string start, string end, string name) => Check(SeriesPeriod.Month, day, start, end, name);

    [Theory]
    [InlineData("2024-12-30", "2024-12-30", "2025-01-05", "2025-W01")]
    [InlineData("2021-01-03", "2020-12-28", "2021-01-03", "2020-W53")]
    public void ISO_weeks_belong_to_the_year_of_their_Thursday(string day, string start, string end, string name) => Check(SeriesPeriod.IsoWeek, day, start, end, name);

    [Theory]
    [InlineData("2026-02-28", "2026-02-22", "2026-02-28", "week of 2026-02-22")]
    [InlineData("2026-03-01", "2026-03-01", "2026-03-07", "week of 2026-03-01")]
    [InlineData("1969-12-31", "1969-12-28", "1970-01-03", "week of 1969-12-28")]
    public void Weeks_start_on_the_day_that_is_chosen(string day, string start, string end, string name) => Check(SeriesPeriod.WeekFrom(IsoDayOfWeek.Sunday), day, start, end, name);

    [Theory]
    [InlineData("2026-03-31", "2025-04-01", "2026-03-31", "2025/26")]
    [InlineData("2026-04-01", "2026-04-01", "2027-03-31", "2026/27")]
    [InlineData("1999-12-31", "1999-04-01", "2000-03-31", "1999/00")]
    public void The_financial_year_turns_on_1_April(string day, string start, string end, string name) => Check(SeriesPeriod.FinancialYear, day, start, end, name);

    [Theory]
    [InlineData("2026-09-30", "2025-10-01", "2026-09-30", "2025/26")]
    public void Or_on_the_first_of_another_month(string day, string start, string end, string name) => Check(SeriesPeriod.FinancialYearFrom(10), day, start, end, name);

    [Theory]
    [InlineData("2026-06-30", "2026-04-01", "2026-06-30", "2026 Q2")]
    public void Quarters_are_of_the_calendar_year(string day, string start, string end, string name) => Check(SeriesPeriod.Quarter, day, start, end, name);

    [Fact]
    public void What_is_no_weekday_or_month_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("firstWeekday", () => SeriesPeriod.WeekFrom(IsoDayOfWeek.None));
        foreach (var wrong in new[] { 0, 13 }) Assert.Throws<ArgumentOutOfRangeException>("firstMonth", () => SeriesPeriod.FinancialYearFrom(wrong));
        Assert.Equal(SeriesPeriod.FinancialYear, SeriesPeriod.FinancialYearFrom(4));
        Assert.NotEqual(SeriesPeriod.FinancialYear, SeriesPeriod.FinancialYearFrom(12));
        Assert.Equal("2026", SeriesPeriod.FinancialYearFrom(1).NameOf(new(2026, 5, 1)));
    }

    [Fact]
    public void It_says_in_words_what_it_is() =>
        Assert.Equal(["months", "weeks from Sunday", "ISO weeks", "financial years from April"], new[] { SeriesPeriod.Month, SeriesPeriod.WeekFrom(IsoDayOfWeek.Sunday), SeriesPeriod.IsoWeek, SeriesPeriod.FinancialYear }.Select(period => period.ToString()));

    private static void Check(SeriesPeriod period, string day, string start, string end, string name)
    {
        var date = LocalDatePattern.Iso.Parse(day).Value;
        Assert.Equal((start, end, name), (LocalDatePattern.Iso.Format(period.StartOf(date)), LocalDatePattern.Iso.Format(period.EndOf(date)), period.NameOf(date)));
    }
}

/// <summary>Any period, any day of two hundred years, and moments that crowd around the change of clocks.</summary>
public static class SeriesGenerators
{
    private static readonly string[] ZoneIds = ["Europe/London", "UTC", "America/Sao_Paulo", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe"];

    public static Arbitrary<SeriesPeriod> Periods() => Gen.Elements(
        SeriesPeriod.Day, SeriesPeriod.IsoWeek, SeriesPeriod.WeekFrom(IsoDayOfWeek.Sunday), SeriesPeriod.WeekFrom(IsoDayOfWeek.Wednesday), SeriesPeriod.Month, SeriesPeriod.Quarter,
        SeriesPeriod.FinancialYear, SeriesPeriod.FinancialYearFrom(10), SeriesPeriod.CalendarYear).ToArbitrary();

    public static Arbitrary<LocalDate> Dates() => Gen.Choose(0, 73_413).Select(day => new LocalDate(1900, 1, 1).PlusDays(day)).ToArbitrary();

    public static Arbitrary<DateTimeZone> Zones() => Gen.Elements(ZoneIds).Select(id => DateTimeZoneProviders.Tzdb[id]).ToArbitrary();

    public static Arbitrary<Instant> Instants() =>
        (from centre in Gen.Elements(Instant.FromUtc(2026, 3, 29, 1, 0), Instant.FromUtc(2026, 10, 25, 1, 0), Instant.FromUtc(2025, 12, 31, 23, 59), Instant.FromUtc(2024, 2, 29, 12, 0), Instant.FromUtc(2018, 2, 18, 2, 0), Instant.FromUtc(2011, 12, 30, 10, 0), Instant.FromUtc(1969, 12, 31, 23, 0))
         from minutes in Gen.Choose(-3_000, 3_000)
         from ticks in Gen.Elements(0, 1, 9_999_999)
         select centre + Duration.FromMinutes(minutes) + Duration.FromTicks(ticks)).ToArbitrary();
}
