using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Investigating;

/// <summary>Where an agreed action stands.</summary>
[JsonConverter(typeof(WireEnumConverter<ActionStatus>))]
public enum ActionStatus
{
    /// <summary>To be done.</summary>
    Agreed,

    /// <summary>Done, with evidence.</summary>
    Completed,

    /// <summary>Given up, with a reason: what it answered is unanswered again.</summary>
    Cancelled,
}
