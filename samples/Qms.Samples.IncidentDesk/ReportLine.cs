using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents;

namespace Qms.Samples.IncidentDesk;

/// <summary>One line of the input: the filled-in form of a report, and how it came in.</summary>
internal sealed record ReportLine(Instant Received, Actor Reporter, string Source, string? Example, bool IsIndependent, IncidentCommand.Report Report)
{
    private static readonly string[] Known = ["received", "reporter", "service", "source", "example", "report"];

    /// <summary>Reads a line; <paramref name="reason"/> says why it cannot be used.</summary>
    public static ReportLine? Read(string line, out string reason)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement, out reason);
        }
        catch (JsonException e)
        {
            reason = "not JSON: " + Plainly(e);
            return null;
        }
    }

    private static ReportLine? Read(JsonElement line, out string reason)
    {
        reason = "not a JSON object";
        if (line.ValueKind != JsonValueKind.Object) return null;
        if (line.EnumerateObject().FirstOrDefault(static property => !Known.Contains(property.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            reason = $"unknown field \"{unknown.Name}\"";
            return null;
        }

        if (InstantPattern.ExtendedIso.Parse(Text(line, "received") ?? "") is not { Success: true, Value: var received })
        {
            reason = "\"received\" is no moment such as 2026-03-02T10:45:00Z";
            return null;
        }

        var reporter = Text(line, "reporter");
        if (reporter is not null && !ActorId.IsValid(reporter))
        {
            reason = "\"reporter\" is no staff key";
            return null;
        }

        var service = Text(line, "service");
        if (service is not (null or "independent"))
        {
            reason = $"\"service\" is \"{service}\", not \"independent\"";
            return null;
        }

        if (!line.TryGetProperty("report", out var form))
        {
            reason = "no \"report\"";
            return null;
        }

        IReadOnlyList<Domain.Core.Deciding.Rejection> problems = IncidentJson.TryReadCommand(IncidentForms.Report.Id, form.GetRawText(), out var command);
        if (command is not IncidentCommand.Report report)
        {
            reason = "report: " + string.Join("; ", problems.Select(static p => p.Path.Length == 0 ? p.Message : $"{p.Path}: {p.Message}"));
            return null;
        }

        reason = "";
        return new(received, reporter is null ? Actor.Anonymous : new Actor(reporter, Roles.Staff), Text(line, "source") ?? "unnamed", Text(line, "example"), service is not null, report);
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // The position within a line that is one line long tells nobody anything; the place in it does.
    private static string Plainly(JsonException e)
    {
        var message = e.Message;
        var place = message.IndexOf(" LineNumber:", System.StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]) + $" (character {e.BytePositionInLine + 1})";
    }
}
