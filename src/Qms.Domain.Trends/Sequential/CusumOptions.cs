namespace Qms.Domain.Trends.Sequential;

/// <summary>What a tabular CUSUM chart is set to. The defaults suit a lasting shift of one standard error: on average 465 points to a false alarm and about 10 to the detection of that shift (Montgomery, 7th ed., §9.1.3).</summary>
public sealed record CusumOptions
{
    /// <summary>Centre and σ from the data, decision interval 5, shift 1, no head start: as qcc.</summary>
    public static CusumOptions Default { get; } = new();

    /// <summary>The value around which the process should run; null for the mean of the baseline.</summary>
    public double? Centre { get; init; }

    /// <summary>The standard deviation of a single value; null for an estimate from the baseline.</summary>
    public double? Sigma { get; init; }

    /// <summary>How σ is estimated when it is not given.</summary>
    public SigmaEstimator Estimator { get; init; }

    /// <summary>How many of the first points centre and σ are estimated from; null for all. The chart runs over all points.</summary>
    public int? Baseline { get; init; }

    /// <summary>The arm's length, in standard errors, beyond which the chart signals (h).</summary>
    public double DecisionInterval { get; init; } = 5;

    /// <summary>The shift to be found, in standard errors; half of it is the slack (k).</summary>
    public double Shift { get; init; } = 1;

    /// <summary>Where both arms start: half the decision interval gives the fast initial response of Lucas and Crosier, Technometrics 1982, 24:199.</summary>
    public double HeadStart { get; init; }

    /// <summary>Uses a given centre.</summary>
    public CusumOptions WithCentre(double? centre) => this with { Centre = centre };

    /// <summary>Uses a given standard deviation.</summary>
    public CusumOptions WithSigma(double? sigma) => this with { Sigma = sigma };

    /// <summary>Estimates σ otherwise.</summary>
    public CusumOptions WithEstimator(SigmaEstimator estimator) => this with { Estimator = estimator };

    /// <summary>Estimates centre and σ from the first points only.</summary>
    public CusumOptions WithBaseline(int? points) => this with { Baseline = points };

    /// <summary>Signals beyond another arm's length.</summary>
    public CusumOptions WithDecisionInterval(double standardErrors) => this with { DecisionInterval = standardErrors };

    /// <summary>Looks for another shift.</summary>
    public CusumOptions WithShift(double standardErrors) => this with { Shift = standardErrors };

    /// <summary>Starts both arms elsewhere than at 0.</summary>
    public CusumOptions WithHeadStart(double standardErrors) => this with { HeadStart = standardErrors };
}
