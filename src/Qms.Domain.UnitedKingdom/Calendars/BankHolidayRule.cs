using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.UnitedKingdom.Calendars;

/// <summary>Computes the bank holidays of any year from the rule by which GOV.UK generates them, with the one-off holidays known since 2011.</summary>
/// <remarks>
/// <para>The rule: the days of the Banking and Financial Dealings Act 1971, schedule 1, the common law holidays, and the days appointed each year since by royal proclamation, with a substitute weekday for one that falls on a weekend. Together with the one-offs it gives exactly the official dates of every division and year from 2012 to 2028 (and 2011 in England and Wales), which the tests prove.</para>
/// <para>It is today's rule in every year. Before 2011 it is an approximation: it knows no one-offs, and some of its days were introduced after 1971. Before 1583, the first year of the Gregorian Easter, there are none.</para>
/// </remarks>
public static class BankHolidayRule
{
    /// <summary>The days off that the rule gives, earliest first, whether official dates exist for the year or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared division.</exception>
    public static IReadOnlyList<LocalDate> DatesIn(int year, BankHolidayDivision division)
    {
        if (division is < BankHolidayDivision.EnglandAndWales or > BankHolidayDivision.NorthernIreland) throw new ArgumentOutOfRangeException(nameof(division), division, "Not a declared division.");
        if (year < 1583) return ContentList<LocalDate>.Empty;
        var dates = new HashSet<LocalDate>(Yearly(year, division));
        foreach (var oneOff in BankHolidayOneOff.In(year, division))
        {
            if (oneOff.InsteadOf is { } moved) dates.Remove(moved);
            dates.Add(oneOff.Date);
        }

        return ContentList.Of(dates.OrderBy(date => date));
    }

    /// <summary>Easter Sunday of the Gregorian calendar by the anonymous algorithm (Meeus, Jones and Butcher).</summary>
    internal static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var inCentury = year % 100;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var dayOfMarch = epact + toSunday - (7 * late) + 22;
        return new LocalDate(year, 3, 1).PlusDays(dayOfMarch - 1);
    }

    private static IEnumerable<LocalDate> Yearly(int year, BankHolidayDivision division)
    {
        var isScotland = division == BankHolidayDivision.Scotland;
        var newYear = new LocalDate(year, 1, 1);
        var easter = EasterSunday(year);
        yield return isScotland ? PastTheNextHoliday(newYear) : NextWeekday(newYear);
        if (isScotland) yield return NextWeekday(new LocalDate(year, 1, 2));
        if (division == BankHolidayDivision.NorthernIreland) yield return NextWeekday(new LocalDate(year, 3, 17));
        yield return easter.PlusDays(-2);
        if (!isScotland) yield return easter.PlusDays(1);
        yield return FirstMonday(year, 5);
        yield return LastMonday(year, 5);
        if (division == BankHolidayDivision.NorthernIreland) yield return NextWeekday(new LocalDate(year, 7, 12));
        yield return isScotland ? FirstMonday(year, 8) : LastMonday(year, 8);
        if (isScotland) yield return NextWeekday(new LocalDate(year, 11, 30));
        yield return PastTheNextHoliday(new LocalDate(year, 12, 25));
        yield return NextWeekday(new LocalDate(year, 12, 26));
    }

    private static LocalDate NextWeekday(LocalDate date) =>
        date.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => date.PlusDays(2),
            IsoDayOfWeek.Sunday => date.PlusDays(1),
            _ => date,
        };

    /// <summary>The substitute of a day that another holiday follows: that one, or its substitute, takes the Monday.</summary>
    private static LocalDate PastTheNextHoliday(LocalDate date) =>
        date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? NextWeekday(date).PlusDays(1) : date;

    private static LocalDate FirstMonday(int year, int month) => new LocalDate(year, month, 7).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    private static LocalDate LastMonday(int year, int month) => new LocalDate(year, month, 31).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
}
