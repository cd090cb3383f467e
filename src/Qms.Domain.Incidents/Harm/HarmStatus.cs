using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>How settled a grading is.</summary>
[JsonConverter(typeof(WireEnumConverter<HarmStatus>))]
public enum HarmStatus
{
    /// <summary>Nobody has graded it.</summary>
    Ungraded,

    /// <summary>Graded on what is known so far.</summary>
    Provisional,

    /// <summary>Confirmed by a second person.</summary>
    Confirmed,

    /// <summary>Somebody disagrees, with a reason.</summary>
    Disputed,

    /// <summary>A dispute was decided.</summary>
    Adjudicated,

    /// <summary>Graded anew after it was settled, with a reason.</summary>
    Regraded,
}
