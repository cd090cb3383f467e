namespace Qms.Domain.Trends.Funnels;

/// <summary>How a funnel plot is computed: a profile and what it leaves open. Start from one of the three factories.</summary>
public sealed record FunnelOptions
{
    private FunnelOptions(FunnelProfile profile, FunnelMeasure measure) => (Profile, Measure) = (profile, measure);

    /// <summary>This library's own method, used unless a peer's numbers must be reproduced.</summary>
    /// <remarks>
    /// Both peers mix: FunnelPlotR judges ratios of counts with another standard error than it draws limits with, its arcsine limits depend on the
    /// plotting grid, and the square-root method's limits are drawn on another scale than its z-scores. Here one transform (arcsine, square root, logarithm) and one standard error,
    /// that of the target, serve both, and limits are cut where the transform ends (angle 0 and π/2, root 0), so a unit is beyond a limit exactly when its z-score is,
    /// and nothing depends on the drawing. Overdispersion is additive after winsorising a tenth at each end (Spiegelhalter, Stat Med 2005, 24:1185); a standardised ratio that is not
    /// overdispersed has exact Poisson limits. A unit counts as an outlier beyond 99.8 %, so that 50 units do not raise two or three false alarms.
    /// </remarks>
    public static FunnelOptions Recommended(FunnelMeasure measure) => new(FunnelProfile.Recommended, measure);

    /// <summary>As FunnelPlotR 0.6.0 with its defaults: adjusted limits, the SHMI method for standardised ratios, 10 % trimmed, outliers beyond 99.8 %.</summary>
    public static FunnelOptions FunnelPlotR(FunnelMeasure measure) => new(FunnelProfile.FunnelPlotR, measure);

    /// <summary>As PowerBI-Funnels with its defaults: not adjusted, proportions in per cent, higher is better.</summary>
    /// <remarks>Its exact Poisson limits differ from these in the eighth digit: the visual's incomplete gamma function is right to about 2·10⁻⁸ only, and is not imitated.</remarks>
    public static FunnelOptions PowerBiFunnels(FunnelMeasure measure) =>
        new(FunnelProfile.PowerBiFunnels, measure)
        {
            Overdispersion = Overdispersion.Ignored,
            Multiplier = measure == FunnelMeasure.Proportion ? 100 : 1,
            Direction = FunnelDirection.HigherIsBetter,
        };

    /// <summary>Whose conventions.</summary>
    public FunnelProfile Profile { get; }

    /// <summary>What the numbers are.</summary>
    public FunnelMeasure Measure { get; }

    /// <summary>Which method for standardised ratios; read by FunnelPlotR's profile only.</summary>
    public StandardisedMethod StandardisedMethod { get; init; }

    /// <summary>Whether and how overdispersion is allowed for.</summary>
    public Overdispersion Overdispersion { get; init; } = Overdispersion.Additive;

    /// <summary>Whether FunnelPlotR's profile draws the limits of chance alone beside the adjusted ones; it then keeps the adjusted limits even when φ ≤ 1.</summary>
    public bool AlsoUnadjusted { get; init; }

    /// <summary>The share of units trimmed at each end before φ is computed, from 0 to 0.5. PowerBI-Funnels always trims a tenth.</summary>
    public double TrimShare { get; init; } = 0.1;

    /// <summary>Whether the SHMI method rounds expected events to hundredths first, as its specification has it.</summary>
    public bool RoundsExpected { get; init; } = true;

    /// <summary>What values and limits are multiplied by: 100 for per cent, 1000 for "per 1,000".</summary>
    public double Multiplier { get; init; } = 1;

    /// <summary>The scale on which they are then drawn; FunnelPlotR has only the natural one.</summary>
    public FunnelScale Scale { get; init; }

    /// <summary>Drawn limits and target are cut below this; null for never. Not used by FunnelPlotR's profile.</summary>
    public double? CutBelow { get; init; }

    /// <summary>Drawn limits and target are cut above this; null for never. Not used by FunnelPlotR's profile.</summary>
    public double? CutAbove { get; init; }

    /// <summary>The target of the recommended profile instead of the units' own average: a national rate, for example.</summary>
    public double? Target { get; init; }

    /// <summary>The last denominator of the curve; null for the largest unit's. In FunnelPlotR's profile it moves the grid, on which the limits of proportions depend; PowerBI-Funnels has no such choice.</summary>
    public double? CurveEnd { get; init; }

    /// <summary>Beyond which limits a unit is an outlier.</summary>
    public FunnelLimit OutlierLimit { get; init; } = FunnelLimit.NinetyNinePointEightPercent;

    /// <summary>Which direction is good.</summary>
    public FunnelDirection Direction { get; init; }

    /// <summary>Which flags are raised.</summary>
    public FlagsRaised Flags { get; init; }

    /// <summary>Uses another method for standardised ratios.</summary>
    public FunnelOptions WithStandardisedMethod(StandardisedMethod method) => this with { StandardisedMethod = method };

    /// <summary>Allows for overdispersion otherwise, or not.</summary>
    public FunnelOptions WithOverdispersion(Overdispersion overdispersion) => this with { Overdispersion = overdispersion };

    /// <summary>Draws the limits of chance alone beside the adjusted ones, or not.</summary>
    public FunnelOptions WithUnadjustedToo(bool drawn) => this with { AlsoUnadjusted = drawn };

    /// <summary>Trims another share of units at each end.</summary>
    public FunnelOptions WithTrimShare(double share) => this with { TrimShare = share };

    /// <summary>Rounds expected events to hundredths in the SHMI method, or not.</summary>
    public FunnelOptions WithExpectedRounded(bool rounded) => this with { RoundsExpected = rounded };

    /// <summary>Multiplies values and limits.</summary>
    public FunnelOptions WithMultiplier(double multiplier) => this with { Multiplier = multiplier };

    /// <summary>Draws on another scale.</summary>
    public FunnelOptions WithScale(FunnelScale scale) => this with { Scale = scale };

    /// <summary>Cuts drawn limits and the target; null for never.</summary>
    public FunnelOptions WithCuts(double? below, double? above) => this with { CutBelow = below, CutAbove = above };

    /// <summary>Judges the units against a given target; null for their own average.</summary>
    public FunnelOptions WithTarget(double? target) => this with { Target = target };

    /// <summary>Ends the curve at another denominator; null for the largest unit's.</summary>
    public FunnelOptions WithCurveEnd(double? denominator) => this with { CurveEnd = denominator };

    /// <summary>Calls units outliers beyond other limits.</summary>
    public FunnelOptions WithOutlierLimit(FunnelLimit limit) => this with { OutlierLimit = limit };

    /// <summary>Says which direction is good.</summary>
    public FunnelOptions WithDirection(FunnelDirection direction) => this with { Direction = direction };

    /// <summary>Raises other flags.</summary>
    public FunnelOptions WithFlags(FlagsRaised flags) => this with { Flags = flags };
}
