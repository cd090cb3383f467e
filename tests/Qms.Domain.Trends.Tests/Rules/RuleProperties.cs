using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Tests.Shewhart;

namespace Qms.Domain.Trends.Tests.Rules;

/// <summary>Trackers that remember little answer as windows over whole series do.</summary>
public sealed class RuleProperties
{
    private static readonly ChartOptions Z = ChartOptions.Default.WithCentre(0).WithSigma(1);

    [Property(MaxTest = 1500, EndSize = 150)]
    public void Labels_of_Making_Data_Count_are_those_of_the_plain_rules(int[] raw, byte kind)
    {
        var values = Series(raw, kind);
        var chart = Sample.Individuals(values, RuleProfile.NhsRPlotTheDots, Z);
        Assert.Equal(PlainRules.PlotTheDots(values), chart.Points.Select(static p => Label(p.Flag)));
    }

    [Property(MaxTest = 1500, EndSize = 150)]
    public void Flags_of_PowerBI_are_those_of_the_plain_rules(int[] raw, byte kind, byte shift, byte trend)
    {
        var values = Series(raw, kind);
        var (s, t) = (3 + (shift % 7), 3 + (trend % 6));
        var chart = Sample.Individuals(values, RuleProfile.PowerBIWith(s, t), Z);
        foreach (var (name, flags) in PlainRules.PowerBI(values, s, t))
        {
            Assert.Equal(flags.Select(sign => sign.Length == 0 ? "" : name + sign), chart.Points.Select(p => p.Flags.Select(Label).FirstOrDefault(label => label.StartsWith(name, StringComparison.Ordinal)) ?? ""));
        }
    }

    [Property(MaxTest = 1500, EndSize = 150)]
    public void Western_Electric_and_Nelson_are_complete_where_the_plain_rules_are(int[] raw, byte kind)
    {
        var values = Series(raw, kind).Where(static v => !double.IsNaN(v)).ToArray();
        foreach (var profile in new[] { RuleProfile.WesternElectric, RuleProfile.Nelson })
        {
            var chart = Sample.Individuals(values, profile, Z);
            foreach (var rule in profile.Rules) Assert.Equal(PlainRules.Complete(rule.Name, values), chart.Points.Where(p => p.Flags.Any(f => f.Rule == rule)).Select(static p => p.Index));
        }
    }

    /// <summary>In several characters: a walk, a wave of long runs, alternation, calm, extremes; with ties, zeros and gaps.</summary>
    private static double[] Series(IEnumerable<int> raw, byte kind)
    {
        var level = 0.0;
        return raw.Select((number, i) =>
        {
            var r = (number & 0x7FFFFFFF) % 101;
            if (r == 50) return double.NaN;
            switch (kind % 5)
            {
                case 0:
                    level += ((r % 3) - 1) / 2.0;
                    return level;
                case 1: return ((i / 11) % 2 == 0 ? 1 : -1) * (r % 8 == 0 ? 0 : r % 7 / 2.0);
                case 2: return (i % 2 == 0 ? 1 : -1) * ((r % 5) + 2) / 4.0;
                case 3: return ((r % 9) - 4) / 4.0;
                default: return ((r % 15) - 7) / 2.0;
            }
        }).ToArray();
    }

    private static string Label(PointFlag? flag) => flag is null ? "" : flag.Rule.Kind switch
    {
        RuleKind.BeyondLimits => "out",
        RuleKind.Trend => "trend",
        RuleKind.SeveralOf => "near",
        _ => "shift",
    } + (flag.Direction == SignalDirection.Up ? "+" : "-");
}
