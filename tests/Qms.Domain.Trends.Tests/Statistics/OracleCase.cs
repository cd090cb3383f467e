using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Qms.Domain.Trends.Tests.Statistics;

/// <summary>One case computed by a peer's own program.</summary>
public sealed record OracleCase(string Id, string Status, JsonElement Options, JsonElement Data, JsonElement Expected)
{
    /// <summary>The peer refused: then this library refuses or reports too.</summary>
    public bool ExpectsRefusal => Expected.ValueKind == JsonValueKind.Object && Expected.TryGetProperty("error", out _);

    public static IReadOnlyList<OracleCase> Of(string file)
    {
        using var stream = typeof(OracleCase).Assembly.GetManifestResourceStream("oracles/" + file)
            ?? throw new FileNotFoundException(file);
        using var reader = new StreamReader(stream);
        var cases = new List<OracleCase>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            var root = JsonDocument.Parse(line).RootElement;
            cases.Add(new OracleCase(
                root.GetProperty("id").GetString()!,
                root.GetProperty("status").GetString()!,
                root.GetProperty("options"),
                root.GetProperty("data"),
                root.GetProperty("expected")));
        }

        return cases;
    }

    public static TheoryData<string> Ids(string file)
    {
        var ids = new TheoryData<string>();
        foreach (var item in Of(file)) ids.Add(item.Id);
        return ids;
    }

    public static OracleCase Find(string file, string id) => Of(file).Single(c => c.Id == id);

    public static double? Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String when element.GetString() == "Inf" => double.PositiveInfinity,
        JsonValueKind.String when element.GetString() == "-Inf" => double.NegativeInfinity,
        _ => throw new InvalidOperationException("Not a number: " + element.GetRawText()),
    };

    public double? Number(string property) => Number(Expected.GetProperty(property));

    /// <summary>A list of numbers; a lone one is a list of one.</summary>
    public static double?[] Numbers(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Select(Number).ToArray() : [Number(element)];

    /// <summary>Asserts equality within 1e-9, relative.</summary>
    public static void Same(string what, double? expected, double? actual) => Same(what, expected, actual, 1e-9);

    /// <summary>Asserts equality, relative.</summary>
    public static void Same(string what, double? expected, double? actual, double tolerance)
    {
        if (expected is { } e && actual is { } a)
        {
            if (e.Equals(a) || Math.Abs(e - a) <= tolerance * Math.Max(Math.Abs(e), 1e-6)) return;
        }
        else if (expected is null && actual is null)
        {
            return;
        }

        Assert.Fail($"{what}: expected {expected?.ToString("R") ?? "missing"}, was {actual?.ToString("R") ?? "missing"}.");
    }

    public override string ToString() => Id;
}
