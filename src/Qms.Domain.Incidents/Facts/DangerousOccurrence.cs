using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>A dangerous occurrence that an imaging service can meet (SI 2013/1471 Schedule 2).</summary>
[JsonConverter(typeof(WireEnumConverter<DangerousOccurrence>))]
public enum DangerousOccurrence
{
    /// <summary>A release or escape of a biological agent that could cause severe human infection; a sharps injury with blood of known infection included.</summary>
    BiologicalAgentRelease,

    /// <summary>A fire or explosion by an electrical fault.</summary>
    ElectricalFireOrExplosion,

    /// <summary>The failure of lifting equipment.</summary>
    LiftingEquipmentFailure,

    /// <summary>The failure of a pressure system.</summary>
    PressureSystemFailure,

    /// <summary>A fire or explosion that stopped work for more than a day.</summary>
    FireStoppingWork,

    /// <summary>The escape of a substance that could hurt somebody, such as a cryogen.</summary>
    HazardousEscape,
}
