using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>The steps of a grading.</summary>
[JsonConverter(typeof(WireEnumConverter<HarmStep>))]
public enum HarmStep
{
    /// <summary>Grade, or grade again while provisional.</summary>
    Grade,

    /// <summary>Confirm.</summary>
    Confirm,

    /// <summary>Disagree.</summary>
    Dispute,

    /// <summary>Decide a dispute.</summary>
    Adjudicate,

    /// <summary>Grade anew because facts changed.</summary>
    Regrade,
}
