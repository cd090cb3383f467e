using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>A Bernoulli CUSUM that grows: each case costs the same, however many came before, and gives the same point as the chart of all cases.</summary>
/// <remarks>Immutable: appending answers a new stream.</remarks>
public sealed class BernoulliCusumStream
{
    private readonly BernoulliWeights _weights;
    private readonly double _limit;

    private BernoulliCusumStream(BernoulliWeights weights, double limit, BernoulliCusumPoint last, int count)
    {
        _weights = weights;
        _limit = limit;
        Last = last;
        Count = count;
    }

    /// <summary>The accepted probability of an event.</summary>
    public double Target => _weights.Target;

    /// <summary>How many cases have been appended, unknown ones included.</summary>
    public int Count { get; }

    /// <summary>The latest case; before the first one, both arms at 0.</summary>
    public BernoulliCusumPoint Last { get; }

    /// <summary>Begins a stream.</summary>
    /// <param name="options">With a target, which cannot be estimated from cases that have not come yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static Computed<BernoulliCusumStream> Start(BernoulliCusumOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        BernoulliCusum.Check(options, refusals);
        if (options.Target is null) refusals.Add(new Rejection("trends.target-needed", "options.target", "A stream needs a given target."));
        return refusals.Count > 0 ? Computed<BernoulliCusumStream>.Refused(refusals)
            : Computed<BernoulliCusumStream>.Of(Start(new BernoulliWeights(options.Target!.Value, options.OddsRatio), options.Limit));
    }

    /// <summary>Appends a case; null when it is unknown whether the event happened.</summary>
    public BernoulliCusumStream Append(bool? happened)
    {
        // A signalling arm that exceeded the limit was reset, and its stretch ended with it.
        int? upperBefore = Last.Upper > 0 ? Last.UpperSince : null;
        int? lowerBefore = Last.Lower < 0 ? Last.LowerSince : null;
        if (happened is not { } isEvent) return With(new BernoulliCusumPoint(Count, null, Last.Upper, Last.Lower, upperBefore, lowerBefore, false, false));
        var upper = Math.Max(0, Last.Upper + _weights.Upwards(isEvent));
        var lower = Math.Min(0, Last.Lower - _weights.Downwards(isEvent));
        return With(new BernoulliCusumPoint(
            Count, isEvent,
            upper <= _limit ? upper : 0,
            lower >= -_limit ? lower : 0,
            upper > 0 ? upperBefore ?? Count : null,
            lower < 0 ? lowerBefore ?? Count : null,
            upper >= _limit, lower <= -_limit));
    }

    internal static BernoulliCusumStream Start(BernoulliWeights weights, double limit) =>
        new(weights, limit, new BernoulliCusumPoint(-1, null, 0, 0, null, null, false, false), 0);

    private BernoulliCusumStream With(BernoulliCusumPoint point) => new(_weights, _limit, point, Count + 1);
}
