using NodaTime;

namespace Qms.Domain.Core.Time;

/// <summary>Arithmetic on Mondays to Fridays, in constant time.</summary>
internal static class Weekdays
{
    public static bool IsWeekend(LocalDate date) => date.DayOfWeek >= IsoDayOfWeek.Saturday;

    /// <summary>The <paramref name="days"/>th weekday after <paramref name="start"/>; at least 1.</summary>
    public static LocalDate Add(LocalDate start, int days)
    {
        // From a weekend the count runs as from the Friday before.
        var position = (int)start.DayOfWeek - 1;
        var toFriday = position > 4 ? position - 4 : 0;
        var total = position - toFriday + (long)days;
        return start.PlusDays(checked((int)((total / 5 * 7) + (total % 5) - position)));
    }

    /// <summary>How many weekdays lie after <paramref name="start"/>, up to and including <paramref name="end"/>.</summary>
    public static int Between(LocalDate start, LocalDate end)
    {
        var days = Period.DaysBetween(start, end);
        var count = days / 7 * 5;
        var position = (int)start.DayOfWeek - 1;
        for (var i = 1; i <= days % 7; i++)
        {
            if ((position + i) % 7 < 5) count++;
        }

        return count;
    }
}
