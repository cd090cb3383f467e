using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>A disease of a worker that is reported when it is diagnosed and the work explains it (SI 2013/1471 regs 8, 9).</summary>
[JsonConverter(typeof(WireEnumConverter<OccupationalDiseaseKind>))]
public enum OccupationalDiseaseKind
{
    /// <summary>Carpal tunnel syndrome.</summary>
    CarpalTunnelSyndrome,

    /// <summary>Severe cramp of hand or forearm.</summary>
    Cramp,

    /// <summary>Occupational dermatitis.</summary>
    Dermatitis,

    /// <summary>Hand-arm vibration syndrome.</summary>
    HandArmVibrationSyndrome,

    /// <summary>Occupational asthma.</summary>
    Asthma,

    /// <summary>Tendonitis or tenosynovitis.</summary>
    Tendonitis,

    /// <summary>A cancer attributed to a carcinogen, ionising radiation included.</summary>
    Cancer,

    /// <summary>A disease attributed to a biological agent.</summary>
    BiologicalDisease,
}
