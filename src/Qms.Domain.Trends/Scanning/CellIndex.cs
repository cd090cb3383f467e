using System;
using System.Collections.Generic;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>Numbers the combinations of codes of some columns, none included, in the order in which they are met.</summary>
/// <remarks>A table where all possible combinations are few, otherwise a dictionary for each step that two numbers are combined in.</remarks>
internal sealed class CellIndex
{
    private const int LargestTable = 1 << 22;

    private readonly int[][] _codes;
    private readonly int[]? _table;
    private readonly int[] _sizes;
    private readonly Dictionary<long, int>[] _steps = [];
    private int _cells;

    public CellIndex(TrendColumn[] columns) : this(columns, Array.ConvertAll(columns, static column => column.Codes)) { }

    public CellIndex(TrendColumn[] columns, int[][] codes)
    {
        _codes = codes;
        _sizes = Array.ConvertAll(columns, static column => column.Values.Count);
        var size = 1L;
        foreach (var count in _sizes) size = size > LargestTable ? size : size * count;
        if (size <= LargestTable) _table = new int[size];
        else _steps = Array.ConvertAll(columns, static _ => new Dictionary<long, int>());
    }

    public int CellOf(int row)
    {
        if (_table is null) return Stepwise(row);
        var key = 0;
        for (var i = 0; i < _codes.Length; i++) key = (key * _sizes[i]) + _codes[i][row];

        // 0 is an empty place of the table, so cells are kept one higher.
        if (_table[key] == 0) _table[key] = ++_cells;
        return _table[key] - 1;
    }

    private int Stepwise(int row)
    {
        var key = 0;
        for (var i = 0; i < _codes.Length; i++)
        {
            var combined = ((long)key << 32) | unchecked((uint)_codes[i][row]);
            if (!_steps[i].TryGetValue(combined, out key)) _steps[i].Add(combined, key = _steps[i].Count);
        }

        return key;
    }
}
