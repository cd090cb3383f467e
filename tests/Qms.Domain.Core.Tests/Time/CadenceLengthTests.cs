using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

[Properties(Arbitrary = [typeof(CadenceGenerators)])]
public class CadenceLengthTests
{
    [Fact]
    public void Months_and_days_compare_as_every_start_day_of_400_years_says()
    {
        // All that a policy is likely to say, and then one of every residue up to the bound.
        foreach (var months in Enumerable.Range(1, 60).Concat(Enumerable.Range(0, 31).Select(step => 61 + (step * 37))).Append(1_199).Append(1_200))
        {
            var (least, most) = Extremes(months);
            var cadence = Cadence.EveryMonths(months);
            Assert.True(Cadence.EveryDays(least).NeverLongerThan(cadence), $"{least} days, {months} months");
            Assert.False(Cadence.EveryDays(least + 1).NeverLongerThan(cadence), $"{least + 1} days, {months} months");
            Assert.True(cadence.NeverLongerThan(Cadence.EveryDays(most)), $"{months} months, {most} days");
            Assert.False(cadence.NeverLongerThan(Cadence.EveryDays(most - 1)), $"{months} months, {most - 1} days");
        }
    }

    [Property]
    public bool What_is_never_longer_is_never_due_later_from_the_same_day(Cadence one, Cadence other, LocalDate day) =>
        !one.NeverLongerThan(other) || one.FromLastCompletion().NextDue(day) <= other.FromLastCompletion().NextDue(day);

    [Property]
    public bool Nothing_is_longer_than_itself_and_an_anchor_makes_no_difference(Cadence one, Cadence other, LocalDate anchor) =>
        one.NeverLongerThan(one)
        && one.NeverLongerThan(other) == one.FromAnchor(anchor).NeverLongerThan(other)
        && one.NeverLongerThan(other) == one.NeverLongerThan(other.FromAnchor(anchor));

    [Property]
    public bool It_passes_on(Cadence one, Cadence two, Cadence three) =>
        !one.NeverLongerThan(two) || !two.NeverLongerThan(three) || one.NeverLongerThan(three);

    [Theory]
    [InlineData("every 24 months", "every 2 years", true, true)]
    [InlineData("every 52 weeks", "every 12 months", true, false)]
    [InlineData("every 365 days", "every 12 months", true, false)]
    [InlineData("every 366 days", "every 12 months", false, true)]
    [InlineData("every 53 weeks", "every 1 year", false, true)]
    [InlineData("every 28 days", "every 1 month", true, false)]
    [InlineData("every 4 weeks", "every 28 days", true, true)]
    [InlineData("every 30 days", "every 1 month", false, false)]
    [InlineData("every 31 days", "every 1 month", false, true)]
    [InlineData("every 59 days", "every 2 months", true, false)]
    [InlineData("every 181 days", "every 6 months", true, false)]
    [InlineData("every 184 days", "every 6 months", false, true)]
    [InlineData("every 182 days", "every 6 months", false, false)]
    [InlineData("every 1460 days", "every 4 years", true, false)]
    [InlineData("every 1461 days", "every 4 years", false, true)]
    [InlineData("every 2555 days", "every 7 years", true, false)]
    [InlineData("every 2556 days", "every 7 years", false, false)]
    [InlineData("every 2921 days", "every 8 years", true, false)]
    [InlineData("every 36524 days", "every 100 years", true, false)]
    [InlineData("every 36525 days", "every 100 years", false, true)]
    public void Both_ways_are_worked_by_hand(string one, string other, bool never, bool neverTheOtherWay)
    {
        Assert.True(Cadence.TryParse(one, out var first));
        Assert.True(Cadence.TryParse(other, out var second));
        Assert.Equal(never, first!.NeverLongerThan(second!));
        Assert.Equal(neverTheOtherWay, second!.NeverLongerThan(first));
    }

    /// <summary>Every start day of 400 years, once each.</summary>
    private static (int Least, int Most) Extremes(int months)
    {
        var (least, most) = (int.MaxValue, 0);
        var end = new LocalDate(2200, 1, 1);
        for (var start = new LocalDate(1800, 1, 1); start < end; start = start.PlusDays(1))
        {
            var days = Period.DaysBetween(start, start.PlusMonths(months));
            (least, most) = (Math.Min(least, days), Math.Max(most, days));
        }

        return (least, most);
    }
}
