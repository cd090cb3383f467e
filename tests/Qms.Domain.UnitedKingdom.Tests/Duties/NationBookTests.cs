using System;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>What holds for the books of all nations and any incident.</summary>
[Properties(Arbitrary = [typeof(NationArbitraries)], MaxTest = 300)]
public sealed class NationBookTests
{
    [Property]
    public bool In_the_joined_book_a_service_has_the_duties_of_its_nation_and_no_others(IncidentFacts facts, ServiceProfile service)
    {
        var incident = facts.In(service);
        return UkDuties.RuleBook.Assess(incident).Demands.SequenceEqual(UkDuties.RuleBookFor(service.Nation).Assess(incident).Demands)
            && UkDuties.RuleBook.Assess(incident).MissingFacts.SequenceEqual(UkDuties.RuleBookFor(service.Nation).Assess(incident).MissingFacts);
    }

    [Property]
    public bool Every_rule_gives_its_reason_and_every_duty_has_a_key_of_its_own(IncidentFacts facts, ServiceProfile service)
    {
        var assessment = UkDuties.RuleBook.Assess(facts.In(service));
        var demands = assessment.Demands.ToList();
        return assessment.Outcomes.All(static outcome => !string.IsNullOrWhiteSpace(outcome.Answer.Reason))
            && assessment.MissingFacts.All(static fact => fact.Question.EndsWith('?') || fact.Question.EndsWith('.'))
            && demands.Select(static pair => pair.Demand.Key).Distinct().Count() == demands.Count
            && demands.All(static pair => pair.Demand.Key.StartsWith(pair.Rule.Id + ".", StringComparison.Ordinal));
    }

    [Property]
    public void Answering_the_questions_one_by_one_in_their_forms_ends(IncidentFacts facts, ServiceProfile service, FsCheck.NonNegativeInt first)
    {
        var choice = first.Get % 1_000;
        for (var asked = 0; asked <= 90; asked++)
        {
            var missing = UkDuties.RuleBookFor(service.Nation).Assess(facts.In(service)).MissingFacts.FirstOrDefault(static fact => !fact.Path.StartsWith("harm.", StringComparison.Ordinal));
            if (missing is null) return;
            var filled = FormAnswers.Fill(facts, missing.Path, choice + asked);
            // An answer that does not count here, such as the opinion of somebody involved or a level that this nation does not have, is asked for again until another is given.
            for (var other = 1; filled == facts && other <= 4; other++) filled = FormAnswers.Fill(facts, missing.Path, choice + asked + other);
            Assert.True(filled != facts, $"{missing.Path} was answered and is asked again.");
            facts = filled;
        }

        Assert.Fail("Ninety answers are not enough.");
    }

    [Fact]
    public void Every_rule_is_for_one_nation_or_for_all_and_cites_its_source()
    {
        foreach (var rule in UkDuties.RuleBook.Rules)
        {
            Assert.Contains(rule.Id.Split('.')[0], new[] { "uk", "england", "wales", "scotland", "northern-ireland" });
            Assert.False(string.IsNullOrWhiteSpace(rule.Citation.Document) || string.IsNullOrWhiteSpace(rule.Citation.Paragraph), rule.Id);
        }

        Assert.Equal(UkDuties.RuleBookFor(Nation.England).Rules, EnglandDuties.RuleBook.Rules);
        Assert.Throws<ArgumentOutOfRangeException>(static () => UkDuties.RuleBookFor((Nation)9));
    }

    [Theory]
    [InlineData(Nation.Wales, "wales", "candour.statutory")]
    [InlineData(Nation.Scotland, "scotland", "candour.review candour.statutory")]
    [InlineData(Nation.NorthernIreland, "northern-ireland", "candour.being-open")]
    public void The_ids_of_a_nations_rules_are_stored_and_stay(Nation nation, string prefix, string candour)
    {
        string[] ids = [.. UkDuties.RuleBookFor(nation).Rules.Select(static rule => rule.Id).Distinct()];
        string[] subjects =
        [
            .. candour.Split(' '), "device.report", "irmer.inform", "irmer.local-analysis", "irmer.mgti",
            "irmer.saue.classify", "irmer.saue.investigate", "irmer.saue.notify", "irmer.saue.report",
        ];
        string[] expected = [.. subjects.Select(subject => $"{prefix}.{subject}"), "uk.candour.professional", "uk.lm2.clinical-governance", "uk.lm2.communicate", "uk.lm2.staff-support"];
        Assert.All(expected, id => Assert.Contains(id, ids));
        Assert.All(ids, id => Assert.True(id.StartsWith("uk.", StringComparison.Ordinal) || id.StartsWith(prefix + ".", StringComparison.Ordinal), id));
    }

    [Fact]
    public void What_lies_below_this_package_knows_no_country()
    {
        foreach (var assembly in new[] { typeof(RuleBook<>).Assembly, typeof(Incident).Assembly })
        {
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), static name => name.Name!.Contains("UnitedKingdom", StringComparison.Ordinal));
        }

        string[] words = ["England", "Scotland", "Wales", "Ireland", "Kingdom", "Nhs", "Irmer", "Cqc"];
        var names = typeof(TimeLimit).Assembly.GetExportedTypes().SelectMany(static type => type.GetMembers().Select(member => $"{type.FullName}.{member.Name}"));
        Assert.DoesNotContain(names, name => words.Any(word => name.Contains(word, StringComparison.Ordinal)));
    }
}
