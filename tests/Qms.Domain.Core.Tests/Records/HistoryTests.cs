using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Core.Tests.Records;

public class HistoryTests
{
    private static readonly DoorEvent[] Three = [Door.SomeOpened, new DoorEvent.Noted("seen"), new DoorEvent.Closed()];

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void Whatever_is_appended_reads_back_equal(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        var reading = Door.History.Read(entries, entries[^1].ToHead());
        Assert.Equal(history.Events, reading.Happened);
        Assert.Equal(entries[^1].ToHead(), reading.Head);
        Assert.All(reading.Events, static (recorded, i) => Assert.Equal(i + 1, recorded.Sequence));
    }

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void Appending_in_parts_is_appending_at_once(RandomHistory history)
    {
        var cut = history.Pick % history.Events.Length;
        var blinding = Door.Blinding();
        var first = Door.History.Append(null, Door.Stream, history.Events[..cut], Door.Context, blinding);
        var second = Door.History.Append(Door.History.Read(first).Head, Door.Stream, history.Events[cut..], Door.Context, blinding);
        Assert.Equal(Door.Entries(history.Events), first.Concat(second));
    }

    [Fact]
    public void An_envelope_tells_who_when_and_by_which_request()
    {
        var recorded = Door.History.Read(Door.Entries(Three)).Events[1];
        Assert.Equal(new Recorded<DoorEvent>(Door.Stream, 2, Instant.FromUnixTimeTicks(Door.Now.ToUnixTimeTicks()), Door.Context.Actor.Id, Door.Context.CommandId, Three[1]), recorded);
    }

    [Theory]
    [InlineData(12_345_679, 12_345_670)]
    [InlineData(-1, -10)]
    [InlineData(-10, -10)]
    [InlineData(9, 0)]
    public void The_time_is_recorded_in_whole_microseconds_as_databases_keep_it(long ticks, long recorded)
    {
        var entry = Door.History.Append(null, Door.Stream, Three, Door.At(Instant.FromUnixTimeTicks(ticks).PlusNanoseconds(50)), Door.Blinding())[0];
        Assert.Equal(Instant.FromUnixTimeTicks(recorded), entry.RecordedAt);
    }

    [Fact]
    public void Nothing_printed_holds_personal_data()
    {
        var entry = Door.Entries(Three)[0];
        Assert.Equal($"{Door.Stream} entry 1: door.opened v3 at 2026-03-02T09:30:01.234567Z", entry.ToString());
        Assert.Equal($"{Door.Stream} entry 1 at 2026-03-02T09:30:01.234567Z", Door.History.Read([entry]).Events[0].ToString());
    }

    [Fact]
    public void No_events_give_no_entries() => Assert.Empty(Door.History.Append(null, Door.Stream, [], Door.Context, Door.Blinding()));

    [Fact]
    public void A_head_of_another_stream_is_refused()
    {
        var head = Door.Entries(Three)[^1].ToHead();
        Assert.Throws<ArgumentException>(() => Door.History.Append(head, new RecordReference("door", "2"), Three, Door.Context, Door.Blinding()));
    }

    [Fact]
    public void A_blinding_that_is_not_random_is_refused() =>
        Assert.Throws<ArgumentException>(() => Door.History.Append(null, Door.Stream, Three, Door.Context, static () => Guid.Empty));

    [Fact]
    public void An_empty_history_reads_as_not_begun()
    {
        var reading = Door.History.Read([]);
        Assert.Empty(reading.Events);
        Assert.Null(reading.Head);
        Assert.Throws<CorruptRecordException>(() => Door.History.Read([], Door.Entries(Three)[0].ToHead()));
    }

    [Theory]
    [InlineData("2,3", 1)]
    [InlineData("1,3", 2)]
    [InlineData("2,1,3", 1)]
    [InlineData("1,1,2,3", 2)]
    [InlineData("1,2,2", 3)]
    public void Half_a_history_is_not_read(string order, long missing)
    {
        var entries = Door.Entries(Three);
        var given = order.Split(',').Select(number => entries[int.Parse(number, null) - 1]);
        var corrupt = Assert.Throws<CorruptRecordException>(() => Door.History.Read(given));
        Assert.Equal((Door.Stream, missing), (corrupt.Stream, corrupt.Sequence));
    }

    [Fact]
    public void An_entry_of_another_stream_is_not_read()
    {
        var entries = Door.Entries(Three);
        entries[1] = entries[1] with { Stream = new RecordReference("door", "2") };
        Assert.Equal(2, Assert.Throws<CorruptRecordException>(() => Door.History.Read(entries)).Sequence);
        Assert.Equal(1, Assert.Throws<CorruptRecordException>(() => Door.History.Read([entries[1]], entries[0].ToHead())).Sequence);
    }

    [Fact]
    public void A_history_that_does_not_end_as_expected_is_not_read()
    {
        var entries = Door.Entries(Three);
        Assert.Throws<CorruptRecordException>(() => Door.History.Read(entries.Take(2), entries[2].ToHead()));
        Assert.Throws<CorruptRecordException>(() => Door.History.Read(entries, entries[1].ToHead()));
        Assert.Throws<CorruptRecordException>(() => Door.History.Read(entries, new HistoryHead(Door.Stream, 3, entries[1].Hash)));
    }

    [Fact]
    public void A_damaged_or_unknown_entry_is_named_with_its_place()
    {
        var entries = Door.Entries(Three);
        var damaged = new List<HistoryEntry>(entries) { [1] = entries[1] with { Payload = "{" } };
        var corrupt = Assert.Throws<CorruptRecordException>(() => Door.History.Read(damaged));
        Assert.Equal((Door.Stream, 2L, "door.noted"), (corrupt.Stream, corrupt.Sequence, corrupt.EventName));
        Assert.Equal($"History of {Door.Stream}, entry 2 (\"door.noted\"): the payload is not a version 1 of this event.", corrupt.Message);
        var newer = new List<HistoryEntry>(entries) { [1] = entries[1] with { EventVersion = 2 } };
        var unknown = Assert.Throws<UnknownEventException>(() => Door.History.Read(newer));
        Assert.Equal((Door.Stream, 2L, "door.noted", 2), (unknown.Stream, unknown.Sequence, unknown.EventName, unknown.EventVersion));
    }
}
