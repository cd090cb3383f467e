using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Records;

/// <summary>What reading does with a JSON property that the event's type does not have.</summary>
[JsonConverter(typeof(WireEnumConverter<UnknownProperties>))]
public enum UnknownProperties
{
    /// <summary>The payload is refused as corrupt: nothing that was written is silently left out. The default.</summary>
    Refuse,

    /// <summary>The property is passed over: for readers that must run beside a newer version of the software. What such a reader decides may rest on less than was written.</summary>
    Tolerate,
}
