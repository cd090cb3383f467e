using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Nhs;

/// <summary>What the latest points say (NHS England, Making Data Count: the variation icon).</summary>
[JsonConverter(typeof(WireEnumConverter<Variation>))]
public enum Variation
{
    /// <summary>Common cause: no significant change.</summary>
    CommonCause,

    /// <summary>Special cause of improvement, towards higher values.</summary>
    ImprovementHigh,

    /// <summary>Special cause of improvement, towards lower values.</summary>
    ImprovementLow,

    /// <summary>Special cause of concern, towards higher values.</summary>
    ConcernHigh,

    /// <summary>Special cause of concern, towards lower values.</summary>
    ConcernLow,

    /// <summary>Special cause towards higher values, where neither direction is good.</summary>
    NeutralHigh,

    /// <summary>Special cause towards lower values, where neither direction is good.</summary>
    NeutralLow,
}
