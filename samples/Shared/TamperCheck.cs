using System;
using System.IO;
using System.Linq;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Records;

namespace Qms.Samples.Shared;

/// <summary>What a tamper check did and what was found; null where nothing was.</summary>
internal sealed record TamperResult(string Label, long Sequence, string Before, string After, string? Altered, string? Truncated);

/// <summary>Does to copies of the store what nobody should do to the store.</summary>
internal static class TamperCheck
{
    /// <summary>Alters one stored byte in a copy, deletes the newest entry in another, and verifies both.</summary>
    /// <param name="store">The store, which stays as it is.</param>
    /// <param name="stream">The history to tamper with.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="fields">Names of JSON texts of which the first letter is changed: the first that occurs in the history.</param>
    public static TamperResult Run(HistoryStore store, RecordReference stream, string label, params string[] fields)
    {
        var entries = store.Entries(stream).ToList();
        var (victim, place) = fields
            .Select(static field => $"\"{field}\":\"")
            .SelectMany(field => entries.Select(entry => (entry, At: entry.Payload.IndexOf(field, StringComparison.Ordinal) is >= 0 and var i ? i + field.Length : -1)))
            .First(static found => found.At >= 0);

        // Another letter of the same case: one byte, and the text still looks like an honest record.
        var letter = victim.Payload[place];
        var forged = string.Concat(victim.Payload.AsSpan(0, place), letter == 'N' ? "L" : "N", victim.Payload.AsSpan(place + 1));
        var altered = InCopy(store, stream, copy => copy.Run("UPDATE entries SET payload = $1 WHERE stream = $2 AND sequence = $3", forged, stream.ToString(), victim.Sequence));
        var truncated = InCopy(store, stream, copy => copy.Run("DELETE FROM entries WHERE stream = $1 AND sequence = $2", stream.ToString(), entries[^1].Sequence));
        return new(label, victim.Sequence, Around(victim.Payload, place), Around(forged, place), altered, truncated);
    }

    private static string? InCopy(HistoryStore store, RecordReference stream, Action<HistoryStore> tamper)
    {
        var file = Path.Combine(Path.GetTempPath(), $"qms-sample-{Guid.NewGuid():N}.db");
        try
        {
            store.CopyTo(file);
            using var copy = new HistoryStore(file);
            tamper(copy);
            return History.Verify(copy.Entries(stream), copy.Head(stream)).Fault?.Message;
        }
        finally
        {
            HistoryStore.Delete(file);
        }
    }

    private static string Around(string payload, int place) => "…" + payload.Substring(Math.Max(0, place - 13), Math.Min(60, payload.Length - Math.Max(0, place - 13))) + "…";
}
