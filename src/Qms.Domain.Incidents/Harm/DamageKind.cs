using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>What was damaged apart from people.</summary>
[JsonConverter(typeof(WireEnumConverter<DamageKind>))]
public enum DamageKind
{
    /// <summary>Buildings, equipment and belongings.</summary>
    Property,

    /// <summary>Personal or other data: its confidentiality, integrity or availability.</summary>
    Data,

    /// <summary>The service's ability to deliver.</summary>
    Service,
}
