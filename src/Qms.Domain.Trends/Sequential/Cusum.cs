using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>The tabular CUSUM: finds small lasting shifts sooner than a Shewhart chart. Page, Biometrika 1954, 41:100; Montgomery, 7th ed., §9.1; numbers as the R package qcc 3.0.</summary>
/// <remarks>The arms are not reset after a signal. A missing value leaves the arms as they were (qcc would lose every point after it).</remarks>
public static class Cusum
{
    /// <summary>A chart of single values.</summary>
    /// <param name="values">In order of time; not a number when missing.</param>
    /// <param name="options">See <see cref="CusumOptions.Default"/>.</param>
    /// <returns>The chart or a refusal: <c>trends.not-enough-data</c>, <c>trends.no-variation</c>, <c>trends.not-finite</c>, or a wrong option.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static Computed<CusumChart> OfValues(ReadOnlySpan<double> values, CusumOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        return Chart(ProcessSample.OfValues(values, refusals), options, refusals);
    }

    /// <summary>A chart of subgroup means whose single values are not at hand.</summary>
    /// <param name="means">In order of time; not a number when missing.</param>
    /// <param name="sizes">The subgroups' sizes.</param>
    /// <param name="options">With σ when a subgroup has more than one value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static Computed<CusumChart> OfMeans(ReadOnlySpan<double> means, ReadOnlySpan<int> sizes, CusumOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        return Chart(ProcessSample.OfMeans(means, sizes, refusals), options, refusals);
    }

    /// <summary>A chart of subgroups.</summary>
    /// <param name="subgroups">In order of time; values that are not a number are missing.</param>
    /// <param name="options">See <see cref="CusumOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Computed<CusumChart> OfSubgroups(IReadOnlyList<IReadOnlyList<double>> subgroups, CusumOptions options)
    {
        if (subgroups is null) throw new ArgumentNullException(nameof(subgroups));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        return Chart(ProcessSample.OfSubgroups(subgroups, refusals), options, refusals);
    }

    internal static void Check(CusumOptions options, List<Rejection> refusals)
    {
        if (!(options.DecisionInterval > 0) || double.IsInfinity(options.DecisionInterval)) refusals.Add(new Rejection("trends.decision-interval-out-of-range", "options.decisionInterval", "The decision interval is a positive number."));
        if (!(options.Shift >= 0) || double.IsInfinity(options.Shift)) refusals.Add(new Rejection("trends.shift-out-of-range", "options.shift", "The shift is not negative."));
        if (!(options.HeadStart >= 0 && options.HeadStart < options.DecisionInterval)) refusals.Add(new Rejection("trends.head-start-out-of-range", "options.headStart", "The head start is not negative and below the decision interval."));
    }

    private static Computed<CusumChart> Chart(ProcessSample sample, CusumOptions options, List<Rejection> refusals)
    {
        Check(options, refusals);
        var (centre, sigma) = sample.Estimate(options.Centre, options.Sigma, options.Estimator, options.Baseline, refusals);
        if (refusals.Count == 0 && sigma == 0) refusals.Add(new Rejection("trends.no-variation", "values", "There is not enough data: the baseline does not vary, so nothing can be measured in standard errors."));
        if (refusals.Count > 0) return Computed<CusumChart>.Refused(refusals);

        var points = new CusumPoint[sample.Means.Length];
        var stream = CusumStream.Start(centre, sigma, options);
        for (var i = 0; i < points.Length; i++)
        {
            stream = stream.Append(sample.Means[i], sample.Sizes[i]);
            points[i] = stream.Last;
        }

        var signals = new List<SequentialSignal>();
        SignalStretches.Add(signals, points.Length, true, i => points[i].SignalsUpper, i => points[i].UpperSince, (first, last, since) => Sentence(true, first, last, since, options));
        SignalStretches.Add(signals, points.Length, false, i => points[i].SignalsLower, i => points[i].LowerSince, (first, last, since) => Sentence(false, first, last, since, options));
        SignalStretches.InOrder(signals);
        var method = new MethodStatement(
            "Tabular CUSUM of standardised values (Page 1954), without a reset after a signal; the chart signals when an arm is longer than the decision interval.",
            [new("centre", centre), new("standard deviation", sigma), new("decision interval", options.DecisionInterval), new("slack", options.Shift / 2), new("head start", options.HeadStart)]);
        return Computed<CusumChart>.Of(new CusumChart(options, centre, sigma, points, signals, method));
    }

    private static string Sentence(bool upwards, int first, int last, int? since, CusumOptions options) =>
        $"{SignalStretches.Points(first, last)} the {(upwards ? "upper" : "lower")} arm is longer than {Wording.Of(options.DecisionInterval)} standard errors: "
        + $"the process has {(upwards ? "risen" : "fallen")}, probably from point {Wording.Position(since ?? first)} on.";
}
