using System;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Core.Records;

/// <summary>One event as it is stored: one row of the host's table, chained to the row before by its hash.</summary>
/// <remarks>
/// <para>The store must hold (<see cref="Stream"/>, <see cref="Sequence"/>) as a unique key: it is what stops two writers from both appending entry 7.</para>
/// <para>Form <c>qms-history/1</c>. <see cref="PayloadHash"/> is the SHA-256 of the 16 bytes of <see cref="Blinding"/> and of the UTF-8 payload.
/// <see cref="Hash"/> is the SHA-256 of these, in this order: the ASCII text <c>qms-history/1</c>; stream (<c>kind/id</c>), as text; sequence, 8 bytes;
/// event name, as text; event version, 4 bytes; recorded at, as 8 bytes of whole seconds since 1970 and 4 bytes of nanoseconds; actor, as text;
/// command id, 16 bytes; payload hash; previous hash. Text is UTF-8 after its length in 4 bytes; numbers are big-endian; ids are in the byte order of RFC 9562.</para>
/// <para>The constructor takes any values, so that a row somebody has tampered with can be loaded and <see cref="History.Verify"/> can name it.</para>
/// </remarks>
public sealed record HistoryEntry
{
    /// <summary>Rebuilds an entry from its row.</summary>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    public HistoryEntry(
        RecordReference stream,
        long sequence,
        string eventName,
        int eventVersion,
        Instant recordedAt,
        ActorId actor,
        CommandId commandId,
        string payload,
        Guid blinding,
        bool isRedacted,
        Sha256Digest payloadHash,
        Sha256Digest previousHash,
        Sha256Digest hash)
    {
        Stream = stream ?? throw new ArgumentNullException(nameof(stream));
        Sequence = sequence;
        EventName = eventName ?? throw new ArgumentNullException(nameof(eventName));
        EventVersion = eventVersion;
        RecordedAt = recordedAt;
        Actor = actor;
        CommandId = commandId;
        Payload = payload ?? throw new ArgumentNullException(nameof(payload));
        Blinding = blinding;
        IsRedacted = isRedacted;
        PayloadHash = payloadHash;
        PreviousHash = previousHash;
        Hash = hash;
    }

    /// <summary>Whose history this belongs to.</summary>
    public RecordReference Stream { get; init; }

    /// <summary>The place in that history, from 1 without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The wire name of the event.</summary>
    public string EventName { get; init; }

    /// <summary>The version of the payload's form.</summary>
    public int EventVersion { get; init; }

    /// <summary>When it was recorded, to the microsecond: finer digits would not come back from PostgreSQL and would look like tampering.</summary>
    public Instant RecordedAt { get; init; }

    /// <summary>Who caused it.</summary>
    public ActorId Actor { get; init; }

    /// <summary>The request that caused it.</summary>
    public CommandId CommandId { get; init; }

    /// <summary>The event as JSON; canonical when written, and it may come back with other key order and white space.</summary>
    public string Payload { get; init; }

    /// <summary>16 random bytes, without which nobody can test guesses at erased content against <see cref="PayloadHash"/>. A redaction replaces them.</summary>
    public Guid Blinding { get; init; }

    /// <summary>Whether personal data has been erased from the payload. Only a hint for readers: what counts is the redaction entry that attests the new payload.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>The digest of the blinding and payload as first written; a redaction keeps it.</summary>
    public Sha256Digest PayloadHash { get; init; }

    /// <summary>The <see cref="Hash"/> of the entry before; <c>default</c> in the first.</summary>
    public Sha256Digest PreviousHash { get; init; }

    /// <summary>The digest of everything above but payload, blinding and <see cref="IsRedacted"/>, which <see cref="PayloadHash"/> or a redaction entry vouches for.</summary>
    public Sha256Digest Hash { get; init; }

    /// <summary>The head of the history that ends with this entry.</summary>
    /// <exception cref="ArgumentException">The entry is damaged: its sequence is below 1 or its hash is empty.</exception>
    public HistoryHead ToHead() => new(Stream, Sequence, Hash);

    /// <summary>Stream, sequence, event and time; never the payload, which may be personal.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} entry {1}: {2} v{3} at {4}", Stream, Sequence, EventName, EventVersion, InstantPattern.ExtendedIso.Format(RecordedAt));
}
