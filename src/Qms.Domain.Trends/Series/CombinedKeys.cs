using System.Collections.Generic;

namespace Qms.Domain.Trends.Series;

/// <summary>Numbers the combinations of values of some dimensions, in the order in which they are met.</summary>
internal sealed class CombinedKeys(TrendColumn[] columns)
{
    private readonly Dictionary<(int Prefix, int Code), int>[] _levels = Levels(columns.Length);
    private readonly List<int> _rows = [];

    /// <summary>-1 when the record lacks a value.</summary>
    public int Of(int row)
    {
        var key = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var code = columns[i].Codes[row];
            if (code == 0) return -1;
            var level = _levels[i];
            if (!level.TryGetValue((key, code), out var next))
            {
                next = level.Count;
                level.Add((key, code), next);
                if (i == columns.Length - 1) _rows.Add(row);
            }

            key = next;
        }

        return key;
    }

    public TrendSlice SliceOf(int key)
    {
        var slice = TrendSlice.All;
        foreach (var column in columns) slice = slice.And(column.Dimension, column.Values[column.Codes[_rows[key]]]);
        return slice;
    }

    private static Dictionary<(int Prefix, int Code), int>[] Levels(int count)
    {
        var levels = new Dictionary<(int Prefix, int Code), int>[count];
        for (var i = 0; i < count; i++) levels[i] = [];
        return levels;
    }
}
