using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>Funnel plots: comparing units of different size fairly. Spiegelhalter, "Funnel plots for comparing institutional performance", Stat Med 2005, 24:1185.</summary>
public static class Funnel
{
    /// <summary>Computes a funnel plot.</summary>
    /// <param name="rows">The data; rows of one unit are added up (not in the Power BI profile). A row without a numerator or denominator is left out and reported.</param>
    /// <param name="options">The profile and its options.</param>
    /// <returns>The plot, or a refusal: <c>trends.unit-without-name</c>, <c>trends.negative-count</c>, <c>trends.not-finite</c>, <c>trends.zero-denominator</c>,
    /// <c>trends.more-events-than-cases</c>, <c>trends.no-units</c>, <c>trends.no-events</c>, <c>trends.same-columns</c>, or a wrong option.
    /// The Power BI profile leaves out rows with impossible counts, as the visual does, and reports them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Computed<FunnelPlot> Plot(IEnumerable<FunnelRow> rows, FunnelOptions options)
    {
        if (rows is null) throw new ArgumentNullException(nameof(rows));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var given = rows.ToArray();
        var refusals = FunnelOptionChecks.Of(options);
        var omitted = new List<OmittedRow>();
        var kept = new List<FunnelRow>();
        for (var i = 0; i < given.Length; i++)
        {
            var row = given[i] ?? throw new ArgumentException("A row is null.", nameof(rows));
            var problem = Problem(row, i, options.Measure);
            var missing = Missing(row);
            if (problem is not null && (missing is null || problem.Path.EndsWith(".name", StringComparison.Ordinal)) && options.Profile != FunnelProfile.PowerBiFunnels) refusals.Add(problem);
            else if (missing is not null || problem is not null) omitted.Add(new OmittedRow(i, row.Name ?? "", missing ?? problem!.Message));
            else kept.Add(row);
        }

        if (refusals.Count > 0) return Computed<FunnelPlot>.Refused(refusals);
        if (kept.Count == 0) return Computed<FunnelPlot>.Refused("trends.no-units", "units", "There is no row with a unit, a numerator and a denominator.");
        var data = new FunnelData(Grouped(kept, options.Profile), options);
        var whole = Whole(data, kept);
        if (whole is not null) return Computed<FunnelPlot>.Refused([whole]);
        return Computed<FunnelPlot>.Of(options.Profile switch
        {
            FunnelProfile.FunnelPlotR => FunnelPlotRConvention.Plot(data, omitted),
            FunnelProfile.PowerBiFunnels => PowerBiConvention.Plot(data, omitted),
            _ => RecommendedConvention.Plot(data, omitted),
        });
    }

    private static string? Missing(FunnelRow row) =>
        row.Numerator is null or double.NaN ? "The numerator is missing." : row.Denominator is null or double.NaN ? "The denominator is missing." : null;

    private static Rejection? Problem(FunnelRow row, int i, FunnelMeasure measure)
    {
        var path = $"units[{i}]";
        if (string.IsNullOrWhiteSpace(row.Name)) return new Rejection("trends.unit-without-name", path + ".name", $"Row {i + 1} does not name its unit.");
        if (row.Numerator < 0) return new Rejection("trends.negative-count", path + ".numerator", $"{row.Name}: the numerator is negative.");
        if (row.Denominator < 0) return new Rejection("trends.negative-count", path + ".denominator", $"{row.Name}: the denominator is negative.");
        if (row.Numerator is double.PositiveInfinity) return new Rejection("trends.not-finite", path + ".numerator", $"{row.Name}: the numerator is infinite.");
        if (row.Denominator is double.PositiveInfinity) return new Rejection("trends.not-finite", path + ".denominator", $"{row.Name}: the denominator is infinite.");
        if (row.Denominator == 0)
        {
            var what = measure == FunnelMeasure.StandardisedRatio ? "no events are expected" : "the denominator is 0";
            return new Rejection("trends.zero-denominator", path + ".denominator", $"{row.Name}: {what}, so there is no ratio.");
        }

        return measure == FunnelMeasure.Proportion && row.Numerator > row.Denominator
            ? new Rejection("trends.more-events-than-cases", path + ".numerator", $"{row.Name}: the numerator exceeds the denominator, so it is no proportion.")
            : null;
    }

    private static Rejection? Whole(FunnelData data, IReadOnlyList<FunnelRow> rows)
    {
        var options = data.Options;
        if (options.Measure == FunnelMeasure.RatioOfCounts && options.Target is null && data.Numerators.All(static x => x == 0))
        {
            return new Rejection("trends.no-events", "units", "No unit has an event, so the ratio of counts has no logarithm.");
        }

        if (options.Profile != FunnelProfile.FunnelPlotR) return null;
        if (rows.All(static r => r.Numerator == r.Denominator)) return new Rejection("trends.same-columns", "units", "Numerator and denominator are the same in every row: the wrong column was given.");
        var rounds = options.Measure == FunnelMeasure.StandardisedRatio && options.StandardisedMethod == StandardisedMethod.Shmi && options.RoundsExpected;
        var i = rounds ? Array.FindIndex(data.Denominators, static d => Rounding.ToHundredths(d) == 0) : -1;
        return i < 0 ? null : new Rejection("trends.zero-denominator", "units", $"{data.Names[i]}: the expected events round to 0, so there is no ratio.");
    }

    private static List<(string Name, double Numerator, double Denominator)> Grouped(IReadOnlyList<FunnelRow> rows, FunnelProfile profile)
    {
        if (profile == FunnelProfile.PowerBiFunnels) return rows.Select(static r => (r.Name, r.Numerator!.Value, r.Denominator!.Value)).ToList();
        return rows.GroupBy(static r => r.Name, StringComparer.Ordinal).Select(static g =>
        {
            ExactSum numerator = default, denominator = default;
            foreach (var row in g)
            {
                numerator.Add(row.Numerator!.Value);
                denominator.Add(row.Denominator!.Value);
            }

            return (g.Key, numerator.Value, denominator.Value);
        }).ToList();
    }
}
