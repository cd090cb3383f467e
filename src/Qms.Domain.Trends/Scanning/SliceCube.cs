using System;
using System.Collections.Generic;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>The records of both windows, those with the same values gathered into one cell: every slice is a set of cells.</summary>
/// <remarks>One pass over the records makes the cells; each combination of dimensions is then one pass over them.</remarks>
internal sealed class SliceCube
{
    // Up to here an array that is indexed by the key is smaller or faster than a dictionary.
    private const long LargestTable = 1 << 22;

    private readonly TrendColumn[] _columns;
    private readonly int[][] _codes;
    private readonly long[] _recent;
    private readonly long[] _baseline;

    private SliceCube(TrendColumn[] columns, int[][] codes, long[] recent, long[] baseline) => (_columns, _codes, _recent, _baseline) = (columns, codes, recent, baseline);

    public int Cells => _recent.Length;

    /// <summary>Gathers the records whose day is in a window: <paramref name="windowOf"/> answers 1 for recent, 0 for baseline, -1 for neither.</summary>
    public static SliceCube Of(TrendRecords records, TrendColumn[] columns, long asOf, PeriodFrame frame, sbyte[] windowOf)
    {
        var (rows, recent, baseline) = (new List<int>(), new List<long>(), new List<long>());
        var index = new CellIndex(columns);
        for (var row = 0; row < records.Count; row++)
        {
            var position = frame.PositionOf(records.Day[row]);
            if (position < 0 || windowOf[position] is not (>= 0 and var window) || !records.IsKnown(row, asOf)) continue;
            var cell = index.CellOf(row);
            if (cell == rows.Count)
            {
                rows.Add(row);
                recent.Add(0);
                baseline.Add(0);
            }

            if (window == 1) recent[cell] += records.CountOf(row);
            else baseline[cell] += records.CountOf(row);
        }

        var codes = Array.ConvertAll(columns, column => rows.ConvertAll(row => column.Codes[row]).ToArray());
        return new(columns, codes, recent.ToArray(), baseline.ToArray());
    }

    /// <summary>Every slice of up to <paramref name="depth"/> values with enough records, the whole included; of those that are the same set of cells, all.</summary>
    public List<CountedSlice> Slices(int depth, int minimum)
    {
        var (found, marks) = (new List<CountedSlice>(), Marks());
        for (var size = 0; size <= Math.Min(depth, _columns.Length); size++) Choose(new int[size], 0, 0, chosen => Count(chosen, minimum, marks, found));
        return found;
    }

    /// <summary>The cells of a slice.</summary>
    public int[] CellsOf(CountedSlice slice)
    {
        var cells = new List<int>();
        for (var cell = 0; cell < Cells; cell++)
        {
            if (Holds(slice, cell)) cells.Add(cell);
        }

        return cells.ToArray();
    }

    public bool Holds(CountedSlice slice, int cell)
    {
        for (var i = 0; i < slice.Columns.Length; i++)
        {
            if (_codes[slice.Columns[i]][cell] != slice.Codes[i]) return false;
        }

        return true;
    }

    public long RecentOf(int cell) => _recent[cell];

    public long BaselineOf(int cell) => _baseline[cell];

    private static void Choose(int[] chosen, int filled, int from, Action<int[]> then, int available)
    {
        if (filled == chosen.Length)
        {
            then(chosen);
            return;
        }

        for (var next = from; next < available; next++)
        {
            chosen[filled] = next;
            Choose(chosen, filled + 1, next + 1, then, available);
        }
    }

    private void Choose(int[] chosen, int filled, int from, Action<int[]> then) => Choose(chosen, filled, from, then, _columns.Length);

    private void Count(int[] chosen, int minimum, ulong[] marks, List<CountedSlice> found)
    {
        var size = 1L;
        foreach (var column in chosen) size = size > LargestTable ? size : size * _columns[column].Values.Count;
        var tallies = size <= Math.Min(LargestTable, Math.Max(4096, 8L * Cells)) ? Table(chosen, (int)size, marks) : Gathered(chosen, marks);
        foreach (var tally in tallies)
        {
            if (tally.Recent + tally.Baseline >= minimum) found.Add(Slice(chosen, tally));
        }
    }

    private CountedSlice Slice(int[] chosen, Tally tally)
    {
        var (slice, codes) = (TrendSlice.All, new int[chosen.Length]);
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = _codes[chosen[i]][tally.Cell];
            slice = slice.And(_columns[chosen[i]].Dimension, _columns[chosen[i]].Values[codes[i]]);
        }

        return new(slice, (int[])chosen.Clone(), codes, tally.Recent, tally.Baseline, tally.Mark);
    }

    private Tally[] Table(int[] chosen, int size, ulong[] marks)
    {
        var table = new Tally[size];
        for (var cell = 0; cell < Cells; cell++)
        {
            var key = 0;
            foreach (var column in chosen)
            {
                var code = _codes[column][cell];
                key = code == 0 ? -1 : (key * _columns[column].Values.Count) + code;
                if (key < 0) break;
            }

            if (key >= 0) Add(ref table[key], cell, marks);
        }

        return table;
    }

    private Tally[] Gathered(int[] chosen, ulong[] marks)
    {
        var index = new CellIndex(Array.ConvertAll(chosen, column => _columns[column]), Array.ConvertAll(chosen, column => _codes[column]));
        var gathered = new Tally[Cells];
        for (var cell = 0; cell < Cells; cell++)
        {
            if (Array.TrueForAll(chosen, column => _codes[column][cell] != 0)) Add(ref gathered[index.CellOf(cell)], cell, marks);
        }

        return gathered;
    }

    private void Add(ref Tally tally, int cell, ulong[] marks)
    {
        tally.Cell = cell;
        tally.Recent += _recent[cell];
        tally.Baseline += _baseline[cell];
        tally.Mark = unchecked(tally.Mark + marks[cell]);
    }

    /// <summary>A mixed number for each cell, whose sums tell sets of cells apart (splitmix64; Steele, Lea and Flood, OOPSLA 2014).</summary>
    private ulong[] Marks()
    {
        var marks = new ulong[Cells];
        for (var i = 0; i < marks.Length; i++)
        {
            unchecked
            {
                var mixed = ((ulong)i + 1) * 0x9E3779B97F4A7C15UL;
                mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
                marks[i] = mixed ^ (mixed >> 31);
            }
        }

        return marks;
    }

    private struct Tally
    {
        public int Cell;
        public long Recent;
        public long Baseline;
        public ulong Mark;
    }
}

/// <summary>A slice and its counts; two with one mark hold the same records.</summary>
internal sealed record CountedSlice(TrendSlice Slice, int[] Columns, int[] Codes, long Recent, long Baseline, ulong Mark);
