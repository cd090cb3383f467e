using System;
using System.Collections.Generic;
using System.Linq;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>Compares with what a peer answered: numbers within 1e-9 relative, everything else exactly; failures name the case.</summary>
internal static class Agree
{
    public static void Number(string where, double expected, double? actual)
    {
        var isSame = double.IsNaN(expected) ? actual is null
            : actual is { } value && (value.Equals(expected) || Math.Abs(value - expected) <= 1e-9 * Math.Max(Math.Abs(expected), Math.Abs(value)) || Math.Abs(value - expected) < 1e-13);
        if (!isSame) Assert.Fail($"{where}: expected {expected:R}, was {actual?.ToString("R") ?? "missing"}");
    }

    public static void Numbers(string where, IReadOnlyList<double> expected, IEnumerable<double?> actual)
    {
        var all = actual.ToArray();
        Same($"{where} count", expected.Count, all.Length);
        for (var i = 0; i < all.Length; i++) Number($"{where}[{i + 1}]", expected[i], all[i]);
    }

    public static void Same<T>(string where, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) Assert.Fail($"{where}: expected {expected}, was {actual}");
    }

    public static void AllSame<T>(string where, IReadOnlyList<T> expected, IEnumerable<T> actual)
    {
        var all = actual.ToArray();
        Same($"{where} count", expected.Count, all.Length);
        for (var i = 0; i < all.Length; i++) Same($"{where}[{i + 1}]", expected[i], all[i]);
    }
}
