using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Trends.Series;

/// <summary>The denominators of rates: how much was done when, all of it counted by the same dimensions.</summary>
/// <remarks>
/// <para>Counts cover days; a period has a denominator when the counts within it cover all its days. What was never counted is missing, not zero: a scanner that was taken out of use goes on with a count of zero, which may span any number of periods.</para>
/// <para>A slice that has no count before some day did not exist before it, as long as another did.</para>
/// </remarks>
public sealed class TrendActivity
{
    private readonly Dictionary<TrendSlice, ActivityCount[]> _counts;

    /// <summary>Gathers counts in any order.</summary>
    /// <exception cref="ArgumentException">There is none, two are counted by different dimensions, or one is by a dimension that does not describe activity, such as a cause.</exception>
    public TrendActivity(IEnumerable<ActivityCount> counts)
    {
        var given = (counts ?? throw new ArgumentNullException(nameof(counts))).ToArray();
        if (given.Length == 0) throw new ArgumentException("There is no activity.", nameof(counts));
        Dimensions = ContentList.Of(given[0].Slice.Parts.Select(static part => part.Dimension));
        foreach (var count in given)
        {
            if (!count.Slice.Parts.Select(static part => part.Dimension).SequenceEqual(Dimensions)) throw new ArgumentException($"\"{given[0].Slice}\" and \"{count.Slice}\" are counted by different dimensions, so one may be part of the other.", nameof(counts));
        }

        if (Dimensions.FirstOrDefault(static dimension => !dimension.DescribesActivity) is { } wrong) throw new ArgumentException($"Activity has no {wrong.Name}.", nameof(counts));
        _counts = given.GroupBy(static count => count.Slice).ToDictionary(static group => group.Key, static group => group.OrderBy(static count => count.First).ThenBy(static count => count.Last).ToArray());
    }

    /// <summary>By what it is counted, in the order in which a sentence names them.</summary>
    public IReadOnlyList<TrendDimension> Dimensions { get; }

    /// <summary>The activity of <paramref name="slice"/> from <paramref name="first"/> to <paramref name="last"/>, both included, or why it is not known.</summary>
    /// <remarks>Of a slice by cause, harm or another dimension that does not describe activity, it is the activity of the rest of its conditions.</remarks>
    public ActivityAnswer Between(LocalDate first, LocalDate last, TrendSlice slice) => Between(first, last, last, slice ?? throw new ArgumentNullException(nameof(slice)), false);

    /// <summary>For a period that is not over, days after <paramref name="needed"/> may be missing; <paramref name="widens"/> ignores conditions that activity is not counted by.</summary>
    internal ActivityAnswer Between(LocalDate first, LocalDate last, LocalDate needed, TrendSlice slice, bool widens)
    {
        var asked = new List<SlicePart>();
        foreach (var part in slice.Parts)
        {
            if (Dimensions.Contains(part.Dimension)) asked.Add(part);
            else if (part.Dimension.DescribesActivity && !widens) return new(new Rejection(SeriesCodes.ActivityNotSplit, $"Activity is not counted by {part.Dimension.Name}."));
        }

        var (total, isKnown) = (0m, false);
        foreach (var pair in _counts)
        {
            if (!asked.TrueForAll(part => pair.Key.ValueOf(part.Dimension) == part.Value) || pair.Value[0].First > last) continue;
            if (Sum(pair.Value, first, last, needed, out var sum) is { } problem) return new(problem);
            (total, isKnown) = (total + sum, true);
        }

        return isKnown ? new(total) : new(Missing(slice, first));
    }

    private static Rejection? Sum(ActivityCount[] counts, LocalDate first, LocalDate last, LocalDate needed, out decimal sum)
    {
        sum = 0;
        var next = LocalDate.Max(first, counts[0].First);
        foreach (var count in counts)
        {
            if (count.Last < first) continue;
            if (count.First > last) break;
            if (count.First < next && next > first) return new(SeriesCodes.ActivityOverlaps, $"Activity is given twice for {Iso(count.First)}: {count.Slice}.");
            if (count.First > next) return Missing(count.Slice, next);
            if ((count.First < first || count.Last > last) && count.Count != 0) return new(SeriesCodes.ActivityStraddles, $"Activity is given for {Iso(count.First)} to {Iso(count.Last)} as a whole, which is more than the period: {count.Slice}.");
            sum += count.Count;
            next = count.Last.PlusDays(1);
        }

        return next <= needed ? Missing(counts[0].Slice, next) : null;
    }

    private static Rejection Missing(TrendSlice slice, LocalDate from) => new(SeriesCodes.ActivityMissing, $"Activity is not known from {Iso(from)}: {slice}.");

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
