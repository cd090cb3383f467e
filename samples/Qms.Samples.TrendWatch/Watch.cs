using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using NodaTime;
using Qms.Domain.Charts;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Scanning;
using Qms.Domain.Trends.Series;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Samples.TrendWatch;

/// <summary>Charts the numbers of a table, or counts and scans its events.</summary>
internal sealed class Watch(Options options, TextWriter output)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private readonly StringBuilder _page = new();
    private int _pictures;

    public void Look(Table table)
    {
        output.WriteLine();
        output.WriteLine(table.Name);
        output.WriteLine(new string('=', table.Name.Length));
        _page.Append(CultureInfo.InvariantCulture, $"<h2>{WebUtility.HtmlEncode(table.Name)}</h2>\n");
        var date = ColumnOf(table, options.Date, "date") ?? Enumerable.Range(0, table.Columns.Count).Where(table.IsDate).Select(static i => (int?)i).FirstOrDefault()
            ?? throw new TableException("No column holds a date in every row. Name it with --date; dates look like 2026-01-31, 31/01/2026, 2026-01 or 2025/26.");
        if (table.Rows.FirstOrDefault(row => Table.DateOf(row[date]) is null) is { } bad) throw new TableException($"\"{bad[date]}\" in the column {table.Columns[date]} is not a date.");
        var denominator = ColumnOf(table, options.Denominator, "denominator");
        int[] numbers = ColumnOf(table, options.Value, "value") is { } named ? [named] : [.. Enumerable.Range(0, table.Columns.Count).Where(i => i != date && i != denominator && table.IsNumber(i))];
        if (numbers.FirstOrDefault(i => !table.IsNumber(i), -1) is var wrong and >= 0) throw new TableException($"The column {table.Columns[wrong]} does not hold numbers.");
        if (numbers.Length > 0) Series(table, date, numbers, denominator);
        else Events(table, date);
    }

    public string Page() =>
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Trends</title><style>body{font-family:Arial,sans-serif;max-width:60rem;margin:2rem auto;color:#212b32}svg{max-width:100%;height:auto}</style></head><body>\n<h1>Trends</h1>\n"
        + _page + "</body></html>\n";

    private void Series(Table table, int date, int[] numbers, int? denominator)
    {
        var rows = table.Rows.OrderBy(row => Table.DateOf(row[date])!.Value).ToArray();
        var labels = rows.Select(row => row[date].Trim()).ToArray();
        foreach (var column in numbers)
        {
            double[] values = [.. rows.Select(row => Table.NumberOf(row[column]) ?? double.NaN)];
            double[] wholes = denominator is { } whole ? [.. rows.Select(row => Table.NumberOf(row[whole]) ?? double.NaN)] : [];
            var kind = denominator is null ? ChartKind.Individuals : ChartKind.PPrime;
            var result = ControlCharts.ComputeRatios(kind, values, wholes, options.Profile, ChartOptions.Default.WithLabels(labels));
            if (result.Value is not { } chart) throw new TableException($"The column {table.Columns[column]} cannot be charted: {string.Join(" ", result.Rejections.Select(static why => why.Message))}");
            var title = table.Columns[column] + (denominator is { } over ? " of " + table.Columns[over] : "");
            Show(chart, title, labels, denominator is not null);
        }
    }

    private void Events(Table table, int date)
    {
        int[] words = [.. Enumerable.Range(0, table.Columns.Count).Where(i => i != date)];
        if (words.Length == 0) throw new TableException("Besides the date, a column of numbers or of words is needed.");
        var dimensions = words.ToDictionary(static i => i, i => DimensionOf(table.Columns[i]));
        var source = new TrendSource<string[]>(row => Table.DateOf(row[date])!.Value.AtStartOfDayInZone(Zone).ToInstant());
        foreach (var (column, dimension) in dimensions) source = source.By(dimension, row => row[column].Trim());
        var records = source.Read(table.Rows, Zone);
        var last = table.Rows.Max(row => Table.DateOf(row[date])!.Value);
        var asOf = last.PlusDays(1).AtStartOfDayInZone(Zone).ToInstant();

        var series = records.Series(new SeriesRequest(SeriesPeriod.Month, asOf));
        var complete = series.Points.Where(static point => point.IsFinished && point.Value is not null).ToArray();
        string[] labels = [.. complete.Select(static point => point.Start.ToString("MMM uuuu", CultureInfo.InvariantCulture))];
        Show(ControlCharts.Compute(ChartKind.C, [.. complete.Select(static point => point.Value!.Value)], options.Profile, ChartOptions.Default.WithLabels(labels)).OrThrow(), "Events each month", labels, false);

        var scan = TrendScanner.Scan(records, new ScanOptions(asOf).By([.. dimensions.Values]));
        output.WriteLine();
        output.WriteLine($"What changed, of {scan.Changes.Count} slices, at a false-discovery rate of 5%:");
        if (scan.Rejections.Count > 0) output.WriteLine("  " + string.Join(" ", scan.Rejections.Select(static why => why.Message)));
        else if (scan.Findings.Count == 0) output.WriteLine("  nothing.");
        _page.Append("<h3>What changed</h3><ol>\n");
        foreach (var finding in scan.Findings.Take(10))
        {
            output.WriteLine("  " + finding.Change.Sentence);
            _page.Append(CultureInfo.InvariantCulture, $"<li>{WebUtility.HtmlEncode(finding.Change.Sentence)}</li>\n");
        }

        _page.Append("</ol>\n");
    }

    private void Show(ControlChart chart, string title, string[] labels, bool percent)
    {
        var assessment = NhsAssessment.Of(chart, options.Good, options.Target);
        output.WriteLine();
        output.WriteLine(title);
        Draw(chart, labels);
        output.WriteLine(chart.Method.Sentence);
        output.WriteLine(assessment.Sentence);
        foreach (var phase in chart.Phases.Where(static phase => phase.NotEnoughData is not null)) output.WriteLine(phase.NotEnoughData);
        foreach (var sentence in chart.Signals.Select(static signal => signal.Sentence).Distinct()) output.WriteLine("  " + sentence);
        _page.Append(SvgChart.Of(chart, new PictureOptions(title, good: options.Good, target: options.Target, assessment: assessment, labels: labels, percent: percent, idPrefix: "p" + (++_pictures).ToString(CultureInfo.InvariantCulture))));
        _page.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(assessment.Sentence)} {WebUtility.HtmlEncode(string.Join(" ", chart.Signals.Select(static signal => signal.Sentence).Distinct()))}</p>\n");
    }

    /// <summary>Twelve lines of text: o for a point, * for one that is flagged, lines for centre and limits.</summary>
    private void Draw(ControlChart chart, string[] labels)
    {
        const int Height = 12;
        var points = chart.Points.Skip(Math.Max(0, chart.Points.Count - 90)).ToArray();
        double[] all = [.. points.SelectMany(static point => new[] { point.Value, point.Centre, point.LowerLimit, point.UpperLimit }).OfType<double>().Where(double.IsFinite)];
        if (all.Length == 0) return;
        var (least, most) = (all.Min(), all.Max());
        int Row(double value) => most > least ? (int)Math.Round((value - least) / (most - least) * (Height - 1)) : Height / 2;
        var paper = Enumerable.Range(0, Height).Select(_ => new string(' ', points.Length).ToCharArray()).ToArray();
        for (var i = 0; i < points.Length; i++)
        {
            void Put(double? value, char mark)
            {
                if (value is { } at && double.IsFinite(at)) paper[Height - 1 - Row(at)][i] = mark;
            }

            Put(points[i].LowerLimit, '.');
            Put(points[i].UpperLimit, '.');
            Put(points[i].Centre, '-');
            Put(points[i].Value, points[i].Flag is null ? 'o' : '*');
        }

        for (var row = 0; row < Height; row++)
        {
            var axis = row is 0 or Height - 1 ? (row == 0 ? most : least).ToString("#,0.###", CultureInfo.InvariantCulture) : "";
            output.WriteLine($"{axis,10} |{new string(paper[row]).TrimEnd()}");
        }

        output.WriteLine($"{"",10}  {labels[^points.Length]} to {labels[^1]};  o point  * special cause  - centre  . limits");
    }

    private static TrendDimension DimensionOf(string column)
    {
        var key = new string([.. column.Trim().ToLowerInvariant().Select(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-')]).Trim('-');
        while (key.Contains("--", StringComparison.Ordinal)) key = key.Replace("--", "-", StringComparison.Ordinal);
        return TrendDimension.Known.FirstOrDefault(known => known.Key == key) ?? TrendDimension.Of(key.Length == 0 ? "column" : key);
    }

    private static int? ColumnOf(Table table, string? name, string what) =>
        name is null ? null : table.Find(name) ?? throw new TableException($"There is no column {name} for --{what}. The columns are: {string.Join(", ", table.Columns)}.");
}
