using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Qms.Domain.Trends.Funnels;
using Qms.Domain.Trends.Tests.Oracles;
using Qms.Domain.Trends.Tests.Statistics;

namespace Qms.Domain.Trends.Tests.Funnels;

public class FunnelOracleTests
{
    // Cases in which the peer is wrong and is not followed: id and reason.
    private static readonly Dictionary<string, string> Defects = [];

    public static TheoryData<string> FunnelPlotRCases => OracleCase.Ids("funnelplotr.jsonl");

    public static TheoryData<string> PowerBiCases => OracleCase.Ids("powerbi-funnels.jsonl");

    [Theory]
    [MemberData(nameof(FunnelPlotRCases))]
    public void It_answers_as_FunnelPlotR(string id)
    {
        var oracle = OracleCase.Find("funnelplotr.jsonl", id);
        var answer = Funnel.Plot(Rows(oracle.Data, "group", "numerator", "denominator"), FunnelPlotROptions(oracle.Options));
        if (oracle.ExpectsRefusal)
        {
            Assert.True(!answer.IsComputed || answer.Value!.Omitted.Count > 0 || answer.Value.DispersionUnknownBecause is not null, id);
            return;
        }

        if (oracle.Status == "peer-defect")
        {
            Assert.Contains(id, Defects.Keys);
            return;
        }

        var plot = answer.OrThrow();
        OracleCase.Same("target", oracle.Number("target"), plot.Target);
        OracleCase.Same("phi", oracle.Number("phi"), plot.Phi);
        OracleCase.Same("tau2", oracle.Number("tau2"), plot.TauSquared);
        Assert.Equal(oracle.Expected.GetProperty("adjusted").GetBoolean(), plot.IsAdjusted);
        Assert.Equal(oracle.Expected.GetProperty("unadjusted").GetBoolean(), plot.ShowsUnadjusted);
        var groups = oracle.Expected.GetProperty("groups");
        var names = Texts(groups.GetProperty("group"));
        Assert.Equal(names.Length, plot.Units.Count);
        foreach (var field in groups.EnumerateObject())
        {
            if (field.Name == "group") continue;
            for (var i = 0; i < names.Length; i++)
            {
                var unit = plot.Units.Single(u => u.Name == names[i]);
                var expected = field.Value[i];
                var what = $"{id} {names[i]} {field.Name}";
                if (field.Name == "outlier")
                {
                    Assert.True(expected.GetBoolean() == unit.IsOutlier, what);
                    continue;
                }

                OracleCase.Same(what, OracleCase.Number(expected), field.Name switch
                {
                    "numerator" => unit.Numerator,
                    "denominator" => unit.Denominator,
                    "ratio" => unit.Ratio,
                    "transformed" => unit.Transformed,
                    "z" => unit.Z,
                    "zWinsorised" => unit.TrimmedZ,
                    "lcl95" => unit.Unadjusted!.Lower95,
                    "ucl95" => unit.Unadjusted!.Upper95,
                    "lcl998" => unit.Unadjusted!.Lower998,
                    "ucl998" => unit.Unadjusted!.Upper998,
                    "odLcl95" => unit.Adjusted!.Lower95,
                    "odUcl95" => unit.Adjusted!.Upper95,
                    "odLcl998" => unit.Adjusted!.Lower998,
                    "odUcl998" => unit.Adjusted!.Upper998,
                    _ => throw new InvalidOperationException("Unknown field: " + field.Name),
                });
            }
        }
    }

    [Theory]
    [MemberData(nameof(PowerBiCases))]
    public void It_answers_as_PowerBI_Funnels(string id)
    {
        var oracle = OracleCase.Find("powerbi-funnels.jsonl", id);
        var (options, flagsTwo, flagsThree) = PowerBiOptions(oracle.Options);
        var answer = Funnel.Plot(Rows(oracle.Data, "key", "numerators", "denominators"), options);
        if (oracle.ExpectsRefusal)
        {
            Assert.True(!answer.IsComputed || answer.Value!.Omitted.Count > 0, id);
            return;
        }

        if (oracle.Status == "peer-defect")
        {
            Assert.Contains(id, Defects.Keys);
            return;
        }

        var plot = answer.OrThrow();

        // The visual's own incomplete gamma function is right to about 2e-8 only (0.81363991341 for χ²(0.025; 200)/200, which is 0.81363991251 to 40 digits),
        // and a z-score near 0 to 1e-7; ours is exact. It enters exact Poisson limits only.
        var tolerance = plot.Options.Measure == FunnelMeasure.StandardisedRatio && !plot.IsAdjusted ? 2e-7 : 1e-9;
        OracleCase.Same("target", oracle.Number("target"), plot.TargetLine);
        OracleCase.Same("tau2", oracle.Number("tau2"), plot.TauSquared);
        Assert.Equal(oracle.Expected.GetProperty("odAdjusted").GetBoolean(), plot.IsAdjusted);
        var groups = oracle.Expected.GetProperty("groups");
        var names = Texts(groups.GetProperty("group"));
        Assert.Equal(names, plot.Units.Select(static u => u.Name));
        foreach (var field in groups.EnumerateObject())
        {
            if (field.Name == "group") continue;
            for (var i = 0; i < names.Length; i++)
            {
                var unit = plot.Units[i];
                var expected = field.Value[i];
                var what = $"{id} {names[i]} {field.Name}";
                if (field.Name is "twoSigma" or "threeSigma")
                {
                    var raised = field.Name == "twoSigma" ? flagsTwo : flagsThree;
                    Assert.Equal(expected.GetString(), !raised ? "none" : Flag(field.Name == "twoSigma" ? unit.TwoSigma : unit.ThreeSigma));
                    continue;
                }

                OracleCase.Same(what, OracleCase.Number(expected), field.Name switch
                {
                    "numerator" => unit.Numerator,
                    "denominator" => unit.Denominator,
                    "value" => unit.Value,
                    "z" => unit.AdjustedZ,
                    "ll99" => unit.Limits!.Lower998,
                    "ll95" => unit.Limits!.Lower95,
                    "ll68" => unit.Limits!.Lower68,
                    "ul68" => unit.Limits!.Upper68,
                    "ul95" => unit.Limits!.Upper95,
                    "ul99" => unit.Limits!.Upper998,
                    _ => throw new InvalidOperationException("Unknown field: " + field.Name),
                }, tolerance);
            }
        }
    }

    [Fact]
    public void Every_case_that_is_not_followed_is_one_in_which_the_peer_is_wrong()
    {
        var defects = OracleCase.In("funnelplotr.jsonl").Concat(OracleCase.In("powerbi-funnels.jsonl")).Where(static c => c.Status == "peer-defect" && !c.ExpectsRefusal);
        Assert.Equal(defects.Select(static c => c.Id), Defects.Keys);
    }

    private static string Flag(FunnelFlag flag) => flag switch
    {
        FunnelFlag.NeutralLow => "neutral_low",
        FunnelFlag.NeutralHigh => "neutral_high",
        FunnelFlag.Improvement => "improvement",
        FunnelFlag.Deterioration => "deterioration",
        _ => "none",
    };

    private static string[] Texts(JsonElement list) => list.EnumerateArray().Select(static e => e.ToString()).ToArray();

    private static IEnumerable<FunnelRow> Rows(JsonElement data, string name, string numerator, string denominator)
    {
        var names = data.GetProperty(name);
        for (var i = 0; i < names.GetArrayLength(); i++)
        {
            yield return new FunnelRow(names[i].ToString(), OracleCase.Number(data.GetProperty(numerator)[i]), OracleCase.Number(data.GetProperty(denominator)[i]));
        }
    }

    private static FunnelMeasure Measure(string? name) => name switch
    {
        "PR" => FunnelMeasure.Proportion,
        "SR" => FunnelMeasure.StandardisedRatio,
        "RC" => FunnelMeasure.RatioOfCounts,
        _ => throw new InvalidOperationException("Unknown data type: " + name),
    };

    private static FunnelOptions FunnelPlotROptions(JsonElement given)
    {
        var options = FunnelOptions.FunnelPlotR(given.TryGetProperty("data_type", out var type) ? Measure(type.GetString()) : FunnelMeasure.StandardisedRatio);
        foreach (var option in given.EnumerateObject())
        {
            options = option.Name switch
            {
                "data_type" or "label" or "title" or "highlight" or "y_range" => options,
                "limit" => options.WithOutlierLimit(option.Value.GetInt32() switch
                {
                    95 => FunnelLimit.NinetyFivePercent,
                    99 => FunnelLimit.NinetyNinePointEightPercent,
                    var other => throw new InvalidOperationException("Unknown limit: " + other),
                }),
                "sr_method" => options.WithStandardisedMethod(option.Value.GetString() switch
                {
                    "SHMI" => StandardisedMethod.Shmi,
                    "CQC" => StandardisedMethod.Cqc,
                    var other => throw new InvalidOperationException("Unknown method: " + other),
                }),
                "trim_by" => options.WithTrimShare(option.Value.GetDouble()),
                "multiplier" => options.WithMultiplier(option.Value.GetDouble()),
                "draw_adjusted" or "OD_adjust" => options.WithOverdispersion(option.Value.GetBoolean() ? Overdispersion.Additive : Overdispersion.Ignored),
                "draw_unadjusted" or "Poisson_limits" => options.WithUnadjustedToo(option.Value.GetBoolean()),
                "SHMI_rounding" => options.WithExpectedRounded(option.Value.GetBoolean()),
                "x_range" or "xrange" => options.WithCurveEnd(option.Value.ValueKind == JsonValueKind.Array ? option.Value[1].GetDouble() : null),
                _ => throw new InvalidOperationException("Unknown option: " + option.Name),
            };
        }

        return options;
    }

    private static (FunnelOptions Options, bool FlagsTwo, bool FlagsThree) PowerBiOptions(JsonElement given)
    {
        var empty = JsonDocument.Parse("{}").RootElement;
        var funnel = given.TryGetProperty("funnel", out var f) ? f : empty;
        var outliers = given.TryGetProperty("outliers", out var o) ? o : empty;
        foreach (var group in given.EnumerateObject())
        {
            if (group.Name is not ("funnel" or "outliers" or "lines")) throw new InvalidOperationException("Unknown group: " + group.Name);
        }

        var measure = funnel.TryGetProperty("chart_type", out var type) ? Measure(type.GetString()) : FunnelMeasure.Proportion;
        var options = FunnelOptions.PowerBiFunnels(measure);
        foreach (var option in funnel.EnumerateObject())
        {
            options = option.Name switch
            {
                "chart_type" or "sig_figs" => options,
                "od_adjust" => options.WithOverdispersion(option.Value.GetString() switch
                {
                    "yes" or "auto" => Overdispersion.Additive,
                    "no" => Overdispersion.Ignored,
                    var other => throw new InvalidOperationException("Unknown choice: " + other),
                }),

                // The visual takes 1 for "not given" when proportions are drawn in per cent.
                "multiplier" => options.WithMultiplier(option.Value.GetDouble() is var m && m == 1 && measure == FunnelMeasure.Proportion ? 100 : m),
                "perc_labels" => option.Value.GetString() == "Yes" ? options.WithMultiplier(100) : options,
                "transformation" => options.WithScale(option.Value.GetString() switch
                {
                    "none" => FunnelScale.Natural,
                    "ln" => FunnelScale.NaturalLogarithm,
                    "log10" => FunnelScale.CommonLogarithm,
                    "sqrt" => FunnelScale.SquareRoot,
                    var other => throw new InvalidOperationException("Unknown transformation: " + other),
                }),
                "ll_truncate" => options.WithCuts(OracleCase.Number(option.Value), options.CutAbove),
                "ul_truncate" => options.WithCuts(options.CutBelow, OracleCase.Number(option.Value)),
                _ => throw new InvalidOperationException("Unknown option: " + option.Name),
            };
        }

        if (funnel.TryGetProperty("perc_labels", out var percent) && percent.GetString() == "Yes") options = options.WithMultiplier(100);
        var (two, three) = (false, false);
        foreach (var option in outliers.EnumerateObject())
        {
            switch (option.Name)
            {
                case "two_sigma":
                    two = option.Value.GetBoolean();
                    break;
                case "three_sigma":
                    three = option.Value.GetBoolean();
                    break;
                case "improvement_direction":
                    options = options.WithDirection(option.Value.GetString() switch
                    {
                        "increase" => FunnelDirection.HigherIsBetter,
                        "decrease" => FunnelDirection.LowerIsBetter,
                        "neutral" => FunnelDirection.Neutral,
                        var other => throw new InvalidOperationException("Unknown direction: " + other),
                    });
                    break;
                case "process_flag_type":
                    options = options.WithFlags(option.Value.GetString() switch
                    {
                        "both" => FlagsRaised.Both,
                        "improvement" => FlagsRaised.Improvements,
                        "deterioration" => FlagsRaised.Deteriorations,
                        var other => throw new InvalidOperationException("Unknown flags: " + other),
                    });
                    break;
                default:
                    throw new InvalidOperationException("Unknown option: " + option.Name);
            }
        }

        return (options, two, three);
    }
}
