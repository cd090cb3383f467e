using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Qms.Domain.Core.Time;

/// <summary>At least so many in a year, whatever lies between them: <c>MinimumFrequency.AtLeast(4, FrequencyPeriod.RollingYear)</c> for formal outcome meetings (QSI LM2-k).</summary>
public sealed record MinimumFrequency
{
    /// <summary>Creates the requirement.</summary>
    /// <param name="count">How many at least; 1 to 366.</param>
    /// <param name="period">The year within which they are counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is outside that range, or the period is not a declared one.</exception>
    public MinimumFrequency(int count, FrequencyPeriod period)
    {
        Count = count is >= 1 and <= 366 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "Less than one, or more than one a day.");
        Period = period is FrequencyPeriod.RollingYear or FrequencyPeriod.CalendarYear or FrequencyPeriod.FinancialYear ? period : throw new ArgumentOutOfRangeException(nameof(period), period, "Not a declared period.");
    }

    /// <summary>How many at least.</summary>
    public int Count { get; }

    /// <summary>The year within which they are counted.</summary>
    public FrequencyPeriod Period { get; }

    /// <summary>At least <paramref name="count"/> in a <paramref name="period"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not 1 to 366, or the period is not a declared one.</exception>
    public static MinimumFrequency AtLeast(int count, FrequencyPeriod period) => new(count, period);

    /// <summary>How it stands at the end of <paramref name="day"/>, and where it is heading.</summary>
    /// <param name="day">The day asked about; to judge a year that is over, its last day.</param>
    /// <param name="held">The days on which one was held, in any order, one entry for each that counts: not those cancelled or without a record. Days after <paramref name="day"/> are left out.</param>
    /// <param name="planned">The days for which one is planned and not held yet, in any order. Days before <paramref name="day"/> are left out: those were not held.</param>
    public FrequencyStanding On(LocalDate day, IEnumerable<LocalDate> held, IEnumerable<LocalDate> planned)
    {
        var known = (held ?? throw new ArgumentNullException(nameof(held))).Where(date => date <= day).ToArray();
        var expected = known.Concat((planned ?? throw new ArgumentNullException(nameof(planned))).Where(date => date >= day)).ToArray();
        return Period == FrequencyPeriod.RollingYear ? Rolling(day, known, expected) : Fixed(day, known, expected);
    }

    private FrequencyStanding Fixed(LocalDate day, LocalDate[] held, LocalDate[] expected)
    {
        var first = Period == FrequencyPeriod.CalendarYear ? new LocalDate(day.Year, 1, 1) : new LocalDate(day.Month < 4 ? day.Year - 1 : day.Year, 4, 1);
        var last = first.PlusYears(1).PlusDays(-1);
        var count = Within(held, first, last);
        var shortfall = Math.Max(0, Count - Within(expected, first, last));
        return new(this, day, first, last, count, count < Count ? last : null, shortfall, shortfall > 0 ? last : null);
    }

    private FrequencyStanding Rolling(LocalDate day, LocalDate[] held, LocalDate[] expected)
    {
        // Between these days the count can only rise.
        var last = DropsOutOn(day).PlusDays(-1);
        var critical = expected.Select(DropsOutOn).Where(date => date > day && date <= last).Append(day).OrderBy(date => date).ToArray();
        var shortfall = Math.Max(0, critical.Max(date => Count - Within(expected, FirstOf(date), date)));
        var fallsShort = critical.Where(date => Within(expected, FirstOf(date), date) < Count).Select(date => (LocalDate?)date).FirstOrDefault();
        var count = Within(held, FirstOf(day), day);

        // Of those held, the one that is the Count-th from the end carries the requirement until it drops out.
        var neededBy = count < Count ? day : DropsOutOn(held.OrderByDescending(date => date).ElementAt(Count - 1));
        return new(this, day, FirstOf(day), day, count, neededBy, shortfall, fallsShort);
    }

    private static int Within(LocalDate[] dates, LocalDate first, LocalDate last) => dates.Count(date => date >= first && date <= last);

    private static LocalDate FirstOf(LocalDate lastDay) => lastDay.PlusMonths(-12).PlusDays(1);

    /// <summary>The first day whose twelve months no longer hold <paramref name="date"/>. From 29 February that is 1 March, for the twelve months that end on 28 February begin on 29 February.</summary>
    private static LocalDate DropsOutOn(LocalDate date)
    {
        var later = date.PlusMonths(12);
        return FirstOf(later) > date ? later : later.PlusDays(1);
    }
}
