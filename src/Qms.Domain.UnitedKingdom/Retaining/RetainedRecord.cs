using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.UnitedKingdom.Retaining;

/// <summary>A kind of record whose keeping a law or code settles, or expressly leaves open.</summary>
[JsonConverter(typeof(WireEnumConverter<RetainedRecord>))]
public enum RetainedRecord
{
    /// <summary>An entry in the record of injuries, diseases and dangerous occurrences at work (RIDDOR). Kept from the day of the entry.</summary>
    RiddorEntry,

    /// <summary>The report of the immediate investigation of a suspected overexposure. Kept from the day of the report.</summary>
    OverexposureImmediateInvestigation,

    /// <summary>The report of the full investigation of an overexposure. Kept from the day of the report.</summary>
    OverexposureInvestigation,

    /// <summary>The assessment of a dose by an accident. Kept from the day of the accident.</summary>
    AccidentDoseAssessment,

    /// <summary>The health record of somebody under medical surveillance for work with radiation. Kept from its last entry.</summary>
    RadiationHealthRecord,

    /// <summary>The report on a release, spill, loss or theft of a source that was notifiable. Kept from the day of the report.</summary>
    SourceEventInvestigation,

    /// <summary>The report that found no notifiable event with a source. Kept from the day of the report.</summary>
    SourceEventInvestigationNegative,

    /// <summary>The record of an incident in the NHS. Kept from the day of the incident.</summary>
    NhsIncident,

    /// <summary>The record of a serious incident in the NHS. Kept from the day of the incident.</summary>
    NhsSeriousIncident,

    /// <summary>Correspondence and records of the duty of candour: kept securely, no period is stated.</summary>
    Candour,

    /// <summary>Analyses of accidental and unintended medical exposures: no period is stated.</summary>
    MedicalExposureAnalysis,
}
