using System;
using System.Text.Json.Serialization;

namespace Qms.Domain.Core.Identity;

/// <summary>Identifies one request of a person or a system, so that a retry can be recognised and a record can be traced to what caused it.</summary>
[JsonConverter(typeof(CommandIdConverter))]
public readonly record struct CommandId(Guid Value)
{
    /// <summary>Whether this is <c>default</c>, which names nothing and is refused everywhere.</summary>
    [JsonIgnore]
    public bool IsEmpty => Value == Guid.Empty;

    /// <summary>Reads the hyphenated form.</summary>
    /// <exception cref="FormatException">The text isn't a UUID, or is the empty one.</exception>
    public static CommandId Parse(string text) => new(TypedId.Parse(text));

    /// <inheritdoc />
    public override string ToString() => TypedId.Format(Value);
}

/// <summary>Reads and writes <see cref="CommandId"/> as one string.</summary>
public sealed class CommandIdConverter : TypedIdConverter<CommandId>
{
    /// <summary>Creates the converter.</summary>
    public CommandIdConverter() : base(static value => new(value), static id => id.Value) { }
}
