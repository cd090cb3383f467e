using Qms.Domain.Trends.Sequential;

namespace Qms.Domain.Trends.Capability;

/// <summary>What a capability study measures against.</summary>
public sealed record CapabilityOptions
{
    /// <summary>Creates options.</summary>
    /// <param name="lowerLimit">The lower specification limit; null when there is none.</param>
    /// <param name="upperLimit">The upper specification limit; null when there is none.</param>
    public CapabilityOptions(double? lowerLimit, double? upperLimit) => (LowerLimit, UpperLimit) = (lowerLimit, upperLimit);

    /// <summary>The lower specification limit.</summary>
    public double? LowerLimit { get; init; }

    /// <summary>The upper specification limit.</summary>
    public double? UpperLimit { get; init; }

    /// <summary>The ideal value; null for the middle of the limits.</summary>
    public double? Target { get; init; }

    /// <summary>The centre of the process; null for its mean.</summary>
    public double? Centre { get; init; }

    /// <summary>The standard deviation within the process; null for an estimate.</summary>
    public double? Sigma { get; init; }

    /// <summary>How the standard deviation within is estimated.</summary>
    public SigmaEstimator Estimator { get; init; }

    /// <summary>How many standard deviations half the process spread is.</summary>
    public double Sigmas { get; init; } = 3;

    /// <summary>The confidence level of the intervals, between 0 and 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Uses a given ideal value.</summary>
    public CapabilityOptions WithTarget(double? target) => this with { Target = target };

    /// <summary>Uses a given centre.</summary>
    public CapabilityOptions WithCentre(double? centre) => this with { Centre = centre };

    /// <summary>Uses a given standard deviation within.</summary>
    public CapabilityOptions WithSigma(double? sigma) => this with { Sigma = sigma };

    /// <summary>Estimates the standard deviation within otherwise.</summary>
    public CapabilityOptions WithEstimator(SigmaEstimator estimator) => this with { Estimator = estimator };

    /// <summary>Takes another number of standard deviations for half the spread.</summary>
    public CapabilityOptions WithSigmas(double sigmas) => this with { Sigmas = sigmas };

    /// <summary>Computes intervals of another confidence level.</summary>
    public CapabilityOptions WithConfidence(double level) => this with { Confidence = level };
}
