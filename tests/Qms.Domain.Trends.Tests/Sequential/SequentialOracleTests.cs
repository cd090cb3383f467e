using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Qms.Domain.Trends.Sequential;
using Qms.Domain.Trends.Tests.Oracles;
using Qms.Domain.Trends.Tests.Statistics;

namespace Qms.Domain.Trends.Tests.Sequential;

public class SequentialOracleTests
{
    public static TheoryData<string> CusumCases => OracleCase.Ids("qcc-cusum.jsonl");

    public static TheoryData<string> EwmaCases => OracleCase.Ids("qcc-ewma.jsonl");

    [Theory]
    [MemberData(nameof(CusumCases))]
    public void A_cusum_answers_as_qcc(string id)
    {
        var oracle = OracleCase.Find("qcc-cusum.jsonl", id);
        var input = new Input(oracle);
        var options = CusumOptions.Default.WithCentre(input.Centre).WithSigma(input.Sigma).WithEstimator(input.Estimator).WithBaseline(input.Baseline);
        foreach (var option in oracle.Options.EnumerateObject())
        {
            options = option.Name switch
            {
                "decision.interval" => options.WithDecisionInterval(option.Value.GetDouble()),
                "se.shift" => options.WithShift(option.Value.GetDouble()),
                "head.start" => options.WithHeadStart(option.Value.GetDouble()),
                _ when Input.Knows(option.Name) => options,
                _ => throw new InvalidOperationException("Unknown option: " + option.Name),
            };
        }

        var answer = input.Means is { } means ? Cusum.OfMeans(means, input.Sizes, options)
            : input.Groups.All(static g => g.Count == 1) ? Cusum.OfValues(input.Groups.Select(static g => g[0]).ToArray(), options)
            : Cusum.OfSubgroups(input.Groups, options);
        if (oracle.ExpectsRefusal)
        {
            Assert.False(answer.IsComputed, id);
            return;
        }

        var chart = answer.OrThrow();
        foreach (var field in oracle.Expected.EnumerateObject())
        {
            switch (field.Name)
            {
                case "statistics": Same(id, field, chart.Points.Take(field.Value.GetArrayLength()).Select(static p => p.Value)); break;
                case "newstats" or "newStatistics": Same(id, field, chart.Points.Skip(options.Baseline!.Value).Select(static p => p.Value)); break;
                case "centre": Same(id, field, [chart.Centre]); break;
                case "sigma": Same(id, field, [chart.Sigma]); break;
                case "pos": Same(id, field, chart.Points.Select(static p => (double?)p.Upper)); break;
                case "neg": Same(id, field, chart.Points.Select(static p => (double?)p.Lower)); break;
                case "decisionInterval": Same(id, field, [chart.Options.DecisionInterval]); break;
                case "seShift": Same(id, field, [chart.Options.Shift]); break;
                case "headStart": Same(id, field, [chart.Options.HeadStart]); break;
                case "sizes": Same(id, field, chart.Points.Take(OracleCase.Numbers(field.Value).Length).Select(static p => (double?)p.Size)); break;
                case "violationsUpper": Assert.Equal(Positions(field), chart.Points.Where(static p => p.SignalsUpper).Select(static p => p.Index + 1)); break;
                case "violationsLower": Assert.Equal(Positions(field), chart.Points.Where(static p => p.SignalsLower).Select(static p => p.Index + 1)); break;
                default: throw new InvalidOperationException("Unknown field: " + field.Name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EwmaCases))]
    public void An_ewma_answers_as_qcc(string id)
    {
        var oracle = OracleCase.Find("qcc-ewma.jsonl", id);
        var input = new Input(oracle);
        var options = EwmaOptions.Default.WithCentre(input.Centre).WithSigma(input.Sigma).WithEstimator(input.Estimator).WithBaseline(input.Baseline);
        foreach (var option in oracle.Options.EnumerateObject())
        {
            options = option.Name switch
            {
                "lambda" => options.WithWeight(option.Value.GetDouble()),
                "nsigmas" => options.WithSigmas(option.Value.GetDouble()),
                _ when Input.Knows(option.Name) => options,
                _ => throw new InvalidOperationException("Unknown option: " + option.Name),
            };
        }

        var answer = input.Means is { } means ? Ewma.OfMeans(means, input.Sizes, options)
            : input.Groups.All(static g => g.Count == 1) ? Ewma.OfValues(input.Groups.Select(static g => g[0]).ToArray(), options)
            : Ewma.OfSubgroups(input.Groups, options);
        if (oracle.ExpectsRefusal)
        {
            Assert.False(answer.IsComputed, id);
            return;
        }

        var chart = answer.OrThrow();
        foreach (var field in oracle.Expected.EnumerateObject())
        {
            switch (field.Name)
            {
                case "statistics": Same(id, field, chart.Points.Take(field.Value.GetArrayLength()).Select(static p => p.Value)); break;
                case "newstats" or "newStatistics": Same(id, field, chart.Points.Skip(options.Baseline!.Value).Select(static p => p.Value)); break;
                case "centre": Same(id, field, [chart.Centre]); break;
                case "sigma": Same(id, field, [chart.Sigma]); break;
                case "ewma": Same(id, field, chart.Points.Select(static p => (double?)p.Average)); break;
                case "ewmaSigma": Same(id, field, chart.Points.Select(static p => p.StandardError)); break;
                case "lambda": Same(id, field, [chart.Options.Weight]); break;
                case "nsigmas": Same(id, field, [chart.Options.Sigmas]); break;
                case "lcl": Same(id, field, chart.Points.Select(static p => p.Lower)); break;
                case "ucl": Same(id, field, chart.Points.Select(static p => p.Upper)); break;
                case "sizes": Same(id, field, chart.Points.Take(OracleCase.Numbers(field.Value).Length).Select(static p => (double?)p.Size)); break;
                case "violations": Assert.Equal(Positions(field), chart.Points.Where(static p => p.SignalsUpper || p.SignalsLower).Select(static p => p.Index + 1)); break;
                default: throw new InvalidOperationException("Unknown field: " + field.Name);
            }
        }
    }

    private static IEnumerable<int> Positions(JsonProperty field) => OracleCase.Numbers(field.Value).Select(static n => (int)n!.Value);

    private static void Same(string id, JsonProperty field, IEnumerable<double?> actual)
    {
        var expected = OracleCase.Numbers(field.Value);
        var answered = actual.ToArray();
        Assert.Equal(expected.Length, answered.Length);
        for (var i = 0; i < expected.Length; i++) OracleCase.Same($"{id} {field.Name}[{i}]", expected[i], answered[i]);
    }

    private sealed class Input
    {
        public Input(OracleCase oracle)
        {
            var options = oracle.Options;
            Centre = options.TryGetProperty("center", out var centre) ? centre.GetDouble() : null;
            if (options.TryGetProperty("std.dev", out var sigma))
            {
                if (sigma.ValueKind == JsonValueKind.Number) Sigma = sigma.GetDouble();
                else Estimator = Named(sigma.GetString());
            }

            Groups = Rows(oracle.Data.GetProperty("data"));
            if (Find(oracle, "newdata") is { } later)
            {
                Baseline = Groups.Count;
                Groups = [.. Groups, .. Rows(later)];
            }

            if (Find(oracle, "sizes") is not { } given) return;
            var sizes = OracleCase.Numbers(given).Select(static n => (int)n!.Value).ToArray();
            if (Groups.Any(static g => g.Count > 1)) return;
            Means = Groups.Select(static g => g[0]).ToArray();
            if (Find(oracle, "newsizes") is { } more) sizes = [.. Spread(sizes, Baseline!.Value), .. Spread(OracleCase.Numbers(more).Select(static n => (int)n!.Value).ToArray(), Means.Length - Baseline.Value)];
            Sizes = Spread(sizes, Means.Length);
        }

        public double? Centre { get; }

        public double? Sigma { get; }

        public SigmaEstimator Estimator { get; }

        public int? Baseline { get; }

        public IReadOnlyList<IReadOnlyList<double>> Groups { get; }

        public double[]? Means { get; }

        public int[] Sizes { get; } = [];

        public static bool Knows(string option) => option is "center" or "std.dev" or "sizes" or "newdata" or "newsizes";

        private static int[] Spread(int[] sizes, int count) => sizes.Length == 1 ? Enumerable.Repeat(sizes[0], count).ToArray() : sizes;

        private static JsonElement? Find(OracleCase oracle, string name) =>
            oracle.Data.TryGetProperty(name, out var data) ? data : oracle.Options.TryGetProperty(name, out var option) ? option : null;

        private static List<IReadOnlyList<double>> Rows(JsonElement rows) =>
            rows.EnumerateArray().Select(static row => (IReadOnlyList<double>)OracleCase.Numbers(row).Select(static n => n ?? double.NaN).ToArray()).ToList();

        private static SigmaEstimator Named(string? name) => name switch
        {
            "MR" => SigmaEstimator.MovingRange,
            "SD" => SigmaEstimator.StandardDeviation,
            "UWAVE-R" => SigmaEstimator.MeanRange,
            "UWAVE-SD" => SigmaEstimator.MeanStandardDeviation,
            "MVLUE-R" => SigmaEstimator.WeightedRange,
            "MVLUE-SD" => SigmaEstimator.WeightedStandardDeviation,
            "RMSDF" => SigmaEstimator.PooledStandardDeviation,
            _ => throw new InvalidOperationException("Unknown estimator: " + name),
        };
    }
}
