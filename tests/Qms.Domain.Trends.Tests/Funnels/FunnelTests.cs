using System;
using System.Linq;
using Qms.Domain.Trends.Funnels;

namespace Qms.Domain.Trends.Tests.Funnels;

public class FunnelTests
{
    private static readonly FunnelRow[] Wide =
    [
        new("A", 5, 100), new("B", 40, 200), new("C", 10, 400), new("D", 90, 300), new("E", 20, 250), new("F", 4, 50),
    ];

    [Fact]
    public void FunnelPlotR_judges_a_ratio_of_counts_with_one_standard_error_and_draws_with_another()
    {
        var plot = Funnel.Plot(Wide, FunnelOptions.FunnelPlotR(FunnelMeasure.RatioOfCounts).WithTrimShare(0)).OrThrow();
        var (unit, t) = (plot.Units[0], 169.0 / 1300);
        var s = Math.Sqrt((5 / (5.5 * 5.5)) + (100 / (100.5 * 100.5)));
        Assert.Equal((Math.Log(5.5 / 100.5) - Math.Log(t)) / s, unit.Z!.Value, 12);
        Assert.True(plot.IsAdjusted);
        Assert.Equal(Math.Exp(Math.Log(t) + (1.959964 * Math.Sqrt((1 / 400.0) + plot.TauSquared!.Value))), unit.Adjusted!.Upper95!.Value, 12);
        Assert.Equal(Math.Exp(Math.Log(t) - (3.090232 / 20)), unit.Unadjusted!.Lower998!.Value, 12);
    }

    [Fact]
    public void FunnelPlotRs_CQC_method_draws_straight_limits_around_one()
    {
        var plot = Funnel.Plot(Wide, FunnelOptions.FunnelPlotR(FunnelMeasure.StandardisedRatio).WithStandardisedMethod(StandardisedMethod.Cqc)).OrThrow();
        var unit = plot.Units[0];
        Assert.Equal((Math.Sqrt(0.05) - 1) * 20, unit.Z!.Value, 12);
        Assert.Equal(1 + (3.090232 * Math.Sqrt((1 / 400.0) + plot.TauSquared!.Value)), unit.Adjusted!.Upper998!.Value, 12);
    }

    [Fact]
    public void FunnelPlotR_without_adjusted_limits_reports_no_dispersion_and_without_any_limits_no_outliers()
    {
        var options = FunnelOptions.FunnelPlotR(FunnelMeasure.Proportion).WithOverdispersion(Overdispersion.Ignored);
        var none = Funnel.Plot(Wide, options).OrThrow();
        Assert.Equal((0.0, 0.0, false, false), (none.Phi, none.TauSquared, none.IsAdjusted, none.ShowsUnadjusted));
        Assert.DoesNotContain(none.Units, static u => u.IsOutlier);
        Assert.Contains(Funnel.Plot(Wide, options.WithUnadjustedToo(true)).OrThrow().Units, static u => u.IsOutlier);
    }

    [Fact]
    public void The_SHMI_method_leaves_out_the_outer_tenths_and_gives_a_unit_without_events_an_infinite_logarithm()
    {
        var rows = Enumerable.Range(0, 20).Select(static i => new FunnelRow("U" + i, i, 10.004)).ToArray();
        var plot = Funnel.Plot(rows, FunnelOptions.FunnelPlotR(FunnelMeasure.StandardisedRatio)).OrThrow();
        Assert.Equal(double.NegativeInfinity, plot.Units[0].Z);
        Assert.Equal(10, plot.Units[0].Denominator);
        Assert.Equal([0, 1, 18, 19], Enumerable.Range(0, 20).Where(i => plot.Units[i].TrimmedZ is null));
    }

    [Fact]
    public void PowerBI_Funnels_draws_ratios_of_counts_as_if_numerator_and_denominator_were_the_same()
    {
        var plot = Funnel.Plot(Wide, FunnelOptions.PowerBiFunnels(FunnelMeasure.RatioOfCounts)).OrThrow();
        var s = Math.Sqrt(200 / (100.5 * 100.5));
        Assert.Equal(169.0 / 1300 * Math.Exp(1.9599639845400536 * s), plot.Units[0].Limits!.Upper95!.Value, 12);
    }

    [Fact]
    public void Exact_limits_and_the_exact_z_score_are_two_sides_of_one_thing()
    {
        // Standard tables: χ² at 2.5 % with 20 degrees of freedom is 9.590777, at 97.5 % with 22 it is 36.780712.
        var plot = Funnel.Plot([new("A", 3, 10), new("B", 17, 10)], FunnelOptions.PowerBiFunnels(FunnelMeasure.StandardisedRatio)).OrThrow();
        Assert.Equal(9.590777392264867 / 20, plot.Units[0].Limits!.Lower95!.Value, 9);
        Assert.Equal(1.8390356, plot.Units[0].Limits!.Upper95!.Value, 6);
        Assert.All(plot.Units, static u => Assert.Equal(u.Value < u.Limits!.Lower95 || u.Value > u.Limits.Upper95, Math.Abs(u.AdjustedZ!.Value) > 1.96));
    }

    [Fact]
    public void Missing_numbers_are_left_out_and_reported()
    {
        var plot = Funnel.Plot([.. Wide, new("G", null, 10), new("H", 3, double.NaN)], FunnelOptions.Recommended(FunnelMeasure.Proportion)).OrThrow();
        Assert.Equal(6, plot.Units.Count);
        Assert.Equal([(6, "G", "The numerator is missing."), (7, "H", "The denominator is missing.")], plot.Omitted.Select(static o => (o.Row, o.Name, o.Reason)));
    }

    [Theory]
    [InlineData("", 1, 2, "trends.unit-without-name", "units[1].name")]
    [InlineData("B", -1, 2, "trends.negative-count", "units[1].numerator")]
    [InlineData("B", 1, -2, "trends.negative-count", "units[1].denominator")]
    [InlineData("B", 1, 0, "trends.zero-denominator", "units[1].denominator")]
    [InlineData("B", 3, 2, "trends.more-events-than-cases", "units[1].numerator")]
    [InlineData("B", double.PositiveInfinity, 2, "trends.not-finite", "units[1].numerator")]
    [InlineData("B", 1, double.PositiveInfinity, "trends.not-finite", "units[1].denominator")]
    public void Impossible_rows_are_refused_with_their_path_and_left_out_by_PowerBI(string name, double numerator, double denominator, string code, string path)
    {
        FunnelRow[] rows = [new("A", 1, 2), new(name, numerator, denominator)];
        foreach (var options in new[] { FunnelOptions.Recommended(FunnelMeasure.Proportion), FunnelOptions.FunnelPlotR(FunnelMeasure.Proportion) })
        {
            var rejection = Assert.Single(Funnel.Plot(rows, options).Rejections);
            Assert.Equal((code, path), (rejection.Code, rejection.Path));
        }

        Assert.Equal(1, Assert.Single(Funnel.Plot(rows, FunnelOptions.PowerBiFunnels(FunnelMeasure.Proportion)).OrThrow().Omitted).Row);
    }

    [Fact]
    public void Wrong_options_and_empty_data_are_refused()
    {
        string Code(FunnelOptions options) => Assert.Single(Funnel.Plot(Wide, options).Rejections).Code;
        Assert.Equal("trends.trim-share-out-of-range", Code(FunnelOptions.Recommended(FunnelMeasure.Proportion).WithTrimShare(0.51)));
        Assert.Equal("trends.trim-share-out-of-range", Code(FunnelOptions.FunnelPlotR(FunnelMeasure.StandardisedRatio).WithTrimShare(0)));
        Assert.Equal("trends.multiplier-out-of-range", Code(FunnelOptions.Recommended(FunnelMeasure.Proportion).WithMultiplier(0)));
        Assert.Equal("trends.target-out-of-range", Code(FunnelOptions.Recommended(FunnelMeasure.Proportion).WithTarget(1)));
        Assert.Equal("trends.cuts-out-of-range", Code(FunnelOptions.Recommended(FunnelMeasure.Proportion).WithCuts(2, 1)));
        Assert.Equal("trends.curve-end-out-of-range", Code(FunnelOptions.Recommended(FunnelMeasure.Proportion).WithCurveEnd(0)));
        Assert.Equal("trends.option-not-in-profile", Code(FunnelOptions.FunnelPlotR(FunnelMeasure.Proportion).WithOverdispersion(Overdispersion.Multiplicative)));
        Assert.Equal("trends.option-not-in-profile", Code(FunnelOptions.PowerBiFunnels(FunnelMeasure.Proportion).WithTrimShare(0.2)));
        Assert.Equal("trends.no-units", Assert.Single(Funnel.Plot([], FunnelOptions.Recommended(FunnelMeasure.Proportion)).Rejections).Code);
        Assert.Equal("trends.no-events", Assert.Single(Funnel.Plot([new("A", 0, 3)], FunnelOptions.Recommended(FunnelMeasure.RatioOfCounts)).Rejections).Code);
        Assert.Equal("trends.same-columns", Assert.Single(Funnel.Plot([new("A", 3, 3)], FunnelOptions.FunnelPlotR(FunnelMeasure.Proportion)).Rejections).Code);
    }

    [Fact]
    public void Each_unit_and_the_plot_say_in_a_sentence_what_was_found()
    {
        var plot = Funnel.Plot([new("A", 1, 100), new("B", 30, 100)], FunnelOptions.Recommended(FunnelMeasure.Proportion).WithTarget(0.1).WithOverdispersion(Overdispersion.Ignored).WithDirection(FunnelDirection.LowerIsBetter)).OrThrow();
        Assert.Equal("Of 2 units, 2 are beyond the 99.8 % limits; the limits are those of chance alone.", plot.Sentence);
        Assert.Equal("B: 30 of 100, a value of 0.3 against a target of 0.1, is above the upper 99.8 % limit of 0.2102.", plot.Units[1].Sentence);
        Assert.Equal([FunnelFlag.Improvement, FunnelFlag.Deterioration], plot.Units.Select(static u => u.ThreeSigma));
    }

    [Fact]
    public void Multiplicative_limits_are_wider_by_the_root_of_phi()
    {
        var options = FunnelOptions.Recommended(FunnelMeasure.Proportion);
        var plot = Funnel.Plot(Wide, options.WithOverdispersion(Overdispersion.Multiplicative)).OrThrow();
        var angle = Math.Asin(Math.Sqrt(0.13)) + (1.9599639845400543 * Math.Sqrt(plot.Phi!.Value) / (2 * Math.Sqrt(300)));
        Assert.Equal(Math.Pow(Math.Sin(angle), 2), plot.Units[3].Adjusted!.Upper95!.Value, 12);
    }
}
