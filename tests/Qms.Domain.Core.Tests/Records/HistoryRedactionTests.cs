using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FsCheck.Xunit;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Core.Tests.Records;

public class HistoryRedactionTests
{
    private static readonly DoorEvent[] Events = [Door.SomeOpened, new DoorEvent.Noted("Ada fell"), new DoorEvent.Closed(), new DoorEvent.Noted("Bo too")];

    private static Redaction Redacted(IEnumerable<HistoryEntry> entries, params long[] sequences) =>
        Door.History.Redact(entries, sequences, "Request 12 granted", Door.Context, Door.Blinding(2));

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void A_redacted_history_verifies_and_replays_without_a_personal_word(RandomHistory history)
    {
        var entries = Door.Entries(history.Events);
        var anchored = entries[^1].ToHead();
        var redaction = Redacted(entries, [.. entries.Select(static e => e.Sequence)]);
        Assert.True(History.Verify(redaction.Entries, anchored).IsIntact);
        Assert.True(History.Verify(redaction.Entries.Select(Door.AsFromJsonb), redaction.Entries[^1].ToHead()).IsIntact);
        var reading = Door.History.Read(redaction.Entries);
        Assert.Equal(history.Events.Length, reading.Events.Count);
        Assert.Equal(reading.Head, History.Verify(redaction.Entries).Head);
        Assert.All(reading.Happened, static happened => Assert.True(happened switch
        {
            DoorEvent.Opened opened => opened is { By: "[redacted]", BornOn: null, Nicknames.Count: 0 },
            DoorEvent.Noted noted => noted.Text == "[redacted]",
            _ => true,
        }));
    }

    [Fact]
    public void Each_kind_of_property_is_erased_in_its_way_and_the_rest_stays()
    {
        var redaction = Redacted(Door.Entries(Events), 1);
        var opened = Door.SomeOpened with
        {
            By = "[redacted]",
            BornOn = null,
            Witnesses = [new Witness("[redacted]", 41), new Witness("[redacted]", 17)],
            Nicknames = [],
            Where = new DoorPlace.Room("CT 2", "[redacted]"),
        };
        Assert.Equal([opened, .. Events[1..]], Door.History.Read(redaction.Entries).Happened);
        Assert.Equal([true, false, false, false], Door.History.Read(redaction.Entries).Events.Select(static e => e.IsRedacted));
    }

    [Fact]
    public void Only_payload_blinding_and_flag_of_the_named_entries_change()
    {
        var entries = Door.Entries(Events);
        var redaction = Redacted(entries, 4, 2, 2);
        Assert.Equal([2, 4], redaction.Replaced.Select(static e => e.Sequence));
        Assert.Equal(5, redaction.Entries.Count);
        Assert.Equal(redaction.Attestation, redaction.Entries[4]);
        foreach (var (before, after) in entries.Zip(redaction.Entries))
        {
            Assert.Equal(before, after with { Payload = before.Payload, Blinding = before.Blinding, IsRedacted = false });
            Assert.Equal(before.Sequence is 2 or 4, before.Blinding != after.Blinding);
            Assert.Equal(before.Sequence is 2 or 4, after.IsRedacted);
        }
    }

    [Fact]
    public void The_redaction_is_an_entry_that_tells_what_why_when_and_by_whom()
    {
        var redaction = Redacted(Door.Entries(Events), 2);
        var recorded = Assert.Single(Door.History.Read(redaction.Entries).Redactions);
        Assert.Equal((5, Door.Context.Actor.Id, "Request 12 granted"), (recorded.Sequence, recorded.Actor, recorded.Event.Reason));
        Assert.Equal(2, Assert.Single(recorded.Event.Entries).Sequence);
        Assert.Equal(("history.redacted", 1), (redaction.Attestation!.EventName, redaction.Attestation.EventVersion));
        Assert.Equal($$"""{"entries":[{"hash":"{{recorded.Event.Entries[0].Hash}}","sequence":2}],"reason":"Request 12 granted"}""", redaction.Attestation.Payload);
    }

    [Fact]
    public void A_history_goes_on_after_a_redaction()
    {
        var redacted = Redacted(Door.Entries(Events), 2).Entries;
        var more = Door.History.Append(Door.History.Read(redacted).Head, Door.Stream, Events, Door.Context, Door.Blinding(3));
        Assert.Equal(6, more[0].Sequence);
        Assert.True(History.Verify([.. redacted, .. more]).IsIntact);
        Assert.Equal(8, Door.History.Read([.. redacted, .. more]).Events.Count);
    }

    [Fact]
    public void Redacting_again_changes_nothing()
    {
        var once = Redacted(Door.Entries(Events), 1, 2);
        var twice = Redacted(once.Entries, 1, 2, 3);
        Assert.Empty(twice.Replaced);
        Assert.Null(twice.Attestation);
        Assert.Equal(once.Entries, twice.Entries);
    }

    [Fact]
    public void Redacting_more_later_is_lawful_and_going_back_to_less_is_found()
    {
        var once = Redacted(Door.Entries(Events), 1).Entries;
        var twice = Door.History.Redact(once, [1], static (_, body) => With(body, "dose", "0"), "More", Door.Context, Door.Blinding(3)).Entries;
        Assert.True(History.Verify(twice).IsIntact);
        Found(HistoryFaultKind.Altered, 1, [once[0], .. twice.Skip(1)]);
    }

    [Fact]
    public void A_host_can_erase_more_than_is_registered()
    {
        var redaction = Door.History.Redact(Door.Entries(Events), [1], static (_, body) => With(body, "dose", "0.00"), "Free text", Door.Context, Door.Blinding(2));
        Assert.True(History.Verify(redaction.Entries).IsIntact);
        Assert.Equal((0.00m, "[redacted]"), Door.History.Read(redaction.Entries).Happened.OfType<DoorEvent.Opened>().Select(static e => (e.Dose, e.By)).Single());
        Assert.Throws<InvalidOperationException>(() => Door.History.Redact(Door.Entries(Events), [1], static (_, body) => With(body, "dose", "\"none\""), "x", Door.Context, Door.Blinding(2)));
    }

    [Fact]
    public void Changing_a_redacted_entry_later_is_found_in_every_field()
    {
        var entries = Redacted(Door.Entries(Events), 2).Entries;
        Found(HistoryFaultKind.Altered, 2, With(entries, 2, static e => e with { Payload = """{"text":"Bo fell"}""" }));
        Found(HistoryFaultKind.Altered, 2, With(entries, 2, static e => e with { Payload = "{" }));
        Found(HistoryFaultKind.Altered, 2, With(entries, 2, static e => e with { Blinding = default }));
        Found(HistoryFaultKind.Altered, 2, With(entries, 2, static e => e with { IsRedacted = false }));
        Found(HistoryFaultKind.Altered, 2, With(entries, 2, static e => e with { PayloadHash = default }));
        Found(HistoryFaultKind.Altered, 2, With(entries, 2, static e => e with { Actor = new("staff-8") }));
        Found(HistoryFaultKind.Altered, 2, With(entries, 2, static e => e with { EventName = "door.closed" }));
    }

    [Fact]
    public void A_redaction_without_its_record_is_found()
    {
        var original = Door.Entries(Events);
        var entries = Redacted(original, 2).Entries;
        Found(HistoryFaultKind.RedactionWithoutRecord, 2, [.. entries.Take(4)]);
        Found(HistoryFaultKind.RedactionWithoutRecord, 2, With(original, 2, static e => e with { IsRedacted = true }));
        Found(HistoryFaultKind.RedactionWithoutRecord, 2, With(original, 2, static e => e with { IsRedacted = true, Payload = """{"text":"[redacted]"}""" }));
        Assert.Equal(HistoryFaultKind.Truncated, History.Verify(entries.Take(4), entries[4].ToHead()).Fault!.Kind);
        var more = Door.History.Append(entries[4].ToHead(), Door.Stream, Events, Door.Context, Door.Blinding(3));
        Found(HistoryFaultKind.Removed, 5, [.. entries.Take(4), .. more]);
    }

    [Fact]
    public void Original_content_that_comes_back_from_a_backup_is_found()
    {
        var original = Door.Entries(Events);
        var entries = Redacted(original, 2).Entries;
        Found(HistoryFaultKind.RedactionUndone, 2, With(entries, 2, _ => original[1]));
        Found(HistoryFaultKind.Altered, 2, With(entries, 2, _ => original[1] with { IsRedacted = true }));
    }

    [Fact]
    public void A_record_of_a_redaction_can_be_neither_changed_nor_redacted()
    {
        var entries = Redacted(Door.Entries(Events), 2).Entries;
        Found(HistoryFaultKind.Altered, 5, With(entries, 5, static e => e with { Payload = e.Payload.Replace("12", "13", StringComparison.Ordinal) }));
        Found(HistoryFaultKind.Altered, 5, With(entries, 5, static e => e with { IsRedacted = true }));
        Assert.Throws<ArgumentException>(() => Redacted(entries, 5));
    }

    [Theory]
    [InlineData("person")]
    [InlineData("opener")]
    public void Old_forms_are_redacted_where_they_hold_the_data(string property)
    {
        var version = property == "person" ? 1 : 2;
        var entry = Old(version, property);
        var redacted = new History<OldDoor>(OldDoor.Catalogue).Redact([entry], [1], "x", Door.Context, Door.Blinding(2)).Replaced[0];
        Assert.Equal(version, redacted.EventVersion);
        Assert.Equal($$"""{"{{property}}":"[redacted]"}""", redacted.Payload);
    }

    [Fact]
    public void An_old_form_whose_personal_data_was_not_registered_is_not_left_unredacted_in_silence()
    {
        var careless = EventCatalogue<OldDoor>.Create(static builder => builder
            .Add("door.opened", 2, OldJson.Default.OldDoor, "by")
            .Upcast("door.opened", 1, static body => new JsonObject { ["by"] = body["person"]!.DeepClone() }));
        var refused = Assert.Throws<InvalidOperationException>(() => new History<OldDoor>(careless).Redact([Old(1, "person")], [1], "x", Door.Context, Door.Blinding(2)));
        Assert.Contains("\"by\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_redacted_is_refused()
    {
        var entries = Door.Entries(Events);
        Assert.Throws<ArgumentOutOfRangeException>(() => Redacted(entries, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Redacted(entries, 5));
        Assert.Throws<ArgumentException>(() => Door.History.Redact(entries, [1], " ", Door.Context, Door.Blinding()));
        entries[2] = entries[2] with { EventVersion = 2 };
        Assert.Equal(3, Assert.Throws<CorruptRecordException>(() => Redacted(entries, 1)).Sequence);
    }

    [Fact]
    public void A_redaction_by_newer_software_is_not_guessed_at()
    {
        var entries = Redacted(Door.Entries(Events), 2).Entries;
        var newer = With(entries, 5, static e => e with { EventVersion = 2 });
        Assert.Equal(2, Assert.Throws<UnknownEventException>(() => Door.History.Read(newer)).EventVersion);
    }

    private static JsonObject With(JsonObject body, string property, string json)
    {
        body[property] = JsonNode.Parse(json);
        return body;
    }

    private static List<HistoryEntry> With(IEnumerable<HistoryEntry> entries, int sequence, Func<HistoryEntry, HistoryEntry> change) =>
        [.. entries.Select(entry => entry.Sequence == sequence ? change(entry) : entry)];

    private static void Found(HistoryFaultKind kind, long sequence, IEnumerable<HistoryEntry> entries)
    {
        var fault = History.Verify(entries).Fault;
        Assert.NotNull(fault);
        Assert.Equal((kind, sequence), (fault.Kind, fault.Sequence));
    }

    /// <summary>An entry as an older release of the software wrote it.</summary>
    private static HistoryEntry Old(int version, string property)
    {
        var then = EventCatalogue<OldNames>.Create(builder =>
        {
            if (version == 1) builder.Add("door.opened", 1, OldJson.Default.Person);
            else builder.Add("door.opened", 2, OldJson.Default.Opener).Upcast("door.opened", 1, static body => body);
        });
        OldNames happened = version == 1 ? new OldNames.Person("Ada") : new OldNames.Opener("Ada");
        var entry = new History<OldNames>(then).Append(null, Door.Stream, [happened], Door.Context, Door.Blinding())[0];
        Assert.Equal($$"""{"{{property}}":"Ada"}""", entry.Payload);
        return entry;
    }
}

public sealed record OldDoor(string By)
{
    internal static EventCatalogue<OldDoor> Catalogue { get; } = EventCatalogue<OldDoor>.Create(static builder => builder
        .Add("door.opened", 3, OldJson.Default.OldDoor, "by")
        .Upcast("door.opened", 1, static body => new JsonObject { ["opener"] = body["person"]!.DeepClone() }, "person")
        .Upcast("door.opened", 2, static body => new JsonObject { ["by"] = body["opener"]!.DeepClone() }, "opener"));
}

public abstract record OldNames
{
    public sealed record Person([property: JsonPropertyName("person")] string Value) : OldNames;

    public sealed record Opener([property: JsonPropertyName("opener")] string Value) : OldNames;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OldDoor))]
[JsonSerializable(typeof(OldNames.Person))]
[JsonSerializable(typeof(OldNames.Opener))]
internal sealed partial class OldJson : JsonSerializerContext;
