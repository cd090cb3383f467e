using System;
using System.Collections.Generic;
using Qms.Domain.Trends.Rules;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>A computed chart: points with their lines, phases, signals, and how it all came about.</summary>
/// <remarks>Nothing in it is NaN: what cannot be computed is null, and its phase says why.</remarks>
public sealed class ControlChart
{
    internal ControlChart(ChartKind kind, RuleProfile profile, ChartMethod method, IReadOnlyList<ChartPhase> phases, IReadOnlyList<ChartPoint> points, IReadOnlyList<Signal> signals, ChartTail tail, Func<int, ControlChart> rebase) =>
        (Kind, Profile, Method, Phases, Points, Signals, Tail, Rebase) = (kind, profile, method, phases, points, signals, tail, rebase);

    /// <summary>Which chart.</summary>
    public ChartKind Kind { get; }

    /// <summary>The rules and conventions.</summary>
    public RuleProfile Profile { get; }

    /// <summary>How the numbers came about.</summary>
    public ChartMethod Method { get; }

    /// <summary>The phases in order; none for an empty series.</summary>
    public IReadOnlyList<ChartPhase> Phases { get; }

    /// <summary>The points in order.</summary>
    public IReadOnlyList<ChartPoint> Points { get; }

    /// <summary>The signals, by the point that completes them, then by priority.</summary>
    public IReadOnlyList<Signal> Signals { get; }

    /// <summary>The last phase, for a monitor to go on with.</summary>
    internal ChartTail Tail { get; }

    /// <summary>The same chart with one more phase that begins at an index.</summary>
    internal Func<int, ControlChart> Rebase { get; }
}

/// <summary>What going on from a chart needs: the limits, the points of the last phase as the rules saw them, and the last value before ranges were made.</summary>
internal sealed record ChartTail(LimitModel? Model, double Given, int First, Reading[] Judged, bool[] IsExcluded, double LastValue, ChartOptions Options);
