using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Qms.Domain.Core.Records;

/// <summary>The one text form of a JSON value, so that it hashes alike after a store has reordered its keys or its white space, as PostgreSQL's <c>jsonb</c> does.</summary>
/// <remarks>
/// Keys are sorted by UTF-16 code units at every level; there is no white space; a string escapes only <c>"</c>, <c>\</c> and the control
/// characters below U+0020 (the five short escapes where there is one, otherwise <c>\u00xx</c> in lower case). This is RFC 8785 but for numbers, which are
/// kept as written: a dose of <c>0.30</c> stays <c>0.30</c>. The form depends on no Unicode table, so it is the same on every runtime.
/// </remarks>
public static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new() { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 };

    /// <summary>The canonical form of a JSON text.</summary>
    /// <exception cref="JsonException">It isn't JSON, is nested deeper than 64 levels, has a key twice in one object, or has half a surrogate pair.</exception>
    public static string Of(string json)
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        using var document = JsonDocument.Parse(json, Strict);
        return Of(document.RootElement);
    }

    /// <summary>The canonical form of a JSON text in UTF-8.</summary>
    /// <exception cref="JsonException">It isn't JSON, is nested deeper than 64 levels, has a key twice in one object, or is not UTF-8.</exception>
    public static string Of(byte[] utf8Json)
    {
        if (utf8Json is null) throw new ArgumentNullException(nameof(utf8Json));
        using var document = JsonDocument.Parse(utf8Json, Strict);
        return Of(document.RootElement);
    }

    /// <summary>What of a canonical text would not come back from a store that keeps JSON as values; null when all of it would.</summary>
    internal static string? WhatStoresLose(byte[] utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                // PostgreSQL text cannot hold U+0000; dropping it would change what somebody wrote.
                if (reader.ValueIsEscaped && reader.GetString()!.IndexOf('\0') >= 0) return "a text with the character U+0000";
            }
            else if (reader.TokenType is JsonTokenType.Number && !IsPlain(reader.ValueSpan))
            {
                return "the number " + Encoding.UTF8.GetString(reader.ValueSpan.ToArray()) + " with an exponent or as minus zero; measure in decimal";
            }
        }

        return null;
    }

    private static bool IsPlain(ReadOnlySpan<byte> number)
    {
        var isZero = true;
        foreach (var digit in number)
        {
            if (digit is (byte)'e' or (byte)'E') return false;
            isZero &= digit is not (>= (byte)'1' and <= (byte)'9');
        }

        return !(isZero && number[0] == (byte)'-');
    }

    private static string Of(JsonElement root)
    {
        var text = new StringBuilder(256);
        try
        {
            Write(text, root);
        }
        catch (InvalidOperationException damaged)
        {
            throw new JsonException("A text is not valid Unicode.", damaged);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var separator = "";
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(separator);
                    Write(text, item);
                    separator = ",";
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                WriteString(text, value.GetString()!);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var count = 0;
        foreach (var _ in value.EnumerateObject()) count++;
        var names = new string[count];
        var values = new JsonElement[count];
        count = 0;
        foreach (var property in value.EnumerateObject()) (names[count], values[count++]) = (property.Name, property.Value);
        Array.Sort(names, values, StringComparer.Ordinal);

        text.Append('{');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                if (names[i] == names[i - 1]) throw new JsonException($"The key \"{names[i]}\" stands twice in one object.");
                text.Append(',');
            }

            WriteString(text, names[i]);
            text.Append(':');
            Write(text, values[i]);
        }

        text.Append('}');
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        var written = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is >= ' ' and not '"' and not '\\') continue;
            text.Append(value, written, i - written);
            written = i + 1;
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\b': text.Append("\\b"); break;
                case '\t': text.Append("\\t"); break;
                case '\n': text.Append("\\n"); break;
                case '\f': text.Append("\\f"); break;
                case '\r': text.Append("\\r"); break;
                default: text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
            }
        }

        text.Append(value, written, value.Length - written).Append('"');
    }
}
