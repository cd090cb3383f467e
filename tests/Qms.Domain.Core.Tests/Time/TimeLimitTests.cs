using System;
using System.Text.Json;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

[Properties(Arbitrary = [typeof(TimeGenerators)])]
public class TimeLimitTests
{
    [Property]
    public bool Its_text_reads_back_equal(TimeLimit limit) => TimeLimit.TryParse(limit.ToString(), out var read) && read == limit;

    [Property]
    public bool Its_JSON_is_its_text_and_reads_back_equal(TimeLimit limit)
    {
        var json = JsonSerializer.Serialize(limit, TimeJson.Default.TimeLimit);
        return json == $"\"{limit}\"" && JsonSerializer.Deserialize(json, TimeJson.Default.TimeLimit) == limit;
    }

    [Fact]
    public void Every_kind_has_its_text_and_its_words()
    {
        (TimeLimit Limit, string Text, string Words)[] all =
        [
            (TimeLimit.WithoutDelay, "without delay", "without delay"),
            (TimeLimit.Hours(72), "72 hours", "within 72 hours"),
            (TimeLimit.Hours(1), "1 hour", "within 1 hour"),
            (TimeLimit.CalendarDays(14), "14 calendar days", "within 14 calendar days"),
            (TimeLimit.CalendarDays(0), "0 calendar days", "on the same day"),
            (TimeLimit.Weeks(12), "12 weeks", "within 12 weeks"),
            (TimeLimit.WorkingDays(10), "10 working days", "within 10 working days"),
            (TimeLimit.Months(3), "3 months", "within 3 months"),
            (TimeLimit.Months(1).BeginningWithStart(), "1 month beginning with the start", "within 1 month beginning with the start"),
            (TimeLimit.WorkingDays(30).OrExplain(), "30 working days or explain", "within 30 working days, or explain why later"),
            (TimeLimit.Months(3).OrExplain().BeginningWithStart(), "3 months beginning with the start or explain", "within 3 months beginning with the start, or explain why later"),
        ];
        foreach (var (limit, text, words) in all)
        {
            Assert.Equal(text, limit.ToString());
            Assert.Equal(words, limit.InWords);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("10")]
    [InlineData("10 ")]
    [InlineData("ten working days")]
    [InlineData("10 Working Days")]
    [InlineData("10 working day")]
    [InlineData("1 working days")]
    [InlineData("010 working days")]
    [InlineData("+1 working day")]
    [InlineData(" 10 working days")]
    [InlineData("10 working days ")]
    [InlineData("-1 calendar days")]
    [InlineData("0 hours")]
    [InlineData("0 months")]
    [InlineData("0 weeks")]
    [InlineData("1201 months")]
    [InlineData("99999999999 hours")]
    [InlineData("72 hours beginning with the start")]
    [InlineData("0 calendar days beginning with the start")]
    [InlineData("without delay or explain")]
    [InlineData("without delay beginning with the start")]
    [InlineData("3 months or explain beginning with the start")]
    [InlineData("10 fortnights")]
    public void Any_other_text_is_refused_and_named(string text)
    {
        Assert.False(TimeLimit.TryParse(text, out var limit));
        Assert.Null(limit);
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(JsonSerializer.Serialize(text), TimeJson.Default.TimeLimit));
        Assert.Contains($"\"{text}\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_limit() => Assert.False(TimeLimit.TryParse(null, out _));

    [Fact]
    public void The_bounds_of_each_kind_are_accepted_and_what_lies_beyond_is_refused()
    {
        (Func<int, TimeLimit> Make, int Least, int Most)[] kinds =
        [
            (TimeLimit.Hours, 1, 876_600), (TimeLimit.CalendarDays, 0, 36_525), (TimeLimit.Weeks, 1, 5_217), (TimeLimit.WorkingDays, 0, 36_525), (TimeLimit.Months, 1, 1_200),
        ];
        foreach (var (make, least, most) in kinds)
        {
            Assert.Equal(least, make(least).Amount);
            Assert.Equal(most, make(most).Amount);
            foreach (var wrong in new[] { least - 1, most + 1, int.MinValue, int.MaxValue })
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => make(wrong));
            }
        }
    }

    [Fact]
    public void Only_a_period_of_days_can_begin_with_its_start()
    {
        Assert.Throws<InvalidOperationException>(() => TimeLimit.WithoutDelay.BeginningWithStart());
        Assert.Throws<InvalidOperationException>(() => TimeLimit.Hours(72).BeginningWithStart());
        Assert.Throws<InvalidOperationException>(() => TimeLimit.CalendarDays(0).BeginningWithStart());
        Assert.Throws<InvalidOperationException>(() => TimeLimit.WorkingDays(0).BeginningWithStart());
        Assert.True(TimeLimit.CalendarDays(1).BeginningWithStart().BeginsWithStart);
    }

    [Fact]
    public void Being_late_without_a_date_cannot_be_explained() =>
        Assert.Throws<InvalidOperationException>(() => TimeLimit.WithoutDelay.OrExplain());

    [Fact]
    public void The_order_of_the_refinements_makes_no_difference() =>
        Assert.Equal(TimeLimit.Months(3).OrExplain().BeginningWithStart(), TimeLimit.Months(3).BeginningWithStart().OrExplain());

    [Theory]
    [InlineData("2026-01-15", 3, "2026-04-15", "2026-04-14")]
    [InlineData("2025-11-30", 3, "2026-02-28", "2026-02-28")]
    [InlineData("2025-11-29", 3, "2026-02-28", "2026-02-28")]
    [InlineData("2025-11-28", 3, "2026-02-28", "2026-02-27")]
    [InlineData("2025-12-01", 3, "2026-03-01", "2026-02-28")]
    [InlineData("2027-11-30", 3, "2028-02-29", "2028-02-29")]
    [InlineData("2027-11-29", 3, "2028-02-29", "2028-02-28")]
    [InlineData("2026-01-31", 1, "2026-02-28", "2026-02-28")]
    [InlineData("2026-03-31", 1, "2026-04-30", "2026-04-30")]
    [InlineData("2026-02-28", 1, "2026-03-28", "2026-03-27")]
    [InlineData("2024-02-29", 12, "2025-02-28", "2025-02-28")]
    [InlineData("2024-02-29", 48, "2028-02-29", "2028-02-28")]
    [InlineData("2096-02-29", 48, "2100-02-28", "2100-02-28")]
    [InlineData("2026-01-01", 12, "2027-01-01", "2026-12-31")]
    public void Months_end_on_the_corresponding_day_or_when_beginning_with_the_start_the_day_before(string start, int months, string after, string beginning)
    {
        Assert.Equal(Iso(after), LastDay(TimeLimit.Months(months), Iso(start)));
        Assert.Equal(Iso(beginning), LastDay(TimeLimit.Months(months).BeginningWithStart(), Iso(start)));
    }

    [Fact]
    public void Twelve_weeks_end_on_the_day_that_84_days_do()
    {
        var start = new LocalDate(2026, 6, 1);
        Assert.Equal(LastDay(TimeLimit.CalendarDays(84), start), LastDay(TimeLimit.Weeks(12), start));
        Assert.Equal(new LocalDate(2026, 8, 23), LastDay(TimeLimit.Weeks(12).BeginningWithStart(), start));
    }

    [Fact]
    public void Working_days_that_begin_with_the_start_count_it_when_it_is_one()
    {
        Assert.Equal(new LocalDate(2026, 1, 12), LastDay(TimeLimit.WorkingDays(2).BeginningWithStart(), new LocalDate(2026, 1, 9)));
        Assert.Equal(new LocalDate(2026, 1, 13), LastDay(TimeLimit.WorkingDays(2).BeginningWithStart(), new LocalDate(2026, 1, 10)));
    }

    private static LocalDate? LastDay(TimeLimit limit, LocalDate start) => limit.From(start, Samples.London, WorkingCalendar.WeekendsOnly).LastDay;

    private static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
