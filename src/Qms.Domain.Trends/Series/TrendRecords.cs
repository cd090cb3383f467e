using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Trends.Series;

/// <summary>Records as columns, read once by a <see cref="TrendSource{T}"/>: what series, scans and recurrences are made from. Immutable; safe to share between threads.</summary>
/// <remarks>About 24 bytes a record and 4 for each dimension; the host's own records are let go unless they are to be referred to.</remarks>
public sealed class TrendRecords
{
    private const long TicksPerDay = 864_000_000_000L;
    private readonly Func<int, RecordReference>? _reference;

    internal TrendRecords(DateTimeZone zone, int count, long[] occurred, int[] day, long[]? known, int[]? knownDay, int[]? counts, bool[]? isMet, TrendColumn[] columns, Func<int, RecordReference>? reference, IReadOnlyList<Rejection> setAside)
    {
        (Zone, Count, Occurred, Day, Known, KnownDay, Counts, IsMet, Columns) = (zone, count, occurred, day, known, knownDay, counts, isMet, columns);
        _reference = reference;
        SetAside = ContentList.Of(setAside);
        Dimensions = ContentList.Of(columns.Select(static column => column.Dimension));
    }

    /// <summary>How many were read and not set aside.</summary>
    public int Count { get; }

    /// <summary>The time zone in which their days begin and end.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>By what they can be sliced, in the order in which a sentence names them.</summary>
    public IReadOnlyList<TrendDimension> Dimensions { get; }

    /// <summary>Records that contradict themselves and are counted nowhere, each with the reason; paths count records from 0, as read.</summary>
    public IReadOnlyList<Rejection> SetAside { get; }

    internal long[] Occurred { get; }

    internal int[] Day { get; }

    internal long[]? Known { get; }

    internal int[]? KnownDay { get; }

    internal int[]? Counts { get; }

    internal bool[]? IsMet { get; }

    internal TrendColumn[] Columns { get; }

    internal bool HasReferences => _reference is not null;

    /// <summary>The distinct values of a dimension, in ordinal order.</summary>
    /// <exception cref="ArgumentException">The records were not read by it.</exception>
    public IReadOnlyList<string> ValuesOf(TrendDimension dimension) =>
        ContentList.Of(ColumnOf(dimension, nameof(dimension)).Values.Skip(1).OrderBy(static value => value, StringComparer.Ordinal));

    /// <summary>The series of one slice.</summary>
    /// <exception cref="ArgumentException">The records were not read by a dimension of the slice, or not judged for compliance.</exception>
    public TrendSeries Series(SeriesRequest request, TrendSlice? slice = null) => SeriesBuilder.One(this, request ?? throw new ArgumentNullException(nameof(request)), slice ?? TrendSlice.All);

    /// <summary>A series for each combination of values that occurs among the records known by then, in one pass; those with the most records first, then by name.</summary>
    /// <exception cref="ArgumentException">The records were not read by one of the dimensions, one is named twice, none is named, or the records are not judged for compliance.</exception>
    public IReadOnlyList<TrendSeries> SeriesBy(SeriesRequest request, params TrendDimension[] dimensions) =>
        SeriesBuilder.Each(this, request ?? throw new ArgumentNullException(nameof(request)), dimensions ?? throw new ArgumentNullException(nameof(dimensions)));

    internal static int DayOf(Instant instant, DateTimeZone zone)
    {
        var ticks = instant.ToUnixTimeTicks() + zone.GetUtcOffset(instant).Ticks;
        var day = ticks / TicksPerDay;
        return (int)(ticks - (day * TicksPerDay) < 0 ? day - 1 : day);
    }

    internal TrendColumn ColumnOf(TrendDimension dimension, string parameter) =>
        Array.Find(Columns, column => column.Dimension == dimension) ?? throw new ArgumentException($"The records were not read by {dimension?.Name ?? "nothing"}.", parameter);

    internal RecordReference ReferenceTo(int row) => _reference!(row);

    /// <summary>Whether it had happened and was known by then.</summary>
    internal bool IsKnown(int row, long asOf) => Occurred[row] <= asOf && (Known is null || Known[row] <= asOf);

    internal long CountOf(int row) => Counts is null ? 1 : Counts[row];

    /// <summary>A test of whether a record is in the slice.</summary>
    internal SliceFilter FilterFor(TrendSlice slice)
    {
        var (columns, codes) = (new int[slice.Parts.Count][], new int[slice.Parts.Count]);
        for (var i = 0; i < codes.Length; i++)
        {
            var column = ColumnOf(slice.Parts[i].Dimension, nameof(slice));
            (columns[i], codes[i]) = (column.Codes, column.CodeOf(slice.Parts[i].Value));
        }

        return new(columns, codes);
    }
}

/// <summary>Whether a row has the codes of a slice.</summary>
internal readonly struct SliceFilter(int[][] columns, int[] codes)
{
    public bool Passes(int row)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (columns[i][row] != codes[i]) return false;
        }

        return true;
    }
}
