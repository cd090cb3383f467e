using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>A funnel plot: each unit against limits that narrow as its denominator grows, so that small units are not blamed for chance.</summary>
public sealed record FunnelPlot
{
    internal FunnelPlot(FunnelOptions options, MethodStatement method, IReadOnlyList<FunnelUnit> units, IReadOnlyList<FunnelCurvePoint> curve, IReadOnlyList<OmittedRow> omitted)
    {
        Options = options;
        Method = method;
        Units = ContentList.Of(units);
        Curve = ContentList.Of(curve);
        Omitted = ContentList.Of(omitted);
    }

    /// <summary>The options it was computed with.</summary>
    public FunnelOptions Options { get; }

    /// <summary>How it was computed.</summary>
    public MethodStatement Method { get; }

    /// <summary>The units in the order of their first row.</summary>
    public IReadOnlyList<FunnelUnit> Units { get; }

    /// <summary>The limits for drawing, at a grid of denominators and at every unit's own.</summary>
    public IReadOnlyList<FunnelCurvePoint> Curve { get; }

    /// <summary>The rows that were left out, with reasons.</summary>
    public IReadOnlyList<OmittedRow> Omitted { get; }

    /// <summary>The target: 1 for standardised ratios, else the ratio of all units together or the one given.</summary>
    public double Target { get; internal init; }

    /// <summary>The target as drawn: multiplied and on the chosen scale.</summary>
    public double TargetLine { get; internal init; }

    /// <summary>φ, the mean of the squared trimmed z-scores: 1 by chance alone. Null when too few units are left; 0 when FunnelPlotR's adjusted limits are switched off, as that peer reports.</summary>
    public double? Phi { get; internal init; }

    /// <summary>τ², the variance between units on the transformed scale; null when too few units are left.</summary>
    public double? TauSquared { get; internal init; }

    /// <summary>Whether the limits in force allow for overdispersion.</summary>
    public bool IsAdjusted { get; internal init; }

    /// <summary>Whether the limits of chance alone are to be drawn.</summary>
    public bool ShowsUnadjusted { get; internal init; }

    /// <summary>The reason why φ or τ² is missing; null when both are there.</summary>
    public string? DispersionUnknownBecause { get; internal init; }

    /// <summary>The plot in a sentence: how many units, how many beyond the limits, whether overdispersed.</summary>
    public string Sentence { get; internal init; } = "";
}
