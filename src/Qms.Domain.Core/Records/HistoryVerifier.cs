using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Core.Records;

/// <summary>One walk over a history. Keeps nothing of an entry but the digests of redacted ones until their redaction entry comes; looks ahead only once a fault is seen.</summary>
internal sealed class HistoryVerifier : IDisposable
{
    private readonly HistoryHasher _hasher = new();
    private readonly HistoryHead? _anchored;
    private readonly SortedDictionary<long, Redacted> _redacted = [];
    private RecordReference? _stream;
    private HistoryEntry? _previous;
    private Sha256Digest _lastHash;
    private long _verified;

    public HistoryVerifier(HistoryHead? anchored) => (_anchored, _stream) = (anchored, anchored?.Stream);

    private long Next => _verified + 1;

    public void Dispose() => _hasher.Dispose();

    public HistoryVerification Run(IEnumerable<HistoryEntry> entries)
    {
        using var walk = entries.GetEnumerator();
        while (walk.MoveNext())
        {
            var entry = walk.Current ?? throw new ArgumentException("An entry is null.", nameof(entries));
            _stream ??= entry.Stream;
            if (Check(entry, walk) is { } fault) return Answer(fault);
            (_previous, _lastHash) = (entry, entry.Hash);
            _verified++;
        }

        return Answer(AtTheEnd());
    }

    private HistoryVerification Answer(HistoryFault? fault) => new(_verified, _verified > 0 ? new HistoryHead(_stream!, _verified, _lastHash) : null, fault);

    private HistoryFault? Check(HistoryEntry entry, IEnumerator<HistoryEntry> walk)
    {
        var wrong = WhatIsWrongWithin(entry, out var redactedHash);
        var isLinked = entry.PreviousHash == _lastHash;
        // Whatever field was changed, either its number or its link still shows that this is the entry expected here.
        if (wrong is not null && (isLinked || entry.Sequence == Next)) return Fault(HistoryFaultKind.Altered, Next, entry.EventName, wrong);
        if (entry.Stream != _stream) return Fault(HistoryFaultKind.Inserted, entry.Sequence, entry.EventName, $"this is an entry of {entry.Stream}.");
        if (entry.Sequence > Next) return OutOfOrder(entry, walk);
        if (entry.Sequence < Next) return Fault(HistoryFaultKind.Inserted, entry.Sequence, entry.EventName, "there is already an entry of this number.");
        if (!isLinked) return Unlinked(entry, walk);
        if (_anchored is { } head && head.Count == entry.Sequence && head.Hash != entry.Hash)
        {
            return Fault(HistoryFaultKind.Rewritten, Next, entry.EventName, "it is not the entry that the anchored head vouches for; it, or one before it, was replaced and all hashes since were made anew.");
        }

        if (entry.IsRedacted) _redacted.Add(entry.Sequence, new Redacted(entry.EventName, redactedHash));
        return entry.EventName == HistoryRedaction.EventName ? Attest(entry) : null;
    }

    private string? WhatIsWrongWithin(HistoryEntry entry, out Sha256Digest redactedHash)
    {
        redactedHash = default;
        try
        {
            if (entry.IsRedacted)
            {
                if (entry.EventName == HistoryRedaction.EventName) return "a record of a redaction cannot be redacted.";
                redactedHash = _hasher.Payload(entry.Blinding, CanonicalJson.Of(entry.Payload));
            }
            else if (_hasher.Payload(entry.Blinding, entry.Payload) != entry.PayloadHash
                && _hasher.Payload(entry.Blinding, CanonicalJson.Of(entry.Payload)) != entry.PayloadHash)
            {
                return "its payload, blinding or payload hash is not what was recorded.";
            }

            return _hasher.Header(entry) == entry.Hash ? null : "a field of its header or one of its hashes is not what was recorded.";
        }
        catch (Exception damage) when (damage is JsonException or EncoderFallbackException)
        {
            return "its text is damaged.";
        }
    }

    private HistoryFault OutOfOrder(HistoryEntry entry, IEnumerator<HistoryEntry> walk)
    {
        var expectedComesLater = false;
        while (walk.MoveNext())
        {
            if (walk.Current!.Sequence == entry.Sequence)
            {
                return Fault(HistoryFaultKind.Inserted, entry.Sequence, entry.EventName, $"an entry of this number stands where entry {Next} belongs, and another one further on.");
            }

            expectedComesLater |= walk.Current.Sequence == Next;
        }

        return expectedComesLater
            ? Fault(HistoryFaultKind.Reordered, entry.Sequence, entry.EventName, $"it stands where entry {Next} belongs, which comes later.")
            : Fault(HistoryFaultKind.Removed, Next, null, $"it is missing; the next that is there is entry {entry.Sequence}.");
    }

    private HistoryFault Unlinked(HistoryEntry entry, IEnumerator<HistoryEntry> walk)
    {
        var isVouchedFor = (_anchored?.Count == entry.Sequence && _anchored.Hash == entry.Hash)
            || (walk.MoveNext() && walk.Current!.PreviousHash == entry.Hash && walk.Current.Sequence == entry.Sequence + 1);
        if (!isVouchedFor || _previous is not { } replaced)
        {
            return Fault(HistoryFaultKind.BrokenLink, Next, entry.EventName, "it does not follow from the entry before; one of the two was replaced.");
        }

        var fault = Fault(HistoryFaultKind.Rewritten, replaced.Sequence, replaced.EventName, "it is not the entry that its successor follows from; it was replaced and its hash made anew.");
        (_verified, _lastHash) = (_verified - 1, replaced.PreviousHash);
        return fault with { Position = replaced.Sequence };
    }

    private HistoryFault? Attest(HistoryEntry entry)
    {
        HistoryRedaction redaction;
        try
        {
            redaction = HistoryRedaction.Decode(entry);
        }
        catch (CorruptRecordException)
        {
            return Fault(HistoryFaultKind.Altered, Next, entry.EventName, "it is not readable as a record of a redaction.");
        }

        foreach (var attested in redaction.Entries)
        {
            if (attested.Sequence < 1 || attested.Sequence > _verified) return Fault(HistoryFaultKind.Altered, Next, entry.EventName, "it records a redaction of an entry that is not before it.");
            if (!_redacted.TryGetValue(attested.Sequence, out var redacted))
            {
                return Fault(HistoryFaultKind.RedactionUndone, attested.Sequence, null, $"personal data was erased from it according to entry {entry.Sequence}, but it is not marked so and its original content is there.");
            }

            // Erasing more later is lawful, so the newest word counts: an earlier redacted form that comes back is found.
            redacted.Attested = attested.Hash;
        }

        return null;
    }

    private HistoryFault? AtTheEnd()
    {
        if (_anchored is { } head && _verified < head.Count)
        {
            return Fault(HistoryFaultKind.Truncated, Next, null, string.Format(CultureInfo.InvariantCulture, "it is missing; the anchored head counts {0} entries and {1} are there.", head.Count, _verified));
        }

        foreach (var (sequence, redacted) in _redacted.Select(static pair => (pair.Key, pair.Value)))
        {
            if (redacted.Attested == redacted.Present) continue;
            return redacted.Attested is null
                ? Fault(HistoryFaultKind.RedactionWithoutRecord, sequence, redacted.EventName, "it is marked as redacted, but no entry records that.") with { Position = sequence }
                : Fault(HistoryFaultKind.Altered, sequence, redacted.EventName, "its payload or blinding is not what the record of its redaction attests.") with { Position = sequence };
        }

        return null;
    }

    private HistoryFault Fault(HistoryFaultKind kind, long sequence, string? eventName, string problem) =>
        new(kind, sequence, Next, Place.Of(_stream, sequence, eventName) + ": " + problem);

    private sealed class Redacted(string eventName, Sha256Digest present)
    {
        public string EventName { get; } = eventName;

        public Sha256Digest Present { get; } = present;

        public Sha256Digest? Attested { get; set; }
    }
}
