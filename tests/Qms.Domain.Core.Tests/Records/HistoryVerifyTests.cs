using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Core.Tests.Records;

public class HistoryVerifyTests
{
    // Changes of one byte, one for each field; the number chooses which byte.
    private static readonly Dictionary<string, Func<HistoryEntry, int, HistoryEntry>> Changes = new(StringComparer.Ordinal)
    {
        ["stream id"] = static (e, n) => e with { Stream = new RecordReference(e.Stream.Kind, Changed(e.Stream.Id, n)) },
        ["stream kind"] = static (e, _) => e with { Stream = new RecordReference("floor", e.Stream.Id) },
        ["sequence"] = static (e, n) => e with { Sequence = e.Sequence ^ (1L << (n % 64)) },
        ["event name"] = static (e, n) => e with { EventName = Changed(e.EventName, n) },
        ["event version"] = static (e, n) => e with { EventVersion = e.EventVersion ^ (1 << (n % 32)) },
        ["recorded at"] = static (e, n) => e with { RecordedAt = e.RecordedAt + Duration.FromNanoseconds(1 + n) },
        ["actor"] = static (e, n) => e with { Actor = new ActorId(Changed(e.Actor.Value, n)) },
        ["no actor"] = static (e, _) => e with { Actor = default },
        ["damaged actor"] = static (e, _) => e with { Actor = new ActorId(e.Actor.Value + "\ud800") },
        ["command"] = static (e, n) => e with { CommandId = new CommandId(Changed(e.CommandId.Value, n)) },
        ["payload"] = static (e, n) => e with { Payload = Changed(e.Payload, n) },
        ["payload cut"] = static (e, n) => e with { Payload = e.Payload[..(n % e.Payload.Length)] },
        ["blinding"] = static (e, n) => e with { Blinding = Changed(e.Blinding, n) },
        ["payload hash"] = static (e, n) => e with { PayloadHash = Changed(e.PayloadHash, n) },
        ["previous hash"] = static (e, n) => e with { PreviousHash = Changed(e.PreviousHash, n) },
        ["hash"] = static (e, n) => e with { Hash = Changed(e.Hash, n) },
    };

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void Any_changed_byte_of_any_field_is_found_and_its_entry_named(RandomHistory history)
    {
        foreach (var (field, change) in Changes)
        {
            var entries = Door.Entries(history.Events);
            var i = history.Pick % entries.Count;
            entries[i] = change(entries[i], history.Pick / 10);
            var found = History.Verify(entries);
            Assert.True(found.Fault is { Kind: HistoryFaultKind.Altered } fault && fault.Sequence == i + 1 && fault.Position == i + 1, $"{field}: {found.Fault}");
            Assert.Equal(i, found.EntriesVerified);
            Assert.Equal(i == 0 ? null : entries[i - 1].ToHead(), found.Head);
        }
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void An_untouched_history_is_intact_even_when_the_store_reordered_keys_and_white_space(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        var head = entries[^1].ToHead();
        var expected = new HistoryVerification(entries.Count, head, null);
        Assert.Equal(expected, History.Verify(entries));
        Assert.Equal(expected, History.Verify(entries.Select(Door.AsFromJsonb), head));
        Assert.True(expected.IsIntact);
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void A_removed_entry_is_found_and_the_oldest_is_no_exception(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        var i = history.Pick % (entries.Count - 1);
        entries.RemoveAt(i);
        Found(HistoryFaultKind.Removed, i + 1, i + 1, History.Verify(entries));
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void Swapped_entries_are_found(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        var i = history.Pick % (entries.Count - 1);
        var j = i + 1 + (history.Pick / 10 % (entries.Count - 1 - i));
        (entries[i], entries[j]) = (entries[j], entries[i]);
        Found(HistoryFaultKind.Reordered, j + 1, i + 1, History.Verify(entries));
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void A_copy_inserted_anywhere_is_found(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        var copied = history.Pick % entries.Count;
        entries.Insert(history.Pick / 10 % (entries.Count + 1), entries[copied]);
        var fault = History.Verify(entries).Fault!;
        Assert.Equal((HistoryFaultKind.Inserted, copied + 1), (fault.Kind, fault.Sequence));
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void Only_an_anchored_head_shows_that_the_newest_entries_are_gone(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        var head = entries[^1].ToHead();
        var left = history.Pick % entries.Count;
        entries.RemoveRange(left, entries.Count - left);
        Assert.True(History.Verify(entries).IsIntact);
        Found(HistoryFaultKind.Truncated, left + 1, left + 1, History.Verify(entries, head));
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void Only_an_anchored_head_shows_that_all_hashes_were_made_anew(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        var anchor = entries[history.Pick % entries.Count].ToHead();
        var rewritten = Door.History.Append(null, Door.Stream, history.Events, Door.At(Door.Now.PlusNanoseconds(1_000_000)), Door.Blinding());
        Assert.True(History.Verify(rewritten).IsIntact);
        Found(HistoryFaultKind.Rewritten, anchor.Count, anchor.Count, History.Verify(rewritten, anchor));
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void A_history_that_grew_since_it_was_anchored_is_intact(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        Assert.True(History.Verify(entries, entries[history.Pick % entries.Count].ToHead()).IsIntact);
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void A_replaced_entry_with_a_fresh_hash_is_found_by_what_follows_it(RandomHistory history)
    {
        var entries = Door.Entries([.. history.Events, new DoorEvent.Closed()]);
        var i = history.Pick % (entries.Count - 2);
        var original = History.Verify(entries).Head!;
        entries[i] = Door.Forged(entries, i + 1);
        var found = History.Verify(entries, original);
        Found(HistoryFaultKind.Rewritten, i + 1, i + 1, found);
        Assert.Equal(i == 0 ? null : entries[i - 1].ToHead(), found.Head);
    }

    [Fact]
    public void When_the_last_but_one_is_replaced_only_an_anchor_tells_which_of_the_two_it_was()
    {
        var entries = Door.Entries(new DoorEvent.Noted("1"), new DoorEvent.Noted("2"), new DoorEvent.Noted("3"));
        var head = entries[2].ToHead();
        entries[1] = Door.Forged(entries, 2);
        Found(HistoryFaultKind.BrokenLink, 3, 3, History.Verify(entries));
        Found(HistoryFaultKind.Rewritten, 2, 2, History.Verify(entries, head));
    }

    [Fact]
    public void A_history_whose_beginning_was_cut_off_is_not_taken_for_lawful_retention()
    {
        var entries = Door.Entries(new DoorEvent.Noted("1"));
        var orphan = Door.History.Append(entries[0].ToHead(), Door.Stream, [new DoorEvent.Closed()], Door.Context, Door.Blinding());
        Found(HistoryFaultKind.Removed, 1, 1, History.Verify(orphan));
    }

    [Fact]
    public void An_entry_of_another_stream_is_found()
    {
        var entries = Door.Entries(new DoorEvent.Noted("1"), new DoorEvent.Noted("2"));
        var foreign = Door.History.Append(null, new RecordReference("door", "2"), [new DoorEvent.Closed()], Door.Context, Door.Blinding())[0];
        Found(HistoryFaultKind.Inserted, 1, 2, History.Verify([entries[0], foreign, entries[1]]));
        Found(HistoryFaultKind.Inserted, 1, 1, History.Verify([foreign], entries[0].ToHead()));
    }

    [Fact]
    public void A_forged_entry_beside_the_genuine_one_is_found()
    {
        var entries = Door.Entries(new DoorEvent.Noted("1"), new DoorEvent.Noted("2"), new DoorEvent.Noted("3"));
        entries.Insert(1, Door.Forged(entries, 2));
        Found(HistoryFaultKind.Inserted, 2, 3, History.Verify(entries));
    }

    [Fact]
    public void An_empty_history_is_intact_unless_it_was_anchored()
    {
        Assert.Equal(new HistoryVerification(0, null, null), History.Verify([]));
        var head = Door.Entries(new DoorEvent.Closed())[0].ToHead();
        Found(HistoryFaultKind.Truncated, 1, 1, History.Verify([], head));
    }

    [Fact]
    public void A_fault_is_told_in_a_sentence_without_content()
    {
        var entries = Door.Entries(new DoorEvent.Noted("1"), new DoorEvent.Noted("secret"), new DoorEvent.Noted("3"));
        entries[1] = entries[1] with { Payload = """{"text":"Secret"}""" };
        Assert.Equal($"History of {Door.Stream}, entry 2 (\"door.noted\"): its payload, blinding or payload hash is not what was recorded.", History.Verify(entries).Fault!.Message);
        entries.RemoveAt(1);
        Assert.Equal($"History of {Door.Stream}, entry 2: it is missing; the next that is there is entry 3.", History.Verify(entries).Fault!.Message);
    }

    [Fact]
    public void Entries_are_read_once()
    {
        var entries = Door.Entries(new DoorEvent.Noted("1"), new DoorEvent.Noted("2"));
        var reads = 0;
        IEnumerable<HistoryEntry> Cursor()
        {
            reads++;
            foreach (var entry in entries) yield return entry;
        }

        Assert.True(History.Verify(Cursor()).IsIntact);
        Assert.Equal(1, reads);
    }

    private static void Found(HistoryFaultKind kind, long sequence, long position, HistoryVerification found)
    {
        Assert.NotNull(found.Fault);
        Assert.Equal((kind, sequence, position), (found.Fault.Kind, found.Fault.Sequence, found.Fault.Position));
        Assert.False(found.IsIntact);
    }

    private static string Changed(string text, int n)
    {
        var at = n % text.Length;
        return text[..at] + (text[at] == 'x' ? 'y' : 'x') + text[(at + 1)..];
    }

    private static Guid Changed(Guid value, int n)
    {
        var bytes = value.ToByteArray();
        bytes[n % 16] ^= (byte)(1 << (n % 8));
        return new Guid(bytes);
    }

    private static Sha256Digest Changed(Sha256Digest value, int n)
    {
        var bytes = value.ToByteArray();
        bytes[n % 32] ^= (byte)(1 << (n % 8));
        return new Sha256Digest(bytes);
    }
}
