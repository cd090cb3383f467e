namespace Qms.Domain.Trends.Pareto;

/// <summary>How a Pareto chart is made.</summary>
public sealed record ParetoOptions
{
    /// <summary>The vital few make 80 %; every category has a bar of its own.</summary>
    public static ParetoOptions Default { get; } = new();

    /// <summary>The share that the vital few make together, above 0 and up to 1.</summary>
    public double VitalShare { get; init; } = 0.8;

    /// <summary>How many categories have a bar of their own, the others being combined; null for all.</summary>
    public int? Shown { get; init; }

    /// <summary>The name of the combined bar.</summary>
    public string OtherName { get; init; } = "Other";

    /// <summary>Sets the share of the vital few.</summary>
    public ParetoOptions WithVitalShare(double share) => this with { VitalShare = share };

    /// <summary>Combines all but the first categories; null for none.</summary>
    public ParetoOptions WithShown(int? categories) => this with { Shown = categories };

    /// <summary>Names the combined bar.</summary>
    public ParetoOptions WithOtherName(string name) => this with { OtherName = name };
}
