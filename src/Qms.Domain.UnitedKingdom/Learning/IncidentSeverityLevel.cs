using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.UnitedKingdom.Learning;

/// <summary>A severity level of the national taxonomy for incident learning in imaging (UKHSA, May 2024). That level 1 exists and is the highest is confirmed; the names of the levels follow those in radiotherapy and are not verified.</summary>
[JsonConverter(typeof(WireEnumConverter<IncidentSeverityLevel>))]
public enum IncidentSeverityLevel
{
    /// <summary>Level 1: reportable; also the current event when a theme is found.</summary>
    Reportable,

    /// <summary>Level 2: not reportable.</summary>
    NonReportable,

    /// <summary>Level 3: minor.</summary>
    Minor,

    /// <summary>Level 4: near miss.</summary>
    NearMiss,

    /// <summary>Level 5: another non-conformance.</summary>
    OtherNonConformance,
}
