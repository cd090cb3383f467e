using System;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>The two windows of a scan, and how a sentence names them.</summary>
internal sealed class ScanWindows
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private readonly string _recent;
    private readonly string _baseline;

    private ScanWindows(DateSpan recent, DateSpan baseline, sbyte[] windowOf, string recentText, string baselineText) => (Recent, Baseline, WindowOf, _recent, _baseline) = (recent, baseline, windowOf, recentText, baselineText);

    public DateSpan Recent { get; }

    public DateSpan Baseline { get; }

    /// <summary>By the position of a period: 1 for recent, 0 for baseline, -1 for neither.</summary>
    public sbyte[] WindowOf { get; }

    /// <summary>Null when the history is too short.</summary>
    public static ScanWindows? Of(PeriodFrame frame, ScanOptions options)
    {
        var periods = frame.Periods;
        var last = Array.FindLastIndex(periods, static period => period.IsComplete);
        var recent = last - options.RecentPeriods + 1;
        var first = Math.Max(0, recent - options.BaselinePeriods);
        while (first < recent && !periods[first].IsComplete) first++;
        if (recent <= first || recent < 0) return null;

        var windowOf = new sbyte[periods.Length];
        for (var i = 0; i < windowOf.Length; i++) windowOf[i] = (sbyte)(i > last || i < first ? -1 : i >= recent ? 1 : 0);
        var isLatest = last + 1 == periods.Length || !periods[last + 1].IsFinished;
        var recentText = isLatest ? $"in the last {Words(options.RecentPeriods, options.Period)}" : $"in the {Words(options.RecentPeriods, options.Period)} to {DayPattern.Format(periods[last].End)}";
        return new(new(periods[recent].Start, periods[last].End), new(periods[first].Start, periods[recent - 1].End), windowOf, recentText, $"in the {Words(recent - first, options.Period)} before");
    }

    public string Sentence(TrendSlice slice, RateComparison comparison, double q)
    {
        var expected = comparison.RateRatio is { } ratio
            ? $"where {Number(comparison.Expected)} {(Number(comparison.Expected) == "1" ? "was" : "were")} expected ({(ratio == 0 ? "" : Number(ratio) + " times, ")}{Level(q)})"
            : $"and none {_baseline} ({Level(q)})";
        var count = comparison.RecentCount == 0 ? "none" : comparison.RecentCount.ToString(CultureInfo.InvariantCulture);
        return $"{slice}: {count} {_recent}, {expected}.";
    }

    private static string Words(int count, SeriesPeriod period) => count == 1 ? period.Noun(1) : count.ToString(CultureInfo.InvariantCulture) + " " + period.Noun(count);

    /// <summary>To one decimal, or to two digits when that would be too coarse.</summary>
    private static string Number(double value) => value.ToString(value >= 1 ? "0.#" : value >= 0.1 ? "0.##" : "0.##e0", CultureInfo.InvariantCulture);

    private static string Level(double q) => q < 0.001 ? "q < 0.001" : "q = " + q.ToString(q < 0.01 ? "0.000" : "0.00", CultureInfo.InvariantCulture);
}
