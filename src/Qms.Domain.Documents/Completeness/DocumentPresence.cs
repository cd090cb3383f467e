using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Completeness;

/// <summary>Whether a required document is there.</summary>
[JsonConverter(typeof(WireEnumConverter<DocumentPresence>))]
public enum DocumentPresence
{
    /// <summary>No document of the register is it.</summary>
    Missing,

    /// <summary>A document is it, and no version may be used.</summary>
    NotInForce,

    /// <summary>A version is in force, but not at this location.</summary>
    NotAtLocation,

    /// <summary>A version is in force, and its review is overdue.</summary>
    ReviewOverdue,

    /// <summary>A version is in force and its review is not overdue.</summary>
    Present,
}
