using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Scanning;

/// <summary>One thing that changed, told once, by the slice that tells it best.</summary>
public sealed record ScanFinding
{
    internal ScanFinding(SliceChange change, IEnumerable<SliceChange> alsoSeenIn) => (Change, AlsoSeenIn) = (change, ContentList.Of(alsoSeenIn));

    /// <summary>The slice that tells it.</summary>
    public SliceChange Change { get; }

    /// <summary>Other slices that changed significantly and add nothing: without the records of this finding they would be none.</summary>
    public IReadOnlyList<SliceChange> AlsoSeenIn { get; }

    /// <summary>The sentence of <see cref="Change"/>.</summary>
    public override string ToString() => Change.Sentence;
}
