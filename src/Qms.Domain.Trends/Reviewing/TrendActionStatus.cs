using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Where an agreed action stands.</summary>
[JsonConverter(typeof(WireEnumConverter<TrendActionStatus>))]
public enum TrendActionStatus
{
    /// <summary>To be done.</summary>
    Agreed,

    /// <summary>Done, with evidence.</summary>
    Completed,

    /// <summary>Given up, with a reason.</summary>
    Cancelled,
}
