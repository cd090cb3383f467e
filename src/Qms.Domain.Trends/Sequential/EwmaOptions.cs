namespace Qms.Domain.Trends.Sequential;

/// <summary>What an EWMA chart is set to. The defaults are those of qcc; weights of 0.05 to 0.25 serve in practice (Montgomery, 7th ed., §9.2.2).</summary>
public sealed record EwmaOptions
{
    /// <summary>Centre and σ from the data, weight 0.2, limits at 3 σ.</summary>
    public static EwmaOptions Default { get; } = new();

    /// <summary>The value around which the process should run; null for the mean of the baseline.</summary>
    public double? Centre { get; init; }

    /// <summary>The standard deviation of a single value; null for an estimate from the baseline.</summary>
    public double? Sigma { get; init; }

    /// <summary>How σ is estimated when it is not given.</summary>
    public SigmaEstimator Estimator { get; init; }

    /// <summary>How many of the first points centre and σ are estimated from; null for all.</summary>
    public int? Baseline { get; init; }

    /// <summary>The weight of the newest value (λ), above 0 and up to 1; with 1 the chart is a Shewhart chart.</summary>
    public double Weight { get; init; } = 0.2;

    /// <summary>How many standard errors the limits are from the centre.</summary>
    public double Sigmas { get; init; } = 3;

    /// <summary>Uses a given centre.</summary>
    public EwmaOptions WithCentre(double? centre) => this with { Centre = centre };

    /// <summary>Uses a given standard deviation.</summary>
    public EwmaOptions WithSigma(double? sigma) => this with { Sigma = sigma };

    /// <summary>Estimates σ otherwise.</summary>
    public EwmaOptions WithEstimator(SigmaEstimator estimator) => this with { Estimator = estimator };

    /// <summary>Estimates centre and σ from the first points only.</summary>
    public EwmaOptions WithBaseline(int? points) => this with { Baseline = points };

    /// <summary>Weighs the newest value otherwise.</summary>
    public EwmaOptions WithWeight(double weight) => this with { Weight = weight };

    /// <summary>Draws the limits elsewhere.</summary>
    public EwmaOptions WithSigmas(double sigmas) => this with { Sigmas = sigmas };
}
