using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Which signals are the same signal, so that one review answers them.</summary>
[JsonConverter(typeof(WireEnumConverter<SignalMatching>))]
public enum SignalMatching
{
    /// <summary>Those of one series that point the same way, whatever the rule.</summary>
    SeriesAndDirection,

    /// <summary>Those of one series that point the same way by the same family of rules.</summary>
    SeriesDirectionAndRuleFamily,
}
