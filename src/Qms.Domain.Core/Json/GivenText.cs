using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Qms.Domain.Core.Json;

/// <summary>Names what stands where a string was expected, so that a refusal says what was given.</summary>
internal static class GivenText
{
    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c> as it was written; otherwise what kind of value it is.</summary>
    public static string Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan.ToArray()),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "a list",
        _ => "an object",
    };
}
