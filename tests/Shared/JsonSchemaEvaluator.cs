using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Qms.Domain.Tests.Shared;

/// <summary>Asks a JSON Schema (draft 2020-12) about a document, by the letter of the standard and independently of what wrote the schema.</summary>
/// <remarks>Knows the keywords that the forms use and fails at any other, so that no assertion is skipped in silence. <c>format</c> is an annotation, as the draft has it.</remarks>
internal static class JsonSchemaEvaluator
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    public static bool Accepts(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(keyword => Accepts(schema, keyword, value));

    private static bool Accepts(JsonElement schema, JsonProperty keyword, JsonElement value)
    {
        var said = keyword.Value;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        decimal? number = value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
        var isArray = value.ValueKind == JsonValueKind.Array;
        var isObject = value.ValueKind == JsonValueKind.Object;
        return keyword.Name switch
        {
            "$schema" or "$id" or "title" or "description" or "default" or "format" => true,
            "type" => said.ValueKind == JsonValueKind.Array ? said.EnumerateArray().Any(type => IsOfType(type, value)) : IsOfType(said, value),
            "const" => JsonElement.DeepEquals(said, value),
            "oneOf" => said.EnumerateArray().Count(option => Accepts(option, value)) == 1,
            "minLength" => text is null || CodePoints(text) >= said.GetInt32(),
            "maxLength" => text is null || CodePoints(text) <= said.GetInt32(),
            "pattern" => text is null || Pattern(said.GetString()!).IsMatch(text),
            "minimum" => number is null || number >= said.GetDecimal(),
            "exclusiveMinimum" => number is null || number > said.GetDecimal(),
            "maximum" => number is null || number <= said.GetDecimal(),
            "minItems" => !isArray || value.GetArrayLength() >= said.GetInt32(),
            "maxItems" => !isArray || value.GetArrayLength() <= said.GetInt32(),
            "uniqueItems" => !isArray || !said.GetBoolean() || IsSet(value),
            "items" => !isArray || value.EnumerateArray().All(item => Accepts(said, item)),
            "required" => !isObject || said.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "properties" => !isObject || value.EnumerateObject().All(property => !said.TryGetProperty(property.Name, out var of) || Accepts(of, property.Value)),
            "additionalProperties" => !isObject || said.GetBoolean() || value.EnumerateObject().All(property => schema.GetProperty("properties").TryGetProperty(property.Name, out _)),
            _ => throw new NotSupportedException($"The keyword {keyword.Name} is not known here."),
        };
    }

    private static bool IsOfType(JsonElement type, JsonElement value) => type.GetString() switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
        var other => throw new NotSupportedException($"The type {other} is not known here."),
    };

    private static bool IsSet(JsonElement array)
    {
        var items = array.EnumerateArray().ToArray();
        return !items.Where((item, i) => items.Take(i).Any(other => JsonElement.DeepEquals(other, item))).Any();
    }

    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    /// <summary>In ECMA-262 a dollar is the end; in .NET it is also the place before a last line feed.</summary>
    private static Regex Pattern(string pattern) =>
        Patterns.GetOrAdd(pattern, static text => new Regex(text.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant));
}
