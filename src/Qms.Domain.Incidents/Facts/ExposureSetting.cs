using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What the exposure was for: thresholds differ.</summary>
[JsonConverter(typeof(WireEnumConverter<ExposureSetting>))]
public enum ExposureSetting
{
    /// <summary>Diagnostic imaging.</summary>
    Diagnostic,

    /// <summary>Interventional radiology or cardiology, interventional CT included.</summary>
    Interventional,

    /// <summary>Diagnostic nuclear medicine.</summary>
    NuclearMedicine,

    /// <summary>Radiotherapy planning scans.</summary>
    RadiotherapyPlanning,

    /// <summary>Radiotherapy verification images.</summary>
    RadiotherapyVerification,

    /// <summary>Radiotherapy treatment.</summary>
    RadiotherapyTreatment,

    /// <summary>Molecular radiotherapy.</summary>
    MolecularRadiotherapy,
}
