using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Qms.Domain.Tests.Shared;

/// <summary>Spoils valid documents in the ways that people, programs and old versions spoil them, and often on the very edge of what is valid.</summary>
/// <remarks>
/// Leaves out what no schema can say: whole numbers written with a decimal point, numbers of more than 28 digits, and texts
/// that are no Unicode (half of a surrogate pair).
/// </remarks>
internal static class JsonMutations
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "7", "0.5", "\"\"", "\" \"", "\"\\u0085\"", "\"\\ufeff\"", "\"\\u3000\\t\\r\\n\\u00a0\"", "\"words\"", "\"words\\n\"", "{}", "[]", "[null]", "[\"\"]", "[7]",
        "\"😀\"", "\"incident/7\"", "\"Incident/7\"", "\"incident/\"", "\"incident/a b\"", "\"quality-manager\"", "\"Quality Manager\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b\"", "\"01981A2B-3C4D-7E5F-8A9B-0C1D2E3F4A5B\"", "\"01981a2b3c4d7e5f8a9b0c1d2e3f4a5b\"", "\"{01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b}\"",
        "\"2026-03-02\"", "\"2026-02-29\"", "\"2024-02-29\"", "\"1900-01-01\"", "\"1899-12-31\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"2026-3-2\"", "\"02/03/2026\"", "\"2026-03-02\\n\"",
        "\"2026-03-02T09:30:00Z\"", "\"2026-03-02T09:30:00.123456789Z\"", "\"2026-03-02T09:30:00,5Z\"", "\"2026-03-02T24:00:00Z\"", "\"2026-03-02T23:59:60Z\"", "\"2026-03-02T09:30:00+00:00\"", "\"2026-03-02T09:30Z\"", "\"2026-03-02T09:30:00.1234567890Z\"",
        "\"1900-01-01T00:00:00Z\"", "\"1900-01-01T00:00:00.000000001Z\"", "\"1970-01-01T00:00:00Z\"", "\"1969-12-31T24:00:00Z\"", "\"9999-12-31T24:00:00Z\"", "\"9999-12-31T23:59:59.999999999Z\"", "\"0001-01-01T00:00:00Z\"", "\"2023-02-29T00:00:00Z\"",
    ];

    /// <summary>Documents made from <paramref name="valid"/> ones by up to three mutations that know the limits in <paramref name="schema"/>.</summary>
    public static Arbitrary<string> Of(string schema, params string[] valid) =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Mutate(schema, valid, seed)).ToArbitrary();

    /// <summary>One such document; the same for the same <paramref name="seed"/>.</summary>
    public static string Mutate(string schema, string[] valid, int seed)
    {
        var chance = new Random(seed);
        var root = new JsonObject { ["$"] = JsonNode.Parse(Pick(chance, valid)) };
        var said = new JsonObject { ["properties"] = new JsonObject { ["$"] = JsonNode.Parse(schema) } };
        for (var left = chance.Next(1, 4); left > 0; left--)
        {
            var places = new List<Place>();
            Find(root, said, places);
            Apply(Pick(chance, places), chance);
        }

        return root["$"]?.ToJsonString() ?? "null";
    }

    private static void Find(JsonObject parent, JsonObject schema, List<Place> places)
    {
        if (schema["properties"] is not JsonObject properties) return;
        foreach (var (name, of) in properties)
        {
            places.Add(new(parent, name, null, (JsonObject)of!));
            Enter(parent[name], (JsonObject)of!, places);
        }
    }

    private static void Enter(JsonNode? node, JsonObject schema, List<Place> places)
    {
        if (node is JsonObject part) Find(part, schema, places);
        if (node is not JsonArray list || schema["items"] is not JsonObject items) return;
        for (var i = 0; i < list.Count; i++)
        {
            places.Add(new(list, null, i, items));
            Enter(list[i], items, places);
        }
    }

    private static void Apply(Place place, Random chance)
    {
        switch (chance.Next(6))
        {
            case 0:
                place.Drop();
                break;
            case 1 when place.Value is JsonObject part:
                part["unheardOf"] = chance.Next(9);
                break;
            case 1 or 2 when place.Value is JsonArray list:
                Resize(list, place.Schema, chance);
                break;
            case 3:
                place.Value = JsonNode.Parse(Pick(chance, Values));
                break;
            default:
                var edges = Edges(place.Schema).ToArray();
                place.Value = edges.Length == 0 ? JsonNode.Parse(Pick(chance, Values)) : Pick(chance, edges);
                break;
        }
    }

    private static void Resize(JsonArray list, JsonObject schema, Random chance)
    {
        var most = (int?)schema["maxItems"] ?? 3;
        var least = (int?)schema["minItems"] ?? 0;
        var size = Math.Max(0, Pick(chance, [least - 1, least, most, most + 1, list.Count + 1]));
        while (list.Count > size) list.RemoveAt(list.Count - 1);
        var options = schema["items"]?["oneOf"] as JsonArray;
        while (list.Count < size)
        {
            list.Add(options is not null ? options[list.Count % options.Count]!["const"]!.DeepClone() : list.Count > 0 ? list[0]?.DeepClone() : null);
        }
    }

    /// <summary>Values on both sides of every limit that the schema sets.</summary>
    private static IEnumerable<JsonNode?> Edges(JsonObject schema)
    {
        foreach (var option in schema["oneOf"] as JsonArray ?? [])
        {
            yield return option!["const"]?.DeepClone();
            if ((string?)option["const"] is { } name)
            {
                yield return name.ToUpperInvariant();
                yield return name + "s";
            }
        }

        if ((int?)schema["maxLength"] is { } longest)
        {
            foreach (var length in new[] { longest, longest + 1 })
            {
                yield return new string('a', length);
                yield return string.Concat(Enumerable.Repeat("😀", length));
                yield return new string(' ', length);
                yield return new string(' ', length - 1) + "b";
            }
        }

        foreach (var limit in new[] { schema["minimum"], schema["exclusiveMinimum"], schema["maximum"] }.OfType<JsonNode>().Select(node => node.GetValue<decimal>()))
        {
            yield return limit;
            yield return limit + 1;
            yield return limit - 1;
            yield return limit + 0.001m;
            yield return limit - 0.001m;
        }
    }

    private static TItem Pick<TItem>(Random chance, IReadOnlyList<TItem> from) => from[chance.Next(from.Count)];

    /// <summary>A property, there or not, or an entry of a list.</summary>
    private sealed record Place(JsonNode Parent, string? Name, int? Index, JsonObject Schema)
    {
        public JsonNode? Value
        {
            get => Name is null ? Index < Parent.AsArray().Count ? Parent[Index!.Value] : null : Parent[Name];
            set
            {
                if (Name is not null) Parent[Name] = value;
                else Parent[Index!.Value] = value;
            }
        }

        public void Drop()
        {
            // The document itself cannot be left out.
            if (Name is null) Parent.AsArray().RemoveAt(Index!.Value);
            else if (Name != "$") Parent.AsObject().Remove(Name);
        }
    }
}
