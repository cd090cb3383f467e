using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What happened, in the terms of LM2 (h).</summary>
[JsonConverter(typeof(WireEnumConverter<IncidentKind>))]
public enum IncidentKind
{
    /// <summary>A clinical incident of another kind than those named below.</summary>
    PatientSafetyIncident,

    /// <summary>A diagnosis was missed, delayed or wrong (LM2 h).</summary>
    MissedDiagnosis,

    /// <summary>A wrong drug, dose or route, contrast and radiopharmaceuticals included (LM2 h).</summary>
    WrongDrug,

    /// <summary>A wrong or inappropriate examination, intervention or treatment (LM2 h).</summary>
    WrongTreatment,

    /// <summary>It was stopped before it reached anybody (LM2 l).</summary>
    NearMiss,

    /// <summary>It ran to completion and had no consequence for anybody.</summary>
    ErrorWithoutConsequence,

    /// <summary>An event concerning the health and safety of patients, staff or others that is not clinical (LM2 h).</summary>
    HealthAndSafetyEvent,

    /// <summary>Violence, threat or abuse by a patient (LM2 h).</summary>
    ViolenceOrAggressionByPatient,

    /// <summary>Violence, threat or abuse by a member of staff (LM2 h).</summary>
    ViolenceOrAggressionByStaff,

    /// <summary>Violence, threat or abuse by a visitor or another person.</summary>
    ViolenceOrAggressionByVisitor,

    /// <summary>Equipment, software included, failed or misled.</summary>
    EquipmentFailure,

    /// <summary>Personal data was lost, altered, unavailable or seen by somebody who should not have seen it.</summary>
    InformationGovernanceEvent,
}

/// <summary>Questions about kinds.</summary>
public static class IncidentKinds
{
    /// <summary>Whether the kind is a clinical incident, which clinical governance hears of (LM2 i).</summary>
    public static bool IsClinical(this IncidentKind kind) => kind is
        IncidentKind.PatientSafetyIncident or IncidentKind.MissedDiagnosis or IncidentKind.WrongDrug or IncidentKind.WrongTreatment
        or IncidentKind.NearMiss or IncidentKind.ErrorWithoutConsequence;

    /// <summary>Whether the kind is violence or aggression by anybody.</summary>
    public static bool IsViolenceOrAggression(this IncidentKind kind) => kind is
        IncidentKind.ViolenceOrAggressionByPatient or IncidentKind.ViolenceOrAggressionByStaff or IncidentKind.ViolenceOrAggressionByVisitor;

    /// <summary>Whether the kind says that nobody was reached or harmed.</summary>
    public static bool IsWithoutConsequence(this IncidentKind kind) => kind is IncidentKind.NearMiss or IncidentKind.ErrorWithoutConsequence;
}
