using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Qms.Domain.Trends.Funnels;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Pareto;
using Qms.Domain.Trends.Sequential;

namespace Qms.Domain.Charts;

/// <content>Funnel plots, sequential charts and Pareto charts.</content>
public static partial class SvgChart
{
    /// <summary>A funnel plot: units by size, with limits at 95 and 99.8 %.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(FunnelPlot funnel, PictureOptions options)
    {
        if (funnel is null) throw new ArgumentNullException(nameof(funnel));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var plot = new Plot { MinX = 0, FromZero = funnel.Units.All(static unit => unit.Value >= 0), XTitle = "denominator" };
        if (funnel.Units.Count == 0)
        {
            plot.Empty = "Not enough data: there is no unit to draw.";
            plot.Description = options.Title + ". " + plot.Empty;
            return Painter.Paint(plot, options);
        }

        plot.MaxX = Math.Max(funnel.Units.Max(static unit => unit.Denominator), funnel.Curve.Count == 0 ? 0 : funnel.Curve[funnel.Curve.Count - 1].Denominator);
        var written = Axis.Over(funnel.Units.Select(static unit => unit.Value).ToList(), 0, 1, true, options.IsPercent);

        // Limits of the smallest units reach far; what is beyond twice the units' span is cut off rather than flattening the rest.
        var (least, most) = (funnel.Units.Min(static unit => unit.Value), funnel.Units.Max(static unit => unit.Value));
        var (floor, ceiling) = (Math.Min(least, funnel.TargetLine) - (most - least), Math.Max(most, funnel.TargetLine) + (most - least));
        double? Within(double? limit) => Finite(limit) is { } value && value >= Math.Min(floor, 0) && value <= ceiling ? value : null;
        FunnelLimits? Limits(FunnelCurvePoint point) => funnel.IsAdjusted ? point.Adjusted : point.Unadjusted;
        Trace Curve(string css, Func<FunnelLimits, double?> read, string? name) =>
            new(css, [.. funnel.Curve.Select(point => (point.Denominator, Limits(point) is { } limits ? Within(read(limits)) : null))], EndLabel: name);
        plot.Traces.Add(Curve("limit", static limits => limits.Upper998, "99.8%"));
        plot.Traces.Add(Curve("limit", static limits => limits.Lower998, "99.8%"));
        plot.Traces.Add(Curve("warn", static limits => limits.Upper95, "95%"));
        plot.Traces.Add(Curve("warn", static limits => limits.Lower95, "95%"));
        plot.Traces.Add(new Trace("centre", [(0, funnel.TargetLine), (plot.MaxX, funnel.TargetLine)], EndLabel: Named("Target", funnel.TargetLine, written)));
        foreach (var unit in funnel.Units)
        {
            var kind = (unit.IsOutlier || unit.ThreeSigma != FunnelFlag.None) switch
            {
                false => MarkKind.Common,
                _ when unit.ThreeSigma == FunnelFlag.Improvement => unit.Value > funnel.TargetLine ? MarkKind.ImprovementHigh : MarkKind.ImprovementLow,
                _ when unit.ThreeSigma == FunnelFlag.Deterioration => unit.Value > funnel.TargetLine ? MarkKind.ConcernHigh : MarkKind.ConcernLow,
                _ => KindOf(unit.Value > funnel.TargetLine, false, options.Good),
            };
            plot.Marks.Add(new Mark(unit.Denominator, unit.Value, kind, unit.Sentence));
            if (kind != MarkKind.Common) plot.Notes.Add((unit.Denominator, unit.Value, unit.Name));
        }

        plot.MaxX *= 1.02;
        plot.Description = $"Funnel plot of {Number(funnel.Units.Count)} units. {funnel.Sentence} " + string.Join(" ", funnel.Units.Where(static unit => unit.IsOutlier).Select(static unit => unit.Sentence));
        return Painter.Paint(plot, options);
    }

    /// <summary>A CUSUM chart: the upper sum above zero, the lower below.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(CusumChart chart, PictureOptions options)
    {
        if (chart is null) throw new ArgumentNullException(nameof(chart));
        return Sums(
            options, "CUSUM chart", chart.Options.DecisionInterval, chart.Signals, "standard errors",
            [.. chart.Points.Select(static point => new Sum(point.Upper, point.Lower, point.SignalsUpper, point.SignalsLower))]);
    }

    /// <summary>A Bernoulli CUSUM of single cases.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(BernoulliCusumChart chart, PictureOptions options)
    {
        if (chart is null) throw new ArgumentNullException(nameof(chart));
        return Sums(
            options, "Bernoulli CUSUM", chart.Options.Limit, chart.Signals, "log-likelihood ratio",
            [.. chart.Points.Select(static point => new Sum(point.Upper, point.Lower, point.SignalsUpper, point.SignalsLower))]);
    }

    /// <summary>An EWMA chart: the values small, their moving average with its limits.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(EwmaChart chart, PictureOptions options)
    {
        if (chart is null) throw new ArgumentNullException(nameof(chart));
        Check(chart.Points.Count, options);
        var plot = new Plot { MinX = -0.5, MaxX = Math.Max(chart.Points.Count - 0.5, 0.5) };
        if (chart.Points.Count == 0)
        {
            plot.Empty = "Not enough data: there is no value to draw.";
            plot.Description = options.Title + ". " + plot.Empty;
            return Painter.Paint(plot, options);
        }

        var written = Axis.Over(chart.Points.SelectMany(static point => new[] { point.Average, point.Lower ?? double.NaN, point.Upper ?? double.NaN }).ToList(), 0, 1, false, options.IsPercent);
        var last = chart.Points[chart.Points.Count - 1];
        plot.Traces.Add(new Trace("limit", [.. chart.Points.Select(static point => ((double)point.Index, Finite(point.Upper)))], EndLabel: Named("UCL", last.Upper, written)));
        plot.Traces.Add(new Trace("limit", [.. chart.Points.Select(static point => ((double)point.Index, Finite(point.Lower)))], EndLabel: Named("LCL", last.Lower, written)));
        plot.Traces.Add(new Trace("centre", [(-0.5, chart.Centre), (plot.MaxX, chart.Centre)], EndLabel: Named("Centre", chart.Centre, written)));
        plot.Traces.Add(new Trace("line-2", [.. chart.Points.Select(static point => ((double)point.Index, Finite(point.Average)))]));
        foreach (var point in chart.Points)
        {
            var label = options.Labels?[point.Index] ?? Number(point.Index + 1);
            plot.Labels.Add((point.Index, label));
            if (Finite(point.Value) is { } value) plot.Marks.Add(new Mark(point.Index, value, MarkKind.Raw, $"{label}: value {written.Figure(value)}."));
            var kind = point.SignalsUpper || point.SignalsLower ? KindOf(point.SignalsUpper, false, options.Good) : MarkKind.Common;
            plot.Marks.Add(new Mark(point.Index, point.Average, kind, $"{label}: average {written.Figure(point.Average)}."));
        }

        plot.Description = $"EWMA chart of {Number(chart.Points.Count)} points. Hollow circles are the values, filled marks their moving average. " + Sentences(chart.Signals);
        return Painter.Paint(plot, options);
    }

    /// <summary>A Pareto chart: bars by size and the line of the cumulative share.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Of(ParetoChart chart, PictureOptions options)
    {
        if (chart is null) throw new ArgumentNullException(nameof(chart));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var plot = new Plot { MinX = -0.5, MaxX = Math.Max(chart.Bars.Count - 0.5, 0.5), FromZero = true, HasShareAxis = true };
        if (chart.Bars.Count == 0)
        {
            plot.Empty = "Not enough data: there is nothing to count.";
            plot.Description = options.Title + ". " + plot.Empty;
            return Painter.Paint(plot, options);
        }

        // The left axis reaches the total, so that both axes speak of the same height.
        plot.Traces.Add(new Trace("grid", [(-0.5, chart.Total)]));
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            plot.Labels.Add((i, bar.Name));
            var weight = bar.Weight.ToString("0.##", CultureInfo.InvariantCulture);
            plot.Bars.Add(new Bar(i - 0.4, i + 0.4, bar.Weight, bar.IsVital ? "vital" : "bar", $"{bar.Name}: {weight}, {Share(bar.Share)}; with those before {Share(bar.CumulativeShare)}.", weight));
        }

        plot.Traces.Add(new Trace("line-2", [.. chart.Bars.Select(static (bar, i) => ((double)i, (double?)bar.CumulativeShare))]));
        plot.Description = $"Pareto chart of {Number(chart.Bars.Count)} categories. {chart.Sentence} " + string.Join(" ", plot.Bars.Select(static bar => bar.Tooltip));
        return Painter.Paint(plot, options);
    }

    private static string Sums(PictureOptions options, string name, double limit, IReadOnlyList<SequentialSignal> signals, string unit, Sum[] points)
    {
        Check(points.Length, options);
        var plot = new Plot { MinX = -0.5, MaxX = Math.Max(points.Length - 0.5, 0.5) };
        if (points.Length == 0)
        {
            plot.Empty = "Not enough data: there is no value to draw.";
            plot.Description = options.Title + ". " + plot.Empty;
            return Painter.Paint(plot, options);
        }

        var written = Axis.Over([limit, -limit], 0, 1, true, false);
        plot.Traces.Add(new Trace("limit", [(-0.5, limit), (plot.MaxX, limit)], EndLabel: "Limit " + written.Figure(limit)));
        plot.Traces.Add(new Trace("limit", [(-0.5, -limit), (plot.MaxX, -limit)], EndLabel: "Limit " + written.Figure(-limit)));
        plot.Traces.Add(new Trace("centre", [(-0.5, 0), (plot.MaxX, 0)]));
        plot.Traces.Add(new Trace("trace", [.. points.Select(static (point, i) => ((double)i, (double?)point.Upper))]));
        plot.Traces.Add(new Trace("trace", [.. points.Select(static (point, i) => ((double)i, (double?)point.Lower))]));
        for (var i = 0; i < points.Length; i++)
        {
            var label = options.Labels?[i] ?? Number(i + 1);
            plot.Labels.Add((i, label));
            plot.Marks.Add(new Mark(i, points[i].Upper, points[i].SignalsUpper ? KindOf(true, false, options.Good) : MarkKind.Common, $"{label}: upper sum {written.Figure(points[i].Upper)}."));
            plot.Marks.Add(new Mark(i, points[i].Lower, points[i].SignalsLower ? KindOf(false, false, options.Good) : MarkKind.Common, $"{label}: lower sum {written.Figure(points[i].Lower)}."));
        }

        plot.Description = $"{name} of {Number(points.Length)} points, in {unit}; limits {written.Figure(-limit)} and {written.Figure(limit)}. " + Sentences(signals);
        return Painter.Paint(plot, options);
    }

    private static string Sentences(IReadOnlyList<SequentialSignal> signals) => signals.Count == 0 ? "No signal." : string.Join(" ", signals.Select(static signal => signal.Sentence));

    private static string Share(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private sealed record Sum(double Upper, double Lower, bool SignalsUpper, bool SignalsLower);
}
