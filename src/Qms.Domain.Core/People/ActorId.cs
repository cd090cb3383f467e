using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.People;

/// <summary>The host's stable key of a person or system that acts: a staff number or directory id, never a display name.</summary>
/// <remarks><c>default</c> names nobody and is refused everywhere; who reports without a name is <see cref="Anonymous"/>.</remarks>
[JsonConverter(typeof(ActorIdConverter))]
public readonly record struct ActorId
{
    /// <summary>Creates a key.</summary>
    /// <exception cref="ArgumentException">The key is empty, blank or longer than 128 characters.</exception>
    public ActorId(string value)
    {
        if (!IsValid(value)) throw new ArgumentException("A person's key has 1 to 128 characters, is not blank and has no U+0000.", nameof(value));
        Value = value;
    }

    /// <summary>A person who chose not to be named.</summary>
    public static ActorId Anonymous { get; } = new("anonymous");

    /// <summary>The key; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Whether this is <c>default</c>.</summary>
    [JsonIgnore]
    public bool IsEmpty => Value is null;

    /// <summary>Whether the text can be a key.</summary>
    public static bool IsValid(string? value) => !string.IsNullOrWhiteSpace(value) && value!.Length <= 128 && value.IndexOf('\0') < 0;

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

/// <summary>Reads and writes <see cref="ActorId"/> as one string.</summary>
public sealed class ActorIdConverter : TextConverter<ActorId>
{
    /// <summary>Creates the converter.</summary>
    public ActorIdConverter() : base("the key of a person (1 to 128 characters)") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out ActorId value)
    {
        var valid = ActorId.IsValid(text);
        value = valid ? new ActorId(text) : default;
        return valid;
    }

    /// <inheritdoc />
    protected override string Format(ActorId value) =>
        value.IsEmpty ? throw new JsonException("An empty ActorId names nobody and is not written.") : value.Value;
}
