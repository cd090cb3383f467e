using System;
using System.Linq;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Tests.Shewhart;

namespace Qms.Domain.Trends.Tests.Rules;

/// <summary>Edges of rules, in z: centre 0 and sigma 1 are given.</summary>
public sealed class RuleExamples
{
    private static readonly ChartOptions Z = ChartOptions.Default.WithCentre(0).WithSigma(1);

    [Fact]
    public void A_point_on_the_centre_breaks_a_shift_but_not_a_run_of_Anhoej()
    {
        double[] values = [1, 1, 1, 1, 0, 1, 1, 1, 1];
        Assert.Empty(Sample.Individuals(values, RuleProfile.MakingDataCount, Z).Signals);
        var runs = Sample.Individuals(values, RuleProfile.Anhoej, Z).Phases[0].Runs!;
        Assert.Equal((8, 8, 6, 0, 1, true), (runs.Useful, runs.LongestRun, runs.LongestRunLimit, runs.Crossings, runs.CrossingsLimit, runs.IsSignal));
    }

    [Fact]
    public void A_missing_value_breaks_a_shift_of_the_NHS_but_not_of_PowerBI()
    {
        double[] values = [1, 1, 1, double.NaN, 1, 1, 1, 1];
        Assert.DoesNotContain(Sample.Individuals(values, RuleProfile.NhsRPlotTheDots, Z).Signals, static s => s.Rule.Kind == RuleKind.Shift);
        var signal = Assert.Single(Sample.Individuals(values, RuleProfile.PowerBI, Z).Signals);
        Assert.Equal([0, 1, 2, 4, 5, 6, 7], signal.Points);
    }

    [Fact]
    public void A_tie_breaks_a_trend_but_for_Making_Data_Count_it_neither_counts_nor_breaks()
    {
        double[] values = [-0.9, -0.6, -0.3, -0.3, 0.1, 0.3, 0.6, 0.9];
        Assert.Empty(Sample.Individuals(values, RuleProfile.NhsRPlotTheDots, Z).Signals);
        var signal = Assert.Single(Sample.Individuals(values, RuleProfile.MakingDataCount, Z).Signals);
        Assert.Equal((RuleKind.Trend, 0, 7), (signal.Rule.Kind, signal.First, signal.Last));
    }

    [Fact]
    public void Seven_points_trend_and_six_do_not()
    {
        double[] values = [-0.9, -0.6, -0.3, 0.1, 0.3, 0.6, 0.9];
        Assert.Equal(0, Assert.Single(Sample.Individuals(values, RuleProfile.MakingDataCount, Z).Signals).First);
        Assert.Empty(Sample.Individuals(values.AsSpan(1), RuleProfile.MakingDataCount, Z).Signals);
    }

    [Fact]
    public void The_peak_of_two_trends_belongs_to_the_later_one()
    {
        double[] values = [-0.9, -0.6, -0.3, 0.1, 0.3, 0.6, 0.9, 0.5, 0.2, -0.2, -0.4, -0.5, -0.7];
        var chart = Sample.Individuals(values, RuleProfile.NhsRPlotTheDots, Z);
        Assert.Equal([SignalDirection.Up, SignalDirection.Down], chart.Signals.Select(static s => s.Direction));
        Assert.Equal(SignalDirection.Down, chart.Points[6].Flag!.Direction);
        Assert.Contains(6, chart.Signals[0].Points);
    }

    [Fact]
    public void Two_of_three_differs_between_families()
    {
        // The first point is beyond three sigma.
        double[] beyond = [3.5, 0.5, 2.5];
        Assert.Equal([0], Flagged(beyond, RuleProfile.NhsRPlotTheDots));
        Assert.Equal([0, 2], Flagged(beyond, RuleProfile.MakingDataCount));

        // The point between lies on the other side.
        double[] across = [2.5, -0.5, 2.5];
        Assert.Empty(Flagged(across, RuleProfile.MakingDataCount));
        Assert.Equal([0, 2], Flagged(across, RuleProfile.PowerBI));
        Assert.Equal([2], Flagged(across, RuleProfile.WesternElectric));

        // Two points are a window for PowerBI only.
        double[] two = [2.5, 2.5];
        Assert.Equal([0, 1], Flagged(two, RuleProfile.PowerBI));
        Assert.Empty(Flagged(two, RuleProfile.MakingDataCount));
    }

    [Fact]
    public void The_third_point_of_two_in_three_is_flagged_on_demand()
    {
        double[] values = [0.1, 2.5, -0.5, 2.5, 0.1];
        Assert.Equal([1, 3], Flagged(values, RuleProfile.PowerBIWith(7, 5)));
        Assert.Equal([1, 2, 3, 4], Flagged(values, RuleProfile.PowerBIWith(7, 5, flagsWholeWindow: true)).Append(4).Distinct().Order());
    }

    [Fact]
    public void Western_Electric_flags_from_the_point_that_completes_a_pattern()
    {
        var chart = Sample.Individuals([.. Enumerable.Repeat(0.5, 9)], RuleProfile.WesternElectric, Z);
        var signal = Assert.Single(chart.Signals);
        Assert.Equal((0, 8), (signal.First, signal.Last));
        Assert.Equal([7, 8], signal.Points);
        Assert.Equal("Nine points in a row, from point 1 to point 9, are above the centre of 0.", signal.Sentence);
    }

    [Fact]
    public void A_window_is_compared_with_the_zone_of_its_last_point_where_limits_vary()
    {
        // Rates 0.2, 0.1 and 0.2 around 0.1: the same 0.2 is beyond two sigma with a large denominator only.
        var options = ChartOptions.Default.WithCentre(0.1);
        int[] Western(params double[] denominators) => ControlCharts.ComputeRatios(ChartKind.U, denominators.Select(static (n, i) => i == 1 ? 0.1 * n : 0.2 * n).ToArray(), denominators, RuleProfile.WesternElectric, options)
            .OrThrow().Points.Where(static p => p.Flags.Any(static f => f.Rule.Name == "Western Electric 2")).Select(static p => p.Index).ToArray();
        Assert.Equal([2], Western(10, 10, 60));
        Assert.Empty(Western(60, 10, 10));
    }

    [Fact]
    public void One_label_is_given_by_priority()
    {
        var chart = Sample.Individuals([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 3.5], RuleProfile.NhsRPlotTheDots, Z);
        Assert.Equal(RuleKind.BeyondLimits, chart.Points[6].Flag!.Rule.Kind);
        Assert.Equal(2, chart.Points[6].Flags.Count);
        Assert.Equal(RuleKind.Shift, chart.Points[5].Flag!.Rule.Kind);
    }

    [Fact]
    public void Lengths_of_ones_own_profile_are_kept()
    {
        var own = RuleProfile.MakingDataCount.WithRules("Six in a row", [Rule.BeyondLimits(), Rule.Shift(6)]);
        Assert.Equal("Six in a row", Sample.Individuals([1, 1, 1, 1, 1, 1], own, Z).Method.Profile);
        Assert.Equal(RuleKind.Shift, Assert.Single(Sample.Individuals([1, 1, 1, 1, 1, 1], own, Z).Signals).Rule.Kind);
        Assert.Empty(Sample.Individuals([1, 1, 1, 1, 1], own, Z).Signals);
    }

    [Fact]
    public void A_profile_that_cannot_be_is_not_made()
    {
        Assert.Throws<ArgumentException>(static () => new RuleProfile("a", "b", [Rule.Shift(7), Rule.Shift(7)], new LimitConvention()));
        Assert.Throws<ArgumentException>(static () => new RuleProfile("a", "b", Enumerable.Range(2, 17).Select(Rule.Shift), new LimitConvention()));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Rule.Shift(33));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Rule.Trend(2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Rule.SeveralOf(4, 3, 2, SeveralOfCounting.NetSum));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Rule.BeyondLimits(4));
    }

    [Theory]
    [InlineData(1, 3, 0)]
    [InlineData(10, 6, 2)]
    [InlineData(24, 8, 8)]
    [InlineData(100, 10, 41)]
    public void Limits_of_runs_are_those_of_the_published_table(int useful, int longest, int crossings)
    {
        var runs = new RunsTracker();
        for (var i = 0; i < useful; i++) runs.Step(i, i % 2 == 0 ? 1 : -1);
        Assert.Equal((longest, crossings), (runs.LongestLimit, runs.CrossingsLimit));
    }

    [Fact]
    public void The_limit_of_crossings_is_the_five_per_cent_point_for_every_length()
    {
        var runs = new RunsTracker();
        double[] row = [1];
        for (var useful = 1; useful <= 400; useful++)
        {
            runs.Step(useful, 1);
            var (k, sum) = (0, row[0]);
            while (sum < 0.05) sum += row[++k];
            Assert.Equal(k, runs.CrossingsLimit);
            var next = new double[row.Length + 1];
            for (var i = 0; i < row.Length; i++) (next[i], next[i + 1]) = (next[i] + (row[i] / 2), row[i] / 2);
            row = next;
        }
    }

    private static int[] Flagged(double[] values, RuleProfile profile) =>
        Sample.Individuals(values, profile, Z).Points.Where(static p => p.Flags.Count > 0).Select(static p => p.Index).ToArray();
}
