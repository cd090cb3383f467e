using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Distributing;

/// <summary>Whether a person has read what they must, on a day.</summary>
[JsonConverter(typeof(WireEnumConverter<ReadingStatus>))]
public enum ReadingStatus
{
    /// <summary>Read and understood.</summary>
    Read,

    /// <summary>There is time.</summary>
    Waiting,

    /// <summary>The day is near: remind them.</summary>
    Reminder,

    /// <summary>The day has passed.</summary>
    Overdue,

    /// <summary>So long overdue that somebody else is told.</summary>
    Escalated,
}
