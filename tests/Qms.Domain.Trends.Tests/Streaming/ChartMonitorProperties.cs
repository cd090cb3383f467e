using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Streaming;
using Qms.Domain.Trends.Tests.Shewhart;

namespace Qms.Domain.Trends.Tests.Streaming;

public sealed class ChartMonitorProperties
{
    [Property(MaxTest = 60, EndSize = 140)]
    public void Appending_answers_as_charting_everything_again(int[] raw, byte where)
    {
        var values = Sample.Series(raw);
        if (values.Length < 2) return;
        var start = 1 + (where % (values.Length - 1));
        foreach (var profile in RuleProfile.All.Append(RuleProfile.PowerBIWith(6, 5, 2, 2, true)))
        {
            if (profile.Limits.ClosesGaps && values.Take(start).All(double.IsNaN)) continue;
            var monitor = ChartMonitor.From(Sample.Individuals(values.AsSpan(0, start), profile));
            for (var i = start; i < values.Length; i++)
            {
                var step = monitor.Append(values[i]);
                var chart = Sample.Individuals(values.AsSpan(0, i + 1), profile, Frozen(profile, values, start));
                Assert.Equal(i, step.Index);
                Assert.Equal(chart.Phases[0].Runs, monitor.Runs);
                var expected = chart.Signals.Where(s => s.Last == i && s.Rule.Length > 0).Select(static s => (s.Rule, s.Direction, s.First, s.Sentence)).ToHashSet();
                var actual = step.Signals.Where(static s => s.Rule.Length > 0).Select(static s => (s.Rule, s.Direction, s.First, s.Sentence)).ToHashSet();
                Assert.Equal(expected, actual);
                Assert.All(step.Signals.Where(static s => s.Rule.Length > 0), s => Assert.All(s.Points, p => Assert.Contains(chart.Points[p].Flags, f => f.Rule == s.Rule)));
            }
        }
    }

    [Property(MaxTest = 100, EndSize = 160)]
    public void What_it_flags_in_all_is_what_the_chart_flags(int[] raw)
    {
        var values = Sample.Series(raw);
        if (values.Length < 3) return;
        foreach (var profile in RuleProfile.All)
        {
            // From the first value on, with a given centre and sigma, every pattern is found while appending.
            var options = ChartOptions.Default.WithCentre(40.25).WithSigma(0.4);
            var monitor = ChartMonitor.From(Sample.Individuals(values.AsSpan(0, 1), profile, options));
            var flagged = new HashSet<(Rule, int)>();
            foreach (var flag in Sample.Individuals(values.AsSpan(0, 1), profile, options).Points[0].Flags) flagged.Add((flag.Rule, 0));
            foreach (var value in values.Skip(1)) flagged.UnionWith(monitor.Append(value).Signals.Where(static s => s.Rule.Length > 0).SelectMany(static s => s.Points.Select(p => (s.Rule, p))));
            var chart = Sample.Individuals(values, profile, options);
            Assert.Equal(chart.Points.SelectMany(static p => p.Flags.Select(f => (f.Rule, p.Index))).ToHashSet(), flagged);
        }
    }

    [Property(MaxTest = 100, EndSize = 100)]
    public void Rates_are_judged_by_their_own_denominator(int[] raw)
    {
        var counts = raw.Select(static r => (double)((r & 0x7FFFFFFF) % 23)).ToArray();
        var denominators = raw.Select(static (r, i) => 100.0 + ((i * 37) % 90)).ToArray();
        if (counts.Length < 4) return;
        var start = counts.Length / 2;
        foreach (var profile in RuleProfile.All)
        {
            var monitor = ChartMonitor.From(ControlCharts.ComputeRatios(ChartKind.U, counts.AsSpan(0, start), denominators.AsSpan(0, start), profile).OrThrow());
            var chart = ControlCharts.ComputeRatios(ChartKind.U, counts, denominators, profile, ChartOptions.Default.WithBaseline(Baseline.First(start))).OrThrow();
            for (var i = start; i < counts.Length; i++)
            {
                var beyond = monitor.Append(counts[i], denominators[i]).Signals.Any(static s => s.Rule.Kind == RuleKind.BeyondLimits);
                Assert.Equal(chart.Points[i].Flags.Any(static f => f.Rule.Kind == RuleKind.BeyondLimits), beyond);
            }
        }
    }

    [Fact]
    public void Appending_without_a_signal_allocates_nothing()
    {
        double[] calm = [50, 51, 49, 50, 52, 48, 50, 51, 49, 50, 48, 52];
        foreach (var profile in RuleProfile.All.Where(static p => p != RuleProfile.Nelson))
        {
            var monitor = ChartMonitor.From(Sample.Individuals(calm, profile));
            foreach (var value in calm) Assert.Empty(monitor.Append(value).Signals);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < 20; round++)
            {
                foreach (var value in calm) monitor.Append(value);
            }

            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    [Fact]
    public void An_empty_chart_has_nothing_to_go_on_with() =>
        Assert.Throws<ArgumentException>(static () => ChartMonitor.From(Sample.Individuals([], RuleProfile.Anhoej)));

    [Fact]
    public void An_infinite_value_is_refused()
    {
        var monitor = ChartMonitor.From(Sample.Individuals([1, 2, 3], RuleProfile.Anhoej));
        Assert.Throws<ArgumentOutOfRangeException>(() => monitor.Append(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => monitor.Append(1, -1));
    }

    /// <summary>Where gaps are closed, a baseline counts the values.</summary>
    private static ChartOptions Frozen(RuleProfile profile, double[] values, int start) =>
        ChartOptions.Default.WithBaseline(Baseline.First(profile.Limits.ClosesGaps ? values.Take(start).Count(static v => !double.IsNaN(v)) : start));
}
