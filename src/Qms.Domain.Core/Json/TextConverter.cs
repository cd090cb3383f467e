using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qms.Domain.Core.Json;

/// <summary>The base of converters for values that are written as one string.</summary>
public abstract class TextConverter<T> : JsonConverter<T>
{
    private readonly string _expected;

    /// <summary>Creates a converter.</summary>
    /// <param name="expected">What a reader of the error message should have written, with an example.</param>
    protected TextConverter(string expected) => _expected = expected;

    /// <summary>Reads the text; false when it isn't one.</summary>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>The text that reads back equal.</summary>
    /// <exception cref="JsonException">There is none: the value names nothing.</exception>
    protected abstract string Format(T value);

    /// <inheritdoc />
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"Expected {_expected}, not {GivenText.Of(ref reader)}.");
        var text = reader.GetString()!;
        return TryParse(text, out var value) ? value : throw new JsonException($"\"{text}\" is not {_expected}.");
    }

    /// <inheritdoc />
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));
}
