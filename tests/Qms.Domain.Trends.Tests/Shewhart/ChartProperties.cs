using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Tests.Shewhart;

/// <summary>What holds for every series and every profile.</summary>
public sealed class ChartProperties
{
    public static TheoryData<string> Profiles => [.. RuleProfile.All.Select(static p => p.Name)];

    [Property(MaxTest = 200, EndSize = 200)]
    public void Moving_every_value_by_the_same_amount_moves_no_signal(int[] raw)
    {
        var values = Sample.Series(raw);
        foreach (var profile in RuleProfile.All)
        {
            Assert.Equal(Sample.Signals(Sample.Individuals(values, profile, Median)), Sample.Signals(Sample.Individuals(values.Select(static v => v + 128).ToArray(), profile, Median)));
        }
    }

    [Property(MaxTest = 200, EndSize = 200)]
    public void Scaling_every_value_by_a_power_of_two_moves_no_signal(int[] raw)
    {
        var values = Sample.Series(raw);
        foreach (var profile in RuleProfile.All)
        {
            Assert.Equal(Sample.Signals(Sample.Individuals(values, profile)), Sample.Signals(Sample.Individuals(values.Select(static v => v * 8).ToArray(), profile)));
        }
    }

    [Property(MaxTest = 200, EndSize = 200)]
    public void Turning_the_series_upside_down_turns_every_direction_and_nothing_else(int[] raw)
    {
        var values = Sample.Series(raw);
        foreach (var profile in RuleProfile.All)
        {
            var chart = Sample.Individuals(values, profile);
            var turned = Sample.Individuals(values.Select(static v => -v).ToArray(), profile);
            Assert.Equal(chart.Signals.Select(static s => (s.Rule, s.First, s.Last, Turn(s.Direction))), turned.Signals.Select(static s => (s.Rule, s.First, s.Last, s.Direction)));
        }
    }

    [Property(MaxTest = 200, EndSize = 200)]
    public void Read_backwards_the_whole_patterns_are_the_same(int[] raw)
    {
        // Only where whole patterns are flagged: Western Electric and Nelson flag from completion on.
        var values = Sample.Series(raw);
        foreach (var profile in RuleProfile.All.Where(static p => p.Rules.All(static r => r.Marking != Marking.FromCompletion && r.Counting != SeveralOfCounting.NetSum)))
        {
            var forwards = Sample.Individuals(values, profile).Points.Select(static p => p.Flags.Select(static f => f.Rule).ToArray()).ToArray();
            var backwards = Sample.Individuals(values.Reverse().ToArray(), profile).Points.Reverse().Select(static p => p.Flags.Select(static f => f.Rule).ToArray()).ToArray();
            Assert.Equal(forwards, backwards);
        }
    }

    [Property(MaxTest = 200, EndSize = 200)]
    public void Limits_stand_around_the_centre_and_nothing_is_NaN(int[] raw)
    {
        var values = Sample.Series(raw);
        foreach (var profile in RuleProfile.All)
        {
            foreach (var chart in AllKinds(values, profile))
            {
                foreach (var point in chart.Points)
                {
                    foreach (var number in new[] { point.Value, point.Centre, point.LowerLimit, point.UpperLimit, point.LowerTwoSigma, point.UpperTwoSigma, point.LowerOneSigma, point.UpperOneSigma, point.Denominator }) Assert.False(number is { } n && double.IsNaN(n));
                    if (point.LowerLimit is { } lower && point.UpperLimit is { } upper)
                    {
                        Assert.InRange(point.Centre!.Value, chart.Kind == ChartKind.G ? 0 : lower, upper);
                        Assert.True(lower <= point.LowerTwoSigma && point.LowerTwoSigma <= point.LowerOneSigma);
                        Assert.True(point.UpperOneSigma <= point.UpperTwoSigma && point.UpperTwoSigma <= upper);
                    }
                }

                foreach (var phase in chart.Phases) Assert.True(phase.Centre is not null || phase.NotEnoughData is not null || chart.Kind is ChartKind.Np);
            }
        }
    }

    [Property(MaxTest = 200, EndSize = 200)]
    public void A_phase_is_what_it_would_be_alone(int[] raw, byte where)
    {
        var values = Sample.Series(raw);
        if (values.Length < 4) return;
        var cut = 1 + (where % (values.Length - 2));
        foreach (var profile in RuleProfile.All)
        {
            var both = Sample.Individuals(values, profile, ChartOptions.Default.WithPhases(PhaseStart.At(cut, "new machine")));
            Assert.Equal(2, both.Phases.Count);
            Assert.Equal("new machine", both.Phases[1].Reason);
            Assert.Equal(Sample.Flags(Sample.Individuals(values.AsSpan(0, cut), profile)).Concat(Sample.Flags(Sample.Individuals(values.AsSpan(cut), profile))), Sample.Flags(both));
            Assert.Equal(Sample.Individuals(values.AsSpan(cut), profile).Phases[0].Centre, both.Phases[1].Centre);
        }
    }

    [Property(MaxTest = 200, EndSize = 200)]
    public void An_excluded_point_never_moves_centre_or_limits(int[] raw, byte where, short other)
    {
        var values = Sample.Series(raw);
        if (values.Length == 0) return;
        var at = where % values.Length;
        var changed = values.ToArray();
        changed[at] = other;
        foreach (var profile in RuleProfile.All)
        {
            var options = ChartOptions.Default.WithExclusions(Exclusion.At(at, "phantom was dropped"));
            var (one, two) = (Sample.Individuals(values, profile, options), Sample.Individuals(changed, profile, options));
            if (!profile.Limits.ClosesGaps || !double.IsNaN(values[at]))
            {
                Assert.Equal(one.Points.Select(static p => (p.Centre, p.LowerLimit, p.UpperLimit)), two.Points.Select(static p => (p.Centre, p.LowerLimit, p.UpperLimit)));
            }

            Assert.All(two.Signals.Where(s => s.First != s.Last), s => Assert.DoesNotContain(at, s.Points));
        }
    }

    [Property(MaxTest = 200, EndSize = 200)]
    public void Points_after_a_frozen_baseline_move_no_limit(int[] raw, byte where)
    {
        var values = Sample.Series(raw);
        if (values.Length < 2) return;
        var frozen = 1 + (where % (values.Length - 1));
        foreach (var profile in RuleProfile.All.Where(static p => !p.Limits.ClosesGaps))
        {
            var all = Sample.Individuals(values, profile, ChartOptions.Default.WithBaseline(Baseline.First(frozen)));
            var start = Sample.Individuals(values.AsSpan(0, frozen), profile);
            Assert.Equal((start.Points[0].Centre, start.Points[0].UpperLimit), (all.Points[^1].Centre, all.Points[^1].UpperLimit));
            Assert.Equal(frozen, all.Points.Count(static p => p.IsInBaseline));
        }
    }

    [Property(MaxTest = 200, EndSize = 200)]
    public void Every_flagged_point_is_in_a_signal_and_every_signal_flags_a_point(int[] raw)
    {
        var values = Sample.Series(raw);
        foreach (var profile in RuleProfile.All)
        {
            var chart = Sample.Individuals(values, profile);
            foreach (var signal in chart.Signals)
            {
                Assert.NotEmpty(signal.Points);
                Assert.All(signal.Points, p => Assert.InRange(p, signal.First, signal.Last));
                Assert.All(signal.Points, p => Assert.False(double.IsNaN(values[p])));
                Assert.EndsWith(".", signal.Sentence, StringComparison.Ordinal);
                if (signal.Rule.Length > 0) Assert.All(signal.Points, p => Assert.Contains(chart.Points[p].Flags, f => f.Rule == signal.Rule));
            }

            Assert.All(chart.Points, p => Assert.All(p.Flags, f => Assert.Contains(chart.Signals, s => s.Rule == f.Rule && s.Points.Contains(p.Index))));
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_constant_tenth_has_a_centre_of_exactly_a_tenth_on_every_chart(string name)
    {
        var profile = RuleProfile.All.Single(p => p.Name == name);
        foreach (var count in new[] { 3, 7, 10, 23 })
        {
            var tenths = Enumerable.Repeat(0.1, count).ToArray();
            foreach (var kind in new[] { ChartKind.Run, ChartKind.Individuals, ChartKind.IndividualsPrime, ChartKind.C, ChartKind.G })
            {
                var chart = ControlCharts.Compute(kind, tenths, profile).OrThrow();
                Assert.All(chart.Points, p => Assert.Equal(0.1, p.Centre));
                Assert.DoesNotContain(chart.Signals, static s => s.Rule.Kind != RuleKind.Hugging);
            }

            var ratios = ControlCharts.ComputeRatios(ChartKind.PPrime, Enumerable.Repeat(12.0, count).ToArray(), Enumerable.Repeat(120.0, count).ToArray(), profile).OrThrow();
            Assert.All(ratios.Points, p => Assert.Equal(0.1, p.Centre));
            Assert.DoesNotContain(ratios.Signals, static s => s.Rule.Kind != RuleKind.Hugging);
            var groups = Enumerable.Range(0, count).Select(i => Subgroup.Of(Enumerable.Repeat(0.1, 2 + (i % 4)))).ToList();
            var averages = ControlCharts.ComputeSubgroups(ChartKind.Xbar, groups, profile).OrThrow();
            Assert.All(averages.Points, p => Assert.Equal((0.1, 0.1), (p.Value!.Value, p.Centre!.Value)));
            Assert.DoesNotContain(averages.Signals, static s => s.Rule.Kind != RuleKind.Hugging);
        }
    }

    [Property(MaxTest = 100, EndSize = 200)]
    public void The_scanner_answers_as_the_chart(int[] raw)
    {
        var values = Sample.Series(raw);
        var marks = new PointMark[values.Length];
        foreach (var profile in RuleProfile.All)
        {
            var limits = new XmrScanner(profile).Scan(values, marks);
            var chart = Sample.Individuals(values, profile);
            for (var i = 0; i < values.Length; i++)
            {
                var point = chart.Points[i];
                Assert.Equal((point.Centre, point.LowerLimit, point.UpperLimit, point.LowerTwoSigma, point.UpperTwoSigma), (limits.Centre, limits.LowerLimit, limits.UpperLimit, limits.LowerTwoSigma, limits.UpperTwoSigma));
                Assert.Equal(point.Flags.Select(static f => f.Rule), Enumerable.Range(0, profile.Rules.Count).Where(marks[i].IsFlaggedBy).Select(r => profile.Rules[r]));
                Assert.Equal(point.Flag is null ? -1 : profile.Rules.ToList().IndexOf(point.Flag.Rule), marks[i].FirstRule);
                Assert.All(point.Flags, f => Assert.Equal(f.Direction == SignalDirection.Down, marks[i].IsDown(profile.Rules.ToList().IndexOf(f.Rule))));
            }
        }
    }

    private static ChartOptions Median => ChartOptions.Default.WithAverages(Average.Median, Average.Median);

    private static SignalDirection Turn(SignalDirection direction) => direction switch { SignalDirection.Up => SignalDirection.Down, SignalDirection.Down => SignalDirection.Up, _ => direction };

    private static IEnumerable<ControlChart> AllKinds(double[] values, RuleProfile profile)
    {
        var counts = values.Select(static v => Math.Floor(v) - 37).Select(static v => v < 0 ? 0 : v).ToArray();
        var denominators = values.Select(static (v, i) => i % 6 == 5 ? 0 : 90.0 + (i % 7)).ToArray();
        for (var i = 0; i < counts.Length; i++) counts[i] = denominators[i] == 0 ? 0 : counts[i];
        foreach (var kind in new[] { ChartKind.Run, ChartKind.Individuals, ChartKind.MovingRange, ChartKind.IndividualsPrime, ChartKind.C, ChartKind.G }) yield return ControlCharts.Compute(kind, counts, profile).OrThrow();
        yield return ControlCharts.Compute(ChartKind.T, counts.Select(static c => c + 0.5).ToArray(), profile).OrThrow();
        foreach (var kind in new[] { ChartKind.U, ChartKind.UPrime, ChartKind.P, ChartKind.PPrime, ChartKind.Np, ChartKind.IndividualsPrime, ChartKind.Individuals }) yield return ControlCharts.ComputeRatios(kind, counts, denominators, profile).OrThrow();
        var groups = values.Chunk(4).Select(static chunk => Subgroup.Of(chunk)).ToList();
        foreach (var kind in new[] { ChartKind.Xbar, ChartKind.S, ChartKind.R }) yield return ControlCharts.ComputeSubgroups(kind, groups, profile).OrThrow();
    }
}
