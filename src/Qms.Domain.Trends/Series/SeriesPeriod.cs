using System;
using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Qms.Domain.Trends.Series;

/// <summary>How time is cut into the periods of a series. Pure calendar: in which period a moment falls is decided by the local date of the service's time zone.</summary>
public sealed record SeriesPeriod
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private SeriesPeriod(SeriesPeriodKind kind, IsoDayOfWeek firstWeekday = IsoDayOfWeek.Monday, int firstMonth = 1) =>
        (Kind, FirstWeekday, FirstMonth) = (kind, firstWeekday, firstMonth);

    /// <summary>Calendar days.</summary>
    public static SeriesPeriod Day { get; } = new(SeriesPeriodKind.Day);

    /// <summary>Weeks from Monday, numbered as ISO 8601 does.</summary>
    public static SeriesPeriod IsoWeek { get; } = new(SeriesPeriodKind.IsoWeek);

    /// <summary>Calendar months.</summary>
    public static SeriesPeriod Month { get; } = new(SeriesPeriodKind.Month);

    /// <summary>Quarters of the calendar year, which are those of a financial year from April too.</summary>
    public static SeriesPeriod Quarter { get; } = new(SeriesPeriodKind.Quarter);

    /// <summary>Years from 1 April (Interpretation Act 1978, Schedule 1).</summary>
    public static SeriesPeriod FinancialYear { get; } = new(SeriesPeriodKind.FinancialYear, firstMonth: 4);

    /// <summary>Years from 1 January.</summary>
    public static SeriesPeriod CalendarYear { get; } = new(SeriesPeriodKind.CalendarYear);

    /// <summary>What one period covers.</summary>
    public SeriesPeriodKind Kind { get; }

    /// <summary>The day on which a week starts; Monday where that means nothing.</summary>
    public IsoDayOfWeek FirstWeekday { get; }

    /// <summary>The month with which a year starts, 1 to 12; 1 where that means nothing.</summary>
    public int FirstMonth { get; }

    /// <summary>Weeks from another day than Monday, or from Monday without ISO numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a day of the week.</exception>
    public static SeriesPeriod WeekFrom(IsoDayOfWeek firstWeekday) =>
        firstWeekday is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? new(SeriesPeriodKind.Week, firstWeekday)
            : throw new ArgumentOutOfRangeException(nameof(firstWeekday), firstWeekday, "Not a day of the week.");

    /// <summary>Financial years from the first of another month than April.</summary>
    /// <param name="firstMonth">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static SeriesPeriod FinancialYearFrom(int firstMonth) =>
        firstMonth is >= 1 and <= 12
            ? new(SeriesPeriodKind.FinancialYear, firstMonth: firstMonth)
            : throw new ArgumentOutOfRangeException(nameof(firstMonth), firstMonth, "Months count from 1 to 12.");

    /// <summary>The first day of the period that holds <paramref name="day"/>.</summary>
    public LocalDate StartOf(LocalDate day) => StartAt(IndexOf(day));

    /// <summary>The last day of the period that holds <paramref name="day"/>.</summary>
    public LocalDate EndOf(LocalDate day) => EndAt(IndexOf(day));

    /// <summary>The short name of the period that holds <paramref name="day"/>: <c>2026-03-05</c>, <c>week of 2026-03-01</c>, <c>2026-W10</c>, <c>2026-03</c>, <c>2026 Q1</c>, <c>2025/26</c>, <c>2026</c>.</summary>
    public string NameOf(LocalDate day)
    {
        var start = StartOf(day);
        return Kind switch
        {
            SeriesPeriodKind.Day => LocalDatePattern.Iso.Format(start),
            SeriesPeriodKind.Week => "week of " + LocalDatePattern.Iso.Format(start),
            SeriesPeriodKind.IsoWeek => Text($"{WeekYearRules.Iso.GetWeekYear(start):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(start):00}"),
            SeriesPeriodKind.Month => Text($"{start.Year:0000}-{start.Month:00}"),
            SeriesPeriodKind.Quarter => Text($"{start.Year:0000} Q{((start.Month - 1) / 3) + 1}"),
            SeriesPeriodKind.FinancialYear when FirstMonth > 1 => Text($"{start.Year:0000}/{(start.Year + 1) % 100:00}"),
            _ => Text($"{start.Year:0000}"),
        };
    }

    /// <summary>In words: <c>months</c>, <c>weeks from Sunday</c>, <c>financial years from April</c>.</summary>
    public override string ToString() => Kind switch
    {
        SeriesPeriodKind.Week => $"weeks from {FirstWeekday}",
        SeriesPeriodKind.IsoWeek => "ISO weeks",
        SeriesPeriodKind.FinancialYear => "financial years from " + CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(FirstMonth),
        _ => Noun(2),
    };

    /// <summary>Numbers periods without gaps, so that stepping and counting are plain arithmetic.</summary>
    internal int IndexOf(LocalDate day)
    {
        day = day.WithCalendar(CalendarSystem.Iso);
        var months = (day.Year * 12) + day.Month - 1;
        return Kind switch
        {
            SeriesPeriodKind.Day => DayNumber(day),
            SeriesPeriodKind.Week or SeriesPeriodKind.IsoWeek => FloorDivide(DayNumber(day) - WeekOffset, 7),
            SeriesPeriodKind.Month => months,
            SeriesPeriodKind.Quarter => FloorDivide(months, 3),
            _ => FloorDivide(months - (FirstMonth - 1), 12),
        };
    }

    internal LocalDate StartAt(int index) => Kind switch
    {
        SeriesPeriodKind.Day => DayAt(index),
        SeriesPeriodKind.Week or SeriesPeriodKind.IsoWeek => DayAt((index * 7) + WeekOffset),
        SeriesPeriodKind.Month => FirstOf(index),
        SeriesPeriodKind.Quarter => FirstOf(index * 3),
        _ => FirstOf((index * 12) + FirstMonth - 1),
    };

    internal LocalDate EndAt(int index) => StartAt(index + 1).PlusDays(-1);

    internal string Noun(int count)
    {
        var noun = Kind switch
        {
            SeriesPeriodKind.Day => "day",
            SeriesPeriodKind.Week or SeriesPeriodKind.IsoWeek => "week",
            SeriesPeriodKind.Month => "month",
            SeriesPeriodKind.Quarter => "quarter",
            SeriesPeriodKind.FinancialYear => "financial year",
            _ => "year",
        };
        return count == 1 ? noun : noun + "s";
    }

    internal static int DayNumber(LocalDate day) => Period.DaysBetween(Epoch, day);

    internal static LocalDate DayAt(int number) => Epoch.PlusDays(number);

    // 1 January 1970 was a Thursday.
    private int WeekOffset => (int)FirstWeekday - (int)IsoDayOfWeek.Thursday;

    private static LocalDate FirstOf(int months)
    {
        var year = FloorDivide(months, 12);
        return new(year, months - (year * 12) + 1, 1);
    }

    private static int FloorDivide(int value, int divisor) => value >= 0 ? value / divisor : ((value + 1) / divisor) - 1;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
