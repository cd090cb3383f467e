using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Tests.Shewhart;

/// <summary>Series from whole numbers that a generator makes: many ties, long runs, and gaps.</summary>
internal static class Sample
{
    /// <summary>Steps of a walk that returns to its middle, with gaps; quarters, so that sums are exact.</summary>
    public static double[] Series(IEnumerable<int> raw)
    {
        var level = 0;
        return raw.Select(number =>
        {
            var r = (number & 0x7FFFFFFF) % 97;
            if (r == 5) return double.NaN;
            level = r % 4 == 0 ? r % 9 : level + (r % 3) - 1;
            return 40 + (level / 4.0);
        }).ToArray();
    }

    public static ControlChart Individuals(ReadOnlySpan<double> values, RuleProfile profile, ChartOptions? options = null) =>
        ControlCharts.Compute(ChartKind.Individuals, values, profile, options).OrThrow();

    /// <summary>Every flag of every point, in a form that compares.</summary>
    public static string[] Flags(ControlChart chart) =>
        chart.Points.Select(static p => string.Join("+", p.Flags.Select(static f => $"{f.Rule.Name} {f.Direction}"))).ToArray();

    /// <summary>Every signal without its sentence.</summary>
    public static string[] Signals(ControlChart chart) =>
        chart.Signals.Select(static s => $"{s.Rule.Name} {s.Direction} {s.First}-{s.Last}: {string.Join(",", s.Points)}").ToArray();
}
