using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Series;

/// <summary>What the values of a series are.</summary>
[JsonConverter(typeof(WireEnumConverter<SeriesMeasure>))]
public enum SeriesMeasure
{
    /// <summary>How many records.</summary>
    Count,

    /// <summary>How many records for so much activity.</summary>
    Rate,

    /// <summary>The share of what was due that was done, 0 to 1.</summary>
    Compliance,
}
