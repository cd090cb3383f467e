using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>The Anhøj profile against qicharts2 0.8.1.</summary>
public sealed class QichartsTests
{
    private const string Files = "qicharts2-*.jsonl";

    /// <summary>What the peer does wrong and we do not imitate, by case, with the reason.</summary>
    private static readonly Dictionary<string, string> Defects = [];

    public static TheoryData<string> Ids => [.. OracleCase.In(Files).Select(static c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_number_and_signal_is_that_of_qicharts2(string id)
    {
        var oracle = OracleCase.Find(Files, id);
        if (oracle.Status == "peer-defect")
        {
            Assert.True(Defects.ContainsKey(id), $"{id}: a defect of the peer that is not listed");
            return;
        }

        var result = QichartsAdapter.Compute(oracle);
        if (oracle.Expected.TryGetProperty("error", out _))
        {
            Assert.False(result.IsComputed, $"{id}: the peer refuses");
            return;
        }

        Compare(id, oracle.Expected, result.OrThrow());
    }

    private static void Compare(string id, JsonElement expected, ControlChart chart)
    {
        var points = expected.GetProperty("points");
        void Lines(string name, Func<ChartPoint, double?> line) => Agree.Numbers($"{id} {name}", Read.Numbers(points.GetProperty(name)), chart.Points.Select(line));
        Lines("y", static p => p.Value);
        Lines("centre", static p => p.Centre);
        Lines("lcl", static p => p.LowerLimit);
        Lines("ucl", static p => p.UpperLimit);
        Lines("lcl2s", static p => p.LowerTwoSigma);
        Lines("ucl2s", static p => p.UpperTwoSigma);
        Lines("part", static p => p.Phase + 1);
        Agree.AllSame($"{id} inBaseline", Read.Flags(points.GetProperty("inBaseline")), chart.Points.Select(static p => (bool?)p.IsInBaseline));
        Agree.AllSame($"{id} included", Read.Flags(points.GetProperty("included")), chart.Points.Select(static p => (bool?)p.IsIncluded));
        Agree.AllSame($"{id} sigmaSignal", Read.Flags(points.GetProperty("sigmaSignal")), chart.Points.Select(static p => (bool?)(p.Flags.Count > 0)));
        var parts = expected.GetProperty("parts").EnumerateArray().ToArray();
        Agree.Same($"{id} parts", parts.Length, chart.Phases.Count);
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, phase) = (parts[i], chart.Phases[i]);
            var runs = phase.Runs!;
            void Whole(string name, double? actual) => Agree.Number($"{id} part {i + 1} {name}", Read.Number(part.GetProperty(name)), actual);
            Whole("firstPoint", phase.First + 1);
            Whole("lastPoint", phase.Last + 1);
            Whole("nObs", phase.Last - phase.First + 1);
            Whole("nUseful", runs.Useful);
            Whole("longestRun", runs.LongestRun);
            Whole("longestRunMax", runs.LongestRunLimit);
            Whole("crossings", runs.Crossings);
            Whole("crossingsMin", runs.CrossingsLimit);
            Agree.Same($"{id} part {i + 1} runsSignal", part.GetProperty("runsSignal").GetBoolean(), runs.IsSignal);
        }
    }
}
