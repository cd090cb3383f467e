using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Json;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Takes the signals of a chart down as they are seen now, for reviews.</summary>
public static class SignalCapture
{
    /// <summary>The signals of a dated chart whose last point lies within its last <paramref name="latest"/> points, oldest first.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="days">The first and last day of each point's period, as many as the chart has points.</param>
    /// <param name="series">The key of the series and slice.</param>
    /// <param name="seriesName">The series in words.</param>
    /// <param name="good">Which direction is wanted; <see cref="ImprovementDirection.Neutral"/> when neither is.</param>
    /// <param name="latest">How many points back a signal may end; older ones have been considered before.</param>
    /// <param name="unit">The unit of the figures.</param>
    /// <exception cref="ArgumentException">There are not as many periods as points.</exception>
    public static IReadOnlyList<DetectedSignal> Of(
        ControlChart chart, IReadOnlyList<(LocalDate First, LocalDate Last)> days, string series, string seriesName, ImprovementDirection good, int latest = 1, string? unit = null)
    {
        if (chart is null) throw new ArgumentNullException(nameof(chart));
        if (days is null) throw new ArgumentNullException(nameof(days));
        if (days.Count != chart.Points.Count) throw new ArgumentException($"There are {chart.Points.Count} points and {days.Count} periods.", nameof(days));
        return [.. chart.Signals.Where(signal => signal.Last >= chart.Points.Count - latest).Select(signal => Captured(chart, days, series, seriesName, good, unit, signal))];
    }

    private static DetectedSignal Captured(
        ControlChart chart, IReadOnlyList<(LocalDate First, LocalDate Last)> days, string series, string seriesName, ImprovementDirection good, string? unit, Signal signal)
    {
        var last = chart.Points[signal.Last];
        var figures = SignalFigures.FromDoubles(chart.Method.Sentence, Finite(last.Centre), Finite(last.LowerLimit), Finite(last.UpperLimit), Finite(last.Value), unit);
        return new(
            series, seriesName, WireNames.Of(chart.Kind), WireNames.Of(signal.Rule.Kind), DirectionOf(signal.Direction), MeaningOf(signal.Direction, good),
            days[signal.First].First, days[signal.Last].Last, signal.Sentence, WireNames.Of(signal.Rule.Kind), figures);
    }

    private static TrendDirection DirectionOf(SignalDirection direction) => direction switch
    {
        SignalDirection.Up => TrendDirection.Higher,
        SignalDirection.Down => TrendDirection.Lower,
        _ => TrendDirection.Neither,
    };

    private static TrendMeaning MeaningOf(SignalDirection direction, ImprovementDirection good) => (direction, good) switch
    {
        (SignalDirection.Up, ImprovementDirection.Increase) or (SignalDirection.Down, ImprovementDirection.Decrease) => TrendMeaning.Improvement,
        (SignalDirection.Up, ImprovementDirection.Decrease) or (SignalDirection.Down, ImprovementDirection.Increase) => TrendMeaning.Concern,
        _ => TrendMeaning.Neutral,
    };

    private static double? Finite(double? figure) => figure is { } value && !double.IsInfinity(value) ? value : null;
}
