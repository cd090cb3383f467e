using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom.Calendars;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>The Serious Incident Framework, PSIRF and their equivalents elsewhere (dossier §2, F18).</summary>
public sealed class SafetyResponseTests
{
    private const string England = "england.patient-safety.response";

    private static readonly IncidentFacts Serious = Given.Facts.Stating(new(SeriousIncident: true));

    [Theory]
    [InlineData("2016-12-01", "2017-02-28")]
    [InlineData("2018-02-01", "2018-04-30")]
    public void F18_1_and_2_a_serious_incident_is_investigated_within_60_working_days_of_its_report(string reported, string due)
    {
        var answer = Ask(Serious.OnDay(Family.Day(reported)));
        Assert.Equal(["notify", "review", "investigation"], answer.Suffixes(England));
        Assert.Equal(Family.Day(due), answer.Demand(England + ".investigation").Deadline().LastDay);
    }

    [Fact]
    public void A_serious_incident_is_reported_in_2_working_days_and_reviewed_in_72_hours_of_its_discovery()
    {
        var answer = Ask(Serious.OnDay(new(2018, 2, 2)), Given.Noon(2018, 2, 5));
        Assert.Equal(new LocalDate(2018, 2, 6), answer.Demand(England + ".notify").Deadline().LastDay);
        Assert.Equal(Given.Noon(2018, 2, 5), answer.Demand(England + ".review").Deadline().LastMoment);
        Assert.Equal("report of the incident", answer.Demand(England + ".investigation").ClockStartedBy);
    }

    [Fact]
    public void An_independent_investigation_has_six_months()
    {
        var facts = Given.Facts.Stating(new(SeriousIncident: true, ReviewLevel: 3)).OnDay(new(2018, 8, 31));
        Assert.Equal(new LocalDate(2019, 2, 28), Ask(facts).Demand(England + ".investigation").Deadline().LastDay);
    }

    [Theory]
    [InlineData("2015-03-31", null)]
    [InlineData("2015-04-01", TimeLimitKind.WorkingDays)]
    [InlineData("2020-03-31", TimeLimitKind.WorkingDays)]
    [InlineData("2020-04-01", TimeLimitKind.WithoutDelay)]
    [InlineData("2023-09-30", TimeLimitKind.WithoutDelay)]
    [InlineData("2023-10-01", null)]
    public void The_framework_holds_from_April_2015_until_PSIRF_and_loses_its_60_days_in_the_pandemic(string day, TimeLimitKind? kind) =>
        Assert.Equal(kind, Ask(Serious.OnDay(Family.Day(day))).Duties.SingleOrDefault(static duty => duty.Key == England + ".investigation")?.Limit.Kind);

    [Theory]
    [InlineData("2022-09-01")]
    [InlineData("2020-03-01")]
    [InlineData("2015-04-01")]
    public void A_host_says_when_its_provider_moved_to_PSIRF(string day)
    {
        var from = Family.Day(day);
        var rules = SafetyResponseRules.For(Jurisdiction.England, from).ToList();
        Assert.Equal(["proportionate"], rules.Ask(England, Serious.OnDay(from)).Suffixes(England));
        if (from > new LocalDate(2015, 4, 1)) Assert.Contains("notify", rules.Ask(England, Serious.OnDay(from.PlusDays(-1))).Suffixes(England));
        else Assert.StartsWith("Not in force", rules.Ask(England, Serious.OnDay(from.PlusDays(-1))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_it_is_serious_is_asked_only_where_something_points_to_it()
    {
        var before = Given.Facts.OnDay(new(2018, 2, 2));
        Assert.Equal(Applicability.DoesNotApply, Ask(before).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Ask(before.Stating(new(SeriousIncident: false, AbuseAlleged: true))).Applicability);
        Assert.Equal(["statutory.seriousIncident"], Ask(before.Stating(new(AbuseAlleged: true))).Paths());
        Assert.Equal(["statutory.seriousIncident"], Ask(before.Stating(new(Disruption: new(ServiceDisruptionKind.Staffing)))).Paths());
        Assert.Equal(["statutory.seriousIncident"], Ask(before with { Candour = new(true, Causation.AppearsToHaveResulted, LifeShortened: true) }).Paths());
        Assert.Equal(["statutory.seriousIncident"], Rules.Outcome(England, Harmed(before, HarmLevel.Severe)).Answer.Paths());
        Assert.Equal(Applicability.DoesNotApply, Rules.Outcome(England, Harmed(before, HarmLevel.Moderate)).Answer.Applicability);
    }

    [Fact]
    public void A_Never_Event_is_serious_by_definition() =>
        Assert.StartsWith("A Never Event", Ask(Given.Facts.Stating(NeverEvent).OnDay(new(2018, 2, 2))).Reason, StringComparison.Ordinal);

    [Fact]
    public void F18_3_a_Never_Event_in_2024_gets_a_patient_safety_incident_investigation()
    {
        var answer = Ask(Given.Facts.Stating(NeverEvent).OnDay(new(2024, 3, 1)));
        Assert.Equal(["psii", "psii-end"], answer.Suffixes(England));
        Assert.Equal(new LocalDate(2024, 9, 1), answer.Demand(England + ".psii-end").Deadline().LastDay);
    }

    [Fact]
    public void F18_4_a_theme_of_near_misses_in_2026_is_reviewed_by_theme()
    {
        var facts = Given.Facts with { Kind = IncidentKind.NearMiss };
        Assert.Equal(["thematic-review"], Ask(facts.Stating(new(PartOfTheme: true))).Suffixes(England));
        Assert.Equal(["proportionate"], Ask(facts.Stating(new(PartOfTheme: false))).Suffixes(England));
        Assert.Equal(["proportionate"], Ask(facts).Suffixes(England));
    }

    [Theory]
    [InlineData(true, "psii")]
    [InlineData(false, "proportionate")]
    public void A_death_is_investigated_when_more_likely_than_not_due_to_problems_in_care(bool isDue, string suffix) =>
        Assert.Equal(suffix, Ask(Dead(isDue)).Suffixes(England)[0]);

    [Fact]
    public void What_decides_the_response_is_asked()
    {
        Assert.Equal(["statutory.deaths[0].dueToProblemsInCare"], Ask(Dead(null)).Paths());
        Assert.Equal(["statutory.deaths"], Ask(Given.Facts with { Candour = new(true, Causation.AppearsToHaveResulted, Death: true) }).Paths());
        Assert.Equal(["statutory.deaths"], Rules.Outcome(England, Harmed(Given.Facts, HarmLevel.Fatal)).Answer.Paths());
        Assert.Equal(["statutory.neverEvent.invasiveProcedure"], Ask(Given.Facts.Stating(new(NeverEvent: new(NeverEventKind.WrongSiteSurgery)))).Paths());
        Assert.Equal(["mayAffectCare"], Ask(Given.Facts with { Kind = IncidentKind.EquipmentFailure }).Paths());
        Assert.Equal(Applicability.DoesNotApply, Ask(Given.Facts with { Kind = IncidentKind.EquipmentFailure, MayAffectCare = false }).Applicability);
    }

    [Fact]
    public void The_death_of_a_member_of_staff_is_not_the_death_of_a_patient() =>
        Assert.Equal(["proportionate"], Ask((Given.Facts with { People = [Given.Patient, Given.Nurse] }).Stating(new(Deaths: [new(Given.Nurse.Id, new(2026, 5, 31), DueToProblemsInCare: true)]))).Suffixes(England));

    [Fact]
    public void Private_care_is_outside_both() =>
        Assert.All(
            new[] { new LocalDate(2018, 2, 2), new LocalDate(2026, 6, 1) },
            static day => Assert.Contains("not NHS-funded", Rules.Ask(England, Serious.OnDay(day), Given.Independent).Reason, StringComparison.Ordinal));

    [Fact]
    public void F18_5_in_Scotland_a_significant_adverse_event_review()
    {
        const string id = "scotland.patient-safety.response";
        var rules = SafetyResponseRules.For(Family.Scotland).ToList();
        var answer = rules.Ask(id, Serious, Family.Scotland.Nhs());
        Assert.Equal(["decision", "notify", "review"], answer.Suffixes(id));
        Assert.Equal(TimeLimit.WorkingDays(140), answer.Demand(id + ".review").Limit);

        // 15 June 2026 is a holiday in Scotland only.
        Assert.Equal(new LocalDate(2026, 6, 16), answer.Demand(id + ".decision").Deadline(BankHolidays.Scotland).LastDay);
        Assert.All(rules, static rule => Assert.Equal(Verification.Unverified, rule.Info.Verification));
        rules.IsNotInForceBefore(id, Serious, new(2020, 1, 1), Family.Scotland.Nhs());
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 90)]
    [InlineData(4, 120)]
    public void In_Wales_a_reportable_incident_is_reported_in_7_working_days_and_closed_by_its_level(int level, int days)
    {
        var facts = Given.Facts.Stating(new(SeriousIncident: true, ReviewLevel: level));
        var rules = SafetyResponseRules.For(Family.Wales).ToList();
        Assert.Equal(new LocalDate(2026, 6, 10), rules.Ask("wales.patient-safety.report", facts, Family.Wales.Nhs()).Duties.Single().Deadline().LastDay);
        Assert.Equal(TimeLimit.WorkingDays(days), rules.Ask("wales.patient-safety.closure", facts, Family.Wales.Nhs()).Duties.Single().Limit);
    }

    [Theory]
    [InlineData("2023-03-31", 2)]
    [InlineData("2023-04-01", 5)]
    public void In_Wales_a_concern_is_acknowledged_in_2_working_days_and_since_April_2023_in_5(string reported, int days)
    {
        var answer = SafetyResponseRules.For(Family.Wales).Ask("wales.concerns.acknowledge", Given.Facts.OnDay(new(2023, 3, 30)), Family.Wales.Nhs(), Given.On(Family.Day(reported)));
        Assert.Equal(TimeLimit.WorkingDays(days), answer.Duties.Single().Limit);
    }

    [Fact]
    public void In_Wales_the_day_on_which_a_concern_is_received_is_the_first_of_the_30_of_its_response()
    {
        const string id = "wales.concerns.respond";
        var rules = SafetyResponseRules.For(Family.Wales).ToList();
        var answer = rules.Ask(id, Given.Facts, Family.Wales.Nhs());
        Assert.Equal(new LocalDate(2026, 7, 10), answer.Demand(id + ".response").Deadline().LastDay);
        Assert.Equal(new LocalDate(2026, 11, 30), answer.Demand(id + ".latest").Deadline().LastDay);
        Assert.True(answer.Demand(id + ".response").Limit.ExplainIfLater);
        Assert.Equal(Applicability.DoesNotApply, rules.Ask(id, Given.Facts, Family.Wales.Private()).Applicability);
        Assert.Equal(["mayAffectCare"], rules.Ask(id, Given.Facts with { Kind = IncidentKind.EquipmentFailure }, Family.Wales.Nhs()).Paths());
        Assert.Equal(Applicability.DoesNotApply, rules.Ask(id, Given.Facts with { Kind = IncidentKind.EquipmentFailure, MayAffectCare = false }, Family.Wales.Nhs()).Applicability);
        rules.IsNotInForceBefore(id, Given.Facts, new(2011, 4, 1), Family.Wales.Nhs());
        rules.IsNotInForceBefore("wales.concerns.acknowledge", Given.Facts, new(2011, 4, 1), Family.Wales.Nhs());
        rules.IsNotInForceBefore("wales.patient-safety.report", Serious, new(2021, 6, 14), Family.Wales.Nhs());
    }

    [Theory]
    [InlineData(1, "2026-07-27")]
    [InlineData(2, "2026-08-24")]
    [InlineData(3, null)]
    public void In_Northern_Ireland_72_hours_and_then_8_or_12_weeks_or_as_agreed(int level, string? due)
    {
        var facts = Given.Facts.Stating(new(SeriousIncident: true, ReviewLevel: level));
        var rules = SafetyResponseRules.For(Family.NorthernIreland).ToList();
        Assert.Equal(Given.Noon(2026, 6, 4), rules.Ask("northern-ireland.patient-safety.report", facts, Family.NorthernIreland.Nhs()).Duties.Single().Deadline().LastMoment);
        Assert.Equal(due is null ? null : Family.Day(due), rules.Ask("northern-ireland.patient-safety.review", facts, Family.NorthernIreland.Nhs()).Duties.Single().Deadline().LastDay);
        rules.IsNotInForceBefore("northern-ireland.patient-safety.report", facts, new(2016, 11, 1), Family.NorthernIreland.Nhs());
    }

    [Fact]
    public void A_level_that_gives_no_time_is_asked_for()
    {
        var noSuchLevel = Given.Facts.Stating(new(SeriousIncident: true, ReviewLevel: 5));
        foreach (var facts in new[] { Serious, noSuchLevel })
        {
            Assert.Equal(["statutory.reviewLevel"], SafetyResponseRules.For(Family.Wales).Ask("wales.patient-safety.closure", facts, Family.Wales.Nhs()).Paths());
            Assert.Equal(["statutory.reviewLevel"], SafetyResponseRules.For(Family.NorthernIreland).Ask("northern-ireland.patient-safety.review", facts, Family.NorthernIreland.Nhs()).Paths());
        }
    }

    [Fact]
    public void In_every_nation_what_is_not_declared_serious_needs_no_such_response()
    {
        foreach (var place in Family.Places.Skip(1))
        {
            foreach (var rule in SafetyResponseRules.For(place).Where(static rule => rule.Info.Id.Contains("patient-safety", StringComparison.Ordinal)))
            {
                Assert.Equal(Applicability.DoesNotApply, rule.Assess(Given.Facts.In(place.Nhs())).Answer.Applicability);
                Assert.Equal(["statutory.seriousIncident"], rule.Assess((Given.Facts with { Candour = new(true, Causation.CouldResult, PermanentLessening: true) }).In(place.Nhs())).Answer.Paths());
            }
        }
    }

    private static IEnumerable<Rule<IncidentCase>> Rules => SafetyResponseRules.For(Jurisdiction.England);

    private static StatutoryFacts NeverEvent => new(NeverEvent: new(NeverEventKind.RetainedForeignObject, InvasiveProcedure: true, LeftIntentionally: false));

    private static IncidentFacts Dead(bool? isDue) => (Given.Facts with { People = [Given.Patient] }).Stating(new(Deaths: [new(Given.Patient.Id, new(2026, 5, 31), DueToProblemsInCare: isDue)]));

    private static Answer Ask(IncidentFacts facts, Instant? reported = null) => Rules.Ask(England, facts, reported: reported);

    private static IncidentCase Harmed(IncidentFacts facts, HarmLevel level)
    {
        var incident = facts.In(Given.Trust).Incident with
        {
            Harm = [new(Given.Patient.Id, HarmDimension.Physical, HarmStatus.Confirmed, [new(new("scale", "1", "x"), level, HarmFacts.Unknown, "Graded.", new("q1"), facts.DiscoveredAt)])],
        };
        return new(incident, Given.Trust);
    }
}
