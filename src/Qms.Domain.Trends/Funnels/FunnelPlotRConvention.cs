using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>What FunnelPlotR 0.6.0 computes, edge cases included. Verified against results of the package itself.</summary>
internal static class FunnelPlotRConvention
{
    // The package has these as literals.
    private const double Two = 1.959964;
    private const double Three = 3.090232;

    public static FunnelPlot Plot(FunnelData data, IReadOnlyList<OmittedRow> omitted)
    {
        var options = data.Options;
        var isShmi = options.Measure == FunnelMeasure.StandardisedRatio && options.StandardisedMethod == StandardisedMethod.Shmi;
        var denominators = isShmi && options.RoundsExpected ? Array.ConvertAll(data.Denominators, Rounding.ToHundredths) : data.Denominators;
        var target = options.Measure == FunnelMeasure.StandardisedRatio ? 1 : ExactSum.SumOf(data.Numerators) / ExactSum.SumOf(denominators);

        var transformed = new double[data.Count];
        var errors = new double[data.Count];
        var z = new double[data.Count];
        for (var i = 0; i < data.Count; i++) (transformed[i], errors[i], z[i]) = Transform(options, isShmi, data.Numerators[i], denominators[i], target);
        var trimmed = isShmi ? FunnelDispersion.Truncated(z, options.TrimShare) : FunnelDispersion.Winsorised(z, options.TrimShare);
        var (kept, phi, tau) = FunnelDispersion.Of(trimmed, errors);

        var adjusts = options.Overdispersion == Overdispersion.Additive;
        if (!adjusts) (phi, tau) = (0, 0);
        var showsUnadjusted = options.AlsoUnadjusted;
        if (adjusts && !showsUnadjusted && !(phi > 1)) (adjusts, showsUnadjusted) = (false, true);

        var curve = Curve(options, isShmi, denominators, target, tau);
        var byDenominator = new Dictionary<double, FunnelCurvePoint>(curve.Count);
        foreach (var point in curve) byDenominator[point.Denominator] = point;
        var targetLine = target * options.Multiplier;
        var units = new FunnelUnit[data.Count];
        for (var i = 0; i < units.Length; i++)
        {
            var limits = byDenominator[denominators[i]];
            var unit = new FunnelUnit(data.Names[i], data.Numerators[i], denominators[i])
            {
                Ratio = data.Ratios[i],
                Value = data.Ratios[i] * options.Multiplier,
                Transformed = transformed[i],
                Z = FunnelJudgement.Known(z[i]),
                TrimmedZ = FunnelJudgement.Known(trimmed[i]),
                AdjustedZ = FunnelJudgement.Known(adjusts ? z[i] * errors[i] / Math.Sqrt((errors[i] * errors[i]) + tau) : z[i]),
                Unadjusted = limits.Unadjusted,
                Adjusted = limits.Adjusted,
                Limits = adjusts ? limits.Adjusted : limits.Unadjusted,
            };
            units[i] = FunnelJudgement.Judge(unit, options, targetLine, adjusts || showsUnadjusted);
        }

        var unknown = kept == 0 ? "every unit is trimmed, so overdispersion cannot be judged"
            : double.IsNaN(tau) ? "overdispersion cannot be judged from one unit" : null;
        return new FunnelPlot(options, Method(options, isShmi), units, curve, omitted)
        {
            Target = target,
            TargetLine = targetLine,
            Phi = FunnelJudgement.Known(phi),
            TauSquared = kept == 0 ? null : FunnelJudgement.Known(tau),
            IsAdjusted = adjusts,
            ShowsUnadjusted = showsUnadjusted,
            DispersionUnknownBecause = unknown,
            Sentence = FunnelJudgement.Summary(units, options, FunnelJudgement.Known(phi), adjusts, unknown),
        };
    }

    private static (double Transformed, double StandardError, double Z) Transform(FunnelOptions options, bool isShmi, double x, double n, double target)
    {
        switch (options.Measure)
        {
            case FunnelMeasure.Proportion:
                var angle = Math.Asin(Math.Sqrt(x / n));
                var ofAngle = 1 / (2 * Math.Sqrt(n));
                return (angle, ofAngle, (angle - Math.Asin(Math.Sqrt(target))) / ofAngle);
            case FunnelMeasure.StandardisedRatio when isShmi:
                var log = Math.Log(x / n);
                return (log, 1 / Math.Sqrt(n), Math.Sqrt(n) * log);
            case FunnelMeasure.StandardisedRatio:
                var root = Math.Sqrt(x / n);
                var ofRoot = 1 / (2 * Math.Sqrt(n));
                return (root, ofRoot, (root - 1) / ofRoot);
            default:
                var logRatio = Math.Log((x + 0.5) / (n + 0.5));
                var ofLog = Math.Sqrt((x / ((x + 0.5) * (x + 0.5))) + (n / ((n + 0.5) * (n + 0.5))));
                return (logRatio, ofLog, (logRatio - Math.Log(target)) / ofLog);
        }
    }

    private static List<FunnelCurvePoint> Curve(FunnelOptions options, bool isShmi, double[] denominators, double target, double tau)
    {
        const int Points = 1000;
        var from = options.Measure == FunnelMeasure.StandardisedRatio ? 1.1 : 3.0;
        var to = options.CurveEnd ?? Math.Ceiling(denominators.Max());
        var step = (to - from) / (Points - 1);
        var grid = new SortedSet<double>(denominators) { from, to };
        for (var i = 1; i < Points - 1; i++) grid.Add(from + (i * step));

        var at = grid.ToArray();
        var unadjusted = Limits(options, isShmi, at, target, 0, adjusted: false);
        var adjusted = Limits(options, isShmi, at, target, tau, adjusted: true);
        var curve = new List<FunnelCurvePoint>(at.Length);
        for (var i = 0; i < at.Length; i++) curve.Add(new FunnelCurvePoint(at[i], At(unadjusted, i), At(adjusted, i)));
        return curve;
    }

    private static FunnelLimits At(double[][] limits, int i) =>
        new(FunnelJudgement.Known(limits[2][i]), FunnelJudgement.Known(limits[0][i]), null, null, FunnelJudgement.Known(limits[1][i]), FunnelJudgement.Known(limits[3][i]));

    // Lower 95, upper 95, lower 99.8, upper 99.8.
    private static double[][] Limits(FunnelOptions options, bool isShmi, double[] at, double target, double tau, bool adjusted)
    {
        double[] quantiles = [-Two, Two, -Three, Three];
        double[] tails = [0.025, 0.025, 0.001, 0.001];
        var limits = new double[4][];
        for (var line = 0; line < 4; line++)
        {
            var q = quantiles[line];
            var tail = tails[line];
            limits[line] = Array.ConvertAll(at, n => options.Multiplier * options.Measure switch
            {
                FunnelMeasure.Proportion => Square(Math.Sin(Math.Asin(Math.Sqrt(target)) + (q * Spread(1 / (2 * Math.Sqrt(n)), tau)))),
                FunnelMeasure.RatioOfCounts => Math.Exp(Math.Log(target) + (q * Spread(1 / (2 * Math.Sqrt(n)), tau))),
                _ when !adjusted => target * (q < 0 ? PoissonLimits.Lower(n, tail) : PoissonLimits.Upper(n, tail)),
                _ when isShmi => Math.Exp(q * Math.Sqrt((1 / n) + tau)),
                _ => 1 + (q * Spread(1 / (2 * Math.Sqrt(n)), tau)),
            });
            if (options.Measure == FunnelMeasure.Proportion) Straighten(limits[line], q < 0, options.Multiplier);
        }

        return limits;
    }

    // The arcsine turns back at small denominators: a limit that is not outside the next one on the grid becomes the end of the range.
    private static void Straighten(double[] limits, bool isLower, double multiplier)
    {
        for (var i = 0; i < limits.Length; i++)
        {
            if (!isLower && limits[i] > multiplier) limits[i] = multiplier;
        }

        for (var i = 0; i < limits.Length - 1; i++)
        {
            if (isLower && limits[i] > limits[i + 1]) limits[i] = 0;
            if (!isLower && limits[i] < limits[i + 1]) limits[i] = multiplier;
        }
    }

    private static double Spread(double standardError, double tau) => Math.Sqrt((standardError * standardError) + tau);

    private static double Square(double value) => value * value;

    private static MethodStatement Method(FunnelOptions options, bool isShmi)
    {
        var transform = options.Measure switch
        {
            FunnelMeasure.Proportion => "arcsine of the square root",
            FunnelMeasure.RatioOfCounts => "logarithm with a half added to both counts",
            _ => isShmi ? "logarithm (SHMI)" : "square root (CQC)",
        };
        var limits = options.Overdispersion == Overdispersion.Ignored ? "limits of chance alone"
            : "limits with an additive variance between units (Spiegelhalter 2005), and those of chance alone where φ is not above 1";
        return new MethodStatement(
            $"Funnel plot as FunnelPlotR 0.6.0: z-scores on the {transform}, {(isShmi ? "truncated" : "winsorised")}; {limits}.",
            [new("quantile of the 95 % limits", Two), new("quantile of the 99.8 % limits", Three), new("share trimmed at each end", options.TrimShare), new("multiplier", options.Multiplier)]);
    }
}
