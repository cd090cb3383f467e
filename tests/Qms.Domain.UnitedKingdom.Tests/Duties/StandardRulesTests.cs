using System;
using System.Linq;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>QSI LM2 (i) and (j): communication, clinical governance and support of staff.</summary>
public sealed class StandardRulesTests
{
    private const string Communicate = "uk.lm2.communicate";
    private const string Governance = "uk.lm2.clinical-governance";
    private const string Support = "uk.lm2.staff-support";
    private static readonly IncidentFacts AffectsCare = Given.Facts with { MayAffectCare = true };

    [Fact]
    public void What_may_affect_care_is_told_without_delay_to_team_patients_staff_and_others()
    {
        var answer = (AffectsCare with { People = [Given.Patient, Given.SecondPatient, Given.Nurse, Given.Visitor] }).Ask(Communicate);
        Assert.Equal(["clinical-team", $"patient.{Given.Patient.Id}", $"patient.{Given.SecondPatient.Id}", $"other.{Given.Visitor.Id}", "staff"], answer.Suffixes(Communicate));
        Assert.All(answer.Duties, static duty => Assert.Equal(TimeLimit.WithoutDelay, duty.Limit));
        Assert.All(answer.Duties, static duty => Assert.Equal(Given.Facts.DiscoveredAt, duty.ClockStart));
        Assert.Equal($"patient {Given.Patient.Id}, or their carer", answer.Demand($"{Communicate}.patient.{Given.Patient.Id}").ToWhom);
        Assert.Equal($"representative of patient {Given.SecondPatient.Id}", answer.Demand($"{Communicate}.patient.{Given.SecondPatient.Id}").ToWhom);
    }

    [Fact]
    public void Patients_whom_nobody_has_named_yet_are_told_too() => Assert.Equal(["clinical-team", "patient"], AffectsCare.Ask(Communicate).Suffixes(Communicate));

    [Fact]
    public void Staff_who_took_part_are_told() =>
        Assert.Contains("staff", (AffectsCare with { InvolvedStaff = [new ActorId("s1")] }).Ask(Communicate).Suffixes(Communicate));

    [Fact]
    public void A_near_miss_is_told_to_nobody_and_the_reason_says_why()
    {
        var answer = (Given.Facts with { Kind = IncidentKind.NearMiss }).Ask(Communicate);
        Assert.Equal(Applicability.DoesNotApply, answer.Applicability);
        Assert.Contains("no consequence", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_near_miss_that_may_still_affect_care_is_told() =>
        Assert.Equal(Applicability.Applies, (AffectsCare with { Kind = IncidentKind.NearMiss }).Ask(Communicate).Applicability);

    [Fact]
    public void Whether_care_may_be_affected_is_asked() => Assert.Equal(["mayAffectCare"], Given.Facts.Ask(Communicate).Paths());

    [Fact]
    public void What_cannot_affect_care_is_told_to_nobody() => Assert.Equal(Applicability.DoesNotApply, (Given.Facts with { MayAffectCare = false }).Ask(Communicate).Applicability);

    [Theory]
    [InlineData(IncidentKind.PatientSafetyIncident)]
    [InlineData(IncidentKind.MissedDiagnosis)]
    [InlineData(IncidentKind.WrongDrug)]
    [InlineData(IncidentKind.WrongTreatment)]
    [InlineData(IncidentKind.NearMiss)]
    [InlineData(IncidentKind.ErrorWithoutConsequence)]
    public void Clinical_incidents_are_reported_to_clinical_governance(IncidentKind kind) =>
        Assert.Equal([Governance + ".report"], (Given.Facts with { Kind = kind, MayAffectCare = false }).Ask(Governance).Duties.Select(static duty => duty.Key));

    [Fact]
    public void Other_kinds_are_clinical_when_they_exposed_somebody_or_may_affect_care()
    {
        var fall = Given.Facts with { Kind = IncidentKind.HealthAndSafetyEvent };
        Assert.Equal(["mayAffectCare"], fall.Ask(Governance).Paths());
        Assert.Equal(Applicability.DoesNotApply, (fall with { MayAffectCare = false }).Ask(Governance).Applicability);
        Assert.Equal(Applicability.Applies, (fall with { MayAffectCare = true }).Ask(Governance).Applicability);
        Assert.Equal(Applicability.Applies, (fall with { Exposures = [SaueWorkedExamples.Accidental(AgeGroup.Adult, 1m)] }).Ask(Governance).Applicability);
    }

    [Fact]
    public void Affected_staff_are_offered_support_each()
    {
        var answer = (Given.Facts with { People = [Given.Patient, Given.Nurse], InvolvedStaff = [new ActorId("s1")] }).Ask(Support);
        Assert.Equal([$"affected.{Given.Nurse.Id}"], answer.Suffixes(Support));
        Assert.Contains("accepted or declined", answer.Duties[0].What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IncidentKind.ViolenceOrAggressionByPatient)]
    [InlineData(IncidentKind.ViolenceOrAggressionByStaff)]
    [InlineData(IncidentKind.ViolenceOrAggressionByVisitor)]
    public void After_violence_all_involved_staff_are_offered_support(IncidentKind kind)
    {
        var facts = Given.Facts with { Kind = kind, People = [Given.Nurse], InvolvedStaff = [new ActorId("s1"), new ActorId("s2"), new ActorId("s1")] };
        Assert.Equal([$"affected.{Given.Nurse.Id}", "involved.s1", "involved.s2"], facts.Ask(Support).Suffixes(Support));
        Assert.Equal(Applicability.DoesNotApply, (facts with { People = [], InvolvedStaff = [] }).Ask(Support).Applicability);
    }

    [Fact]
    public void Without_affected_staff_no_support_is_owed() =>
        Assert.Equal(Applicability.DoesNotApply, (Given.Facts with { People = [Given.Patient], InvolvedStaff = [new ActorId("s1")] }).Ask(Support).Applicability);

    [Fact]
    public void The_statement_is_in_force_from_January_2017()
    {
        foreach (var rule in new[] { Communicate, Governance, Support })
        {
            var facts = AffectsCare with { People = [Given.Nurse] };
            Assert.StartsWith("Not in force on 2016-12-31", facts.OnDay(new(2016, 12, 31)).Ask(rule).Reason, StringComparison.Ordinal);
            Assert.Equal(Applicability.Applies, facts.OnDay(new(2017, 1, 1)).Ask(rule).Applicability);
        }
    }
}
