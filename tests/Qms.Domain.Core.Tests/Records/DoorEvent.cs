using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Core.Tests.Records;

/// <summary>A small closed hierarchy of events about a controlled-area door.</summary>
public abstract record DoorEvent
{
    private DoorEvent() { }

    public sealed record Opened(string By, Instant At, decimal Dose, DoorPlace Where) : DoorEvent
    {
        public LocalDate? BornOn { get; init; }

        public IReadOnlyList<Witness> Witnesses { get; init => field = ContentList.Of(value); } = ContentList<Witness>.Empty;

        public IReadOnlyList<string> Nicknames { get; init => field = ContentList.Of(value); } = ContentList<string>.Empty;
    }

    public sealed record Noted(string Text) : DoorEvent;

    public sealed record Closed : DoorEvent;
}

public sealed record Witness(string Name, int Age);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Room), "room")]
[JsonDerivedType(typeof(Corridor), "corridor")]
public abstract record DoorPlace
{
    public sealed record Room(string A, string Occupant) : DoorPlace;

    public sealed record Corridor(int Floor) : DoorPlace;
}

[JsonSourceGenerationOptions(
    Converters = new[] { typeof(InstantConverter), typeof(LocalDateConverter) },
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DoorEvent.Opened))]
[JsonSerializable(typeof(DoorEvent.Noted))]
[JsonSerializable(typeof(DoorEvent.Closed))]
[JsonSerializable(typeof(HistoryHead))]
[JsonSerializable(typeof(HistoryFaultKind))]
internal sealed partial class DoorJson : JsonSerializerContext;

internal static class Door
{
    private static DoorJson Json => DoorJson.Default;

    public static EventCatalogue<DoorEvent> Catalogue { get; } = EventCatalogue<DoorEvent>.Create(static builder => builder
        .Add("door.opened", 3, Json.Opened, "by", "bornOn", "witnesses[].name", "nicknames", "where.occupant")
        .Upcast("door.opened", fromVersion: 1, static body => Renamed(body, "person", "opener"), personal: "person")
        .Upcast("door.opened", fromVersion: 2, static body => Renamed(body, "opener", "by"), personal: "opener")
        .Add("door.noted", 1, Json.Noted, personal: "text")
        .Add("door.closed", 1, Json.Closed));

    public static History<DoorEvent> History { get; } = new(Catalogue);

    public static RecordReference Stream { get; } = new("door", "01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b");

    public static Instant Now { get; } = Instant.FromUtc(2026, 3, 2, 9, 30) + Duration.FromTicks(12_345_670);

    public static DecisionContext Context { get; } = At(Now);

    public static DoorEvent.Opened SomeOpened { get; } = new("Dr Ngũgĩ", Now, 0.30m, new DoorPlace.Room("CT 2", "Ada"))
    {
        BornOn = new LocalDate(1980, 2, 29),
        Witnesses = [new Witness("Bo", 41), new Witness("Cy", 17)],
        Nicknames = ["Doc"],
    };

    public static DecisionContext At(Instant now) => new(
        new Actor("staff-7", Roles.Staff), now, DateTimeZone.Utc, new CommandId(Guid.Parse("01981a2b-0000-7000-8000-000000000001")));

    /// <summary>A source of ids that differ from each other and between sources with another seed.</summary>
    public static Func<Guid> Blinding(int seed = 1)
    {
        var count = 0;
        return () => new Guid(seed, (short)++count, 0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    public static List<HistoryEntry> Entries(params IEnumerable<DoorEvent> events) => [.. History.Append(null, Stream, [.. events], Context, Blinding())];

    /// <summary>A self-consistent entry that a forger with the table and this library could put in place of number <paramref name="sequence"/>.</summary>
    public static HistoryEntry Forged(IReadOnlyList<HistoryEntry> entries, int sequence) =>
        History.Append(sequence == 1 ? null : entries[sequence - 2].ToHead(), Stream, [new DoorEvent.Noted("forged")], Context, Blinding(666))[0];

    public static HistoryEntry AsFromJsonb(HistoryEntry entry) => entry with { Payload = Shuffled(JsonNode.Parse(entry.Payload)!).ToJsonString(new() { WriteIndented = true }) };

    private static JsonNode Shuffled(JsonNode node) => node switch
    {
        JsonObject body => new JsonObject(body.Reverse().Select(static pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : Shuffled(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(static item => item is null ? null : Shuffled(item))]),
        _ => node.DeepClone(),
    };

    private static JsonObject Renamed(JsonObject body, string from, string to)
    {
        var value = body[from]!.DeepClone();
        body.Remove(from);
        body[to] = value;
        return body;
    }
}
