using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Records;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Properties;

/// <summary>What holds for every history of a service's reviews, whatever scans find and people ask for.</summary>
public sealed class RandomHistoryProperties
{
    [ReviewProperty]
    public void Folding_the_events_gives_the_decided_state(Wishes wishes)
    {
        var steps = Walk.Run(wishes);
        foreach (var review in Final(steps))
        {
            var events = Walk.EventsOf(steps, review.Id).ToArray();
            Assert.Equal(review, TrendReviewDecider.Replay(events));
            Assert.Equal(review, events.Aggregate(TrendReview.None, TrendReviewDecider.Evolve));
        }
    }

    [ReviewProperty]
    public void Folding_the_events_read_back_from_JSON_gives_the_decided_state(Wishes wishes)
    {
        var steps = Walk.Run(wishes);
        foreach (var review in Final(steps))
        {
            Assert.Equal(review, TrendReviewDecider.Replay(Walk.EventsOf(steps, review.Id).Select(static happened =>
            {
                var encoded = TrendReviewJson.Events.Encode(happened);
                var back = TrendReviewJson.Events.Decode(encoded.Name, encoded.Version, encoded.Payload);
                Assert.Equal(happened, back);
                return back;
            })));
        }
    }

    [ReviewProperty(MaxTest = 50)]
    public void Folding_a_sealed_history_gives_the_decided_state(Wishes wishes)
    {
        var history = new History<TrendReviewEvent>(TrendReviewJson.Events);
        var entries = new List<HistoryEntry>();
        var steps = Walk.Run(wishes);
        if (Final(steps).FirstOrDefault() is not { } review) return;
        var drawn = 0;
        foreach (var step in steps.Where(step => step.Decision.State.Id == review.Id))
        {
            entries.AddRange(history.Append(entries.Count == 0 ? null : entries[^1].ToHead(), review.Reference, step.Decision.Events, step.Context, () => new Guid(++drawn, 0, 0, new byte[8])));
        }

        Assert.True(History.Verify(entries).IsIntact);
        Assert.Equal(review, TrendReviewDecider.Replay(history.Read(entries).Happened));
    }

    [ReviewProperty]
    public void An_accepted_command_that_comes_again_is_accepted_with_no_event(Wishes wishes)
    {
        foreach (var step in Walk.Run(wishes).Where(static step => step.Decision.IsAccepted))
        {
            var again = step.After.Decide(step.Decision.State, step.Command, step.Context);
            Assert.True(again.IsAccepted, $"{step.Command}: {string.Join("; ", again.Rejections)}");
            Assert.True(again.Events.Count == 0, $"{step.Command} gave {string.Join(", ", again.Events)}.");
        }
    }

    [ReviewProperty]
    public void Deciding_twice_gives_the_same_twice(Wishes wishes)
    {
        foreach (var step in Walk.Run(wishes))
        {
            var again = step.Desk.Decide(step.Before, step.Command, step.Context);
            Assert.Equal(step.Decision.State, again.State);
            Assert.Equal(step.Decision.Events, again.Events);
            Assert.Equal(step.Decision.Rejections, again.Rejections);
            if (!step.Decision.IsAccepted) Assert.Same(step.Before, step.Decision.State);
        }
    }

    [ReviewProperty]
    public void Each_step_taken_is_one_that_the_lifecycle_knows(Wishes wishes)
    {
        foreach (var step in Walk.Run(wishes).Where(static step => step.Decision.Events.Count > 0))
        {
            Assert.True(TrendReviewLifecycle.Moves.TryNext(step.Before.Status, TrendReviewDecider.StepOf(step.Command), out var next), step.Command.ToString());
            Assert.Equal(next, step.Decision.State.Status);
        }
    }

    [ReviewProperty]
    public void What_is_said_to_be_permitted_agrees_with_the_decision(Wishes wishes)
    {
        string[] byPermission = [TrendReviewCodes.NotPermitted, TrendReviewCodes.StepNotPossible];
        foreach (var step in Walk.Run(wishes))
        {
            var permission = new TrendReviewDecider(step.Desk.Policy).Permitted(step.Before, step.Context).Single(permission => permission.Step == TrendReviewDecider.StepOf(step.Command));
            var said = permission.WhyNot.Select(static why => why.Code).Intersect(byPermission).ToArray();
            var decided = step.Decision.Rejections.Select(static why => why.Code).Intersect(byPermission).ToArray();
            if (said.Contains(TrendReviewCodes.NotPermitted)) Assert.Equal([TrendReviewCodes.NotPermitted], decided);
            else if (!step.Decision.IsAccepted) Assert.Equal(said, decided);
            else Assert.True(permission.IsPermitted || step.Decision.Events.Count == 0);
        }
    }

    [ReviewProperty]
    public void No_signal_has_two_open_reviews(Wishes wishes)
    {
        foreach (var step in Walk.Run(wishes))
        {
            var held = step.After.Where(static review => review.IsOpen).SelectMany(open => step.After.Where(other => EndsIn(step.After, other, open)).Select(other => step.After.Policy.KeyOf(other.Signal!)).Distinct()).ToList();
            Assert.Equal(held.Count, held.Distinct().Count());
        }
    }

    [ReviewProperty]
    public void Every_signal_that_a_scan_finds_is_on_record_where_the_desk_says(Wishes wishes)
    {
        foreach (var step in Walk.Run(wishes).Where(static step => step.Answer is not null))
        {
            var answer = step.Answer!;
            Assert.True(step.Decision.IsAccepted, string.Join("; ", step.Decision.Rejections));
            Assert.Contains(step.After, review => review.IsOpen && (review.Signal == answer.Signal || review.Observations.Any(seen => seen.Signal == answer.Signal)));
        }
    }

    [ReviewProperty]
    public void What_the_desk_says_of_a_signal_is_true_of_its_reviews(Wishes wishes)
    {
        foreach (var desk in Walk.Run(wishes).Select(static step => step.After))
        {
            foreach (var signal in desk.Select(static review => review.Signal! with { To = review.LastSeenTo!.Value }).SelectMany(static signal => new[] { signal, Known.Later(1, signal) }))
            {
                var key = desk.Policy.KeyOf(signal);
                var same = desk.Where(review => desk.Policy.KeyOf(review.Signal!) == key).ToArray();
                var ends = same.Select(review => End(desk, review)).Distinct().ToArray();
                var answer = desk.Answer(signal);
                var further = desk.Where(other => ends.Any(end => end.IsOpen && EndsIn(desk, other, end))).SelectMany(Signals).Any(seen => desk.Policy.KeyOf(seen) == key && seen.To > signal.To);
                Assert.Equal(ends.Any(static end => end.IsOpen) && !further, answer.Routing == SignalRouting.JoinsReview);
                switch (answer.Routing)
                {
                    case SignalRouting.JoinsReview:
                        Assert.Contains(ends, end => end.IsOpen && end.Id == answer.Review);
                        Assert.Equal(answer.MergedFrom is null, same.Any(review => review.Id == answer.Review));
                        break;
                    case SignalRouting.AlreadyKnown:
                        Assert.Contains(ends, end => end.Id == answer.Review);
                        Assert.Contains(desk, review => Signals(review).Any(seen => desk.Policy.KeyOf(seen) == key && seen.To >= signal.To));
                        break;
                    default:
                        Assert.Equal(ends.MaxBy(static end => end.EndedAt)!.EndedAt, desk.Find(answer.Follows!.Value)!.EndedAt);
                        Assert.All(ends, end => Assert.All(Signals(end).Where(seen => desk.Policy.KeyOf(seen) == key), seen => Assert.True(seen.To < signal.To)));
                        break;
                }
            }
        }
    }

    [ReviewProperty]
    public void A_persisting_signal_is_never_closed_without_a_statement(Wishes wishes)
    {
        var steps = Walk.Run(wishes);
        foreach (var id in Final(steps).Select(static review => review.Id))
        {
            var (persists, seenTo) = (false, default(LocalDate));
            var known = new Dictionary<SignalKey, LocalDate>();
            foreach (var happened in Walk.EventsOf(steps, id))
            {
                switch (happened)
                {
                    case TrendReviewEvent.Detected e:
                        seenTo = known[steps[0].Desk.Policy.KeyOf(e.Signal)] = e.Signal.To;
                        break;
                    case TrendReviewEvent.Observed e:
                        var key = steps[0].Desk.Policy.KeyOf(e.Signal);
                        Assert.Equal(!known.TryGetValue(key, out var before) || e.Signal.To > before, e.Extends);
                        persists |= e.Extends;
                        seenTo = LocalDate.Max(seenTo, known[key] = e.Signal.To);
                        break;
                    case TrendReviewEvent.Explained or TrendReviewEvent.Ceased: persists = false; break;
                    case TrendReviewEvent.Closed e:
                        Assert.Equal(persists, e.Persistence is not null);
                        if (persists) Assert.Equal(seenTo, e.Persistence!.SeenTo);
                        break;
                }
            }
        }
    }

    [ReviewProperty]
    public void After_a_special_cause_two_people_or_a_declared_exception_stand_on_record(Wishes wishes)
    {
        var steps = Walk.Run(wishes);
        foreach (var id in Final(steps).Select(static review => review.Id))
        {
            TrendReviewEvent.Explained? explained = null;
            foreach (var happened in Walk.EventsOf(steps, id))
            {
                if (happened is TrendReviewEvent.Explained e) explained = e;
                if (explained?.Kind != ExplanationKind.SpecialCause) continue;
                if (happened is TrendReviewEvent.NoActionDecided no) Assert.Equal(no.By == explained.By, no.SeparationException is not null);
                if (happened is TrendReviewEvent.Closed closed) Assert.Equal(closed.By == explained.By, closed.SeparationException is not null);
            }
        }
    }

    [ReviewProperty]
    public void Nothing_is_closed_before_it_is_explained_answered_and_shared(Wishes wishes)
    {
        foreach (var review in Walk.Run(wishes).Select(static step => step.Decision.State).Where(static review => review.Status == TrendReviewStatus.Closed))
        {
            Assert.NotNull(review.Explanation);
            Assert.NotNull(review.Decision);
            Assert.NotEmpty(review.Learning);
            Assert.All(review.Actions, static action => Assert.True(action.IsSettled));
            if (review.Decision!.Kind == DecisionKind.Actions) Assert.Contains(review.Actions, static action => action.Stands);
            if (review.Explanation!.Kind == ExplanationKind.DataArtefact) Assert.NotEmpty(review.Corrections);
        }
    }

    [ReviewProperty]
    public void Nothing_that_was_recorded_disappears(Wishes wishes)
    {
        foreach (var (before, after) in Walk.Run(wishes).Select(static step => (step.Before, step.Decision.State)))
        {
            Kept(before.Observations, after.Observations);
            Kept(before.Cessations, after.Cessations);
            Kept(before.TakenOn, after.TakenOn);
            Kept(before.HandOvers, after.HandOvers);
            Kept(before.Analyses, after.Analyses);
            Kept(before.Notes, after.Notes);
            Kept(before.Corrections, after.Corrections);
            Kept(before.Decisions, after.Decisions);
            Kept(before.Relations, after.Relations);
            Kept(before.Closings, after.Closings);
            Kept(before.Reopenings, after.Reopenings);
            Kept([.. before.Actions.Select(static action => action.Plan)], [.. after.Actions.Select(static action => action.Plan)]);
            Kept([.. before.Explanations.Select(static explanation => explanation.Text)], [.. after.Explanations.Select(static explanation => explanation.Text)]);
            Kept([.. before.Learning.Select(static learning => learning.Lesson)], [.. after.Learning.Select(static learning => learning.Lesson)]);
            Assert.Equal(after.Actions.Count, after.Actions.Select(static action => action.Plan.Id).Distinct().Count());
            Assert.True(after.LastChangedAt >= before.LastChangedAt);
        }
    }

    [Fact]
    public void The_histories_reach_every_command_event_status_and_routing()
    {
        var (accepted, happened, statuses, routings) = (new HashSet<Type>(), new HashSet<Type>(), new HashSet<TrendReviewStatus>(), new HashSet<(SignalRouting, bool)>());
        for (var seed = 0; seed < 300; seed++)
        {
            foreach (var step in Walk.Run(Walk.Seeded(seed, 90)))
            {
                statuses.UnionWith([step.Before.Status, step.Decision.State.Status]);
                if (step.Decision.Events.Count > 0) accepted.Add(step.Command.GetType());
                happened.UnionWith(step.Decision.Events.Select(static e => e.GetType()));
                foreach (var answer in step.After.Select(review => step.After.Answer(review.Signal!))) routings.Add((answer.Routing, answer.MergedFrom is not null));
                if (step.Answer is { } asked) routings.Add((asked.Routing, asked.MergedFrom is not null));
            }
        }

        Assert.Empty(Samples.Members<TrendReviewCommand>().Except(accepted));
        Assert.Empty(Samples.Members<TrendReviewEvent>().Except(happened));
        Assert.Empty(Enum.GetValues<TrendReviewStatus>().Except(statuses));
        Assert.Superset(new HashSet<(SignalRouting, bool)> { (SignalRouting.OpensReview, false), (SignalRouting.JoinsReview, false), (SignalRouting.JoinsReview, true), (SignalRouting.AlreadyKnown, false) }, routings);
    }

    private static IReadOnlyList<TrendReview> Final(IReadOnlyList<Step> steps) => steps.Count == 0 ? [] : [.. steps[^1].After];

    private static TrendReview End(TrendReviewDesk desk, TrendReview review) => review.MergedInto is { } merged ? End(desk, desk.Find(merged.Review)!) : review;

    private static bool EndsIn(TrendReviewDesk desk, TrendReview review, TrendReview open) => End(desk, review).Id == open.Id;

    private static IEnumerable<DetectedSignal> Signals(TrendReview review) => review.Observations.Select(static seen => seen.Signal).Append(review.Signal!);

    private static void Kept<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) => Assert.Equal(before, after.Take(before.Count));
}
