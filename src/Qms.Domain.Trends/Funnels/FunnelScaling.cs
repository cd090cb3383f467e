using System;

namespace Qms.Domain.Trends.Funnels;

/// <summary>From a ratio to what is drawn.</summary>
internal static class FunnelScaling
{
    public static double Scaled(double ratio, FunnelOptions options)
    {
        var value = ratio * options.Multiplier;
        return options.Scale switch
        {
            FunnelScale.NaturalLogarithm => Math.Log(value + 1),
            FunnelScale.CommonLogarithm => Math.Log10(value + 1),
            FunnelScale.SquareRoot => Math.Sqrt(value),
            _ => value,
        };
    }

    public static double Drawn(double ratio, FunnelOptions options)
    {
        var value = Scaled(ratio, options);
        if (value < options.CutBelow) value = options.CutBelow.Value;

        // The Power BI visual takes an upper cut of 0 for "not given".
        var ignoresUpper = options.Profile == FunnelProfile.PowerBiFunnels && options.CutAbove == 0;
        return value > options.CutAbove && !ignoresUpper ? options.CutAbove.Value : value;
    }
}
