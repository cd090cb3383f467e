using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Time;

/// <summary>How often something recurs: <c>Cadence.EveryMonths(24)</c>. What becomes due when, and how it stands on a day, is asked of a <see cref="Schedule"/>.</summary>
/// <remarks>
/// <para>It rolls, counted from the day it was last done, unless <see cref="FromAnchor"/> fixes its days: then doing one late or early moves none of the others.</para>
/// <para>Days of the ISO calendar; no time zone. Stored as its text, see <see cref="ToString"/>; <c>every 24 months</c> and <c>every 2 years</c> are as long but not equal, for what was given is kept.</para>
/// </remarks>
[JsonConverter(typeof(CadenceConverter))]
public sealed record Cadence
{
    private Cadence(CadenceUnit unit, int amount, LocalDate? anchor = null) => (Unit, Amount, Anchor) = (unit, amount, anchor);

    /// <summary>What is counted.</summary>
    public CadenceUnit Unit { get; }

    /// <summary>How many of them lie between one occurrence and the next; at least 1.</summary>
    public int Amount { get; }

    /// <summary>The first occurrence of fixed days; null when it is counted from the day it was last done.</summary>
    public LocalDate? Anchor { get; }

    private bool CountsDays => Unit is CadenceUnit.Days or CadenceUnit.Weeks;

    private int Count => Unit switch { CadenceUnit.Weeks => Amount * 7, CadenceUnit.Years => Amount * 12, _ => Amount };

    /// <summary>Every so many days, working or not.</summary>
    /// <param name="days">1 to 36,525 (a hundred years).</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static Cadence EveryDays(int days) => Of(CadenceUnit.Days, days, nameof(days));

    /// <summary>Every so many weeks, on the same weekday.</summary>
    /// <param name="weeks">1 to 5,217 (a hundred years).</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static Cadence EveryWeeks(int weeks) => Of(CadenceUnit.Weeks, weeks, nameof(weeks));

    /// <summary>Every so many calendar months.</summary>
    /// <param name="months">1 to 1,200 (a hundred years).</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static Cadence EveryMonths(int months) => Of(CadenceUnit.Months, months, nameof(months));

    /// <summary>Every so many calendar years.</summary>
    /// <param name="years">1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static Cadence EveryYears(int years) => Of(CadenceUnit.Years, years, nameof(years));

    /// <summary>The same, on fixed days: <paramref name="anchor"/> is the first, and every other is counted from it, so that a short month changes none after it (31 January, 28 February, 31 March).</summary>
    /// <exception cref="ArgumentException"><paramref name="anchor"/> is a date of another calendar than ISO.</exception>
    public Cadence FromAnchor(LocalDate anchor) =>
        anchor.Calendar == CalendarSystem.Iso
            ? new(Unit, Amount, anchor)
            : throw new ArgumentException($"An anchor is a date of the ISO calendar, not of {anchor.Calendar.Id}.", nameof(anchor));

    /// <summary>The same, counted from the day it was last done.</summary>
    public Cadence FromLastCompletion() => Anchor is null ? this : new(Unit, Amount);

    /// <summary>When it is due after <paramref name="lastCompletedOrStart"/>: so much later, or on the first fixed day after it (the anchor, when that is still to come).</summary>
    /// <exception cref="OverflowException">That is beyond the year 9999.</exception>
    public LocalDate NextDue(LocalDate lastCompletedOrStart) =>
        Anchor is null ? Plus(lastCompletedOrStart, Count) : At(LatestIndex(lastCompletedOrStart) + 1);

    /// <summary>The fixed days from <paramref name="first"/> to <paramref name="last"/>, both included, earliest first; none when the last is before the first.</summary>
    /// <exception cref="InvalidOperationException">It has no fixed days, because it is counted from the day it was last done.</exception>
    public IReadOnlyList<LocalDate> Occurrences(LocalDate first, LocalDate last)
    {
        if (Anchor is null) throw new InvalidOperationException($"\"{this}\" has no fixed days: each depends on when the one before was done.");
        var from = FirstIndex(first);
        return ContentList.Of(Enumerable.Range(from, Math.Max(0, LatestIndex(last) - from + 1)).Select(At));
    }

    /// <summary>Whether the interval is never longer than that of <paramref name="other"/>, whatever day both are counted from.</summary>
    /// <remarks>
    /// <para>Exact over all days of the calendar: 52 weeks are never longer than 12 months, 24 months and 2 years never longer than each other, but 12 months can be a day longer than 365 days.</para>
    /// <para>Lengths alone are compared, not from when they are counted: anchors make no difference.</para>
    /// </remarks>
    public bool NeverLongerThan(Cadence other)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        return CountsDays == other.CountsDays ? Count <= other.Count
            : CountsDays ? Count <= CadenceLength.LeastDays(other.Count)
            : CadenceLength.MostDays(Count) <= other.Count;
    }

    /// <summary>Reads the text that <see cref="ToString"/> gives; false for any other spelling.</summary>
    public static bool TryParse(string? text, out Cadence? cadence) => CadenceText.TryParse(text, out cadence);

    /// <summary>The text that is stored and reads back equal: <c>every 24 months</c>, <c>every 1 month from 2026-01-31</c>.</summary>
    public override string ToString() => CadenceText.Format(this);

    /// <summary>The fixed day with this index; the anchor has 0.</summary>
    internal LocalDate At(int index) => Plus(Anchor!.Value, index * Count);

    /// <summary>The index of the last fixed day that is not after <paramref name="day"/>; -1 when that is before the anchor.</summary>
    internal int LatestIndex(LocalDate day)
    {
        var anchor = Anchor!.Value;
        if (day < anchor) return -1;
        if (CountsDays) return Period.DaysBetween(anchor, day) / Count;
        var index = (((day.Year - anchor.Year) * 12) + day.Month - anchor.Month) / Count;
        return At(index) > day ? index - 1 : index;
    }

    /// <summary>The index of the first fixed day that is not before <paramref name="day"/>.</summary>
    internal int FirstIndex(LocalDate day)
    {
        var latest = LatestIndex(day);
        return latest >= 0 && At(latest) == day ? latest : latest + 1;
    }

    internal static Cadence? Make(CadenceUnit unit, int amount) => InRange(unit, amount) ? new(unit, amount) : null;

    private static Cadence Of(CadenceUnit unit, int amount, string parameter) =>
        Make(unit, amount) ?? throw new ArgumentOutOfRangeException(parameter, amount, "Less than one, or more than a hundred years.");

    private static bool InRange(CadenceUnit unit, int amount) =>
        amount > 0 && amount <= unit switch
        {
            CadenceUnit.Days => 36_525,
            CadenceUnit.Weeks => 5_217,
            CadenceUnit.Months => 1_200,
            CadenceUnit.Years => 100,
            _ => 0,
        };

    private LocalDate Plus(LocalDate day, int count) => CountsDays ? day.PlusDays(count) : day.PlusMonths(count);
}
