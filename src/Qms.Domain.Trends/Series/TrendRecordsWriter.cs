using System;
using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;

namespace Qms.Domain.Trends.Series;

/// <summary>Fills the columns of <see cref="TrendRecords"/>.</summary>
internal sealed class TrendRecordsWriter
{
    private readonly DateTimeZone _zone;
    private readonly TrendColumn[] _columns;
    private readonly List<Rejection> _setAside = [];
    private long[] _occurred;
    private int[] _day;
    private long[]? _known;
    private int[]? _knownDay;
    private int[]? _count;
    private bool[]? _isMet;
    private int _rows;
    private int _read;

    public TrendRecordsWriter(DateTimeZone zone, TrendDimension[] dimensions, int capacity, bool isTimed, bool isCounted, bool isJudged)
    {
        _zone = zone;
        _columns = Array.ConvertAll(dimensions, dimension => new TrendColumn(dimension, capacity));
        (_occurred, _day) = (new long[capacity], new int[capacity]);
        if (isTimed) (_known, _knownDay) = (new long[capacity], new int[capacity]);
        if (isCounted) _count = new int[capacity];
        if (isJudged) _isMet = new bool[capacity];
    }

    public void SetAsideMissing() => _setAside.Add(new(SeriesCodes.RecordMissing, Path(""), "There is no record."));

    /// <summary>False when the record contradicts itself and was set aside.</summary>
    public bool Add(Instant occurredAt, Instant? reportedAt, int count, bool isMet)
    {
        var day = TrendRecords.DayOf(occurredAt, _zone);
        if (count < 0)
        {
            _setAside.Add(new(SeriesCodes.CountNegative, Path("count"), "A record does not count less than zero times."));
            return false;
        }

        var knownDay = reportedAt is { } moment ? TrendRecords.DayOf(moment, _zone) : day;
        if (knownDay < day)
        {
            _setAside.Add(new(SeriesCodes.ReportedBeforeOccurred, Path("reportedAt"), "It was reported on a day before it happened: one of the two is wrong."));
            return false;
        }

        if (_rows == _occurred.Length) Grow();
        (_occurred[_rows], _day[_rows]) = (occurredAt.ToUnixTimeTicks(), day);
        if (_known is not null) (_known[_rows], _knownDay![_rows]) = (reportedAt?.ToUnixTimeTicks() ?? long.MinValue, knownDay);
        if (_count is not null) _count[_rows] = count;
        if (_isMet is not null) _isMet[_rows] = isMet;
        _rows++;
        _read++;
        return true;
    }

    /// <summary>Sets a value of the record added last.</summary>
    public void Set(int column, string? value) => _columns[column].Set(_rows - 1, value);

    public TrendRecords ToRecords(Func<int, RecordReference>? reference) => new(_zone, _rows, _occurred, _day, _known, _knownDay, _count, _isMet, _columns, reference, _setAside);

    private string Path(string member) => string.Format(CultureInfo.InvariantCulture, member.Length == 0 ? "records[{0}]" : "records[{0}].{1}", _read++, member);

    private void Grow()
    {
        var size = Math.Max(16, _occurred.Length * 2);
        Array.Resize(ref _occurred, size);
        Array.Resize(ref _day, size);
        if (_known is not null) Array.Resize(ref _known, size);
        if (_knownDay is not null) Array.Resize(ref _knownDay, size);
        if (_count is not null) Array.Resize(ref _count, size);
        if (_isMet is not null) Array.Resize(ref _isMet, size);
    }
}
