using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>What the incident did to the success of treatment for existing conditions.</summary>
[JsonConverter(typeof(WireEnumConverter<EffectOnTreatment>))]
public enum EffectOnTreatment
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The success of treatment was affected.</summary>
    Limited,

    /// <summary>The success of treatment was affected so that permanent harm or a shortened life is likely.</summary>
    Severe,
}
