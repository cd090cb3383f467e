using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Sequential;

/// <summary>Single values or subgroups, reduced to means and sizes, with the estimates of centre and σ that a chart starts from.</summary>
internal sealed class ProcessSample
{
    private readonly double[][]? _subgroups;

    private ProcessSample(double[] means, int[] sizes, double[][]? subgroups) => (Means, Sizes, _subgroups) = (means, sizes, subgroups);

    /// <summary>One per point; not a number when missing.</summary>
    public double[] Means { get; }

    /// <summary>One per point; 0 when missing.</summary>
    public int[] Sizes { get; }

    public static ProcessSample OfValues(ReadOnlySpan<double> values, List<Rejection> refusals)
    {
        var means = values.ToArray();
        for (var i = 0; i < means.Length; i++) Check(means[i], $"values[{i}]", refusals);
        return new ProcessSample(means, Array.ConvertAll(means, static m => double.IsNaN(m) ? 0 : 1), null);
    }

    public static ProcessSample OfMeans(ReadOnlySpan<double> means, ReadOnlySpan<int> sizes, List<Rejection> refusals)
    {
        if (means.Length != sizes.Length)
        {
            refusals.Add(new Rejection("trends.lengths-differ", "sizes", $"There are {means.Length} means and {sizes.Length} sizes."));
            return new ProcessSample([], [], null);
        }

        var kept = means.ToArray();
        var counts = sizes.ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            Check(kept[i], $"means[{i}]", refusals);
            if (counts[i] < 1 && !double.IsNaN(kept[i])) refusals.Add(new Rejection("trends.subgroup-size-out-of-range", $"sizes[{i}]", $"Subgroup {i + 1} has a mean, so it has at least one value."));
            if (double.IsNaN(kept[i])) counts[i] = 0;
        }

        return new ProcessSample(kept, counts, null);
    }

    public static ProcessSample OfSubgroups(IReadOnlyList<IReadOnlyList<double>> subgroups, List<Rejection> refusals)
    {
        var groups = new double[subgroups.Count][];
        for (var i = 0; i < groups.Length; i++)
        {
            var group = subgroups[i] ?? throw new ArgumentException("A subgroup is null.", nameof(subgroups));
            for (var j = 0; j < group.Count; j++) Check(group[j], $"subgroups[{i}][{j}]", refusals);
            groups[i] = group.Where(static v => !double.IsNaN(v)).ToArray();
        }

        var means = Array.ConvertAll(groups, static g => ExactSum.MeanOf(g));
        var sizes = Array.ConvertAll(groups, static g => g.Length);
        return sizes.All(static s => s <= 1) ? new ProcessSample(means, sizes, null) : new ProcessSample(means, sizes, groups);
    }

    /// <summary>The centre and σ: as given, or from the first <paramref name="baseline"/> points.</summary>
    public (double Centre, double Sigma) Estimate(double? centre, double? sigma, SigmaEstimator estimator, int? baseline, List<Rejection> refusals)
    {
        if (centre is double.NaN or double.PositiveInfinity or double.NegativeInfinity) refusals.Add(new Rejection("trends.not-finite", "options.centre", "The centre is a number."));
        if (sigma is { } s && (!(s > 0) || double.IsInfinity(s))) refusals.Add(new Rejection("trends.sigma-not-positive", "options.sigma", "The standard deviation is a positive number."));
        if (baseline is { } b && (b < 1 || b > Means.Length)) refusals.Add(new Rejection("trends.baseline-out-of-range", "options.baseline", $"The baseline has between 1 and {Means.Length} points."));
        if (Means.Length == 0) refusals.Add(new Rejection("trends.no-values", "values", "There are no values."));
        if (refusals.Count > 0) return default;
        var count = baseline ?? Means.Length;
        return (centre ?? Centre(count, refusals), sigma ?? Sigma(estimator, count, refusals));
    }

    private static void Check(double value, string path, List<Rejection> refusals)
    {
        if (double.IsInfinity(value)) refusals.Add(new Rejection("trends.not-finite", path, "A value is infinite."));
    }

    private static Rejection NotEnough(string what) => new("trends.not-enough-data", "values", $"There is not enough data: {what}.");

    private double Centre(int count, List<Rejection> refusals)
    {
        var present = Enumerable.Range(0, count).Where(i => Sizes[i] > 0).ToArray();
        if (present.Length == 0)
        {
            refusals.Add(NotEnough("the centre needs at least one value in the baseline"));
            return double.NaN;
        }

        // With a subgroup of one among means, qcc takes the plain mean.
        if (_subgroups is null && present.Any(i => Sizes[i] == 1)) return ExactSum.MeanOf(present.Select(i => Means[i]).ToArray());
        if (present.All(i => Means[i] == Means[present[0]])) return Means[present[0]];
        ExactSum weighted = default, weights = default;
        foreach (var i in present)
        {
            weighted.Add(Sizes[i] * Means[i]);
            weights.Add(Sizes[i]);
        }

        return weighted.Value / weights.Value;
    }

    private double Sigma(SigmaEstimator estimator, int count, List<Rejection> refusals)
    {
        if (_subgroups is null)
        {
            if (Sizes.Any(static s => s > 1))
            {
                refusals.Add(new Rejection("trends.sigma-needed", "options.sigma", "The standard deviation within subgroups cannot be estimated from their means: give it."));
                return double.NaN;
            }

            return OfSingles(estimator, Means.AsSpan(0, count), refusals);
        }

        var groups = _subgroups.Take(count).Where(static g => g.Length > 0).ToArray();
        if (estimator is SigmaEstimator.MovingRange or SigmaEstimator.StandardDeviation)
        {
            refusals.Add(new Rejection("trends.estimator-does-not-fit", "options.estimator", "This estimator is for single values, not for subgroups."));
            return double.NaN;
        }

        if (groups.Length == 0 || groups.Any(static g => g.Length < 2))
        {
            refusals.Add(groups.Length == 0 ? NotEnough("no subgroup of the baseline has a value")
                : new Rejection("trends.subgroup-of-one", "subgroups", "A subgroup of one value says nothing about the spread within subgroups: give the standard deviation."));
            return double.NaN;
        }

        var largest = groups.Max(static g => g.Length);
        if (estimator == SigmaEstimator.Automatic) estimator = largest > BiasConstants.LargestTabulated ? SigmaEstimator.PooledStandardDeviation : SigmaEstimator.MeanRange;
        if (estimator is SigmaEstimator.MeanRange or SigmaEstimator.WeightedRange && largest > BiasConstants.LargestTabulated)
        {
            refusals.Add(new Rejection("trends.subgroup-too-large", "options.estimator", $"Ranges serve subgroups of up to {BiasConstants.LargestTabulated} values; use a standard deviation."));
            return double.NaN;
        }

        return OfGroups(estimator, groups);
    }

    private static double OfSingles(SigmaEstimator estimator, ReadOnlySpan<double> values, List<Rejection> refusals)
    {
        switch (estimator)
        {
            case SigmaEstimator.Automatic or SigmaEstimator.MovingRange:
                var ranges = default(ExactSum);
                var pairs = 0;
                for (var i = 1; i < values.Length; i++)
                {
                    // A gap has no range: neither to the value before nor to the one after.
                    if (double.IsNaN(values[i]) || double.IsNaN(values[i - 1])) continue;
                    ranges.Add(Math.Abs(values[i] - values[i - 1]));
                    pairs++;
                }

                if (pairs > 0) return ranges.Value / pairs / BiasConstants.D2(2);
                refusals.Add(NotEnough("the moving range needs two neighbouring values in the baseline"));
                return double.NaN;
            case SigmaEstimator.StandardDeviation:
                var present = values.ToArray().Where(static v => !double.IsNaN(v)).ToArray();
                if (present.Length > 1) return ExactSum.StandardDeviationOf(present) / BiasConstants.C4(present.Length);
                refusals.Add(NotEnough("the standard deviation needs two values in the baseline"));
                return double.NaN;
            default:
                refusals.Add(new Rejection("trends.estimator-does-not-fit", "options.estimator", "This estimator is for subgroups, not for single values."));
                return double.NaN;
        }
    }

    private static double OfGroups(SigmaEstimator estimator, double[][] groups)
    {
        ExactSum total = default, weights = default;
        foreach (var group in groups)
        {
            var n = group.Length;
            switch (estimator)
            {
                case SigmaEstimator.MeanRange:
                    total.Add(Range(group) / BiasConstants.D2(n));
                    weights.Add(1);
                    break;
                case SigmaEstimator.MeanStandardDeviation:
                    total.Add(ExactSum.StandardDeviationOf(group) / BiasConstants.C4(n));
                    weights.Add(1);
                    break;
                case SigmaEstimator.WeightedRange:
                    var ratio = BiasConstants.D2(n) / BiasConstants.D3(n);
                    total.Add(Range(group) / BiasConstants.D2(n) * ratio * ratio);
                    weights.Add(ratio * ratio);
                    break;
                case SigmaEstimator.WeightedStandardDeviation:
                    var c4 = BiasConstants.C4(n);
                    var weight = c4 * c4 / (1 - (c4 * c4));
                    total.Add(ExactSum.StandardDeviationOf(group) / c4 * weight);
                    weights.Add(weight);
                    break;
                default:
                    var deviation = ExactSum.StandardDeviationOf(group);
                    total.Add(deviation * deviation * (n - 1));
                    weights.Add(n - 1);
                    break;
            }
        }

        return estimator == SigmaEstimator.PooledStandardDeviation
            ? Math.Sqrt(total.Value / weights.Value) / BiasConstants.C4(weights.Value + 1)
            : total.Value / weights.Value;
    }

    private static double Range(double[] group) => group.Max() - group.Min();
}
