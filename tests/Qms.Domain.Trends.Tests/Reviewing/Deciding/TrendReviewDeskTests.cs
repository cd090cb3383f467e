using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.People;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Deciding;

/// <summary>Where a detected signal belongs.</summary>
public sealed class TrendReviewDeskTests
{
    private static readonly DetectedSignal Other = Known.Signal with { Series = "incidents/mr", SeriesName = "MR incidents" };

    [Fact]
    public void A_new_signal_opens_a_review() =>
        Assert.Equal((SignalRouting.OpensReview, "A review is opened."), (Of().Answer(Known.Signal).Routing, Of().Answer(Known.Signal).InWords));

    [Theory]
    [InlineData(SignalMatching.SeriesAndDirection, "trend", null, SignalRouting.JoinsReview)]
    [InlineData(SignalMatching.SeriesDirectionAndRuleFamily, "trend", null, SignalRouting.OpensReview)]
    [InlineData(SignalMatching.SeriesDirectionAndRuleFamily, "trend", "shift", SignalRouting.JoinsReview)]
    [InlineData(SignalMatching.SeriesDirectionAndRuleFamily, "shift", "runs", SignalRouting.OpensReview)]
    public void Another_rule_joins_as_the_policy_has_it(SignalMatching matching, string rule, string? family, SignalRouting expected)
    {
        var desk = new TrendReviewDesk([Desk.Detected().Review], TrendReviewPolicy.Default.WithMatching(matching));
        Assert.Equal(expected, desk.Answer(Known.Signal with { Rule = rule, RuleFamily = family }).Routing);
    }

    [Fact]
    public void The_other_direction_is_another_signal() => Assert.Equal(SignalRouting.OpensReview, Of(Desk.Detected().Review).Answer(Known.Signal with { Direction = TrendDirection.Lower }).Routing);

    [Fact]
    public void A_signal_under_review_joins_it_and_says_so()
    {
        var desk = Of(Desk.Detected().Review);
        var answer = desk.Answer(Known.Later());
        Assert.Equal((SignalRouting.JoinsReview, Known.Id), (answer.Routing, answer.Review));
        var command = Assert.IsType<TrendReviewCommand.Observe>(answer.ToCommand(Known.ReviewId(2)));
        Assert.Single(Decide(desk, desk.Find(Known.Id)!, command).Events);
    }

    [Fact]
    public void What_an_open_review_knows_further_tells_it_nothing()
    {
        var answer = Of(Desk.Detected().Review).Answer(Known.Signal with { To = Known.Signal.To.PlusDays(-1) });
        Assert.Equal((SignalRouting.AlreadyKnown, Known.Id), (answer.Routing, answer.Review));
    }

    [Fact]
    public void A_closed_review_knows_what_it_has_seen_and_what_is_new_follows_it()
    {
        var desk = Of(Desk.At(TrendReviewStatus.LearningShared).Do(new TrendReviewCommand.Observe(Known.Later()), Known.Scan).Do(new TrendReviewCommand.Close(null, new("Soon", Known.Later().To))).Review);
        var known = desk.Answer(Known.Later() with { Sentence = "Revised" });
        Assert.Equal((SignalRouting.AlreadyKnown, Known.Id), (known.Routing, known.Review));
        Assert.Null(known.ToCommand(Known.ReviewId(2)));
        var opened = desk.Answer(Known.Later() with { To = Known.Later().To.PlusDays(1) });
        Assert.Equal((SignalRouting.OpensReview, Known.Id), (opened.Routing, opened.Follows));
        Assert.Equal($"A review is opened; it follows {Known.Id}.", opened.InWords);
        var decision = Decide(desk, TrendReview.None, opened.ToCommand(Known.ReviewId(2))!, Known.Scan);
        Assert.Equal(Known.Id, decision.State.Follows);
        Assert.Equal(SignalRouting.JoinsReview, desk.With(decision.State).Answer(Known.Later(3)).Routing);
    }

    [Fact]
    public void A_review_is_not_reopened_while_another_has_its_signal()
    {
        var closed = Desk.At(TrendReviewStatus.Closed).Review;
        var desk = Of(closed);
        desk = desk.With(Decide(desk, TrendReview.None, desk.Answer(Known.Later()).ToCommand(Known.ReviewId(2))!, Known.Scan).State);
        var why = Assert.Single(Decide(desk, closed, new TrendReviewCommand.Reopen("Again")).Rejections);
        Assert.Equal((TrendReviewCodes.AlreadyUnderReview, $"\"CT incidents at site 1\" is under review in {Known.ReviewId(2)}."), (why.Code, why.Message));
    }

    [Fact]
    public void The_signals_of_a_merged_review_go_to_the_one_that_goes_on_until_it_is_taken_back()
    {
        var first = Desk.Detected().Review;
        var second = new Desk().Do(new TrendReviewCommand.Open(Known.ReviewId(2), Other)).Review;
        var desk = Of(first, second);
        desk = desk.With(Decide(desk, first, new TrendReviewCommand.Merge(Known.ReviewId(2), "One injector")).State);
        var answer = desk.Answer(Known.Later());
        Assert.Equal((SignalRouting.JoinsReview, Known.ReviewId(2), Known.Id), (answer.Routing, answer.Review, answer.MergedFrom));
        desk = desk.With(Decide(desk, second, answer.ToCommand(default)!).State);
        Assert.True(desk.Find(Known.ReviewId(2))!.Persists);
        Assert.Equal(TrendReviewCodes.AlreadyUnderReview, Assert.Single(Decide(desk, TrendReview.None, new TrendReviewCommand.Open(Known.ReviewId(3), Known.Later(2))).Rejections).Code);

        desk = desk.With(Decide(desk, desk.Find(Known.Id)!, new TrendReviewCommand.Reopen("Two causes")).State);
        Assert.Equal((Known.Id, (TrendReviewId?)null), (desk.Answer(Known.Later(2)).Review!.Value, desk.Answer(Known.Later(2)).MergedFrom));
        Assert.Equal(Known.ReviewId(2), desk.Answer(Known.Later(1, Other)).Review);
    }

    [Fact]
    public void What_was_merged_into_a_merged_review_comes_back_with_it_unless_another_has_it_by_now()
    {
        // 1 into 2 into 3; 3 is closed; the signal of 1 opens 4; now 2 cannot come back and bring 1 with it.
        TrendReview Opened(int n, DetectedSignal signal) => new Desk().Do(new TrendReviewCommand.Open(Known.ReviewId(n), signal)).Review;
        var desk = Of(Opened(1, Known.Signal), Opened(2, Other), Desk.At(TrendReviewStatus.Closed).Review with { Id = Known.ReviewId(3), Signal = Other with { Series = "incidents/us" } });
        var third = desk.Find(Known.ReviewId(3))!;
        desk = desk.With(third with { Status = TrendReviewStatus.LearningShared });
        desk = desk.With(Decide(desk, desk.Find(Known.ReviewId(1))!, new TrendReviewCommand.Merge(Known.ReviewId(2), "One")).State);
        desk = desk.With(Decide(desk, desk.Find(Known.ReviewId(2))!, new TrendReviewCommand.Merge(Known.ReviewId(3), "One")).State);
        Assert.Equal((Known.ReviewId(3), Known.ReviewId(1)), (desk.Answer(Known.Later()).Review!.Value, desk.Answer(Known.Later()).MergedFrom!.Value));
        desk = desk.With(third);
        var answer = desk.Answer(Known.Later());
        Assert.Equal((SignalRouting.OpensReview, Known.ReviewId(3)), (answer.Routing, answer.Follows));
        desk = desk.With(Decide(desk, TrendReview.None, answer.ToCommand(Known.ReviewId(4))!).State);
        Assert.Equal(TrendReviewCodes.AlreadyUnderReview, Assert.Single(Decide(desk, desk.Find(Known.ReviewId(2))!, new TrendReviewCommand.Reopen("Two")).Rejections).Code);
    }

    [Fact]
    public void An_id_that_another_review_has_is_refused()
    {
        var desk = Of(Desk.Detected().Review);
        Assert.Equal((TrendReviewCodes.IdTaken, "id"), Decide(desk, TrendReview.None, new TrendReviewCommand.Open(Known.Id, Other)).Rejections.Select(static why => (why.Code, why.Path)).Single());
    }

    [Fact]
    public void A_desk_holds_each_opened_review_once()
    {
        Assert.Single(Of(TrendReview.None, Desk.Detected().Review));
        Assert.Throws<ArgumentException>(static () => Of(Desk.Detected().Review, Desk.Detected().Review));
        Assert.Throws<ArgumentException>(static () => Of().With(TrendReview.None));
    }

    private static TrendReviewDesk Of(params TrendReview[] reviews) => new(reviews, TrendReviewPolicy.Default);

    private static Decision<TrendReview, TrendReviewEvent> Decide(TrendReviewDesk desk, TrendReview review, TrendReviewCommand command, Actor? actor = null) =>
        desk.Decide(review, command, new DecisionContext(actor ?? Known.Manager, Known.Now + Duration.FromDays(40), Known.Zone, Desk.Request));
}
