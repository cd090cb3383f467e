using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Tests.Shewhart;

/// <summary>Worked by hand.</summary>
public sealed class ChartExamples
{
    [Fact]
    public void An_individuals_chart_by_hand()
    {
        // Mean 12, moving ranges 2, 4, 2, 4: mean 3. Limits 12 ± 2.66 × 3.
        var chart = ControlCharts.Compute(ChartKind.Individuals, [12, 10, 14, 12, 12 - 4 + 4], RuleProfile.MakingDataCount).OrThrow();
        Assert.Equal(12, chart.Phases[0].Centre);
        var other = ControlCharts.Compute(ChartKind.Individuals, [11, 13, 9, 11, 15], RuleProfile.MakingDataCount).OrThrow();
        Assert.Equal(11.8, other.Phases[0].Centre!.Value, 12);
        Assert.Equal(11.8 + (2.66 * 3), other.Points[0].UpperLimit!.Value, 12);
        Assert.Equal(11.8 - (2 * (2.66 / 3) * 3), other.Points[0].LowerTwoSigma!.Value, 12);
        var divided = ControlCharts.Compute(ChartKind.Individuals, [11, 13, 9, 11, 15], RuleProfile.WesternElectric).OrThrow();
        Assert.Equal(11.8 + (3 * 3 / 1.128), divided.Points[0].UpperLimit!.Value, 12);
    }

    [Fact]
    public void Median_and_median_ranges_stand_beside_an_outlier_unmoved()
    {
        double[] values = [10, 11, 10, 12, 10, 90, 11, 10, 11];
        var chart = ControlCharts.Compute(ChartKind.Individuals, values, RuleProfile.PowerBI, ChartOptions.Default.WithAverages(Average.Median, Average.Median)).OrThrow();
        Assert.Equal(11, chart.Phases[0].Centre);
        Assert.Equal(2, chart.Phases[0].RangesScreened);
        Assert.Equal(1 / 1.128, chart.Phases[0].Sigma!.Value, 12);
    }

    [Fact]
    public void A_point_on_a_limit_is_inside_and_the_next_number_is_outside()
    {
        // Centre 50 and sigma 2 are given: the limit is 56 exactly.
        var options = ChartOptions.Default.WithCentre(50).WithSigma(2);
        foreach (var profile in RuleProfile.All)
        {
            Assert.Empty(ControlCharts.Compute(ChartKind.Individuals, [56, 44], profile, options).OrThrow().Signals);
            var signal = Assert.Single(ControlCharts.Compute(ChartKind.Individuals, [56.5, 50], profile, options).OrThrow().Signals);
            Assert.Equal((0, SignalDirection.Up), (signal.First, signal.Direction));
            Assert.Equal("Point 1: 56.5 is above the upper limit of 56.", signal.Sentence);
        }
    }

    [Fact]
    public void A_np_chart_follows_its_denominators()
    {
        var chart = ControlCharts.ComputeRatios(ChartKind.Np, [2, 8, 5], [20, 60, 20], RuleProfile.Nelson).OrThrow();
        Assert.Equal([3.0, 9.0, 3.0], chart.Points.Select(static p => Math.Round(p.Centre!.Value, 12)));
        Assert.Null(chart.Phases[0].Centre);
        Assert.Null(chart.Phases[0].Sigma);
        Assert.Equal(0, chart.Points[0].LowerLimit);
        Assert.Equal(9 + (3 * Math.Sqrt(60 * 0.15 * 0.85)), chart.Points[1].UpperLimit!.Value, 12);
    }

    [Fact]
    public void A_range_chart_by_hand()
    {
        // Ranges 2, 4, 6 of three values each: centre 4, sigma 4/1.693, limits 4 ± 3 × 0.8883697 × sigma.
        var chart = ControlCharts.ComputeSubgroups(ChartKind.R, [Subgroup.Of([1, 2, 3]), Subgroup.Of([1, 5, 3]), Subgroup.Of([7, 2, 1])], RuleProfile.Nelson).OrThrow();
        Assert.Equal(4, chart.Phases[0].Centre);
        Assert.Equal(4 + (3 * 0.8883697 * 4 / 1.693), chart.Points[0].UpperLimit!.Value, 12);
        Assert.Equal(0, chart.Points[0].LowerLimit);
    }

    [Fact]
    public void A_chart_says_how_it_came_about()
    {
        var method = ControlCharts.Compute(ChartKind.Individuals, [10, 11, 10, 40, 10, 11, 12, 11, 10, 11], RuleProfile.NhsRPlotTheDots).OrThrow().Method;
        Assert.Equal("Making Data Count (NHSRplotthedots 0.2.2): mean ± 2.66 × mean moving range; from 10 points in 1 phase. Moving ranges too large for chance are left out once: 2 here.", method.Sentence);
        Assert.Contains(new MethodConstant("factor on the mean moving range", 2.66), method.Constants);
        Assert.Contains(new MethodConstant("screening of ranges", 3.267), method.Constants);
    }

    [Fact]
    public void Sentences_call_points_by_their_dates()
    {
        var observations = Enumerable.Range(0, 14).Select(static i => new Observation(new LocalDate(2026, 1, 1).PlusMonths(i), i < 7 ? 1 : 3)).ToList();
        var chart = ControlCharts.ComputeObservations(ChartKind.Run, observations, RuleProfile.MakingDataCount).OrThrow();
        Assert.Equal("Seven points in a row, from 1 August 2026 to 1 February 2027, are above the centre of 2.", chart.Signals.Single(static s => s.Direction == SignalDirection.Up).Sentence);
    }

    [Fact]
    public void Per_cent_are_drawn_as_such()
    {
        var options = ChartOptions.Default.WithMultiplier(100).WithLimitsWithin(null, 90);
        var chart = ControlCharts.ComputeRatios(ChartKind.P, [18, 19, 17], [20, 20, 20], RuleProfile.PowerBI, options).OrThrow();
        Assert.Equal(90, chart.Points[0].Value!.Value, 10);
        Assert.Equal(90, chart.Points[0].UpperLimit);
        Assert.Equal(90 - (300 * Math.Sqrt(0.9 * 0.1 / 20)), chart.Points[0].LowerLimit!.Value, 10);
    }

    [Fact]
    public void A_specification_takes_the_place_of_the_limits()
    {
        var chart = ControlCharts.Compute(ChartKind.Individuals, [1, 2, 9, 2], RuleProfile.PowerBI, ChartOptions.Default.WithSpecification(null, 8)).OrThrow();
        Assert.Equal(2, Assert.Single(chart.Signals).First);
    }

    [Fact]
    public void Limits_by_probability_are_quantiles_of_the_distribution()
    {
        // Poisson of mean 4: P(X ≤ 0) = 0.018, P(X ≤ 7) = 0.949, P(X ≤ 8) = 0.979.
        var counts = ControlCharts.Compute(ChartKind.C, [4, 5, 3], RuleProfile.Nelson, ChartOptions.Default.WithConfidence(0.95)).OrThrow();
        Assert.Equal((1.0, 8.0), (counts.Points[0].LowerLimit, counts.Points[0].UpperLimit));

        // Binomial of 10 and a half: P(X ≤ 1) = 0.011, P(X ≤ 2) = 0.055, P(X ≤ 7) = 0.945, P(X ≤ 8) = 0.989.
        var shares = ControlCharts.ComputeRatios(ChartKind.P, [5, 4, 6], [10, 10, 10], RuleProfile.Nelson, ChartOptions.Default.WithConfidence(0.95)).OrThrow();
        Assert.Equal((0.2, 0.8), (shares.Points[0].LowerLimit, shares.Points[0].UpperLimit));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3.7)]
    [InlineData(900)]
    public void A_quantile_of_counts_is_where_the_sum_of_probabilities_passes(double mean)
    {
        foreach (var probability in new[] { 0.001, 0.025, 0.5, 0.975, 0.999 })
        {
            var quantile = CountQuantiles.Poisson(probability, mean);
            double Up(double k) => Enumerable.Range(0, (int)k + 1).Sum(i => Math.Exp((i * Math.Log(mean)) - mean - Enumerable.Range(1, i).Sum(static j => Math.Log(j))));
            Assert.True(Up(quantile) >= probability);
            Assert.True(quantile == 0 || Up(quantile - 1) < probability);
        }
    }

    [Fact]
    public void Observations_of_one_date_become_one_point()
    {
        var day = new LocalDate(2026, 3, 1);
        Observation[] rows = [new(day.PlusDays(1), 7), new(day, 1), new(day, null), new(day, 4), new(day, 2)];
        double?[] Values(Combining how) => Observations.Combine(rows, how).Select(static o => o.Value).ToArray();
        Assert.Equal([7.0 / 3, 7], Values(Combining.Mean));
        Assert.Equal([2, 7], Values(Combining.Median));
        Assert.Equal([7, 7], Values(Combining.Sum));
        Assert.Equal([Math.Sqrt(7.0 / 3), null], Values(Combining.StandardDeviation));
        Assert.Equal(new Observation(day, 3, 30), Assert.Single(Observations.Combine([new(day, 1, 10), new(day, 2, 20), new(day, 9), new(day, null, 5)], Combining.Mean)));
        Assert.Equal([3, 1], Observations.Subgroups(rows).Select(static g => g.Size));
    }

    [Theory]
    [InlineData(2, 0.79788456080286536)]
    [InlineData(5, 0.93998560298662873)]
    [InlineData(25, 0.98964037558570308)]
    [InlineData(2000, 0.99987494529394223)]
    public void C4_is_exact(int n, double expected) => Assert.Equal(expected, BiasConstants.C4(n), 14);

    [Fact]
    public void C4_joins_its_series_without_a_step()
    {
        // c4(n+1)·c4(n) = √((n−1)/n) must hold across the change of method.
        for (var n = 1995; n < 2005; n++) Assert.Equal(Math.Sqrt((n - 1.0) / n), BiasConstants.C4(n) * BiasConstants.C4(n + 1), 13);
        Assert.True(double.IsNaN(BiasConstants.C4(1)));
    }
}
