using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Qms.Samples.TrendWatch;

/// <summary>What is wrong with a file, in words for its owner.</summary>
internal sealed class TableException(string message) : Exception(message);

/// <summary>A CSV file: a heading and rows of as many cells; commas, semicolons or tabs; quotes as usual.</summary>
internal sealed class Table
{
    private static readonly LocalDatePattern[] Patterns = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu"), LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu"), LocalDatePattern.CreateWithInvariantCulture("MMM uuuu"), LocalDatePattern.CreateWithInvariantCulture("uuuu-MM"), LocalDatePattern.CreateWithInvariantCulture("uuuu")];

    private Table(string name, string[] columns, List<string[]> rows) => (Name, Columns, Rows) = (name, columns, rows);

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<string[]> Rows { get; }

    public static Table Read(string file)
    {
        var text = File.ReadAllText(file);
        if (text.Contains('\0', StringComparison.Ordinal)) throw new TableException("This is no text file.");
        var lines = Cells(text, Separator(text)).Where(static line => line.Cells.Any(static cell => cell.Trim().Length > 0)).ToList();
        if (lines.Count < 2) throw new TableException("A heading and at least one row are needed.");
        var columns = lines[0].Cells.Select(static cell => cell.Trim().TrimStart('\uFEFF')).ToArray();
        if (columns.Any(static name => name.Length == 0) || columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() != columns.Length) throw new TableException("Each column needs a name of its own in the first line.");
        foreach (var (number, cells) in lines.Skip(1))
        {
            if (cells.Length != columns.Length) throw new TableException($"Line {number} has {cells.Length} cells where the heading has {columns.Length}.");
        }

        return new(Path.GetFileNameWithoutExtension(file), columns, [.. lines.Skip(1).Select(static line => line.Cells)]);
    }

    public int? Find(string name) => Columns.Select(static (column, i) => (column, i)).Where(pair => string.Equals(pair.column, name, StringComparison.OrdinalIgnoreCase)).Select(static pair => (int?)pair.i).FirstOrDefault();

    public bool IsDate(int column) => Rows.All(row => DateOf(row[column]) is not null);

    public bool IsNumber(int column) => Rows.All(row => row[column].Trim().Length == 0 || NumberOf(row[column]) is not null) && Rows.Any(row => NumberOf(row[column]) is not null);

    /// <summary>A day; a month or a year by its first day; a financial year such as 2023/24 by 1 April.</summary>
    public static LocalDate? DateOf(string cell)
    {
        var text = cell.Trim();
        foreach (var pattern in Patterns)
        {
            if (pattern.Parse(text) is { Success: true } parsed && parsed.Value.Year is > 1900 and < 2200) return parsed.Value;
        }

        return text.Length == 7 && text[4] == '/' && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var next) && (year + 1) % 100 == next
            ? new LocalDate(year, 4, 1)
            : null;
    }

    public static double? NumberOf(string cell)
    {
        var text = cell.Trim().TrimEnd('%').Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }

    private static char Separator(string text)
    {
        var heading = text.Split('\n', 2)[0];
        return new[] { ',', ';', '\t' }.MaxBy(separator => heading.Count(c => c == separator));
    }

    private static IEnumerable<(int Number, string[] Cells)> Cells(string text, char separator)
    {
        var (cells, cell, quoted, line, start) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '\n' && i < text.Length) line++;
            if (quoted && i < text.Length)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else quoted = false;
            }
            else if (quoted) throw new TableException($"The quotation that begins in line {start} does not end.");
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == separator || c == '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c != '\n') continue;
                yield return (start, cells.ToArray());
                cells.Clear();
                start = line;
            }
            else cell.Append(c);
        }
    }
}
