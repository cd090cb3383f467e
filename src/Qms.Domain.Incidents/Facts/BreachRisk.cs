using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>The risk of a personal data breach to the rights and freedoms of people (UK GDPR Articles 33, 34).</summary>
[JsonConverter(typeof(WireEnumConverter<BreachRisk>))]
public enum BreachRisk
{
    /// <summary>A risk is unlikely.</summary>
    Unlikely,

    /// <summary>There is a risk.</summary>
    Risk,

    /// <summary>The risk is high.</summary>
    HighRisk,
}
