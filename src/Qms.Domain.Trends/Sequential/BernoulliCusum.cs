using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>The Bernoulli CUSUM: case by case, for rare events that no month has enough of. Neuburger et al., BMJ Quality and Safety 2017, 26:919; conventions of bchart in qicharts2 0.8.1.</summary>
/// <remarks>The chart signals when an arm reaches the limit, and starts again from 0 when it exceeds it.</remarks>
public static class BernoulliCusum
{
    /// <summary>A chart of cases.</summary>
    /// <param name="cases">In order of time: whether the event happened; null when unknown.</param>
    /// <param name="options">See <see cref="BernoulliCusumOptions.Default"/>.</param>
    /// <returns>The chart or a refusal: <c>trends.not-enough-data</c> when the baseline has no event or nothing but events, or a wrong option.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Computed<BernoulliCusumChart> OfCases(IReadOnlyList<bool?> cases, BernoulliCusumOptions options)
    {
        if (cases is null) throw new ArgumentNullException(nameof(cases));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        Check(options, refusals);
        if (cases.Count == 0) refusals.Add(new Rejection("trends.no-values", "cases", "There are no cases."));
        if (options.Baseline is { } baseline && (baseline < 1 || baseline > cases.Count)) refusals.Add(new Rejection("trends.baseline-out-of-range", "options.baseline", $"The baseline has between 1 and {cases.Count} cases."));
        if (refusals.Count > 0) return Computed<BernoulliCusumChart>.Refused(refusals);

        var known = cases.Take(options.Baseline ?? cases.Count).Where(static c => c is not null).ToArray();
        var target = options.Target ?? (known.Length == 0 ? 0 : (double)known.Count(static c => c == true) / known.Length);
        if (!(target > 0 && target < 1))
        {
            return Computed<BernoulliCusumChart>.Refused("trends.not-enough-data", "cases", "There is not enough data: the baseline needs cases with and without the event. Give a target.");
        }

        var weights = new BernoulliWeights(target, options.OddsRatio);
        var points = new BernoulliCusumPoint[cases.Count];
        var stream = BernoulliCusumStream.Start(weights, options.Limit);
        for (var i = 0; i < points.Length; i++)
        {
            stream = stream.Append(cases[i]);
            points[i] = stream.Last;
        }

        var signals = new List<SequentialSignal>();
        foreach (var point in points)
        {
            if (point.SignalsUpper) signals.Add(Signal(true, point.Index, point.UpperSince, options));
            if (point.SignalsLower) signals.Add(Signal(false, point.Index, point.LowerSince, options));
        }

        var method = new MethodStatement(
            "Bernoulli CUSUM of log-likelihood ratios (Neuburger et al. 2017), started again from 0 when an arm exceeds the limit.",
            [new("target", target), new("odds ratio", options.OddsRatio), new("probability sought upwards", weights.Raised), new("probability sought downwards", weights.Lowered), new("limit", options.Limit)]);
        return Computed<BernoulliCusumChart>.Of(new BernoulliCusumChart(options, points, signals, method) { Target = target, Raised = weights.Raised, Lowered = weights.Lowered });
    }

    internal static void Check(BernoulliCusumOptions options, List<Rejection> refusals)
    {
        if (options.Target is { } target && !(target > 0 && target < 1)) refusals.Add(new Rejection("trends.target-out-of-range", "options.target", "The target is a probability between 0 and 1."));
        if (!(options.OddsRatio > 1) || double.IsInfinity(options.OddsRatio)) refusals.Add(new Rejection("trends.odds-ratio-out-of-range", "options.oddsRatio", "The odds ratio to be found is above 1; the lower arm looks for its inverse."));
        if (!(options.Limit > 0) || double.IsInfinity(options.Limit)) refusals.Add(new Rejection("trends.limit-out-of-range", "options.limit", "The limit is a positive number."));
    }

    private static SequentialSignal Signal(bool upwards, int index, int? since, BernoulliCusumOptions options) => new(
        upwards, index, index, since,
        $"At case {Wording.Position(index)} the {(upwards ? "upper" : "lower")} arm has reached {Wording.Of(options.Limit)}: "
        + $"events have become {(upwards ? "more" : "less")} frequent than accepted, probably from case {Wording.Position(since ?? index)} on.");
}
