using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Sequential;

/// <summary>How the standard deviation within the process is estimated when it is not given. Names in brackets are those of the R package qcc.</summary>
/// <remarks>The divisors d2 and d3 are those tabulated in qcc (d2 to three decimals, 1.128 for two values), so that numbers agree with it and with printed tables; c4 is exact. Montgomery, Introduction to Statistical Quality Control, 7th ed., §6.2 and §6.3.</remarks>
[JsonConverter(typeof(WireEnumConverter<SigmaEstimator>))]
public enum SigmaEstimator
{
    /// <summary>The moving range for single values; for subgroups the mean range, or the pooled standard deviation when one has more than 25 values.</summary>
    Automatic,

    /// <summary>Single values: the mean range of neighbours by 1.128 (MR).</summary>
    MovingRange,

    /// <summary>Single values: their standard deviation by c4 (SD).</summary>
    StandardDeviation,

    /// <summary>Subgroups: the mean of range by d2 (UWAVE-R).</summary>
    MeanRange,

    /// <summary>Subgroups: the mean of standard deviation by c4 (UWAVE-SD).</summary>
    MeanStandardDeviation,

    /// <summary>Subgroups: the mean of range by d2, weighted by precision (MVLUE-R).</summary>
    WeightedRange,

    /// <summary>Subgroups: the mean of standard deviation by c4, weighted by precision (MVLUE-SD).</summary>
    WeightedStandardDeviation,

    /// <summary>Subgroups: the pooled standard deviation by c4 (RMSDF).</summary>
    PooledStandardDeviation,
}
