using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Distributing;

/// <summary>What a controlled copy is.</summary>
[JsonConverter(typeof(WireEnumConverter<CopyMedium>))]
public enum CopyMedium
{
    /// <summary>A file or page outside the register, such as on a device without connection.</summary>
    Electronic,

    /// <summary>A print.</summary>
    Paper,

    /// <summary>The set of documents aboard a mobile unit.</summary>
    MobileUnit,

    /// <summary>A copy held by a provider that works for the service.</summary>
    OutsourcedProvider,
}
