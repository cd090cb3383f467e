using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Approving;

/// <summary>How a round of signatures ended.</summary>
[JsonConverter(typeof(WireEnumConverter<RoundOutcome>))]
public enum RoundOutcome
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>Every stage was signed.</summary>
    Completed,

    /// <summary>Somebody rejected it, with reasons.</summary>
    SentBack,

    /// <summary>The author took it back.</summary>
    Recalled,

    /// <summary>The version left the workflow otherwise: it was withdrawn, or expired.</summary>
    Overtaken,
}
