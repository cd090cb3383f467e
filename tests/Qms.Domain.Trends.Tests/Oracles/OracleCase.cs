using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>One case computed by a peer's own program.</summary>
public sealed record OracleCase(string Id, string Status, string Chart, JsonElement Options, JsonElement Data, JsonElement Expected)
{
    /// <summary>The peer refused: then this library refuses or reports too.</summary>
    public bool ExpectsRefusal => Expected.ValueKind == JsonValueKind.Object && Expected.TryGetProperty("error", out _);

    public IEnumerable<(string Name, JsonElement Value)> Settings => Options.ValueKind == JsonValueKind.Object ? Options.EnumerateObject().Select(static o => (o.Name, o.Value)) : [];

    /// <summary>Every case of the files whose names begin with <paramref name="files"/>; a star at its end stands for the rest.</summary>
    public static IEnumerable<OracleCase> In(string files)
    {
        var prefix = files.Split('*')[0];
        var names = typeof(OracleCase).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        if (names.Length == 0) throw new FileNotFoundException(files);
        foreach (var name in names)
        {
            using var reader = new StreamReader(typeof(OracleCase).Assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0) yield return Parse(line);
            }
        }
    }

    public static TheoryData<string> Ids(string file)
    {
        var ids = new TheoryData<string>();
        foreach (var item in In(file)) ids.Add(item.Id);
        return ids;
    }

    public static OracleCase Find(string file, string id) => In(file).Single(c => c.Id == id);

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

    private static OracleCase Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement.Clone();
        return new(
            root.GetProperty("id").GetString()!, root.GetProperty("status").GetString()!, root.TryGetProperty("chart", out var chart) ? chart.GetString() ?? "" : "",
            root.GetProperty("options"), root.GetProperty("data"), root.GetProperty("expected"));
    }
}
