using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>The scale on which values, limits and the target line are drawn, after the multiplier.</summary>
[JsonConverter(typeof(WireEnumConverter<FunnelScale>))]
public enum FunnelScale
{
    /// <summary>As they are.</summary>
    Natural,

    /// <summary>ln(value + 1).</summary>
    NaturalLogarithm,

    /// <summary>log10(value + 1).</summary>
    CommonLogarithm,

    /// <summary>The square root.</summary>
    SquareRoot,
}
