using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What part a device played, software included.</summary>
[JsonConverter(typeof(WireEnumConverter<DeviceInvolvement>))]
public enum DeviceInvolvement
{
    /// <summary>None.</summary>
    NotInvolved,

    /// <summary>It may have contributed.</summary>
    Suspected,

    /// <summary>It contributed.</summary>
    Contributed,
}
