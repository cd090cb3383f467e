using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Charts;

/// <summary>Charts as SVG documents that stand by themselves: no scripts, no fonts or files from elsewhere, readable in black and white and by a screen reader. The same chart gives the same text.</summary>
public static partial class SvgChart
{
    /// <summary>A control or run chart.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are not as many labels, or readings of an assessment, as points; or a note is at no point.</exception>
    public static string Of(ControlChart chart, PictureOptions options)
    {
        if (chart is null) throw new ArgumentNullException(nameof(chart));
        Check(chart.Points.Count, options);
        if (options.Assessment is { } read && read.Points.Count != chart.Points.Count) throw new ArgumentException("The assessment is of another chart.", nameof(options));
        var plot = new Plot { MinX = -0.5, MaxX = Math.Max(chart.Points.Count - 0.5, 0.5), FromZero = CountsFromZero(chart.Kind) };
        if (!chart.Points.Any(static point => Finite(point.Value) is not null))
        {
            plot.Empty = "Not enough data: there is no value to draw.";
            plot.Description = options.Title + ". " + plot.Empty;
            return Painter.Paint(plot, options);
        }

        var written = Axis.Over(chart.Points.SelectMany(static point => new[] { point.Value ?? double.NaN, point.LowerLimit ?? double.NaN, point.UpperLimit ?? double.NaN }).ToList(), 0, 1, plot.FromZero, options.IsPercent);
        var last = chart.Points[chart.Points.Count - 1];
        var centreName = chart.Kind switch { ChartKind.Run => "Median", ChartKind.G or ChartKind.T => "Centre", _ => "Mean" };
        Stepped(plot, chart, "warn", static point => point.UpperTwoSigma, null);
        Stepped(plot, chart, "warn", static point => point.LowerTwoSigma, null);
        Stepped(plot, chart, "limit", static point => point.UpperLimit, Named("UCL", last.UpperLimit, written));
        Stepped(plot, chart, "limit", static point => point.LowerLimit, Named("LCL", last.LowerLimit, written));
        Stepped(plot, chart, "centre", static point => point.Centre, Named(centreName, last.Centre, written));
        if (options.Target is { } target) plot.Traces.Add(new Trace("target", [(-0.5, target), (chart.Points.Count - 0.5, target)], EndLabel: Named("Target", target, written)));
        plot.Traces.Add(new Trace("trace", [.. chart.Points.Select(static point => ((double)point.Index, Finite(point.Value)))]));

        for (var i = 0; i < chart.Points.Count; i++)
        {
            var point = chart.Points[i];
            var label = options.Labels?[i] ?? point.Label;
            plot.Labels.Add((i, label));
            if (Finite(point.Value) is not { } value) continue;
            var signals = chart.Signals.Where(signal => signal.Points.Contains(i)).Select(static signal => signal.Sentence).Distinct();
            plot.Marks.Add(new Mark(i, value, KindOf(point, i, options), string.Join(" ", new[] { $"{label}: {written.Figure(value)}{Unit(options)}{(point.IsIncluded ? "." : ", excluded.")}" }.Concat(signals))));
        }

        foreach (var phase in chart.Phases)
        {
            if (phase.Number > 0 || phase.First > 0) plot.Breaks.Add((phase.First - 0.5, phase.Reason));
        }

        var baseline = chart.Points.Count(static point => point.IsInBaseline);
        if (chart.Phases.Count == 1 && baseline > 0 && baseline < chart.Points.Count) plot.BaselineEnd = chart.Points.Last(static point => point.IsInBaseline).Index + 0.5;
        foreach (var note in options.Annotations)
        {
            if (Finite(chart.Points[note.Index].Value) is { } at) plot.Notes.Add((note.Index, at, note.Text));
        }

        plot.Description = Describe(chart, options, written, centreName);
        return Painter.Paint(plot, options);
    }

    private static bool CountsFromZero(ChartKind kind) => kind is not (ChartKind.Run or ChartKind.Individuals or ChartKind.IndividualsPrime or ChartKind.Xbar or ChartKind.P or ChartKind.PPrime);

    // Each line is drawn from half a step before its point to half a step after, and anew in each phase.
    private static void Stepped(Plot plot, ControlChart chart, string css, Func<ChartPoint, double?> read, string? endLabel)
    {
        if (chart.Points.All(point => Finite(read(point)) is null)) return;
        var points = new List<(double, double?)>();
        for (var i = 0; i < chart.Points.Count; i++)
        {
            var point = chart.Points[i];
            if (i > 0 && chart.Points[i - 1].Phase != point.Phase) points.Add((i - 0.5, null));
            points.Add((i - 0.5, Finite(read(point))));
            points.Add((i + 0.5, Finite(read(point))));
        }

        plot.Traces.Add(new Trace(css, points, IsStepped: false, endLabel));
    }

    private static MarkKind KindOf(ChartPoint point, int index, PictureOptions options)
    {
        if (!point.IsIncluded) return MarkKind.Excluded;
        if (options.Assessment is { } assessment)
        {
            return assessment.Points[index] switch
            {
                Variation.ImprovementHigh => MarkKind.ImprovementHigh,
                Variation.ImprovementLow => MarkKind.ImprovementLow,
                Variation.ConcernHigh => MarkKind.ConcernHigh,
                Variation.ConcernLow => MarkKind.ConcernLow,
                Variation.NeutralHigh => MarkKind.NeutralHigh,
                Variation.NeutralLow => MarkKind.NeutralLow,
                _ => MarkKind.Common,
            };
        }

        return point.Flag is { } flag ? KindOf(flag.Direction == SignalDirection.Up, flag.Direction == SignalDirection.None, options.Good) : MarkKind.Common;
    }

    private static MarkKind KindOf(bool isHigh, bool hasNoDirection, ImprovementDirection good) => (isHigh, good) switch
    {
        _ when hasNoDirection || good == ImprovementDirection.Neutral => isHigh ? MarkKind.NeutralHigh : MarkKind.NeutralLow,
        (true, ImprovementDirection.Increase) => MarkKind.ImprovementHigh,
        (false, ImprovementDirection.Decrease) => MarkKind.ImprovementLow,
        (true, _) => MarkKind.ConcernHigh,
        _ => MarkKind.ConcernLow,
    };

    private static string Describe(ControlChart chart, PictureOptions options, Axis written, string centreName)
    {
        var last = chart.Points.Last(static point => Finite(point.Value) is not null);
        var words = new List<string>
        {
            $"{NameOf(chart.Kind)} of {Number(chart.Points.Count)} {(chart.Points.Count == 1 ? "point" : "points")}, from {options.Labels?[0] ?? chart.Points[0].Label} to {options.Labels?[chart.Points.Count - 1] ?? chart.Points[chart.Points.Count - 1].Label}.",
            $"The last value is {written.Figure(last.Value!.Value)}{Unit(options)}.",
        };
        if (Finite(last.Centre) is { } centre) words.Add($"{centreName} {written.Figure(centre)}" + (Finite(last.LowerLimit) is { } low && Finite(last.UpperLimit) is { } high ? $", limits {written.Figure(low)} and {written.Figure(high)}." : "."));
        if (options.Target is { } target) words.Add($"Target {written.Figure(target)}.");
        words.AddRange(chart.Phases.Where(static phase => phase.NotEnoughData is not null).Select(static phase => phase.NotEnoughData!));
        words.AddRange(chart.Phases.Where(static phase => phase.Reason.Length > 0).Select(phase => $"A phase begins at {options.Labels?[phase.First] ?? chart.Points[phase.First].Label}: {phase.Reason}."));
        words.Add(chart.Signals.Count == 0 ? "No signal of special cause." : string.Join(" ", chart.Signals.Select(static signal => signal.Sentence).Distinct()));
        if (options.Assessment is { } assessment) words.Add($"{NhsIcon.NameOf(assessment.Variation)}. {NhsIcon.NameOf(assessment.Assurance)}.");
        return string.Join(" ", words);
    }

    private static string NameOf(ChartKind kind) => kind switch
    {
        ChartKind.Run => "Run chart",
        ChartKind.Individuals => "Individuals chart",
        ChartKind.MovingRange => "Moving range chart",
        ChartKind.IndividualsPrime => "I-prime chart",
        ChartKind.Xbar => "X-bar chart",
        ChartKind.PPrime => "p-prime chart",
        ChartKind.UPrime => "u-prime chart",
        ChartKind.S or ChartKind.R => kind + " chart",
        _ => kind.ToString().ToLowerInvariant() + " chart",
    };

    private static void Check(int points, PictureOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Labels is { } labels && labels.Count != points) throw new ArgumentException($"There are {Number(points)} points and {Number(labels.Count)} labels.", nameof(options));
        if (options.Annotations.FirstOrDefault(note => note.Index < 0 || note.Index >= points) is { } wrong) throw new ArgumentException($"The note \"{wrong.Text}\" is at point {Number(wrong.Index)}, which does not exist.", nameof(options));
    }

    private static string? Named(string name, double? value, Axis written) => Finite(value) is { } figure ? name + " " + written.Figure(figure) : null;

    private static double? Finite(double? value) => value is { } figure && !double.IsNaN(figure) && !double.IsInfinity(figure) ? figure : null;

    private static string Unit(PictureOptions options) => options.Unit is null || options.IsPercent ? "" : " " + options.Unit;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
