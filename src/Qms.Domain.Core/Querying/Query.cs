using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Querying;

/// <summary>A read: which ones, in which order, which page. It doesn't compose, on purpose: only filters do.</summary>
public sealed class Query<T>
{
    private readonly ContentList<Ordering<T>> _orderings;

    /// <summary>Creates a query over all that <paramref name="where"/> passes, in no particular order.</summary>
    public Query(Specification<T> where) : this(where ?? throw new ArgumentNullException(nameof(where)), ContentList<Ordering<T>>.Empty, 0, null) { }

    private Query(Specification<T> where, ContentList<Ordering<T>> orderings, int skip, int? take) =>
        (Where, _orderings, Skip, Take) = (where, orderings, skip, take);

    /// <summary>Which ones.</summary>
    public Specification<T> Where { get; }

    /// <summary>In which order: the first decides, later ones break ties.</summary>
    public IReadOnlyList<Ordering<T>> OrderBy => _orderings;

    /// <summary>How many to pass over.</summary>
    public int Skip { get; }

    /// <summary>How many to answer with; null for all.</summary>
    public int? Take { get; }

    /// <summary>Orders by a further key.</summary>
    public Query<T> By<TKey>(Expression<Func<T, TKey>> key, bool descending = false) =>
        new(Where, _orderings.With(new Ordering<T, TKey>(key ?? throw new ArgumentNullException(nameof(key)), descending)), Skip, Take);

    /// <summary>Answers with one page.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="size">Items a page, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Either is below 1, or the page starts after more than <see cref="int.MaxValue"/> items.</exception>
    /// <exception cref="InvalidOperationException">No order is given: pages of an unordered set overlap.</exception>
    public Query<T> Page(int number, int size)
    {
        if (number < 1) throw new ArgumentOutOfRangeException(nameof(number), number, "Pages count from 1.");
        if (size < 1) throw new ArgumentOutOfRangeException(nameof(size), size, "A page has at least one item.");
        if (_orderings.Count == 0) throw new InvalidOperationException("Order before paging: pages of an unordered set overlap.");
        var skip = (number - 1L) * size;
        if (skip > int.MaxValue) throw new ArgumentOutOfRangeException(nameof(number), number, $"Page {number} of {size} items each starts beyond the last item that can be counted.");
        return new(Where, _orderings, (int)skip, size);
    }

    /// <summary>Answers from a list in memory. Filter and keys are compiled once for each query and specification that is kept; texts are in ordinal order, the same in every culture and as in a database with a binary collation.</summary>
    /// <remarks>A source that is a query is answered by its provider. Evaluated when it is enumerated, as LINQ is.</remarks>
    public IEnumerable<T> ApplyTo(IEnumerable<T> source)
    {
        if (source is IQueryable<T> query) return ApplyTo(query);
        var result = (source ?? throw new ArgumentNullException(nameof(source))).Where(Where.IsSatisfiedBy);
        IOrderedEnumerable<T>? ordered = null;
        foreach (var ordering in _orderings) ordered = ordered is null ? ordering.First(result) : ordering.Then(ordered);
        result = ordered ?? result;
        if (Skip > 0) result = result.Skip(Skip);
        return Take is { } take ? result.Take(take) : result;
    }

    /// <summary>Applies the query to any query provider, or to a list in memory made one by <c>AsQueryable</c>, which is compiled anew each time.</summary>
    public IQueryable<T> ApplyTo(IQueryable<T> source)
    {
        var result = source.Where(Where.Criteria);
        IOrderedQueryable<T>? ordered = null;
        foreach (var ordering in _orderings) ordered = ordered is null ? ordering.First(result) : ordering.Then(ordered);
        result = ordered ?? result;
        if (Skip > 0) result = result.Skip(Skip);
        return Take is { } take ? result.Take(take) : result;
    }
}

/// <summary>One key of an order.</summary>
public abstract class Ordering<T>
{
    private protected Ordering(bool descending) => Descending = descending;

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending { get; }

    /// <summary>The key, boxed, for query libraries that take one such expression.</summary>
    public abstract Expression<Func<T, object?>> BoxedKey { get; }

    internal abstract IOrderedQueryable<T> First(IQueryable<T> source);

    internal abstract IOrderedQueryable<T> Then(IOrderedQueryable<T> source);

    internal abstract IOrderedEnumerable<T> First(IEnumerable<T> source);

    internal abstract IOrderedEnumerable<T> Then(IOrderedEnumerable<T> source);
}

internal sealed class Ordering<T, TKey>(Expression<Func<T, TKey>> key, bool descending) : Ordering<T>(descending)
{
    private static readonly IComparer<TKey> Comparer = typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;

    private readonly Lazy<Func<T, TKey>> _compiled = new(key.Compile);

    public override Expression<Func<T, object?>> BoxedKey =>
        Expression.Lambda<Func<T, object?>>(Expression.Convert(key.Body, typeof(object)), key.Parameters);

    internal override IOrderedQueryable<T> First(IQueryable<T> source) => Descending ? source.OrderByDescending(key) : source.OrderBy(key);

    internal override IOrderedQueryable<T> Then(IOrderedQueryable<T> source) => Descending ? source.ThenByDescending(key) : source.ThenBy(key);

    internal override IOrderedEnumerable<T> First(IEnumerable<T> source) => Descending ? source.OrderByDescending(_compiled.Value, Comparer) : source.OrderBy(_compiled.Value, Comparer);

    internal override IOrderedEnumerable<T> Then(IOrderedEnumerable<T> source) => Descending ? source.ThenByDescending(_compiled.Value, Comparer) : source.ThenBy(_compiled.Value, Comparer);
}
