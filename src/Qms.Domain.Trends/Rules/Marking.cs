using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Rules;

/// <summary>Which points of a pattern are flagged.</summary>
[JsonConverter(typeof(WireEnumConverter<Marking>))]
public enum Marking
{
    /// <summary>All points of the pattern, also those before it was complete.</summary>
    WholePattern,

    /// <summary>Only the points of the pattern that are themselves beyond the zone.</summary>
    PointsBeyond,

    /// <summary>Only the point that completes the pattern, and each that prolongs it.</summary>
    FromCompletion,
}
