using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>Finds what keeps coming back: the same equipment and the same cause, three times within 90 days.</summary>
public static class RecurrenceFinder
{
    /// <summary>Finds every recurrence among the records known by then; those still current first, then the latest, then the largest.</summary>
    /// <remarks>A record counts once, whatever its weight. Windows that share a record are one recurrence, so one that goes on for a year is one, from its first record to its last. Takes time n log n.</remarks>
    /// <param name="records">Read with <see cref="TrendSource{T}.Referencing"/>.</param>
    /// <param name="rule">What counts as one.</param>
    /// <param name="asOf">The moment at which one looks.</param>
    /// <exception cref="ArgumentException">The records cannot be referred to, or were not read by one of the dimensions.</exception>
    public static IReadOnlyList<Recurrence> Find(TrendRecords records, RecurrenceRule rule, Instant asOf)
    {
        if (records is null) throw new ArgumentNullException(nameof(records));
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        if (!records.HasReferences) throw new ArgumentException("The records were read without a way to refer to them.", nameof(records));
        var keys = new CombinedKeys(rule.Dimensions.Select(dimension => records.ColumnOf(dimension, nameof(rule))).ToArray());
        var (groups, moment) = (new List<List<int>>(), asOf.ToUnixTimeTicks());
        for (var row = 0; row < records.Count; row++)
        {
            if (!records.IsKnown(row, moment) || keys.Of(row) is not (>= 0 and var key)) continue;
            if (key == groups.Count) groups.Add([]);
            groups[key].Add(row);
        }

        var (found, today) = (new List<Recurrence>(), TrendRecords.DayOf(asOf, records.Zone));
        for (var key = 0; key < groups.Count; key++)
        {
            if (groups[key].Count >= rule.AtLeast) Slide(records, rule, today, groups[key], keys, key, found);
        }

        return ContentList.Of(found
            .OrderByDescending(static recurrence => recurrence.IsCurrent)
            .ThenByDescending(static recurrence => recurrence.Last)
            .ThenByDescending(static recurrence => recurrence.Count)
            .ThenBy(static recurrence => recurrence.Slice.ToString(), StringComparer.Ordinal));
    }

    private static void Slide(TrendRecords records, RecurrenceRule rule, int today, List<int> rows, CombinedKeys keys, int key, List<Recurrence> found)
    {
        rows.Sort((left, right) => records.Day[left] != records.Day[right] ? records.Day[left].CompareTo(records.Day[right])
            : records.Occurred[left] != records.Occurred[right] ? records.Occurred[left].CompareTo(records.Occurred[right])
            : left.CompareTo(right));
        var (first, last) = (-1, -1);
        for (var end = rule.AtLeast - 1; end < rows.Count; end++)
        {
            var start = end - rule.AtLeast + 1;
            if (records.Day[rows[end]] - records.Day[rows[start]] >= rule.WithinDays) continue;
            if (first >= 0 && start > last)
            {
                found.Add(Make(first, last));
                first = -1;
            }

            if (first < 0) first = start;
            last = end;
        }

        if (first >= 0) found.Add(Make(first, last));

        Recurrence Make(int from, int to)
        {
            var until = records.Day[rows[to - rule.AtLeast + 1]] + rule.WithinDays - 1;
            return new(keys.SliceOf(key), rows.GetRange(from, to - from + 1).Select(records.ReferenceTo), SeriesPeriod.DayAt(records.Day[rows[from]]), SeriesPeriod.DayAt(records.Day[rows[to]]), today <= until, SeriesPeriod.DayAt(until));
        }
    }
}
