using System;

namespace Qms.Domain.Trends.Sequential;

/// <summary>The log-likelihood ratios by which a case moves the arms.</summary>
internal sealed class BernoulliWeights
{
    private readonly double _upEvent;
    private readonly double _upNone;
    private readonly double _downEvent;
    private readonly double _downNone;

    public BernoulliWeights(double target, double oddsRatio)
    {
        Target = target;
        Raised = WithOdds(target, oddsRatio);
        Lowered = WithOdds(target, 1 / oddsRatio);
        _upEvent = Math.Log(Raised / target);
        _upNone = Math.Log((1 - Raised) / (1 - target));
        _downEvent = Math.Log(Lowered / target);
        _downNone = Math.Log((1 - Lowered) / (1 - target));
    }

    public double Target { get; }

    public double Raised { get; }

    public double Lowered { get; }

    public double Upwards(bool happened) => happened ? _upEvent : _upNone;

    public double Downwards(bool happened) => happened ? _downEvent : _downNone;

    private static double WithOdds(double probability, double ratio)
    {
        var odds = ratio * (probability / (1 - probability));
        return odds / (1 + odds);
    }
}
