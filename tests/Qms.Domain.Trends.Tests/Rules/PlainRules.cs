using System;
using System.Collections.Generic;
using System.Linq;

namespace Qms.Domain.Trends.Tests.Rules;

/// <summary>The families' rules written down once more, slowly and as they are described: windows over whole lists, centre 0 and sigma 1.</summary>
internal static class PlainRules
{
    /// <summary>Making Data Count as NHSRplotthedots: the one label of each point, such as "trend+"; empty for common cause.</summary>
    public static string[] PlotTheDots(double[] z)
    {
        var labels = new string[z.Length];
        for (var i = 0; i < z.Length; i++)
        {
            labels[i] = Math.Abs(z[i]) > 3 ? "out" + Sign(z[i])
                : Trends(z, i) is { Count: > 0 } trends ? "trend" + trends.Last()
                : IsNear(z[i]) && Windows(z, i, 3).Any(w => w.All(v => Sign(v) == Sign(z[i])) && w.Count(IsNear) >= 2) ? "near" + Sign(z[i])
                : Windows(z, i, 7).Any(w => w.All(v => v != 0 && Sign(v) == Sign(w[0]))) && z[i] != 0 ? "shift" + Sign(z[i])
                : "";
        }

        return labels;
    }

    /// <summary>PowerBI-SPC: four vectors, missing rows taken out first, later patterns over earlier ones.</summary>
    public static Dictionary<string, string[]> PowerBI(double[] z, int shift, int trend)
    {
        var kept = Enumerable.Range(0, z.Length).Where(i => !double.IsNaN(z[i])).ToArray();
        var v = kept.Select(i => z[i]).ToArray();
        var flags = new[] { "out", "near", "trend", "shift" }.ToDictionary(static name => name, _ => Enumerable.Repeat("", z.Length).ToArray());
        var outside = v.Select(static x => x > 2 ? 1 : x < -2 ? -1 : 0).ToArray();
        for (var i = 0; i < v.Length; i++)
        {
            if (Math.Abs(v[i]) > 3) flags["out"][kept[i]] = Sign(v[i]);
            var sum = Enumerable.Range(Math.Max(0, i - 2), Math.Min(3, i + 1)).Sum(j => outside[j]);
            for (var j = Math.Max(0, i - 2); j <= i && Math.Abs(sum) >= 2; j++)
            {
                if (outside[j] != 0) flags["near"][kept[j]] = Sign(sum);
            }

            var sides = i + 1 < shift ? 0 : Enumerable.Range(i - shift + 1, shift).Sum(j => Math.Sign(v[j]));
            for (var j = i - shift + 1; j <= i && Math.Abs(sides) == shift; j++) flags["shift"][kept[j]] = Sign(sides);
            var steps = i + 1 < trend ? 0 : Enumerable.Range(i - trend + 2, trend - 1).Sum(j => Math.Sign(v[j] - v[j - 1]));
            for (var j = i - trend + 1; j <= i && Math.Abs(steps) == trend - 1; j++) flags["trend"][kept[j]] = Sign(steps);
        }

        return flags;
    }

    /// <summary>Western Electric and Nelson: the points at which a rule is complete.</summary>
    public static int[] Complete(string rule, double[] z)
    {
        bool Several(int i, int count, int of, double zone) => i + 1 >= of && new[] { 1, -1 }.Any(s => s * z[i] > zone && Last(i, of).Count(v => s * v > zone) >= count);
        double[] Last(int i, int n) => z.AsSpan(i - n + 1, n).ToArray();
        bool OneSide(int i, int n) => i + 1 >= n && (Last(i, n).All(static v => v > 0) || Last(i, n).All(static v => v < 0));
        int[] Steps(int i, int n) => Enumerable.Range(i - n + 2, n - 1).Select(j => Math.Sign(z[j] - z[j - 1])).ToArray();
        bool Is(int i) => rule switch
        {
            "Western Electric 1" or "Nelson 1" => Math.Abs(z[i]) > 3,
            "Western Electric 2" or "Nelson 5" => Several(i, 2, 3, 2),
            "Western Electric 3" or "Nelson 6" => Several(i, 4, 5, 1),
            "Western Electric 4" => OneSide(i, 8),
            "Nelson 2" => OneSide(i, 9),
            "Nelson 3" => i >= 5 && Math.Abs(Steps(i, 6).Sum()) == 5,
            "Nelson 4" => i >= 13 && Steps(i, 14) is var s && s[0] != 0 && Enumerable.Range(1, 12).All(k => s[k] == -s[k - 1]),
            "Nelson 7" => i >= 14 && Last(i, 15).All(static v => Math.Abs(v) <= 1),
            "Nelson 8" => i >= 7 && Last(i, 8).All(static v => Math.Abs(v) > 1) && Last(i, 8).Any(static v => v > 0) && Last(i, 8).Any(static v => v < 0),
            _ => throw new NotSupportedException(rule),
        };
        return Enumerable.Range(0, z.Length).Where(Is).ToArray();
    }

    private static string Sign(double value) => value > 0 ? "+" : value < 0 ? "-" : "0";

    private static bool IsNear(double value) => Math.Abs(value) is > 2 and <= 3;

    private static IEnumerable<double[]> Windows(double[] z, int i, int length) =>
        Enumerable.Range(i - length + 1, length).Where(start => start >= 0 && start + length <= z.Length).Select(start => z.AsSpan(start, length).ToArray()).Where(static w => !w.Any(double.IsNaN));

    private static List<string> Trends(double[] z, int i) =>
        Windows(z, i, 7).Select(static w => w.Skip(1).Zip(w, static (b, a) => Math.Sign(b - a)).Sum()).Where(static sum => Math.Abs(sum) == 6).Select(static sum => Sign(sum)).ToList();
}
