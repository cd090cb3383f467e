using System;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Trends.Funnels;

namespace Qms.Domain.Trends.Tests.Funnels;

public class FunnelProperties
{
    private static readonly FunnelMeasure[] Measures = [FunnelMeasure.Proportion, FunnelMeasure.StandardisedRatio, FunnelMeasure.RatioOfCounts];

    [Property(MaxTest = 15)]
    public void The_order_of_the_units_changes_nothing(byte[] seeds)
    {
        ForAllOptions(seeds, (rows, options) =>
        {
            var plot = Funnel.Plot(rows, options).OrThrow();
            var turned = Funnel.Plot(rows.Reverse(), options).OrThrow();
            Assert.Equal(plot.IsAdjusted, turned.IsAdjusted);
            foreach (var unit in plot.Units)
            {
                var other = turned.Units.Single(u => u.Name == unit.Name);
                Assert.Equal(unit.IsOutlier, other.IsOutlier);
                Assert.Equal(unit.Z ?? 0, other.Z ?? 0, 9);
            }
        });
    }

    [Property(MaxTest = 15)]
    public void The_variance_between_units_is_never_negative_and_nothing_is_not_a_number(byte[] seeds)
    {
        ForAllOptions(seeds, (rows, options) =>
        {
            var plot = Funnel.Plot(rows, options).OrThrow();
            Assert.True(plot.TauSquared is null or >= 0);
            Assert.True(plot.TauSquared is not null || plot.DispersionUnknownBecause is not null);
            foreach (var limits in plot.Units.SelectMany(static u => new[] { u.Unadjusted, u.Adjusted }).Concat(plot.Curve.SelectMany(static p => new[] { p.Unadjusted, p.Adjusted })))
            {
                if (limits is null) continue;
                Assert.DoesNotContain(new[] { limits.Lower998, limits.Lower95, limits.Lower68, limits.Upper68, limits.Upper95, limits.Upper998 }, static l => l is double.NaN);
            }

            Assert.DoesNotContain(plot.Units, static u => u.Z is double.NaN || u.AdjustedZ is double.NaN || u.TrimmedZ is double.NaN || double.IsNaN(u.Value));
        });
    }

    [Property(MaxTest = 15)]
    public void A_multiplier_scales_values_and_limits_and_leaves_the_outliers(byte[] seeds)
    {
        ForAllOptions(seeds, static (rows, options) =>
        {
            var plot = Funnel.Plot(rows, options.WithMultiplier(1)).OrThrow();
            var scaled = Funnel.Plot(rows, options.WithMultiplier(1024)).OrThrow();
            Assert.Equal(plot.Units.Select(static u => (u.IsOutlier, u.Value * 1024)), scaled.Units.Select(static u => (u.IsOutlier, u.Value)));
            for (var i = 0; i < plot.Units.Count; i++) Assert.Equal((plot.Units[i].Limits?.Upper95 ?? 0) * 1024, scaled.Units[i].Limits?.Upper95 ?? 0, 6);
        });
    }

    [Property]
    public void Rows_of_one_unit_are_added_up(byte[] seeds)
    {
        var rows = Rows(seeds, FunnelMeasure.Proportion);
        if (rows.Length == 0) return;
        var options = FunnelOptions.Recommended(FunnelMeasure.Proportion);
        var halves = rows.SelectMany(static r => new[] { r with { Numerator = r.Numerator / 2, Denominator = r.Denominator / 2 }, r with { Numerator = r.Numerator / 2, Denominator = r.Denominator / 2 } });
        Assert.Equal(Funnel.Plot(rows, options).OrThrow().Units, Funnel.Plot(halves, options).OrThrow().Units);
    }

    [Property(MaxTest = 30)]
    public void Our_own_limits_are_wider_at_smaller_denominators_and_nested(byte[] seeds)
    {
        foreach (var measure in Measures)
        {
            var rows = Rows(seeds, measure);
            if (rows.Length == 0) continue;
            foreach (var how in new[] { Overdispersion.Ignored, Overdispersion.Additive, Overdispersion.Multiplicative })
            {
                var curve = Funnel.Plot(rows, FunnelOptions.Recommended(measure).WithOverdispersion(how)).OrThrow().Curve;
                for (var i = 0; i < curve.Count; i++)
                {
                    var here = curve[i].Adjusted ?? curve[i].Unadjusted!;
                    Assert.True(here.Lower998 <= here.Lower95 && here.Lower95 <= here.Lower68 && here.Upper68 <= here.Upper95 && here.Upper95 <= here.Upper998);
                    if (i == 0) continue;
                    var before = curve[i - 1].Adjusted ?? curve[i - 1].Unadjusted!;
                    Assert.True(before.Upper998 >= here.Upper998 - 1e-12 && before.Lower998 <= here.Lower998 + 1e-12);
                }
            }
        }
    }

    [Property]
    public void By_our_own_method_a_unit_is_an_outlier_exactly_when_its_z_score_is_beyond_three(byte[] seeds)
    {
        foreach (var measure in Measures)
        {
            foreach (var how in new[] { Overdispersion.Ignored, Overdispersion.Additive, Overdispersion.Multiplicative })
            {
                var rows = Rows(seeds, measure);
                if (rows.Length == 0) continue;
                foreach (var unit in Funnel.Plot(rows, FunnelOptions.Recommended(measure).WithOverdispersion(how)).OrThrow().Units)
                {
                    // A unit without events has no logarithm: half an event stands for it in its z-score only.
                    if (measure == FunnelMeasure.RatioOfCounts && unit.Numerator == 0) continue;
                    var z = Math.Abs(unit.AdjustedZ!.Value);
                    if (Math.Abs(z - 3.0902323061678136) < 1e-9) continue;
                    Assert.True(unit.IsOutlier == z > 3.0902323061678136, unit.Sentence + " z " + unit.AdjustedZ);
                }
            }
        }
    }

    private static void ForAllOptions(byte[] seeds, Action<FunnelRow[], FunnelOptions> check)
    {
        foreach (var measure in Measures)
        {
            var rows = Rows(seeds, measure);
            if (rows.Length == 0 || (measure == FunnelMeasure.RatioOfCounts && rows.All(static r => r.Numerator == 0)) || rows.All(static r => r.Numerator == r.Denominator)) continue;
            check(rows, FunnelOptions.Recommended(measure));
            check(rows, FunnelOptions.Recommended(measure).WithOverdispersion(Overdispersion.Multiplicative));
            check(rows, FunnelOptions.FunnelPlotR(measure));
            check(rows, FunnelOptions.FunnelPlotR(measure).WithStandardisedMethod(StandardisedMethod.Cqc).WithUnadjustedToo(true));
            check(rows, FunnelOptions.PowerBiFunnels(measure));
            check(rows, FunnelOptions.PowerBiFunnels(measure).WithOverdispersion(Overdispersion.Additive));
        }
    }

    private static FunnelRow[] Rows(byte[] seeds, FunnelMeasure measure) => seeds.Take(12).Select((seed, i) =>
    {
        var denominator = 2 + (seed * 3) + i;
        var numerator = (seed * 7 + i * 5) % (denominator + 1);
        return new FunnelRow("U" + i, measure == FunnelMeasure.RatioOfCounts ? Math.Max(1, numerator) : numerator, denominator);
    }).ToArray();
}
