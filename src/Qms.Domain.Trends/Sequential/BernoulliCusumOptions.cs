namespace Qms.Domain.Trends.Sequential;

/// <summary>What a Bernoulli CUSUM is set to. The defaults find a doubling or halving of the odds of events that happen in 1 to 10 cases of 100.</summary>
public sealed record BernoulliCusumOptions
{
    /// <summary>The target from all cases, odds ratio 2, limit 3.5: as bchart of qicharts2.</summary>
    public static BernoulliCusumOptions Default { get; } = new();

    /// <summary>The accepted probability of an event, between 0 and 1; null for the share in the baseline.</summary>
    public double? Target { get; init; }

    /// <summary>From how many of the first cases the target is estimated; null for all. Not used when the target is given.</summary>
    public int? Baseline { get; init; }

    /// <summary>The change of the odds to be found, above 1: upwards times, downwards divided by it.</summary>
    public double OddsRatio { get; init; } = 2;

    /// <summary>The arm's length at which the chart signals.</summary>
    public double Limit { get; init; } = 3.5;

    /// <summary>Uses a given probability.</summary>
    public BernoulliCusumOptions WithTarget(double? probability) => this with { Target = probability };

    /// <summary>Estimates the target from the first cases.</summary>
    public BernoulliCusumOptions WithBaseline(int? cases) => this with { Baseline = cases };

    /// <summary>Looks for another change of the odds.</summary>
    public BernoulliCusumOptions WithOddsRatio(double ratio) => this with { OddsRatio = ratio };

    /// <summary>Signals at another length.</summary>
    public BernoulliCusumOptions WithLimit(double limit) => this with { Limit = limit };
}
