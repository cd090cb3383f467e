using System;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>The smallest count that a distribution does not exceed with a given probability.</summary>
internal static class CountQuantiles
{
    private const double Negligible = 1e-20;

    public static double Poisson(double probability, double mean) =>
        !(mean >= 0) ? double.NaN : mean == 0 ? 0 : FromMode(probability, Math.Floor(mean), double.PositiveInfinity, k => mean / (k + 1));

    public static double Binomial(double probability, double trials, double share)
    {
        if (!(share >= 0 && share <= 1) || !(trials >= 0)) return double.NaN;
        if (share == 0 || trials == 0) return 0;
        if (share == 1) return trials;
        var odds = share / (1 - share);
        return FromMode(probability, Math.Min(trials, Math.Floor((trials + 1) * share)), trials, k => (trials - k) / (k + 1) * odds);
    }

    /// <summary>Failures before the first success.</summary>
    public static double Geometric(double probability, double share) =>
        !(share > 0 && share <= 1) ? double.NaN : share == 1 ? 0 : Math.Max(0, Math.Ceiling((Math.Log(1 - probability) / Math.Log(1 - share)) - 1));

    /// <summary>Weights relative to the mode's, by the ratio of neighbours, so that nothing underflows.</summary>
    private static double FromMode(double probability, double mode, double most, Func<double, double> ratio)
    {
        var total = default(ExactSum);
        var low = mode;
        var lowest = 1.0;
        for (var weight = 1.0; weight > Negligible; low--)
        {
            lowest = weight;
            total.Add(weight);
            if (low == 0) break;
            weight /= ratio(low - 1);
            if (weight <= Negligible) break;
        }

        for (var (k, weight) = (mode, ratio(mode)); k < most && weight > Negligible; weight *= ratio(k))
        {
            total.Add(weight);
            k++;
        }

        var (sum, bound) = (0.0, probability * total.Value);
        for (var weight = lowest; ; weight *= ratio(low++))
        {
            sum += weight;
            if (sum >= bound || low >= most || weight <= Negligible / 1e3) return low;
        }
    }
}
