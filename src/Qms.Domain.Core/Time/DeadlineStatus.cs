using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>How a deadline stands at a moment, for something that is not done yet.</summary>
[JsonConverter(typeof(WireEnumConverter<DeadlineStatus>))]
public enum DeadlineStatus
{
    /// <summary>To be done without delay: it has no date and stays due until it is done.</summary>
    DueNow,

    /// <summary>There is time left.</summary>
    Upcoming,

    /// <summary>The time is over.</summary>
    Overdue,

    /// <summary>The time is over, which is no breach, but the reason must be given.</summary>
    ExplanationDue,
}
