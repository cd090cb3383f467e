using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents;

/// <summary>Why a report is found not to be an incident.</summary>
[JsonConverter(typeof(WireEnumConverter<RejectionGround>))]
public enum RejectionGround
{
    /// <summary>What was reported did not happen, or is no incident.</summary>
    NotAnIncident,

    /// <summary>It belongs to another service, which has been told.</summary>
    OutsideTheService,

    /// <summary>It was reported by mistake or as a test.</summary>
    ReportedInError,
}
