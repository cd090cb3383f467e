using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Approving;

/// <summary>Why a version goes through its workflow.</summary>
[JsonConverter(typeof(WireEnumConverter<RoundPurpose>))]
public enum RoundPurpose
{
    /// <summary>To come into force.</summary>
    Approval,

    /// <summary>To keep an emergency change that is in force.</summary>
    FullReview,
}
