using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>What holds for every rule of the book and any incident.</summary>
public sealed class RuleBookTests
{
    private static readonly RuleBook<IncidentCase> Book = EnglandDuties.RuleBook;

    /// <summary>To accept a new rule on purpose, add its id to the file; an id that was ever released is never removed.</summary>
    [Fact]
    public void The_ids_of_the_rules_are_stored_and_stay() =>
        Assert.Equal(
            File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Duties", "rule-ids.txt")),
            UkDuties.RuleBook.Rules.Select(static rule => rule.Id).Distinct().OrderBy(static id => id, StringComparer.Ordinal));

    [Fact]
    public void Every_rule_cites_its_source()
    {
        foreach (var rule in Book.Rules)
        {
            Assert.False(string.IsNullOrWhiteSpace(rule.Title), rule.Id);
            Assert.False(string.IsNullOrWhiteSpace(rule.Citation.Document), rule.Id);
            Assert.False(string.IsNullOrWhiteSpace(rule.Citation.Paragraph), rule.Id);
        }
    }

    [Property(Arbitrary = [typeof(CaseArbitraries)], MaxTest = 500)]
    public bool Every_rule_answers_once_and_gives_its_reason(IncidentFacts facts, ServiceProfile service)
    {
        var outcomes = Book.Assess(facts.In(service)).Outcomes;
        return outcomes.All(static outcome => !string.IsNullOrWhiteSpace(outcome.Answer.Reason) && outcome.Answer.Missing.All(static fact => fact.Question.EndsWith('?') || fact.Question.EndsWith('.')))
            && new HashSet<string>(outcomes.Select(static outcome => outcome.Rule.Id)).IsSupersetOf(Book.Rules.Select(static rule => rule.Id))
            && outcomes.GroupBy(static outcome => outcome.Rule.Id).All(static group => group.Count() == 1 || group.All(static outcome => outcome.Answer.Applicability == Applicability.DoesNotApply));
    }

    [Property(Arbitrary = [typeof(CaseArbitraries)], MaxTest = 500)]
    public bool No_two_duties_of_an_incident_share_a_key_and_each_starts_with_its_rule(IncidentFacts facts, ServiceProfile service)
    {
        var demands = Book.Assess(facts.In(service)).Demands.ToList();
        return demands.Select(static pair => pair.Demand.Key).Distinct().Count() == demands.Count
            && demands.All(static pair => pair.Demand.Key.StartsWith(pair.Rule.Id + ".", StringComparison.Ordinal));
    }

    [Property(Arbitrary = [typeof(CaseArbitraries)])]
    public bool People_listed_twice_are_told_once(IncidentFacts facts, ServiceProfile service)
    {
        var twice = facts with { People = [.. facts.People, .. facts.People], InvolvedStaff = [.. facts.InvolvedStaff, .. facts.InvolvedStaff] };
        return Book.Assess(twice.In(service)).Demands.Select(static pair => pair.Demand.Key).SequenceEqual(Book.Assess(facts.In(service)).Demands.Select(static pair => pair.Demand.Key));
    }

    [Property(Arbitrary = [typeof(CaseArbitraries)])]
    public bool Asked_again_the_book_answers_the_same_and_reconciling_changes_nothing(IncidentFacts facts, ServiceProfile service)
    {
        var now = facts.DiscoveredAt;
        var first = Book.Assess(facts.In(service));
        var raised = DutyReconciliation.Of([], first, now, service.Zone, WorkingCalendar.WeekendsOnly).Raised;
        var again = DutyReconciliation.Of(raised, Book.Assess(facts.In(service)), now, service.Zone, WorkingCalendar.WeekendsOnly);
        return Book.Assess(facts.In(service)) == first && again.Raised.Count == 0 && again.Revised.Count == 0 && again.Withdrawn.Count == 0;
    }

    [Property(Arbitrary = [typeof(CaseArbitraries)], MaxTest = 500)]
    public bool Learning_a_fact_ends_a_duty_only_where_the_reason_names_the_fact(IncidentFacts facts, ServiceProfile service, IncidentFacts answers, RadiationExposure exposure)
    {
        var before = Book.Assess(facts.In(service)).Outcomes.ToDictionary(static outcome => outcome.Rule, static outcome => outcome.Answer);
        foreach (var outcome in Book.Assess(Fill(facts, answers, exposure).In(service)).Outcomes)
        {
            if (outcome.Answer.Applicability != Applicability.DoesNotApply || !before.TryGetValue(outcome.Rule, out var earlier) || earlier.Applicability != Applicability.Applies) continue;

            // Only whether an exposure is notified can be disproved, by a dose, a count, an expert or the person exposed; the reason is then another and speaks of exposures.
            var speaksOfExposures = outcome.Answer.Reason.StartsWith("Exposure ", StringComparison.Ordinal) && outcome.Answer.Reason != earlier.Reason;
            if (!outcome.Rule.Id.StartsWith("england.irmer.saue.", StringComparison.Ordinal) || !speaksOfExposures) return false;
        }

        return true;
    }

    [Theory]
    [InlineData(Nation.Wales)]
    [InlineData(Nation.Scotland)]
    [InlineData(Nation.NorthernIreland)]
    public void The_rules_of_England_say_that_they_are_not_for_a_service_elsewhere(Nation nation)
    {
        var facts = Given.With(SaueWorkedExamples.Accidental(AgeGroup.Adult, 6.6m)) with { MayAffectCare = true, People = [Given.Patient, Given.Nurse], Device = DeviceInvolvement.Contributed };
        foreach (var outcome in Book.Assess(facts.In(ServiceProfile.HealthServiceBodyIn(nation))).Outcomes)
        {
            var isEverywhere = outcome.Rule.Id.StartsWith("uk.", StringComparison.Ordinal);
            var expected = outcome.Rule.Id == "uk.candour.professional" ? Applicability.NeedsInformation : isEverywhere ? Applicability.Applies : Applicability.DoesNotApply;
            Assert.Equal(expected, outcome.Answer.Applicability);
            if (!isEverywhere && outcome.Rule.IsInForce(new(2026, 6, 1))) Assert.Equal("A rule for England; the service is in another nation.", outcome.Answer.Reason);
        }
    }

    [Fact]
    public void Days_are_counted_in_the_zone_of_the_service()
    {
        var lateEvening = Given.Facts with { OccurredAt = Instant.FromUtc(2026, 6, 1, 23, 30), DiscoveredAt = Instant.FromUtc(2026, 6, 2, 23, 30) };
        var inLondon = lateEvening.In(Given.Trust);
        Assert.Equal(new LocalDate(2026, 6, 2), inLondon.EventDay);
        Assert.Equal(new LocalDate(2026, 6, 3), inLondon.DiscoveryDay);
        Assert.Equal(new LocalDate(2026, 6, 1), lateEvening.In(Given.Trust.InZone(DateTimeZone.Utc)).EventDay);
    }

    [Fact]
    public void An_incident_that_nobody_reported_is_no_case() => Assert.Throws<ArgumentException>(static () => new IncidentCase(Incident.None, Given.Trust));

    [Fact]
    public void A_service_has_a_name_and_says_who_pays()
    {
        Assert.Throws<ArgumentException>(static () => ServiceProfile.HealthServiceBodyIn(Nation.England, " "));
        Assert.True(ServiceProfile.HealthServiceBodyIn(Nation.Wales).NhsFunded);
        Assert.False(ServiceProfile.IndependentProviderIn(Nation.England).NhsFunded);
        Assert.Equal(ServiceProfile.IndependentProviderIn(Nation.England), ServiceProfile.IndependentProviderIn(Nation.England).WithNhsFundedCare().WithPrivateCare());
        Assert.Equal("Europe/London", ServiceProfile.IndependentProviderIn(Nation.England).Zone.Id);
    }

    private static IncidentFacts Fill(IncidentFacts facts, IncidentFacts answers, RadiationExposure exposure) => facts with
    {
        MayAffectCare = facts.MayAffectCare ?? answers.MayAffectCare,
        Device = facts.Device ?? answers.Device,
        Candour = facts.Candour ?? answers.Candour,
        People = facts.People.Count > 0 ? facts.People : answers.People,
        Exposures = [.. facts.Exposures.Select(known => known with
        {
            IntendedDose = known.IntendedDose ?? exposure.IntendedDose,
            TotalDose = known.TotalDose ?? exposure.TotalDose,
            FoetalDose = known.FoetalDose ?? exposure.FoetalDose,
            InfantDose = known.InfantDose ?? exposure.InfantDose,
            ProcedureFailed = known.ProcedureFailed ?? exposure.ProcedureFailed,
            TissueReaction = known.TissueReaction ?? exposure.TissueReaction,
            ClinicallySignificant = known.ClinicallySignificant ?? exposure.ClinicallySignificant,
            ScansIncludingIntended = known.ScansIncludingIntended ?? exposure.ScansIncludingIntended,
            Person = known.Person ?? exposure.Person,
            MeetsCriterion = known.MeetsCriterion ?? exposure.MeetsCriterion,
        })],
    };
}
