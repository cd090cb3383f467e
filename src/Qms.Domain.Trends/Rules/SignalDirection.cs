using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Rules;

/// <summary>Where a signal points to.</summary>
[JsonConverter(typeof(WireEnumConverter<SignalDirection>))]
public enum SignalDirection
{
    /// <summary>Neither: the pattern has no direction.</summary>
    None,

    /// <summary>Above the centre or the limit, or rising.</summary>
    Up,

    /// <summary>Below the centre or the limit, or falling.</summary>
    Down,
}
