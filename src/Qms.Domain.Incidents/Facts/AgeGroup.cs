using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>The age group on which dose thresholds depend. A child is under 18 on the day of the event.</summary>
[JsonConverter(typeof(WireEnumConverter<AgeGroup>))]
public enum AgeGroup
{
    /// <summary>18 or older.</summary>
    Adult,

    /// <summary>Under 18.</summary>
    Child,
}
