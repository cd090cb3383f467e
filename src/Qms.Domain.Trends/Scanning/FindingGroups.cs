using System;
using System.Collections.Generic;
using System.Linq;

namespace Qms.Domain.Trends.Scanning;

/// <summary>Tells each signal once: the rule is in the remarks of <see cref="TrendScanner"/>.</summary>
internal sealed class FindingGroups
{
    private const double NearlyAll = 0.9;
    private const double HalfOfExcess = 0.5;

    // Two-sided 5 % of the normal distribution.
    private const double Beyond = 1.959963984540054;

    private readonly SliceCube _cube;
    private readonly double _weakest;
    private readonly List<Group> _groups = [];
    private readonly HashSet<int> _deposed = [];

    private FindingGroups(SliceCube cube, double weakest) => (_cube, _weakest) = (cube, weakest);

    /// <param name="cube">The records.</param>
    /// <param name="passed">Those that are findings, the most surprising first.</param>
    /// <param name="changes">Their changes, at the same places.</param>
    public static List<ScanFinding> Of(SliceCube cube, List<TestedSlice> passed, SliceChange[] changes)
    {
        if (passed.Count == 0) return [];
        var groups = new FindingGroups(cube, passed[passed.Count - 1].Comparison.LogPValue);
        var waiting = new SortedSet<int>(Enumerable.Range(0, passed.Count));
        while (waiting.Count > 0)
        {
            var next = waiting.Min;
            waiting.Remove(next);

            // What was seen in a slice that no longer stands has to be judged anew; a slice is replaced once at most, so this ends.
            foreach (var freed in groups.Place(new(next, passed[next], cube))) waiting.Add(freed);
        }

        return groups._groups.OrderBy(static group => group.Leader.Rank).Select(group => new ScanFinding(changes[group.Leader.Rank], group.Seen.OrderBy(static rank => rank).Select(rank => changes[rank]))).ToList();
    }

    private List<int> Place(Candidate candidate)
    {
        var isBeyond = false;
        var told = new HashSet<int>();
        (Group Group, double Excess)? most = null;
        foreach (var group in _groups)
        {
            var leader = group.Leader;
            if (leader.IsIncrease != candidate.IsIncrease) continue;
            var shared = candidate.Shared(leader, _cube);
            if (shared.Length == 0) continue;
            if (shared.Length == candidate.Cells.Length)
            {
                switch (Compare(candidate, leader))
                {
                    case Part.StandsFor: return TakeOver(group, candidate);
                    case Part.GoesBeyond: isBeyond = true; continue;
                    default: group.Seen.Add(candidate.Rank); return [];
                }
            }

            told.UnionWith(shared);
            var excess = Excess(candidate, shared);
            if (most is null || excess > most.Value.Excess) most = (group, excess);
        }

        if (!isBeyond && most is { } found && Excess(candidate, told) >= HalfOfExcess && !RestIsFinding(candidate, told)) found.Group.Seen.Add(candidate.Rank);
        else _groups.Add(new(candidate));
        return [];
    }

    private List<int> TakeOver(Group group, Candidate part)
    {
        _deposed.Add(group.Leader.Rank);
        _groups.Remove(group);
        var own = new Group(part);
        own.Seen.Add(group.Leader.Rank);
        own.Seen.AddRange(group.Seen.Where(_deposed.Contains));
        var freed = group.Seen.Where(rank => !_deposed.Contains(rank)).ToList();
        _groups.Add(own);
        return freed;
    }

    private Part Compare(Candidate part, Candidate whole)
    {
        var (inside, all) = (part.Comparison, whole.Comparison);
        if (inside.RecentCount + inside.BaselineCount >= NearlyAll * (all.RecentCount + all.BaselineCount)) return Part.StandsFor;

        // Half a record is added to each count, for there may be none (Haldane, Annals of Human Genetics 20, 1956).
        var (recentInside, baselineInside) = (inside.RecentCount + 0.5, inside.BaselineCount + 0.5);
        var (recentRest, baselineRest) = (all.RecentCount - inside.RecentCount + 0.5, all.BaselineCount - inside.BaselineCount + 0.5);
        var ofInside = inside.RecentExposure / inside.BaselineExposure;
        var ofRest = all.RecentExposure / all.BaselineExposure;
        var apart = Math.Log(recentInside / baselineInside / ofInside) - Math.Log(recentRest / baselineRest / ofRest);
        var z = apart / Math.Sqrt((1 / recentInside) + (1 / baselineInside) + (1 / recentRest) + (1 / baselineRest));
        if ((part.IsIncrease ? z : -z) <= Beyond) return Part.IsSeen;
        return RestIsFinding(whole, part.Cells) ? Part.GoesBeyond : Part.StandsFor;
    }

    /// <summary>The share of the candidate's excess (or shortfall) that lies in some of its cells, at its own exposure.</summary>
    private double Excess(Candidate candidate, IEnumerable<int> cells)
    {
        var (recent, baseline) = Sum(cells);
        var comparison = candidate.Comparison;
        var ratio = comparison.RecentExposure / comparison.BaselineExposure;
        return (recent - (baseline * ratio)) / (comparison.RecentCount - (comparison.BaselineCount * ratio));
    }

    private bool RestIsFinding(Candidate candidate, IEnumerable<int> without)
    {
        var (recent, baseline) = Sum(without);
        var all = candidate.Comparison;
        var rest = new RateComparison(all.RecentCount - recent, all.RecentExposure, all.BaselineCount - baseline, all.BaselineExposure);
        return rest.IsIncrease == candidate.IsIncrease && rest.LogPValue <= _weakest;
    }

    private (long Recent, long Baseline) Sum(IEnumerable<int> cells)
    {
        var (recent, baseline) = (0L, 0L);
        foreach (var cell in cells) (recent, baseline) = (recent + _cube.RecentOf(cell), baseline + _cube.BaselineOf(cell));
        return (recent, baseline);
    }

    private enum Part
    {
        IsSeen,
        GoesBeyond,
        StandsFor,
    }

    private sealed class Group(Candidate leader)
    {
        public Candidate Leader { get; } = leader;

        public List<int> Seen { get; } = [];
    }

    private sealed class Candidate(int rank, TestedSlice tested, SliceCube cube)
    {
        public int Rank { get; } = rank;

        public CountedSlice Counted { get; } = tested.Counted;

        public RateComparison Comparison { get; } = tested.Comparison;

        public bool IsIncrease => Comparison.IsIncrease;

        public int[] Cells { get; } = cube.CellsOf(tested.Counted);

        public int[] Shared(Candidate leader, SliceCube all) => Array.FindAll(Cells, cell => all.Holds(leader.Counted, cell));
    }
}
