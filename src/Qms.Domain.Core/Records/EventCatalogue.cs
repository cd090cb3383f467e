using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Core.Records;

/// <summary>The events of one kind of record as a wire format: each with a permanent name and a version, never the CLR name.</summary>
/// <remarks>Immutable and safe to share between threads. Types are found by the source-generated metadata given when it is built; nothing is reflected on.</remarks>
public sealed class EventCatalogue<TEvent>
    where TEvent : class
{
    private readonly Action<EventCatalogueBuilder<TEvent>> _register;
    private readonly Dictionary<string, EventCodec<TEvent>> _byName;
    private readonly Dictionary<Type, EventCodec<TEvent>> _byType;

    private EventCatalogue(Action<EventCatalogueBuilder<TEvent>> register, UnknownProperties unknownProperties, List<EventCodec<TEvent>> codecs)
    {
        _register = register;
        UnknownProperties = unknownProperties;
        _byName = codecs.ToDictionary(static codec => codec.Name, StringComparer.Ordinal);
        _byType = codecs.ToDictionary(static codec => codec.Type);
        Names = ContentList.Of(codecs.Select(static codec => codec.Name));
    }

    /// <summary>Every wire name, in the order of registration.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What reading does with a property that the event's type does not have.</summary>
    public UnknownProperties UnknownProperties { get; }

    /// <summary>Builds a catalogue; every mistake in it fails here, not when an old record is opened years later.</summary>
    /// <param name="register">Adds the events, one line each.</param>
    /// <param name="unknownProperties">What reading does with a property that the event's type does not have; whatever the serializer context says about it is overruled.</param>
    /// <exception cref="ArgumentException">A name or type stands twice, a name or version is malformed, an upcaster is missing or superfluous, or a
    /// personal property doesn't exist or could not be erased.</exception>
    public static EventCatalogue<TEvent> Create(Action<EventCatalogueBuilder<TEvent>> register, UnknownProperties unknownProperties = UnknownProperties.Refuse)
    {
        if (register is null) throw new ArgumentNullException(nameof(register));
        var builder = new EventCatalogueBuilder<TEvent>(unknownProperties);
        register(builder);
        return new EventCatalogue<TEvent>(register, unknownProperties, builder.Build());
    }

    /// <summary>The same events with the host's choice about unknown properties.</summary>
    public EventCatalogue<TEvent> With(UnknownProperties unknownProperties) =>
        unknownProperties == UnknownProperties ? this : Create(_register, unknownProperties);

    /// <summary>The newest version of the event's form, which is the one that is written.</summary>
    /// <exception cref="ArgumentException">No event of this name is registered.</exception>
    public int VersionOf(string name) => Named(name).Version;

    /// <summary>The paths of the properties that hold personal data, as registered for the newest version.</summary>
    /// <exception cref="ArgumentException">No event of this name is registered.</exception>
    public IReadOnlyList<string> PersonalPathsOf(string name) => ContentList.Of(Named(name).Personal.Select(static path => path.Text));

    /// <summary>The wire name of <paramref name="happened"/>.</summary>
    /// <exception cref="ArgumentException">Its type is not registered.</exception>
    public string NameOf(TEvent happened) => Of(happened).Name;

    /// <summary>The stored form of <paramref name="happened"/>.</summary>
    /// <exception cref="ArgumentException">Its type is not registered, or it holds what a store would lose: the character U+0000, or a number written with an exponent.</exception>
    public EncodedEvent Encode(TEvent happened)
    {
        var codec = Of(happened);
        var json = codec.Write(happened);
        if (CanonicalJson.WhatStoresLose(json) is { } lost)
        {
            throw new ArgumentException($"An event \"{codec.Name}\" holds {lost}; PostgreSQL's jsonb would not give it back as written.", nameof(happened));
        }

        return new EncodedEvent(codec.Name, codec.Version, CanonicalJson.Of(json));
    }

    /// <summary>Reads a stored event; an old version is lifted step by step to the newest first.</summary>
    /// <exception cref="UnknownEventException">The name, or so new a version of it, is not known.</exception>
    /// <exception cref="CorruptRecordException">The payload is not what such an event looks like; the reason is the inner exception.</exception>
    public TEvent Decode(string name, int version, string payload)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        if (payload is null) throw new ArgumentNullException(nameof(payload));
        return Decode(name, version, payload, null, null);
    }

    internal TEvent Decode(HistoryEntry entry) => Decode(entry.EventName, entry.EventVersion, entry.Payload, entry.Stream, entry.Sequence);

    /// <summary>Erases the personal properties of a payload; answers the payload as it was when there was nothing to erase.</summary>
    /// <exception cref="InvalidOperationException">The result would not decode any more, or an old form keeps personal data in places that were not registered.</exception>
    internal string Redact(HistoryEntry entry, Func<HistoryEntry, JsonObject, JsonObject>? redactor)
    {
        Decode(entry);
        var codec = _byName[entry.EventName];
        var before = CanonicalJson.Of(entry.Payload);
        var body = codec.Parse(before);
        codec.Erase(body, entry.EventVersion);
        body = redactor is null ? body : redactor(entry, body) ?? throw new InvalidOperationException("A redactor answers the redacted content, not null.");
        var after = CanonicalJson.Of(body.ToJsonString());
        try
        {
            Decode(entry.EventName, entry.EventVersion, after, entry.Stream, entry.Sequence);
        }
        catch (CorruptRecordException broken)
        {
            throw new InvalidOperationException($"{entry}: the redacted content could not be read any more.", broken);
        }

        if (codec.WhatIsLeft(before, after, entry.EventVersion) is { } path)
        {
            throw new InvalidOperationException($"{entry}: this old form holds \"{path}\" in another place; name its personal paths where its upcaster is registered.");
        }

        return after == before ? entry.Payload : after;
    }

    private TEvent Decode(string name, int version, string payload, RecordReference? stream, long? sequence)
    {
        if (!_byName.TryGetValue(name, out var codec)) throw new UnknownEventException(name, version, null, stream, sequence);
        if (version < 1 || version > codec.Version) throw new UnknownEventException(name, version, codec.Version, stream, sequence);
        try
        {
            return codec.Read(payload, version) ?? throw new JsonException("The payload is null.");
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            // Constructors and upcasters meet damaged data with exceptions of every kind; all of them mean that the payload is not what was written.
            throw new CorruptRecordException($"the payload is not a version {version} of this event.", stream, sequence, name, damage);
        }
    }

    private EventCodec<TEvent> Named(string name) =>
        _byName.TryGetValue(name ?? throw new ArgumentNullException(nameof(name)), out var codec)
            ? codec
            : throw new ArgumentException($"No event \"{name}\" is registered.", nameof(name));

    private EventCodec<TEvent> Of(TEvent happened)
    {
        if (happened is null) throw new ArgumentNullException(nameof(happened));
        return _byType.TryGetValue(happened.GetType(), out var codec)
            ? codec
            : throw new ArgumentException($"{happened.GetType().Name} has no wire name: register it in the catalogue.", nameof(happened));
    }
}
