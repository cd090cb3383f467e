using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>How sigma is estimated from the values within subgroups.</summary>
[JsonConverter(typeof(WireEnumConverter<SubgroupSigma>))]
public enum SubgroupSigma
{
    /// <summary>The mean of the standard deviations when all subgroups have the same size, otherwise pooled; divided by c4 of each size.</summary>
    MeanDeviationOrPooled,

    /// <summary>The pooled standard deviation, divided by c4 of each size.</summary>
    Pooled,

    /// <summary>The mean of range/d2 (UWAVE-R); for X̄ charts with a subgroup of more than 25 values, <see cref="RootMeanSquare"/>.</summary>
    MeanRange,

    /// <summary>The mean of s/c4 (UWAVE-SD).</summary>
    MeanDeviation,

    /// <summary>The mean of range/d2 weighted by (d2/d3)² (MVLUE-R).</summary>
    WeightedRange,

    /// <summary>The mean of s/c4 weighted by c4²/(1 − c4²) (MVLUE-SD).</summary>
    WeightedDeviation,

    /// <summary>The pooled standard deviation over c4 of its degrees of freedom plus one (RMSDF).</summary>
    RootMeanSquare,
}
