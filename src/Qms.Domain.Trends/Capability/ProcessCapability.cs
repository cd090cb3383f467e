using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Sequential;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Capability;

/// <summary>Process capability. Montgomery, 7th ed., ch. 8; intervals of Cp: Chou, Owen and Borrego 1990, of Cpm: Boyles 1991, of Cpk: Bissell 1990; numbers as the R package qcc 3.0.</summary>
/// <remarks>Indices mean something only for a process in control whose values are about normal: look at its control chart first.</remarks>
public static class ProcessCapability
{
    /// <summary>A study of single values in order of time.</summary>
    /// <param name="values">Values that are not a number are missing.</param>
    /// <param name="options">The specification.</param>
    /// <returns>The study or a refusal: <c>trends.specification-missing</c>, <c>trends.specification-reversed</c>, <c>trends.not-enough-data</c>, <c>trends.no-variation</c>, or a wrong option.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static Computed<CapabilityStudy> OfValues(ReadOnlySpan<double> values, CapabilityOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        return Study(ProcessSample.OfValues(values, refusals), Present(values.ToArray()), options, refusals);
    }

    /// <summary>A study of subgroups.</summary>
    /// <param name="subgroups">In order of time; values that are not a number are missing.</param>
    /// <param name="options">The specification.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Computed<CapabilityStudy> OfSubgroups(IReadOnlyList<IReadOnlyList<double>> subgroups, CapabilityOptions options)
    {
        if (subgroups is null) throw new ArgumentNullException(nameof(subgroups));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var refusals = new List<Rejection>();
        return Study(ProcessSample.OfSubgroups(subgroups, refusals), Present(subgroups.SelectMany(static g => g)), options, refusals);
    }

    private static double[] Present(IEnumerable<double> values) => values.Where(static v => !double.IsNaN(v)).ToArray();

    private static Computed<CapabilityStudy> Study(ProcessSample sample, double[] values, CapabilityOptions options, List<Rejection> refusals)
    {
        Check(options, refusals);
        var (centre, within) = sample.Estimate(options.Centre, options.Sigma, options.Estimator, null, refusals);
        if (refusals.Count == 0 && values.Length < 2) refusals.Add(new Rejection("trends.not-enough-data", "values", "There is not enough data: a spread needs two values."));
        if (refusals.Count > 0) return Computed<CapabilityStudy>.Refused(refusals);
        var overall = ExactSum.StandardDeviationOf(values);
        if (within == 0 || overall == 0) return Computed<CapabilityStudy>.Refused("trends.no-variation", "values", "There is not enough data: the values do not vary.");

        var (lsl, usl) = (options.LowerLimit, options.UpperLimit);
        var target = options.Target ?? ((lsl + usl) / 2);
        var c = Indices(options, centre, within, target, values.Length);
        var p = Indices(options, centre, overall, target, values.Length);
        var method = new MethodStatement(
            "Capability indices with chi-square intervals for Cp, Cpm, Pp and Ppm and normal ones for the others.",
            [new("centre", centre), new("standard deviation within", within), new("standard deviation overall", overall), new("standard deviations to half the spread", options.Sigmas), new("confidence", options.Confidence)]);
        return Computed<CapabilityStudy>.Of(new CapabilityStudy(options, method)
        {
            Count = values.Length,
            Centre = centre,
            SigmaWithin = within,
            SigmaOverall = overall,
            Target = target,
            Cp = c.Width,
            CpLower = c.Lower,
            CpUpper = c.Upper,
            Cpk = c.Smaller,
            Cpm = c.OnTarget,
            Pp = p.Width,
            PpLower = p.Lower,
            PpUpper = p.Upper,
            Ppk = p.Smaller,
            Ppm = p.OnTarget,
            ExpectedBelow = lsl is { } low ? NormalDistribution.Below((low - centre) / within) : null,
            ExpectedAbove = usl is { } high ? NormalDistribution.Below((centre - high) / within) : null,
            ObservedBelow = lsl is null ? null : (double)values.Count(v => v < lsl) / values.Length,
            ObservedAbove = usl is null ? null : (double)values.Count(v => v > usl) / values.Length,
            Sentence = $"Cpk is {Wording.Of(c.Smaller.Value)} and Ppk {Wording.Of(p.Smaller.Value)} from {values.Length} values: the nearer specification limit is "
                + $"{Wording.Of(c.Smaller.Value * options.Sigmas)} standard deviations within the process from its centre.",
        });
    }

    private static (CapabilityIndex? Width, CapabilityIndex? Lower, CapabilityIndex? Upper, CapabilityIndex Smaller, CapabilityIndex? OnTarget) Indices(CapabilityOptions options, double centre, double sigma, double? target, int n)
    {
        var alpha = 1 - options.Confidence;
        var oneSided = NormalDistribution.Quantile(options.Confidence, alpha);
        var twoSided = NormalDistribution.Quantile(1 - (alpha / 2), alpha / 2);
        var half = options.Sigmas * sigma;
        var width = (options.UpperLimit - options.LowerLimit) / (2 * half);
        var upper = (options.UpperLimit - centre) / half;
        var lower = (centre - options.LowerLimit) / half;
        var smaller = upper is { } u && lower is { } l ? Math.Min(u, l) : (upper ?? lower)!.Value;
        CapabilityIndex? onTarget = null;
        if (width is { } w && target is { } t)
        {
            var distance = (centre - t) / sigma;
            var square = distance * distance;
            onTarget = ByChiSquare(w / Math.Sqrt(1 + square), n * (1 + square) / (1 + (2 * square)), alpha);
        }

        return (width is { } v ? ByChiSquare(v, n - 1, alpha) : null, lower is { } low ? ByNormal(low, oneSided, n) : null, upper is { } high ? ByNormal(high, oneSided, n) : null, ByNormal(smaller, twoSided, n), onTarget);
    }

    private static CapabilityIndex ByChiSquare(double index, double degrees, double alpha) => new(
        index,
        index * Math.Sqrt(ChiSquareDistribution.Quantile(alpha / 2, 1 - (alpha / 2), degrees) / degrees),
        index * Math.Sqrt(ChiSquareDistribution.Quantile(1 - (alpha / 2), alpha / 2, degrees) / degrees));

    private static CapabilityIndex ByNormal(double index, double z, int n)
    {
        if (index == 0) return new CapabilityIndex(0, null, null);
        var reach = Math.Abs(z * index * Math.Sqrt((1 / (9 * n * index * index)) + (1.0 / (2 * (n - 1)))));
        return new CapabilityIndex(index, index - reach, index + reach);
    }

    private static void Check(CapabilityOptions options, List<Rejection> refusals)
    {
        if (options.LowerLimit is null && options.UpperLimit is null) refusals.Add(new Rejection("trends.specification-missing", "options.lowerLimit", "A capability study needs a specification limit."));
        NotFinite(options.LowerLimit, "lowerLimit", refusals);
        NotFinite(options.UpperLimit, "upperLimit", refusals);
        NotFinite(options.Target, "target", refusals);
        if (options.LowerLimit >= options.UpperLimit) refusals.Add(new Rejection("trends.specification-reversed", "options.lowerLimit", "The lower specification limit is below the upper one."));
        if (!(options.Sigmas > 0) || double.IsInfinity(options.Sigmas)) refusals.Add(new Rejection("trends.sigmas-out-of-range", "options.sigmas", "Half the spread is a positive number of standard deviations."));
        if (!(options.Confidence > 0 && options.Confidence < 1)) refusals.Add(new Rejection("trends.confidence-out-of-range", "options.confidence", "The confidence level is between 0 and 1."));
    }

    private static void NotFinite(double? value, string option, List<Rejection> refusals)
    {
        if (value is { } given && (double.IsNaN(given) || double.IsInfinity(given))) refusals.Add(new Rejection("trends.not-finite", "options." + option, "This option is a number."));
    }
}
