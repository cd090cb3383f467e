using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Qms.Domain.Core.Records;

/// <summary>How one kind of event is written, read, lifted and redacted.</summary>
internal abstract class EventCodec<TEvent>
{
    protected EventCodec(string name, int version, Type type, IReadOnlyList<PersonalPath> personal) =>
        (Name, Version, Type, Personal) = (name, version, type, personal);

    public string Name { get; }

    public int Version { get; }

    public Type Type { get; }

    public IReadOnlyList<PersonalPath> Personal { get; }

    public Dictionary<int, Upcaster> Upcasters { get; } = [];

    public abstract byte[] Write(TEvent happened);

    public abstract TEvent? Read(string payload, int version);

    public JsonObject Parse(string payload) =>
        JsonNode.Parse(payload, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject
        ?? throw new JsonException("The payload is not an object.");

    public void Erase(JsonObject body, int version)
    {
        foreach (var path in Personal) path.Erase(body);
        if (version < Version)
        {
            foreach (var path in Upcasters[version].Personal) path.Erase(body);
        }
    }

    /// <summary>The registered path whose content in the newest form is still that of the old payload; null when none is.</summary>
    public string? WhatIsLeft(string before, string after, int version)
    {
        if (version == Version) return null;
        var (was, became) = (Lift(before, version), Lift(after, version));
        foreach (var path in Personal)
        {
            // Equal values that the payload does not hold were put there by an upcaster.
            if (path.Values(was).Zip(path.Values(became), (old, now) => old == now && !PersonalPath.IsErased(now) && after.Contains(now!)).Any(static left => left)) return path.Text;
        }

        return null;
    }

    protected JsonObject Lift(string payload, int version)
    {
        var body = Parse(payload);
        for (var from = version; from < Version; from++) body = Upcasters[from].Lift(body);
        return body;
    }
}

internal sealed class EventCodec<TEvent, T>(string name, int version, JsonTypeInfo<T> json, IReadOnlyList<PersonalPath> personal)
    : EventCodec<TEvent>(name, version, typeof(T), personal)
    where T : class, TEvent
{
    public override byte[] Write(TEvent happened) => JsonSerializer.SerializeToUtf8Bytes((T)happened!, json);

    public override TEvent? Read(string payload, int version) =>
        version == Version ? JsonSerializer.Deserialize(payload, json) : JsonSerializer.Deserialize(Lift(payload, version), json);
}

internal sealed class Upcaster(int from, Func<JsonObject, JsonObject> lift, IReadOnlyList<PersonalPath> personal)
{
    public int From { get; } = from;

    public Func<JsonObject, JsonObject> Lift { get; } = lift;

    public IReadOnlyList<PersonalPath> Personal { get; } = personal;
}
