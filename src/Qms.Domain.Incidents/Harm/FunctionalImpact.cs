using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>The harm that remains, in terms of function and quality of life.</summary>
[JsonConverter(typeof(WireEnumConverter<FunctionalImpact>))]
public enum FunctionalImpact
{
    /// <summary>None evident.</summary>
    None,

    /// <summary>Minimal symptoms or loss of function.</summary>
    Minimal,

    /// <summary>Function or quality of life is adversely affected.</summary>
    Adverse,

    /// <summary>Function or quality of life is significantly interfered with.</summary>
    Significant,
}
