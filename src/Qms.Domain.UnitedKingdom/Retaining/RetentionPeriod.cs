using System;
using NodaTime;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Retaining;

/// <summary>How long at least a record is kept. It says nothing about destroying: that is for the host to decide, who may have other reasons to keep it.</summary>
/// <remarks>A host declares periods of its own beside those of <see cref="Retention"/>.</remarks>
public sealed record RetentionPeriod
{
    /// <summary>Declares a period.</summary>
    /// <param name="years">The years from the day on which the period starts; null when the source states none.</param>
    /// <param name="untilAge">The age that the person of the record reaches, or would have reached, before it may go; null when age does not matter.</param>
    /// <param name="startsOn">What the period starts on, in words: <c>the day of the entry</c>.</param>
    /// <param name="citation">Its source.</param>
    /// <param name="verification">How well it was checked.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or more than 200.</exception>
    /// <exception cref="ArgumentException">An age without a number of years, or a blank text.</exception>
    public RetentionPeriod(int? years, int? untilAge, string startsOn, Citation citation, Verification verification = Verification.Verified)
    {
        Years = years is < 0 or > 200 ? throw new ArgumentOutOfRangeException(nameof(years), years, "Not a number of years.") : years;
        UntilAge = untilAge is < 0 or > 200 ? throw new ArgumentOutOfRangeException(nameof(untilAge), untilAge, "Not an age.") : untilAge;
        if (years is null && untilAge is not null) throw new ArgumentException("An age needs a number of years too, for a person whose date of birth is unknown.", nameof(untilAge));
        StartsOn = string.IsNullOrWhiteSpace(startsOn) ? throw new ArgumentException("Say what the period starts on.", nameof(startsOn)) : startsOn;
        Citation = citation ?? throw new ArgumentNullException(nameof(citation));
        Verification = verification;
    }

    /// <summary>The years from the day on which the period starts; null when the source states none.</summary>
    public int? Years { get; }

    /// <summary>The age that the person reaches, or would have reached, before the record may go; null when age does not matter.</summary>
    public int? UntilAge { get; }

    /// <summary>What the period starts on.</summary>
    public string StartsOn { get; }

    /// <summary>Its source.</summary>
    public Citation Citation { get; }

    /// <summary>How well it was checked.</summary>
    public Verification Verification { get; }

    /// <summary>The last day on which the record is still kept; null when the source states no period.</summary>
    /// <param name="start">The day that <see cref="StartsOn"/> names.</param>
    /// <param name="bornOn">The date of birth of the person of the record; null when unknown, and then only the years count, so that the answer may be too early: see <see cref="NeedsBirthDate"/>.</param>
    /// <remarks>An anniversary of 29 February in a common year is 1 March, so that nothing goes a day early.</remarks>
    public LocalDate? Until(LocalDate start, LocalDate? bornOn = null)
    {
        if (Years is not { } years) return null;
        var byYears = Anniversary(start, years);
        return UntilAge is { } age && bornOn is { } birth ? LocalDate.Max(byYears, Anniversary(birth, age)) : byYears;
    }

    /// <summary>Whether a date of birth may lengthen the period.</summary>
    public bool NeedsBirthDate => UntilAge is not null;

    /// <summary>Whether the record must still be kept on <paramref name="day"/>; null when the source states no period.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="start">The day that <see cref="StartsOn"/> names.</param>
    /// <param name="bornOn">The date of birth of the person of the record; null when unknown.</param>
    public bool? MustBeKeptOn(LocalDate day, LocalDate start, LocalDate? bornOn = null) => Until(start, bornOn) is { } last ? day <= last : null;

    private static LocalDate Anniversary(LocalDate day, int years)
    {
        var corresponding = day.PlusYears(years);
        return corresponding.Day == day.Day ? corresponding : corresponding.PlusDays(1);
    }
}
