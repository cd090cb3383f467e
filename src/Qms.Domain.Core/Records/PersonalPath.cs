using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Qms.Domain.Core.Records;

/// <summary>Where in a payload personal data stands, such as <c>affected[].name</c>, and how it is erased.</summary>
internal sealed class PersonalPath
{
    public const string Placeholder = "[redacted]";

    private readonly string[] _steps;
    private readonly Erasure _erasure;

    private PersonalPath(string text, string[] steps, Erasure erasure) => (Text, _steps, _erasure) = (text, steps, erasure);

    private enum Erasure
    {
        ByValue,
        Placeholder,
        EmptyList,
        EmptyMap,
        Null,
    }

    public string Text { get; }

    /// <summary>A path of an old form, of which no type is left to check it against.</summary>
    public static PersonalPath Unchecked(string eventName, string path) => new(path, Steps(eventName, path), Erasure.ByValue);

    /// <summary>A path of the newest form: a misspelt one would silently leave personal data behind, so it must exist and be erasable.</summary>
    public static PersonalPath Checked(string eventName, string path, JsonTypeInfo root)
    {
        var steps = Steps(eventName, path);
        ICollection<JsonTypeInfo> candidates = [root];
        Erasure? erasure = null;
        foreach (var step in steps)
        {
            var found = new List<JsonTypeInfo>();
            erasure = null;
            foreach (var candidate in candidates.SelectMany(WithDerived))
            {
                if (step == "[]")
                {
                    if (candidate.Kind is not JsonTypeInfoKind.Enumerable || candidate.ElementType is not { } element) continue;
                    found.Add(root.Options.GetTypeInfo(element));
                    erasure ??= element == typeof(string) ? Erasure.Placeholder : Nullable.GetUnderlyingType(element) is null ? null : Erasure.Null;
                }
                else if (candidate.Properties.FirstOrDefault(property => property.Name == step) is { } property)
                {
                    var type = root.Options.GetTypeInfo(property.PropertyType);
                    found.Add(type);
                    erasure ??= Of(property, type);
                }
            }

            candidates = found;
            if (found.Count == 0) throw new ArgumentException($"\"{eventName}\" has no property \"{path}\" that could hold personal data.");
        }

        return new PersonalPath(path, steps, erasure ?? throw new ArgumentException(
            $"\"{eventName}\": \"{path}\" could not be erased, because it is neither text, a list, a map nor optional."));
    }

    public static bool IsErased(string? json) => json is null or "null" or "[]" or "{}" or "\"\"" or "\"" + Placeholder + "\"";

    /// <summary>Erases what is there; what is absent or null stays so.</summary>
    public void Erase(JsonObject body) => Visit(body, 0, static (value, path) => path.Erased(value));

    /// <summary>The canonical values at this path; null for one that is null.</summary>
    public IEnumerable<string?> Values(JsonObject body)
    {
        var values = new List<string?>();
        Visit(body, 0, (value, _) =>
        {
            values.Add(value is null ? null : CanonicalJson.Of(value.ToJsonString()));
            return value;
        });
        return values;
    }

    private static Erasure? Of(JsonPropertyInfo property, JsonTypeInfo type)
    {
        if (property.PropertyType == typeof(string)) return Erasure.Placeholder;
        var optional = property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;
        if (optional) return Erasure.Null;
        return type.Kind switch
        {
            JsonTypeInfoKind.Enumerable => Erasure.EmptyList,
            JsonTypeInfoKind.Dictionary => Erasure.EmptyMap,
            _ => null,
        };
    }

    private static IEnumerable<JsonTypeInfo> WithDerived(JsonTypeInfo type) =>
        type.PolymorphismOptions is { } polymorphism
            ? polymorphism.DerivedTypes.Select(derived => type.Options.GetTypeInfo(derived.DerivedType)).Append(type)
            : [type];

    private static string[] Steps(string eventName, string? path)
    {
        var steps = new List<string>();
        foreach (var part in (path ?? "").Split('.'))
        {
            var name = part;
            var lists = 0;
            while (name.EndsWith("[]", StringComparison.Ordinal))
            {
                name = name.Substring(0, name.Length - 2);
                lists++;
            }

            if (name.Length == 0) throw new ArgumentException($"\"{eventName}\": \"{path}\" is not a path such as \"affected[].name\".");
            steps.Add(name);
            for (var i = 0; i < lists; i++) steps.Add("[]");
        }

        return [.. steps];
    }

    private void Visit(JsonNode? node, int at, Func<JsonNode?, PersonalPath, JsonNode?> leaf)
    {
        var isLeaf = at == _steps.Length - 1;
        if (_steps[at] == "[]")
        {
            if (node is not JsonArray list) return;
            for (var i = 0; i < list.Count; i++)
            {
                var item = list[i];
                if (!isLeaf) Visit(item, at + 1, leaf);
                else if (leaf(item, this) is var put && !ReferenceEquals(put, item)) list[i] = put;
            }
        }
        else if (node is JsonObject body && body.TryGetPropertyValue(_steps[at], out var value))
        {
            if (!isLeaf) Visit(value, at + 1, leaf);
            else if (leaf(value, this) is var put && !ReferenceEquals(put, value)) body[_steps[at]] = put;
        }
    }

    private JsonNode? Erased(JsonNode? value)
    {
        if (value is null) return null;
        return _erasure switch
        {
            Erasure.Placeholder => JsonValue.Create(Placeholder),
            Erasure.EmptyList => new JsonArray(),
            Erasure.EmptyMap => new JsonObject(),
            Erasure.Null => null,
            _ => value switch
            {
                JsonArray => new JsonArray(),
                JsonValue text when text.GetValueKind() == JsonValueKind.String => JsonValue.Create(Placeholder),
                _ => null,
            },
        };
    }
}
