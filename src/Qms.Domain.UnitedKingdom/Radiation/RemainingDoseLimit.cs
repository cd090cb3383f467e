using System;
using NodaTime;

namespace Qms.Domain.UnitedKingdom.Radiation;

/// <summary>How much an overexposed employee may still receive until the dose limitation period ends: the limit times the remaining part of the period (SI 2017/1075 reg 27; SR 2017/229 reg 27).</summary>
/// <remarks>An exact fraction: <see cref="Limit"/> × <see cref="RemainingDays"/> ÷ <see cref="WholeDays"/>. Compare doses with <see cref="IsExceededBy"/>, which does not round; <see cref="Value"/> and <see cref="Rounded"/> are for showing.</remarks>
public sealed record RemainingDoseLimit
{
    private RemainingDoseLimit(decimal limit, LocalDate first, LocalDate last, LocalDate assessedTo)
    {
        if (limit <= 0) throw new ArgumentOutOfRangeException(nameof(limit), limit, "A dose limit is positive.");
        if (assessedTo < first || assessedTo > last) throw new ArgumentOutOfRangeException(nameof(assessedTo), assessedTo, "Not within the dose limitation period.");
        Limit = limit;
        RemainingDays = Period.DaysBetween(assessedTo, last);
        WholeDays = Period.DaysBetween(first, last) + 1;
    }

    /// <summary>The dose limit of the whole period, in mSv.</summary>
    public decimal Limit { get; }

    /// <summary>The days of the period that remain.</summary>
    public int RemainingDays { get; }

    /// <summary>The days of the whole period.</summary>
    public int WholeDays { get; }

    /// <summary>The remaining limit in mSv, to as many digits as a decimal holds.</summary>
    public decimal Value => Limit * RemainingDays / WholeDays;

    /// <summary>The remaining limit when the period is a calendar year.</summary>
    /// <param name="limit">The dose limit of the year, in mSv.</param>
    /// <param name="assessedTo">The last day of the personal dose assessment period in which the overexposure happened; what remains begins on the day after.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public static RemainingDoseLimit InCalendarYear(decimal limit, LocalDate assessedTo) => new(limit, new(assessedTo.Year, 1, 1), new(assessedTo.Year, 12, 31), assessedTo);

    /// <summary>The remaining limit when the period is five consecutive calendar years.</summary>
    /// <param name="limit">The dose limit of the five years, in mSv.</param>
    /// <param name="firstYear">The first of the five.</param>
    /// <param name="assessedTo">The last day of the personal dose assessment period in which the overexposure happened.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive, or the day is not within the five years.</exception>
    public static RemainingDoseLimit InFiveYears(decimal limit, int firstYear, LocalDate assessedTo) => new(limit, new(firstYear, 1, 1), new(firstYear + 4, 12, 31), assessedTo);

    /// <summary>Whether <paramref name="dose"/>, in mSv, received in what remains of the period exceeds the remaining limit; exact.</summary>
    public bool IsExceededBy(decimal dose) => dose * WholeDays > Limit * RemainingDays;

    /// <summary>The remaining limit in mSv with so many decimals, halves away from zero: for showing, never for comparing.</summary>
    /// <param name="decimals">0 to 28.</param>
    public decimal Rounded(int decimals) => Math.Round(Value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>The exact fraction and its value: <c>20 mSv × 275 ÷ 365 = 15.07 mSv</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Limit} mSv × {RemainingDays} ÷ {WholeDays} = {Rounded(2)} mSv");
}
