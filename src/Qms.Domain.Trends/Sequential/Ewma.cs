using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>The exponentially weighted moving average: finds small shifts, and is robust to values that are not normal. Roberts, Technometrics 1959, 1:239; Montgomery, 7th ed., §9.2; numbers as the R package qcc 3.0.</summary>
/// <remarks>A missing value leaves the average as it was and does not narrow the limits (qcc would lose every point after it).</remarks>
public static class Ewma
{
    /// <summary>A chart of single values.</summary>
    /// <param name="values">In order of time; not a number when missing.</param>
    /// <param name="options">See <see cref="EwmaOptions.Default"/>.</param>
    /// <returns>The chart or a refusal: <c>trends.not-enough-data</c>, <c>trends.not-finite</c>, or a wrong option.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static Computed<EwmaChart> OfValues(ReadOnlySpan<double> values, EwmaOptions options)
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
    public static Computed<EwmaChart> OfMeans(ReadOnlySpan<double> means, ReadOnlySpan<int> sizes, EwmaOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        return Chart(ProcessSample.OfMeans(means, sizes, refusals), options, refusals);
    }

    /// <summary>A chart of subgroups.</summary>
    /// <param name="subgroups">In order of time; values that are not a number are missing.</param>
    /// <param name="options">See <see cref="EwmaOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Computed<EwmaChart> OfSubgroups(IReadOnlyList<IReadOnlyList<double>> subgroups, EwmaOptions options)
    {
        if (subgroups is null) throw new ArgumentNullException(nameof(subgroups));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        return Chart(ProcessSample.OfSubgroups(subgroups, refusals), options, refusals);
    }

    internal static void Check(EwmaOptions options, List<Rejection> refusals)
    {
        if (!(options.Weight > 0 && options.Weight <= 1)) refusals.Add(new Rejection("trends.weight-out-of-range", "options.weight", "The weight of the newest value is above 0 and at most 1."));
        if (!(options.Sigmas > 0) || double.IsInfinity(options.Sigmas)) refusals.Add(new Rejection("trends.sigmas-out-of-range", "options.sigmas", "The limits are a positive number of standard errors from the centre."));
    }

    private static Computed<EwmaChart> Chart(ProcessSample sample, EwmaOptions options, List<Rejection> refusals)
    {
        Check(options, refusals);
        var (centre, sigma) = sample.Estimate(options.Centre, options.Sigma, options.Estimator, options.Baseline, refusals);
        if (refusals.Count > 0) return Computed<EwmaChart>.Refused(refusals);

        var points = new EwmaPoint[sample.Means.Length];
        var stream = EwmaStream.Start(centre, sigma, options);
        for (var i = 0; i < points.Length; i++)
        {
            stream = stream.Append(sample.Means[i], sample.Sizes[i]);
            points[i] = stream.Last;
        }

        var signals = new List<SequentialSignal>();
        SignalStretches.Add(signals, points.Length, true, i => points[i].SignalsUpper, static _ => null, (first, last, _) => Sentence(true, first, last));
        SignalStretches.Add(signals, points.Length, false, i => points[i].SignalsLower, static _ => null, (first, last, _) => Sentence(false, first, last));
        SignalStretches.InOrder(signals);
        var method = new MethodStatement(
            "Exponentially weighted moving average from the centre (Roberts 1959), with limits that widen to their final width over the first points.",
            [new("centre", centre), new("standard deviation", sigma), new("weight of the newest value", options.Weight), new("standard errors to the limits", options.Sigmas)]);
        return Computed<EwmaChart>.Of(new EwmaChart(options, centre, sigma, points, signals, method));
    }

    private static string Sentence(bool upwards, int first, int last) =>
        $"{SignalStretches.Points(first, last)} the weighted average is {(upwards ? "above the upper" : "below the lower")} limit: the process has {(upwards ? "risen" : "fallen")}.";
}
