using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>A chart, or every reason why the data given cannot be charted.</summary>
public sealed class ChartResult
{
    private ChartResult(ControlChart? chart, IReadOnlyList<Rejection> rejections) => (Chart, Rejections) = (chart, rejections);

    /// <summary>The chart; null when it was refused.</summary>
    public ControlChart? Chart { get; }

    /// <summary>Why it was refused; codes begin with <c>trends.</c>, paths name the place (<c>values[3]</c>). Empty when it was computed.</summary>
    public IReadOnlyList<Rejection> Rejections { get; }

    /// <summary>Whether there is a chart.</summary>
    public bool IsComputed => Chart is not null;

    /// <summary>The chart.</summary>
    /// <exception cref="CommandRefusedException">It was refused.</exception>
    public ControlChart OrThrow() => Chart ?? throw new CommandRefusedException(Rejections);

    internal static ChartResult Of(ControlChart chart) => new(chart ?? throw new ArgumentNullException(nameof(chart)), ContentList<Rejection>.Empty);

    internal static ChartResult Refused(IEnumerable<Rejection> rejections) => new(null, ContentList.Of(rejections));
}
