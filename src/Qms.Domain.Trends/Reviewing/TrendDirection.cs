using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Which way a signal points.</summary>
[JsonConverter(typeof(WireEnumConverter<TrendDirection>))]
public enum TrendDirection
{
    /// <summary>The figures are higher than the chart expects.</summary>
    Higher,

    /// <summary>The figures are lower than the chart expects.</summary>
    Lower,

    /// <summary>The rule names no direction, such as too few crossings.</summary>
    Neither,
}
