using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Sources;

/// <summary>What is missing before an external or parent document is shown to be implemented at a location (LM2 d).</summary>
/// <param name="Code">What is missing.</param>
/// <param name="Document">The document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Location">The key of the location; null when it is not known to which locations the document applies.</param>
/// <param name="InWords">In a sentence.</param>
public sealed record SourceGap(SourceGapCode Code, DocumentId Document, DocumentNumber Number, string? Location, string InWords);

/// <summary>What is missing at a location.</summary>
[JsonConverter(typeof(WireEnumConverter<SourceGapCode>))]
public enum SourceGapCode
{
    /// <summary>Neither the version nor the policy names locations, so nothing can be shown for any.</summary>
    LocationsUnknown,

    /// <summary>No version is in force.</summary>
    NothingInForce,

    /// <summary>The location has not adopted it.</summary>
    NotAdopted,

    /// <summary>The location adopted a version before the one that had to be read anew.</summary>
    OutdatedAdoption,

    /// <summary>Nothing shows the adoption.</summary>
    NoEvidence,

    /// <summary>The issuer was never asked, and the day to do so has passed.</summary>
    NeverChecked,

    /// <summary>The day to ask the issuer again has passed.</summary>
    CheckOverdue,

    /// <summary>The issuer has a newer edition.</summary>
    Superseded,

    /// <summary>The issuer has withdrawn it.</summary>
    Withdrawn,

    /// <summary>The local procedure that puts it into practice is not in force at the location.</summary>
    LocalProcedureNotInForce,

    /// <summary>Not all who must have read it there.</summary>
    NotAllHaveRead,
}
