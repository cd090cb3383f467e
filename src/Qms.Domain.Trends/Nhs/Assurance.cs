using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Nhs;

/// <summary>Whether the process, as it is, can be relied on to meet its target (NHS England, Making Data Count: the assurance icon).</summary>
[JsonConverter(typeof(WireEnumConverter<Assurance>))]
public enum Assurance
{
    /// <summary>There is no target, no good direction, or no limits to compare with.</summary>
    None,

    /// <summary>Consistently passing the target.</summary>
    Passing,

    /// <summary>Consistently failing the target.</summary>
    Failing,

    /// <summary>Hit and miss: passing and failing at random.</summary>
    HitAndMiss,
}
