using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>How bad damage to property, data or service is. A plain ordinal scale of this SDK; hosts word it for their users.</summary>
[JsonConverter(typeof(WireEnumConverter<DamageLevel>))]
public enum DamageLevel
{
    /// <summary>None.</summary>
    None,

    /// <summary>Put right locally, without loss.</summary>
    Minor,

    /// <summary>Put right with help or after a delay.</summary>
    Moderate,

    /// <summary>Lasting loss, or a long interruption.</summary>
    Major,

    /// <summary>Loss that cannot be made good.</summary>
    Catastrophic,
}
