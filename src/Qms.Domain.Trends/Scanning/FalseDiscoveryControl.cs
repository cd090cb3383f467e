using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Scanning;

/// <summary>By which procedure the share of false alarms is held down.</summary>
[JsonConverter(typeof(WireEnumConverter<FalseDiscoveryControl>))]
public enum FalseDiscoveryControl
{
    /// <summary>Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995: for tests that are independent, or depend on each other positively, as nested slices do.</summary>
    BenjaminiHochberg,

    /// <summary>Benjamini and Yekutieli, Annals of Statistics 29, 2001: whatever the dependence, at the price of finding less.</summary>
    BenjaminiYekutieli,
}
