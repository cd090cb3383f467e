using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>What being beyond a limit means for a unit.</summary>
[JsonConverter(typeof(WireEnumConverter<FunnelFlag>))]
public enum FunnelFlag
{
    /// <summary>Inside the limits, or not to be flagged.</summary>
    None,

    /// <summary>Beyond a limit in the good direction.</summary>
    Improvement,

    /// <summary>Beyond a limit in the bad direction.</summary>
    Deterioration,

    /// <summary>Below the lower limit; neither direction is good.</summary>
    NeutralLow,

    /// <summary>Above the upper limit; neither direction is good.</summary>
    NeutralHigh,
}
