using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Qms.Domain.Core.Records;

/// <summary>Registers the events of a catalogue, one line each: <c>builder.Add("incident.reported", 1, json.Reported, personal: "description")</c>.</summary>
public sealed class EventCatalogueBuilder<TEvent>
    where TEvent : class
{
    private readonly UnknownProperties _unknownProperties;
    private readonly List<EventCodec<TEvent>> _codecs = [];
    private readonly List<(string Name, Upcaster Upcaster)> _upcasters = [];
    private readonly Dictionary<JsonSerializerOptions, JsonSerializerOptions> _options = [];

    internal EventCatalogueBuilder(UnknownProperties unknownProperties) => _unknownProperties = unknownProperties;

    /// <summary>Registers an event.</summary>
    /// <param name="name">Its permanent name: lower-case words in two or more parts, such as <c>incident.harm-confirmed</c>. <c>history.</c> is reserved.</param>
    /// <param name="version">The version of its form today, from 1; above 1 there is an <see cref="Upcast"/> from each older one.</param>
    /// <param name="json">Its metadata, from a source-generated context. The context's treatment of unknown, duplicate and out-of-order properties is
    /// overruled by the catalogue's.</param>
    /// <param name="personal">The JSON properties that hold personal data: <c>description</c>, <c>report.reporter</c>, <c>affected[].name</c>, <c>names[]</c>. A redaction
    /// replaces text by <c>[redacted]</c>, empties lists and maps, and sets everything else to null, so each must be text, a list, a map or optional.</param>
    /// <exception cref="ArgumentException">See <see cref="EventCatalogue{TEvent}.Create"/>.</exception>
    public EventCatalogueBuilder<TEvent> Add<T>(string name, int version, JsonTypeInfo<T> json, params string[] personal)
        where T : class, TEvent
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        if (personal is null) throw new ArgumentNullException(nameof(personal));
        if (!IsName(name)) throw new ArgumentException($"\"{name}\" is not an event name such as \"incident.reported\".", nameof(name));
        if (name.StartsWith("history.", StringComparison.Ordinal)) throw new ArgumentException($"\"{name}\": names that begin with \"history.\" are reserved.", nameof(name));
        if (version < 1) throw new ArgumentOutOfRangeException(nameof(version), version, $"Versions of \"{name}\" begin at 1.");
        if (_codecs.Any(codec => codec.Name == name)) throw new ArgumentException($"\"{name}\" is registered twice.", nameof(name));
        if (_codecs.Find(static codec => codec.Type == typeof(T)) is { } other) throw new ArgumentException($"{typeof(T).Name} is registered twice, as \"{other.Name}\" and \"{name}\".", nameof(json));

        var own = (JsonTypeInfo<T>)Strict(json.Options).GetTypeInfo(typeof(T));
        _codecs.Add(new EventCodec<TEvent, T>(name, version, own, [.. personal.Select(path => PersonalPath.Checked(name, path, own))]));
        return this;
    }

    /// <summary>Registers how the form of one version becomes that of the next.</summary>
    /// <param name="name">The event.</param>
    /// <param name="fromVersion">The version that <paramref name="lift"/> is given; it answers the form of the version after it.</param>
    /// <param name="lift">A pure function; it may change and answer the object it is given.</param>
    /// <param name="personal">Where the old form holds personal data, when other than in the newest; those of the newest are always erased too.</param>
    /// <exception cref="ArgumentException">See <see cref="EventCatalogue{TEvent}.Create"/>.</exception>
    public EventCatalogueBuilder<TEvent> Upcast(string name, int fromVersion, Func<JsonObject, JsonObject> lift, params string[] personal)
    {
        if (lift is null) throw new ArgumentNullException(nameof(lift));
        if (personal is null) throw new ArgumentNullException(nameof(personal));
        if (_upcasters.Exists(known => known.Name == name && known.Upcaster.From == fromVersion))
        {
            throw new ArgumentException($"\"{name}\" has two upcasters from version {fromVersion}.", nameof(fromVersion));
        }

        _upcasters.Add((name, new Upcaster(fromVersion, lift, [.. personal.Select(path => PersonalPath.Unchecked(name, path))])));
        return this;
    }

    internal List<EventCodec<TEvent>> Build()
    {
        foreach (var (name, upcaster) in _upcasters)
        {
            var codec = _codecs.Find(known => known.Name == name) ?? throw new ArgumentException($"There is an upcaster for \"{name}\", which is not registered.");
            if (upcaster.From < 1 || upcaster.From >= codec.Version)
            {
                throw new ArgumentException($"\"{name}\" is at version {codec.Version}; an upcaster from version {upcaster.From} leads nowhere.");
            }

            codec.Upcasters.Add(upcaster.From, upcaster);
        }

        foreach (var codec in _codecs)
        {
            for (var from = 1; from < codec.Version; from++)
            {
                if (!codec.Upcasters.ContainsKey(from)) throw new ArgumentException($"\"{codec.Name}\" has no upcaster from version {from}: such events could not be read any more.");
            }
        }

        return _codecs;
    }

    private JsonSerializerOptions Strict(JsonSerializerOptions given)
    {
        if (_options.TryGetValue(given, out var known)) return known;
        var strict = new JsonSerializerOptions(given)
        {
            UnmappedMemberHandling = _unknownProperties == UnknownProperties.Refuse ? JsonUnmappedMemberHandling.Disallow : JsonUnmappedMemberHandling.Skip,
            AllowDuplicateProperties = false,
            // jsonb sorts keys by length, so that a discriminator seldom comes back first.
            AllowOutOfOrderMetadataProperties = true,
        };
        strict.MakeReadOnly();
        _options.Add(given, strict);
        return strict;
    }

    private static bool IsName(string? name)
    {
        if (string.IsNullOrEmpty(name)) return false;
        var parts = name!.Split('.');
        return parts.Length >= 2 && parts.All(static part => part.Length > 0 && part.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'));
    }
}
