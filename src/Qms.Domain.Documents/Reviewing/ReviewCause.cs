using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Reviewing;

/// <summary>Why a document is reviewed before its time.</summary>
[JsonConverter(typeof(WireEnumConverter<ReviewCause>))]
public enum ReviewCause
{
    /// <summary>An incident or near miss.</summary>
    Incident,

    /// <summary>A finding of an audit.</summary>
    Audit,

    /// <summary>A change of law or of national guidance.</summary>
    Law,

    /// <summary>The external or parent document behind it was superseded or withdrawn.</summary>
    SupersededSource,

    /// <summary>A change of equipment, staff or practice.</summary>
    Change,

    /// <summary>Somebody asked for it.</summary>
    Request,
}
