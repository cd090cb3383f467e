using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Pareto;

/// <summary>A Pareto chart: which few categories make most of the whole.</summary>
public sealed record ParetoChart
{
    internal ParetoChart(ParetoOptions options, double total, IReadOnlyList<ParetoBar> bars, IReadOnlyList<string> vitalFew, string sentence, MethodStatement method)
    {
        Options = options;
        Total = total;
        Bars = ContentList.Of(bars);
        VitalFew = ContentList.Of(vitalFew);
        Sentence = sentence;
        Method = method;
    }

    /// <summary>The options it was made with.</summary>
    public ParetoOptions Options { get; }

    /// <summary>The weight of all categories.</summary>
    public double Total { get; }

    /// <summary>The bars: heaviest first, equal ones by name (ordinal); the combined bar is last whatever it weighs.</summary>
    public IReadOnlyList<ParetoBar> Bars { get; }

    /// <summary>The fewest categories that together reach the share of the vital few, heaviest first, whether or not they have a bar of their own.</summary>
    public IReadOnlyList<string> VitalFew { get; }

    /// <summary>The finding in a sentence.</summary>
    public string Sentence { get; }

    /// <summary>How it was made.</summary>
    public MethodStatement Method { get; }
}
