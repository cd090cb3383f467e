using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Time;

/// <summary>The holidays of one year and where they come from. What a host hands to a <see cref="WorkingCalendar"/>.</summary>
public sealed record HolidayYear
{
    /// <summary>Creates the holidays of a year.</summary>
    /// <param name="year">The year of the ISO calendar.</param>
    /// <param name="source"><see cref="HolidaySource.Official"/> or <see cref="HolidaySource.PublishedRule"/>.</param>
    /// <param name="dates">The days off, in any order; days on a weekend are allowed and change nothing.</param>
    /// <exception cref="ArgumentException">A date lies in another year, or the source is neither of the two.</exception>
    public HolidayYear(int year, HolidaySource source, IEnumerable<LocalDate> dates)
    {
        if (source is not (HolidaySource.Official or HolidaySource.PublishedRule)) throw new ArgumentException("A year is official or computed from the published rule.", nameof(source));
        Year = year;
        Source = source;
        Dates = ContentList.Of((dates ?? throw new ArgumentNullException(nameof(dates))).Distinct().OrderBy(date => date));
        foreach (var date in Dates)
        {
            if (date.Year != year) throw new ArgumentException($"{Wording.Iso(date)} is not a day of {year}.", nameof(dates));
        }
    }

    /// <summary>The year of the ISO calendar.</summary>
    public int Year { get; }

    /// <summary>Where the dates come from.</summary>
    public HolidaySource Source { get; }

    /// <summary>The days off, earliest first, each once.</summary>
    public IReadOnlyList<LocalDate> Dates { get; }

    /// <summary>The dates that the authority published for a year.</summary>
    /// <exception cref="ArgumentException">A date lies in another year.</exception>
    public static HolidayYear Official(int year, IEnumerable<LocalDate> dates) => new(year, HolidaySource.Official, dates);

    /// <summary>The dates that the published rule gives for a year.</summary>
    /// <exception cref="ArgumentException">A date lies in another year.</exception>
    public static HolidayYear ByRule(int year, IEnumerable<LocalDate> dates) => new(year, HolidaySource.PublishedRule, dates);
}
