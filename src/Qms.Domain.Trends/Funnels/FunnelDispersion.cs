using System;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>How much more the units differ than by chance. Spiegelhalter, Stat Med 2005, 24:1185, §4; τ² by the moments of DerSimonian and Laird 1986.</summary>
internal static class FunnelDispersion
{
    /// <summary>The z-scores drawn in to the two quantiles.</summary>
    public static double[] Winsorised(double[] z, double share)
    {
        var (low, high) = Quantiles(z, share);
        return Array.ConvertAll(z, value => value < low ? low : value > high ? high : value);
    }

    public static (double Low, double High) Quantiles(double[] z, double share)
    {
        var sorted = (double[])z.Clone();
        Array.Sort(sorted);
        return (Quantile.TypeSeven(sorted, share), Quantile.TypeSeven(sorted, 1 - share));
    }

    /// <summary>Not a number marks the z-scores in the lowest and the highest of 1/share bands by rank; ties share their mean rank.</summary>
    public static double[] Truncated(double[] z, double share)
    {
        var bands = 1 / share;
        var order = new int[z.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => z[a].CompareTo(z[b]));
        var kept = new double[z.Length];
        for (var first = 0; first < order.Length;)
        {
            var last = first;
            while (last + 1 < order.Length && z[order[last + 1]] == z[order[first]]) last++;
            var rank = (first + last + 2) / 2.0;
            var band = Math.Floor(rank * bands / (z.Length + 1));
            for (var i = first; i <= last; i++) kept[order[i]] = band > 0 && band < bands - 1 ? z[order[i]] : double.NaN;
            first = last + 1;
        }

        return kept;
    }

    /// <summary>φ over the z-scores that are numbers, τ² over the standard errors of the same units, and how many they are.</summary>
    public static (int Kept, double Phi, double TauSquared) Of(double[] trimmed, double[] standardErrors)
    {
        var kept = 0;
        ExactSum squares = default, weights = default, squaredWeights = default;
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (double.IsNaN(trimmed[i])) continue;
            kept++;
            squares.Add(trimmed[i] * trimmed[i]);
            var weight = 1 / (standardErrors[i] * standardErrors[i]);
            weights.Add(weight);
            squaredWeights.Add(weight * weight);
        }

        if (kept == 0) return (0, double.NaN, 0);
        var phi = squares.Value / kept;
        if (kept * phi < kept - 1) return (kept, phi, 0);
        var tau = ((kept * phi) - (kept - 1)) / (weights.Value - (squaredWeights.Value / weights.Value));
        return (kept, phi, kept == 1 ? double.NaN : tau < 0 ? 0 : tau);
    }
}
