using System;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Sequential;

namespace Qms.Domain.Trends.Tests.Sequential;

public class SequentialTests
{
    // Montgomery, 7th ed., table 9.1: mean 10 for 20 values, 11 for 10; h 5, k 0.5. The text reports the upper signal at period 29, beginning after period 22.
    private static readonly double[] Table =
    [
        9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08,
        9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52,
    ];

    [Fact]
    public void The_textbook_cusum_signals_at_point_29_and_began_at_point_23()
    {
        var chart = Cusum.OfValues(Table, CusumOptions.Default.WithCentre(10).WithSigma(1)).OrThrow();
        var signal = Assert.Single(chart.Signals);
        Assert.Equal((true, 28, 29, 22), (signal.Upwards, signal.First, signal.Last, signal.ProbablyBegan));
        Assert.Equal("From point 29 to 30 the upper arm is longer than 5 standard errors: the process has risen, probably from point 23 on.", signal.Sentence);
        Assert.Equal(5.28, chart.Points[28].Upper, 9);
    }

    [Fact]
    public void An_arm_exactly_as_long_as_the_decision_interval_does_not_signal()
    {
        var chart = Cusum.OfValues([5.5, 0.5, 0.75], CusumOptions.Default.WithCentre(0).WithSigma(1)).OrThrow();
        Assert.Equal([5.0, 5.0, 5.25], chart.Points.Select(static p => p.Upper));
        Assert.Equal([false, false, true], chart.Points.Select(static p => p.SignalsUpper));
    }

    [Fact]
    public void A_larger_subgroup_counts_for_more()
    {
        var chart = Cusum.OfMeans([1, 1], [1, 4], CusumOptions.Default.WithCentre(0).WithSigma(1)).OrThrow();
        Assert.Equal([0.5, 2.0], chart.Points.Select(static p => p.Upper));
    }

    [Fact]
    public void A_constant_series_has_no_cusum_and_says_why()
    {
        var answer = Cusum.OfValues(Enumerable.Repeat(0.1, 10).ToArray(), CusumOptions.Default);
        Assert.Equal("trends.no-variation", Assert.Single(answer.Rejections).Code);
        Assert.Throws<CommandRefusedException>(() => answer.OrThrow());
    }

    [Fact]
    public void A_constant_series_stays_inside_the_limits_of_an_ewma()
    {
        var chart = Ewma.OfValues(Enumerable.Repeat(0.1, 30).ToArray(), EwmaOptions.Default).OrThrow();
        Assert.Empty(chart.Signals);
        Assert.All(chart.Points, static p => Assert.Equal((0.1, 0.1, 0.1), (p.Lower, p.Average, p.Upper)));
    }

    [Fact]
    public void Sigma_of_subgroups_follows_the_estimator()
    {
        double[][] groups = [[1, 3], [2, 6], [5, 5]];
        double Sigma(SigmaEstimator estimator) => Ewma.OfSubgroups(groups, EwmaOptions.Default.WithEstimator(estimator)).OrThrow().Sigma;
        var c4 = Math.Sqrt(2 / Math.PI);
        Assert.Equal(2 / 1.128, Sigma(SigmaEstimator.Automatic), 12);
        Assert.Equal(2 / 1.128, Sigma(SigmaEstimator.WeightedRange), 12);
        Assert.Equal(Math.Sqrt(2) / c4, Sigma(SigmaEstimator.MeanStandardDeviation), 12);
        Assert.Equal(Math.Sqrt(2) / c4, Sigma(SigmaEstimator.WeightedStandardDeviation), 12);

        // c4 of four values is 2 √(2 / 3π).
        Assert.Equal(Math.Sqrt(10 / 3.0) / (2 * Math.Sqrt(2 / (3 * Math.PI))), Sigma(SigmaEstimator.PooledStandardDeviation), 12);
    }

    [Fact]
    public void Estimates_come_from_the_baseline_and_the_chart_runs_on()
    {
        var chart = Cusum.OfValues([1, 3, 1, 3, 50], CusumOptions.Default.WithBaseline(4)).OrThrow();
        Assert.Equal((2.0, 2 / 1.128), (chart.Centre, chart.Sigma));
        Assert.Equal(5, chart.Points.Count);
        Assert.True(chart.Points[4].SignalsUpper);
    }

    [Theory]
    [InlineData(0, 1, 0, "trends.decision-interval-out-of-range")]
    [InlineData(5, -1, 0, "trends.shift-out-of-range")]
    [InlineData(5, 1, 5, "trends.head-start-out-of-range")]
    [InlineData(5, 1, -0.1, "trends.head-start-out-of-range")]
    public void Impossible_cusum_options_are_refused(double interval, double shift, double headStart, string code)
    {
        var options = CusumOptions.Default.WithDecisionInterval(interval).WithShift(shift).WithHeadStart(headStart);
        Assert.Contains(Cusum.OfValues([1, 2, 3], options).Rejections, r => r.Code == code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void An_impossible_weight_is_refused(double weight) =>
        Assert.Equal("trends.weight-out-of-range", Assert.Single(Ewma.OfValues([1, 2, 3], EwmaOptions.Default.WithWeight(weight)).Rejections).Code);

    [Fact]
    public void Input_that_cannot_be_charted_is_refused_with_its_path()
    {
        Assert.Equal("trends.no-values", Assert.Single(Ewma.OfValues([], EwmaOptions.Default).Rejections).Code);
        Assert.Equal("trends.not-enough-data", Assert.Single(Ewma.OfValues([1, double.NaN, 2], EwmaOptions.Default).Rejections).Code);
        Assert.Equal("values[1]", Assert.Single(Ewma.OfValues([1, double.PositiveInfinity], EwmaOptions.Default).Rejections).Path);
        Assert.Equal("trends.lengths-differ", Ewma.OfMeans([1, 2], [1], EwmaOptions.Default).Rejections[0].Code);
        Assert.Equal("trends.sigma-needed", Assert.Single(Ewma.OfMeans([1, 2], [4, 4], EwmaOptions.Default).Rejections).Code);
        Assert.Equal("trends.subgroup-of-one", Assert.Single(Ewma.OfSubgroups([[1], [1, 2]], EwmaOptions.Default).Rejections).Code);
        Assert.Equal("trends.baseline-out-of-range", Assert.Single(Ewma.OfValues([1, 2], EwmaOptions.Default.WithBaseline(3)).Rejections).Code);
        Assert.Equal("trends.estimator-does-not-fit", Assert.Single(Ewma.OfValues([1, 2], EwmaOptions.Default.WithEstimator(SigmaEstimator.MeanRange)).Rejections).Code);
        Assert.Equal(["trends.centre-needed", "trends.sigma-needed"], CusumStream.Start(CusumOptions.Default).Rejections.Select(static r => r.Code));
        Assert.Equal("trends.target-needed", Assert.Single(BernoulliCusumStream.Start(BernoulliCusumOptions.Default).Rejections).Code);
    }

    [Fact]
    public void A_Bernoulli_cusum_adds_log_likelihood_ratios_and_starts_again_after_exceeding_the_limit()
    {
        // Target ½, odds times 3: ¾ upwards, ¼ downwards; an event adds ln 1.5 upwards, none adds ln ½ (floored at 0).
        var options = BernoulliCusumOptions.Default.WithTarget(0.5).WithOddsRatio(3).WithLimit(0.8);
        var chart = BernoulliCusum.OfCases([true, true, true, false, null], options).OrThrow();
        Assert.Equal((0.75, 0.25), (chart.Raised, chart.Lowered));
        Assert.Equal(Math.Log(1.5), chart.Points[0].Upper, 15);
        Assert.Equal([false, true, false, false, false], chart.Points.Select(static p => p.SignalsUpper));
        Assert.Equal(0, chart.Points[1].Upper);
        Assert.Equal(Math.Log(1.5), chart.Points[2].Upper, 15);
        Assert.Equal(-Math.Log(1.5), chart.Points[3].Lower, 15);
        Assert.Equal("At case 2 the upper arm has reached 0.8: events have become more frequent than accepted, probably from case 1 on.", Assert.Single(chart.Signals).Sentence);
    }

    [Fact]
    public void A_Bernoulli_cusum_needs_cases_with_and_without_the_event()
    {
        Assert.Equal("trends.not-enough-data", Assert.Single(BernoulliCusum.OfCases([false, false], BernoulliCusumOptions.Default).Rejections).Code);
        Assert.Equal("trends.not-enough-data", Assert.Single(BernoulliCusum.OfCases([true, false], BernoulliCusumOptions.Default.WithBaseline(1)).Rejections).Code);
        Assert.Equal(0.5, BernoulliCusum.OfCases([true, false, true], BernoulliCusumOptions.Default.WithBaseline(2)).OrThrow().Target);
        Assert.Equal("trends.odds-ratio-out-of-range", Assert.Single(BernoulliCusum.OfCases([true, false], BernoulliCusumOptions.Default.WithOddsRatio(1)).Rejections).Code);
    }
}
