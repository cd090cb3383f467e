using System;
using System.Collections.Generic;
using System.Linq;

namespace Qms.Domain.Charts;

/// <summary>Draws a plot with its title, axes, lines, marks and legend as one SVG document.</summary>
internal static class Painter
{
    private const double TitleSize = 17;
    private const double TextSize = 12;

    /// <summary>Styles: text at 4.5:1 and marks at 3:1 or more on white; lines differ by dash, marks by shape.</summary>
    public const string Style =
        "text{font-family:'Segoe UI',Arial,Helvetica,'Liberation Sans',sans-serif;font-size:12px;fill:#212b32}.halo{paint-order:stroke;stroke:#fff;stroke-width:3px}.title{font-size:17px;font-weight:600}.small{font-size:11px;fill:#4c6272}.end{text-anchor:end}.mid{text-anchor:middle}"
        + ".paper{fill:#fff}.axis{stroke:#4c6272;stroke-width:1}.grid{stroke:#e8edee;stroke-width:1}.base{fill:#f0f4f5}.trace{fill:none;stroke:#5b6770;stroke-width:1.5}.centre{fill:none;stroke:#212b32;stroke-width:1.5}"
        + ".limit{fill:none;stroke:#4c6272;stroke-width:1.2;stroke-dasharray:6 4}.warn{fill:none;stroke:#768692;stroke-width:1;stroke-dasharray:2 3}.target{fill:none;stroke:#7c2855;stroke-width:1.6;stroke-dasharray:10 3 2 3}"
        + ".phase{stroke:#212b32;stroke-width:1;stroke-dasharray:1 3}.common{fill:#5b6770;stroke:#fff;stroke-width:.8}.concern{fill:#b35900;stroke:#fff;stroke-width:.8}.improvement{fill:#005eb8;stroke:#fff;stroke-width:.8}"
        + ".neutral{fill:#6a2c91;stroke:#fff;stroke-width:.8}.excluded{fill:#fff;stroke:#4c6272;stroke-width:1.3}.bar{fill:#5b6770}.vital{fill:#005eb8}.badge{fill:#fff;stroke-width:2}.badge-concern{stroke:#b35900}.badge-improvement{stroke:#005eb8}"
        + ".badge-neutral{stroke:#6a2c91}.badge-common{stroke:#5b6770}.badge-text{font-weight:700;font-size:15px;text-anchor:middle}.line-2{fill:none;stroke:#005eb8;stroke-width:1.8}";

    public static string Paint(Plot plot, PictureOptions options)
    {
        var (width, height) = ((double)options.Width, (double)options.Height);
        var icons = options.Assessment is null ? 0 : 96;
        var title = Wrap(options.Title, TitleSize, width - 24 - icons, 2);
        var top = 18 + (title.Count * 22) + (options.Unit is null ? 0 : 16);
        if (icons > 0) top = Math.Max(top, 62);
        var labelsRight = plot.Traces.Where(static trace => trace.EndLabel is not null).Select(static trace => Width(trace.EndLabel!, 11)).DefaultIfEmpty(0).Max();
        var right = plot.HasShareAxis ? 48 : labelsRight + 14;
        var bottom = height - (options.Caption is null ? 0 : 16) - 52;
        var values = plot.Traces.SelectMany(static trace => trace.Points.Select(static point => point.Y ?? double.NaN)).Concat(plot.Marks.Select(static mark => mark.Y)).Concat(plot.Bars.Select(static bar => bar.Value));
        var y = Axis.Over(values.ToList(), bottom, top, plot.FromZero, options.IsPercent, (int)Math.Max(3, (bottom - top) / 48));
        var left = 18 + y.Ticks.Select(tick => Width(y.Tick(tick), TextSize)).Max();
        right = Math.Min(right, width / 3);
        double X(double x) => left + ((width - right - left) * (x - plot.MinX) / Math.Max(plot.MaxX - plot.MinX, 1e-300));

        var svg = new Markup();
        var id = options.IdPrefix;
        svg.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"").At(width).Raw("\" height=\"").At(height).Raw("\" viewBox=\"0 0 ").At(width).Raw(" ").At(height)
            .Raw("\" aria-labelledby=\"").Raw(id).Raw("-title ").Raw(id).Raw("-desc\">\n<title id=\"").Raw(id).Raw("-title\">").Words(options.Title).Raw("</title>\n<desc id=\"").Raw(id).Raw("-desc\">").Words(plot.Description).Raw("</desc>\n<style>").Raw(Style)
            .Raw("</style>\n<rect class=\"paper\" x=\"0\" y=\"0\" width=\"").At(width).Raw("\" height=\"").At(height).Raw("\"/>\n");
        for (var i = 0; i < title.Count; i++) svg.Label(12, 26 + (i * 22), "title", title[i]);
        if (options.Unit is { } unit) svg.Label(12, 24 + (title.Count * 22), "small", Cut(unit, 11, width - 24 - icons));
        if (options.Assessment is { } assessment) NhsIcon.Embed(svg, assessment, width - 94, 10);
        if (plot.Empty is { } empty)
        {
            svg.Label(width / 2, (top + bottom) / 2, "mid", Cut(empty, TextSize, width - 24));
            return Finish(svg, options);
        }

        if (plot.BaselineEnd is { } end && X(end) > left) svg.Raw("<rect class=\"base\" x=\"").At(left).Raw("\" y=\"").At(top).Raw("\" width=\"").At(X(end) - left).Raw("\" height=\"").At(bottom - top).Raw("\"/>\n").Label(left + 6, top + 14, "small", "baseline");
        foreach (var tick in y.Ticks) svg.Line(left, y.At(tick), width - right, y.At(tick), "grid").Label(left - 6, y.At(tick) + 4, "end", y.Tick(tick));
        svg.Line(left, bottom, width - right, bottom, "axis");
        if (plot.HasShareAxis) ShareAxis(svg, width - right, top, bottom);
        XAxis(svg, plot, X, left, width - right, bottom);
        foreach (var bar in plot.Bars) Draw(svg, bar, X, y, bottom);
        foreach (var (at, _) in plot.Breaks) svg.Line(X(at), top, X(at), bottom, "phase");
        PhaseWords(svg, plot, X, top, width - right);
        foreach (var trace in plot.Traces) Draw(svg, trace, X, trace.Css == "line-2" && plot.HasShareAxis ? share => bottom - (share * (bottom - top)) : y.At);
        EndLabels(svg, plot, y, width - right + 6, top, bottom);
        foreach (var mark in plot.Marks) Draw(svg, mark, X(mark.X), y.At(mark.Y));
        foreach (var (x, value, text) in plot.Notes) Note(svg, X(x), y.At(value), text, left, width - right, top);
        return Finish(svg, options);
    }

    /// <summary>The width that a text will take at most, by a wide sans-serif font.</summary>
    public static double Width(string text, double size) => text.Length * size * 0.58;

    private static string Finish(Markup svg, PictureOptions options)
    {
        if (options.Caption is { } caption) svg.Label(12, options.Height - 8, "small", Cut(caption, 11, options.Width - 24));
        return svg.Raw("</svg>\n").ToString();
    }

    private static void XAxis(Markup svg, Plot plot, Func<double, double> x, double left, double right, double bottom)
    {
        if (plot.XTitle is { } name) svg.Label((left + right) / 2, bottom + 38, "mid small", name);
        if (plot.Labels.Count == 0)
        {
            var axis = Axis.Over([plot.MinX, plot.MaxX], left, right, false, false, (int)Math.Max(2, (right - left) / 90));
            foreach (var tick in axis.Ticks.Where(tick => tick >= plot.MinX && tick <= plot.MaxX)) svg.Line(x(tick), bottom, x(tick), bottom + 4, "axis").Label(x(tick), bottom + 18, "mid", axis.Tick(tick));
            return;
        }

        var longest = plot.Labels.Max(label => Width(label.Text, TextSize)) + 14;
        var room = (right - left) / Math.Max(plot.MaxX - plot.MinX, 1);
        var every = Math.Max(1, (int)Math.Ceiling(Math.Min(longest, 140) / Math.Max(room, 1e-9)));
        for (var i = 0; i < plot.Labels.Count; i++)
        {
            var (at, text) = plot.Labels[i];
            svg.Line(x(at), bottom, x(at), bottom + (i % every == 0 ? 5 : 2), "axis");
            if (i % every != 0) continue;
            var shown = Cut(text, TextSize, 126);
            var half = Width(shown, TextSize) / 2;
            svg.Label(Math.Max(half + 2, Math.Min(right + 60 - half, x(at))), bottom + 18, "mid", shown);
        }
    }

    private static void ShareAxis(Markup svg, double x, double top, double bottom)
    {
        svg.Line(x, top, x, bottom, "axis");
        for (var share = 0; share <= 100; share += 20) svg.Label(x + 6, bottom - (share / 100.0 * (bottom - top)) + 4, "small", share + "%");
    }

    private static void PhaseWords(Markup svg, Plot plot, Func<double, double> x, double top, double right)
    {
        for (var i = 0; i < plot.Breaks.Count; i++)
        {
            var (at, text) = plot.Breaks[i];
            var next = i + 1 < plot.Breaks.Count ? x(plot.Breaks[i + 1].X) : right;
            var shown = Cut(text, 11, next - x(at) - 8);
            if (shown.Length > 1) svg.Label(x(at) + 5, top + 12, "small", shown);
        }
    }

    private static void Draw(Markup svg, Trace trace, Func<double, double> x, Func<double, double> y)
    {
        var path = new Markup();
        double? before = null;
        foreach (var (at, value) in trace.Points)
        {
            if (value is not { } here || double.IsInfinity(here) || double.IsNaN(here))
            {
                before = null;
                continue;
            }

            if (before is null) path.Raw("M").At(x(at)).Raw(" ").At(y(here));
            else if (trace.IsStepped) path.Raw("H").At(x(at)).Raw("V").At(y(here));
            else path.Raw("L").At(x(at)).Raw(" ").At(y(here));
            before = here;
        }

        if (path.ToString() is { Length: > 0 } d) svg.Raw("<path class=\"").Raw(trace.Css).Raw("\" d=\"").Raw(d).Raw("\"/>\n");
    }

    private static void Draw(Markup svg, Bar bar, Func<double, double> x, Axis y, double bottom)
    {
        var (from, to, top) = (x(bar.From), x(bar.To), y.At(bar.Value));
        svg.Raw("<rect class=\"").Raw(bar.Css).Raw("\" x=\"").At(from).Raw("\" y=\"").At(top).Raw("\" width=\"").At(to - from).Raw("\" height=\"").At(Math.Max(0, bottom - top)).Raw("\"><title>").Words(bar.Tooltip).Raw("</title></rect>\n")
            .Label((from + to) / 2, top - 5, "mid small", bar.Label);
    }

    private static void Draw(Markup svg, Mark mark, double x, double y)
    {
        var css = mark.Kind switch
        {
            MarkKind.Common => "common",
            MarkKind.ConcernHigh or MarkKind.ConcernLow => "concern",
            MarkKind.ImprovementHigh or MarkKind.ImprovementLow => "improvement",
            MarkKind.Excluded or MarkKind.Raw => "excluded",
            _ => "neutral",
        };
        if (mark.Kind is MarkKind.Common or MarkKind.Excluded or MarkKind.Raw)
        {
            svg.Raw("<circle class=\"").Raw(css).Raw("\" cx=\"").At(x).Raw("\" cy=\"").At(y).Raw("\" r=\"").At(mark.Kind switch { MarkKind.Common => 3.4, MarkKind.Raw => 3, _ => 4 }).Raw("\"><title>").Words(mark.Tooltip).Raw("</title></circle>\n");
            if (mark.Kind == MarkKind.Excluded) svg.Line(x - 4, y - 4, x + 4, y + 4, "axis");
            return;
        }

        svg.Raw("<path class=\"").Raw(css).Raw("\" d=\"");
        _ = mark.Kind switch
        {
            MarkKind.ConcernHigh => Polygon(svg, x, y, (0, -6.5), (6, 4.5), (-6, 4.5)),
            MarkKind.ConcernLow => Polygon(svg, x, y, (0, 6.5), (6, -4.5), (-6, -4.5)),
            MarkKind.NeutralHigh or MarkKind.NeutralLow => Polygon(svg, x, y, (0, -6.5), (6.5, 0), (0, 6.5), (-6.5, 0)),
            _ => Polygon(svg, x, y, (-5, -5), (5, -5), (5, 5), (-5, 5)),
        };
        svg.Raw("\"><title>").Words(mark.Tooltip).Raw("</title></path>\n");
    }

    private static Markup Polygon(Markup svg, double x, double y, params (double X, double Y)[] corners)
    {
        for (var i = 0; i < corners.Length; i++) svg.Raw(i == 0 ? "M" : "L").At(x + corners[i].X).Raw(" ").At(y + corners[i].Y);
        return svg.Raw("Z");
    }

    // Values stand at the right end of their lines, moved apart where lines are close.
    private static void EndLabels(Markup svg, Plot plot, Axis y, double x, double top, double bottom)
    {
        var labels = plot.Traces.Where(static trace => trace.EndLabel is not null && trace.Points.Any(static point => point.Y is not null))
            .Select(trace => (At: y.At(trace.Points.Last(static point => point.Y is not null).Y!.Value), Text: trace.EndLabel!)).OrderBy(static label => label.At).ToArray();
        var placed = new double[labels.Length];
        for (var i = 0; i < labels.Length; i++) placed[i] = Math.Max(labels[i].At, i == 0 ? top : placed[i - 1] + 13);
        for (var i = labels.Length - 1; i >= 0; i--) placed[i] = Math.Min(placed[i], i == labels.Length - 1 ? bottom : placed[i + 1] - 13);
        for (var i = 0; i < labels.Length; i++) svg.Label(x, placed[i] + 4, "small", labels[i].Text);
    }

    private static void Note(Markup svg, double x, double y, string text, double left, double right, double top)
    {
        var shown = Cut(text, 11, Math.Min(180, right - left));
        var half = Width(shown, 11) / 2;
        var above = Math.Max(top + 24, y - 26);
        svg.Line(x, above + 3, x, y - 6, "phase").Label(Math.Max(left + half, Math.Min(right - half, x)), above, "mid small halo", shown);
    }

    private static List<string> Wrap(string text, double size, double room, int lines)
    {
        var wrapped = new List<string>();
        var line = "";
        foreach (var word in text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, size) <= room || line.Length == 0) line = longer;
            else
            {
                wrapped.Add(line);
                line = word;
            }
        }

        wrapped.Add(line);
        if (wrapped.Count > lines) wrapped = [.. wrapped.Take(lines - 1), string.Join(" ", wrapped.Skip(lines - 1))];
        return [.. wrapped.Select(part => Cut(part, size, room))];
    }

    private static string Cut(string text, double size, double room)
    {
        var most = (int)(room / (size * 0.58));
        return text.Length <= most ? text : most < 2 ? "" : text.Substring(0, most - 1).TrimEnd() + "…";
    }
}
