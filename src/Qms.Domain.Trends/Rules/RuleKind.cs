using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Rules;

/// <summary>What a rule looks for.</summary>
[JsonConverter(typeof(WireEnumConverter<RuleKind>))]
public enum RuleKind
{
    /// <summary>A point beyond a limit.</summary>
    BeyondLimits,

    /// <summary>Points in a row on one side of the centre.</summary>
    Shift,

    /// <summary>Points in a row that steadily rise or fall.</summary>
    Trend,

    /// <summary>Several of a few points beyond a zone on one side, such as two of three beyond two sigma.</summary>
    SeveralOf,

    /// <summary>Points in a row that go up and down in turn (Nelson 4).</summary>
    Alternation,

    /// <summary>Points in a row inside a zone around the centre (Nelson 7).</summary>
    Hugging,

    /// <summary>Points in a row outside a zone, on both sides of the centre (Nelson 8).</summary>
    Avoidance,

    /// <summary>The longest run on one side of the centre is longer than chance allows (Anhøj).</summary>
    LongRun,

    /// <summary>The centre is crossed less often than chance allows (Anhøj).</summary>
    FewCrossings,
}
