using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Core.Tests.Records;

public class EventCatalogueTests
{
    private const string Opened = """{"at":"2026-03-02T09:30:01.234567Z","bornOn":null,"by":"Ada","dose":0.30,"nicknames":[],"where":{"floor":1,"kind":"corridor"},"witnesses":[]}""";

    [Property(Arbitrary = [typeof(RandomHistories)])]
    public void Whatever_is_encoded_decodes_equal(RandomHistory history)
    {
        foreach (var happened in history.Events)
        {
            var (name, version, payload) = Door.Catalogue.Encode(happened);
            Assert.Equal(happened, Door.Catalogue.Decode(name, version, payload));
            Assert.Equal(Door.Catalogue.NameOf(happened), name);
        }
    }

    [Fact]
    public void Names_come_in_the_order_of_registration() => Assert.Equal(["door.opened", "door.noted", "door.closed"], Door.Catalogue.Names);

    [Fact]
    public void A_payload_is_canonical_and_keeps_the_scale_of_a_dose()
    {
        var encoded = Door.Catalogue.Encode(Door.SomeOpened);
        Assert.Equal("door.opened v3", encoded.ToString());
        Assert.Equal(
            """{"at":"2026-03-02T09:30:01.234567Z","bornOn":"1980-02-29","by":"Dr Ngũgĩ","dose":0.30,"nicknames":["Doc"],"where":{"a":"CT 2","kind":"room","occupant":"Ada"},"witnesses":[{"age":41,"name":"Bo"},{"age":17,"name":"Cy"}]}""",
            encoded.Payload);
    }

    [Fact]
    public void A_discriminator_need_not_come_first() =>
        Assert.Equal(new DoorPlace.Corridor(1), Assert.IsType<DoorEvent.Opened>(Door.Catalogue.Decode("door.opened", 3, Opened)).Where);

    [Theory]
    [InlineData(1, "person")]
    [InlineData(2, "opener")]
    [InlineData(3, "by")]
    public void Every_old_version_is_lifted_to_the_newest(int version, string property) =>
        Assert.Equal(Door.Catalogue.Decode("door.opened", 3, Opened), Door.Catalogue.Decode("door.opened", version, Opened.Replace("by", property, StringComparison.Ordinal)));

    [Fact]
    public void An_unknown_name_is_refused_by_name_and_version()
    {
        var unknown = Assert.Throws<UnknownEventException>(() => Door.Catalogue.Decode("door.painted", 2, "{}"));
        Assert.Equal(("door.painted", 2, null), (unknown.EventName, unknown.EventVersion, unknown.NewestKnown));
        Assert.Equal("Event \"door.painted\": version 2 cannot be read; no event of this name is known.", unknown.Message);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_newer_or_impossible_version_is_refused(int version)
    {
        var unknown = Assert.Throws<UnknownEventException>(() => Door.Catalogue.Decode("door.opened", version, Opened));
        Assert.Equal(("door.opened", version, 3), (unknown.EventName, unknown.EventVersion, unknown.NewestKnown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":1}""")]
    [InlineData("""{"text":"a","text":"b"}""")]
    [InlineData("""{"text":"a","extra":1}""")]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"text":"a"} x""")]
    public void A_damaged_payload_is_corrupt_and_the_event_is_named(string payload)
    {
        var corrupt = Assert.Throws<CorruptRecordException>(() => Door.Catalogue.Decode("door.noted", 1, payload));
        Assert.Equal("door.noted", corrupt.EventName);
        Assert.IsAssignableFrom<JsonException>(corrupt.InnerException);
    }

    [Fact]
    public void An_upcaster_that_meets_damage_means_a_corrupt_payload() =>
        Assert.Equal("door.opened", Assert.Throws<CorruptRecordException>(() => Door.Catalogue.Decode("door.opened", 1, "{}")).EventName);

    [Fact]
    public void A_duplicate_key_in_an_old_version_is_corrupt_too() =>
        Assert.Throws<CorruptRecordException>(() => Door.Catalogue.Decode("door.opened", 1, """{"person":"a","person":"b"}"""));

    [Fact]
    public void Unknown_properties_are_tolerated_only_where_the_host_says_so()
    {
        const string payload = """{"text":"a","later":{"x":1}}""";
        var tolerant = Door.Catalogue.With(UnknownProperties.Tolerate);
        Assert.Equal(new DoorEvent.Noted("a"), tolerant.Decode("door.noted", 1, payload));
        Assert.Throws<CorruptRecordException>(() => tolerant.Decode("door.noted", 1, """{"text":"a","text":"b"}"""));
        Assert.Equal(UnknownProperties.Tolerate, tolerant.UnknownProperties);
        Assert.Same(tolerant, tolerant.With(UnknownProperties.Tolerate));
        Assert.Throws<CorruptRecordException>(() => tolerant.With(UnknownProperties.Refuse).Decode("door.noted", 1, payload));
    }

    [Fact]
    public void What_a_store_would_lose_is_refused_when_written()
    {
        var refused = Assert.Throws<ArgumentException>(() => Door.Catalogue.Encode(new DoorEvent.Noted("a\0b")));
        Assert.Contains("U+0000", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e20)]
    [InlineData(-0.0)]
    public void A_number_that_jsonb_would_rewrite_is_refused_when_written(double value)
    {
        var catalogue = EventCatalogue<MeasuredEvent>.Create(static builder => builder.Add("measured.once", 1, MeasuredJson.Default.MeasuredEvent));
        Assert.Contains("measured.once", Assert.Throws<ArgumentException>(() => catalogue.Encode(new MeasuredEvent(value))).Message, StringComparison.Ordinal);
        Assert.Equal("""{"value":0.5}""", catalogue.Encode(new MeasuredEvent(0.5)).Payload);
        Assert.Equal("""{"value":-0.5}""", catalogue.Encode(new MeasuredEvent(-0.5)).Payload);
    }

    [Fact]
    public void An_event_that_is_not_registered_has_no_name()
    {
        var few = EventCatalogue<DoorEvent>.Create(static builder => builder.Add("door.noted", 1, DoorJson.Default.Noted));
        Assert.Throws<ArgumentException>(() => few.NameOf(new DoorEvent.Closed()));
        Assert.Throws<ArgumentException>(() => few.VersionOf("door.closed"));
    }

    [Fact]
    public void The_catalogue_tells_versions_and_personal_paths()
    {
        Assert.Equal(3, Door.Catalogue.VersionOf("door.opened"));
        Assert.Equal(["by", "bornOn", "witnesses[].name", "nicknames", "where.occupant"], Door.Catalogue.PersonalPathsOf("door.opened"));
        Assert.Empty(Door.Catalogue.PersonalPathsOf("door.closed"));
    }

    public static TheoryData<string, Action<EventCatalogueBuilder<DoorEvent>>> Mistakes => new()
    {
        { "registered twice", static b => b.Add("door.noted", 1, DoorJson.Default.Noted).Add("door.noted", 1, DoorJson.Default.Closed) },
        { "registered twice", static b => b.Add("door.noted", 1, DoorJson.Default.Noted).Add("door.said", 1, DoorJson.Default.Noted) },
        { "not an event name", static b => b.Add("noted", 1, DoorJson.Default.Noted) },
        { "not an event name", static b => b.Add("door.Noted", 1, DoorJson.Default.Noted) },
        { "not an event name", static b => b.Add("door..noted", 1, DoorJson.Default.Noted) },
        { "not an event name", static b => b.Add("", 1, DoorJson.Default.Noted) },
        { "reserved", static b => b.Add("history.redacted", 1, DoorJson.Default.Noted) },
        { "begin at 1", static b => b.Add("door.noted", 0, DoorJson.Default.Noted) },
        { "no upcaster from version 1", static b => b.Add("door.noted", 2, DoorJson.Default.Noted) },
        { "no upcaster from version 2", static b => b.Add("door.noted", 3, DoorJson.Default.Noted).Upcast("door.noted", 1, Same) },
        { "leads nowhere", static b => b.Add("door.noted", 1, DoorJson.Default.Noted).Upcast("door.noted", 1, Same) },
        { "leads nowhere", static b => b.Add("door.noted", 1, DoorJson.Default.Noted).Upcast("door.noted", 0, Same) },
        { "two upcasters", static b => b.Add("door.noted", 2, DoorJson.Default.Noted).Upcast("door.noted", 1, Same).Upcast("door.noted", 1, Same) },
        { "not registered", static b => b.Upcast("door.noted", 1, Same) },
        { "no property \"txet\"", static b => b.Add("door.noted", 1, DoorJson.Default.Noted, "txet") },
        { "no property \"text[]\"", static b => b.Add("door.noted", 1, DoorJson.Default.Noted, "text[]") },
        { "no property \"witnesses.name\"", static b => b.Add("door.opened", 1, DoorJson.Default.Opened, "witnesses.name") },
        { "not a path", static b => b.Add("door.noted", 1, DoorJson.Default.Noted, "") },
        { "not a path", static b => b.Add("door.noted", 1, DoorJson.Default.Noted, "a..b") },
        { "could not be erased", static b => b.Add("door.opened", 1, DoorJson.Default.Opened, "dose") },
        { "could not be erased", static b => b.Add("door.opened", 1, DoorJson.Default.Opened, "witnesses[].age") },
        { "could not be erased", static b => b.Add("door.opened", 1, DoorJson.Default.Opened, "where") },
        { "could not be erased", static b => b.Add("door.opened", 1, DoorJson.Default.Opened, "witnesses[]") },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_a_registration_fails_when_it_is_built(string says, Action<EventCatalogueBuilder<DoorEvent>> mistake) =>
        Assert.Contains(says, Assert.ThrowsAny<ArgumentException>(() => EventCatalogue<DoorEvent>.Create(mistake)).Message, StringComparison.Ordinal);

    private static JsonObject Same(JsonObject body) => body;
}

public sealed record MeasuredEvent(double Value);

[System.Text.Json.Serialization.JsonSourceGenerationOptions(PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)]
[System.Text.Json.Serialization.JsonSerializable(typeof(MeasuredEvent))]
internal sealed partial class MeasuredJson : System.Text.Json.Serialization.JsonSerializerContext;
