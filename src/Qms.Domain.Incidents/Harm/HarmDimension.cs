using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Harm;

/// <summary>Harm to a person is graded in two dimensions, each on its own.</summary>
[JsonConverter(typeof(WireEnumConverter<HarmDimension>))]
public enum HarmDimension
{
    /// <summary>Harm to the body, pain included.</summary>
    Physical,

    /// <summary>Harm to the mind; needs no diagnosis.</summary>
    Psychological,
}
