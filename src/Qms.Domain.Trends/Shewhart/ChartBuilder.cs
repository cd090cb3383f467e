using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Rules;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Draws a checked series phase by phase and lets the rules walk over it.</summary>
internal sealed class ChartBuilder(ChartKind kind, RuleProfile profile, ChartOptions options, Series series)
{
    private readonly List<ChartPhase> _phases = [];
    private readonly List<Signal> _signals = [];
    private readonly Reading[] _judged = new Reading[series.Count];
    private readonly Reading[] _drawn = new Reading[series.Count];
    private readonly uint[] _flags = new uint[series.Count];
    private readonly int[] _phaseOf = new int[series.Count];
    private readonly RuleScan _scan = new(profile);
    private LimitModel? _model;

    public ControlChart Build()
    {
        foreach (var tracker in _scan.Trackers)
        {
            if (tracker is BeyondTracker beyond && (options.LowerSpecification ?? options.UpperSpecification) is not null)
            {
                beyond.Specification = (options.LowerSpecification ?? double.NaN, options.UpperSpecification ?? double.NaN);
            }
        }

        if (series.Count > 0)
        {
            for (var p = 0; p + 1 < series.Bounds.Length; p++) AddPhase(p, series.Bounds[p], series.Bounds[p + 1]);
        }

        _signals.Sort(static (a, b) => a.Last != b.Last ? a.Last.CompareTo(b.Last) : a.First.CompareTo(b.First));
        var method = Methods.Of(kind, profile, options, _phases);
        return new(kind, profile, method, ContentList.Of(_phases), ContentList.Of(Points()), ContentList.Of(_signals), Tail(), start => new ChartBuilder(kind, profile, options, series.WithPhaseAt(start)).Build());
    }

    private ChartTail Tail()
    {
        var first = series.Count == 0 ? 0 : series.Bounds[series.Bounds.Length - 2];
        var count = series.Count - first;
        var (judged, excluded) = (new Reading[count], new bool[count]);
        Array.Copy(_judged, first, judged, 0, count);
        Array.Copy(series.IsExcluded, first, excluded, 0, count);
        var given = options.Centre.Count == 0 ? double.NaN : options.Centre[options.Centre.Count - 1];
        return new(_model, given, first, judged, excluded, series.LastValue, options);
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static double? KnownLimit(double value) => double.IsNaN(value) || double.IsInfinity(value) ? null : value;

    private void AddPhase(int number, int first, int end)
    {
        var fitting = new Fitting(kind, series, options, profile.Limits, first, end);
        var model = _model = fitting.Fit();
        for (var i = first; i < end; i++)
        {
            _phaseOf[i] = number;
            ref var reading = ref _judged[i];
            reading.Value = series.Plotted[i];
            model.Draw(series.Sizes[i], options.Centre.Count switch { 0 => double.NaN, 1 => options.Centre[0], _ => options.Centre[i] }, ref reading);
            _drawn[i] = reading;
            model.Scale(ref _drawn[i]);
            if (profile.Limits.JudgesWhatIsDrawn) reading = _drawn[i];
        }

        var (judged, patterns) = Judge(first, end);
        AddSignals(patterns);
        var runs = Runs(first, end);
        _phases.Add(new()
        {
            Number = number,
            First = first,
            Last = end - 1,
            Reason = series.Reasons[number],
            PointsUsed = fitting.PointsUsed,
            RangesUsed = fitting.RangesUsed,
            RangesScreened = fitting.RangesScreened,
            Centre = OneCentre(first, end),
            Sigma = KnownLimit(model.Sigma * Whole(first, end)),
            IsShort = end - first < profile.Limits.ShortPhase,
            Runs = runs,
            NotEnoughData = Missing(fitting, first, end),
            NotJudged = ContentList.Of(NotJudged(judged)),
        });
    }

    /// <summary>An np chart varies by the root of its one denominator; where there are several, by none.</summary>
    private double Whole(int first, int end)
    {
        if (kind != ChartKind.Np) return 1;
        for (var i = first + 1; i < end; i++)
        {
            if (series.Sizes[i] != series.Sizes[first]) return double.NaN;
        }

        return Math.Sqrt(series.Sizes[first]);
    }

    private double? OneCentre(int first, int end)
    {
        var centre = double.NaN;
        for (var i = first; i < end; i++)
        {
            var here = _drawn[i].Centre;
            if (double.IsNaN(here)) continue;
            if (!double.IsNaN(centre) && here != centre) return null;
            centre = here;
        }

        return KnownLimit(centre);
    }

    private (int Judged, PatternSink Patterns) Judge(int first, int end)
    {
        var patterns = new PatternSink(profile.Rules.Count);
        var judged = 0;
        _scan.Reset();
        for (var i = first; i < end; i++)
        {
            if (double.IsNaN(_judged[i].Value) || series.IsExcluded[i]) _scan.Gap(i);
            else
            {
                judged++;
                _scan.Step(i, _judged[i], _flags, patterns);
            }
        }

        for (var i = first; i < end; i++)
        {
            if (double.IsNaN(_judged[i].Value)) _flags[i] = 0;
            else if (series.IsExcluded[i]) JudgeExcluded(i, patterns);
        }

        return (judged, patterns);
    }

    /// <summary>An excluded point belongs to no pattern, but a reader still sees that it lies outside.</summary>
    private void JudgeExcluded(int i, PatternSink patterns)
    {
        _flags[i] = 0;
        for (var r = 0; r < _scan.Trackers.Length; r++)
        {
            if (_scan.Trackers[r] is not BeyondTracker tracker || !tracker.Step(i, _judged[i])) continue;
            _flags[i] |= (1u << r) | (tracker.Sign < 0 ? 1u << (16 + r) : 0);
            patterns.Add(r, tracker, i);
        }
    }

    private void AddSignals(PatternSink patterns)
    {
        foreach (var (r, sign, first, last) in patterns.Patterns)
        {
            var rule = profile.Rules[r];
            var points = new List<int>();
            var spanned = 0;
            for (var i = first; i <= last; i++)
            {
                if (double.IsNaN(_judged[i].Value) || (series.IsExcluded[i] && first != last)) continue;
                spanned++;
                if (rule.Marking == Marking.WholePattern || ((_flags[i] >> r & 1) != 0 && (_flags[i] >> (16 + r) & 1) == (sign < 0 ? 1u : 0))) points.Add(i);
            }

            _signals.Add(new(rule, Direction(sign), first, last, points, Sentences.Of(rule, sign, first, last, spanned, _drawn[last], series.Label)));
        }
    }

    private static SignalDirection Direction(int sign) => sign > 0 ? SignalDirection.Up : sign < 0 ? SignalDirection.Down : SignalDirection.None;

    private RunStatistics? Runs(int first, int end)
    {
        Rule? longRun = null, fewCrossings = null;
        foreach (var rule in profile.Rules)
        {
            if (rule.Kind == RuleKind.LongRun) longRun = rule;
            if (rule.Kind == RuleKind.FewCrossings) fewCrossings = rule;
        }

        if (longRun is null && fewCrossings is null) return null;
        var runs = new RunsTracker();
        for (var i = first; i < end; i++)
        {
            if (!series.IsExcluded[i]) runs.Step(i, _judged[i].Side);
        }

        if (runs.Useful == 0) return new(0, null, null, null, null, false);
        var isJudged = kind != ChartKind.MovingRange && !options.IsUnordered;
        var (isLong, isFew) = (isJudged && longRun is not null && runs.IsLong, isJudged && fewCrossings is not null && runs.HasFewCrossings);
        if (isLong) _signals.Add(new(longRun!, Direction(runs.LongestSide), runs.LongestFirst, runs.LongestLast, Useful(runs.LongestFirst, runs.LongestLast), Sentences.LongRun(runs, series.Label)));
        if (isFew) _signals.Add(new(fewCrossings!, SignalDirection.None, runs.UsefulFirst, runs.UsefulLast, Useful(runs.UsefulFirst, runs.UsefulLast), Sentences.FewCrossings(runs)));
        return new(runs.Useful, runs.Longest, runs.LongestLimit, runs.Crossings, runs.CrossingsLimit, isLong || isFew);
    }

    private IEnumerable<int> Useful(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!series.IsExcluded[i] && _judged[i].Side != 0) yield return i;
        }
    }

    private string? Missing(Fitting fitting, int first, int end)
    {
        if (fitting.PointsUsed == 0 && options.Centre.Count == 0) return "There is no value from which a centre could be drawn.";
        if (kind == ChartKind.Run) return null;
        for (var i = first; i < end; i++)
        {
            if (!double.IsNaN(_drawn[i].Upper3)) return null;
        }

        return fitting.RangesUsed == 0 && fitting.RangesScreened > 0
            ? "All values used are equal, so no moving range passes the screening and there are no limits."
            : kind is ChartKind.Individuals or ChartKind.IndividualsPrime or ChartKind.T or ChartKind.UPrime or ChartKind.PPrime
                ? "Limits need at least two values next to each other in the baseline."
                : "There is not enough data in the baseline for limits.";
    }

    private IEnumerable<string> NotJudged(int judged)
    {
        foreach (var rule in profile.Rules)
        {
            if (rule.Length > judged) yield return $"The rule \"{rule.Name}\" needs {Words.Number(rule.Length)} points; there are {Words.Number(judged)}.";
        }
    }

    private ChartPoint[] Points()
    {
        var points = new ChartPoint[series.Count];
        for (var i = 0; i < points.Length; i++)
        {
            ref readonly var r = ref _drawn[i];
            points[i] = new()
            {
                Index = i,
                Label = series.Label(i),
                Value = Known(r.Value),
                Denominator = series.HasSizes ? Known(series.Sizes[i]) : null,
                Centre = KnownLimit(r.Centre),
                LowerLimit = KnownLimit(r.Lower3),
                UpperLimit = KnownLimit(r.Upper3),
                LowerTwoSigma = KnownLimit(r.Lower2),
                UpperTwoSigma = KnownLimit(r.Upper2),
                LowerOneSigma = KnownLimit(r.Lower1),
                UpperOneSigma = KnownLimit(r.Upper1),
                Phase = _phaseOf[i],
                IsInBaseline = series.IsInBaseline[i],
                IsIncluded = !series.IsExcluded[i],
                Flags = Flags(_flags[i]),
            };
        }

        return points;
    }

    private IReadOnlyList<PointFlag> Flags(uint flags)
    {
        if (flags == 0) return ContentList<PointFlag>.Empty;
        var list = new List<PointFlag>();
        for (var r = 0; r < profile.Rules.Count; r++)
        {
            if ((flags >> r & 1) == 0) continue;
            var rule = profile.Rules[r];
            var hasNone = rule.Kind is RuleKind.Alternation or RuleKind.Hugging or RuleKind.Avoidance;
            list.Add(new(rule, hasNone ? SignalDirection.None : (flags >> (16 + r) & 1) != 0 ? SignalDirection.Down : SignalDirection.Up));
        }

        return ContentList.Of(list);
    }
}
