using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Investigating;

/// <summary>Whose expertise is asked for (LM2 i).</summary>
[JsonConverter(typeof(WireEnumConverter<AdviserKind>))]
public enum AdviserKind
{
    /// <summary>Medical Physics Expert: exposures of patients (IR(ME)R 2017 reg 14).</summary>
    MedicalPhysicsExpert,

    /// <summary>Radiation Protection Adviser: exposures of staff and the public (IRR17 reg 14).</summary>
    RadiationProtectionAdviser,

    /// <summary>Occupational health.</summary>
    OccupationalHealth,

    /// <summary>The manufacturer or supplier of equipment.</summary>
    ManufacturerOrSupplier,

    /// <summary>A pharmacist or radiopharmacist.</summary>
    Pharmacist,

    /// <summary>Information governance.</summary>
    InformationGovernance,

    /// <summary>Another expert, named in the question.</summary>
    Other,
}
