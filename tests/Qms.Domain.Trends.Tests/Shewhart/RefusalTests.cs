using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Tests.Shewhart;

/// <summary>Bad input is refused, all of it at once, naming what and where; too little input is not bad.</summary>
public sealed class RefusalTests
{
    private static readonly LocalDate Day = new(2026, 1, 1);

    [Fact]
    public void All_problems_are_told_at_once_with_their_places()
    {
        var result = ControlCharts.ComputeRatios(ChartKind.P, [1, -2, 30, double.PositiveInfinity], [10, 10, 20, -5], RuleProfile.Anhoej);
        Assert.False(result.IsComputed);
        Assert.Equal(
            [("trends.count-negative", "values[1]"), ("trends.numerator-above-denominator", "values[2]"), ("trends.value-infinite", "values[3]"), ("trends.denominator-invalid", "denominators[3]")],
            result.Rejections.Select(static r => (r.Code, r.Path)));
        Assert.Contains("trends.count-negative", Assert.Throws<CommandRefusedException>(() => result.OrThrow()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartKind.P)]
    [InlineData(ChartKind.U)]
    [InlineData(ChartKind.Np)]
    public void A_chart_of_shares_or_rates_needs_denominators(ChartKind kind) =>
        Assert.Equal("trends.denominators-missing", Code(ControlCharts.Compute(kind, [1, 2], RuleProfile.Anhoej)));

    [Fact]
    public void Lists_of_different_length_are_refused()
    {
        Assert.Equal("trends.lengths-differ", Code(ControlCharts.ComputeRatios(ChartKind.U, [1, 2], [1], RuleProfile.Anhoej)));
        Assert.Equal("trends.lengths-differ", Code(Individuals(ChartOptions.Default.WithCentre(1, 2))));
        Assert.Equal("trends.lengths-differ", Code(Individuals(ChartOptions.Default.WithLabels("a"))));
    }

    [Fact]
    public void Dates_that_repeat_or_go_back_are_refused()
    {
        Assert.Equal("trends.date-repeated", Code(Dated([Day, Day])));
        Assert.Equal("trends.date-out-of-order", Code(Dated([Day.PlusDays(1), Day])));
    }

    [Fact]
    public void A_phase_or_exclusion_that_the_series_lacks_is_refused()
    {
        Assert.Equal("trends.date-unknown", Code(Dated([Day], ChartOptions.Default.WithPhases(PhaseStart.On(Day.PlusDays(9))))));
        Assert.Equal("trends.date-unknown", Code(Dated([Day], ChartOptions.Default.WithExclusions(Exclusion.On(Day.PlusDays(9))))));
        Assert.Equal("trends.point-unknown", Code(Individuals(ChartOptions.Default.WithPhases(PhaseStart.At(3)))));
        Assert.Equal("trends.point-unknown", Code(Individuals(ChartOptions.Default.WithExclusions(Exclusion.At(-1)))));
    }

    [Fact]
    public void Settings_that_mean_nothing_are_refused()
    {
        Assert.Equal("trends.width-invalid", Code(Individuals(ChartOptions.Default.WithWidth(0))));
        Assert.Equal("trends.multiplier-invalid", Code(Individuals(ChartOptions.Default.WithMultiplier(double.NaN))));
        Assert.Equal("trends.sigma-invalid", Code(Individuals(ChartOptions.Default.WithSigma(-1))));
        Assert.Equal("trends.centre-invalid", Code(Individuals(ChartOptions.Default.WithCentre(double.NaN))));
        Assert.Equal("trends.confidence-unsupported", Code(ControlCharts.Compute(ChartKind.MovingRange, [1, 2], RuleProfile.Nelson, ChartOptions.Default.WithConfidence(0.99))));
        Assert.Equal("trends.confidence-invalid", Code(ControlCharts.Compute(ChartKind.C, [1], RuleProfile.Nelson, ChartOptions.Default.WithConfidence(1))));
        Assert.Equal("trends.bounds-crossed", Code(Individuals(ChartOptions.Default.WithLimitsWithin(2, 1))));
        Assert.Equal("trends.baseline-too-short", Code(ControlCharts.Compute(ChartKind.Individuals, [1, 2, 3], RuleProfile.NhsRPlotTheDots, ChartOptions.Default.WithBaseline(Baseline.FirstOfEachPhase(11)))));
        Assert.True(ControlCharts.Compute(ChartKind.Individuals, [1, 2, 3], RuleProfile.NhsRPlotTheDots, ChartOptions.Default.WithBaseline(Baseline.FirstOfEachPhase(12))).IsComputed);
    }

    [Fact]
    public void Subgroups_and_plain_values_are_not_mixed_up()
    {
        Assert.Equal("trends.subgroups-needed", Code(ControlCharts.Compute(ChartKind.Xbar, [1, 2], RuleProfile.Anhoej)));
        Assert.Equal("trends.not-for-subgroups", Code(ControlCharts.ComputeSubgroups(ChartKind.C, [Subgroup.Of([1, 2])], RuleProfile.Anhoej)));
        Assert.Equal("trends.subgroup-too-large", Code(ControlCharts.ComputeSubgroups(ChartKind.R, [Subgroup.Of(Enumerable.Range(0, 26).Select(static i => (double)i))], RuleProfile.Nelson)));
        Assert.Equal("trends.date-missing", Code(ControlCharts.ComputeSubgroups(ChartKind.Xbar, [Subgroup.Of([1, 2], Day), Subgroup.Of([1, 2])], RuleProfile.Nelson)));
    }

    [Fact]
    public void A_time_of_zero_between_events_is_refused_where_the_family_refuses_it()
    {
        Assert.Equal("trends.time-not-positive", Code(ControlCharts.Compute(ChartKind.T, [3, 0, 2], RuleProfile.Anhoej)));
        Assert.True(ControlCharts.Compute(ChartKind.T, [3, 0, 2], RuleProfile.PowerBI).IsComputed);
    }

    [Fact]
    public void Nothing_out_of_nothing_is_missing_and_something_out_of_nothing_has_no_limits()
    {
        var chart = ControlCharts.ComputeRatios(ChartKind.U, [2, 0, 3, 1], [100, 0, 0, 90], RuleProfile.Anhoej).OrThrow();
        Assert.Null(chart.Points[1].Value);
        Assert.Equal(double.PositiveInfinity, chart.Points[2].Value);
        Assert.Null(chart.Points[2].UpperLimit);
        Assert.NotNull(chart.Points[3].UpperLimit);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "Limits need at least two values next to each other in the baseline.")]
    public void Too_few_points_are_told_not_refused(int count, string? reason)
    {
        foreach (var profile in RuleProfile.All)
        {
            var chart = ControlCharts.Compute(ChartKind.Individuals, Enumerable.Repeat(5.0, count).ToArray(), profile).OrThrow();
            Assert.Equal(reason, chart.Phases.SingleOrDefault()?.NotEnoughData);
            Assert.Empty(chart.Signals);
        }
    }

    [Fact]
    public void A_series_of_gaps_is_told_to_be_one()
    {
        foreach (var kind in new[] { ChartKind.Run, ChartKind.Individuals, ChartKind.MovingRange, ChartKind.C, ChartKind.G, ChartKind.T, ChartKind.IndividualsPrime })
        {
            var phase = Assert.Single(ControlCharts.Compute(kind, [double.NaN, double.NaN, double.NaN], RuleProfile.Anhoej).OrThrow().Phases);
            Assert.Equal("There is no value from which a centre could be drawn.", phase.NotEnoughData);
            Assert.Null(phase.Centre);
            Assert.Equal(0, phase.Runs!.Useful);
        }
    }

    [Fact]
    public void A_constant_series_says_why_screening_leaves_no_limits_and_has_them_without()
    {
        var screened = ControlCharts.Compute(ChartKind.Individuals, [4, 4, 4, 4], RuleProfile.NhsRPlotTheDots).OrThrow();
        Assert.StartsWith("All values used are equal", screened.Phases[0].NotEnoughData, StringComparison.Ordinal);
        var plain = ControlCharts.Compute(ChartKind.Individuals, [4, 4, 4, 4], RuleProfile.MakingDataCount).OrThrow();
        Assert.Equal((4.0, 4.0), (plain.Points[0].LowerLimit, plain.Points[0].UpperLimit));
    }

    [Fact]
    public void Rules_that_need_more_points_are_named() =>
        Assert.Contains("The rule \"seven-point trend\" needs seven points; there are four.", ControlCharts.Compute(ChartKind.Individuals, [4, 5, 4, 5], RuleProfile.MakingDataCount).OrThrow().Phases[0].NotJudged);

    private static string Code(Computed<ControlChart> result) => Assert.Single(result.Rejections).Code;

    private static Computed<ControlChart> Individuals(ChartOptions options) => ControlCharts.Compute(ChartKind.Individuals, [1, 2, 3], RuleProfile.Anhoej, options);

    private static Computed<ControlChart> Dated(IEnumerable<LocalDate> dates, ChartOptions? options = null) =>
        ControlCharts.ComputeObservations(ChartKind.Run, dates.Select(static d => new Observation(d, 1)).ToList(), RuleProfile.Anhoej, options);
}
