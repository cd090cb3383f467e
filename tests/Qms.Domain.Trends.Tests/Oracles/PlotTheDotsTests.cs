using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>The profile of NHSRplotthedots 0.2.2 against that package.</summary>
public sealed class PlotTheDotsTests
{
    private const string Files = "nhsrplotthedots-*.jsonl";

    /// <summary>What the peer does wrong and we do not imitate, by case, with the reason.</summary>
    private static readonly Dictionary<string, string> Defects = [];

    public static TheoryData<string> Ids => [.. OracleCase.In(Files).Select(static c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_limit_label_and_icon_is_that_of_NHSRplotthedots(string id)
    {
        var oracle = OracleCase.Find(Files, id);
        if (oracle.Status == "peer-defect")
        {
            Assert.True(Defects.ContainsKey(id), $"{id}: a defect of the peer that is not listed");
            return;
        }

        foreach (var field in oracle.Data.EnumerateObject())
        {
            if (field.Name is not ("date" or "y")) throw new NotSupportedException($"{id}: data {field.Name}");
        }

        var dates = Read.Dates(oracle.Data.GetProperty("date"));
        var values = Read.Numbers(oracle.Data.GetProperty("y"));
        var observations = dates.Zip(values, static (d, v) => new Observation(d, double.IsNaN(v) ? null : v)).OrderBy(static o => o.Date).ToList();
        var options = ChartOptions.Default;
        var good = ImprovementDirection.Increase;
        double? target = null;
        foreach (var (name, value) in oracle.Settings)
        {
            if (value.ValueKind == JsonValueKind.Null) continue;
            switch (name)
            {
                case "improvement_direction":
                    good = value.GetString() switch { "increase" => ImprovementDirection.Increase, "decrease" => ImprovementDirection.Decrease, "neutral" => ImprovementDirection.Neutral, var other => throw new NotSupportedException(other) };
                    break;
                case "screen_outliers":
                    options = options.WithScreening(value.GetBoolean());
                    break;
                case "rebase":
                    // The peer passes over dates that the data lacks; we refuse them.
                    options = options.WithPhases([.. Read.Dates(value).Where(dates.Contains).Select(static d => PhaseStart.On(d))]);
                    break;
                case "fix_after_n_points":
                    options = options.WithBaseline(Baseline.FirstOfEachPhase((int)value.GetDouble()));
                    break;
                case "target":
                    target = value.GetDouble();
                    break;
                default:
                    throw new NotSupportedException($"{id}: option {name}");
            }
        }

        var result = ControlCharts.ComputeObservations(ChartKind.Individuals, observations, RuleProfile.NhsRPlotTheDots, options);
        if (oracle.Expected.TryGetProperty("error", out _))
        {
            Assert.False(result.IsComputed, $"{id}: the peer refuses");
            return;
        }

        Compare(id, oracle.Expected, result.OrThrow(), good, target);
    }

    private static void Compare(string id, JsonElement expected, ControlChart chart, ImprovementDirection good, double? target)
    {
        var points = expected.GetProperty("points");
        Agree.Numbers($"{id} centre", Read.Numbers(points.GetProperty("centre")), chart.Points.Select(static p => p.Centre));
        Agree.Numbers($"{id} lpl", Read.Numbers(points.GetProperty("lpl")), chart.Points.Select(static p => p.LowerLimit));
        Agree.Numbers($"{id} upl", Read.Numbers(points.GetProperty("upl")), chart.Points.Select(static p => p.UpperLimit));
        Agree.AllSame($"{id} type", Read.Texts(points.GetProperty("specialCauseType")), chart.Points.Select(static p => Label(p.Flag)));
        Agree.AllSame($"{id} special", Read.Flags(points.GetProperty("specialCause")), chart.Points.Select(static p => (bool?)(p.Flag is not null)));
        var nhs = NhsAssessment.Of(chart, good, target);
        Agree.AllSame($"{id} pointType", Read.Texts(points.GetProperty("pointType")), nhs.Points.Select(PointType));
        Agree.AllSame($"{id} shortGroup", Read.Flags(points.GetProperty("shortGroup")), chart.Points.Select(p => (bool?)chart.Phases[p.Phase].IsShort));
        var groups = expected.GetProperty("groups").EnumerateArray().ToArray();
        Agree.Same($"{id} groups", groups.Length, chart.Phases.Count);
        for (var g = 0; g < groups.Length; g++)
        {
            var phase = chart.Phases[g];
            var inside = nhs.Points.Skip(phase.First).Take(phase.Last - phase.First + 1).Select(PointType).ToArray();
            Agree.Number($"{id} group {g} n", groups[g].GetProperty("n").GetDouble(), inside.Length);
            Agree.Number($"{id} group {g} common", groups[g].GetProperty("commonCause").GetDouble(), inside.Count(static t => t == "common_cause"));
            Agree.Number($"{id} group {g} improvement", groups[g].GetProperty("improvement").GetDouble(), inside.Count(static t => t == "special_cause_improvement"));
            Agree.Number($"{id} group {g} concern", groups[g].GetProperty("concern").GetDouble(), inside.Count(static t => t == "special_cause_concern"));
            Agree.Same($"{id} group {g} variation", groups[g].GetProperty("variationType").GetString(), PointType(nhs.Phases[g]));
            if (g < groups.Length - 1 || !groups[g].TryGetProperty("assuranceType", out var assurance)) continue;
            var ours = nhs.Assurance switch { Assurance.None => null, Assurance.Passing => "consistent_pass", Assurance.Failing => "consistent_fail", _ => "inconsistent" };
            Agree.Same($"{id} assurance", assurance.GetString(), ours);
        }
    }

    private static string Label(PointFlag? flag) => (flag?.Rule.Kind, flag?.Direction) switch
    {
        (null, _) => "Common Cause",
        (RuleKind.BeyondLimits, SignalDirection.Up) => "Above UCL",
        (RuleKind.BeyondLimits, _) => "Below LCL",
        (RuleKind.Trend, SignalDirection.Up) => "7 Point Trend (Increasing)",
        (RuleKind.Trend, _) => "7 Point Trend (Decreasing)",
        (RuleKind.SeveralOf, SignalDirection.Up) => "2 in 3 Above CL",
        (RuleKind.SeveralOf, _) => "2 in 3 Below CL",
        (_, SignalDirection.Up) => "7 Points Above CL",
        _ => "7 Points Below CL",
    };

    private static string PointType(Variation variation) => variation switch
    {
        Variation.CommonCause => "common_cause",
        Variation.ImprovementHigh or Variation.ImprovementLow => "special_cause_improvement",
        Variation.ConcernHigh or Variation.ConcernLow => "special_cause_concern",
        Variation.NeutralHigh => "special_cause_neutral_high",
        _ => "special_cause_neutral_low",
    };
}
