using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>Beyond which limits a unit is called an outlier; on the limit is inside.</summary>
[JsonConverter(typeof(WireEnumConverter<FunnelLimit>))]
public enum FunnelLimit
{
    /// <summary>About two standard errors: one unit in 20 lies outside by chance alone.</summary>
    NinetyFivePercent,

    /// <summary>About three standard errors: one unit in 500.</summary>
    NinetyNinePointEightPercent,
}
