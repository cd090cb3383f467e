using System;
using System.Text.Json.Serialization;
using NodaTime;

namespace Qms.Domain.Core.Time;

/// <summary>How much time a rule gives, before anybody knows when it starts: <c>TimeLimit.WorkingDays(10)</c>. <see cref="From(Instant, DateTimeZone, WorkingCalendar)"/> makes it a <see cref="Deadline"/>.</summary>
/// <remarks>
/// <para>The day of the start is day 0 and does not count, unless the period is one "beginning with" it.</para>
/// <para>Stored as its text, see <see cref="ToString"/>.</para>
/// </remarks>
[JsonConverter(typeof(TimeLimitConverter))]
public sealed record TimeLimit
{
    private TimeLimit(TimeLimitKind kind, int amount, bool beginsWithStart = false, bool explainIfLater = false) =>
        (Kind, Amount, BeginsWithStart, ExplainIfLater) = (kind, amount, beginsWithStart, explainIfLater);

    /// <summary>Due now, without a date: "immediately", "without delay", "as soon as reasonably practicable".</summary>
    public static TimeLimit WithoutDelay { get; } = new(TimeLimitKind.WithoutDelay, 0);

    /// <summary>What is counted.</summary>
    public TimeLimitKind Kind { get; }

    /// <summary>How many of them; 0 when there is nothing to count.</summary>
    public int Amount { get; }

    /// <summary>Whether the day of the start counts as the first: "a period of 3 months beginning with the day".</summary>
    public bool BeginsWithStart { get; }

    /// <summary>Whether going past it is no breach, but calls for an explanation.</summary>
    public bool ExplainIfLater { get; }

    /// <summary>In the words of a rule: <c>within 10 working days</c>, <c>without delay</c>.</summary>
    public string InWords =>
        (Kind == TimeLimitKind.WithoutDelay ? "without delay" : Amount == 0 ? "on the same day" : "within " + Counted)
        + (BeginsWithStart ? " beginning with the start" : "")
        + (ExplainIfLater ? ", or explain why later" : "");

    /// <summary>What is counted, alone: <c>10 working days</c>.</summary>
    internal string Counted => $"{Wording.Number(Amount)} {TimeLimitText.Unit(Kind)}{(Amount == 1 ? "" : "s")}";

    private (TimeLimitKind Kind, int Amount) Comparable => Kind == TimeLimitKind.Weeks ? (TimeLimitKind.CalendarDays, Amount * 7) : (Kind, Amount);

    internal bool CountsDays => Kind is not (TimeLimitKind.WithoutDelay or TimeLimitKind.Hours);

    /// <summary>Hours by any clock; done exactly that many hours after the start is in time.</summary>
    /// <param name="hours">1 to 876,600 (a hundred years).</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static TimeLimit Hours(int hours) => Of(TimeLimitKind.Hours, hours, nameof(hours));

    /// <summary>Days, working or not, to the end of the last one.</summary>
    /// <param name="days">0 (the day of the start) to 36,525 (a hundred years).</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static TimeLimit CalendarDays(int days) => Of(TimeLimitKind.CalendarDays, days, nameof(days));

    /// <summary>Weeks, to the end of the same weekday.</summary>
    /// <param name="weeks">1 to 5,217 (a hundred years).</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static TimeLimit Weeks(int weeks) => Of(TimeLimitKind.Weeks, weeks, nameof(weeks));

    /// <summary>Working days of the calendar that the deadline is computed with, to the end of the last one.</summary>
    /// <param name="days">0 (the day of the start, whatever weekday it is) to 36,525.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static TimeLimit WorkingDays(int days) => Of(TimeLimitKind.WorkingDays, days, nameof(days));

    /// <summary>Calendar months, to the end of the day with the same number, or of the last day of a month that is too short to have it (Dodds v Walker [1981] 1 WLR 1027).</summary>
    /// <param name="months">1 to 1,200 (a hundred years).</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static TimeLimit Months(int months) => Of(TimeLimitKind.Months, months, nameof(months));

    /// <summary>The same period with the day of the start as its first: it ends the day before it otherwise would.</summary>
    /// <remarks>3 months beginning with 15 January end on 14 April. In a month that is too short for the corresponding day they end on its last day: beginning with 29 or with 30 November they end on 28 February.</remarks>
    /// <exception cref="InvalidOperationException">It does not count days, weeks or months, or none of them.</exception>
    public TimeLimit BeginningWithStart() =>
        CountsDays && Amount > 0
            ? new(Kind, Amount, beginsWithStart: true, ExplainIfLater)
            : throw new InvalidOperationException($"A period that begins with its first day counts at least one day; this is \"{this}\".");

    /// <summary>The same period, but going past it is no breach: it calls for an explanation.</summary>
    /// <exception cref="InvalidOperationException">It is <see cref="WithoutDelay"/>, which has no end to go past.</exception>
    public TimeLimit OrExplain() =>
        Kind == TimeLimitKind.WithoutDelay
            ? throw new InvalidOperationException("What is due without delay has no end after which to explain.")
            : new(Kind, Amount, BeginsWithStart, explainIfLater: true);

    /// <summary>Whether this limit binds at least as much as <paramref name="other"/> whatever the start, the time zone and the calendar: it never ends later, and going past it is a breach where it is one for the other.</summary>
    /// <remarks>Only limits that count the same are compared, weeks as days. "Without delay" and a limit with a date are not: the one has no date to be overdue by, the other gives time that the first does not.</remarks>
    public bool NeverEndsLaterThan(TimeLimit other)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        var (kind, amount) = Comparable;
        var (otherKind, otherAmount) = other.Comparable;

        // The first day counted or not makes one day at most, so it matters between equal amounts only.
        return kind == otherKind
            && (amount < otherAmount || (amount == otherAmount && (BeginsWithStart || !other.BeginsWithStart)))
            && (other.ExplainIfLater || !ExplainIfLater);
    }

    /// <summary>The deadline when the time starts to run at <paramref name="start"/>.</summary>
    /// <param name="start">The moment that sets the clock going.</param>
    /// <param name="zone">The service's time zone: it decides on which day that was and when the last day ends.</param>
    /// <param name="calendar">The working days of the place; only asked when working days are counted.</param>
    public Deadline From(Instant start, DateTimeZone zone, WorkingCalendar calendar)
    {
        if (zone is null) throw new ArgumentNullException(nameof(zone));
        return Deadline.Resolve(this, start, start.InZone(zone).Date, zone, calendar);
    }

    /// <summary>The deadline when only the day is known on which the time starts to run.</summary>
    /// <param name="startDay">The day that sets the clock going; <see cref="Deadline.Start"/> is its first moment.</param>
    /// <param name="zone">The service's time zone.</param>
    /// <param name="calendar">The working days of the place; only asked when working days are counted.</param>
    /// <exception cref="InvalidOperationException">Hours are counted, which needs the moment.</exception>
    public Deadline From(LocalDate startDay, DateTimeZone zone, WorkingCalendar calendar)
    {
        if (zone is null) throw new ArgumentNullException(nameof(zone));
        if (Kind == TimeLimitKind.Hours) throw new InvalidOperationException($"{Counted} run from a moment, not from a day.");
        return Deadline.Resolve(this, Days.Start(startDay, zone), startDay, zone, calendar);
    }

    /// <summary>Reads the text that <see cref="ToString"/> gives; false for any other spelling.</summary>
    public static bool TryParse(string? text, out TimeLimit? limit) => TimeLimitText.TryParse(text, out limit);

    /// <summary>The text that is stored and reads back equal: <c>10 working days</c>, <c>72 hours</c>, <c>without delay</c>, <c>3 months beginning with the start</c>, <c>30 working days or explain</c>.</summary>
    public override string ToString() => TimeLimitText.Format(this);

    internal LocalDate LastDayFrom(LocalDate start, WorkingCalendar calendar) =>
        Kind switch
        {
            TimeLimitKind.CalendarDays => start.PlusDays(BeginsWithStart ? Amount - 1 : Amount),
            TimeLimitKind.Weeks => start.PlusDays((Amount * 7) - (BeginsWithStart ? 1 : 0)),
            TimeLimitKind.WorkingDays => calendar.AddWorkingDays(BeginsWithStart ? start.PlusDays(-1) : start, Amount),
            TimeLimitKind.Months => MonthsAfter(start),
            _ => throw new InvalidOperationException($"\"{this}\" does not count days."),
        };

    internal static TimeLimit? Make(TimeLimitKind kind, int amount) => InRange(kind, amount) ? new(kind, amount) : null;

    private static TimeLimit Of(TimeLimitKind kind, int amount, string parameter) =>
        Make(kind, amount) ?? throw new ArgumentOutOfRangeException(parameter, amount, "Negative, nothing to wait for, or more than a hundred years.");

    private static bool InRange(TimeLimitKind kind, int amount) =>
        kind switch
        {
            TimeLimitKind.Hours => amount is > 0 and <= 876_600,
            TimeLimitKind.CalendarDays or TimeLimitKind.WorkingDays => amount is >= 0 and <= 36_525,
            TimeLimitKind.Weeks => amount is > 0 and <= 5_217,
            TimeLimitKind.Months => amount is > 0 and <= 1_200,
            _ => false,
        };

    private LocalDate MonthsAfter(LocalDate start)
    {
        var corresponding = start.PlusMonths(Amount);

        // PlusMonths answers the last day of a month that lacks the day. The day before the missing one is that last day already.
        var isMissing = corresponding.Day != start.Day;
        return BeginsWithStart && !isMissing ? corresponding.PlusDays(-1) : corresponding;
    }
}
