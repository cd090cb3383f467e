using System;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Centre and spread of a phase once they are known: draws the lines at a point, for charts and monitors alike.</summary>
internal sealed class LimitModel
{
    /// <summary>Power that makes times between events nearly normal (Nelson 1994, JQT 26(1)).</summary>
    public const double TimePower = 3.6;

    public ChartKind Kind { get; init; }

    public LimitConvention Convention { get; init; } = new();

    /// <summary>On the scale on which limits are drawn: transformed for T, the mean for G.</summary>
    public double Centre { get; set; } = double.NaN;

    /// <summary>The drawn centre where it is another (G).</summary>
    public double DrawnCentre { get; set; } = double.NaN;

    /// <summary>Mean moving range, mean weighted range, s within subgroups, or the widening of P′ and U′: what the kind needs.</summary>
    public double Spread { get; set; } = double.NaN;

    /// <summary>Whether <see cref="Spread"/> is sigma itself.</summary>
    public bool IsSigma { get; set; }

    public double Width { get; init; } = 3;

    /// <summary>What probability limits leave between them; NaN for sigma limits.</summary>
    public double Confidence { get; init; } = double.NaN;

    public double Multiplier { get; init; } = 1;

    public double Lowest { get; init; } = double.NaN;

    public double Highest { get; init; } = double.NaN;

    /// <summary>Lower limits below 0 are drawn at 0.</summary>
    public bool FloorsAtZero { get; set; }

    /// <summary>Of one unit of the denominator; NaN when unknown or when the chart has none.</summary>
    public double Sigma => Kind switch
    {
        ChartKind.Individuals or ChartKind.T => Distance(1),
        ChartKind.IndividualsPrime or ChartKind.Xbar or ChartKind.R => Spread,
        ChartKind.S => IsSigma ? Spread : Centre,
        ChartKind.C => Math.Sqrt(Centre),
        ChartKind.U or ChartKind.UPrime => Math.Sqrt(Centre) * Spread,
        ChartKind.P or ChartKind.PPrime or ChartKind.Np => Math.Sqrt(Centre * (1 - Centre)) * Spread,
        ChartKind.G => Math.Sqrt(Convention.DrawsMedianOfCasesBetween ? Centre * (Centre + 1) : Centre * (Centre - 1)),
        _ => double.NaN,
    };

    /// <summary>The lines at a point with denominator or size <paramref name="n"/>, before multiplication; <paramref name="given"/> centre or NaN.</summary>
    public void Draw(double n, double given, ref Reading r)
    {
        var centre = double.IsNaN(given) ? Centre : Kind switch { ChartKind.T => Math.Pow(given, 1 / TimePower), ChartKind.Np => given / n, _ => given };
        r.Centre = Kind switch
        {
            ChartKind.T => Math.Pow(centre, TimePower),
            ChartKind.Np => double.IsNaN(given) ? centre * n : given,
            ChartKind.G => double.IsNaN(given) ? DrawnCentre : Convention.DrawsMedianOfCasesBetween ? 0.693 * given : given,
            _ => centre,
        };
        (r.Lower3, r.Upper3) = Limits(centre, n, 3);
        (r.Lower2, r.Upper2) = Limits(centre, n, 2);
        (r.Lower1, r.Upper1) = Limits(centre, n, 1);
    }

    /// <summary>As drawn: multiplied, and cut where limits shall stop.</summary>
    public void Scale(ref Reading r)
    {
        if (Multiplier != 1)
        {
            (r.Value, r.Centre) = (r.Value * Multiplier, r.Centre * Multiplier);
            (r.Lower3, r.Lower2, r.Lower1) = (r.Lower3 * Multiplier, r.Lower2 * Multiplier, r.Lower1 * Multiplier);
            (r.Upper3, r.Upper2, r.Upper1) = (r.Upper3 * Multiplier, r.Upper2 * Multiplier, r.Upper1 * Multiplier);
        }

        if (double.IsNaN(Lowest) && double.IsNaN(Highest)) return;
        (r.Lower3, r.Lower2, r.Lower1) = (Cut(r.Lower3), Cut(r.Lower2), Cut(r.Lower1));
        (r.Upper3, r.Upper2, r.Upper1) = (Cut(r.Upper3), Cut(r.Upper2), Cut(r.Upper1));
    }

    private double Cut(double limit) => limit < Lowest ? Lowest : limit > Highest ? Highest : limit;

    private (double Lower, double Upper) Limits(double c, double n, int zone)
    {
        var byProbability = zone == 3 && !double.IsNaN(Confidence);
        if (byProbability && Kind is not (ChartKind.Individuals or ChartKind.Xbar)) return (Quantile(c, n, (1 - Confidence) / 2), Quantile(c, n, 1 - ((1 - Confidence) / 2)));
        var w = byProbability ? NormalDistribution.Quantile(1 - ((1 - Confidence) / 2), (1 - Confidence) / 2) : zone == 3 ? Width : Width * zone / 3;
        switch (Kind)
        {
            case ChartKind.Individuals:
                var distance = Distance(w);
                return Floored(c - distance, c + distance, FloorsAtZero);
            case ChartKind.MovingRange:
                return (c * 0, c * (BiasConstants.RangeScreen * w / 3));
            case ChartKind.IndividualsPrime:
                return Around(c, w * Spread / Math.Sqrt(n), FloorsAtZero);
            case ChartKind.Xbar:
                return Around(c, IsSigma ? w * Spread / Math.Sqrt(n) : w / (BiasConstants.C4(n) * Math.Sqrt(n)) * Spread, FloorsAtZero);
            case ChartKind.S:
                var c4 = BiasConstants.C4(n);
                return Around(c, IsSigma ? w * Spread * Math.Sqrt(1 - (c4 * c4)) : c * (w * Math.Sqrt(1 - (c4 * c4)) / c4), Convention.FloorsDeviations || FloorsAtZero);
            case ChartKind.R:
                return Around(c, w * BiasConstants.D3(n) * Spread, true);
            case ChartKind.C:
                return Around(c, w * Math.Sqrt(c), true);
            case ChartKind.U or ChartKind.UPrime:
                return n > 0 ? Around(c, w * Math.Sqrt(c / n) * Spread, true) : (double.NaN, double.NaN);
            case ChartKind.P or ChartKind.PPrime:
                return n > 0 ? Clipped(c, w * Math.Sqrt(c * (1 - c) / n) * Spread, 1) : (double.NaN, double.NaN);
            case ChartKind.Np:
                return n > 0 ? Clipped(n * c, w * Math.Sqrt(n * c * (1 - c)), n) : (double.NaN, double.NaN);
            case ChartKind.G:
                var geometric = Math.Sqrt(Convention.DrawsMedianOfCasesBetween ? c * (c + 1) : c * (c - 1));
                var (lower, upper) = Around(c, w * geometric, true);
                return (Convention.GroundsCasesBetween ? upper * 0 : lower, upper);
            case ChartKind.T:
                var reach = Distance(w);
                return (c - reach > 0 ? Math.Pow(c - reach, TimePower) : 0, c + reach >= 0 ? Math.Pow(c + reach, TimePower) : double.NaN);
            default:
                return (double.NaN, double.NaN);
        }
    }

    private double Quantile(double c, double n, double probability) => Kind switch
    {
        ChartKind.C => CountQuantiles.Poisson(probability, c),
        ChartKind.U => n > 0 ? CountQuantiles.Poisson(probability, n * c) / n : double.NaN,
        ChartKind.P => n > 0 ? CountQuantiles.Binomial(probability, n, c) / n : double.NaN,
        ChartKind.Np => n > 0 ? CountQuantiles.Binomial(probability, n, c) : double.NaN,
        ChartKind.S => n > 1 ? (IsSigma ? Spread : c / BiasConstants.C4(n)) * Math.Sqrt(ChiSquareDistribution.Quantile(probability, 1 - probability, n - 1) / (n - 1)) : double.NaN,
        ChartKind.R => n > 1 ? Spread * RangeDistribution.Quantile(probability, n) : double.NaN,
        _ => CountQuantiles.Geometric(probability, Convention.DrawsMedianOfCasesBetween ? 1 / (c + 1) : 1 / c),
    };

    private double Distance(double w)
    {
        if (IsSigma) return w * Spread;
        var factor = Convention.MovingRangeFactor;
        if (factor == 3 / BiasConstants.MovingRangeDivisor) return w * (Spread / BiasConstants.MovingRangeDivisor);
        return w == 3 ? factor * Spread : w * (factor / 3) * Spread;
    }

    private static (double Lower, double Upper) Around(double c, double distance, bool floors) => Floored(c - distance, c + distance, floors);

    private static (double Lower, double Upper) Floored(double lower, double upper, bool floors) => (floors && lower < 0 ? 0 : lower, upper);

    private static (double Lower, double Upper) Clipped(double c, double distance, double most) =>
        (c - distance < 0 ? 0 : c - distance, c + distance > most ? most : c + distance);
}
