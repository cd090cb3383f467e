using System;
using FsCheck.Xunit;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Tests.Statistics;

public class SpecialFunctionTests
{
    // Reference values: computed with 40 digits.
    [Theory]
    [InlineData(0.025, 2, 0.0506356159685797508)]
    [InlineData(0.975, 8, 17.5345461394846521)]
    [InlineData(0.001, 13.986, 3.03461199775843568)]
    [InlineData(0.999, 15.986, 39.2307064837999838)]
    [InlineData(0.025, 785.2, 709.441319944502519)]
    [InlineData(0.975, 787.2, 866.845474813243059)]
    [InlineData(0.001, 5000, 4696.66738173579859)]
    [InlineData(0.16, 0.7, 0.00767937532588750204)]
    [InlineData(0.001, 0.2, 1.21460967248157642e-30)]
    public void A_chi_square_quantile_agrees_with_its_known_value(double lower, double degrees, double expected) =>
        Close(expected, ChiSquareDistribution.Quantile(lower, 1 - lower, degrees), 2e-13);

    [Theory]
    [InlineData(0.3, 1.09579799481807552)]
    [InlineData(1.5, -0.120782237635245222)]
    [InlineData(4.5, 2.45373657084244222)]
    [InlineData(15.9, 27.6254932151686908)]
    [InlineData(16, 27.8992713838408916)]
    [InlineData(100.5, 361.435540467777622)]
    [InlineData(1234.5, 7550.5509010778949)]
    public void Log_gamma_agrees_with_its_known_value(double x, double expected) => Close(expected, GammaFunctions.Log(x), 3e-14);

    [Theory]
    [InlineData(0.001, -3.09023230616781354)]
    [InlineData(0.025, -1.95996398454005424)]
    [InlineData(0.16, -0.994457883209753168)]
    [InlineData(1e-10, -6.3613409024040562)]
    [InlineData(0.3, -0.524400512708040784)]
    public void A_normal_quantile_agrees_with_its_known_value(double lower, double expected)
    {
        Close(expected, NormalDistribution.Quantile(lower, 1 - lower), 1e-14);
        Close(-expected, NormalDistribution.Quantile(1 - lower, lower), 1e-14);
    }

    [Theory]
    [InlineData(-8, 6.22096057427178412e-16)]
    [InlineData(-3, 0.00134989803163009453)]
    [InlineData(-0.5, 0.308537538725986896)]
    [InlineData(0.7, 0.758036347776926985)]
    [InlineData(2, 0.977249868051820793)]
    public void A_normal_probability_agrees_with_its_known_value(double z, double expected) => Close(expected, NormalDistribution.Below(z), 1e-13);

    [Fact]
    public void The_far_tail_of_the_normal_distribution_is_known_by_its_logarithm()
    {
        Close(-1017.22609424195237, NormalDistribution.LogBelow(-45), 1e-14);
        Close(-45, NormalDistribution.QuantileOfLog(-1017.22609424195237, -0.0), 1e-13);
    }

    [Property]
    public void Log_gamma_obeys_its_recurrence(ushort seed)
    {
        var x = 0.01 + (seed / 300.0);
        var (next, here) = (GammaFunctions.Log(x + 1), GammaFunctions.Log(x) + Math.Log(x));
        Assert.True(Math.Abs(next - here) <= 2e-13 * Math.Max(1, Math.Abs(next)), $"{x}: {next} and {here}");
    }

    [Property]
    public void A_chi_square_quantile_has_the_probability_it_was_asked_for(ushort probability, ushort degrees)
    {
        var lower = (probability + 1) / 65_537.0;
        var df = 0.1 + (degrees / 16.0);
        var x = ChiSquareDistribution.Quantile(lower, 1 - lower, df);
        var (below, above) = ChiSquareDistribution.LogTails(x, df);
        Close(lower, Math.Exp(below), 5e-12);
        Close(1, Math.Exp(below) + Math.Exp(above), 1e-13);
    }

    [Fact]
    public void The_mean_of_equal_values_is_that_value()
    {
        for (var n = 1; n < 200; n++)
        {
            var values = new double[n];
            Array.Fill(values, 0.1);
            Assert.Equal(0.1, ExactSum.MeanOf(values));
        }
    }

    [Theory]
    [InlineData(96.975, 96.97)]
    [InlineData(26.09, 26.09)]
    [InlineData(0.125, 0.12)]
    [InlineData(0.375, 0.38)]
    [InlineData(0.15, 0.15)]
    [InlineData(2.675, 2.67)]
    [InlineData(5.015, 5.02)]
    [InlineData(-2.675, -2.67)]
    public void Rounding_to_hundredths_takes_the_nearer_in_floating_point(double value, double expected) =>
        Assert.Equal(expected, Rounding.ToHundredths(value));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.4)]
    [InlineData(0.5, 3)]
    [InlineData(1, 5)]
    public void A_quantile_interpolates_between_the_ordered_values(double share, double expected) =>
        Assert.Equal(expected, Quantile.TypeSeven([1, 2, 3, 4, 5], share), 12);

    private static void Close(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Abs(expected), $"expected {expected:R}, was {actual:R}");
}
