using System;
using System.IO;
using System.Linq;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents;

namespace Qms.Samples.IncidentDesk;

/// <summary>What a tamper check did and what was found; null where nothing was.</summary>
internal sealed record TamperResult(string Label, long Sequence, string Before, string After, string? Altered, string? Truncated);

/// <summary>Does to copies of the store what nobody should do to the store.</summary>
internal static class TamperCheck
{
    private const string Field = "\"rationale\":\"";

    /// <summary>Alters one stored byte in a copy, deletes the newest entry in another, and verifies both.</summary>
    public static TamperResult Run(IncidentStore store, TakenIn report)
    {
        var stream = Incident.ReferenceTo(report.Id);
        var entries = store.Entries(stream).ToList();
        var victim = entries.FirstOrDefault(static entry => entry.Payload.Contains(Field, StringComparison.Ordinal)) ?? entries[0];
        var place = victim.Payload.IndexOf(Field, StringComparison.Ordinal);
        place = place < 0 ? victim.Payload.IndexOf("\"title\":\"", StringComparison.Ordinal) + 9 : place + Field.Length;

        // Another letter of the same case: one byte, and the text still looks like an honest record.
        var letter = victim.Payload[place];
        var forged = string.Concat(victim.Payload.AsSpan(0, place), letter == 'N' ? "L" : "N", victim.Payload.AsSpan(place + 1));
        var altered = InCopy(store, report, copy => copy.Run("UPDATE entries SET payload = $1 WHERE stream = $2 AND sequence = $3", forged, stream.ToString(), victim.Sequence));
        var truncated = InCopy(store, report, copy => copy.Run("DELETE FROM entries WHERE stream = $1 AND sequence = $2", stream.ToString(), entries[^1].Sequence));
        return new(report.Label, victim.Sequence, Around(victim.Payload, place), Around(forged, place), altered, truncated);
    }

    private static string? InCopy(IncidentStore store, TakenIn report, Action<IncidentStore> tamper)
    {
        var file = Path.Combine(Path.GetTempPath(), $"incident-desk-{Guid.NewGuid():N}.db");
        try
        {
            store.CopyTo(file);
            using var copy = IncidentStore.Open(file);
            tamper(copy);
            var stream = Incident.ReferenceTo(report.Id);
            return History.Verify(copy.Entries(stream), copy.Head(stream)).Fault?.Message;
        }
        finally
        {
            IncidentStore.Delete(file);
        }
    }

    private static string Around(string payload, int place) => "…" + payload.Substring(Math.Max(0, place - 13), Math.Min(60, payload.Length - Math.Max(0, place - 13))) + "…";
}
