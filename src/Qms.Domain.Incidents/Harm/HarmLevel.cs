using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>A common order for the grades of different scales, for sorting, filtering and the definition of a critical incident. Not a scale: statutory tests never use it.</summary>
[JsonConverter(typeof(WireEnumConverter<HarmLevel>))]
public enum HarmLevel
{
    /// <summary>No harm.</summary>
    None,

    /// <summary>Low or mild harm.</summary>
    Low,

    /// <summary>Moderate harm.</summary>
    Moderate,

    /// <summary>Severe or permanent harm.</summary>
    Severe,

    /// <summary>Death.</summary>
    Fatal,
}
