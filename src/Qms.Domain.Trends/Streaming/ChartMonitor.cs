using System;
using System.Collections.Generic;
using System.Globalization;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Streaming;

/// <summary>Goes on with a chart, point by point, with the limits of its last phase frozen: the same signals as charting everything again with that baseline.</summary>
/// <remarks>
/// Each point costs the same however many came before, and memory is bounded by the rules' lengths. Nothing is allocated unless there is a signal.
/// It keeps state: one thread at a time. Charts of subgroups take the subgroup's statistic and its size.
/// </remarks>
public sealed class ChartMonitor
{
    private readonly RuleScan _scan;
    private readonly RuleProfile _profile;
    private readonly LimitModel _model;
    private readonly double _given;
    private readonly Open[] _open;
    private readonly int[] _recent = new int[32];
    private readonly RunsTracker? _runs;
    private readonly Rule? _longRun;
    private readonly Rule? _fewCrossings;
    private readonly bool _judgesRuns;
    private double _previous;
    private bool _wasLong;
    private bool _wasFew;
    private long _steps;

    private ChartMonitor(ControlChart chart, RuleProfile profile)
    {
        var tail = chart.Tail;
        _profile = profile;
        _scan = new(profile);
        _open = new Open[profile.Rules.Count];
        _model = tail.Model ?? throw new ArgumentException("A chart without points has no limits to go on with.", nameof(chart));
        (_given, _previous, Count) = (tail.Given, tail.LastValue, tail.First);
        foreach (var rule in profile.Rules)
        {
            if (rule.Kind == RuleKind.LongRun) _longRun = rule;
            if (rule.Kind == RuleKind.FewCrossings) _fewCrossings = rule;
        }

        if (_longRun is not null || _fewCrossings is not null) _runs = new();
        _judgesRuns = chart.Kind != ChartKind.MovingRange && !tail.Options.IsUnordered;
        Specify(tail.Options);
        for (var i = 0; i < tail.Judged.Length; i++) Take(tail.Judged[i], tail.IsExcluded[i]);
    }

    /// <summary>How many points there are, those of the chart included.</summary>
    public int Count { get; private set; }

    /// <summary>The runs analysis of the phase so far; null when the profile has none.</summary>
    public RunStatistics? Runs => _runs is null ? null
        : _runs.Useful == 0 ? new(0, null, null, null, null, false)
        : new(_runs.Useful, _runs.Longest, _runs.LongestLimit, _runs.Crossings, _runs.CrossingsLimit, _wasLong || _wasFew);

    /// <summary>Goes on with the limits of the chart's last phase.</summary>
    /// <param name="baseline">The chart; its points count for patterns that reach into the new points.</param>
    /// <param name="profile">Other rules than the chart's; null for those.</param>
    /// <exception cref="ArgumentException">The chart has no points.</exception>
    public static ChartMonitor From(ControlChart baseline, RuleProfile? profile = null)
    {
        if (baseline is null) throw new ArgumentNullException(nameof(baseline));
        return new(baseline, profile ?? baseline.Profile);
    }

    /// <summary>Appends a value.</summary>
    /// <param name="value">What is plotted, before multiplication; for a chart of moving ranges the measurement. NaN is missing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite.</exception>
    public MonitorStep Append(double value) => Append(value, double.NaN, false);

    /// <summary>Appends a count with its denominator, or the statistic of a subgroup with its size.</summary>
    /// <param name="numerator">The count, which is divided; for a chart of subgroups the statistic, which is not. NaN is missing.</param>
    /// <param name="denominator">The denominator or the size; NaN is missing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is infinite, or the denominator negative.</exception>
    public MonitorStep Append(double numerator, double denominator) => Append(numerator, denominator, true);

    private MonitorStep Append(double value, double n, bool hasDenominator)
    {
        if (double.IsInfinity(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A value is a finite number, or NaN when it is missing.");
        if (double.IsInfinity(n) || n < 0) throw new ArgumentOutOfRangeException(nameof(n), n, "A denominator is a finite number from 0 on.");
        var kind = _model.Kind;
        var isDivided = hasDenominator && kind is not (ChartKind.Xbar or ChartKind.S or ChartKind.R or ChartKind.Np or ChartKind.C or ChartKind.G);
        var plotted = isDivided ? value / n : value;
        if (kind == ChartKind.Np && !(n > 0)) plotted = double.NaN;
        if (kind == ChartKind.MovingRange)
        {
            var before = _previous;
            if (!(_profile.Limits.ClosesGaps && double.IsNaN(plotted))) _previous = plotted;
            plotted = Math.Abs(plotted - before);
        }

        var reading = new Reading { Value = plotted };
        _model.Draw(kind == ChartKind.IndividualsPrime && !hasDenominator ? 1 : n, _given, ref reading);
        if (_profile.Limits.JudgesWhatIsDrawn) _model.Scale(ref reading);
        var index = Count;
        return new(index, double.IsNaN(plotted) ? null : plotted, Take(reading, false));
    }

    private void Specify(ChartOptions options)
    {
        if ((options.LowerSpecification ?? options.UpperSpecification) is null) return;
        foreach (var tracker in _scan.Trackers)
        {
            if (tracker is BeyondTracker beyond) beyond.Specification = (options.LowerSpecification ?? double.NaN, options.UpperSpecification ?? double.NaN);
        }
    }

    private IReadOnlyList<Signal> Take(in Reading reading, bool isExcluded)
    {
        var position = Count++;
        if (double.IsNaN(reading.Value) || isExcluded)
        {
            _scan.Gap(position);
            return ContentList<Signal>.Empty;
        }

        _recent[(int)(_steps++ & 31)] = position;
        List<Signal>? signals = null;
        for (var r = 0; r < _open.Length; r++)
        {
            var tracker = _scan.Trackers[r];
            if (tracker is null || !tracker.Step(position, reading)) continue;
            (signals ??= []).Add(Pattern(r, tracker, position, reading));
        }

        if (_runs is not null) TakeRuns(position, reading.Side, ref signals);
        return signals is null ? ContentList<Signal>.Empty : ContentList.Of(signals);
    }

    private Signal Pattern(int r, RuleTracker tracker, int position, in Reading reading)
    {
        ref var open = ref _open[r];
        var isProlonged = open.Points > 0 && tracker.Rule.Length > 1 && open.Sign == tracker.Sign && tracker.First <= open.Last;
        open = new()
        {
            First = isProlonged ? Math.Min(open.First, tracker.First) : tracker.First,
            Last = position,
            Sign = tracker.Sign,
            Step = _steps,
            Points = isProlonged ? open.Points + (int)(_steps - open.Step) : PointsFrom(tracker.First, position),
        };
        var shown = reading;
        if (!_profile.Limits.JudgesWhatIsDrawn) _model.Scale(ref shown);
        var direction = tracker.Sign > 0 ? SignalDirection.Up : tracker.Sign < 0 ? SignalDirection.Down : SignalDirection.None;
        return new(tracker.Rule, direction, open.First, position, NewlyFlagged(tracker, position), Sentences.Of(tracker.Rule, tracker.Sign, open.First, position, open.Points, shown, Label));
    }

    private static string Label(int index) => "point " + (index + 1).ToString(CultureInfo.InvariantCulture);

    private int PointsFrom(int first, int position)
    {
        if (_profile.GapsBreakPatterns) return position - first + 1;
        var points = 0;
        for (var back = 1; back <= 32 && back <= _steps && _recent[(int)((_steps - back) & 31)] >= first; back++) points++;
        return points;
    }

    private List<int> NewlyFlagged(RuleTracker tracker, int position)
    {
        var points = new List<int>();
        if (tracker.Rule.Marking == Marking.FromCompletion) points.Add(position);
        else if (tracker.Rule.Marking == Marking.PointsBeyond && tracker is WindowTracker)
        {
            for (var back = tracker.Rule.Length - 1; back >= 0; back--)
            {
                if (tracker.IsFlagged(back, out var at)) points.Add(at);
            }
        }
        else if (_profile.GapsBreakPatterns)
        {
            for (var i = tracker.NewFrom; i <= position; i++) points.Add(i);
        }
        else
        {
            for (var back = PointsFrom(tracker.NewFrom, position); back >= 1; back--) points.Add(_recent[(int)((_steps - back) & 31)]);
        }

        return points;
    }

    private void TakeRuns(int position, int side, ref List<Signal>? signals)
    {
        var runs = _runs!;
        runs.Step(position, side);
        var (wasLong, wasFew) = (_wasLong, _wasFew);
        _wasLong = _judgesRuns && _longRun is not null && runs.IsLong;
        _wasFew = _judgesRuns && _fewCrossings is not null && runs.HasFewCrossings;
        if (_wasLong && !wasLong)
        {
            (signals ??= []).Add(new(_longRun!, runs.LongestSide > 0 ? SignalDirection.Up : SignalDirection.Down, runs.LongestFirst, runs.LongestLast, [position], Sentences.LongRun(runs, Label)));
        }

        if (_wasFew && !wasFew) (signals ??= []).Add(new(_fewCrossings!, SignalDirection.None, runs.UsefulFirst, runs.UsefulLast, [position], Sentences.FewCrossings(runs)));
    }

    private struct Open
    {
        public int First;
        public int Last;
        public int Sign;
        public int Points;
        public long Step;
    }
}
