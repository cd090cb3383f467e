using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>Asks our charts what the peer was asked. Strict: an option that is not known here fails.</summary>
internal static class QichartsAdapter
{
    public static Computed<ControlChart> Compute(OracleCase oracle)
    {
        var options = ChartOptions.Default;
        foreach (var (name, value) in oracle.Settings)
        {
            if (value.ValueKind == JsonValueKind.Null) continue;
            options = name switch
            {
                "screenedMovingRanges" => options.WithScreening(value.GetBoolean()),
                "part" => options.WithPhases([.. Read.Integers(value).Where(last => last > 0 && last < Read.Numbers(oracle.Data.GetProperty("y")).Length).Distinct().Select(static last => PhaseStart.At(last))]),
                "freeze" => options.WithBaseline(Baseline.First((int)value.GetDouble())),
                "exclude" => options.WithExclusions([.. Read.Integers(value).Select(static position => Exclusion.At(position - 1))]),
                "cl" or "centre" => options.WithCentre(Read.Numbers(value)),
                "multiply" => options.WithMultiplier(value.GetDouble()),
                "y.neg" or "yNeg" => options with { FloorAtZero = !value.GetBoolean() },
                "agg.fun" or "aggFun" or "target" or "method" => options,
                _ => throw new NotSupportedException($"{oracle.Id}: option {name}"),
            };
        }

        foreach (var field in oracle.Data.EnumerateObject())
        {
            if (field.Name is not ("x" or "y" or "n")) throw new NotSupportedException($"{oracle.Id}: data {field.Name}");
        }

        var rows = Rows(oracle.Data, out var isText);
        options = options with { IsUnordered = isText };
        var kind = Kind(oracle.Chart);
        if (kind is ChartKind.Xbar or ChartKind.S)
        {
            return ControlCharts.ComputeSubgroups(kind, rows.Select(static row => Subgroup.Of(row.Y)).ToList(), RuleProfile.Anhoej, options);
        }

        var aggregate = oracle.Settings.FirstOrDefault(static s => s.Name is "agg.fun" or "aggFun").Value;
        var how = aggregate.ValueKind == JsonValueKind.String ? aggregate.GetString()! : "mean";
        var hasN = oracle.Data.TryGetProperty("n", out var n) && n.ValueKind == JsonValueKind.Array;
        var values = rows.Select(row => hasN || kind == ChartKind.C ? Sum(row.Y) : Aggregate(row.Y, how)).ToArray();
        return hasN
            ? ControlCharts.ComputeRatios(kind, values, rows.Select(static row => row.N.Where(static v => !double.IsNaN(v)).Sum()).ToArray(), RuleProfile.Anhoej, options)
            : ControlCharts.Compute(kind, values, RuleProfile.Anhoej, options);
    }

    private static ChartKind Kind(string chart) => chart switch
    {
        "run" => ChartKind.Run,
        "i" => ChartKind.Individuals,
        "mr" => ChartKind.MovingRange,
        "ip" => ChartKind.IndividualsPrime,
        "xbar" => ChartKind.Xbar,
        "s" => ChartKind.S,
        "c" => ChartKind.C,
        "u" => ChartKind.U,
        "up" => ChartKind.UPrime,
        "p" => ChartKind.P,
        "pp" => ChartKind.PPrime,
        "g" => ChartKind.G,
        "t" => ChartKind.T,
        _ => throw new NotSupportedException(chart),
    };

    /// <summary>The peer groups rows by x first, sorted; a row that lacks y or n lacks both.</summary>
    private static List<(double[] Y, double[] N)> Rows(JsonElement data, out bool isText)
    {
        var y = Read.Numbers(data.GetProperty("y"));
        var n = Read.Numbers(data, "n");
        var x = data.GetProperty("x").EnumerateArray().ToArray();
        var words = isText = x.Any(static e => e.ValueKind == JsonValueKind.String && !DateTime.TryParse(e.GetString(), out _));
        var rows = Enumerable.Range(0, y.Length).Select(i =>
        {
            var isMissing = n.Length > 0 && (double.IsNaN(y[i]) || double.IsNaN(n[i]));
            return (X: x[i], Y: isMissing ? double.NaN : y[i], N: n.Length == 0 || isMissing ? double.NaN : n[i]);
        });
        var groups = rows.GroupBy(static row => row.X.GetRawText());
        var sorted = x[0].ValueKind == JsonValueKind.Number ? groups.OrderBy(static g => g.First().X.GetDouble()) : groups.OrderBy(static g => g.Key, StringComparer.Ordinal);
        return sorted.Select(static g => (g.Select(static r => r.Y).ToArray(), g.Select(static r => r.N).ToArray())).ToList();
    }

    private static double Sum(double[] values)
    {
        var present = values.Where(static v => !double.IsNaN(v)).ToArray();
        return present.Length == 0 ? double.NaN : present.Sum();
    }

    private static double Aggregate(double[] values, string how)
    {
        var present = values.Where(static v => !double.IsNaN(v)).Order().ToArray();
        if (present.Length == 0) return double.NaN;
        if (values.Length == 1) return values[0];
        return how switch
        {
            "mean" => Subgroup.Of(present).Mean!.Value,
            "sd" => Subgroup.Of(present).StandardDeviation ?? double.NaN,
            "sum" => present.Sum(),
            "median" => (present[(present.Length - 1) / 2] + present[present.Length / 2]) / 2,
            _ => throw new NotSupportedException(how),
        };
    }
}
