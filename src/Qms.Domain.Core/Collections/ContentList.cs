using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Qms.Domain.Core.Collections;

/// <summary>Makes the immutable lists that records hold: two are equal when their items are, in the same order.</summary>
public static class ContentList
{
    /// <summary>Copies <paramref name="items"/> unless they are already such a list.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ContentList<T> Of<T>(IEnumerable<T> items) =>
        items switch
        {
            null => throw new ArgumentNullException(nameof(items)),
            ContentList<T> same => same,
            ICollection<T> { Count: 0 } => ContentList<T>.Empty,
            _ => new ContentList<T>(items.ToArray()),
        };

    /// <summary>A new list with <paramref name="item"/> at its end.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ContentList<T> With<T>(this IReadOnlyList<T> items, T item)
    {
        if (items is null) throw new ArgumentNullException(nameof(items));
        var copy = new T[items.Count + 1];
        for (var i = 0; i < items.Count; i++) copy[i] = items[i];
        copy[items.Count] = item;
        return new ContentList<T>(copy);
    }

    /// <summary>A new list in which the items that <paramref name="match"/> are replaced.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ContentList<T> Replacing<T>(this IReadOnlyList<T> items, Func<T, bool> match, Func<T, T> replacement)
    {
        if (items is null) throw new ArgumentNullException(nameof(items));
        if (match is null) throw new ArgumentNullException(nameof(match));
        if (replacement is null) throw new ArgumentNullException(nameof(replacement));
        return new(items.Select(item => match(item) ? replacement(item) : item).ToArray());
    }
}

/// <summary>An immutable list that equals another by content, so that records that hold one compare by content too.</summary>
/// <remarks>Record properties are typed <see cref="IReadOnlyList{T}"/> and hold one of these: callers pass any list, JSON needs no converter.</remarks>
public sealed class ContentList<T> : IReadOnlyList<T>, ICollection<T>, IEquatable<ContentList<T>>
{
    private readonly T[] _items;

    internal ContentList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static ContentList<T> Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _items.Length;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <inheritdoc />
    public bool Equals(ContentList<T>? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other._items.Length != _items.Length) return false;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items[i], other._items[i])) return false;
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ContentList<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = _items.Length;
            foreach (var item in _items) hash = (hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item));
            return hash;
        }
    }

    /// <summary>Whether the two hold equal items in the same order.</summary>
    public static bool operator ==(ContentList<T>? left, ContentList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two differ in an item or in order.</summary>
    public static bool operator !=(ContentList<T>? left, ContentList<T>? right) => !(left == right);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    bool ICollection<T>.IsReadOnly => true;

    /// <inheritdoc />
    public bool Contains(T item) => Array.IndexOf(_items, item) >= 0;

    /// <inheritdoc />
    public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    void ICollection<T>.Add(T item) => throw new NotSupportedException("This list cannot change.");

    void ICollection<T>.Clear() => throw new NotSupportedException("This list cannot change.");

    bool ICollection<T>.Remove(T item) => throw new NotSupportedException("This list cannot change.");

    /// <summary>The number of items; never their content, which may be personal.</summary>
    public override string ToString() => _items.Length == 1 ? "1 item" : $"{_items.Length} items";
}
