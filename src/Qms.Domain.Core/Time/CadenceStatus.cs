using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>How something that recurs stands on a day on which it is not done yet. Every day has exactly one of these, and they follow each other in this order.</summary>
[JsonConverter(typeof(WireEnumConverter<CadenceStatus>))]
public enum CadenceStatus
{
    /// <summary>Before <see cref="CadenceOccurrence.SoonFrom"/>.</summary>
    NotDue,

    /// <summary>From <see cref="CadenceOccurrence.SoonFrom"/> to the day before <see cref="CadenceOccurrence.DueOn"/>.</summary>
    DueSoon,

    /// <summary>From <see cref="CadenceOccurrence.DueOn"/> to <see cref="CadenceOccurrence.LastDay"/>, both included; without grace that is the due day alone.</summary>
    Due,

    /// <summary>From the day after <see cref="CadenceOccurrence.LastDay"/>, until it is done.</summary>
    Overdue,
}
