using System;

namespace Qms.Domain.Trends.Rules;

/// <summary>What a signal says.</summary>
internal static class Sentences
{
    public static string Of(Rule rule, int sign, int first, int last, int points, in Reading reading, Func<int, string> label)
    {
        var span = first == last ? label(last) : $"from {label(first)} to {label(last)}";
        var side = sign > 0 ? "above" : "below";
        var centre = double.IsNaN(reading.Centre) ? "the centre" : $"the centre of {Words.Measure(reading.Centre)}";
        var count = Words.Capital(Words.Number(points));
        return rule.Kind switch
        {
            RuleKind.BeyondLimits => $"{label(last).Capital()}: {Words.Measure(reading.Value)} is {side} the {(sign > 0 ? "upper" : "lower")} limit of {Words.Measure(sign > 0 ? reading.Upper(rule.Zone) : reading.Lower(rule.Zone))}.",
            RuleKind.Shift => $"{count} points in a row, {span}, are {side} {centre}.",
            RuleKind.Trend => $"{count} points in a row, {span}, {(sign > 0 ? "rise" : "fall")}.",
            RuleKind.SeveralOf => $"{span.Capital()}, at least {Words.Number(rule.Count)} of {Words.Number(rule.Length)} points in a row are more than {Words.Number(rule.Zone)} sigma {side} {centre}.",
            RuleKind.Alternation => $"{count} points in a row, {span}, go up and down in turn.",
            RuleKind.Hugging => $"{count} points in a row, {span}, stay within {Words.Number(rule.Zone)} sigma of {centre}: limits may be too wide, or different processes mixed.",
            _ => $"{count} points in a row, {span}, keep away from {centre} on both sides: two processes may be mixed.",
        };
    }

    public static string LongRun(RunsTracker runs, Func<int, string> label) =>
        $"{Words.Capital(Words.Number(runs.Longest))} points on one side of the centre, from {label(runs.LongestFirst)} to {label(runs.LongestLast)}: of {Words.Number(runs.Useful)} useful points, no more than {Words.Number(runs.LongestLimit)} are expected in a run.";

    public static string FewCrossings(RunsTracker runs) =>
        $"The centre is crossed {Times(runs.Crossings)}: of {Words.Number(runs.Useful)} useful points, at least {Times(runs.CrossingsLimit)} is expected.";

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{Words.Number(count)} times" };

    private static string Capital(this string text) => Words.Capital(text);
}
