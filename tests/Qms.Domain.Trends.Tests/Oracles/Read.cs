using System;
using System.Linq;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>Reads JSON of the oracles: null is missing, infinities are words, a single number may stand for a list of one.</summary>
internal static class Read
{
    public static double Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => double.NaN,
        JsonValueKind.String => element.GetString() switch { "Inf" => double.PositiveInfinity, "-Inf" => double.NegativeInfinity, var text => throw new FormatException(text) },
        _ => element.GetDouble(),
    };

    public static double[] Numbers(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Select(Number).ToArray() : [Number(element)];

    public static double[] Numbers(JsonElement owner, string name) => owner.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? Numbers(found) : [];

    public static int[] Integers(JsonElement element) => Numbers(element).Select(static n => (int)n).ToArray();

    public static bool?[] Flags(JsonElement element) => element.EnumerateArray().Select(static e => e.ValueKind == JsonValueKind.Null ? (bool?)null : e.GetBoolean()).ToArray();

    public static string[] Texts(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Select(static e => e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetRawText()).ToArray() : [element.GetString()!];

    public static LocalDate[] Dates(JsonElement element) => Texts(element).Select(static text => LocalDatePattern.Iso.Parse(text).Value).ToArray();
}
