using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Funnels;

/// <summary>Outliers, flags and sentences: the same for every profile.</summary>
internal static class FunnelJudgement
{
    public static double? Known(double value) => double.IsNaN(value) ? null : value;

    public static FunnelUnit Judge(FunnelUnit unit, FunnelOptions options, double targetLine, bool canBeOutlier)
    {
        var limits = canBeOutlier ? unit.Limits : null;
        var lower = limits?.Lower(options.OutlierLimit);
        var upper = limits?.Upper(options.OutlierLimit);
        return unit with
        {
            IsOutlier = unit.Value < lower || unit.Value > upper,
            TwoSigma = Flag(unit.Value, limits?.Lower95, limits?.Upper95, options),
            ThreeSigma = Flag(unit.Value, limits?.Lower998, limits?.Upper998, options),
            Sentence = Sentence(unit, options, targetLine, lower, upper),
        };
    }

    public static string Summary(IReadOnlyList<FunnelUnit> units, FunnelOptions options, double? phi, bool isAdjusted, string? unknown)
    {
        var outliers = units.Count(static u => u.IsOutlier);
        var which = options.OutlierLimit == FunnelLimit.NinetyFivePercent ? "95 %" : "99.8 %";
        var found = outliers == 0 ? "none is" : outliers == 1 ? "1 is" : outliers + " are";
        var spread = unknown ?? (isAdjusted && phi is { } value
            ? "the units differ by more than chance (dispersion " + Wording.Of(value) + "), and the limits allow for it"
            : "the limits are those of chance alone");
        return $"Of {units.Count} {(units.Count == 1 ? "unit" : "units")}, {found} beyond the {which} limits; {spread}.";
    }

    private static FunnelFlag Flag(double value, double? lower, double? upper, FunnelOptions options)
    {
        var isLow = value < lower;
        if (!isLow && !(value > upper)) return FunnelFlag.None;
        var flag = options.Direction == FunnelDirection.Neutral ? (isLow ? FunnelFlag.NeutralLow : FunnelFlag.NeutralHigh)
            : isLow == (options.Direction == FunnelDirection.LowerIsBetter) ? FunnelFlag.Improvement : FunnelFlag.Deterioration;
        return options.Flags switch
        {
            FlagsRaised.Improvements when flag != FunnelFlag.Improvement => FunnelFlag.None,
            FlagsRaised.Deteriorations when flag != FunnelFlag.Deterioration => FunnelFlag.None,
            _ => flag,
        };
    }

    private static string Sentence(FunnelUnit unit, FunnelOptions options, double targetLine, double? lower, double? upper)
    {
        var counted = options.Measure switch
        {
            FunnelMeasure.Proportion => $"{Wording.Of(unit.Numerator)} of {Wording.Of(unit.Denominator)}",
            FunnelMeasure.StandardisedRatio => $"{Wording.Of(unit.Numerator)} observed, {Wording.Of(unit.Denominator)} expected",
            _ => $"{Wording.Of(unit.Numerator)} to {Wording.Of(unit.Denominator)}",
        };
        var which = options.OutlierLimit == FunnelLimit.NinetyFivePercent ? "95 %" : "99.8 %";
        var place = unit.Value < lower ? $"below the lower {which} limit of {Wording.Of(lower.Value)}"
            : unit.Value > upper ? $"above the upper {which} limit of {Wording.Of(upper.Value)}"
            : lower is { } from && upper is { } to ? $"inside the {which} limits ({Wording.Of(from)} to {Wording.Of(to)})"
            : $"not beyond any {which} limit that is in force";
        return $"{unit.Name}: {counted}, a value of {Wording.Of(unit.Value)} against a target of {Wording.Of(targetLine)}, is {place}.";
    }
}
