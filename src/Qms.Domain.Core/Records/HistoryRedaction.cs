using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Records;

/// <summary>That personal data was erased from earlier entries, and why: itself an entry of the history, under the reserved name <see cref="EventName"/>.</summary>
public sealed record HistoryRedaction
{
    /// <summary>The reserved wire name.</summary>
    public const string EventName = "history.redacted";

    internal const int EventVersion = 1;

    /// <summary>Creates the content of a redaction entry.</summary>
    /// <exception cref="ArgumentException">There is no reason, or no entry was redacted.</exception>
    public HistoryRedaction(string reason, IReadOnlyList<RedactedEntry> entries)
    {
        Reason = !string.IsNullOrWhiteSpace(reason) ? reason : throw new ArgumentException("A redaction has a reason.", nameof(reason));
        Entries = entries is { Count: > 0 } ? ContentList.Of(entries) : throw new ArgumentException("A redaction names entries.", nameof(entries));
    }

    /// <summary>Why, in words that hold no personal data: they can never be erased.</summary>
    public string Reason { get; }

    /// <summary>Which entries, and what they read now.</summary>
    public IReadOnlyList<RedactedEntry> Entries { get; }

    internal string Encode() => CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(this, HistoryJson.Default.HistoryRedaction));

    /// <exception cref="CorruptRecordException">The payload isn't a redaction.</exception>
    /// <exception cref="UnknownEventException">A newer version wrote it.</exception>
    internal static HistoryRedaction Decode(HistoryEntry entry)
    {
        if (entry.EventVersion != EventVersion) throw new UnknownEventException(entry.EventName, entry.EventVersion, EventVersion, entry.Stream, entry.Sequence);
        try
        {
            return JsonSerializer.Deserialize(entry.Payload, HistoryJson.Default.HistoryRedaction) ?? throw new JsonException("The payload is null.");
        }
        catch (Exception damage) when (damage is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new CorruptRecordException("the payload is not a record of a redaction.", entry.Stream, entry.Sequence, entry.EventName, damage);
        }
    }
}

/// <summary>What a redacted entry reads now.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="Hash">The digest of its new blinding and its new payload, in the form of <see cref="HistoryEntry.PayloadHash"/>.</param>
public sealed record RedactedEntry(long Sequence, Sha256Digest Hash);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HistoryRedaction))]
internal sealed partial class HistoryJson : JsonSerializerContext;
