using System.Collections.Generic;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Funnels;

/// <summary>Refuses options that are impossible, or that the profile does not have: they would be ignored silently.</summary>
internal static class FunnelOptionChecks
{
    public static List<Rejection> Of(FunnelOptions options)
    {
        var found = new List<Rejection>();
        var isPeer = options.Profile != FunnelProfile.Recommended;
        var isShmi = options.Profile == FunnelProfile.FunnelPlotR && options.Measure == FunnelMeasure.StandardisedRatio && options.StandardisedMethod == StandardisedMethod.Shmi;
        if (!(options.TrimShare >= 0 && options.TrimShare <= 0.5)) Add("trends.trim-share-out-of-range", "options.trimShare", "The share trimmed at each end is between 0 and 0.5.");
        else if (isShmi && options.TrimShare == 0) Add("trends.trim-share-out-of-range", "options.trimShare", "The SHMI method needs a share to trim.");
        if (!(options.Multiplier > 0) || double.IsInfinity(options.Multiplier)) Add("trends.multiplier-out-of-range", "options.multiplier", "The multiplier is a positive number.");
        if (options.CurveEnd is { } end && (!(end > 0) || double.IsInfinity(end))) Add("trends.curve-end-out-of-range", "options.curveEnd", "The curve ends at a positive denominator.");
        if (options.Target is { } target && (!(target > 0) || double.IsInfinity(target) || (options.Measure == FunnelMeasure.Proportion && target >= 1)))
        {
            Add("trends.target-out-of-range", "options.target", "The target is positive, and a proportion's is below 1.");
        }

        if (options.CutBelow is double.NaN || options.CutAbove is double.NaN || options.CutBelow > options.CutAbove) Add("trends.cuts-out-of-range", "options.cutBelow", "The lower cut is not above the upper one.");
        if (options.Target is not null && isPeer) Foreign("target", "a target of its own");
        if (options.Overdispersion == Overdispersion.Multiplicative && isPeer) Foreign("overdispersion", "multiplicative overdispersion");
        if (options.AlsoUnadjusted && options.Profile != FunnelProfile.FunnelPlotR) Foreign("alsoUnadjusted", "unadjusted limits beside the adjusted ones as a choice");
        if (options.TrimShare != 0.1 && options.Profile == FunnelProfile.PowerBiFunnels) Foreign("trimShare", "another share to trim than a tenth");
        if (options.CurveEnd is not null && options.Profile == FunnelProfile.PowerBiFunnels) Foreign("curveEnd", "a curve that ends elsewhere");
        if (options.Profile == FunnelProfile.FunnelPlotR && options.Scale != FunnelScale.Natural) Foreign("scale", "another scale than the natural one");
        if (options.Profile == FunnelProfile.FunnelPlotR && (options.CutBelow ?? options.CutAbove) is not null) Foreign("cutBelow", "cuts");
        return found;

        void Add(string code, string path, string message) => found.Add(new Rejection(code, path, message));
        void Foreign(string option, string what) => Add("trends.option-not-in-profile", "options." + option, $"The profile {options.Profile} does not have {what}.");
    }
}
