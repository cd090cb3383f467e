using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Delivery;

/// <summary>The mode of delivery (LM2 a).</summary>
[JsonConverter(typeof(WireEnumConverter<LocationKind>))]
public enum LocationKind
{
    /// <summary>A permanent site of the service.</summary>
    Permanent,

    /// <summary>A mobile unit.</summary>
    Mobile,

    /// <summary>A provider that works for the service.</summary>
    Outsourced,
}
