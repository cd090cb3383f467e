using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What a signal turned out to be.</summary>
[JsonConverter(typeof(WireEnumConverter<ExplanationKind>))]
public enum ExplanationKind
{
    /// <summary>Nothing changed: the rule fired by chance, as every rule does now and then.</summary>
    NaturalVariation,

    /// <summary>The figures changed and the world did not: coding, late or double entry, a changed definition.</summary>
    DataArtefact,

    /// <summary>Something changed.</summary>
    SpecialCause,
}
