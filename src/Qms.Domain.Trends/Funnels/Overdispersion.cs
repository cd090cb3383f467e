using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>How limits allow for units that differ by more than chance although nothing is wrong (case mix, coding). Spiegelhalter, Stat Med 2005, 24:1185, §4.</summary>
[JsonConverter(typeof(WireEnumConverter<Overdispersion>))]
public enum Overdispersion
{
    /// <summary>Not at all: limits of chance alone.</summary>
    Ignored,

    /// <summary>Units vary around the target with a variance τ² of their own; the funnel's mouth stays open at large denominators.</summary>
    Additive,

    /// <summary>All standard errors are √φ times as large. Offered by the recommended profile only.</summary>
    Multiplicative,
}
