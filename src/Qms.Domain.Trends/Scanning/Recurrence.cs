using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>Records that agree and came close together.</summary>
public sealed record Recurrence
{
    internal Recurrence(TrendSlice slice, IEnumerable<RecordReference> records, LocalDate first, LocalDate last, bool isCurrent, LocalDate currentUntil)
    {
        (Slice, Records) = (slice, ContentList.Of(records));
        (First, Last, IsCurrent, CurrentUntil) = (first, last, isCurrent, currentUntil);
    }

    /// <summary>In what they agree.</summary>
    public TrendSlice Slice { get; }

    /// <summary>The records, earliest first.</summary>
    public IReadOnlyList<RecordReference> Records { get; }

    /// <summary>How many there are.</summary>
    public int Count => Records.Count;

    /// <summary>The day of the first, in the service's time zone.</summary>
    public LocalDate First { get; }

    /// <summary>The day of the last.</summary>
    public LocalDate Last { get; }

    /// <summary>Whether the days up to the one on which one looks still hold as many as the rule asks for.</summary>
    public bool IsCurrent { get; }

    /// <summary>The last day on which that is so, if no more come.</summary>
    public LocalDate CurrentUntil { get; }
}
