using System;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Statistics;
using Xunit;

namespace Qms.Domain.Trends.Tests.Statistics;

public sealed class RangeDistributionTests
{
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.9973)]
    public void Of_two_values_it_is_the_difference_of_two_normals(double probability) =>
        Assert.Equal(Math.Sqrt(2) * NormalDistribution.Quantile((1 + probability) / 2, (1 - probability) / 2), RangeDistribution.Quantile(probability, 2), 10);

    [Theory]
    [InlineData(0.95, 3, 3.3145)] // upper 5 % points of the studentised range with infinite degrees of freedom, as textbooks print them
    [InlineData(0.95, 4, 3.6332)]
    [InlineData(0.95, 5, 3.8577)]
    [InlineData(0.95, 10, 4.4741)]
    [InlineData(0.99, 5, 4.6028)]
    public void Its_upper_points_are_those_of_the_tables(double probability, double n, double expected) => Assert.Equal(expected, RangeDistribution.Quantile(probability, n), 4);

    [Theory]
    [InlineData(3)]
    [InlineData(25)]
    public void Probability_and_quantile_are_each_others_inverse(double n)
    {
        for (var p = 0.001; p < 1; p += 0.037) Assert.Equal(p, RangeDistribution.Below(RangeDistribution.Quantile(p, n), n), 12);
    }

    [Fact]
    public void Limits_by_the_probability_that_three_sigma_leave_are_three_sigma_limits_for_what_is_normal()
    {
        var options = ChartOptions.Default.WithConfidence(1 - (2 * NormalDistribution.Below(-3)));
        double[] values = [3, 5, 4, 6, 2, 5, 7, 4, 3, 6, 5, 4];
        var (sigma, probability) = (ControlCharts.Compute(ChartKind.Individuals, values).OrThrow(), ControlCharts.Compute(ChartKind.Individuals, values, options: options).OrThrow());
        Assert.Equal(sigma.Points[0].UpperLimit!.Value, probability.Points[0].UpperLimit!.Value, 9);
        Assert.Equal(sigma.Points[0].LowerLimit!.Value, probability.Points[0].LowerLimit!.Value, 9);
    }
}
