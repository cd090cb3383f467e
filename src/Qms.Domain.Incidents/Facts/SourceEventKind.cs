using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What happened to a radioactive source (SI 2017/1075 reg 31).</summary>
[JsonConverter(typeof(WireEnumConverter<SourceEventKind>))]
public enum SourceEventKind
{
    /// <summary>It was released into the atmosphere as gas, aerosol or dust.</summary>
    Release,

    /// <summary>It was spilt or otherwise released.</summary>
    Spill,

    /// <summary>It was lost.</summary>
    Loss,

    /// <summary>It was stolen.</summary>
    Theft,
}
