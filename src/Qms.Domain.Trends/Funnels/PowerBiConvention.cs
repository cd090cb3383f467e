using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>What the visual PowerBI-Funnels computes, edge cases included. Verified against results of the visual itself.</summary>
internal static class PowerBiConvention
{
    private const double Share = 0.1;

    // Lower 99.8, 95, 68; upper 68, 95, 99.8: as the visual has them.
    private static ReadOnlySpan<double> Quantiles => [-3.0902323061678132, -1.9599639845400538, -0.99445788320975281, 0.99445788320975281, 1.9599639845400536, 3.0902323061678132];

    private static ReadOnlySpan<double> Tails => [0.001, 0.025, 0.16, 0.16, 0.025, 0.001];

    public static FunnelPlot Plot(FunnelData data, IReadOnlyList<OmittedRow> omitted)
    {
        var options = data.Options;
        var target = options.Measure == FunnelMeasure.StandardisedRatio ? 1 : data.Average;
        var transformedTarget = options.Measure switch
        {
            FunnelMeasure.Proportion => Math.Asin(Math.Sqrt(target)),
            FunnelMeasure.StandardisedRatio => 1,
            _ => Math.Log(ExactSum.SumOf(data.Numerators)) - Math.Log(ExactSum.SumOf(data.Denominators)),
        };
        var transformed = new double[data.Count];
        var errors = new double[data.Count];
        var z = new double[data.Count];
        for (var i = 0; i < data.Count; i++)
        {
            var (x, n) = (data.Numerators[i], data.Denominators[i]);
            transformed[i] = options.Measure switch
            {
                FunnelMeasure.Proportion => Math.Asin(Math.Sqrt(x / n)),
                FunnelMeasure.StandardisedRatio => Math.Sqrt(x / n),
                _ => Math.Log((x + 0.5) / (n + 0.5)),
            };
            errors[i] = StandardError(options.Measure, x, n);
            z[i] = (transformed[i] - transformedTarget) / errors[i];
        }

        var trimmed = Winsorised(z);
        var (_, phi, tau) = FunnelDispersion.Of(trimmed, errors);
        var adjusts = options.Overdispersion == Overdispersion.Additive && tau > 0;
        var curve = Curve(data, transformedTarget, adjusts, adjusts ? tau : 0);
        var targetLine = FunnelScaling.Drawn(target, options);
        var units = new FunnelUnit[data.Count];
        var byDenominator = curve.ToDictionary(static p => p.Denominator);
        for (var i = 0; i < units.Length; i++)
        {
            var limits = byDenominator[data.Denominators[i]];
            var unit = new FunnelUnit(data.Names[i], data.Numerators[i], data.Denominators[i])
            {
                Ratio = data.Ratios[i],
                Value = FunnelScaling.Scaled(data.Ratios[i], options),
                Transformed = transformed[i],
                Z = FunnelJudgement.Known(z[i]),
                TrimmedZ = FunnelJudgement.Known(trimmed[i]),
                AdjustedZ = FunnelJudgement.Known(
                    adjusts ? z[i] * errors[i] / Math.Sqrt((errors[i] * errors[i]) + tau)
                    : options.Measure == FunnelMeasure.StandardisedRatio ? ExactZ(data.Numerators[i], data.Denominators[i])
                    : z[i]),
                Unadjusted = limits.Unadjusted,
                Adjusted = limits.Adjusted,
                Limits = limits.Adjusted ?? limits.Unadjusted,
            };
            units[i] = FunnelJudgement.Judge(unit, options, targetLine, canBeOutlier: true);
        }

        var unknown = double.IsNaN(tau) ? "overdispersion cannot be judged from one unit" : null;
        return new FunnelPlot(options, Method(options), units, curve, omitted)
        {
            Target = target,
            TargetLine = targetLine,
            Phi = FunnelJudgement.Known(phi),
            TauSquared = FunnelJudgement.Known(tau),
            IsAdjusted = adjusts,
            ShowsUnadjusted = !adjusts,
            DispersionUnknownBecause = unknown,
            Sentence = FunnelJudgement.Summary(units, options, FunnelJudgement.Known(phi), adjusts, unknown),
        };
    }

    // The visual asks whether the ratio, not the count, exceeds what is expected; the two can differ in the last digit.
    private static double ExactZ(double x, double n)
    {
        var ratio = x / n;
        var (lower, upper) = ChiSquareDistribution.LogTails(ratio * 2 * n, 2 * (n + (ratio > 1 ? 1 : 0)));
        return NormalDistribution.QuantileOfLog(lower, upper);
    }

    private static double StandardError(FunnelMeasure measure, double x, double n) =>
        measure == FunnelMeasure.RatioOfCounts
            ? Math.Sqrt((x / ((x + 0.5) * (x + 0.5))) + (n / ((n + 0.5) * (n + 0.5))))
            : 1 / (2 * Math.Sqrt(n));

    // A quantile of exactly 0 does not cut: the visual takes it for "not given".
    private static double[] Winsorised(double[] z)
    {
        var (low, high) = FunnelDispersion.Quantiles(z, Share);
        return Array.ConvertAll(z, value => low != 0 && value < low ? low : high != 0 && value > high ? high : value);
    }

    private static List<FunnelCurvePoint> Curve(FunnelData data, double transformedTarget, bool adjusts, double tau)
    {
        var options = data.Options;
        var most = data.Denominators.Max();
        var grid = new SortedSet<double>(data.Denominators);
        var step = most * 0.01;
        var count = (int)Math.Max(1, Math.Floor((most + (most * 0.1) - 1) / step));
        var next = 1.0;
        for (var i = 0; i < count; i++)
        {
            grid.Add(next);
            next += step;
        }

        var at = grid.ToArray();
        var limits = new double[at.Length][];
        for (var i = 0; i < at.Length; i++)
        {
            limits[i] = new double[6];
            for (var line = 0; line < 6; line++) limits[i][line] = Limit(options.Measure, at[i], line, transformedTarget, adjusts, tau);
        }

        // Limits that turn back at small denominators are dropped, and both when they have crossed.
        for (var i = 0; i < at.Length - 1; i++)
        {
            for (var lower = 0; lower < 3; lower++)
            {
                var upper = 5 - lower;
                if (limits[i][lower] > limits[i + 1][lower]) limits[i][lower] = double.NaN;
                if (limits[i][upper] < limits[i + 1][upper]) limits[i][upper] = double.NaN;
                if (limits[i][lower] >= limits[i][upper]) limits[i][lower] = limits[i][upper] = double.NaN;
            }
        }

        var curve = new List<FunnelCurvePoint>(at.Length);
        for (var i = 0; i < at.Length; i++)
        {
            var drawn = Array.ConvertAll(limits[i], limit => FunnelJudgement.Known(FunnelScaling.Drawn(limit, options)));
            var point = new FunnelLimits(drawn[0], drawn[1], drawn[2], drawn[3], drawn[4], drawn[5]);
            curve.Add(new FunnelCurvePoint(at[i], adjusts ? null : point, adjusts ? point : null));
        }

        return curve;
    }

    private static double Limit(FunnelMeasure measure, double n, int line, double transformedTarget, bool adjusts, double tau)
    {
        if (measure == FunnelMeasure.StandardisedRatio && !adjusts)
        {
            return line < 3 ? PoissonLimits.Lower(n, Tails[line]) : PoissonLimits.Upper(n, Tails[line]);
        }

        // On the curve a ratio of counts has no numerator; the visual takes the denominator for it.
        var error = StandardError(measure, n, n);
        var limit = transformedTarget + (Quantiles[line] * Math.Sqrt((error * error) + tau));
        return measure switch
        {
            FunnelMeasure.Proportion => Math.Sin(limit) * Math.Sin(limit),
            FunnelMeasure.StandardisedRatio => limit * limit,
            _ => Math.Exp(limit),
        };
    }

    private static MethodStatement Method(FunnelOptions options)
    {
        var transform = options.Measure switch
        {
            FunnelMeasure.Proportion => "arcsine of the square root",
            FunnelMeasure.StandardisedRatio => "square root; exact Poisson limits where not adjusted",
            _ => "logarithm with a half added to both counts",
        };
        return new MethodStatement(
            $"Funnel plot as PowerBI-Funnels (June 2026): z-scores on the {transform}; {(options.Overdispersion == Overdispersion.Additive ? "limits with an additive variance between units where it is above 0" : "limits of chance alone")}.",
            [new("quantile of the 68 % limits", Quantiles[3]), new("quantile of the 95 % limits", Quantiles[4]), new("quantile of the 99.8 % limits", Quantiles[5]), new("share winsorised at each end", Share), new("multiplier", options.Multiplier)]);
    }
}
