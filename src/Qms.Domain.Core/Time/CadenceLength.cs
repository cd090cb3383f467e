using System;

namespace Qms.Domain.Core.Time;

/// <summary>How many days a number of calendar months can be, over every start day of the 400 years after which the calendar repeats.</summary>
/// <remarks>
/// <para>From the first of a month the count is the sum of the month lengths passed. A start late in a long month whose end is clamped is as long as the count from the first of the month after, so first days give both extremes.</para>
/// <para>The sum is that of common years plus the leap days of as many consecutive years as Februaries are passed. How many those can be does not depend on the month of the start: any year may hold the first February.</para>
/// </remarks>
internal static class CadenceLength
{
    public static int LeastDays(int months) => Extreme(months, Math.Min, FewestLeapYears);

    public static int MostDays(int months) => Extreme(months, Math.Max, MostLeapYears);

    private static int Extreme(int months, Func<int, int, int> better, Func<int, int> leapYears)
    {
        var (years, rest) = (months / 12, months % 12);
        int? best = null;
        for (var first = 1; first <= 12; first++)
        {
            var (days, februaries) = (years * 365, years);
            for (var i = 0; i < rest; i++)
            {
                var month = ((first - 1 + i) % 12) + 1;
                days += DaysOf(month);
                if (month == 2) februaries++;
            }

            days += leapYears(februaries);
            best = best is { } sofar ? better(sofar, days) : days;
        }

        return best!.Value;
    }

    private static int DaysOf(int month) => month == 2 ? 28 : month is 4 or 6 or 9 or 11 ? 30 : 31;

    // Up to a hundred years: begun with a leap year in a run without an exception, such as 1904 to 2096.
    private static int MostLeapYears(int years) => (years + 3) / 4;

    // Up to a hundred years: begun after the last leap year before a century without one, such as 1897, which has its first in 1904.
    private static int FewestLeapYears(int years) => Math.Max(0, (years / 4) - 1);
}
