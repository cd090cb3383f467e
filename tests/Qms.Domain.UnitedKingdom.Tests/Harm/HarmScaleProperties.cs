using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.UnitedKingdom.Tests.Harm;

[Properties(Arbitrary = [typeof(HarmArbitraries)], MaxTest = 200)]
public class HarmScaleProperties
{
    [Property]
    public void Worsening_one_fact_never_lowers_the_grade(HarmFacts some)
    {
        var facts = Complete(some);
        foreach (var (scale, axis) in Everywhere())
        {
            var ranks = axis.Values.Select(value => Rank(scale, scale.Grade(value(facts)))).ToArray();
            Assert.Equal(ranks.Order(), ranks);
        }
    }

    [Property]
    public void Known_facts_are_never_asked_for_and_missing_ones_never_graded_over(HarmFacts facts)
    {
        foreach (var scale in HarmScales.All)
        {
            var grading = scale.Grade(facts);
            Assert.All(grading.Missing, fact => Assert.False(HarmAxis.At(fact.Path).IsKnown(facts)));
            Assert.True(grading.Code is null || grading.Missing.Count == 0);
        }
    }

    [Property]
    public void Answering_the_named_facts_one_by_one_comes_to_an_end(HarmFacts facts, int[] answers)
    {
        foreach (var scale in HarmScales.All)
        {
            var current = facts;
            var asked = new HashSet<string>();
            for (var grading = scale.Grade(current); grading.Missing.Count > 0; grading = scale.Grade(current))
            {
                var answer = answers.Length == 0 ? 0 : Math.Abs((long)answers[asked.Count % answers.Length]);
                var axis = HarmAxis.At(grading.Missing[(int)(answer % grading.Missing.Count)].Path);
                Assert.True(asked.Add(axis.Path), $"{scale.Id} asks twice for {axis.Path}.");
                current = axis.Values[(int)(answer % axis.Values.Count)](current);
            }

            Assert.True(scale.Grade(current).Code is not null || scale == HarmScales.Ahrq);
        }
    }

    [Property(MaxTest = 500)]
    public void The_facts_named_are_exactly_those_that_can_change_the_grade(HarmFacts some, uint pick)
    {
        foreach (var scale in HarmScales.All)
        {
            var facts = WithUnknowns(Complete(some), scale, pick, out var unknown);
            var grading = scale.Grade(facts);
            var decisive = Decisive(scale, facts, unknown, out var codes);
            Assert.Equal(decisive.Order(), grading.Missing.Select(static fact => fact.Path).Order());
            if (decisive.Count == 0) Assert.Equal([grading.Code], codes);
        }
    }

    [Fact]
    public void Every_grade_of_every_scale_is_reached_by_some_facts()
    {
        var reached = HarmAxis.AllBest.WithReachedPerson(true);
        var erred = reached.WithErrorOccurred(true);
        var harmed = erred.WithPhysicalHarm(true);
        var related = harmed.WithDeathAssociation(DeathAssociation.Caused);
        foreach (var scale in HarmScales.All)
        {
            var codes = new[] { HarmAxis.AllBest, reached, erred, harmed, related }
                .SelectMany(static start => HarmAxis.All.SelectMany(axis => axis.Values.Select(value => value(start))))
                .Select(facts => scale.Grade(facts).Code).OfType<string>().ToHashSet();
            Assert.Equal(scale.Grades.Select(static grade => grade.Code).Order(), codes.Order());
        }
    }

    /// <summary>Tries every combination of the unknown facts that is possible at all, and notes which facts ever make a difference.</summary>
    private static HashSet<string> Decisive(HarmScale scale, HarmFacts facts, HarmAxis[] unknown, out HashSet<string?> codes)
    {
        var graded = new Dictionary<string, string?>();
        foreach (var choice in Choices(unknown, 0))
        {
            var completed = unknown.Zip(choice).Aggregate(facts, static (current, pair) => pair.First.Values[pair.Second](current));
            if (IsPossible(facts, completed, unknown, choice)) graded.Add(string.Join(",", choice), scale.Grade(completed).Code);
        }

        codes = [.. graded.Values];
        var decisive = new HashSet<string>();
        foreach (var (key, code) in graded)
        {
            var choice = key.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
            for (var i = 0; i < choice.Length; i++)
            {
                var other = choice.ToArray();
                for (other[i] = 0; other[i] < choice[i]; other[i]++)
                {
                    if (graded.TryGetValue(string.Join(",", other), out var otherCode) && otherCode != code) decisive.Add(unknown[i].Path);
                }
            }
        }

        return decisive;
    }

    private static bool IsPossible(HarmFacts stated, HarmFacts completed, HarmAxis[] unknown, int[] choice) =>
        unknown.Zip(choice).All(pair => pair.Second == 0
            || (pair.First.Premises.All(premise => HarmAxis.At(premise).IndexIn(completed) != 0)
                && (pair.First.Path != "recoveryExpected" || stated.RecoveryExpectedMonths is null)));

    private static IEnumerable<int[]> Choices(HarmAxis[] unknown, int from) =>
        from == unknown.Length
            ? [[]]
            : Enumerable.Range(0, unknown[from].Values.Count).SelectMany(value => Choices(unknown, from + 1).Select(rest => (int[])[value, .. rest]));

    /// <summary>Takes back up to four facts that the scale asks for, or that these rest on or carry.</summary>
    private static HarmFacts WithUnknowns(HarmFacts facts, HarmScale scale, uint pick, out HarmAxis[] unknown)
    {
        var asked = scale.Grade(HarmFacts.Unknown).Missing.Select(static fact => fact.Path).ToArray();
        var near = HarmAxis.All.Where(axis => asked.Contains(axis.Path) || axis.Premises.Any(asked.Contains) || asked.Any(path => HarmAxis.At(path).Premises.Contains(axis.Path))).ToArray();
        var chosen = new HashSet<HarmAxis>();
        for (var i = 0; i < 4; i++, pick /= 27) chosen.Add(near[pick % near.Length]);
        unknown = [.. chosen];
        return unknown.Aggregate(facts, static (current, axis) => axis.Clear(current));
    }

    private static HarmFacts Complete(HarmFacts facts) =>
        HarmAxis.All.Aggregate(facts, static (current, axis) => axis.IsKnown(current) ? current : axis.Values[0](current));

    private static IEnumerable<(HarmScale Scale, HarmAxis Axis)> Everywhere() =>
        HarmScales.All.SelectMany(static scale => HarmAxis.All.Select(axis => (scale, axis)));

    private static int Rank(HarmScale scale, HarmGrading grading)
    {
        Assert.Empty(grading.Missing);
        return grading.Code is null ? -1 : scale.Grades.ToList().FindIndex(grade => grade.Code == grading.Code);
    }
}
