using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Qms.Domain.Trends.Tests.Oracles;

/// <summary>One line of an oracle file: a series, what was asked, and what the peer answered.</summary>
public sealed record OracleCase(string Id, string Status, string Chart, JsonElement Options, JsonElement Data, JsonElement Expected)
{
    public static IEnumerable<OracleCase> In(string pattern) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "oracles"), pattern).OrderBy(static file => file, StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(static line => line.Length > 0).Select(Parse);

    public static OracleCase Find(string pattern, string id) => In(pattern).Single(found => found.Id == id);

    public IEnumerable<(string Name, JsonElement Value)> Settings => Options.ValueKind == JsonValueKind.Object ? Options.EnumerateObject().Select(static o => (o.Name, o.Value)) : [];

    public override string ToString() => Id;

    private static OracleCase Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement.Clone();
        return new(root.GetProperty("id").GetString()!, root.GetProperty("status").GetString()!, root.GetProperty("chart").GetString()!, root.GetProperty("options"), root.GetProperty("data"), root.GetProperty("expected"));
    }
}
