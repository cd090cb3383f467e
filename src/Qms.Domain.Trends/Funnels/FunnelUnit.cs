namespace Qms.Domain.Trends.Funnels;

/// <summary>One unit of a funnel plot.</summary>
/// <remarks>Infinities are real answers: a unit without events has the logarithm −∞.</remarks>
public sealed record FunnelUnit
{
    internal FunnelUnit(string name, double numerator, double denominator)
    {
        Name = name;
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The unit's name.</summary>
    public string Name { get; }

    /// <summary>The events of all its rows.</summary>
    public double Numerator { get; }

    /// <summary>The denominator of all its rows; the SHMI method rounds it to hundredths.</summary>
    public double Denominator { get; }

    /// <summary>Numerator by denominator as given (before the SHMI's rounding).</summary>
    public double Ratio { get; internal init; }

    /// <summary>The ratio as drawn: multiplied and on the chosen scale. Compare it with the limits.</summary>
    public double Value { get; internal init; }

    /// <summary>The ratio on the scale on which it is nearly normal.</summary>
    public double Transformed { get; internal init; }

    /// <summary>How many standard errors it is from the target, by chance alone.</summary>
    public double? Z { get; internal init; }

    /// <summary>The z-score as it enters φ: drawn in to the trimming quantiles, or null when it is left out.</summary>
    public double? TrimmedZ { get; internal init; }

    /// <summary>The z-score that belongs to the limits in force.</summary>
    public double? AdjustedZ { get; internal init; }

    /// <summary>Limits of chance alone; null where the profile does not compute them.</summary>
    public FunnelLimits? Unadjusted { get; internal init; }

    /// <summary>Limits that allow for overdispersion; null where the profile does not compute them.</summary>
    public FunnelLimits? Adjusted { get; internal init; }

    /// <summary>The limits against which the unit is judged: one of the two above.</summary>
    public FunnelLimits? Limits { get; internal init; }

    /// <summary>Whether it is beyond the limits that <see cref="FunnelOptions.OutlierLimit"/> names.</summary>
    public bool IsOutlier { get; internal init; }

    /// <summary>What lying beyond the 95 % limits means.</summary>
    public FunnelFlag TwoSigma { get; internal init; }

    /// <summary>What lying beyond the 99.8 % limits means.</summary>
    public FunnelFlag ThreeSigma { get; internal init; }

    /// <summary>The finding in a sentence.</summary>
    public string Sentence { get; internal init; } = "";
}
