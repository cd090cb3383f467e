using System.Linq;
using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Deciding;

/// <summary>What stands between a signal and its end: persistence, a second person, time.</summary>
public sealed class ClosingTests
{
    private static readonly TrendReviewCommand Close = new TrendReviewCommand.Close();

    [Fact]
    public void What_was_seen_before_the_explanation_is_answered_by_it()
    {
        var desk = Desk.At(TrendReviewStatus.UnderAnalysis).Do(new TrendReviewCommand.Observe(Known.Later()), Known.Scan);
        Assert.True(desk.Review.Persists);
        desk.Do(new TrendReviewCommand.Explain(ExplanationKind.NaturalVariation, "Chance"), Known.Analyst);
        Assert.False(desk.Review.Persists);
    }

    [Fact]
    public void A_signal_seen_after_the_explanation_is_answered_by_a_statement_about_that_very_sight()
    {
        var desk = Desk.At(TrendReviewStatus.LearningShared).Do(new TrendReviewCommand.Observe(Known.Later()), Known.Scan);
        var stated = new TrendReviewCommand.Close(null, new("Training is in April", desk.Review.LastSeenTo!.Value));
        desk.Do(new TrendReviewCommand.Observe(Known.Later(2)), Known.Scan);
        Assert.Equal([TrendReviewCodes.StatementOutdated], desk.WhyNot(stated).Select(static why => why.Code));
        desk.Do(stated with { Persistence = stated.Persistence! with { SeenTo = Known.Later(2).To } });
        Assert.Equal("Training is in April", desk.Review.Closings[0].Persistence!.Reason);
    }

    [Fact]
    public void A_signal_seen_after_the_explanation_is_answered_by_another_explanation()
    {
        var desk = Desk.At(TrendReviewStatus.LearningShared).Do(new TrendReviewCommand.Observe(Known.Later()), Known.Scan)
            .Do(new TrendReviewCommand.SendBack("It goes on")).Do(new TrendReviewCommand.Explain(ExplanationKind.SpecialCause, "The second injector too"), Known.Analyst)
            .Do(new TrendReviewCommand.AgreeActions("The same", [Known.Action(50, Known.Record("action", 50))]))
            .Do(new TrendReviewCommand.ShareLearning("Both injectors", "Huddle", [new LearningAudience("All")])).Do(Close);
        Assert.Null(desk.Review.Closings[0].Persistence);
    }

    [Fact]
    public void A_signal_that_has_gone_needs_no_statement_until_it_is_seen_again()
    {
        var desk = Desk.At(TrendReviewStatus.LearningShared).Do(new TrendReviewCommand.Observe(Known.Later()), Known.Scan).After(Duration.FromDays(40));
        Assert.Equal([TrendReviewCodes.Outdated], desk.WhyNot(new TrendReviewCommand.RecordCessation(new(2026, 3, 30), "Gone")).Select(static why => why.Code));
        Assert.Equal([TrendReviewCodes.InTheFuture], desk.WhyNot(new TrendReviewCommand.RecordCessation(new(2026, 4, 12), "Gone")).Select(static why => why.Code));
        desk.Do(new TrendReviewCommand.RecordCessation(new(2026, 3, 31), "Gone"), Known.Scan);
        Assert.Equal((true, false, 0), (desk.Review.HasCeased, desk.Review.Persists, desk.Review.UnansweredObservations));
        // The chart goes on marking the same days, whatever late reports add to them.
        Assert.Empty(desk.Try(new TrendReviewCommand.Observe(Known.Later()), Known.Scan).Events);
        desk.Do(new TrendReviewCommand.Observe(Known.Later() with { Sentence = "Revised" }), Known.Scan);
        Assert.Equal((true, false), (desk.Review.HasCeased, desk.Review.Persists));
        desk.Do(new TrendReviewCommand.Observe(Known.Later() with { To = new(2026, 4, 1) }), Known.Scan);
        Assert.Equal((false, true, 1), (desk.Review.HasCeased, desk.Review.Persists, desk.Review.UnansweredObservations));
        desk.Do(new TrendReviewCommand.RecordCessation(new(2026, 4, 10), "Gone"), Known.Scan).Do(Close);
        Assert.Null(desk.Review.Closings[0].Persistence);
    }

    [Fact]
    public void The_same_scan_over_again_tells_nothing_and_revised_figures_do()
    {
        var desk = Desk.Detected();
        Assert.Empty(desk.Try(new TrendReviewCommand.Observe(Known.Signal), Known.Scan).Events);
        desk.Do(new TrendReviewCommand.Observe(Known.Signal with { Figures = new("counted", Latest: 6m) }), Known.Scan);
        Assert.False(Assert.Single(desk.Review.Observations).Extends);
        Assert.False(desk.Review.Persists);
        Assert.True(desk.Do(new TrendReviewCommand.Observe(Known.Later()), Known.Scan).Review.Persists);
    }

    [Theory]
    [InlineData(ExplanationKind.SpecialCause, false)]
    [InlineData(ExplanationKind.NaturalVariation, true)]
    [InlineData(ExplanationKind.DataArtefact, true)]
    public void Only_a_special_cause_takes_two_people(ExplanationKind kind, bool mayAlone)
    {
        var desk = Desk.At(TrendReviewStatus.UnderAnalysis, kind).Do(new TrendReviewCommand.NoteCorrection("Counted once")).Do(new TrendReviewCommand.Explain(kind, "So"));
        Assert.Equal(mayAlone, desk.Try(new TrendReviewCommand.DecideNoAction("None")).IsAccepted);
        desk.Do(new TrendReviewCommand.DecideNoAction("None"), Known.Lead).Do(new TrendReviewCommand.ShareLearning("So it was", "Mail", [new LearningAudience("All")]));
        Assert.Equal(mayAlone, desk.Try(Close).IsAccepted);
        Assert.True(desk.Try(Close, Known.Governance).IsAccepted);
    }

    [Fact]
    public void A_declared_exception_lets_one_person_do_it_and_is_recorded()
    {
        var policy = TrendReviewPolicy.Default.WithSeparation(SeparationOfDuties.WithException("A service of two", new ActorId("director"), Known.Today, Known.Today));
        var desk = Desk.At(TrendReviewStatus.UnderAnalysis, policy: policy).Do(new TrendReviewCommand.Explain(ExplanationKind.SpecialCause, "So"));
        desk.Do(new TrendReviewCommand.DecideNoAction("None"));
        Assert.Equal("A service of two (declared by director)", Assert.IsType<TrendReviewEvent.NoActionDecided>(desk.Events[^1]).SeparationException);
        desk.Do(new TrendReviewCommand.ShareLearning("So it was", "Mail", [new LearningAudience("All")])).After(Duration.FromDays(1));
        Assert.Equal([TrendReviewCodes.SamePerson], desk.WhyNot(Close).Select(static why => why.Code));
    }

    [Fact]
    public void A_decision_that_nothing_is_to_be_done_contradicts_an_open_action()
    {
        var desk = Desk.At(TrendReviewStatus.ActionsAgreed);
        Assert.Equal([TrendReviewCodes.ActionOpen], desk.WhyNot(new TrendReviewCommand.DecideNoAction("No")).Select(static why => why.Code));
        desk.Do(new TrendReviewCommand.CompleteAction(Known.ActionId(50), "Seen")).Do(new TrendReviewCommand.DecideNoAction("That was all"));
        Assert.Equal(TrendReviewStatus.NoActionNeeded, desk.Review.Status);
    }

    [Fact]
    public void Learning_is_acknowledged_by_each_audience_even_after_closing()
    {
        var desk = Desk.At(TrendReviewStatus.Closed);
        Assert.Equal(["CT radiographers"], desk.Review.Learning[0].Unacknowledged.Select(static audience => audience.Name));
        desk.Do(new TrendReviewCommand.AcknowledgeLearning("CT radiographers"), Known.Radiographer);
        Assert.Empty(desk.Review.Learning[0].Unacknowledged);
    }

    [Fact]
    public void Deadlines_stand_in_the_events_and_being_overdue_is_asked_for_a_moment()
    {
        var policy = TrendReviewPolicy.Default.WithLimits(TimeLimit.WorkingDays(5), TimeLimit.CalendarDays(10), TimeLimit.WithoutDelay);
        var desk = Desk.Detected(policy);
        // From Monday 2 March, 5 working days end with Monday 9 March.
        var end = new LocalDateTime(2026, 3, 10, 0, 0).InUtc().ToInstant();
        Assert.Equal(new LocalDate(2026, 3, 9), desk.Review.RunningDeadline!.LastDay);
        Assert.Equal((false, true), (desk.Review.IsOverdue(end - Duration.Epsilon), desk.Review.IsOverdue(end)));
        desk.Do(new TrendReviewCommand.Acknowledge(Known.Analyst.Id));
        Assert.Equal(new LocalDate(2026, 3, 12), desk.Review.RunningDeadline!.LastDay);
        desk.Do(new TrendReviewCommand.StartAnalysis("Read"), Known.Analyst);
        Assert.Same(desk.Review.AnalyseBy, desk.Review.RunningDeadline);
        desk.Do(new TrendReviewCommand.Explain(ExplanationKind.NaturalVariation, "Chance"), Known.Analyst);
        Assert.Null(desk.Review.RunningDeadline!.EndsAt);
        desk.After(Duration.FromDays(3)).Do(new TrendReviewCommand.SendBack("Why?"));
        Assert.Equal(new LocalDate(2026, 3, 15), desk.Review.RunningDeadline!.LastDay);
        Assert.Null(Desk.At(TrendReviewStatus.Closed).Review.RunningDeadline);
    }

    [Fact]
    public void An_action_is_overdue_after_its_day_unless_it_has_ended()
    {
        var action = new TrendAction(Known.Action(1) with { DueOn = Known.Today });
        Assert.Equal((false, true, false), (action.IsOverdue(Known.Today), action.IsOverdue(Known.Today.PlusDays(1)), (action with { Status = TrendActionStatus.Completed }).IsOverdue(Known.Today.PlusDays(1))));
    }
}
