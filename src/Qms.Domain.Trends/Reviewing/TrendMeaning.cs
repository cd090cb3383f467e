using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What a signal means for patients and the service.</summary>
[JsonConverter(typeof(WireEnumConverter<TrendMeaning>))]
public enum TrendMeaning
{
    /// <summary>Away from what is wanted.</summary>
    Concern,

    /// <summary>Towards what is wanted: worth learning from as well.</summary>
    Improvement,

    /// <summary>Neither direction is wanted, or nobody has said which.</summary>
    Neutral,
}
