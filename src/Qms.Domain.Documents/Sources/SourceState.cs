using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Sources;

/// <summary>How an external or parent document stands with its issuer.</summary>
[JsonConverter(typeof(WireEnumConverter<SourceState>))]
public enum SourceState
{
    /// <summary>The edition in use is the current one.</summary>
    Current,

    /// <summary>The issuer has a newer edition.</summary>
    Superseded,

    /// <summary>The issuer has withdrawn it.</summary>
    Withdrawn,
}
