using System;

namespace Qms.Domain.Trends.Statistics;

/// <summary>Rounding as R does it, which differs from .NET's in rare last digits.</summary>
internal static class Rounding
{
    /// <summary>The nearer of the two neighbouring multiples of 0.01, compared in floating point; a tie goes to the even last digit.</summary>
    /// <remarks>NHS England rounds the expected deaths of the SHMI so. Neither <see cref="Math.Round(double, int)"/> nor decimal rounding agrees in all cases.</remarks>
    public static double ToHundredths(double value)
    {
        if (value < 0) return -ToHundredths(-value);
        if (value >= 1e13) return value;
        var hundredfold = 100 * value;
        var whole = Math.Floor(hundredfold);
        var down = whole / 100;
        var up = Math.Ceiling(hundredfold) / 100;
        var toUp = up - value;
        var toDown = value - down;
        return toDown < toUp || (toDown == toUp && whole % 2 == 0) ? down : up;
    }
}
