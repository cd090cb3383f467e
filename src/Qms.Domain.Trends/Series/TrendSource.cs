using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Trends.Series;

/// <summary>How a host's own records are read for trends: which of their members says when, where and what. Made once, by adding to it.</summary>
/// <remarks>
/// <code>
/// var source = new TrendSource&lt;IncidentSummary&gt;(i =&gt; i.OccurredAt)
///     .ReportedAt(i =&gt; i.ReportedAt)
///     .By(TrendDimension.Modality, i =&gt; i.Modality)
///     .By(TrendDimension.Location, i =&gt; i.Location);
/// var records = source.Read(incidents, zone);
/// </code>
/// </remarks>
public sealed class TrendSource<T>
{
    private readonly (TrendDimension Dimension, Func<T, string?> Value)[] _dimensions;
    private readonly Func<T, Instant> _occurredAt;
    private Func<T, Instant?>? _reportedAt;
    private Func<T, int>? _count;
    private Func<T, bool>? _isMet;
    private Func<T, RecordReference>? _reference;

    /// <summary>Reads records by when they happened: the incident, the day on which a review was due.</summary>
    public TrendSource(Func<T, Instant> occurredAt) : this(occurredAt ?? throw new ArgumentNullException(nameof(occurredAt)), []) { }

    private TrendSource(Func<T, Instant> occurredAt, (TrendDimension, Func<T, string?>)[] dimensions) => (_occurredAt, _dimensions) = (occurredAt, dimensions);

    /// <summary>Also reads when a record became known, from which the completeness of recent periods is estimated. Null for one whose report was not timed: it counts as known at once.</summary>
    public TrendSource<T> ReportedAt(Func<T, Instant?> reportedAt) => With(copy => copy._reportedAt = reportedAt ?? throw new ArgumentNullException(nameof(reportedAt)));

    /// <summary>Also slices by <paramref name="dimension"/>. A record whose value is null or blank is in no slice of it.</summary>
    /// <exception cref="ArgumentException">That dimension is read already.</exception>
    public TrendSource<T> By(TrendDimension dimension, Func<T, string?> value)
    {
        if (dimension is null) throw new ArgumentNullException(nameof(dimension));
        if (value is null) throw new ArgumentNullException(nameof(value));
        if (_dimensions.Any(given => given.Dimension == dimension)) throw new ArgumentException($"The {dimension.Name} is read already.", nameof(dimension));
        return With(static _ => { }, [.. _dimensions, (dimension, value)]);
    }

    /// <summary>A record counts as many times as this says, for records that sum up others; otherwise once.</summary>
    public TrendSource<T> Counting(Func<T, int> count) => With(copy => copy._count = count ?? throw new ArgumentNullException(nameof(count)));

    /// <summary>A record is something that was due, and this says whether it was done: a document reviewed in time. Needed for compliance.</summary>
    public TrendSource<T> Meeting(Func<T, bool> isMet) => With(copy => copy._isMet = isMet ?? throw new ArgumentNullException(nameof(isMet)));

    /// <summary>How to point to a record. Needed to find recurrences; the records that are read are then held in memory, and are asked only when they are part of one.</summary>
    public TrendSource<T> Referencing(Func<T, RecordReference> reference) => With(copy => copy._reference = reference ?? throw new ArgumentNullException(nameof(reference)));

    /// <summary>Reads records into columns, in one pass.</summary>
    /// <param name="records">In any order; each is read once.</param>
    /// <param name="zone">The service's time zone, in which days begin and end.</param>
    public TrendRecords Read(IEnumerable<T> records, DateTimeZone zone)
    {
        if (records is null) throw new ArgumentNullException(nameof(records));
        if (zone is null) throw new ArgumentNullException(nameof(zone));
        var dimensions = _dimensions.OrderBy(static given => given.Dimension, Comparer<TrendDimension>.Create(TrendDimension.Compare)).ToArray();
        var values = new Func<T, string?>[dimensions.Length];
        for (var i = 0; i < values.Length; i++) values[i] = dimensions[i].Value;
        var writer = new TrendRecordsWriter(zone, dimensions.Select(static given => given.Dimension).ToArray(), (records as IReadOnlyCollection<T>)?.Count ?? 0, _reportedAt is not null, _count is not null, _isMet is not null);
        var kept = _reference is null ? null : new List<T>();
        foreach (var record in records)
        {
            if (record is null)
            {
                writer.SetAsideMissing();
                continue;
            }

            if (!writer.Add(_occurredAt(record), _reportedAt?.Invoke(record), _count is null ? 1 : _count(record), _isMet is not null && _isMet(record))) continue;
            for (var i = 0; i < values.Length; i++) writer.Set(i, values[i](record));
            kept?.Add(record);
        }

        var reference = _reference;
        return writer.ToRecords(reference is null ? null : row => reference(kept![row]));
    }

    private TrendSource<T> With(Action<TrendSource<T>> change, (TrendDimension, Func<T, string?>)[]? dimensions = null)
    {
        var copy = new TrendSource<T>(_occurredAt, dimensions ?? _dimensions) { _reportedAt = _reportedAt, _count = _count, _isMet = _isMet, _reference = _reference };
        change(copy);
        return copy;
    }
}
