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

    /// <summary>The last value before moving ranges were made; NaN when there is none.</summary>
    public double LastValue { get; set; } = double.NaN;

    /// <summary>With one more phase, which is its own baseline.</summary>
    public Series WithPhaseAt(int start)
    {
        var copy = new Series(Count) { HasSizes = HasSizes, Label = Label, LastValue = LastValue };
        foreach (var (from, to) in new[] { (Plotted, copy.Plotted), (Sizes, copy.Sizes), (Numerators, copy.Numerators), (Deviations, copy.Deviations), (Ranges, copy.Ranges) }) from.CopyTo(to, 0);
        IsExcluded.CopyTo(copy.IsExcluded, 0);
        for (var i = 0; i < Count; i++) copy.IsInBaseline[i] = i >= start || IsInBaseline[i];
        var phase = Array.FindLastIndex(Bounds, bound => bound < start) + 1;
        copy.Bounds = [.. Bounds.AsSpan(0, phase).ToArray(), start, .. Bounds.AsSpan(phase).ToArray()];
        copy.Reasons = [.. Reasons.AsSpan(0, phase).ToArray(), "", .. Reasons.AsSpan(phase).ToArray()];
        return copy;
    }

    public int Count => Plotted.Length;
}
