using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Rules;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>One point as it is drawn, in the chart's units (after multiplication). Null is what is missing or cannot be computed.</summary>
public sealed record ChartPoint
{
    /// <summary>Counted from 0.</summary>
    public int Index { get; init; }

    /// <summary>What sentences call it: its date, its label or its number counted from 1.</summary>
    public string Label { get; init; } = "";

    /// <summary>The plotted value; positive infinity for events where there was no activity at all (3 out of 0).</summary>
    public double? Value { get; init; }

    /// <summary>The denominator, or the size of the subgroup; null where the chart needs none.</summary>
    public double? Denominator { get; init; }

    /// <summary>The centre.</summary>
    public double? Centre { get; init; }

    /// <summary>The limit three sigma below.</summary>
    public double? LowerLimit { get; init; }

    /// <summary>The limit three sigma above.</summary>
    public double? UpperLimit { get; init; }

    /// <summary>The line two sigma below.</summary>
    public double? LowerTwoSigma { get; init; }

    /// <summary>The line two sigma above.</summary>
    public double? UpperTwoSigma { get; init; }

    /// <summary>The line one sigma below.</summary>
    public double? LowerOneSigma { get; init; }

    /// <summary>The line one sigma above.</summary>
    public double? UpperOneSigma { get; init; }

    /// <summary>The phase, counted from 0.</summary>
    public int Phase { get; init; }

    /// <summary>Whether it belongs to the baseline.</summary>
    public bool IsInBaseline { get; init; }

    /// <summary>Whether it counts; false for an excluded point.</summary>
    public bool IsIncluded { get; init; } = true;

    /// <summary>The rules that flag it, by priority; empty for common cause.</summary>
    public IReadOnlyList<PointFlag> Flags { get; init => field = ContentList.Of(value); } = ContentList<PointFlag>.Empty;

    /// <summary>The one label of the point: its flag of highest priority; null for common cause.</summary>
    public PointFlag? Flag => Flags.Count == 0 ? null : Flags[0];
}
