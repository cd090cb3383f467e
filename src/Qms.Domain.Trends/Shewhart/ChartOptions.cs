using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>What may be set on a chart beside its profile; all of it has a sensible default.</summary>
/// <remarks>Immutable: each <c>With…</c> answers changed options.</remarks>
public sealed record ChartOptions
{
    /// <summary>Nothing set.</summary>
    public static ChartOptions Default { get; } = new();

    /// <summary>Where phases begin after the first; in any order.</summary>
    public IReadOnlyList<PhaseStart> Phases { get; init => field = ContentList.Of(value); } = ContentList<PhaseStart>.Empty;

    /// <summary>Points that do not count for centre and limits.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init => field = ContentList.Of(value); } = ContentList<Exclusion>.Empty;

    /// <summary>From which points centre and limits are drawn.</summary>
    public Baseline Baseline { get; init; } = Baseline.All;

    /// <summary>A centre known beforehand, before multiplication: one number, or one for each point; empty to compute it.</summary>
    public IReadOnlyList<double> Centre { get; init => field = ContentList.Of(value); } = ContentList<double>.Empty;

    /// <summary>A sigma known beforehand, for charts of measurements; null to estimate it.</summary>
    public double? Sigma { get; init; }

    /// <summary>The centre of an individuals chart, when it is computed.</summary>
    public Average CentreBy { get; init; }

    /// <summary>How moving ranges are averaged on an individuals chart.</summary>
    public Average RangesBy { get; init; }

    /// <summary>Whether large moving ranges are left out; null as the profile does.</summary>
    public bool? ScreenRanges { get; init; }

    /// <summary>How sigma is estimated within subgroups; null as the profile does.</summary>
    public SubgroupSigma? SubgroupSigma { get; init; }

    /// <summary>Whether sigma of an individuals chart is the standard deviation of all values over c4, instead of from moving ranges.</summary>
    public bool SigmaFromDeviation { get; init; }

    /// <summary>Distance of the limits from the centre in sigma; the inner zones stand at two thirds and one third of it.</summary>
    public double Width { get; init; } = 3;

    /// <summary>For charts of counts and shares: limits that leave this probability between them (0.9973), by the exact distribution, in place of sigma limits; null for sigma limits. The inner zones stay in sigma.</summary>
    public double? Confidence { get; init; }

    /// <summary>By what value, centre and limits are multiplied after they are computed: 100 for per cent.</summary>
    public double Multiplier { get; init; } = 1;

    /// <summary>No limit is drawn below; in units of the drawn chart; null for none.</summary>
    public double? LowestLimit { get; init; }

    /// <summary>No limit is drawn above; in units of the drawn chart; null for none.</summary>
    public double? HighestLimit { get; init; }

    /// <summary>Whether limits below 0 are drawn at 0 where no value is negative.</summary>
    public bool FloorAtZero { get; init; }

    /// <summary>A specification's lower limit in units of the drawn chart; when either is given, "beyond the limits" means beyond these.</summary>
    public double? LowerSpecification { get; init; }

    /// <summary>A specification's upper limit in units of the drawn chart.</summary>
    public double? UpperSpecification { get; init; }

    /// <summary>Whether the points stand in no order of time (wards, devices): no runs analysis, and P′ and U′ use the plain standard deviation.</summary>
    public bool IsUnordered { get; init; }

    /// <summary>What sentences call the points; empty for their numbers, or their dates when they are observations.</summary>
    public IReadOnlyList<string> Labels { get; init => field = ContentList.Of(value); } = ContentList<string>.Empty;

    /// <summary>With phases that begin at these points.</summary>
    public ChartOptions WithPhases(params PhaseStart[] phases) => this with { Phases = phases };

    /// <summary>With points that do not count.</summary>
    public ChartOptions WithExclusions(params Exclusion[] exclusions) => this with { Exclusions = exclusions };

    /// <summary>With limits from these points.</summary>
    public ChartOptions WithBaseline(Baseline baseline) => this with { Baseline = baseline ?? throw new ArgumentNullException(nameof(baseline)) };

    /// <summary>With a centre known beforehand.</summary>
    public ChartOptions WithCentre(params double[] centre) => this with { Centre = centre };

    /// <summary>With a sigma known beforehand.</summary>
    public ChartOptions WithSigma(double? sigma) => this with { Sigma = sigma };

    /// <summary>With these averages on an individuals chart.</summary>
    public ChartOptions WithAverages(Average centre, Average ranges) => this with { CentreBy = centre, RangesBy = ranges };

    /// <summary>With or without screening of moving ranges.</summary>
    public ChartOptions WithScreening(bool? screenRanges) => this with { ScreenRanges = screenRanges };

    /// <summary>With this estimate of sigma within subgroups.</summary>
    public ChartOptions WithSubgroupSigma(SubgroupSigma? estimate) => this with { SubgroupSigma = estimate };

    /// <summary>With limits at this distance.</summary>
    public ChartOptions WithWidth(double width) => this with { Width = width };

    /// <summary>With limits by probability.</summary>
    public ChartOptions WithConfidence(double? confidence) => this with { Confidence = confidence };

    /// <summary>With multiplied numbers.</summary>
    public ChartOptions WithMultiplier(double multiplier) => this with { Multiplier = multiplier };

    /// <summary>With limits that stop at these bounds.</summary>
    public ChartOptions WithLimitsWithin(double? lowest, double? highest) => this with { LowestLimit = lowest, HighestLimit = highest };

    /// <summary>With limits that a specification sets.</summary>
    public ChartOptions WithSpecification(double? lower, double? upper) => this with { LowerSpecification = lower, UpperSpecification = upper };

    /// <summary>With limits below 0 drawn at 0, where no value is negative.</summary>
    public ChartOptions WithFloorAtZero(bool floorAtZero) => this with { FloorAtZero = floorAtZero };

    /// <summary>With points that stand in no order of time.</summary>
    public ChartOptions WithNoOrder(bool isUnordered) => this with { IsUnordered = isUnordered };

    /// <summary>With sigma of an individuals chart from the standard deviation of all values.</summary>
    public ChartOptions WithSigmaFromDeviation(bool fromDeviation) => this with { SigmaFromDeviation = fromDeviation };

    /// <summary>With names for the points.</summary>
    public ChartOptions WithLabels(params string[] labels) => this with { Labels = labels };
}
