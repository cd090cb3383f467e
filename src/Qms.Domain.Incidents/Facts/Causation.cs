using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>How an incident and an outcome relate, in the reasonable opinion of a health care professional.</summary>
[JsonConverter(typeof(WireEnumConverter<Causation>))]
public enum Causation
{
    /// <summary>The incident appears to have resulted in the outcome.</summary>
    AppearsToHaveResulted,

    /// <summary>It could still result in the outcome, which has not been seen.</summary>
    CouldResult,
}
