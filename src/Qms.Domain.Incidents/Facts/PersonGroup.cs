using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>Who an affected person is to the service.</summary>
[JsonConverter(typeof(WireEnumConverter<PersonGroup>))]
public enum PersonGroup
{
    /// <summary>A patient or service user.</summary>
    Patient,

    /// <summary>Somebody who works in or for the service.</summary>
    Staff,

    /// <summary>A visitor, carer, comforter or member of the public.</summary>
    Visitor,
}
