using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qms.Domain.Core.Json;

/// <summary>Writes an enum as its <see cref="WireNames"/> name and reads nothing else: no number, no other spelling.</summary>
public sealed class WireEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc />
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"Expected the name of a {typeof(TEnum).Name}, not {GivenText.Of(ref reader)}.");
        var name = reader.GetString();
        return WireNames.TryParse<TEnum>(name, out var value)
            ? value
            : throw new JsonException($"\"{name}\" is not a known {typeof(TEnum).Name}; known are: {string.Join(", ", WireNames.All<TEnum>())}.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WireNames.Of(value));
}
