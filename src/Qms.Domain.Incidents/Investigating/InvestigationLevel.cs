using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Investigating;

/// <summary>How an incident is looked into. All are (LM2 j); the effort is proportionate.</summary>
[JsonConverter(typeof(WireEnumConverter<InvestigationLevel>))]
public enum InvestigationLevel
{
    /// <summary>A proportionate review within the service.</summary>
    LocalReview,

    /// <summary>A full investigation under terms.</summary>
    Investigation,
}
