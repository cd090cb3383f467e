using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>A scale's definitions as rules; the worst rule that is met grades.</summary>
/// <remarks>Every rule is a conjunction of tests that only ever turn true as facts get worse, so a worse fact never lowers the grade,
/// and whether an unknown fact matters can be decided rule by rule, without trying out combinations.</remarks>
internal sealed class HarmDefinition
{
    private readonly (HarmRule Rule, int Rank)[] _rules;
    private readonly HarmGradeDefinition[] _grades;
    private readonly string? _floor;
    private readonly string _floorReason;

    /// <param name="grades">Every grade, mildest first.</param>
    /// <param name="floor">The grade when no rule is met; null when such events are not on the scale.</param>
    /// <param name="floorReason">Why.</param>
    /// <param name="rules">The definitions, in any order; of several of one grade the first that is met is named.</param>
    public HarmDefinition(HarmGradeDefinition[] grades, string? floor, string floorReason, params HarmRule[] rules)
    {
        (_grades, _floor, _floorReason) = (grades, floor, floorReason);
        _rules = rules.Select(rule => (rule, Rank(rule.Code))).OrderByDescending(static ranked => ranked.Item2).ToArray();
    }

    public HarmGrading Grade(HarmFacts facts)
    {
        var (met, floor) = _rules.FirstOrDefault(ranked => ranked.Rule.Tests.All(test => test.Ask(facts) == true));
        if (met is null) floor = _floor is null ? -1 : Rank(_floor);
        var missing = new List<HarmFact>();
        foreach (var (rule, rank) in _rules)
        {
            if (rank > floor) AddDecisive(rule, rank, facts, missing);
        }

        if (missing.Count > 0) return NeedsInformation(floor, missing);
        if (met is not null) return HarmScale.Graded(met.Code, met.Reason);
        return _floor is null ? HarmScale.NotOnScale(_floorReason) : HarmScale.Graded(_floor, _floorReason);
    }

    /// <summary>Adds the unknown facts that decide whether <paramref name="rule"/> is met, unless a rule as bad is met without them.</summary>
    /// <remarks>The mildest case that meets the rule is enough to look at: everything else at its best, and what the rule's facts rest on at least present.</remarks>
    private void AddDecisive(HarmRule rule, int rank, HarmFacts facts, List<HarmFact> missing)
    {
        if (rule.Tests.Any(test => test.Ask(facts) == false)) return;
        var open = rule.Tests.Where(test => test.Ask(facts) is null).ToArray();
        foreach (var test in open)
        {
            var others = open.Where(other => other != test).ToArray();
            if (missing.Contains(test.Fact)) continue;
            var assumed = others.Concat(open.SelectMany(each => Premises(each.Fact))).ToArray();
            if (!_rules.Any(ranked => ranked.Rank >= rank && ranked.Rule.Tests.All(IsMet))) missing.Add(test.Fact);

            bool IsMet(HarmTest each) => each.Ask(facts) ?? assumed.Any(assumption => assumption.Implies(each));
        }
    }

    private static IEnumerable<HarmTest> Premises(HarmFact fact) =>
        fact.Premises.SelectMany(static premise => Premises(premise).Prepend(premise.Holds));

    private HarmGrading NeedsInformation(int floor, List<HarmFact> missing)
    {
        var soFar = floor < 0 ? "Nothing stated puts it on this scale yet" : $"At least {_grades[floor].Name} so far";
        return HarmScale.NeedsInformation(
            missing.Count == 1 ? $"{soFar}; one fact could change the grade." : $"{soFar}; {missing.Count} facts could change the grade.",
            [.. missing.Select(static fact => new MissingFact(fact.Path, fact.Question))]);
    }

    private int Rank(string code) => Array.FindIndex(_grades, grade => grade.Code == code);
}
