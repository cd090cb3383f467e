using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>Sums and means whose rounding error does not grow with the number of values.</summary>
/// <remarks>A plain sum makes the mean of ten values 0.1 differ from 0.1, and ten points that are all "off centre". Compensation: Neumaier, ZAMM 1974, 54:39.</remarks>
internal struct Summation
{
    private double _sum;
    private double _lost;

    public readonly double Value => double.IsNaN(_lost) ? _sum : _sum + _lost;

    public void Add(double value)
    {
        var next = _sum + value;
        _lost += Math.Abs(_sum) >= Math.Abs(value) ? (_sum - next) + value : (value - next) + _sum;
        _sum = next;
    }

    public static double Sum(ReadOnlySpan<double> values)
    {
        var total = default(Summation);
        foreach (var value in values) total.Add(value);
        return total.Value;
    }

    /// <summary>The mean, corrected by a second pass over the residuals; the mean of equal values is that value exactly.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return double.NaN;
        var mean = Sum(values) / values.Length;
        if (double.IsInfinity(mean) || double.IsNaN(mean)) return mean;
        var residual = default(Summation);
        foreach (var value in values) residual.Add(value - mean);
        return mean + (residual.Value / values.Length);
    }

    /// <summary>The standard deviation with divisor n − 1; not a number for fewer than two values.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> values)
    {
        if (values.Length < 2) return double.NaN;
        var mean = Mean(values);
        var squares = default(Summation);
        foreach (var value in values) squares.Add((value - mean) * (value - mean));
        return Math.Sqrt(squares.Value / (values.Length - 1));
    }
}
