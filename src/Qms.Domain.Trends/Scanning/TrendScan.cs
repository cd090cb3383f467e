using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Scanning;

/// <summary>What a scan found.</summary>
public sealed record TrendScan
{
    internal TrendScan(ScanOptions options, DateSpan? recent, DateSpan? baseline, IEnumerable<SliceChange> changes, IEnumerable<ScanFinding> findings, IEnumerable<Rejection> untested, IEnumerable<Rejection> rejections)
    {
        (Options, Changes, Findings, Untested, Rejections) = (options, ContentList.Of(changes), ContentList.Of(findings), ContentList.Of(untested), ContentList.Of(rejections));
        (RecentFrom, RecentTo, BaselineFrom, BaselineTo) = (recent?.First, recent?.Last, baseline?.First, baseline?.Last);
    }

    /// <summary>What was asked for.</summary>
    public ScanOptions Options { get; }

    /// <summary>The first day of the recent window; null when the scan was refused, as are the other three.</summary>
    public LocalDate? RecentFrom { get; }

    /// <summary>Its last day.</summary>
    public LocalDate? RecentTo { get; }

    /// <summary>The first day of the baseline.</summary>
    public LocalDate? BaselineFrom { get; }

    /// <summary>Its last day.</summary>
    public LocalDate? BaselineTo { get; }

    /// <summary>Every slice that was tested, the most surprising first. Of slices that hold the same records the one with the fewest conditions stands for all, and counts as one test.</summary>
    public IReadOnlyList<SliceChange> Changes { get; }

    /// <summary>What changed at the false-discovery rate asked for, each signal told once, the most surprising first.</summary>
    public IReadOnlyList<ScanFinding> Findings { get; }

    /// <summary>Slices with enough records that could not be tested, because their activity is not known.</summary>
    public IReadOnlyList<Rejection> Untested { get; }

    /// <summary>Why nothing could be compared; empty when it could.</summary>
    public IReadOnlyList<Rejection> Rejections { get; }
}

internal readonly record struct DateSpan(LocalDate First, LocalDate Last)
{
    public int Days => Period.DaysBetween(First, Last) + 1;
}
