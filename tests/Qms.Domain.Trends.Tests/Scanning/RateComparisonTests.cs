using System;
using FsCheck;
using FsCheck.Xunit;
using Qms.Domain.Trends.Scanning;

namespace Qms.Domain.Trends.Tests.Scanning;

public class RateComparisonTests
{
    [Property]
    public bool Exchanging_the_windows_inverts_the_ratio_and_keeps_the_p_value(byte recent, byte baseline, byte recentExposure, byte baselineExposure)
    {
        var (there, back) = (Compare(recent, recentExposure, baseline, baselineExposure), Compare(baseline, baselineExposure, recent, recentExposure));
        return Math.Abs(there.PValue - back.PValue) < 1e-10
            && (recent == 0 || baseline == 0 || Math.Abs((there.RateRatio!.Value * back.RateRatio!.Value) - 1) < 1e-12)
            && (recent == 0 || baseline == 0 || Math.Abs((there.Interval().Lower * back.Interval().Upper!.Value) - 1) < 1e-9);
    }

    [Property]
    public bool The_interval_holds_the_ratio_and_widens_with_confidence(byte recent, byte baseline)
    {
        var comparison = Compare(recent, 3, baseline, 24);
        var (usual, wide) = (comparison.Interval(), comparison.Interval(0.99));
        return wide.Lower <= usual.Lower && (wide.Upper is null || wide.Upper >= usual.Upper)
            && (comparison.RateRatio is not { } ratio || (usual.Lower <= ratio && ratio <= usual.Upper));
    }

    // 11 in 800 person-years against 21 in 3011: the example of poisson.test in R. The others by exact sums and 40-digit beta functions, with the same definitions.
    [Theory]
    [InlineData(11, 800, 21, 3011, 0.079668633033329474, 0.85842640339163967, 4.2772659436540744)]
    [InlineData(14, 3, 42, 24, 0.0040828733558699265, 1.3450641692571737, 4.9811165019872103)]
    [InlineData(0, 3, 30, 24, 0.071898981958842211, 0.0, 1.0467374517879881)]
    [InlineData(7, 3, 0, 24, 2.0907515812876897e-7, 11.53046815068191, null)]
    [InlineData(30, 1, 100, 20, 5.0964839750926988e-13, 3.8503404190337153, 9.1019750159372928)]
    [InlineData(500, 3, 2000, 24, 3.9442604659275994e-38, 1.809677203058682, 2.20703867363143)]
    [InlineData(3, 90, 5, 731, 0.048300516856071898, 0.75678838851394409, 25.048224293776905)]
    [InlineData(60, 92, 100, 730, 4.6036881409975749e-18, 3.3977523687001701, 6.6217780327542165)]
    public void P_values_and_intervals_are_those_of_the_exact_conditional_test(int recent, double recentExposure, int baseline, double baselineExposure, double p, double lower, double? upper)
    {
        var comparison = new RateComparison(recent, recentExposure, baseline, baselineExposure);
        Near(p, comparison.PValue);
        Near(lower, comparison.Interval().Lower);
        Assert.Equal(upper is null, comparison.Interval().Upper is null);
        if (upper is { } bound) Near(bound, comparison.Interval().Upper!.Value);
    }

    [Fact]
    public void Without_records_before_there_is_no_ratio_and_without_any_no_surprise()
    {
        Assert.Null(Compare(4, 3, 0, 24).RateRatio);
        Assert.True(Compare(4, 3, 0, 24).IsIncrease);
        Assert.Equal(1, Compare(0, 3, 0, 24).PValue);
        Assert.Equal((0, (double?)null), (Compare(0, 3, 0, 24).Interval().Lower, Compare(0, 3, 0, 24).Interval().Upper));
    }

    [Fact]
    public void A_p_value_below_the_smallest_number_still_ranks()
    {
        var (extreme, more) = (new RateComparison(5_000, 3, 5_000, 240), new RateComparison(5_100, 3, 5_000, 240));
        Assert.Equal(0, extreme.PValue);
        Assert.True(more.LogPValue < extreme.LogPValue && !double.IsInfinity(more.LogPValue));
    }

    [Fact]
    public void What_is_no_count_or_no_exposure_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("recentCount", () => new RateComparison(-1, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("baselineCount", () => new RateComparison(1, 1, -1, 1));
        foreach (var wrong in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("recentExposure", () => new RateComparison(1, wrong, 1, 1));
            Assert.Throws<ArgumentOutOfRangeException>("baselineExposure", () => new RateComparison(1, 1, 1, wrong));
        }

        foreach (var wrong in new[] { 0, 1, double.NaN }) Assert.Throws<ArgumentOutOfRangeException>("confidence", () => Compare(1, 1, 1, 1).Interval(wrong));
    }

    private static RateComparison Compare(int recent, int recentExposure, int baseline, int baselineExposure) => new(recent, recentExposure + 1, baseline, baselineExposure + 1);

    private static void Near(double expected, double actual) => Assert.True(Math.Abs(expected - actual) <= 1e-11 * Math.Abs(expected), $"{expected:R} {actual:R}");
}
