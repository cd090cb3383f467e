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
public class CadenceTests
{
    [Property]
    public bool Its_text_reads_back_equal(Cadence cadence) => Cadence.TryParse(cadence.ToString(), out var read) && read == cadence;

    [Property]
    public bool Its_JSON_is_its_text_and_reads_back_equal(Cadence cadence)
    {
        var json = JsonSerializer.Serialize(cadence, CadenceJson.Default.Cadence);
        return json == $"\"{cadence}\"" && JsonSerializer.Deserialize(json, CadenceJson.Default.Cadence) == cadence;
    }

    [Fact]
    public void Every_unit_has_its_text()
    {
        (Cadence Cadence, string Text)[] all =
        [
            (Cadence.EveryDays(1), "every 1 day"),
            (Cadence.EveryDays(10), "every 10 days"),
            (Cadence.EveryWeeks(1), "every 1 week"),
            (Cadence.EveryWeeks(6), "every 6 weeks"),
            (Cadence.EveryMonths(24), "every 24 months"),
            (Cadence.EveryYears(1), "every 1 year"),
            (Cadence.EveryYears(2), "every 2 years"),
            (Cadence.EveryMonths(1).FromAnchor(new LocalDate(2026, 1, 31)), "every 1 month from 2026-01-31"),
        ];
        foreach (var (cadence, text) in all) Assert.Equal(text, cadence.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("24 months")]
    [InlineData("every")]
    [InlineData("every ")]
    [InlineData("every 24")]
    [InlineData("every month")]
    [InlineData("every 0 months")]
    [InlineData("every -1 months")]
    [InlineData("every 1 months")]
    [InlineData("every 2 month")]
    [InlineData("every 024 months")]
    [InlineData("every 1201 months")]
    [InlineData("every 99999999999 days")]
    [InlineData("Every 24 months")]
    [InlineData(" every 24 months")]
    [InlineData("every 24 months ")]
    [InlineData("every 2 fortnights")]
    [InlineData("every 24 months from")]
    [InlineData("every 24 months from ")]
    [InlineData("every 24 months from 2026-02-30")]
    [InlineData("every 24 months from 31 January 2026")]
    [InlineData("every 24 months from 2026-01-31 from 2026-01-31")]
    [InlineData("every from 2026-01-31")]
    public void Any_other_text_is_refused_and_named(string text)
    {
        Assert.False(Cadence.TryParse(text, out var cadence));
        Assert.Null(cadence);
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(JsonSerializer.Serialize(text), CadenceJson.Default.Cadence));
        Assert.Contains($"\"{text}\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_cadence() => Assert.False(Cadence.TryParse(null, out _));

    [Fact]
    public void The_bounds_of_each_unit_are_accepted_and_what_lies_beyond_is_refused()
    {
        (Func<int, Cadence> Make, int Most)[] units = [(Cadence.EveryDays, 36_525), (Cadence.EveryWeeks, 5_217), (Cadence.EveryMonths, 1_200), (Cadence.EveryYears, 100)];
        foreach (var (make, most) in units)
        {
            Assert.Equal(1, make(1).Amount);
            Assert.Equal(most, make(most).Amount);
            foreach (var wrong in new[] { 0, -1, most + 1, int.MinValue, int.MaxValue }) Assert.Throws<ArgumentOutOfRangeException>(() => make(wrong));
        }
    }

    [Fact]
    public void An_anchor_of_another_calendar_is_refused() =>
        Assert.Throws<ArgumentException>(() => Cadence.EveryMonths(1).FromAnchor(new LocalDate(2026, 1, 31).WithCalendar(CalendarSystem.Julian)));

    [Fact]
    public void Equal_lengths_in_other_words_are_not_equal_values() =>
        Assert.NotEqual(Cadence.EveryMonths(24), Cadence.EveryYears(2));

    [Property]
    public bool Counted_from_the_last_completion_again_it_has_no_anchor(Cadence cadence, LocalDate anchor) =>
        cadence.FromAnchor(anchor).FromLastCompletion() == cadence.FromLastCompletion()
        && cadence.FromLastCompletion().Anchor is null
        && cadence.FromAnchor(anchor).Anchor == anchor;

    [Property]
    public bool What_was_done_later_is_never_due_earlier(Cadence cadence, LocalDate day, NonNegativeInt later) =>
        cadence.NextDue(day.PlusDays(later.Get % 2_000)) >= cadence.NextDue(day) && cadence.NextDue(day) > day;

    [Property]
    public bool Fixed_days_never_drift_from_their_anchor(Cadence any, LocalDate anchor)
    {
        var cadence = any.FromAnchor(anchor);
        var days = cadence.Occurrences(anchor.PlusDays(-1_000), anchor.PlusYears(30));
        return days[0] == anchor
            && days.Select((day, index) => day == Later(anchor, cadence, index)).All(same => same)
            && days.Zip(days.Skip(1), (first, second) => first < second).All(rises => rises)
            && (cadence.Unit is CadenceUnit.Days or CadenceUnit.Weeks || days.All(day => day.Day == Math.Min(anchor.Day, day.With(DateAdjusters.EndOfMonth).Day)));
    }

    [Property]
    public bool The_fixed_days_of_an_interval_are_those_that_following_them_one_by_one_finds(Cadence any, LocalDate anchor, int before, NonNegativeInt length)
    {
        var cadence = any.FromAnchor(anchor);
        var first = anchor.PlusDays(before % 3_000);
        var last = first.PlusDays(length.Get % 3_000);
        var expected = new List<LocalDate>();
        for (var day = cadence.NextDue(first.PlusDays(-1)); day <= last; day = cadence.NextDue(day)) expected.Add(day);
        return cadence.Occurrences(first, last).SequenceEqual(expected) && expected.All(day => day >= first) && (anchor < first || anchor > last || expected[0] == anchor);
    }

    [Fact]
    public void An_interval_that_ends_before_it_begins_holds_no_fixed_day()
    {
        var day = new LocalDate(2026, 1, 31);
        Assert.Empty(Cadence.EveryDays(1).FromAnchor(day).Occurrences(day.PlusDays(9), day.PlusDays(8)));
        Assert.Empty(Cadence.EveryDays(1).FromAnchor(day).Occurrences(day.PlusDays(-9), day.PlusDays(-1)));
    }

    [Fact]
    public void The_last_days_of_the_calendar_can_be_asked_for() =>
        Assert.Equal([new LocalDate(9999, 12, 30), new LocalDate(9999, 12, 31)], Cadence.EveryDays(1).FromAnchor(new LocalDate(2026, 1, 1)).Occurrences(new LocalDate(9999, 12, 30), LocalDate.MaxIsoValue));

    [Fact]
    public void What_rolls_has_no_fixed_days() =>
        Assert.Throws<InvalidOperationException>(() => Cadence.EveryMonths(1).Occurrences(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)));

    [Theory]
    [InlineData("every 1 month from 2026-01-31", "2026-01-01", "2026-05-31", "2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31")]
    [InlineData("every 1 month from 2028-01-30", "2028-02-01", "2028-03-31", "2028-02-29 2028-03-30")]
    [InlineData("every 1 year from 2024-02-29", "2024-01-01", "2028-12-31", "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29")]
    [InlineData("every 4 years from 2096-02-29", "2096-01-01", "2104-12-31", "2096-02-29 2100-02-28 2104-02-29")]
    [InlineData("every 6 months from 2026-08-31", "2026-01-01", "2028-03-01", "2026-08-31 2027-02-28 2027-08-31 2028-02-29")]
    [InlineData("every 2 weeks from 2026-12-24", "2026-12-25", "2027-01-21", "2027-01-07 2027-01-21")]
    public void Month_ends_leap_days_and_the_turn_of_the_year_are_worked_by_hand(string cadence, string first, string last, string days)
    {
        Assert.True(Cadence.TryParse(cadence, out var parsed));
        Assert.Equal(days.Split(' ').Select(Iso), parsed!.Occurrences(Iso(first), Iso(last)));
    }

    [Fact]
    public void What_rolls_is_counted_from_the_day_it_was_done()
    {
        Assert.Equal(new LocalDate(2028, 3, 2), Cadence.EveryMonths(24).NextDue(new LocalDate(2026, 3, 2)));
        Assert.Equal(new LocalDate(2025, 2, 28), Cadence.EveryYears(1).NextDue(new LocalDate(2024, 2, 29)));
        Assert.Equal(new LocalDate(2026, 1, 12), Cadence.EveryWeeks(1).NextDue(new LocalDate(2026, 1, 5)));
    }

    [Fact]
    public void On_a_fixed_day_the_next_one_follows_and_before_the_anchor_it_is_the_anchor()
    {
        var cadence = Cadence.EveryMonths(1).FromAnchor(new LocalDate(2026, 1, 31));
        Assert.Equal(new LocalDate(2026, 2, 28), cadence.NextDue(new LocalDate(2026, 1, 31)));
        Assert.Equal(new LocalDate(2026, 2, 28), cadence.NextDue(new LocalDate(2026, 2, 27)));
        Assert.Equal(new LocalDate(2026, 3, 31), cadence.NextDue(new LocalDate(2026, 2, 28)));
        Assert.Equal(new LocalDate(2026, 1, 31), cadence.NextDue(new LocalDate(2020, 7, 1)));
    }

    private static LocalDate Later(LocalDate anchor, Cadence cadence, int index) =>
        cadence.Unit switch
        {
            CadenceUnit.Days => anchor.PlusDays(index * cadence.Amount),
            CadenceUnit.Weeks => anchor.PlusWeeks(index * cadence.Amount),
            CadenceUnit.Months => anchor.PlusMonths(index * cadence.Amount),
            _ => anchor.PlusYears(index * cadence.Amount),
        };

    private static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
