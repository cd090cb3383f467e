using System.Collections.Generic;

namespace Qms.Domain.Charts;

/// <summary>How a mark looks: by shape and colour, so that it can be told apart without colour.</summary>
internal enum MarkKind
{
    Common,
    ConcernHigh,
    ConcernLow,
    ImprovementHigh,
    ImprovementLow,
    NeutralHigh,
    NeutralLow,
    Excluded,
    Raw,
}

/// <summary>A point to draw.</summary>
internal sealed record Mark(double X, double Y, MarkKind Kind, string Tooltip);

/// <summary>A line to draw: gaps where a value is missing, steps or straight.</summary>
internal sealed record Trace(string Css, IReadOnlyList<(double X, double? Y)> Points, bool IsStepped = false, string? EndLabel = null);

/// <summary>A bar to draw.</summary>
internal sealed record Bar(double From, double To, double Value, string Css, string Tooltip, string Label);

/// <summary>What every picture is made of before it is drawn.</summary>
internal sealed class Plot
{
    public List<Trace> Traces { get; } = [];

    public List<Mark> Marks { get; } = [];

    public List<Bar> Bars { get; } = [];

    /// <summary>Texts below positions on the x axis; empty for a numeric axis.</summary>
    public List<(double X, string Text)> Labels { get; } = [];

    public List<(double X, string Text)> Breaks { get; } = [];

    public List<(double X, double Y, string Text)> Notes { get; } = [];

    /// <summary>The right end of the shaded baseline; null for none.</summary>
    public double? BaselineEnd { get; set; }

    public double MinX { get; set; }

    public double MaxX { get; set; } = 1;

    public bool FromZero { get; set; }

    public bool HasShareAxis { get; set; }

    public string? XTitle { get; set; }

    public string? Empty { get; set; }

    public string Description { get; set; } = "";
}
