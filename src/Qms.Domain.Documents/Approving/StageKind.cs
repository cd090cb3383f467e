using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Approving;

/// <summary>What a stage of an approval workflow is for, in the order in which stages follow each other.</summary>
[JsonConverter(typeof(WireEnumConverter<StageKind>))]
public enum StageKind
{
    /// <summary>Is it right and complete?</summary>
    Review,

    /// <summary>Is it adequate for its purpose (ISO 15189:2022, 8.3.2 b)?</summary>
    Approval,

    /// <summary>May it be used in this service?</summary>
    Authorisation,
}
