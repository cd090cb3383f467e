using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What was wrong with an exposure (IR(ME)R 2017 reg 2).</summary>
[JsonConverter(typeof(WireEnumConverter<ExposureNature>))]
public enum ExposureNature
{
    /// <summary>The person was exposed although no exposure was intended for them; the wrong patient included.</summary>
    Accidental,

    /// <summary>An exposure was intended and the one given differed from it.</summary>
    Unintended,
}
