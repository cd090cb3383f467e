using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Qms.Samples.Tests;

public class SampleDataTests
{
    // CQC, IR(ME)R annual report 2023/24: diagnostic imaging, 447 notifications by type of error; the last row is what the rows above leave.
    private static readonly Dictionary<string, int> Tiers = new()
    {
        ["employer"] = 2,
        ["referrer-wrong-patient"] = 88,
        ["referrer-wrong-timing"] = 10,
        ["referrer-wrong-modality"] = 2,
        ["referrer-incorrect-information"] = 46,
        ["practitioner-justification"] = 8,
        ["practitioner-safety-checks"] = 1,
        ["practitioner-protocol"] = 1,
        ["operator-pre-exposure-checks"] = 107,
        ["operator-patient-checks"] = 29,
        ["operator-clinical-history"] = 23,
        ["operator-post-examination"] = 18,
        ["operator-authorisation"] = 5,
        ["operator-contrast"] = 1,
        ["equipment"] = 67,
        ["uncategorised"] = 39,
    };

    private static readonly List<JsonElement> Lines = [.. File.ReadLines(Repository.Data("imaging-incidents.jsonl")).Select(static line => JsonSerializer.Deserialize<JsonElement>(line))];

    private static IEnumerable<JsonElement> Notified => Lines.Where(static line => line.GetProperty("source").GetString() == "cqc-2023-24");

    [Fact]
    public void The_committed_file_is_what_the_tool_makes() =>
        Assert.Equal(MakeIncidents.Program.Content(), File.ReadAllText(Repository.Data("imaging-incidents.jsonl")));

    [Fact]
    public void Each_tier_has_as_many_reports_as_the_source() =>
        Assert.Equal(Tiers.OrderBy(static tier => tier.Key, StringComparer.Ordinal), Count(static facts => facts.GetProperty("errorType").GetString()!));

    [Fact]
    public void The_tiers_add_up_to_447_and_the_worked_examples_come_on_top()
    {
        Assert.Equal(447, Notified.Count());
        Assert.Equal(46, Lines.Count(static line => line.GetProperty("source").GetString() == "worked-example" && line.TryGetProperty("example", out _)));
        Assert.Equal(493, Lines.Count);
    }

    [Fact]
    public void Two_thirds_are_ct_and_a_quarter_is_plain_film()
    {
        var modalities = Count(static facts => facts.GetProperty("imaging").GetProperty("modality").GetString()!).ToDictionary();

        Assert.Equal(65, Math.Round(modalities["CT"] * 100 / 447m));
        Assert.Equal(25, Math.Round(modalities["DX"] * 100 / 447m));
    }

    [Fact]
    public void Every_notified_report_came_in_during_2023_24() => Assert.All(Notified, static line =>
        Assert.InRange(line.GetProperty("received").GetDateTimeOffset(), DateTimeOffset.Parse("2023-04-01T00:00:00+01:00", null), DateTimeOffset.Parse("2024-04-01T00:00:00+01:00", null)));

    [Fact]
    public void Every_record_number_is_marked_as_synthetic() => Assert.All(
        Lines.SelectMany(static line => Facts(line).TryGetProperty("people", out var people) ? people.EnumerateArray().ToArray() : [])
            .Where(static person => person.TryGetProperty("name", out _)),
        static person => Assert.StartsWith("SYN-", person.GetProperty("recordNumber").GetString(), StringComparison.Ordinal));

    [Fact]
    public void The_source_and_its_licence_are_named_beside_the_data()
    {
        var readme = File.ReadAllText(Repository.Data("README.md"));

        Assert.Contains("Care Quality Commission", readme, StringComparison.Ordinal);
        Assert.Contains("Contains public sector information licensed under the [Open Government Licence v3.0]", readme, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, int>> Count(Func<JsonElement, string> key) =>
        Notified.GroupBy(line => key(Facts(line))).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => KeyValuePair.Create(group.Key, group.Count()));

    private static JsonElement Facts(JsonElement line) => line.GetProperty("report").GetProperty("facts");
}
