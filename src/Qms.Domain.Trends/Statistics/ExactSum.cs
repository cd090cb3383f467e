using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>A sum carried in two doubles, so that the mean of equal numbers is that number and a tie with the centre is a tie.</summary>
/// <remarks>Kahan–Babuška summation; products and the quotient by Dekker's splitting, because netstandard2.0 has no fused multiply-add.</remarks>
internal struct ExactSum
{
    private double _high;
    private double _low;

    public int Count { get; private set; }

    public readonly double Value => _high + _low;

    public void Add(double x)
    {
        var sum = _high + x;
        var part = sum - _high;
        _low += (_high - (sum - part)) + (x - part);
        _high = sum;
        Count++;
    }

    /// <summary>Adds a·b without rounding the product first.</summary>
    public void AddProduct(double a, double b)
    {
        var product = a * b;
        Add(product);
        _low += ProductError(a, b, product);
    }

    public readonly double Mean() => DividedBy(Count);

    /// <summary>The quotient, corrected by its own remainder: right to the last bit but for rare half-way cases; NaN by zero.</summary>
    public readonly double DividedBy(double divisor)
    {
        var high = _high + _low;
        var low = _low - (high - _high);
        var quotient = high / divisor;
        if (divisor == 0 || double.IsNaN(quotient) || double.IsInfinity(quotient)) return divisor == 0 ? double.NaN : quotient;
        var product = quotient * divisor;
        var corrected = quotient + (((high - product - ProductError(quotient, divisor, product)) + low) / divisor);
        return double.IsNaN(corrected) ? quotient : corrected;
    }

    public static double MeanOf(ReadOnlySpan<double> values)
    {
        var sum = default(ExactSum);
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) sum.Add(value);
        }

        return sum.Mean();
    }

    public static double SumOf(ReadOnlySpan<double> values)
    {
        var sum = default(ExactSum);
        foreach (var value in values) sum.Add(value);
        return sum.Value;
    }

    /// <summary>The standard deviation with divisor n − 1; NaN for fewer than two values.</summary>
    public static double StandardDeviationOf(ReadOnlySpan<double> values)
    {
        if (values.Length < 2) return double.NaN;
        var mean = MeanOf(values);
        var squares = default(ExactSum);
        foreach (var value in values) squares.AddProduct(value - mean, value - mean);
        return Math.Sqrt(squares.DividedBy(values.Length - 1));
    }

    private static double ProductError(double a, double b, double product)
    {
        const double Splitter = 134217729;
        var x = a * Splitter;
        var aHigh = x - (x - a);
        var aLow = a - aHigh;
        var y = b * Splitter;
        var bHigh = y - (y - b);
        var bLow = b - bHigh;
        var error = (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow);
        return double.IsNaN(error) || double.IsInfinity(error) ? 0 : error;
    }
}
