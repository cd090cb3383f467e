using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>Which direction is good.</summary>
[JsonConverter(typeof(WireEnumConverter<FunnelDirection>))]
public enum FunnelDirection
{
    /// <summary>Neither: a unit is only said to be high or low.</summary>
    Neutral,

    /// <summary>A higher value is an improvement.</summary>
    HigherIsBetter,

    /// <summary>A lower value is an improvement.</summary>
    LowerIsBetter,
}
