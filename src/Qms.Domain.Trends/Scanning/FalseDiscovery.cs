using System;

namespace Qms.Domain.Trends.Scanning;

/// <summary>Adjusts p-values for the number of tests.</summary>
public static class FalseDiscovery
{
    /// <summary>The q-value of each p-value, in the order given: the smallest false-discovery rate at which it is a finding.</summary>
    /// <param name="pValues">Each from 0 to 1.</param>
    /// <param name="control">By which procedure.</param>
    /// <remarks>The i-th smallest of m becomes the least of m·p/j over all j from i on, at most 1; under <see cref="FalseDiscoveryControl.BenjaminiYekutieli"/> m is multiplied by 1 + 1/2 + … + 1/m first.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static double[] Adjust(ReadOnlySpan<double> pValues, FalseDiscoveryControl control = FalseDiscoveryControl.BenjaminiHochberg)
    {
        var sorted = pValues.ToArray();
        foreach (var p in sorted)
        {
            if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p-value is from 0 to 1.");
        }

        var (order, adjusted) = (new int[sorted.Length], new double[sorted.Length]);
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(sorted, order);
        var (tests, least) = (sorted.Length * Penalty(sorted.Length, control), 1.0);
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            // Rounding must not make a q-value smaller than its p-value.
            least = Math.Min(least, Math.Max(sorted[i], sorted[i] * tests / (i + 1)));
            adjusted[order[i]] = least;
        }

        return adjusted;
    }

    private static double Penalty(int tests, FalseDiscoveryControl control)
    {
        if (control == FalseDiscoveryControl.BenjaminiHochberg) return 1;
        if (control != FalseDiscoveryControl.BenjaminiYekutieli) throw new ArgumentOutOfRangeException(nameof(control), control, "Not a declared procedure.");
        var sum = 0.0;
        for (var i = tests; i > 0; i--) sum += 1.0 / i;
        return sum;
    }
}
