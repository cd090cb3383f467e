using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>More treatment than was planned, in the terms of SI 2014/2936 reg 20(7).</summary>
[JsonConverter(typeof(WireEnumConverter<TreatmentIncrease>))]
public enum TreatmentIncrease
{
    /// <summary>An unplanned return to surgery.</summary>
    UnplannedReturnToSurgery,

    /// <summary>An unplanned re-admission.</summary>
    UnplannedReadmission,

    /// <summary>A prolonged episode of care.</summary>
    ProlongedEpisodeOfCare,

    /// <summary>Extra time in hospital or as an outpatient.</summary>
    ExtraTimeInHospitalOrAsOutpatient,

    /// <summary>Treatment was cancelled.</summary>
    CancellingOfTreatment,

    /// <summary>A transfer to another treatment area, such as intensive care.</summary>
    TransferToAnotherArea,

    /// <summary>Some extra treatment that is none of the above.</summary>
    MinorExtraTreatment,
}
