using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>The Western Electric and Nelson profiles against qcc 3.0.</summary>
public sealed class QccTests
{
    private const string Files = "qcc-shewhart*.jsonl";

    /// <summary>What the peer does wrong and we do not imitate, by case, with the reason.</summary>
    private static readonly Dictionary<string, string> Defects = [];

    public static TheoryData<string> Ids => [.. OracleCase.In(Files).Select(static c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_limit_and_violation_is_that_of_qcc(string id)
    {
        var oracle = OracleCase.Find(Files, id);
        if (oracle.Status == "peer-defect")
        {
            Assert.True(Defects.ContainsKey(id), $"{id}: a defect of the peer that is not listed");
            return;
        }

        var western = Compute(oracle, RuleProfile.WesternElectric);
        var nelson = Compute(oracle, RuleProfile.Nelson);
        if (oracle.Expected.TryGetProperty("error", out _))
        {
            Assert.False(western.IsComputed, $"{id}: the peer refuses");
            return;
        }

        Compare(id, oracle.Expected, western.OrThrow(), nelson.OrThrow());
    }

    private static void Compare(string id, JsonElement expected, ControlChart western, ControlChart nelson)
    {
        Agree.Numbers($"{id} statistics", Read.Numbers(expected.GetProperty("statistics")), western.Points.Select(static p => p.Value).Take(Read.Numbers(expected.GetProperty("statistics")).Length));
        void Line(string name, Func<ChartPoint, double?> line)
        {
            var numbers = Read.Numbers(expected.GetProperty(name));
            for (var i = 0; i < western.Points.Count; i++) Agree.Number($"{id} {name}[{i + 1}]", numbers[numbers.Length == 1 ? 0 : i], line(western.Points[i]));
        }

        Line("centre", static p => p.Centre);
        Line("lcl", static p => p.LowerLimit);
        Line("ucl", static p => p.UpperLimit);
        Agree.Number($"{id} sigma", Read.Numbers(expected.GetProperty("sigma"))[0], western.Phases[0].Sigma);
        foreach (var rule in expected.GetProperty("violations").EnumerateObject())
        {
            var (chart, name) = rule.Name.StartsWith("western", StringComparison.Ordinal) ? (western, "Western Electric " + rule.Name[^1]) : (nelson, "Nelson " + rule.Name[^1]);
            var flagged = chart.Points.Where(p => p.Flags.Any(f => f.Rule.Name == name)).Select(static p => p.Index + 1);
            Agree.AllSame($"{id} {rule.Name}", rule.Value.ValueKind == JsonValueKind.Null ? [] : Read.Integers(rule.Value), flagged);
        }
    }

    private static Computed<ControlChart> Compute(OracleCase oracle, RuleProfile profile)
    {
        var rows = Rows(oracle.Data.GetProperty("data"));
        var sizes = Read.Numbers(oracle.Data, "sizes");
        foreach (var field in oracle.Data.EnumerateObject())
        {
            switch (field.Name)
            {
                case "data" or "sizes": break;
                default: throw new NotSupportedException($"{oracle.Id}: data {field.Name}");
            }
        }

        var options = ChartOptions.Default;
        foreach (var (name, value) in oracle.Settings)
        {
            switch (name)
            {
                case "center": options = options.WithCentre(Read.Numbers(value)); break;
                case "std.dev" when value.ValueKind == JsonValueKind.Number: options = options.WithSigma(value.GetDouble()); break;
                case "std.dev": options = Named(options, value.GetString()!); break;
                case "nsigmas": options = options.WithWidth(value.GetDouble()); break;
                case "confidence.level": options = options.WithConfidence(value.GetDouble()); break;
                case "sizes": sizes = Read.Numbers(value); break;
                case "newdata":
                    options = options.WithBaseline(Baseline.First(rows.Count));
                    rows.AddRange(Rows(value));
                    break;
                default: throw new NotSupportedException($"{oracle.Id}: option {name}");
            }
        }

        var kind = oracle.Chart switch
        {
            "qcc-xbar.one" => ChartKind.Individuals,
            "qcc-xbar" => ChartKind.Xbar,
            "qcc-R" => ChartKind.R,
            "qcc-S" => ChartKind.S,
            "qcc-p" => ChartKind.P,
            "qcc-np" => ChartKind.Np,
            "qcc-c" => ChartKind.C,
            "qcc-u" => ChartKind.U,
            "qcc-g" => ChartKind.G,
            _ => throw new NotSupportedException(oracle.Chart),
        };
        if (kind is ChartKind.Xbar or ChartKind.R or ChartKind.S) return ControlCharts.ComputeSubgroups(kind, rows.Select(static row => Subgroup.Of(row)).ToList(), profile, options);
        var values = rows.Select(static row => row[0]).ToArray();
        if (kind is not (ChartKind.P or ChartKind.Np or ChartKind.U)) return ControlCharts.Compute(kind, values, profile, options);
        return ControlCharts.ComputeRatios(kind, values, sizes.Length == 1 ? Enumerable.Repeat(sizes[0], values.Length).ToArray() : sizes, profile, options);
    }

    private static List<double[]> Rows(JsonElement element) => element.EnumerateArray().Select(Read.Numbers).ToList();

    private static ChartOptions Named(ChartOptions options, string estimate) => estimate switch
    {
        "UWAVE-R" => options.WithSubgroupSigma(SubgroupSigma.MeanRange),
        "UWAVE-SD" => options.WithSubgroupSigma(SubgroupSigma.MeanDeviation),
        "MVLUE-R" => options.WithSubgroupSigma(SubgroupSigma.WeightedRange),
        "MVLUE-SD" => options.WithSubgroupSigma(SubgroupSigma.WeightedDeviation),
        "RMSDF" => options.WithSubgroupSigma(SubgroupSigma.RootMeanSquare),
        "MR" => options,
        "SD" => options with { SigmaFromDeviation = true },
        _ => throw new NotSupportedException(estimate),
    };
}
