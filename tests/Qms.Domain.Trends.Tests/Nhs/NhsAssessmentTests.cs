using System;
using System.Linq;
using Qms.Domain.Trends.Nhs;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Tests.Shewhart;

namespace Qms.Domain.Trends.Tests.Nhs;

/// <summary>Limits are 47 and 53: centre 50 and sigma 1 are given.</summary>
public sealed class NhsAssessmentTests
{
    private static readonly ChartOptions Given = ChartOptions.Default.WithCentre(50).WithSigma(1);

    [Theory]
    [InlineData(ImprovementDirection.Increase, 54, Variation.ImprovementHigh)]
    [InlineData(ImprovementDirection.Increase, 46, Variation.ConcernLow)]
    [InlineData(ImprovementDirection.Decrease, 54, Variation.ConcernHigh)]
    [InlineData(ImprovementDirection.Decrease, 46, Variation.ImprovementLow)]
    [InlineData(ImprovementDirection.Neutral, 54, Variation.NeutralHigh)]
    [InlineData(ImprovementDirection.Neutral, 46, Variation.NeutralLow)]
    [InlineData(ImprovementDirection.Increase, 50, Variation.CommonCause)]
    public void The_icon_is_that_of_the_latest_point(ImprovementDirection good, double last, Variation expected)
    {
        foreach (var profile in new[] { RuleProfile.NhsRPlotTheDots, RuleProfile.MakingDataCount, RuleProfile.PowerBI })
        {
            var nhs = NhsAssessment.Of(Sample.Individuals([60, 50, last], profile, Given), good);
            Assert.Equal(expected, nhs.Variation);
            Assert.Equal([expected], nhs.Icons);
            Assert.Equal(Assurance.None, nhs.Assurance);
        }
    }

    [Theory]
    [InlineData(54, ImprovementDirection.Increase, Assurance.Failing)]
    [InlineData(54, ImprovementDirection.Decrease, Assurance.Passing)]
    [InlineData(46, ImprovementDirection.Increase, Assurance.Passing)]
    [InlineData(46, ImprovementDirection.Decrease, Assurance.Failing)]
    [InlineData(50, ImprovementDirection.Increase, Assurance.HitAndMiss)]
    [InlineData(54, ImprovementDirection.Neutral, Assurance.None)]
    public void Assurance_compares_the_target_with_the_limits(double target, ImprovementDirection good, Assurance expected)
    {
        foreach (var profile in RuleProfile.All) Assert.Equal(expected, NhsAssessment.Of(Sample.Individuals([50, 51], profile, Given), good, target).Assurance);
    }

    [Fact]
    public void A_target_on_a_limit_is_read_as_each_family_reads_it()
    {
        Assert.Equal(Assurance.Failing, On(RuleProfile.MakingDataCount));
        Assert.Equal(Assurance.HitAndMiss, On(RuleProfile.NhsRPlotTheDots));
        Assert.Equal(Assurance.HitAndMiss, On(RuleProfile.PowerBI));

        static Assurance On(RuleProfile profile) => NhsAssessment.Of(Sample.Individuals([50, 51], profile, Given), ImprovementDirection.Increase, 53).Assurance;
    }

    [Fact]
    public void Without_limits_Making_Data_Count_does_not_answer()
    {
        double[] constant = [50, 50, 50];
        Assert.Equal(Assurance.HitAndMiss, NhsAssessment.Of(Sample.Individuals(constant, RuleProfile.NhsRPlotTheDots), ImprovementDirection.Increase, 40).Assurance);
        Assert.Equal(Assurance.HitAndMiss, NhsAssessment.Of(Sample.Individuals(constant, RuleProfile.PowerBI), ImprovementDirection.Increase, 40).Assurance);
        Assert.Equal(Assurance.None, NhsAssessment.Of(Sample.Individuals([50], RuleProfile.MakingDataCount), ImprovementDirection.Increase, 40).Assurance);
        foreach (var profile in RuleProfile.All) Assert.Equal(Assurance.None, NhsAssessment.Of(ControlCharts.Compute(ChartKind.Run, [50, 51], profile).OrThrow(), ImprovementDirection.Increase, 40).Assurance);
    }

    [Fact]
    public void A_constant_hundred_per_cent_meets_its_target()
    {
        var nhs = NhsAssessment.Of(Sample.Individuals([100, 100, 100], RuleProfile.MakingDataCount), ImprovementDirection.Increase, 100);
        Assert.Equal((Variation.CommonCause, Assurance.Passing), (nhs.Variation, nhs.Assurance));
        Assert.Equal("No significant change. The target of 100 will be met unless the process changes.", nhs.Sentence);
    }

    [Fact]
    public void The_last_of_targets_that_change_counts()
    {
        var chart = Sample.Individuals([50, 51, 50], RuleProfile.MakingDataCount, Given);
        Assert.Equal(Assurance.Failing, NhsAssessment.OfChangingTarget(chart, ImprovementDirection.Increase, [40, 40, 60]).Assurance);
        Assert.Equal(Assurance.None, NhsAssessment.OfChangingTarget(chart, ImprovementDirection.Increase, [40, 40, null]).Assurance);
        Assert.Throws<ArgumentException>(() => NhsAssessment.OfChangingTarget(chart, ImprovementDirection.Increase, [40]));
        Assert.Throws<ArgumentException>(() => NhsAssessment.Of(chart, ImprovementDirection.Increase, double.NaN));
    }

    [Fact]
    public void Rules_that_disagree_give_PowerBI_two_icons()
    {
        // Falling, but still high: a trend down, a shift up.
        var chart = Sample.Individuals([52.7, 52.2, 51.9, 51.6, 51.2, 50.8, 50.2], RuleProfile.PowerBI, Given);
        Assert.Equal([Variation.ImprovementHigh, Variation.ConcernLow], NhsAssessment.Of(chart, ImprovementDirection.Increase).Icons);
    }

    [Fact]
    public void An_empty_chart_has_no_icons_to_show()
    {
        var nhs = NhsAssessment.Of(Sample.Individuals([], RuleProfile.MakingDataCount), ImprovementDirection.Increase, 5);
        Assert.Equal((Variation.CommonCause, Assurance.None), (nhs.Variation, nhs.Assurance));
        Assert.Empty(nhs.Points);
    }
}
