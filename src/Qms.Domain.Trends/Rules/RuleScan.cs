using System.Collections.Generic;
using Qms.Domain.Trends.Shewhart;

namespace Qms.Domain.Trends.Rules;

/// <summary>Walks the rules of a profile over a phase. A point's flags: bit r for rule r, bit 16 + r when it points down.</summary>
internal sealed class RuleScan
{
    private readonly RuleTracker?[] _trackers;
    private readonly RuleProfile _profile;

    public RuleScan(RuleProfile profile)
    {
        _profile = profile;
        _trackers = new RuleTracker?[profile.Rules.Count];
        for (var r = 0; r < _trackers.Length; r++) _trackers[r] = RuleTracker.For(profile.Rules[r]);
    }

    public RuleTracker?[] Trackers => _trackers;

    public void Reset()
    {
        foreach (var tracker in _trackers) tracker?.Reset();
    }

    public void Gap(int position)
    {
        if (!_profile.GapsBreakPatterns) return;
        foreach (var tracker in _trackers) tracker?.Gap(position);
    }

    /// <summary>Takes a point and flags what is complete with it; <paramref name="patterns"/> collects patterns unless null.</summary>
    public void Step(int position, in Reading reading, System.Span<uint> flags, PatternSink? patterns)
    {
        for (var r = 0; r < _trackers.Length; r++)
        {
            var tracker = _trackers[r];
            if (tracker is null || !tracker.Step(position, reading)) continue;
            Flag(tracker, r, position, flags);
            patterns?.Add(r, tracker, position);
        }
    }

    /// <summary>Later patterns overwrite the direction of earlier ones; points without a value stay unflagged because they are never stepped on.</summary>
    private static void Flag(RuleTracker tracker, int r, int position, System.Span<uint> flags)
    {
        var set = 1u << r;
        var down = tracker.Sign < 0 ? set << 16 : 0;
        var keep = ~(set << 16);
        switch (tracker.Rule.Marking)
        {
            case Marking.FromCompletion:
                flags[position] = (flags[position] & keep) | set | down;
                break;
            case Marking.PointsBeyond when tracker is WindowTracker:
                for (var back = 0; back < tracker.Rule.Length; back++)
                {
                    if (tracker.IsFlagged(back, out var at)) flags[at] = (flags[at] & keep) | set | down;
                }

                break;
            default:
                for (var i = tracker.NewFrom; i <= position; i++) flags[i] = (flags[i] & keep) | set | down;
                break;
        }
    }
}

/// <summary>Joins what trackers find, point after point, into patterns.</summary>
internal sealed class PatternSink(int rules)
{
    private readonly int[] _open = Filled(rules);

    public List<(int Rule, int Sign, int First, int Last)> Patterns { get; } = [];

    public void Add(int r, RuleTracker tracker, int position)
    {
        var open = _open[r];
        if (open >= 0 && tracker.Rule.Length > 1 && Patterns[open] is var pattern && pattern.Sign == tracker.Sign && tracker.First <= pattern.Last && pattern.Last < position)
        {
            Patterns[open] = pattern with { First = System.Math.Min(pattern.First, tracker.First), Last = position };
            return;
        }

        _open[r] = Patterns.Count;
        Patterns.Add((r, tracker.Sign, tracker.First, position));
    }

    public void Close()
    {
        for (var r = 0; r < _open.Length; r++) _open[r] = -1;
    }

    private static int[] Filled(int count)
    {
        var open = new int[count];
        for (var r = 0; r < count; r++) open[r] = -1;
        return open;
    }
}
