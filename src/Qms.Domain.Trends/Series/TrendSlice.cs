using System;
using System.Collections.Generic;
using System.Text;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Series;

/// <summary>The records that have given values: <c>TrendSlice.Of(TrendDimension.Modality, "CT").And(TrendDimension.Location, "Main site")</c>. Equal by content, in whatever order it was made.</summary>
public sealed class TrendSlice : IEquatable<TrendSlice>
{
    private readonly ContentList<SlicePart> _parts;

    private TrendSlice(ContentList<SlicePart> parts) => _parts = parts;

    /// <summary>All records.</summary>
    public static TrendSlice All { get; } = new(ContentList<SlicePart>.Empty);

    /// <summary>The conditions, in the order in which a sentence names them; none for all records.</summary>
    public IReadOnlyList<SlicePart> Parts => _parts;

    /// <summary>The records with one value.</summary>
    /// <exception cref="ArgumentException">The value is blank.</exception>
    public static TrendSlice Of(TrendDimension dimension, string value) => All.And(dimension, value);

    /// <summary>Those of this slice that have a further value.</summary>
    /// <exception cref="ArgumentException">The value is blank, or the slice has one of that dimension already.</exception>
    public TrendSlice And(TrendDimension dimension, string value)
    {
        if (dimension is null) throw new ArgumentNullException(nameof(dimension));
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("A slice has a value that is not blank.", nameof(value));
        if (ValueOf(dimension) is { } given) throw new ArgumentException($"The slice has the {dimension.Name} \"{given}\" already.", nameof(dimension));
        var parts = new List<SlicePart>(_parts) { new(dimension, value) };
        parts.Sort(static (left, right) => TrendDimension.Compare(left.Dimension, right.Dimension));
        return new(ContentList.Of(parts));
    }

    /// <summary>The value that its records have; null when they may have any.</summary>
    public string? ValueOf(TrendDimension dimension)
    {
        foreach (var part in _parts)
        {
            if (part.Dimension == dimension) return part.Value;
        }

        return null;
    }

    /// <summary>Whether every record of <paramref name="other"/> is one of this slice, by their conditions alone.</summary>
    public bool Contains(TrendSlice other)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        foreach (var part in _parts)
        {
            if (other.ValueOf(part.Dimension) != part.Value) return false;
        }

        return true;
    }

    /// <inheritdoc />
    public bool Equals(TrendSlice? other) => other is not null && _parts.Equals(other._parts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TrendSlice);

    /// <inheritdoc />
    public override int GetHashCode() => _parts.GetHashCode();

    /// <summary>Whether the two have the same conditions.</summary>
    public static bool operator ==(TrendSlice? left, TrendSlice? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a condition differs.</summary>
    public static bool operator !=(TrendSlice? left, TrendSlice? right) => !(left == right);

    /// <summary>As a sentence begins: <c>CT at Main site, cause wrong patient</c>.</summary>
    public override string ToString()
    {
        if (_parts.Count == 0) return "All records";
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            var isFirst = text.Length == 0;
            text.Append(Lead(part.Dimension, isFirst)).Append(part.Value);
        }

        return text.ToString();
    }

    private static string Lead(TrendDimension dimension, bool isFirst) => dimension.Key switch
    {
        "modality" => "",
        "location" => isFirst ? "" : " at ",
        "equipment" => isFirst ? "" : " on ",
        _ => isFirst ? char.ToUpperInvariant(dimension.Name[0]) + dimension.Name.Substring(1) + " " : $", {dimension.Name} ",
    };
}
