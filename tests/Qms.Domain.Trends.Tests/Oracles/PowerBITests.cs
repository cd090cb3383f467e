using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>The PowerBI profile against the PowerBI-SPC visual.</summary>
public sealed class PowerBITests
{
    private const string Files = "powerbi-spc*.jsonl";

    /// <summary>What the peer does wrong and we do not imitate, by case, with the reason.</summary>
    private static readonly Dictionary<string, string> Defects = [];

    public static TheoryData<string> Ids => [.. OracleCase.In(Files).Select(static c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_limit_flag_and_icon_is_that_of_PowerBI_SPC(string id)
    {
        var oracle = OracleCase.Find(Files, id);
        if (oracle.Status == "peer-defect")
        {
            Assert.True(Defects.ContainsKey(id), $"{id}: a defect of the peer that is not listed");
            return;
        }

        var asked = new PowerBIQuestion(oracle);
        var result = asked.Compute();
        if (oracle.Expected.TryGetProperty("error", out _))
        {
            Assert.False(result.IsComputed, $"{id}: the peer refuses");
            return;
        }

        Compare(id, oracle.Expected, result.OrThrow(), asked);
    }

    private static void Compare(string id, JsonElement expected, ControlChart chart, PowerBIQuestion asked)
    {
        // The peer answers only for the rows that it kept.
        var rows = Read.Integers(expected.GetProperty("rowIndex")).Select(row => chart.Points[row]).ToArray();
        void Lines(string name, Func<ChartPoint, double?> line)
        {
            var numbers = Read.Numbers(expected, name);
            if (numbers.Length > 0) Agree.Numbers($"{id} {name}", numbers, rows.Select(line));
        }

        Lines("values", static p => p.Value);
        Lines("centre", static p => p.Centre);
        Lines("ll99", static p => p.LowerLimit);
        Lines("ll95", static p => p.LowerTwoSigma);
        Lines("ll68", static p => p.LowerOneSigma);
        Lines("ul68", static p => p.UpperOneSigma);
        Lines("ul95", static p => p.UpperTwoSigma);
        Lines("ul99", static p => p.UpperLimit);
        void Flags(string name, RuleKind kind) =>
            Agree.AllSame($"{id} {name}", Read.Texts(expected.GetProperty(name)), rows.Select(p => asked.Word(p.Flags.FirstOrDefault(f => f.Rule.Kind == kind))));
        Flags("astronomical", RuleKind.BeyondLimits);
        Flags("shift", RuleKind.Shift);
        Flags("trend", RuleKind.Trend);
        Flags("twoInThree", RuleKind.SeveralOf);
        var nhs = NhsAssessment.Of(chart, asked.Good, asked.Target);
        var icons = (asked.LooksAtLastPoint ? nhs.Icons : nhs.AllIcons).Where(asked.IsShown).DefaultIfEmpty(Variation.CommonCause).Select(Icon);
        Agree.AllSame($"{id} variation", Read.Texts(expected.GetProperty("variationIcons")).Order().ToArray(), icons.Order());
        var assurance = nhs.Assurance switch { Assurance.None => "none", Assurance.Passing => "consistentPass", Assurance.Failing => "consistentFail", _ => "inconsistent" };
        Agree.Same($"{id} assurance", expected.GetProperty("assuranceIcon").GetString(), assurance);
    }

    private static string Icon(Variation variation) => char.ToLowerInvariant(variation.ToString()[0]) + variation.ToString()[1..];
}
