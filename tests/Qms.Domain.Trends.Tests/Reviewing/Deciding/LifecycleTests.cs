using System;
using System.Linq;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Deciding;

/// <summary>The table of moves: that it executes as it is drawn, and that every command is one of its steps.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public void The_table_equals_the_state_machine()
    {
        foreach (var from in Enum.GetValues<TrendReviewStatus>())
        {
            foreach (var step in Enum.GetValues<TrendReviewStep>())
            {
                var state = from;
                var machine = TrendReviewLifecycle.Moves.ToStateMachine(() => state, next => state = next);
                var possible = TrendReviewLifecycle.Moves.TryNext(from, step, out var to);
                Assert.Equal(possible, machine.CanFire(step));
                if (possible) machine.Fire(step);
                Assert.Equal(to, state);
            }
        }
    }

    [Fact]
    public void The_drawings_stay_as_they_are()
    {
        Golden.Matches("lifecycles/trend-review.mmd", TrendReviewLifecycle.Moves.ToMermaid());
        Golden.Matches("lifecycles/trend-review.dot", TrendReviewLifecycle.Moves.ToDot());
        Golden.Matches("lifecycles/trend-review-with-stays.mmd", TrendReviewLifecycle.Moves.ToMermaid(includeStays: true));
    }

    [Fact]
    public void Every_step_is_some_commands_step() =>
        Assert.Equal(TrendReviewLifecycle.Moves.Steps, Samples.FullCommands.Select(TrendReviewDecider.StepOf).Order());

    [Fact]
    public void Nothing_but_an_opening_can_come_first()
    {
        foreach (var command in Samples.FullCommands.Where(static command => command is not TrendReviewCommand.Open))
        {
            var why = Assert.Single(new Desk().WhyNot(command));
            Assert.Equal((TrendReviewCodes.StepNotPossible, "There is no such review: nothing was detected."), (why.Code, why.Message));
        }
    }

    [Fact]
    public void A_signal_goes_from_detection_to_learning()
    {
        var desk = Desk.At(TrendReviewStatus.Closed);
        Assert.Equal(
            ["Detected", "Acknowledged", "AnalysisStarted", "Explained", "ActionsAgreed", "LearningShared", "Closed"], desk.Events.Select(static happened => happened.ToString()));
        Assert.Equal(Known.Now, desk.Review.EndedAt);
        Assert.Equal((Known.Analyst.Id, "trend-review"), (desk.Review.Handler, desk.Review.Reference.Kind));
        Assert.Equal($"Trend review {Known.Id} (Closed)", desk.Review.ToString());
    }

    [Fact]
    public void A_closed_review_is_reopened_to_be_looked_into_anew_and_a_merged_one_to_be_taken_on()
    {
        var closed = Desk.At(TrendReviewStatus.Closed).Do(new TrendReviewCommand.Reopen("It came back")).Review;
        Assert.Equal((TrendReviewStatus.Acknowledged, (Explanation?)null, (TrendDecision?)null, 1, 1), (closed.Status, closed.Explanation, closed.Decision, closed.Closings.Count, closed.Reopenings.Count));
        var merged = Desk.At(TrendReviewStatus.Merged).Do(new TrendReviewCommand.Reopen("Not the same")).Review;
        Assert.Equal((TrendReviewStatus.Detected, (MergedInto?)null), (merged.Status, merged.MergedInto));
    }

    [Fact]
    public void An_explanation_that_was_sent_back_stays_on_record_and_no_longer_holds()
    {
        var desk = Desk.At(TrendReviewStatus.LearningShared).Do(new TrendReviewCommand.SendBack("What of the nights?"), Known.Governance);
        Assert.Equal(TrendReviewStatus.UnderAnalysis, desk.Review.Status);
        Assert.Null(desk.Review.Explanation);
        Assert.Equal("What of the nights?", desk.Review.Explanations[0].SentBack?.Reason);
        Assert.True(desk.Review.Actions[0].Stands);
        desk.Do(new TrendReviewCommand.Explain(ExplanationKind.SpecialCause, "Nights too"), Known.Analyst)
            .Do(new TrendReviewCommand.AgreeActions("The same will do", [desk.Review.Actions[0].Plan]), Known.Analyst);
        Assert.Single(desk.Review.Actions);
        Assert.Equal(TrendReviewStatus.ActionsAgreed, desk.Review.Status);
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_turn_the_order_round()
    {
        var desk = Desk.Detected();
        desk.Now -= NodaTime.Duration.FromHours(1);
        desk.Do(new TrendReviewCommand.Acknowledge(Known.Analyst.Id));
        Assert.Equal(Known.Now, desk.Review.TakenOn[0].At);
    }
}
