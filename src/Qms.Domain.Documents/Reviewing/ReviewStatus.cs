using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents.Reviewing;

/// <summary>How the periodic review of a document stands on a day.</summary>
[JsonConverter(typeof(WireEnumConverter<ReviewStatus>))]
public enum ReviewStatus
{
    /// <summary>Nothing is in force, so nothing is to review.</summary>
    NotPlanned,

    /// <summary>Its day is far off.</summary>
    NotDue,

    /// <summary>Its day is near.</summary>
    DueSoon,

    /// <summary>Its day is today.</summary>
    Due,

    /// <summary>Its day has passed.</summary>
    Overdue,
}
