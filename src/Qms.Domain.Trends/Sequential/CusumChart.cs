using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>A tabular CUSUM chart.</summary>
public sealed record CusumChart
{
    internal CusumChart(CusumOptions options, double centre, double sigma, IReadOnlyList<CusumPoint> points, IReadOnlyList<SequentialSignal> signals, MethodStatement method)
    {
        Options = options;
        Centre = centre;
        Sigma = sigma;
        Points = ContentList.Of(points);
        Signals = ContentList.Of(signals);
        Method = method;
    }

    /// <summary>The options it was computed with.</summary>
    public CusumOptions Options { get; }

    /// <summary>The centre, given or estimated.</summary>
    public double Centre { get; }

    /// <summary>The standard deviation of a single value, given or estimated.</summary>
    public double Sigma { get; }

    /// <summary>Every point, missing ones included.</summary>
    public IReadOnlyList<CusumPoint> Points { get; }

    /// <summary>The stretches at which the chart signals, in order.</summary>
    public IReadOnlyList<SequentialSignal> Signals { get; }

    /// <summary>How it was computed.</summary>
    public MethodStatement Method { get; }
}
