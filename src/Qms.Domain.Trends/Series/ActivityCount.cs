using System;
using NodaTime;

namespace Qms.Domain.Trends.Series;

/// <summary>How much was done in a stretch of days: examinations of CT at Main site in March.</summary>
public sealed record ActivityCount
{
    /// <summary>Creates a count.</summary>
    /// <param name="first">The first day that it covers.</param>
    /// <param name="last">The last day that it covers.</param>
    /// <param name="count">How much: examinations, or another measure such as hours. Zero says that there was none, which differs from not knowing.</param>
    /// <param name="slice">What it counts; all activity when left out.</param>
    /// <exception cref="ArgumentException">The last day is before the first, the count is negative, or a day is of another calendar than ISO.</exception>
    public ActivityCount(LocalDate first, LocalDate last, decimal count, TrendSlice? slice = null)
    {
        if (first.Calendar != CalendarSystem.Iso || last.Calendar != CalendarSystem.Iso) throw new ArgumentException("Days are of the ISO calendar.", nameof(first));
        if (last < first) throw new ArgumentException("The last day is before the first.", nameof(last));
        if (count < 0) throw new ArgumentOutOfRangeException(nameof(count), count, "Activity is not negative.");
        (First, Last, Count, Slice) = (first, last, count, slice ?? TrendSlice.All);
    }

    /// <summary>The first day that it covers.</summary>
    public LocalDate First { get; }

    /// <summary>The last day that it covers.</summary>
    public LocalDate Last { get; }

    /// <summary>How much.</summary>
    public decimal Count { get; }

    /// <summary>What it counts.</summary>
    public TrendSlice Slice { get; }
}
