using System;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>A checked series, ready to be charted: what is plotted, and what the limits need beside it. NaN is missing.</summary>
internal sealed class Series(int count)
{
    /// <summary>What is plotted, before multiplication.</summary>
    public double[] Plotted { get; } = new double[count];

    /// <summary>Denominators or subgroup sizes; all NaN when there are none.</summary>
    public double[] Sizes { get; } = new double[count];

    public double[] Numerators { get; } = new double[count];

    public double[] Deviations { get; } = new double[count];

    public double[] Ranges { get; } = new double[count];

    public bool[] IsExcluded { get; } = new bool[count];

    public bool[] IsInBaseline { get; } = new bool[count];

    public bool HasSizes { get; set; }

    /// <summary>Where phases begin, the first at 0, and the end of the series.</summary>
    public int[] Bounds { get; set; } = [0, count];

    public string[] Reasons { get; set; } = [""];

    public Func<int, string> Label { get; set; } = static i => "";

    public int Count => Plotted.Length;
}
