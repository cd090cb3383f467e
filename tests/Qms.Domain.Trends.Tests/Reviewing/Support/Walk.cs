using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.People;
using Qms.Domain.Trends.Reviewing;

namespace Qms.Domain.Trends.Tests.Reviewing.Support;

/// <summary>One thing that happens: four free numbers, which become a scan or a command when it is known how the reviews stand.</summary>
public readonly record struct Wish(int Kind, int Who, int Pick, int Minutes);

/// <summary>A sequence of wishes by anybody.</summary>
public sealed record Wishes(Wish[] All)
{
    public override string ToString() => string.Join(" ", All);
}

/// <summary>A property over random histories of a service's trend reviews.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReviewPropertyAttribute : PropertyAttribute
{
    public ReviewPropertyAttribute()
    {
        Arbitrary = [typeof(WishArbitraries)];
        MaxTest = 200;
        QuietOnSuccess = true;
    }
}

/// <summary>How histories are made and made smaller.</summary>
public static class WishArbitraries
{
    public static Arbitrary<Wishes> Wishes()
    {
        var number = Gen.Choose(0, 9_999);
        var wish =
            from kind in number
            from who in number
            from pick in number
            from minutes in Gen.Frequency((9, Gen.Choose(0, 20_000)), (1, Gen.Choose(-60, -1)))
            select new Wish(kind, who, pick, minutes);
        var wishes =
            from length in Gen.Choose(1, 90)
            from all in Gen.ArrayOf(wish, length)
            select new Wishes(all);
        return Arb.From(wishes, Smaller);
    }

    private static IEnumerable<Wishes> Smaller(Wishes wishes)
    {
        var all = wishes.All;
        if (all.Length > 1) yield return new([.. all.Take(all.Length / 2)]);
        for (var i = 0; i < all.Length && all.Length > 1; i++) yield return new([.. all.Take(i), .. all.Skip(i + 1)]);
    }
}

/// <summary>What came of one wish. <c>Answer</c> is the desk's when a scan found a signal.</summary>
internal sealed record Step(
    TrendReviewDesk Desk, TrendReview Before, TrendReviewCommand Command, DecisionContext Context, Decision<TrendReview, TrendReviewEvent> Decision, TrendReviewDesk After, SignalAnswer? Answer);

/// <summary>Goes through a sequence of wishes over all reviews of a service: most fit the state, some are nonsense.</summary>
internal static class Walk
{
    private static readonly string[] Words = ["because", "it was so", "seen", "Räntgen 😀", "\"quoted\"\nline", " ", ""];
    private static readonly string[] Audiences = ["Radiographers", "Porters"];

    public static IReadOnlyList<Step> Run(Wishes wishes) => [.. Steps(wishes)];

    public static IEnumerable<TrendReviewEvent> EventsOf(IEnumerable<Step> steps, TrendReviewId id) => steps.Where(step => step.Decision.State.Id == id).SelectMany(static step => step.Decision.Events);

    public static Wishes Seeded(int seed, int length)
    {
        var chance = new Random(seed);
        return new([.. Enumerable.Range(0, length).Select(_ => new Wish(chance.Next(10_000), chance.Next(10_000), chance.Next(10_000), chance.Next(20_000)))]);
    }

    private static IEnumerable<Step> Steps(Wishes wishes)
    {
        var policy = TrendReviewPolicy.Default;
        if (wishes.All[0].Pick % 3 == 0) policy = policy.WithMatching(SignalMatching.SeriesDirectionAndRuleFamily);
        if (wishes.All[0].Pick % 5 == 0) policy = policy.WithSeparation(SeparationOfDuties.WithException("A service of two", new ActorId("director"), new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 30)));
        var desk = new TrendReviewDesk([], policy);
        var now = Known.Now;
        foreach (var wish in wishes.All)
        {
            now += Duration.FromMinutes(wish.Minutes);
            var draw = new Draw(wish.Pick);
            var all = desk.OrderBy(static review => review.Id.Value).ToArray();
            var answer = wish.Kind % 4 == 0 || all.Length == 0 ? desk.Answer(SignalOf(draw, now)) : null;
            var (review, command, actor) = answer is null ? Ask(all, wish, draw, now) : Scan(desk, answer, all.Length + 1);
            if (command is null) continue;
            var context = new DecisionContext(actor, now, Known.Zone, Desk.Request);
            var decision = desk.Decide(review, command, context);
            var after = decision.State.Status == TrendReviewStatus.None ? desk : desk.With(decision.State);
            yield return new(desk, review, command, context, decision, after, answer);
            desk = after;
        }
    }

    private static (TrendReview Review, TrendReviewCommand? Command, Actor Actor) Scan(TrendReviewDesk desk, SignalAnswer answer, int next) =>
        (answer.Routing == SignalRouting.JoinsReview ? desk.Find(answer.Review!.Value)! : TrendReview.None, answer.ToCommand(Known.ReviewId(next)), Known.Scan);

    private static DetectedSignal SignalOf(Draw draw, Instant now)
    {
        var today = now.InZone(Known.Zone).Date;
        var to = new LocalDate(today.Year, today.Month, 1).PlusDays(-1).PlusMonths(-draw.Next(10) / 9);
        return Known.Signal with
        {
            Series = "incidents/" + draw.Next(3),
            SeriesName = "Incidents",
            Direction = draw.Next(4) == 0 ? TrendDirection.Lower : TrendDirection.Higher,
            Rule = draw.Next(2) == 0 ? "shift" : "trend",
            To = to,
            Sentence = "Above the mean, as seen in version " + draw.Next(3),
        };
    }

    private static (TrendReview Review, TrendReviewCommand Command, Actor Actor) Ask(TrendReview[] all, Wish wish, Draw draw, Instant now)
    {
        var review = all[wish.Who % all.Length];
        if (wish.Kind % 4 is 1 or 2 && Diligent(review, draw, now) is { } next) return (review, next.Command, next.Actor);
        var actor = wish.Who % 3 > 0 ? Known.Manager : Known.Everybody[wish.Who / 3 % Known.Everybody.Count];
        var command = Make(all, review, wish.Kind / 4 % Samples.FullCommands.Count, draw, now);
        return (command is TrendReviewCommand.Open ? draw.Rarely(review, TrendReview.None) : review, command, actor);
    }

    /// <summary>What somebody who does their work asks next.</summary>
    private static (TrendReviewCommand Command, Actor Actor)? Diligent(TrendReview review, Draw draw, Instant now) => review.Status switch
    {
        TrendReviewStatus.Detected => (new TrendReviewCommand.Acknowledge(Known.Analyst.Id), Known.Manager),
        TrendReviewStatus.Acknowledged => (new TrendReviewCommand.StartAnalysis(draw.Word()), Known.Analyst),
        TrendReviewStatus.UnderAnalysis => (new TrendReviewCommand.Explain(draw.Of<ExplanationKind>(), draw.Word()), draw.Next(3) == 0 ? Known.Manager : Known.Analyst),
        TrendReviewStatus.Explained when review is { Explanation.Kind: ExplanationKind.DataArtefact, Corrections.Count: 0 } => (new TrendReviewCommand.NoteCorrection(draw.Word()), Known.Analyst),
        TrendReviewStatus.Explained => draw.Next(2) == 0
            ? (new TrendReviewCommand.DecideNoAction(draw.Word()), draw.Next(2) == 0 ? Known.Lead : Known.Manager)
            : (new TrendReviewCommand.AgreeActions(draw.Word(), [Plan(review, draw)]), Known.Analyst),
        TrendReviewStatus.ActionsAgreed or TrendReviewStatus.NoActionNeeded => (new TrendReviewCommand.ShareLearning(draw.Word(), "Huddle", [new LearningAudience(Audiences[draw.Next(2)])]), Known.Analyst),
        TrendReviewStatus.LearningShared when review.OpenActions.FirstOrDefault(static action => !action.IsSettled) is { } open => (new TrendReviewCommand.CompleteAction(open.Plan.Id, draw.Word()), Known.Lead),
        TrendReviewStatus.LearningShared when draw.Next(4) > 0 => (new TrendReviewCommand.Close(null, review.Persists && draw.Next(4) > 0 ? new(draw.Word(), review.LastSeenTo!.Value) : null), draw.Next(2) == 0 ? Known.Lead : Known.Manager),
        TrendReviewStatus.Closed or TrendReviewStatus.Merged when draw.Next(6) == 0 => (new TrendReviewCommand.Reopen(draw.Word()), Known.Manager),
        _ => null,
    };

    private static PlannedAction Plan(TrendReview review, Draw draw) =>
        draw.Next(3) == 0 && review.Actions.Count > 0 ? review.Actions[draw.Next(review.Actions.Count)].Plan : Known.Action(draw.Next(9), draw.Next(2) == 0 ? Known.Record("action", draw.Next(3)) : null);

    private static TrendReviewCommand Make(TrendReview[] all, TrendReview review, int kind, Draw draw, Instant now)
    {
        var today = now.InZone(Known.Zone).Date;
        var other = all[draw.Next(all.Length)].Id;
        var action = review.Actions.Count == 0 || draw.Next(8) == 0 ? Known.ActionId(99) : review.Actions[draw.Next(review.Actions.Count)].Plan.Id;
        return kind switch
        {
            0 => new TrendReviewCommand.Open(draw.Rarely(other, Known.ReviewId(all.Length + 1)), SignalOf(draw, now), draw.Next(3) == 0 ? other : null),
            1 => new TrendReviewCommand.Observe(draw.Next(2) == 0 ? SignalOf(draw, now) : review.Signal! with { To = review.LastSeenTo!.Value.PlusDays(draw.Next(40) - 5) }, draw.Next(4) == 0 ? other : null),
            2 => new TrendReviewCommand.RecordCessation(draw.Rarely(today.PlusDays(3), today.PlusDays(-draw.Next(20))), draw.Word()),
            3 => new TrendReviewCommand.Acknowledge(Known.Analyst.Id, draw.Word()),
            4 => new TrendReviewCommand.Transfer(draw.Next(2) == 0 ? Known.Analyst.Id : Known.Lead.Id, draw.Word()),
            5 => new TrendReviewCommand.StartAnalysis(draw.Word()),
            6 => new TrendReviewCommand.AddNote(draw.Word(), [Known.Record("incident", draw.Next(4))]),
            7 => new TrendReviewCommand.Explain(draw.Of<ExplanationKind>(), draw.Word(), null, draw.Next(4) == 0 ? today.PlusDays(draw.Next(40) - 30) : null),
            8 => new TrendReviewCommand.NoteCorrection(draw.Word()),
            9 => new TrendReviewCommand.SendBack(draw.Word()),
            10 => new TrendReviewCommand.AgreeActions(draw.Word(), [Plan(review, draw), draw.Rarely(Known.Action(1) with { DueOn = new(2020, 1, 1) }, Known.Action(10 + draw.Next(9)))], [Known.Record("risk", 1)], null),
            11 => new TrendReviewCommand.DecideNoAction(draw.Word()),
            12 => new TrendReviewCommand.CompleteAction(action, draw.Word()),
            13 => new TrendReviewCommand.CancelAction(action, draw.Word()),
            14 => new TrendReviewCommand.ShareLearning(draw.Word(), "Huddle", [new LearningAudience(Audiences[draw.Next(2)], draw.Next(2) == 0)]),
            15 => new TrendReviewCommand.AcknowledgeLearning(Audiences[draw.Next(2)]),
            16 => new TrendReviewCommand.Relate(Known.Record("risk", draw.Next(4)), draw.Word()),
            17 => new TrendReviewCommand.Merge(other, draw.Word()),
            18 => new TrendReviewCommand.Close(draw.Word(), draw.Next(2) == 0 ? new PersistenceStatement(draw.Word(), draw.Rarely(today, review.LastSeenTo!.Value)) : null),
            _ => new TrendReviewCommand.Reopen(draw.Word()),
        };
    }

    /// <summary>Deals out the digits of one number, so that a wish shrinks to a simpler one.</summary>
    private sealed class Draw(int number)
    {
        private uint _state = unchecked((uint)number * 2_654_435_761u) | 1u;

        public int Next(int count)
        {
            unchecked
            {
                _state = (_state * 1_664_525u) + 1_013_904_223u;
            }

            return (int)((_state >> 16) % (uint)count);
        }

        public T Rarely<T>(T nonsense, T sense) => Next(8) == 0 ? nonsense : sense;

        public string Word() => Next(12) == 0 ? Words[5 + Next(2)] : Words[Next(5)];

        public T Of<T>()
            where T : struct, Enum
        {
            var all = Enum.GetValues<T>();
            return all[Next(all.Length)];
        }
    }
}
