using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Series;

/// <summary>A way to slice records: by modality, by location, by a host's own. Two with one key are equal.</summary>
public sealed class TrendDimension : IEquatable<TrendDimension>
{
    private readonly int _rank;

    private TrendDimension(int rank, string key, string name, bool describesActivity) => (_rank, Key, Name, DescribesActivity) = (rank, key, name, describesActivity);

    /// <summary>The modality, by its DICOM code.</summary>
    public static TrendDimension Modality { get; } = new(0, "modality", "modality", true);

    /// <summary>The place.</summary>
    public static TrendDimension Location { get; } = new(1, "location", "location", true);

    /// <summary>The scanner or other device.</summary>
    public static TrendDimension Equipment { get; } = new(2, "equipment", "equipment", true);

    /// <summary>The professional group.</summary>
    public static TrendDimension StaffGroup { get; } = new(3, "staff-group", "staff group", true);

    /// <summary>What kind of record: incident, near miss, non-conformity, complication.</summary>
    public static TrendDimension RecordKind { get; } = new(4, "record-kind", "kind", false);

    /// <summary>The cause, or the kind of error.</summary>
    public static TrendDimension Cause { get; } = new(5, "cause", "cause", false);

    /// <summary>The level of harm.</summary>
    public static TrendDimension Harm { get; } = new(6, "harm", "harm", false);

    /// <summary>Those that are named here, in the order in which a sentence names them.</summary>
    public static IReadOnlyList<TrendDimension> Known { get; } = ContentList.Of(new[] { Modality, Location, Equipment, StaffGroup, RecordKind, Cause, Harm });

    /// <summary>Stable and stored: lower-case words joined by hyphens.</summary>
    public string Key { get; }

    /// <summary>What a sentence calls it.</summary>
    public string Name { get; }

    /// <summary>Whether examinations can be counted by it too (a modality), or only what was recorded (a cause). A rate by cause is per all examinations; a rate by modality is per those of that modality.</summary>
    public bool DescribesActivity { get; }

    /// <summary>A dimension of the host's own; one of <see cref="Known"/> when the key is theirs.</summary>
    /// <param name="key">Lower-case words joined by hyphens, such as <c>referrer</c>.</param>
    /// <param name="describesActivity">See <see cref="DescribesActivity"/>.</param>
    /// <exception cref="ArgumentException">The key has another form, or is a known one that differs in what it describes.</exception>
    public static TrendDimension Of(string key, bool describesActivity = false)
    {
        if (!WireNames.IsKebab(key)) throw new ArgumentException($"\"{key}\" is not a key such as \"staff-group\".", nameof(key));
        foreach (var known in Known)
        {
            if (known.Key != key) continue;
            return known.DescribesActivity == describesActivity ? known : throw new ArgumentException($"\"{key}\" is a known dimension, and it {(describesActivity ? "does not describe" : "describes")} activity.", nameof(describesActivity));
        }

        return new(Known.Count, key, key.Replace('-', ' '), describesActivity);
    }

    /// <inheritdoc />
    public bool Equals(TrendDimension? other) => other is not null && other.Key == Key;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TrendDimension);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Whether the two have one key.</summary>
    public static bool operator ==(TrendDimension? left, TrendDimension? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the keys differ.</summary>
    public static bool operator !=(TrendDimension? left, TrendDimension? right) => !(left == right);

    /// <summary>Its key.</summary>
    public override string ToString() => Key;

    /// <summary>The order in which sentences name them: the known ones as declared, then the host's by key.</summary>
    internal static int Compare(TrendDimension left, TrendDimension right) =>
        left._rank != right._rank ? left._rank.CompareTo(right._rank) : string.CompareOrdinal(left.Key, right.Key);
}
