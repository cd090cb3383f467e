using System;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Identifies an action agreed in a trend review. Time-ordered when made with <see cref="UuidV7"/>.</summary>
/// <remarks><c>default</c> names nothing and is refused everywhere. Written as a lower-case, hyphenated UUID.</remarks>
[JsonConverter(typeof(TrendActionIdConverter))]
public readonly record struct TrendActionId(Guid Value)
{
    /// <summary>Whether this is <c>default</c>.</summary>
    [JsonIgnore]
    public bool IsEmpty => Value == Guid.Empty;

    /// <summary>A time-ordered id from the host's clock and the host's randomness.</summary>
    public static TrendActionId Create(Instant at, Guid randomness) => new(UuidV7.Create(at, randomness));

    /// <summary>Reads the hyphenated form.</summary>
    /// <exception cref="FormatException">The text isn't a UUID, or is the empty one.</exception>
    public static TrendActionId Parse(string text) => new(TypedId.Parse(text));

    /// <summary>Reads the hyphenated form; false for any other text.</summary>
    public static bool TryParse(string? text, out TrendActionId id)
    {
        var parsed = TypedId.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => TypedId.Format(Value);
}

/// <summary>Reads and writes <see cref="TrendActionId"/> as one string.</summary>
public sealed class TrendActionIdConverter : TypedIdConverter<TrendActionId>
{
    /// <summary>Creates the converter.</summary>
    public TrendActionIdConverter() : base(static value => new(value), static id => id.Value) { }
}
