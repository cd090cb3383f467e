using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>How strongly an incident is associated with a death (LFPSE strength of association, taxonomy v5).</summary>
[JsonConverter(typeof(WireEnumConverter<DeathAssociation>))]
public enum DeathAssociation
{
    /// <summary>The incident caused it.</summary>
    Caused,

    /// <summary>The incident probably affected it.</summary>
    ProbablyAffected,

    /// <summary>The incident possibly affected it.</summary>
    PossiblyAffected,

    /// <summary>It was not related.</summary>
    NotRelated,

    /// <summary>Not known.</summary>
    Unknown,
}
