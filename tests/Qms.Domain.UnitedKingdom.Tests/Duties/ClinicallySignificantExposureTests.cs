using System;
using System.Linq;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using static Qms.Domain.UnitedKingdom.Tests.Duties.SaueWorkedExamples;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>IR(ME)R reg 8(1) (worked examples F7.1 to F7.4).</summary>
public sealed class ClinicallySignificantExposureTests
{
    private const string Rule = "england.irmer.inform";
    private static readonly RadiationExposure Significant = Unintended(AgeGroup.Adult, 5m, 30m) with { ClinicallySignificant = true };

    [Fact]
    public void F7_1_A_significant_exposure_raises_six_duties()
    {
        var answer = (Given.With(Significant) with { People = [Given.Patient] }).Ask(Rule);
        Assert.Equal(
            [
                "occurrence.referrer", "outcome.referrer", "occurrence.practitioner", "outcome.practitioner",
                $"occurrence.individual.{Given.Patient.Id}", $"outcome.individual.{Given.Patient.Id}",
            ],
            answer.Suffixes(Rule));
    }

    [Fact]
    public void F7_2_A_notifiable_exposure_that_is_not_significant_need_not_be_told_under_regulation_8_1()
    {
        var answer = Given.With(Significant with { ClinicallySignificant = false }).Ask(Rule);
        Assert.Equal(Applicability.DoesNotApply, answer.Applicability);
        Assert.Contains("duty of candour", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void F7_3_The_representative_is_told_in_place_of_a_patient_who_lacks_capacity()
    {
        var answer = (Given.With(Significant) with { People = [Given.SecondPatient] }).Ask(Rule);
        Assert.Equal($"representative of patient {Given.SecondPatient.Id}", answer.Demand($"{Rule}.occurrence.individual.{Given.SecondPatient.Id}").ToWhom);
    }

    [Fact]
    public void F7_4_Whether_it_is_significant_is_asked_and_never_derived()
    {
        var answer = Given.With(Significant with { ClinicallySignificant = false }, Significant with { ClinicallySignificant = null, TotalDose = 0.01m }).Ask(Rule);
        Assert.Equal(Applicability.NeedsInformation, answer.Applicability);
        Assert.Equal(["exposures[1].clinicallySignificant"], answer.Paths());
    }

    [Fact]
    public void Every_undecided_exposure_is_asked_about() =>
        Assert.Equal(
            ["exposures[0].clinicallySignificant", "exposures[2].clinicallySignificant"],
            Given.With(Significant with { ClinicallySignificant = null }, Significant with { ClinicallySignificant = false }, Significant with { ClinicallySignificant = null }).Ask(Rule).Paths());

    [Fact]
    public void Only_the_person_whom_the_exposure_names_is_told()
    {
        var facts = Given.With(Significant with { Person = Given.SecondPatient.Id }, Significant with { Person = Given.Patient.Id, ClinicallySignificant = false }) with { People = [Given.Patient, Given.SecondPatient] };
        Assert.Equal([$"occurrence.individual.{Given.SecondPatient.Id}"], facts.Ask(Rule).Suffixes(Rule).Where(suffix => suffix.StartsWith("occurrence.individual", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_patient_is_told_when_the_exposure_names_none()
    {
        var facts = Given.With(Significant) with { People = [Given.Patient, Given.SecondPatient, Given.Nurse] };
        Assert.Equal(8, facts.Ask(Rule).Duties.Count);
    }

    [Fact]
    public void Nobody_recorded_leaves_the_duty_towards_whoever_was_exposed() =>
        Assert.Equal("individual exposed, or their representative", Given.With(Significant).Ask(Rule).Demand(Rule + ".occurrence.individual").ToWhom);

    [Fact]
    public void Without_an_exposure_there_is_nothing_to_tell() => Assert.Equal(Applicability.DoesNotApply, Given.Facts.Ask(Rule).Applicability);

    [Fact]
    public void It_is_in_force_from_6_February_2018()
    {
        Assert.StartsWith("Not in force", Given.With(Significant).OnDay(new(2018, 2, 5)).Ask(Rule).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, Given.With(Significant).OnDay(new(2018, 2, 6)).Ask(Rule).Applicability);
    }
}
