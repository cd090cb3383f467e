using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>What stands for the middle.</summary>
[JsonConverter(typeof(WireEnumConverter<Average>))]
public enum Average
{
    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>The median; of an even number of values the mean of the middle two.</summary>
    Median,
}
