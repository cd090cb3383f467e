using System;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Trends.Series;
using static Qms.Domain.Trends.Tests.Series.Happening;

namespace Qms.Domain.Trends.Tests.Series;

[Properties(Arbitrary = [typeof(SeriesGenerators)])]
public class TrendSeriesTests
{
    private static readonly SeriesRequest Monthly = new(SeriesPeriod.Month, Happening.At(2026, 4, 10));

    [Property]
    public bool Each_record_counts_in_the_period_of_its_local_date(SeriesPeriod period, Instant[] moments, DateTimeZone zone)
    {
        var asOf = Instant.FromUtc(2027, 6, 1, 0, 0);
        var series = Happening.Source.Read(moments.Select(moment => new Happening(moment)), zone).Series(new(period, asOf));
        var expected = moments.GroupBy(moment => period.StartOf(moment.InZone(zone).Date)).ToDictionary(group => group.Key, group => (long)group.Count());
        return series.Points.All(point => point.Count == (expected.TryGetValue(point.Start, out var count) ? count : 0))
            && series.Points.Sum(point => point.Count) == moments.Length;
    }

    [Property]
    public bool Periods_run_without_gap_from_the_first_record_to_the_moment_of_looking(SeriesPeriod period, Instant moment, DateTimeZone zone)
    {
        var asOf = Instant.FromUtc(2027, 6, 1, 0, 0);
        var points = Happening.Source.Read([new Happening(moment)], zone).Series(new(period, asOf)).Points;
        var today = asOf.InZone(zone).Date;
        return points[0].Start == period.StartOf(moment.InZone(zone).Date)
            && points[^1].Start <= today && today <= points[^1].End
            && points.Zip(points.Skip(1)).All(pair => pair.First.End.PlusDays(1) == pair.Second.Start && pair.First.IsFinished)
            && points[^1].IsFinished == (today > points[^1].End);
    }

    [Property]
    public bool The_series_as_known_then_is_the_series_of_what_was_known_then(Instant[] moments, byte[] delays, Instant asOf)
    {
        var all = moments.Select((moment, i) => new Happening(moment, moment + Duration.FromDays(delays.ElementAtOrDefault(i)))).ToArray();
        var known = all.Where(happening => happening.OccurredAt <= asOf && happening.Reported <= asOf);
        var request = new SeriesRequest(SeriesPeriod.Month, asOf);
        return Read(all).Series(request).Points.SequenceEqual(Read(known).Series(request).Points);
    }

    [Property]
    public bool The_parts_of_a_slice_add_up_to_it(byte[] picks)
    {
        var records = Read(picks.Select(Any));
        var (all, parts) = (records.Series(Monthly), records.SeriesBy(Monthly, TrendDimension.Modality, TrendDimension.Location));
        return Enumerable.Range(0, all.Points.Count).All(i => all.Points[i].Count == parts.Sum(part => part.Points[i].Count))
            && parts.All(part => Counts(part).SequenceEqual(Counts(records.Series(Monthly, part.Slice))));
    }

    [Property]
    public bool The_order_of_the_records_makes_no_difference(byte[] picks)
    {
        var (there, back) = (Read(picks.Select(Any)), Read(picks.Reverse().Select(Any)));
        return there.SeriesBy(Monthly, TrendDimension.Modality).Select(series => (series.Slice, string.Join(" ", Counts(series))))
            .SequenceEqual(back.SeriesBy(Monthly, TrendDimension.Modality).Select(series => (series.Slice, string.Join(" ", Counts(series)))));
    }

    [Fact]
    public void Half_past_midnight_in_summer_is_still_the_day_before_in_UTC()
    {
        var series = Read(new Happening(Instant.FromUtc(2026, 3, 31, 22, 59)), new(Instant.FromUtc(2026, 3, 31, 23, 0))).Series(Monthly);
        Assert.Equal([1, 1], Counts(series));
    }

    [Fact]
    public void Empty_periods_are_zeros_and_the_current_one_is_not_complete()
    {
        var series = Read(new Happening(At(2026, 1, 5)), new(At(2026, 4, 1)), new(At(2026, 4, 11))).Series(Monthly);
        Assert.Equal([1, 0, 0, 1], Counts(series));
        Assert.Equal([true, true, true, false], series.Points.Select(point => point.IsComplete));
        Assert.Equal([1, 0, 0], Counts(series.Complete()));
        Assert.Equal(new LocalDate(2026, 1, 1), series.Points[0].Start);
    }

    [Fact]
    public void A_period_is_over_at_local_midnight()
    {
        bool IsOver(Instant asOf) => Read(new Happening(At(2026, 3, 5))).Series(new(SeriesPeriod.Month, asOf)).Points[0].IsFinished;
        Assert.True(IsOver(Instant.FromUtc(2026, 3, 31, 23, 0)));
        Assert.False(IsOver(Instant.FromUtc(2026, 3, 31, 23, 0).PlusNanoseconds(-100)));
    }

    [Fact]
    public void Data_that_is_said_to_begin_gives_zeros_from_there_and_an_incomplete_first_period()
    {
        var series = Read(new Happening(At(2026, 1, 5)), new(At(2026, 3, 1))).Series(Monthly.WithDataFrom(new(2026, 1, 15)));
        Assert.Equal([0, 0, 1, 0], Counts(series));
        Assert.Equal([false, true, true, false], series.Points.Select(point => point.IsComplete));
        Assert.True(Read().Series(Monthly.WithDataFrom(new(2026, 2, 1))).Points[0].IsComplete);
        Assert.Empty(Read().Series(Monthly).Points);
        Assert.Empty(Read().Series(Monthly.WithDataFrom(new(2026, 4, 11))).Points);
    }

    [Fact]
    public void Records_count_as_often_as_they_say()
    {
        var series = Read(new Happening(At(2026, 4, 1), Times: 3), new(At(2026, 4, 2), Times: 0)).Series(Monthly);
        Assert.Equal([3], Counts(series));
    }

    [Fact]
    public void Records_that_contradict_themselves_are_set_aside_with_the_reason()
    {
        var records = Read(new Happening(At(2026, 4, 5), At(2026, 4, 4)), new(At(2026, 4, 5, 13), At(2026, 4, 5, 9)), new(At(2026, 4, 6), Times: -1), null!);
        Assert.Equal(1, records.Count);
        Assert.Equal([(SeriesCodes.ReportedBeforeOccurred, "records[0].reportedAt"), (SeriesCodes.CountNegative, "records[2].count"), (SeriesCodes.RecordMissing, "records[3]")], records.SetAside.Select(reason => (reason.Code, reason.Path)));
    }

    [Fact]
    public void Values_go_to_charts_as_spans()
    {
        var series = Read(new Happening(At(2026, 3, 5), InTime: false), new(At(2026, 3, 6)), new(At(2026, 4, 5))).Series(Monthly.ForCompliance());
        var (values, counts, denominators) = (new double[2], new double[2], new double[2]);
        series.CopyValuesTo(values);
        series.CopyCountsTo(counts);
        series.CopyDenominatorsTo(denominators);
        Assert.Equal([0.5, 1], values);
        Assert.Equal([1, 1], counts);
        Assert.Equal([2, 1], denominators);
        Assert.Throws<ArgumentException>("destination", () => series.CopyValuesTo(new double[3]));
    }

    [Fact]
    public void Where_nothing_was_due_there_is_no_share()
    {
        var point = Read(new Happening(At(2026, 2, 5)), new(At(2026, 4, 5))).Series(Monthly.ForCompliance()).Points[1];
        Assert.Equal(((double?)null, (double?)0, SeriesCodes.NothingDue), (point.Value, point.Denominator, point.Missing!.Code));
        Assert.Throws<ArgumentException>("request", () => new TrendSource<Happening>(h => h.OccurredAt).Read([], London).Series(Monthly.ForCompliance()));
    }

    [Fact]
    public void Blank_values_are_in_no_slice_and_unknown_ones_have_no_records()
    {
        var records = Read(new Happening(At(2026, 4, 1), Modality: " "), new(At(2026, 4, 1)), new(At(2026, 4, 1), Modality: "CT"));
        Assert.Equal(["CT"], records.ValuesOf(TrendDimension.Modality));
        Assert.Equal([TrendSlice.Of(TrendDimension.Modality, "CT")], records.SeriesBy(Monthly, TrendDimension.Modality).Select(series => series.Slice));
        Assert.Equal([0], Counts(records.Series(Monthly, TrendSlice.Of(TrendDimension.Modality, "MR"))));
        Assert.Throws<ArgumentException>("slice", () => records.Series(Monthly, TrendSlice.Of(TrendDimension.Harm, "low")));
        Assert.Throws<ArgumentException>("dimensions", () => records.SeriesBy(Monthly));
        Assert.Throws<ArgumentException>("dimensions", () => records.SeriesBy(Monthly, TrendDimension.Cause, TrendDimension.Cause));
    }

    private static Happening Any(byte pick) => new(At(2026, 1 + (pick % 4), 1 + (pick / 32)), Modality: pick % 2 == 0 ? "CT" : "MR", Site: pick % 3 == 0 ? "Main" : "North");
}
