using System;
using System.Collections.Generic;

namespace Qms.Domain.Trends.Series;

/// <summary>One dimension of all records: a number for each, which points into the distinct values. 0 stands for none.</summary>
internal sealed class TrendColumn(TrendDimension dimension, int capacity)
{
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
    private readonly List<string> _values = [""];
    private int[] _codes = new int[capacity];

    // Neighbours are often alike, and a host's texts are often one object.
    private string? _last;
    private int _lastCode;

    public TrendDimension Dimension { get; } = dimension;

    public int[] Codes => _codes;

    /// <summary>By code; the first stands for none.</summary>
    public IReadOnlyList<string> Values => _values;

    public void Set(int row, string? value)
    {
        if (row >= _codes.Length) Array.Resize(ref _codes, Math.Max(16, Math.Max(row + 1, _codes.Length * 2)));
        if (!ReferenceEquals(value, _last)) (_last, _lastCode) = (value, CodeFor(value));
        _codes[row] = _lastCode;
    }

    /// <summary>-1 for a value that no record has.</summary>
    public int CodeOf(string value) => _codeOf.TryGetValue(value, out var code) ? code : -1;

    private int CodeFor(string? value)
    {
        if (value is null) return 0;
        if (_codeOf.TryGetValue(value, out var code)) return code;
        if (string.IsNullOrWhiteSpace(value)) return 0;
        _codeOf.Add(value, _values.Count);
        _values.Add(value);
        return _values.Count - 1;
    }
}
