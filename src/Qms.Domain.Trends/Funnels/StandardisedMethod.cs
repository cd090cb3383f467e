using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>How overdispersion of a standardised ratio is judged; only FunnelPlotR's profile offers the choice.</summary>
[JsonConverter(typeof(WireEnumConverter<StandardisedMethod>))]
public enum StandardisedMethod
{
    /// <summary>On the logarithm, the outer tenths of the units left out: NHS England, Summary Hospital-level Mortality Indicator, methodology.</summary>
    Shmi,

    /// <summary>On the square root, the outer tenths of the units drawn in (winsorised): Care Quality Commission; Spiegelhalter et al., JRSS A 2012, 175:1.</summary>
    Cqc,
}
