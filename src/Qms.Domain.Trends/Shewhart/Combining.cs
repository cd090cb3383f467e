using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>How several observations of one date become one point.</summary>
[JsonConverter(typeof(WireEnumConverter<Combining>))]
public enum Combining
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their median.</summary>
    Median,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their standard deviation with n − 1; missing for fewer than two.</summary>
    StandardDeviation,
}
