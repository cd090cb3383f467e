using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Trends.Reviewing;

namespace Qms.Domain.Trends.Tests.Reviewing.Support;

/// <summary>One review, a clock that is turned by hand, and people who ask.</summary>
internal sealed class Desk(TrendReviewPolicy? policy = null)
{
    private readonly List<TrendReviewEvent> _events = [];

    public TrendReviewDecider Decider { get; } = new(policy ?? TrendReviewPolicy.Default);

    public TrendReview Review { get; private set; } = TrendReview.None;

    public Instant Now { get; set; } = Known.Now;

    public IReadOnlyList<TrendReviewEvent> Events => _events;

    public static CommandId Request => new(new Guid(7, 7, 7, new byte[8]));

    public DecisionContext Context(Actor actor) => new(actor, Now, Known.Zone, Request);

    public Decision<TrendReview, TrendReviewEvent> Try(TrendReviewCommand command, Actor? actor = null) => Decider.Decide(Review, command, Context(actor ?? Known.Manager));

    public IReadOnlyList<Rejection> WhyNot(TrendReviewCommand command, Actor? actor = null)
    {
        var decision = Try(command, actor);
        Assert.False(decision.IsAccepted, $"{command} was accepted.");
        Assert.Same(Review, decision.State);
        return decision.Rejections;
    }

    public Desk Do(TrendReviewCommand command, Actor? actor = null)
    {
        var decision = Try(command, actor);
        Assert.True(decision.IsAccepted, $"{command}: {string.Join("; ", decision.Rejections)}");
        _events.AddRange(decision.Events);
        Review = decision.State;
        return this;
    }

    public Desk After(Duration time)
    {
        Now += time;
        return this;
    }

    public static Desk Detected(TrendReviewPolicy? policy = null, DetectedSignal? signal = null) => new Desk(policy).Do(new TrendReviewCommand.Open(Known.Id, signal ?? Known.Signal), Known.Scan);

    /// <summary>A review in <paramref name="status"/>, reached by the shortest way that its explanation allows.</summary>
    public static Desk At(TrendReviewStatus status, ExplanationKind kind = ExplanationKind.SpecialCause, TrendReviewPolicy? policy = null)
    {
        if (status == TrendReviewStatus.None) return new Desk(policy);
        var desk = Detected(policy);
        if (status == TrendReviewStatus.Merged) return desk.Do(new TrendReviewCommand.Merge(Known.ReviewId(2), "One cause"));
        foreach (var (reached, command, actor) in Way(kind, status))
        {
            if (desk.Review.Status == status) break;
            desk.Do(command, actor);
            Assert.Equal(reached, desk.Review.Status);
        }

        Assert.Equal(status, desk.Review.Status);
        return desk;
    }

    private static IEnumerable<(TrendReviewStatus Reached, TrendReviewCommand Command, Actor Actor)> Way(ExplanationKind kind, TrendReviewStatus status)
    {
        yield return (TrendReviewStatus.Acknowledged, new TrendReviewCommand.Acknowledge(Known.Analyst.Id), Known.Manager);
        yield return (TrendReviewStatus.UnderAnalysis, new TrendReviewCommand.StartAnalysis("Read every report"), Known.Analyst);
        if (kind == ExplanationKind.DataArtefact) yield return (TrendReviewStatus.UnderAnalysis, new TrendReviewCommand.NoteCorrection("Counted once"), Known.Analyst);
        yield return (TrendReviewStatus.Explained, new TrendReviewCommand.Explain(kind, "New contrast injector"), Known.Analyst);
        if (status == TrendReviewStatus.NoActionNeeded) yield return (TrendReviewStatus.NoActionNeeded, new TrendReviewCommand.DecideNoAction("It was replaced"), Known.Manager);
        yield return (TrendReviewStatus.ActionsAgreed, new TrendReviewCommand.AgreeActions("Train again", [Known.Action(50, Known.Record("action", 50))]), Known.Analyst);
        yield return (TrendReviewStatus.LearningShared, new TrendReviewCommand.ShareLearning("Check the injector", "Huddle", [new LearningAudience("CT radiographers", true)]), Known.Analyst);
        yield return (TrendReviewStatus.Closed, new TrendReviewCommand.Close(), Known.Manager);
    }
}
