using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>What registered providers tell their regulators (dossier §9.1, F15).</summary>
public sealed class RegulatorNotificationTests
{
    private const string Death = "england.cqc.death";
    private const string Injury = "england.cqc.injury";
    private const string Abuse = "england.cqc.abuse";
    private const string Police = "england.cqc.police";
    private const string Disruption = "england.cqc.disruption";

    private static readonly IncidentFacts Unexpected = Dead(provided: true, natural: false);
    private static readonly IncidentFacts Alleged = Given.Facts.Stating(new(AbuseAlleged: true));
    private static readonly IncidentFacts Injured = (Given.Facts with { People = [Given.Patient] }) with { Candour = new(true, Causation.AppearsToHaveResulted, StructuralChange: true) };

    [Fact]
    public void F15_1_what_a_trust_recorded_in_LFPSE_is_not_notified_again()
    {
        foreach (var (rule, facts) in new[] { (Death, Unexpected), (Abuse, Alleged), (Injury, Injured), (Disruption, Disrupted(ServiceDisruptionKind.Staffing, null)) })
        {
            Assert.Equal(Applicability.Applies, Rules.Ask(rule, facts).Applicability);
            Assert.Contains("LFPSE", Rules.Ask(rule, facts).Duties.Single().What, StringComparison.Ordinal);
            Assert.Equal(Applicability.Applies, Rules.Outcome(rule, Recorded(facts, DutyStatus.Due)).Answer.Applicability);
            var answer = Rules.Outcome(rule, Recorded(facts, DutyStatus.Fulfilled)).Answer;
            Assert.Equal(Applicability.DoesNotApply, answer.Applicability);
            Assert.Contains("recorded in LFPSE", answer.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void F15_2_an_independent_clinic_notifies_the_same_death_without_delay()
    {
        var demand = Rules.Ask(Death, Unexpected, Given.Independent).Duties.Single();
        Assert.Equal(TimeLimit.WithoutDelay, demand.Limit);
        Assert.Equal("Care Quality Commission (CQC)", demand.ToWhom);
        Assert.Equal(Applicability.Applies, Rules.Outcome(Death, Recorded(Unexpected, DutyStatus.Fulfilled, Given.Independent)).Answer.Applicability);
    }

    [Fact]
    public void Reg_16_a_natural_death_under_appropriate_care_is_notified_by_an_independent_provider_only()
    {
        var natural = Dead(provided: true, natural: true);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Death, natural).Applicability);
        Assert.Equal(Applicability.Applies, Rules.Ask(Death, natural, Given.Independent).Applicability);
    }

    [Fact]
    public void Reg_16_asks_what_decides()
    {
        Assert.Equal(["statutory.deaths[0].whileServicesWereProvided"], Rules.Ask(Death, Dead(null, null), Given.Independent).Paths());
        Assert.Equal(["statutory.deaths[0].naturalCausesUnderAppropriateCare"], Rules.Ask(Death, Dead(true, null)).Paths());
        Assert.Equal(["statutory.deaths"], Rules.Ask(Death, Given.Facts with { Candour = new(true, Causation.AppearsToHaveResulted, Death: true) }).Paths());
        Assert.Equal(Applicability.Applies, Rules.Ask(Death, Dead(true, null), Given.Independent).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Death, Dead(false, null), Given.Independent).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Death, Given.Facts).Applicability);
    }

    [Theory]
    [InlineData(ServiceDisruptionKind.Utilities, 25, true)]
    [InlineData(ServiceDisruptionKind.Utilities, 24, false)]
    [InlineData(ServiceDisruptionKind.FireOrSafetyDevice, 24, false)]
    [InlineData(ServiceDisruptionKind.FireOrSafetyDevice, 25, true)]
    [InlineData(ServiceDisruptionKind.Staffing, 1, true)]
    [InlineData(ServiceDisruptionKind.Premises, 1, true)]
    public void F15_3_a_loss_of_power_for_25_hours_is_notified_and_for_24_not(ServiceDisruptionKind kind, int hours, bool isNotified) =>
        Assert.Equal(isNotified ? Applicability.Applies : Applicability.DoesNotApply, Rules.Ask(Disruption, Disrupted(kind, hours), Given.Independent).Applicability);

    [Fact]
    public void How_long_a_loss_lasted_is_asked()
    {
        Assert.Equal(["statutory.disruption.hours"], Rules.Ask(Disruption, Disrupted(ServiceDisruptionKind.Utilities, null), Given.Independent).Paths());
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Disruption, Given.Facts).Applicability);
    }

    [Fact]
    public void F15_4_an_allegation_of_abuse_is_notified()
    {
        Assert.Equal(Applicability.Applies, Rules.Ask(Abuse, Alleged, Given.Independent).Applicability);
        Assert.Equal(Applicability.Applies, Rules.Ask(Abuse, Alleged).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Abuse, Given.Facts.Stating(new(AbuseAlleged: false))).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Abuse, Given.Facts).Applicability);
        Assert.Equal(["statutory.abuseAlleged"], Rules.Ask(Abuse, Given.Facts with { Kind = IncidentKind.ViolenceOrAggressionByStaff, People = [Given.Patient] }).Paths());
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Abuse, Given.Facts with { Kind = IncidentKind.ViolenceOrAggressionByPatient, People = [Given.Nurse] }).Applicability);
    }

    [Fact]
    public void F15_5_a_trust_does_not_notify_an_incident_for_the_police()
    {
        var facts = Given.Facts.Stating(new(PoliceInvolved: true));
        Assert.Contains("reg 18(3)", Rules.Ask(Police, facts).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, Rules.Ask(Police, facts, Given.Independent).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Police, Given.Facts, Given.Independent).Applicability);
        Assert.Equal(["statutory.policeInvolved"], Rules.Ask(Police, Given.Facts with { Kind = IncidentKind.ViolenceOrAggressionByVisitor }, Given.Independent).Paths());
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Police, (Given.Facts with { Kind = IncidentKind.ViolenceOrAggressionByVisitor }).Stating(new(PoliceInvolved: false)), Given.Independent).Applicability);
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void Reg_18_5_impairment_pain_and_psychological_harm_count_from_28_days(int days, bool isNotified)
    {
        CandourFacts[] opinions =
        [
            new(true, Causation.AppearsToHaveResulted, ImpairmentDays: days),
            new(true, Causation.AppearsToHaveResulted, PainDays: days),
            new(true, Causation.AppearsToHaveResulted, PsychologicalHarmDays: days),
        ];
        Assert.All(opinions, opinion => Assert.Equal(isNotified ? Applicability.Applies : Applicability.DoesNotApply, Rules.Ask(Injury, Injured with { Candour = opinion }, Given.Independent).Applicability));
    }

    [Fact]
    public void Reg_18_2_a_lasting_outcome_must_have_resulted_but_treatment_to_prevent_one_is_enough()
    {
        Assert.Equal(Applicability.Applies, Rules.Ask(Injury, Injured with { Candour = new(true, Causation.AppearsToHaveResulted, LifeShortened: true) }, Given.Independent).Applicability);
        Assert.Equal(Applicability.Applies, Rules.Ask(Injury, Injured with { Candour = new(true, Causation.AppearsToHaveResulted, PermanentLessening: true) }, Given.Independent).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Injury, Injured with { Candour = new(true, Causation.CouldResult, LifeShortened: true) }, Given.Independent).Applicability);
        Assert.Equal(Applicability.Applies, Rules.Ask(Injury, Injured with { Candour = new(true, Causation.CouldResult, TreatmentToPreventWorse: true) }, Given.Independent).Applicability);
        Assert.Equal(6, Rules.Ask(Injury, Injured with { Candour = null }).Missing.Count);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Injury, Injured with { Candour = null, Kind = IncidentKind.NearMiss }).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Injury, Given.Facts).Applicability);
    }

    [Fact]
    public void The_regulations_hold_from_1_April_2010()
    {
        Rules.IsNotInForceBefore(Death, Unexpected, new(2010, 4, 1));
        Rules.IsNotInForceBefore(Abuse, Alleged, new(2010, 4, 1));
    }

    [Theory]
    [InlineData("wales.hiw.", 24)]
    [InlineData("northern-ireland.rqia.", 24)]
    [InlineData("scotland.his.", 0)]
    public void Elsewhere_an_independent_provider_tells_its_own_regulator_and_a_health_body_none(string prefix, int hours)
    {
        var place = Family.Places.Single(place => prefix.StartsWith(place.Prefix + ".", StringComparison.Ordinal));
        var limit = hours == 0 ? TimeLimit.WithoutDelay : TimeLimit.Hours(hours);
        foreach (var (subject, facts) in new[] { ("death", Unexpected), ("injury", Injured), ("misconduct", Alleged) })
        {
            var rules = RegulatorNotificationRules.For(place).ToList();
            var demand = rules.Ask(prefix + subject, facts, place.Private()).Duties.Single();
            Assert.Equal(limit, demand.Limit);
            Assert.Equal(facts.OccurredAt, demand.ClockStart);
            Assert.Equal(Applicability.DoesNotApply, rules.Ask(prefix + subject, facts, place.Nhs()).Applicability);
            Assert.Equal(Applicability.DoesNotApply, rules.Ask(prefix + subject, Given.Facts, place.Private()).Applicability);
        }
    }

    [Fact]
    public void Only_the_law_of_Wales_could_be_read()
    {
        Assert.All(RegulatorNotificationRules.For(Family.Wales), static rule => Assert.Equal(Verification.Verified, rule.Info.Verification));
        Assert.All(RegulatorNotificationRules.For(Family.Scotland).Concat(RegulatorNotificationRules.For(Family.NorthernIreland)), static rule => Assert.Equal(Verification.Unverified, rule.Info.Verification));
    }

    [Theory]
    [InlineData("wales", "2011-04-05")]
    [InlineData("scotland", "2011-04-01")]
    [InlineData("northern-ireland", "2005-04-01")]
    public void Each_law_holds_from_its_first_day(string prefix, string first)
    {
        var place = Family.Places.Single(place => place.Prefix == prefix);
        foreach (var rule in RegulatorNotificationRules.For(place).Where(static rule => rule.Info.Id.EndsWith(".misconduct", StringComparison.Ordinal)))
        {
            new[] { rule }.IsNotInForceBefore(rule.Info.Id, Alleged, Family.Day(first), place.Private());
        }
    }

    [Fact]
    public void Hours_of_a_later_death_run_from_the_first_moment_of_its_day()
    {
        var facts = (Given.Facts with { People = [Given.Patient, Given.SecondPatient] }).Stating(new(Deaths:
            [new(Given.Patient.Id, new(2026, 6, 4), WhileServicesWereProvided: true), new(Given.SecondPatient.Id, new(2026, 6, 3), WhileServicesWereProvided: true), new(Given.SecondPatient.Id, new(2026, 6, 2), WhileServicesWereProvided: false)]));
        var demand = RegulatorNotificationRules.For(Family.Wales).Ask("wales.hiw.death", facts, Family.Wales.Private()).Duties.Single();
        Assert.Equal(Given.London.AtStartOfDay(new(2026, 6, 3)).ToInstant(), demand.ClockStart);
    }

    [Fact]
    public void Elsewhere_too_what_decides_about_a_death_is_asked()
    {
        var rules = RegulatorNotificationRules.For(Family.Wales).ToList();
        Assert.Equal(["statutory.deaths[0].whileServicesWereProvided"], rules.Ask("wales.hiw.death", Dead(null, null), Family.Wales.Private()).Paths());
        Assert.Equal(["statutory.deaths"], rules.Ask("wales.hiw.death", Given.Facts with { Candour = new(true, Causation.AppearsToHaveResulted, Death: true) }, Family.Wales.Private()).Paths());
        Assert.Equal(Applicability.DoesNotApply, rules.Ask("wales.hiw.death", Dead(false, null), Family.Wales.Private()).Applicability);
    }

    private static IEnumerable<Rule<IncidentCase>> Rules => RegulatorNotificationRules.For(Jurisdiction.England);

    private static IncidentFacts Dead(bool? provided, bool? natural) =>
        (Given.Facts with { People = [Given.Patient] }).Stating(new(Deaths: [new(Given.Patient.Id, new(2026, 5, 30), NaturalCausesUnderAppropriateCare: natural, WhileServicesWereProvided: provided)]));

    private static IncidentFacts Disrupted(ServiceDisruptionKind kind, int? hours) => Given.Facts.Stating(new(Disruption: new(kind, hours)));

    private static IncidentCase Recorded(IncidentFacts facts, DutyStatus status, ServiceProfile? service = null)
    {
        var reported = facts.In(service ?? Given.Trust).Incident;
        var duty = new Duty(
            "england.lfpse.record.record", "england.lfpse.record", "Record.", "LFPSE", TimeLimit.WithoutDelay.From(facts.DiscoveredAt, Given.London, WorkingCalendar.WeekendsOnly),
            "discovery of the incident", new("Policy", "definition"), "Because.", facts.DiscoveredAt)
        {
            Status = status,
            Fulfilment = status == DutyStatus.Fulfilled ? new(facts.DiscoveredAt, new ActorId("q1"), DutyOutcome.Done, "LFPSE-1") : null,
        };
        return new(reported with { Duties = [duty] }, service ?? Given.Trust);
    }
}
