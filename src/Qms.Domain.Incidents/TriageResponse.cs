using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents;

/// <summary>How the service answers an incident.</summary>
[JsonConverter(typeof(WireEnumConverter<TriageResponse>))]
public enum TriageResponse
{
    /// <summary>A proportionate review within the service.</summary>
    LocalReview,

    /// <summary>A full investigation.</summary>
    Investigation,
}
