using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>Where the document as a whole stands. Where a version stands is its <see cref="VersionStatus"/>.</summary>
[JsonConverter(typeof(WireEnumConverter<DocumentStatus>))]
public enum DocumentStatus
{
    /// <summary>Not registered.</summary>
    None,

    /// <summary>In the register.</summary>
    Registered,

    /// <summary>No longer needed; its versions are kept and none is in force.</summary>
    Retired,
}
