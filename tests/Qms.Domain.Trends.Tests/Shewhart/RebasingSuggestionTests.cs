using System;
using System.Linq;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Tests.Shewhart;

public sealed class RebasingSuggestionTests
{
    private static readonly double[] Before = [10, 11, 9, 10, 12, 9, 11, 10, 9, 11, 10, 12];
    private static readonly double[] After = [20, 21, 19, 20, 22, 19, 21, 20, 19, 21, 20, 22];

    [Fact]
    public void A_change_that_lasts_is_suggested_with_what_it_would_change()
    {
        var chart = Sample.Individuals([.. Before, .. After], RuleProfile.MakingDataCount);
        var suggestion = RebasingSuggestion.For(chart)!;
        Assert.Equal((12, 12, true), (suggestion.From, suggestion.PointsSince, suggestion.HasEnoughPoints));
        Assert.Equal(Sample.Individuals(After, RuleProfile.MakingDataCount).Phases[0].Centre, suggestion.NewCentre);
        Assert.Equal(0, suggestion.SignalsAfter);
        Assert.Contains("Since point 13 twelve points have been recorded", suggestion.Sentence, StringComparison.Ordinal);
        Assert.Single(chart.Phases);
    }

    [Fact]
    public void With_few_points_it_says_to_wait()
    {
        var suggestion = RebasingSuggestion.For(Sample.Individuals([.. Before, .. After.Take(8)], RuleProfile.MakingDataCount))!;
        Assert.False(suggestion.HasEnoughPoints);
        Assert.Contains("New limits would need twelve points.", suggestion.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_has_ended_is_not_suggested() =>
        Assert.Null(RebasingSuggestion.For(Sample.Individuals([.. Before, .. After, 5], RuleProfile.MakingDataCount)));

    [Fact]
    public void A_phase_that_began_with_the_change_needs_no_other() =>
        Assert.Null(RebasingSuggestion.For(Sample.Individuals([.. Before, .. After], RuleProfile.MakingDataCount, ChartOptions.Default.WithPhases(PhaseStart.At(12)))));

    [Fact]
    public void The_runs_of_Anhoej_suggest_too() =>
        Assert.Equal(12, RebasingSuggestion.For(Sample.Individuals([.. Before, .. After], RuleProfile.Anhoej))!.From);

    [Fact]
    public void Nothing_is_suggested_for_nothing() => Assert.Null(RebasingSuggestion.For(Sample.Individuals([], RuleProfile.Anhoej)));
}
