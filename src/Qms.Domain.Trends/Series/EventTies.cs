using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Series;

/// <summary>What the distance between rare events is when several have one moment (or one day, when only days are told apart).</summary>
[JsonConverter(typeof(WireEnumConverter<EventTies>))]
public enum EventTies
{
    /// <summary>Those of one moment share the distance from the moment before equally: two after ten days count as five and five. Nothing is lost, nothing is zero, the sum stays. Those of the first moment have nothing to share and give no point.</summary>
    Share,

    /// <summary>The first has the distance, the others zero, as they were recorded. A t chart cannot take a zero; a g chart can.</summary>
    KeepZero,

    /// <summary>Those of one moment are one point.</summary>
    Merge,
}
