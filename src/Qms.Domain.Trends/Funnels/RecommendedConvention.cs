using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>This library's own method: see <see cref="FunnelOptions.Recommended"/> for the reasons.</summary>
internal static class RecommendedConvention
{
    private const int GridPoints = 200;

    public static FunnelPlot Plot(FunnelData data, IReadOnlyList<OmittedRow> omitted)
    {
        var options = data.Options;
        var target = options.Target ?? (options.Measure == FunnelMeasure.StandardisedRatio ? 1 : data.Average);
        var scale = new Scale(options.Measure, target);
        var transformed = new double[data.Count];
        var errors = new double[data.Count];
        var z = new double[data.Count];
        for (var i = 0; i < data.Count; i++)
        {
            transformed[i] = scale.Forward(data.Numerators[i], data.Denominators[i]);
            errors[i] = scale.StandardError(data.Denominators[i]);
            z[i] = (transformed[i] - scale.Target) / errors[i];
        }

        var trimmed = FunnelDispersion.Winsorised(z, options.TrimShare);
        var (kept, phi, tau) = FunnelDispersion.Of(trimmed, errors);
        var isKnown = kept > 1;
        var variance = isKnown && options.Overdispersion == Overdispersion.Additive ? tau : 0;
        var factor = isKnown && options.Overdispersion == Overdispersion.Multiplicative && phi > 1 ? phi : 1;
        var adjusts = variance > 0 || factor > 1;

        FunnelCurvePoint Limits(double n) => new(n, scale.Limits(n, options.Measure == FunnelMeasure.StandardisedRatio, 0, 1), adjusts ? scale.Limits(n, false, variance, factor) : null);

        var units = new FunnelUnit[data.Count];
        var targetLine = FunnelScaling.Scaled(target, options);
        for (var i = 0; i < units.Length; i++)
        {
            var limits = Limits(data.Denominators[i]);
            var unadjusted = Scaled(limits.Unadjusted!, limit => FunnelScaling.Scaled(limit, options));
            var adjusted = limits.Adjusted is null ? null : Scaled(limits.Adjusted, limit => FunnelScaling.Scaled(limit, options));
            var unit = new FunnelUnit(data.Names[i], data.Numerators[i], data.Denominators[i])
            {
                Ratio = data.Ratios[i],
                Value = FunnelScaling.Scaled(data.Ratios[i], options),
                Transformed = transformed[i],
                Z = z[i],
                TrimmedZ = trimmed[i],
                AdjustedZ = adjusts ? (transformed[i] - scale.Target) / Math.Sqrt((factor * errors[i] * errors[i]) + variance)
                    : options.Measure == FunnelMeasure.StandardisedRatio ? PoissonLimits.Z(data.Numerators[i], target * data.Denominators[i])
                    : z[i],
                Unadjusted = unadjusted,
                Adjusted = adjusted,
                Limits = adjusted ?? unadjusted,
            };
            units[i] = FunnelJudgement.Judge(unit, options, targetLine, canBeOutlier: true);
        }

        var end = options.CurveEnd ?? data.Denominators.Max();
        var grid = new SortedSet<double>(data.Denominators);
        for (var i = 1; i <= GridPoints; i++) grid.Add(end * i / GridPoints);
        var curve = grid.Select(Limits).Select(p => new FunnelCurvePoint(
            p.Denominator,
            Scaled(p.Unadjusted!, limit => FunnelScaling.Drawn(limit, options)),
            p.Adjusted is null ? null : Scaled(p.Adjusted, limit => FunnelScaling.Drawn(limit, options)))).ToList();
        var unknown = isKnown ? null : "overdispersion cannot be judged from one unit";
        return new FunnelPlot(options, Method(options), units, curve, omitted)
        {
            Target = target,
            TargetLine = FunnelScaling.Drawn(target, options),
            Phi = isKnown ? phi : null,
            TauSquared = isKnown ? tau : null,
            IsAdjusted = adjusts,
            ShowsUnadjusted = !adjusts,
            DispersionUnknownBecause = unknown,
            Sentence = FunnelJudgement.Summary(units, options, isKnown ? phi : null, adjusts, unknown),
        };
    }

    private static FunnelLimits Scaled(FunnelLimits limits, Func<double, double> scale) => new(
        scale(limits.Lower998!.Value), scale(limits.Lower95!.Value), scale(limits.Lower68!.Value),
        scale(limits.Upper68!.Value), scale(limits.Upper95!.Value), scale(limits.Upper998!.Value));

    private static MethodStatement Method(FunnelOptions options)
    {
        var transform = options.Measure switch
        {
            FunnelMeasure.Proportion => "arcsine of the square root",
            FunnelMeasure.StandardisedRatio => "square root, with exact Poisson limits where not adjusted",
            _ => "logarithm",
        };
        var limits = options.Overdispersion switch
        {
            Overdispersion.Additive => "limits with an additive variance between units where it is above 0",
            Overdispersion.Multiplicative => "limits widened by √φ where φ is above 1",
            _ => "limits of chance alone",
        };
        return new MethodStatement(
            $"Funnel plot (Spiegelhalter, Stat Med 2005, 24:1185): z-scores and limits on the {transform}, with the standard error at the target; φ from winsorised z-scores; {limits}.",
            [new("quantile of the 68 % limits", Scale.Q68), new("quantile of the 95 % limits", Scale.Q95), new("quantile of the 99.8 % limits", Scale.Q998), new("share winsorised at each end", options.TrimShare), new("multiplier", options.Multiplier)]);
    }

    // One transform and one standard error for z-scores and limits alike.
    private sealed class Scale(FunnelMeasure measure, double target)
    {
        public const double Q68 = 0.99445788320975304;
        public const double Q95 = 1.9599639845400543;
        public const double Q998 = 3.0902323061678136;

        public double Target { get; } = measure switch
        {
            FunnelMeasure.Proportion => Math.Asin(Math.Sqrt(target)),
            FunnelMeasure.StandardisedRatio => Math.Sqrt(target),
            _ => Math.Log(target),
        };

        public double Forward(double x, double n) => measure switch
        {
            FunnelMeasure.Proportion => Math.Asin(Math.Sqrt(x / n)),
            FunnelMeasure.StandardisedRatio => Math.Sqrt(x / n),

            // Half an event stands for none, whose logarithm would be infinite.
            _ => Math.Log((x == 0 ? 0.5 : x) / n),
        };

        public double StandardError(double n) =>
            measure == FunnelMeasure.RatioOfCounts ? Math.Sqrt((1 / (target * n)) + (1 / n)) : 1 / (2 * Math.Sqrt(n));

        public FunnelLimits Limits(double n, bool exact, double variance, double factor)
        {
            if (exact)
            {
                var m = target * n;
                return new(
                    target * PoissonLimits.Lower(m, 0.001), target * PoissonLimits.Lower(m, 0.025), target * PoissonLimits.Lower(m, 0.16),
                    target * PoissonLimits.Upper(m, 0.16), target * PoissonLimits.Upper(m, 0.025), target * PoissonLimits.Upper(m, 0.001));
            }

            var error = StandardError(n);
            var spread = Math.Sqrt((factor * error * error) + variance);
            double At(double q) => Back(Target + (q * spread));
            return new(At(-Q998), At(-Q95), At(-Q68), At(Q68), At(Q95), At(Q998));
        }

        private double Back(double transformed)
        {
            switch (measure)
            {
                case FunnelMeasure.Proportion:
                    var sine = Math.Sin(Math.Max(0, Math.Min(Math.PI / 2, transformed)));
                    return sine * sine;
                case FunnelMeasure.StandardisedRatio:
                    var root = Math.Max(0, transformed);
                    return root * root;
                default:
                    return Math.Exp(transformed);
            }
        }
    }
}
