using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>A chart of the exponentially weighted moving average.</summary>
public sealed record EwmaChart
{
    internal EwmaChart(EwmaOptions options, double centre, double sigma, IReadOnlyList<EwmaPoint> points, IReadOnlyList<SequentialSignal> signals, MethodStatement method)
    {
        Options = options;
        Centre = centre;
        Sigma = sigma;
        Points = ContentList.Of(points);
        Signals = ContentList.Of(signals);
        Method = method;
    }

    /// <summary>The options it was computed with.</summary>
    public EwmaOptions Options { get; }

    /// <summary>The centre, given or estimated.</summary>
    public double Centre { get; }

    /// <summary>The standard deviation of a single value, given or estimated; 0 for a series that does not vary, whose limits then have no width.</summary>
    public double Sigma { get; }

    /// <summary>Every point, missing ones included.</summary>
    public IReadOnlyList<EwmaPoint> Points { get; }

    /// <summary>The stretches at which the chart signals, in order.</summary>
    public IReadOnlyList<SequentialSignal> Signals { get; }

    /// <summary>How it was computed.</summary>
    public MethodStatement Method { get; }
}
