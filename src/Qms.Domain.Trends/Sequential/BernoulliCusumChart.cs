using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>A CUSUM of single cases with and without an event.</summary>
public sealed record BernoulliCusumChart
{
    internal BernoulliCusumChart(BernoulliCusumOptions options, IReadOnlyList<BernoulliCusumPoint> points, IReadOnlyList<SequentialSignal> signals, MethodStatement method)
    {
        Options = options;
        Points = ContentList.Of(points);
        Signals = ContentList.Of(signals);
        Method = method;
    }

    /// <summary>The options it was computed with.</summary>
    public BernoulliCusumOptions Options { get; }

    /// <summary>The accepted probability of an event, given or estimated.</summary>
    public double Target { get; internal init; }

    /// <summary>The probability that the upper arm looks for.</summary>
    public double Raised { get; internal init; }

    /// <summary>The probability that the lower arm looks for.</summary>
    public double Lowered { get; internal init; }

    /// <summary>Every case, unknown ones included.</summary>
    public IReadOnlyList<BernoulliCusumPoint> Points { get; }

    /// <summary>The cases at which the chart signals, in order.</summary>
    public IReadOnlyList<SequentialSignal> Signals { get; }

    /// <summary>How it was computed.</summary>
    public MethodStatement Method { get; }
}
