using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What prevents, or threatens, the safe carrying on of the service (SI 2009/3112 reg 18(2)(g)).</summary>
[JsonConverter(typeof(WireEnumConverter<ServiceDisruptionKind>))]
public enum ServiceDisruptionKind
{
    /// <summary>Too few suitable staff.</summary>
    Staffing,

    /// <summary>Loss of electricity, gas, water or sewerage.</summary>
    Utilities,

    /// <summary>Damage to the premises.</summary>
    Premises,

    /// <summary>Failure of a fire alarm or another safety device.</summary>
    FireOrSafetyDevice,
}
