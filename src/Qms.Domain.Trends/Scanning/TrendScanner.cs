using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>Looks at every slice at once and ranks what changed most, so that 500 slices do not raise 25 false alarms.</summary>
/// <remarks>
/// <para>Each slice is tested once (<see cref="RateComparison"/>): the last complete periods against those before, by activity when it is given, otherwise by days. The p-values are adjusted for the number of slices (<see cref="FalseDiscovery"/>); those at most at the rate asked for are findings.</para>
/// <para>Slices that hold the same records (a scanner and the same scanner at its only site) are one test. Findings that tell one signal are told once: see <see cref="ScanFinding.AlsoSeenIn"/>.
/// A slice adds nothing when at least half of its excess lies in what is told already and the rest of it would be no finding by itself (its p-value is above that of the weakest finding). Of a slice and a part of it, the part is told when it holds at least 90 % of the records,
/// or when it changed more than the rest of the slice (ratio of the rate ratios, 5 % level) and the rest would be no finding; both are told when it changed more and the rest would be a finding too, at the level of the findings; otherwise the slice is told and the part is only seen in it.</para>
/// <para>Memory: the distinct combinations of values, at most one for each record.</para>
/// </remarks>
public static class TrendScanner
{
    /// <summary>Scans.</summary>
    /// <remarks>Same records in another order, same answer. A history that is too short is refused by a value: <see cref="TrendScan.Rejections"/>.</remarks>
    /// <exception cref="ArgumentException">The records were not read by one of the dimensions.</exception>
    public static TrendScan Scan(TrendRecords records, ScanOptions options)
    {
        if (records is null) throw new ArgumentNullException(nameof(records));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var columns = options.Dimensions is { } dimensions ? dimensions.Select(dimension => records.ColumnOf(dimension, nameof(options))).ToArray() : records.Columns;
        var frame = PeriodFrame.For(records, options.Period, options.AsOf, options.DataBegins, options.CompletenessThreshold);
        if (ScanWindows.Of(frame, options) is not { } windows) return Refused(frame, options);

        var cube = SliceCube.Of(records, columns, options.AsOf.ToUnixTimeTicks(), frame, windows.WindowOf);
        var (tested, untested) = Test(cube.Slices(options.Depth, options.MinimumCount), windows, options.Activity);
        var qValues = FalseDiscovery.Adjust(tested.Select(static test => test.Comparison.PValue).ToArray(), options.Control);
        var changes = new SliceChange[tested.Count];
        for (var i = 0; i < changes.Length; i++) changes[i] = new(tested[i].Counted.Slice, tested[i].Comparison, tested[i].Basis, qValues[i], windows.Sentence(tested[i].Counted.Slice, tested[i].Comparison, qValues[i]));

        // Ranked, so what q-values pass is a beginning of the list.
        var passed = qValues.TakeWhile(q => q <= options.FalseDiscoveryRate).Count();
        var findings = FindingGroups.Of(cube, tested.GetRange(0, passed), changes);
        return new(options, windows.Recent, windows.Baseline, changes, findings, untested, []);
    }

    private static (List<TestedSlice> Tested, List<Rejection> Untested) Test(List<CountedSlice> slices, ScanWindows windows, TrendActivity? activity)
    {
        var (untested, distinct) = (new List<Rejection>(), new Dictionary<(ulong, double, double), TestedSlice>());
        slices.Sort(static (left, right) => BySize(left.Slice, right.Slice));
        foreach (var counted in slices)
        {
            var (recent, baseline, basis) = ((double)windows.Recent.Days, (double)windows.Baseline.Days, ExposureBasis.Days);
            if (activity is not null)
            {
                var (recently, before) = (activity.Between(windows.Recent.First, windows.Recent.Last, windows.Recent.Last, counted.Slice, true), activity.Between(windows.Baseline.First, windows.Baseline.Last, windows.Baseline.Last, counted.Slice, true));
                if (Problem(recently, before) is { } problem)
                {
                    untested.Add(problem with { Path = counted.Slice.ToString() });
                    continue;
                }

                (recent, baseline) = ((double)recently.Count!.Value, (double)before.Count!.Value);
                basis = counted.Slice.Parts.All(part => !part.Dimension.DescribesActivity || activity.Dimensions.Contains(part.Dimension)) ? ExposureBasis.Activity : ExposureBasis.ActivityOfWiderSlice;
            }

            // The first to come has the fewest conditions.
            var key = (counted.Mark, recent, baseline);
            if (!distinct.ContainsKey(key)) distinct.Add(key, new(counted, new(counted.Recent, recent, counted.Baseline, baseline), basis));
        }

        var tested = distinct.Values.ToList();
        tested.Sort(static (left, right) => left.Comparison.LogPValue != right.Comparison.LogPValue ? left.Comparison.LogPValue.CompareTo(right.Comparison.LogPValue) : BySize(left.Counted.Slice, right.Counted.Slice));
        return (tested, untested);
    }

    private static Rejection? Problem(ActivityAnswer recent, ActivityAnswer baseline) =>
        recent.Missing ?? baseline.Missing ?? (recent.Count == 0 || baseline.Count == 0 ? new(SeriesCodes.NoActivity, $"There was no activity in the {(recent.Count == 0 ? "recent window" : "baseline")}.") : null);

    private static int BySize(TrendSlice left, TrendSlice right) =>
        left.Parts.Count != right.Parts.Count ? left.Parts.Count.CompareTo(right.Parts.Count) : string.CompareOrdinal(left.ToString(), right.ToString());

    private static TrendScan Refused(PeriodFrame frame, ScanOptions options)
    {
        var complete = frame.Periods.Count(static period => period.IsComplete);
        var message = $"There are {complete} complete {options.Period.Noun(complete)}; {options.RecentPeriods} and at least one before are needed.";
        return new(options, null, null, [], [], [], [new Rejection(ScanCodes.HistoryTooShort, message)]);
    }
}

/// <summary>A slice and its test.</summary>
internal sealed record TestedSlice(CountedSlice Counted, RateComparison Comparison, ExposureBasis Basis);
