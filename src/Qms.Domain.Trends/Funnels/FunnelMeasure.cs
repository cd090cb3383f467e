using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>What a unit's numerator and denominator are.</summary>
[JsonConverter(typeof(WireEnumConverter<FunnelMeasure>))]
public enum FunnelMeasure
{
    /// <summary>Events out of cases: rejected images out of images taken. The numerator never exceeds the denominator.</summary>
    Proportion,

    /// <summary>Observed against expected events, as in a standardised mortality ratio; the target is 1.</summary>
    StandardisedRatio,

    /// <summary>One count against another that does not contain it: incidents against examinations.</summary>
    RatioOfCounts,
}
