using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>A stretch of a chart with one centre and one set of limits.</summary>
public sealed record ChartPhase
{
    /// <summary>Counted from 0.</summary>
    public int Number { get; init; }

    /// <summary>The first point, counted from 0.</summary>
    public int First { get; init; }

    /// <summary>The last point, counted from 0.</summary>
    public int Last { get; init; }

    /// <summary>Why the phase began; empty for the first, or when nobody said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many points with a value the centre and limits are drawn from.</summary>
    public int PointsUsed { get; init; }

    /// <summary>Whether it has fewer points than the profile asks for before limits are relied on.</summary>
    public bool IsShort { get; init; }

    /// <summary>The drawn centre; null when it cannot be computed or when it differs from point to point.</summary>
    public double? Centre { get; init; }

    /// <summary>The estimate of sigma that the limits stand on, before multiplication, for one unit of the denominator (np: for the one denominator, null when they differ); on the transformed scale for T; null when there is none.</summary>
    public double? Sigma { get; init; }

    /// <summary>Moving ranges that the limits are drawn from; 0 where the chart needs none.</summary>
    public int RangesUsed { get; init; }

    /// <summary>Moving ranges that were left out as too large.</summary>
    public int RangesScreened { get; init; }

    /// <summary>The runs analysis, where the profile has one; otherwise null.</summary>
    public RunStatistics? Runs { get; init; }

    /// <summary>Why centre or limits are missing; null when they are not.</summary>
    public string? NotEnoughData { get; init; }

    /// <summary>Which rules could not be judged, and why; each a sentence.</summary>
    public IReadOnlyList<string> NotJudged { get; init => field = ContentList.Of(value); } = ContentList<string>.Empty;
}
