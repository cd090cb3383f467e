using System;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

[Properties(Arbitrary = [typeof(CadenceGenerators)])]
public class CadenceFrequencyTests
{
    private static readonly MinimumFrequency Four = MinimumFrequency.AtLeast(4, FrequencyPeriod.RollingYear);

    [Property]
    public bool It_reads_back_from_JSON_equal(MinimumFrequency frequency) =>
        JsonSerializer.Deserialize(JsonSerializer.Serialize(frequency, CadenceJson.Default.MinimumFrequency), CadenceJson.Default.MinimumFrequency) == frequency;

    [Property]
    public bool It_falls_short_on_the_day_that_going_through_the_days_one_by_one_finds(MinimumFrequency frequency, LocalDate day, int[] held, int[] planned)
    {
        var (past, coming) = (day.Around(held, 400).Where(date => date <= day).ToArray(), day.Around(planned, 400).Where(date => date >= day).ToArray());
        var standing = frequency.On(day, past, coming);
        var found = Binding(frequency, day).Select(date => (LocalDate?)date).FirstOrDefault(date => Counted(frequency, date!.Value, [.. past, .. coming]) < frequency.Count);
        var worst = Binding(frequency, day).Max(date => frequency.Count - Counted(frequency, date, [.. past, .. coming]));
        return standing.FallsShortOn == found
            && standing.ForecastShortfall == Math.Max(0, worst)
            && standing.IsMetAsPlanned == (found is null)
            && standing.CanStillBeMet == (found is null || found > day);
    }

    [Property]
    public bool Planning_as_many_more_as_it_says_today_is_enough_and_one_fewer_is_not(MinimumFrequency frequency, LocalDate day, int[] held, int[] planned)
    {
        var (past, coming) = (day.Around(held, 400), day.Around(planned, 400));
        var missing = frequency.On(day, past, coming).ForecastShortfall;
        return frequency.On(day, past, coming.Concat(Enumerable.Repeat(day, missing))).IsMetAsPlanned
            && (missing == 0 || !frequency.On(day, past, coming.Concat(Enumerable.Repeat(day, missing - 1))).IsMetAsPlanned);
    }

    [Property]
    public bool The_next_one_is_needed_by_the_first_day_that_is_short_without_it(MinimumFrequency frequency, LocalDate day, int[] held)
    {
        var past = day.Around(held, 400).Where(date => date <= day).ToArray();
        var needed = frequency.On(day, past, []).NextNeededBy;

        // What is held on the day itself carries for longer than the twelve months that are looked ahead to.
        var days = frequency.Period == FrequencyPeriod.RollingYear ? Enumerable.Range(0, 370).Select(later => day.PlusDays(later)) : Binding(frequency, day);
        return needed == days.Select(date => (LocalDate?)date).FirstOrDefault(date => Counted(frequency, date!.Value, past) < frequency.Count);
    }

    [Property]
    public bool What_was_held_later_or_planned_earlier_is_left_out(MinimumFrequency frequency, LocalDate day, int[] held, int[] planned, PositiveInt distance)
    {
        var (past, coming, far) = (day.Around(held, 400), day.Around(planned, 400), 1 + (distance.Get % 300));
        return frequency.On(day, past, coming) == frequency.On(day, past.Append(day.PlusDays(far)), coming.Append(day.PlusDays(-far)));
    }

    [Property]
    public bool What_is_held_and_what_is_missing_add_up(MinimumFrequency frequency, LocalDate day, int[] held)
    {
        var past = day.Around(held, 800);
        var standing = frequency.On(day, past, []);
        return standing.Held == past.Count(date => date >= standing.First && date <= standing.Last && date <= day)
            && standing.Shortfall == Math.Max(0, frequency.Count - standing.Held)
            && standing.IsMet == (standing.Held >= frequency.Count)
            && standing.First <= day && day <= standing.Last
            && standing.First == standing.Last.PlusMonths(-12).PlusDays(1);
    }

    [Theory]
    [InlineData("2025-12-31", 4, "2026-01-10")]
    [InlineData("2026-01-09", 4, "2026-01-10")]
    [InlineData("2026-01-10", 3, "2026-01-10")]
    [InlineData("2026-01-11", 3, "2026-01-11")]
    public void F3_1_and_3_four_meetings_of_2025_carry_until_the_first_of_them_drops_out(string day, int held, string neededBy)
    {
        var standing = Four.On(Iso(day), Days("2025-01-10 2025-04-09 2025-07-12 2025-10-04"), []);
        Assert.Equal((held, held >= 4, held >= 4, Iso(neededBy)), (standing.Held, standing.IsMet, standing.CanStillBeMet, standing.NextNeededBy!.Value));
    }

    [Theory]
    [InlineData(FrequencyPeriod.RollingYear)]
    [InlineData(FrequencyPeriod.CalendarYear)]
    public void F3_2_with_the_meeting_of_July_cancelled_the_year_was_not_met(FrequencyPeriod period)
    {
        var standing = MinimumFrequency.AtLeast(4, period).On(Iso("2025-12-31"), Days("2025-01-10 2025-04-09 2025-10-04"), []);
        Assert.Equal((3, 1, false, false), (standing.Held, standing.Shortfall, standing.IsMet, standing.CanStillBeMet));
    }

    [Fact]
    public void A_shortfall_is_seen_months_before_it_happens()
    {
        var held = Days("2025-01-10 2025-04-09 2025-07-12 2025-10-04");
        var standing = Four.On(Iso("2025-11-01"), held, Days("2026-01-09 2026-05-06"));
        Assert.True(standing.IsMet);
        Assert.Equal(Iso("2026-04-09"), standing.FallsShortOn);
        Assert.False(standing.IsMetAsPlanned);
        Assert.True(standing.CanStillBeMet);
        Assert.Equal(2, standing.ForecastShortfall);
        Assert.True(Four.On(Iso("2025-11-01"), held, Days("2026-01-09 2026-04-08 2026-07-08 2026-10-03")).IsMetAsPlanned);
    }

    [Theory]
    [InlineData("2026-03-31", "2025-04-01", "2026-03-31", 2, 1, false)]
    [InlineData("2026-03-30", "2025-04-01", "2026-03-31", 2, 1, true)]
    [InlineData("2026-04-01", "2026-04-01", "2027-03-31", 1, 2, true)]
    public void The_financial_year_turns_on_1_April(string day, string first, string last, int held, int short_, bool canStill)
    {
        var standing = MinimumFrequency.AtLeast(3, FrequencyPeriod.FinancialYear).On(Iso(day), Days("2025-03-31 2025-04-01 2025-12-01 2026-04-01"), []);
        Assert.Equal((Iso(first), Iso(last), held, short_, canStill), (standing.First, standing.Last, standing.Held, standing.ForecastShortfall, standing.CanStillBeMet));
    }

    [Fact]
    public void A_year_with_enough_needs_no_other()
    {
        var standing = MinimumFrequency.AtLeast(2, FrequencyPeriod.CalendarYear).On(Iso("2026-06-01"), Days("2026-01-10 2026-05-10"), []);
        Assert.Null(standing.NextNeededBy);
        Assert.Null(standing.FallsShortOn);
        Assert.Equal((0, 0), (standing.Shortfall, standing.ForecastShortfall));
    }

    [Fact]
    public void Planned_for_the_last_day_it_can_still_be_met_on_that_day()
    {
        var frequency = MinimumFrequency.AtLeast(1, FrequencyPeriod.CalendarYear);
        Assert.True(frequency.On(Iso("2026-12-31"), [], Days("2026-12-31")).CanStillBeMet);
        Assert.False(frequency.On(Iso("2026-12-31"), [], Days("2027-01-01")).CanStillBeMet);
    }

    [Fact]
    public void One_held_on_29_February_counts_to_28_February_of_the_year_after()
    {
        var once = MinimumFrequency.AtLeast(1, FrequencyPeriod.RollingYear);
        Assert.True(once.On(Iso("2025-02-28"), Days("2024-02-29"), []).IsMet);
        Assert.False(once.On(Iso("2025-03-01"), Days("2024-02-29"), []).IsMet);
        Assert.Equal(Iso("2025-03-01"), once.On(Iso("2024-06-01"), Days("2024-02-29"), []).NextNeededBy);
    }

    [Fact]
    public void A_count_that_asks_for_nothing_or_the_impossible_is_refused()
    {
        foreach (var wrong in new[] { 0, -1, 367, int.MaxValue }) Assert.Throws<ArgumentOutOfRangeException>("count", () => MinimumFrequency.AtLeast(wrong, FrequencyPeriod.CalendarYear));
        Assert.Equal((1, 366), (MinimumFrequency.AtLeast(1, FrequencyPeriod.CalendarYear).Count, MinimumFrequency.AtLeast(366, FrequencyPeriod.CalendarYear).Count));
        Assert.Throws<ArgumentOutOfRangeException>("period", () => new MinimumFrequency(1, (FrequencyPeriod)9));
    }

    /// <summary>The days at whose end the requirement binds, of those that a standing looks ahead to.</summary>
    private static LocalDate[] Binding(MinimumFrequency frequency, LocalDate day)
    {
        if (frequency.Period == FrequencyPeriod.CalendarYear) return [new LocalDate(day.Year, 12, 31)];
        if (frequency.Period == FrequencyPeriod.FinancialYear) return [new LocalDate(day >= new LocalDate(day.Year, 4, 1) ? day.Year + 1 : day.Year, 3, 31)];

        // While the twelve months that end on it still hold the day asked about.
        return [.. Enumerable.Range(0, 370).Select(later => day.PlusDays(later)).TakeWhile(date => date.PlusMonths(-12) < day)];
    }

    private static int Counted(MinimumFrequency frequency, LocalDate end, LocalDate[] dates)
    {
        var start = frequency.Period == FrequencyPeriod.RollingYear ? end.PlusMonths(-12) : end.PlusYears(-1);
        return dates.Count(date => date > start && date <= end);
    }

    private static LocalDate[] Days(string text) => [.. text.Split(' ').Select(Iso)];

    private static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
