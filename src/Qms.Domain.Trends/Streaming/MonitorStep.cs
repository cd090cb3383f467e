using System.Collections.Generic;
using Qms.Domain.Trends.Rules;

namespace Qms.Domain.Trends.Streaming;

/// <summary>What a monitor says of the point just appended.</summary>
public readonly struct MonitorStep
{
    internal MonitorStep(int index, double? value, IReadOnlyList<Signal> signals) => (Index, Value, Signals) = (index, value, signals);

    /// <summary>The point, counted from 0 from the start of the chart that the monitor goes on with.</summary>
    public int Index { get; }

    /// <summary>What is plotted, before multiplication; null when it is missing.</summary>
    public double? Value { get; }

    /// <summary>The patterns that are complete with this point, each from its first point on; their <see cref="Signal.Points"/> are those newly flagged. Empty when there is nothing to say.</summary>
    public IReadOnlyList<Signal> Signals { get; }
}
