using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>The stage of the patient pathway where the event began.</summary>
[JsonConverter(typeof(WireEnumConverter<PathwayStage>))]
public enum PathwayStage
{
    /// <summary>The request for imaging.</summary>
    Referral,

    /// <summary>Vetting, justification and authorisation.</summary>
    Justification,

    /// <summary>Booking and scheduling.</summary>
    Scheduling,

    /// <summary>Identifying the patient and the examination.</summary>
    PatientIdentification,

    /// <summary>Preparing the patient, safety questions and pregnancy enquiries included.</summary>
    Preparation,

    /// <summary>Contrast, radiopharmaceutical, sedation or another drug.</summary>
    DrugAdministration,

    /// <summary>The exposure or acquisition itself.</summary>
    Acquisition,

    /// <summary>An image-guided procedure.</summary>
    Intervention,

    /// <summary>Processing, storage and transfer of images.</summary>
    ImageProcessing,

    /// <summary>Reading and reporting.</summary>
    ClinicalEvaluation,

    /// <summary>Getting the result to those who must act on it.</summary>
    CommunicationOfResults,

    /// <summary>Observation, discharge and follow-up.</summary>
    Aftercare,

    /// <summary>Commissioning, quality assurance and maintenance.</summary>
    EquipmentManagement,

    /// <summary>Not a stage of one patient's pathway.</summary>
    Organisation,
}
