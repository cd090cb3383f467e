using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>Who may see the document.</summary>
[JsonConverter(typeof(WireEnumConverter<Classification>))]
public enum Classification
{
    /// <summary>Anybody.</summary>
    Public,

    /// <summary>Anybody who works in or for the service.</summary>
    Internal,

    /// <summary>Named roles only; the host enforces it.</summary>
    Restricted,
}
