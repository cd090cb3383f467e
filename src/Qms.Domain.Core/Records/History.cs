using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Core.Records;

/// <summary>Checks that a stored history is what was written.</summary>
public static class History
{
    /// <summary>Walks a whole history and names the first record that was changed, removed, inserted or reordered.</summary>
    /// <remarks>
    /// <para>The entries are read once and not kept, so that a database cursor will do. Key order and white space of payloads do not matter. There is no lawful way to
    /// delete the oldest entries and keep the rest: that is reported as <see cref="HistoryFaultKind.Removed"/>, never taken for retention.</para>
    /// <para>Who can write the table can also make all hashes anew. Only <paramref name="anchored"/>, a head kept out of their reach, shows that, and that the newest entries or all are gone.</para>
    /// </remarks>
    /// <param name="entries">The entries of one stream, ordered as stored; sorting them by sequence first hides nothing.</param>
    /// <param name="anchored">A head that was noted earlier; entries after it are checked too.</param>
    /// <exception cref="UnknownEventException">A redaction entry was written by a newer version of this library.</exception>
    public static HistoryVerification Verify(IEnumerable<HistoryEntry> entries, HistoryHead? anchored = null)
    {
        if (entries is null) throw new ArgumentNullException(nameof(entries));
        using var verifier = new HistoryVerifier(anchored);
        return verifier.Run(entries);
    }
}

/// <summary>Writes and reads the histories of one kind of record. Pure: it makes and reads entries, the host stores them.</summary>
/// <remarks>Two writers are kept apart by the store, which must hold (stream, sequence) as a unique key: the second to insert fails, loads again and decides again.</remarks>
public sealed class History<TEvent>
    where TEvent : class
{
    private readonly EventCatalogue<TEvent> _catalogue;

    /// <summary>Binds to the events of one kind of record.</summary>
    public History(EventCatalogue<TEvent> catalogue) => _catalogue = catalogue ?? throw new ArgumentNullException(nameof(catalogue));

    /// <summary>Makes the entries that record <paramref name="events"/>; the host inserts them all or none.</summary>
    /// <param name="head">Where the history ends now, from <see cref="HistoryReading{TEvent}.Head"/>; null when it has not begun.</param>
    /// <param name="stream">Whose history.</param>
    /// <param name="events">What a decision has accepted; none gives no entries.</param>
    /// <param name="context">The context of that decision. Its time is recorded in whole microseconds, which is what databases keep; an event that needs
    /// a finer time carries it.</param>
    /// <param name="blinding">Random ids, one for each entry: the host passes <c>Guid.NewGuid</c>.</param>
    /// <exception cref="ArgumentException">The head is of another stream, an event cannot be encoded, or a blinding is empty.</exception>
    public IReadOnlyList<HistoryEntry> Append(HistoryHead? head, RecordReference stream, IReadOnlyList<TEvent> events, DecisionContext context, Func<Guid> blinding)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        if (events is null) throw new ArgumentNullException(nameof(events));
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (blinding is null) throw new ArgumentNullException(nameof(blinding));
        if (head is not null && head.Stream != stream) throw new ArgumentException($"This head is of {head.Stream}, not of {stream}.", nameof(head));

        var entries = new HistoryEntry[events.Count];
        using var hasher = new HistoryHasher();
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = Seal(hasher, head, stream, _catalogue.Encode(events[i]), context, blinding);
            head = entries[i].ToHead();
        }

        return entries;
    }

    /// <summary>Reads a whole history.</summary>
    /// <remarks>This proves that it is whole and in order, not that nobody changed it: that is <see cref="History.Verify"/>, which need not run on every load.</remarks>
    /// <param name="entries">Every entry of one stream, ordered by sequence.</param>
    /// <param name="expected">The head it must end with, when the caller knows it.</param>
    /// <exception cref="CorruptRecordException">An entry is missing, out of order or of another stream, the history does not end as expected, or a payload is damaged.</exception>
    /// <exception cref="UnknownEventException">An event is not known, or is newer than known.</exception>
    public HistoryReading<TEvent> Read(IEnumerable<HistoryEntry> entries, HistoryHead? expected = null)
    {
        if (entries is null) throw new ArgumentNullException(nameof(entries));
        var events = new List<Recorded<TEvent>>();
        var redactions = new List<Recorded<HistoryRedaction>>();
        var stream = expected?.Stream;
        HistoryEntry? last = null;
        foreach (var entry in entries)
        {
            if (entry is null) throw new ArgumentException("An entry is null.", nameof(entries));
            stream ??= entry.Stream;
            var next = (last?.Sequence ?? 0) + 1;
            if (entry.Stream != stream) throw new CorruptRecordException($"an entry of {entry.Stream} stands where this one belongs.", stream, next);
            if (entry.Sequence != next) throw new CorruptRecordException(FormattableString.Invariant($"entry {entry.Sequence} stands where this one belongs; nothing is read from half a history."), stream, next);
            if (entry.EventName == HistoryRedaction.EventName) redactions.Add(Envelope(entry, HistoryRedaction.Decode(entry)));
            else events.Add(Envelope(entry, _catalogue.Decode(entry)));
            last = entry;
        }

        if (expected is not null && (last?.Sequence != expected.Count || last.Hash != expected.Hash))
        {
            throw new CorruptRecordException(FormattableString.Invariant($"it ends with entry {last?.Sequence ?? 0}, not with the expected entry {expected.Count} and its hash."), stream, expected.Count);
        }

        return new HistoryReading<TEvent>(events, redactions, last?.ToHead());
    }

    /// <summary>Erases the personal data of entries and records that it was done, so that the rest of the history stays proven.</summary>
    /// <remarks>
    /// <para>Text becomes <c>[redacted]</c>, lists and maps become empty, everything else null; a redacted event still reads and replays. The payload's first hash stays
    /// and, its blinding being destroyed, tells nothing about the erased content. The new payload is attested by a chained entry named
    /// <see cref="HistoryRedaction.EventName"/>: without it, or after a further change, <see cref="History.Verify"/> finds a fault.</para>
    /// <para>Whether the law allows or demands an erasure (UK GDPR, article 17) is the host's decision; a medical record is often exempt.</para>
    /// </remarks>
    /// <param name="entries">The whole history; it must be intact, because a redaction vouches for it.</param>
    /// <param name="sequences">The entries to redact.</param>
    /// <param name="reason">Why, in words without personal data: they can never be erased.</param>
    /// <param name="context">Who redacts, and when.</param>
    /// <param name="blinding">Random ids: the host passes <c>Guid.NewGuid</c>.</param>
    /// <exception cref="ArgumentException">A sequence is not in the history or is a redaction entry, there is no reason, or a blinding is empty.</exception>
    /// <exception cref="CorruptRecordException">The history is not intact.</exception>
    /// <exception cref="UnknownEventException">An entry to redact is not known, or is newer than known.</exception>
    /// <exception cref="InvalidOperationException">A redacted payload would no longer read, or would keep what should be erased.</exception>
    public Redaction Redact(IEnumerable<HistoryEntry> entries, IEnumerable<long> sequences, string reason, DecisionContext context, Func<Guid> blinding) =>
        Redact(entries, sequences, null, reason, context, blinding);

    /// <summary>As the other overload, and lets the caller erase what stands in places that are not registered as personal, such as a name in a free text.</summary>
    /// <param name="entries">The whole history; it must be intact, because a redaction vouches for it.</param>
    /// <param name="sequences">The entries to redact.</param>
    /// <param name="redactor">Given an entry and its content without the registered personal data, answers the content to keep. Null for none.</param>
    /// <param name="reason">Why, in words without personal data: they can never be erased.</param>
    /// <param name="context">Who redacts, and when.</param>
    /// <param name="blinding">Random ids: the host passes <c>Guid.NewGuid</c>.</param>
    /// <exception cref="ArgumentException">A sequence is not in the history or is a redaction entry, there is no reason, or a blinding is empty.</exception>
    /// <exception cref="CorruptRecordException">The history is not intact.</exception>
    /// <exception cref="UnknownEventException">An entry to redact is not known, or is newer than known.</exception>
    /// <exception cref="InvalidOperationException">A redacted payload would no longer read, or would keep what should be erased.</exception>
    public Redaction Redact(
        IEnumerable<HistoryEntry> entries,
        IEnumerable<long> sequences,
        Func<HistoryEntry, JsonObject, JsonObject>? redactor,
        string reason,
        DecisionContext context,
        Func<Guid> blinding)
    {
        if (entries is null) throw new ArgumentNullException(nameof(entries));
        if (sequences is null) throw new ArgumentNullException(nameof(sequences));
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("A redaction has a reason.", nameof(reason));
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (blinding is null) throw new ArgumentNullException(nameof(blinding));

        var all = entries.ToList();
        if (History.Verify(all).Fault is { } fault) throw new CorruptRecordException("this history is not intact and cannot be vouched for. " + fault.Message, all[0].Stream, fault.Sequence);

        using var hasher = new HistoryHasher();
        var replaced = new List<HistoryEntry>();
        var attested = new List<RedactedEntry>();
        foreach (var sequence in sequences.Distinct().OrderBy(static sequence => sequence))
        {
            if (sequence < 1 || sequence > all.Count) throw new ArgumentOutOfRangeException(nameof(sequences), sequence, "There is no such entry.");
            var entry = all[(int)sequence - 1];
            if (entry.EventName == HistoryRedaction.EventName) throw new ArgumentException(FormattableString.Invariant($"Entry {sequence} is the record of a redaction and stays."), nameof(sequences));
            var payload = _catalogue.Redact(entry, redactor);
            if (payload == entry.Payload) continue;
            var redacted = entry with { Payload = payload, Blinding = Draw(blinding), IsRedacted = true };
            all[(int)sequence - 1] = redacted;
            replaced.Add(redacted);
            attested.Add(new RedactedEntry(sequence, hasher.Payload(redacted.Blinding, payload)));
        }

        if (replaced.Count == 0) return new Redaction(all, replaced, null);
        var last = all[all.Count - 1];
        var content = new EncodedEvent(HistoryRedaction.EventName, HistoryRedaction.EventVersion, new HistoryRedaction(reason, attested).Encode());
        var attestation = Seal(hasher, last.ToHead(), last.Stream, content, context, blinding);
        all.Add(attestation);
        return new Redaction(all, replaced, attestation);
    }

    private static HistoryEntry Seal(HistoryHasher hasher, HistoryHead? head, RecordReference stream, EncodedEvent happened, DecisionContext context, Func<Guid> blinding)
    {
        var random = Draw(blinding);
        var entry = new HistoryEntry(
            stream, (head?.Count ?? 0) + 1, happened.Name, happened.Version, InMicroseconds(context.Now), context.Actor.Id, context.CommandId, happened.Payload,
            random, isRedacted: false, hasher.Payload(random, happened.Payload), head?.Hash ?? default, default);
        return entry with { Hash = hasher.Header(entry) };
    }

    private static Guid Draw(Func<Guid> blinding)
    {
        var random = blinding();
        return random != Guid.Empty ? random : throw new ArgumentException("A blinding is random: pass Guid.NewGuid.", nameof(blinding));
    }

    private static Instant InMicroseconds(Instant instant)
    {
        const int ticks = (int)(NodaConstants.TicksPerMillisecond / 1000);
        var whole = instant.ToUnixTimeTicks();
        var finer = whole % ticks;
        return Instant.FromUnixTimeTicks(whole - (finer < 0 ? finer + ticks : finer));
    }

    private static Recorded<T> Envelope<T>(HistoryEntry entry, T happened)
        where T : class => new(entry.Stream, entry.Sequence, entry.RecordedAt, entry.Actor, entry.CommandId, happened, entry.IsRedacted);
}
