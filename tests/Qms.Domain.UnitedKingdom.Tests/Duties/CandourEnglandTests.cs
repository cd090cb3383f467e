using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>SI 2014/2936 reg 20 and NHS Standard Contract SC35 (worked examples F8.1 to F8.5, F10.4 and F10.5).</summary>
public sealed class CandourEnglandTests
{
    private const string Statutory = "england.candour.statutory";
    private const string Contract = "england.candour.contract";
    private static readonly CandourFacts Nothing = new(true, Causation.AppearsToHaveResulted);
    private static readonly CandourFacts Moderate = Nothing with { SignificantHarm = true, TreatmentIncreases = [TreatmentIncrease.UnplannedReturnToSurgery] };

    [Fact]
    public void F8_1_A_missed_fracture_with_an_unplanned_return_to_surgery_is_notifiable_in_a_trust()
    {
        var answer = (Of(Moderate) with { Kind = IncidentKind.MissedDiagnosis }).Ask(Statutory);
        Assert.Equal([$"in-person.{Given.Patient.Id}", $"in-writing.{Given.Patient.Id}", $"records.{Given.Patient.Id}"], answer.Suffixes(Statutory));
        Assert.Contains("moderate harm", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void F8_2_Moderate_harm_that_could_result_is_notifiable_in_a_trust_and_not_in_an_independent_hospital()
    {
        var facts = Of(Moderate with { Causation = Causation.CouldResult, StructuralChange = true });
        Assert.Equal(Applicability.Applies, facts.Ask(Statutory).Applicability);
        Assert.Contains("could result in", facts.Ask(Statutory).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.DoesNotApply, facts.Ask(Statutory, Given.Independent).Applicability);
        Assert.Contains("could result but does not appear to have resulted", facts.Ask(Statutory, Given.Independent).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void F8_3_A_haematoma_treated_to_prevent_a_structural_change_is_notifiable_in_an_independent_hospital()
    {
        var answer = Of(Nothing with { TreatmentToPreventWorse = true }).Ask(Statutory, Given.Independent);
        Assert.Equal(Applicability.Applies, answer.Applicability);
        Assert.Contains("paragraph (9)(b)", answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(27, false)]
    public void F8_4_Psychological_harm_is_prolonged_from_28_days(int days, bool isNotifiable)
    {
        foreach (var service in new[] { Given.Trust, Given.Independent })
        {
            Assert.Equal(isNotifiable ? Applicability.Applies : Applicability.DoesNotApply, Of(Nothing with { PsychologicalHarmDays = days }).Ask(Statutory, service).Applicability);
        }
    }

    [Fact]
    public void F8_5_For_a_patient_who_declines_contact_the_record_of_attempts_fulfils_the_duty()
    {
        var answer = Of(Moderate).Ask(Statutory);
        Assert.Contains("record the attempts: that fulfils the duty", answer.Demand($"{Statutory}.in-person.{Given.Patient.Id}").What, StringComparison.Ordinal);
        Assert.Contains("Not owed to a person who declined contact", answer.Demand($"{Statutory}.in-writing.{Given.Patient.Id}").What, StringComparison.Ordinal);
    }

    [Fact]
    public void F10_4_The_contract_gives_10_working_days_from_the_report()
    {
        var demand = Of(Moderate).Ask(Contract, reported: Given.Noon(2026, 4, 2)).Duties.Single();
        var easter = new WorkingCalendar("England and Wales", year => HolidayYear.Official(year, year == 2026 ? [new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 6)] : []));
        Assert.Equal("report of the incident", demand.ClockStartedBy);
        Assert.Equal(new LocalDate(2026, 4, 20), demand.Limit.From(demand.ClockStart, Given.London, easter).LastDay);
    }

    [Fact]
    public void F10_5_The_statute_gives_no_number_of_days() =>
        Assert.All(Of(Moderate).Ask(Statutory).Duties, static duty => Assert.Equal(TimeLimit.WithoutDelay, duty.Limit));

    [Fact]
    public void The_title_of_the_contractual_limit_says_that_it_is_unverified()
    {
        var rule = EnglandDuties.RuleBook.Rules.Single(static info => info.Id == Contract);
        Assert.Equal(Verification.Unverified, rule.Verification);
        Assert.Contains("unverified", rule.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contract_binds_NHS_funded_care_only()
    {
        Assert.Equal(Applicability.DoesNotApply, Of(Moderate).Ask(Contract, Given.Trust.WithPrivateCare()).Applicability);
        Assert.Equal(Applicability.Applies, Of(Nothing with { Death = true }).Ask(Contract, Given.Independent.WithNhsFundedCare()).Applicability);
    }

    public static TheoryData<CandourFacts, bool, bool> Outcomes => new()
    {
        { Nothing, false, false },
        { Nothing with { Death = true }, true, true },
        { Nothing with { PermanentLessening = true }, true, true },
        { Nothing with { SignificantHarm = true }, false, false },
        { Nothing with { TreatmentIncreases = [TreatmentIncrease.ProlongedEpisodeOfCare] }, false, false },
        { Nothing with { SignificantHarm = true, TreatmentIncreases = [TreatmentIncrease.MinorExtraTreatment] }, false, false },
        { Nothing with { SignificantHarm = true, TreatmentIncreases = [TreatmentIncrease.MinorExtraTreatment, TreatmentIncrease.TransferToAnotherArea] }, true, false },
        { Nothing with { ImpairmentDays = 28 }, false, true },
        { Nothing with { ImpairmentDays = 27 }, false, false },
        { Nothing with { PainDays = 28 }, false, true },
        { Nothing with { PainDays = 27 }, false, false },
        { Nothing with { StructuralChange = true }, false, true },
        { Nothing with { LifeShortened = true }, false, true },
        { Nothing with { TreatmentToPreventWorse = true }, false, true },
        { Nothing with { TreatmentToPreventWorse = true, Causation = Causation.CouldResult }, false, true },
        { Nothing with { Death = true, Causation = Causation.CouldResult }, true, false },
        { Nothing with { Death = true, UnintendedOrUnexpected = false }, false, false },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Each_kind_of_provider_has_its_own_outcomes(CandourFacts candour, bool inTrust, bool inIndependent)
    {
        Assert.Equal(inTrust, Applies(candour, Given.Trust));
        Assert.Equal(inIndependent, Applies(candour, Given.Independent));
    }

    [Fact]
    public void Without_a_professionals_opinion_the_exact_facts_are_asked_for()
    {
        Assert.Equal(
            ["candour.unintendedOrUnexpected", "candour.causation", "candour.death", "candour.permanentLessening", "candour.significantHarm", "candour.treatmentIncreases", "candour.psychologicalHarmDays"],
            Of(null).Ask(Statutory).Paths());
        Assert.Equal(
            ["candour.unintendedOrUnexpected", "candour.causation", "candour.death", "candour.impairmentDays", "candour.structuralChange", "candour.painDays", "candour.psychologicalHarmDays", "candour.lifeShortened", "candour.treatmentToPreventWorse"],
            Of(null).Ask(Statutory, Given.Independent).Paths());
        Assert.Equal(Applicability.NeedsInformation, Of(null).Ask(Contract).Applicability);
    }

    [Fact]
    public void A_grade_of_harm_never_stands_in_for_the_opinion()
    {
        var act = new GradingAct(new("lfpse-physical", "5", "1"), HarmLevel.Fatal, new HarmFacts(), "Died.", new("g1"), Given.Noon(2026, 6, 1));
        var incident = new Incident { Facts = Of(null), Harm = [new(Given.Patient.Id, HarmDimension.Physical, HarmStatus.Confirmed, [act])] };
        Assert.Equal(Applicability.NeedsInformation, new IncidentCase(incident, Given.Trust).Ask(Statutory).Answer.Applicability);
    }

    [Fact]
    public void Nobody_or_only_staff_affected_leaves_nobody_to_be_open_with()
    {
        Assert.Equal(Applicability.DoesNotApply, (Of(null) with { People = [] }).Ask(Statutory).Applicability);
        Assert.Equal(Applicability.DoesNotApply, (Of(Moderate) with { People = [Given.Nurse, Given.Visitor] }).Ask(Statutory).Applicability);
    }

    [Fact]
    public void An_opinion_without_a_patient_asks_whom_it_is_about()
    {
        Assert.Equal(["people"], (Of(Moderate) with { People = [] }).Ask(Statutory).Paths());
        Assert.Equal(Applicability.DoesNotApply, (Of(Nothing) with { People = [] }).Ask(Statutory).Applicability);
    }

    [Fact]
    public void A_near_miss_asks_for_no_opinion_but_heeds_one()
    {
        Assert.Equal(Applicability.DoesNotApply, (Of(null) with { Kind = IncidentKind.NearMiss }).Ask(Statutory).Applicability);
        Assert.Equal(Applicability.Applies, (Of(Moderate) with { Kind = IncidentKind.NearMiss }).Ask(Statutory).Applicability);
        Assert.Equal(Applicability.NeedsInformation, (Of(null) with { Kind = IncidentKind.ErrorWithoutConsequence }).Ask(Statutory).Applicability);
    }

    [Fact]
    public void Each_patient_is_told_and_the_representative_of_one_who_cannot_be()
    {
        var answer = (Of(Moderate) with { People = [Given.Patient, Given.Nurse, Given.SecondPatient] }).Ask(Statutory);
        Assert.Equal(6, answer.Duties.Count);
        Assert.Equal($"patient {Given.Patient.Id}", answer.Demand($"{Statutory}.in-person.{Given.Patient.Id}").ToWhom);
        Assert.Equal($"representative of patient {Given.SecondPatient.Id}", answer.Demand($"{Statutory}.in-person.{Given.SecondPatient.Id}").ToWhom);
    }

    [Fact]
    public void Health_service_bodies_are_bound_from_27_November_2014_and_others_from_1_April_2015()
    {
        var facts = Of(Nothing with { Death = true });
        Assert.StartsWith("Not in force on 2014-11-26", facts.OnDay(new(2014, 11, 26)).Ask(Statutory).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, facts.OnDay(new(2014, 11, 27)).Ask(Statutory).Applicability);
        Assert.Equal(Applicability.Applies, facts.OnDay(new(2015, 3, 31)).Ask(Statutory).Applicability);
        Assert.Equal(Applicability.DoesNotApply, facts.OnDay(new(2015, 3, 31)).Ask(Statutory, Given.Independent).Applicability);
        Assert.Equal(Applicability.Applies, facts.OnDay(new(2015, 4, 1)).Ask(Statutory, Given.Independent).Applicability);
        Assert.Equal(Applicability.DoesNotApply, facts.OnDay(new(2015, 3, 31)).Ask(Contract).Applicability);
        Assert.Equal(Applicability.Applies, facts.OnDay(new(2015, 4, 1)).Ask(Contract).Applicability);
    }

    [Property(Arbitrary = [typeof(CaseArbitraries)])]
    public bool More_harm_never_removes_the_duty(CandourFacts candour, ServiceProfile service) =>
        !Applies(candour, service) || Worse(candour).All(worse => Applies(worse, service));

    private static IEnumerable<CandourFacts> Worse(CandourFacts candour) =>
    [
        candour with { Causation = Causation.AppearsToHaveResulted },
        candour with { Death = true },
        candour with { PermanentLessening = true },
        candour with { SignificantHarm = true },
        candour with { TreatmentIncreases = [.. candour.TreatmentIncreases, TreatmentIncrease.MinorExtraTreatment] },
        candour with { TreatmentIncreases = [.. candour.TreatmentIncreases, TreatmentIncrease.TransferToAnotherArea] },
        candour with { PsychologicalHarmDays = (candour.PsychologicalHarmDays ?? 0) + 1 },
        candour with { PainDays = (candour.PainDays ?? 0) + 1 },
        candour with { ImpairmentDays = (candour.ImpairmentDays ?? 0) + 1 },
        candour with { StructuralChange = true },
        candour with { LifeShortened = true },
        candour with { TreatmentToPreventWorse = true },
    ];

    private static bool Applies(CandourFacts candour, ServiceProfile service) => Of(candour).Ask(Statutory, service).Applicability == Applicability.Applies;

    private static IncidentFacts Of(CandourFacts? candour) => Given.Facts with { People = [Given.Patient], Candour = candour };
}
