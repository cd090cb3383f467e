using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>All trend reviews of a service, asked where a detected signal belongs: to an open review, to a new one, or to a closed one that knew it already. Immutable.</summary>
/// <remarks>
/// <para>One signal has one open review at most. A review into which others were merged is a review of their signals too.</para>
/// <para>Give it every review, or at least the open ones and, for each signal, the last that ended. Safe to share between threads.</para>
/// </remarks>
public sealed class TrendReviewDesk : IReadOnlyCollection<TrendReview>
{
    private readonly Dictionary<TrendReviewId, TrendReview> _byId;
    private readonly Dictionary<SignalKey, List<TrendReview>> _byKey = [];
    private readonly TrendReviewDecider _decider;

    /// <summary>Creates a desk.</summary>
    /// <param name="reviews">The reviews; those that were never opened are left out.</param>
    /// <param name="policy">Which signals are the same, and all else that is decided.</param>
    /// <exception cref="ArgumentException">Two reviews have the same id.</exception>
    public TrendReviewDesk(IEnumerable<TrendReview> reviews, TrendReviewPolicy policy) : this(Index(reviews ?? throw new ArgumentNullException(nameof(reviews))), policy) { }

    private TrendReviewDesk(Dictionary<TrendReviewId, TrendReview> byId, TrendReviewPolicy policy)
    {
        _byId = byId;
        _decider = new(policy);
        foreach (var review in byId.Values)
        {
            var key = policy.KeyOf(review.Signal!);
            if (!_byKey.TryGetValue(key, out var same)) _byKey[key] = same = [];
            same.Add(review);
        }
    }

    /// <summary>The policy in use.</summary>
    public TrendReviewPolicy Policy => _decider.Policy;

    /// <inheritdoc />
    public int Count => _byId.Count;

    /// <summary>The review with <paramref name="id"/>; null when there is none.</summary>
    public TrendReview? Find(TrendReviewId id) => _byId.TryGetValue(id, out var review) ? review : null;

    /// <summary>This desk with <paramref name="review"/> as it is now. Makes the index anew: after a scan, ask for one signal after the other with the desk as it has become.</summary>
    /// <exception cref="ArgumentException">The review was never opened.</exception>
    public TrendReviewDesk With(TrendReview review)
    {
        if (review?.Signal is null) throw new ArgumentException("The review was never opened.", nameof(review));
        return new(new Dictionary<TrendReviewId, TrendReview>(_byId) { [review.Id] = review }, Policy);
    }

    /// <summary>Where <paramref name="signal"/> belongs.</summary>
    public SignalAnswer Answer(DetectedSignal signal)
    {
        var key = Policy.KeyOf(signal);
        if (OpenReviewOf(key, out var mergedFrom) is { } open)
        {
            // A chart goes on marking what has long passed.
            return signal.To < KnownTo(open, key) ? new(signal, SignalRouting.AlreadyKnown, open.Id, null, null) : new(signal, SignalRouting.JoinsReview, open.Id, null, mergedFrom);
        }

        TrendReview? last = null, furthest = null;
        LocalDate known = default;
        foreach (var ended in EndsOf(key))
        {
            if (last is null || ended.EndedAt > last.EndedAt) last = ended;
            var to = KnownTo(ended, key);
            if (furthest is null || to > known) (furthest, known) = (ended, to);
        }

        return furthest is not null && signal.To <= known
            ? new(signal, SignalRouting.AlreadyKnown, furthest.Id, null, null)
            : new(signal, SignalRouting.OpensReview, null, last?.Id, null);
    }

    /// <summary>Answers a command as <see cref="TrendReviewDecider.Decide"/> does, and refuses what would give one signal two open reviews or lose the thread between them.</summary>
    /// <param name="review">The review as it is on this desk; <see cref="TrendReview.None"/> to open one.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">Who asks, and when.</param>
    public Decision<TrendReview, TrendReviewEvent> Decide(TrendReview review, TrendReviewCommand command, DecisionContext context)
    {
        var decision = _decider.Decide(review, command, context);
        if (!decision.IsAccepted || decision.Events.Count == 0) return decision;
        var why = new Refusals();
        switch (command)
        {
            case TrendReviewCommand.Open c: MayOpen(c, why); break;
            case TrendReviewCommand.Observe { MergedFrom: { } from } c:
                why.When(
                    OpenReviewOf(Policy.KeyOf(c.Signal), out var mergedFrom)?.Id != review.Id || mergedFrom != from, TrendReviewCodes.NotMergedHere, "mergedFrom",
                    $"The review {from} of this signal was not merged into this one.");
                break;
            case TrendReviewCommand.Merge c:
                why.When(Find(c.Into) is not { IsOpen: true }, TrendReviewCodes.MergeTarget, "into", $"There is no open review {c.Into}.");
                break;
            case TrendReviewCommand.Reopen: MayReopen(review, why); break;
        }

        return why.IsEmpty ? decision : Decision<TrendReview, TrendReviewEvent>.Refuse(review, why.Reasons);
    }

    /// <inheritdoc />
    public IEnumerator<TrendReview> GetEnumerator() => _byId.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void MayOpen(TrendReviewCommand.Open command, Refusals why)
    {
        why.When(Find(command.Id) is not null, TrendReviewCodes.IdTaken, "id", "This id belongs to another review.");
        var answer = Answer(command.Signal);
        if (OpenReviewOf(Policy.KeyOf(command.Signal), out _) is { } open) why.Add(TrendReviewCodes.AlreadyUnderReview, "signal", $"The signal is under review already: it belongs to {open.Id}.");
        else if (answer.Routing == SignalRouting.AlreadyKnown) why.Add(TrendReviewCodes.AlreadyReviewed, "signal", answer.InWords);
        else why.When(command.Follows != answer.Follows, TrendReviewCodes.PredecessorNotNamed, "follows", answer.Follows is { } last ? $"The last review of this signal is {last}." : "There is no closed review of this signal.");
    }

    // Of all signals that the review answers for, its own and those merged into it, none may have found another review meanwhile.
    private void MayReopen(TrendReview review, Refusals why)
    {
        foreach (var other in _byId.Values)
        {
            if (!AnswersFor(review, other)) continue;
            var key = Policy.KeyOf(other.Signal!);
            if (OpenReviewOf(key, out _) is not { } open) continue;

            // A merged review that is taken back takes its own signals with it.
            if (review.Status == TrendReviewStatus.Merged && End(review)?.Id == open.Id && !IsHeldApart(key, review)) continue;
            why.Add(TrendReviewCodes.AlreadyUnderReview, "", $"\"{other.Signal!.SeriesName}\" is under review in {open.Id}.");
            return;
        }
    }

    private bool IsHeldApart(SignalKey key, TrendReview review) => _byKey[key].Any(same => same.Id != review.Id && same.IsOpen);

    private TrendReview? OpenReviewOf(SignalKey key, out TrendReviewId? mergedFrom)
    {
        mergedFrom = null;
        if (!_byKey.TryGetValue(key, out var same)) return null;
        TrendReview? through = null;
        foreach (var review in same)
        {
            if (review.IsOpen)
            {
                mergedFrom = null;
                return review;
            }

            if (through is not null || review.Status != TrendReviewStatus.Merged || End(review) is not { IsOpen: true } end) continue;
            (through, mergedFrom) = (end, review.Id);
        }

        return through;
    }

    // Where a chain of merges ends. No review is open and merged, so the chain has no circle; a damaged one is left after as many steps as there are reviews.
    private TrendReview? End(TrendReview review)
    {
        var end = review;
        for (var steps = 0; end?.MergedInto is { } merged && steps < _byId.Count; steps++) end = Find(merged.Review);
        return end;
    }

    private bool AnswersFor(TrendReview review, TrendReview other)
    {
        var next = other;
        for (var steps = 0; next is not null && steps <= _byId.Count; steps++)
        {
            if (next.Id == review.Id) return true;
            next = next.MergedInto is { } merged ? Find(merged.Review) : null;
        }

        return false;
    }

    // The reviews in which those of a signal ended: themselves, or the one that went on in their place.
    private IEnumerable<TrendReview> EndsOf(SignalKey key) => _byKey.TryGetValue(key, out var same) ? same.Select(review => End(review) ?? review).Distinct() : [];

    private LocalDate KnownTo(TrendReview review, SignalKey key) => _byId.Values.Where(other => AnswersFor(review, other))
        .SelectMany(static other => other.Observations.Select(static seen => seen.Signal).Append(other.Signal!))
        .Where(signal => Policy.KeyOf(signal) == key).Max(static signal => signal.To);

    private static Dictionary<TrendReviewId, TrendReview> Index(IEnumerable<TrendReview> reviews)
    {
        var byId = new Dictionary<TrendReviewId, TrendReview>();
        foreach (var review in reviews)
        {
            if (review.Signal is null) continue;
            if (byId.ContainsKey(review.Id)) throw new ArgumentException($"The review {review.Id} is given twice.", nameof(reviews));
            byId.Add(review.Id, review);
        }

        return byId;
    }
}
