using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>The units of a plot as columns, after grouping and before any transform.</summary>
internal sealed class FunnelData
{
    public FunnelData(IReadOnlyList<(string Name, double Numerator, double Denominator)> units, FunnelOptions options)
    {
        Options = options;
        Names = units.Select(static u => u.Name).ToArray();
        Numerators = units.Select(static u => u.Numerator).ToArray();
        Denominators = units.Select(static u => u.Denominator).ToArray();
        Ratios = units.Select(static u => u.Numerator / u.Denominator).ToArray();
    }

    public FunnelOptions Options { get; }

    public string[] Names { get; }

    public double[] Numerators { get; }

    public double[] Denominators { get; }

    public double[] Ratios { get; }

    public int Count => Names.Length;

    /// <summary>The ratio of all units together.</summary>
    public double Average => ExactSum.SumOf(Numerators) / ExactSum.SumOf(Denominators);
}
