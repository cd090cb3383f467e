using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Nhs;

/// <summary>Which direction is good.</summary>
[JsonConverter(typeof(WireEnumConverter<ImprovementDirection>))]
public enum ImprovementDirection
{
    /// <summary>More is better.</summary>
    Increase,

    /// <summary>Less is better.</summary>
    Decrease,

    /// <summary>Neither: change is worth knowing, but not good or bad in itself.</summary>
    Neutral,
}
