using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Funnels;

/// <summary>Which flags are raised. Being an outlier is told regardless.</summary>
[JsonConverter(typeof(WireEnumConverter<FlagsRaised>))]
public enum FlagsRaised
{
    /// <summary>Every one.</summary>
    Both,

    /// <summary>Improvements only.</summary>
    Improvements,

    /// <summary>Deteriorations only.</summary>
    Deteriorations,
}
