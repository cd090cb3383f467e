using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Calendars;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>2020 asc 1 Part 3 and WSI 2023/274 (worked examples F9.1, F9.2, F9.5, F10.1 and F10.2).</summary>
public sealed class CandourWalesTests
{
    private const string Statutory = "wales.candour.statutory";
    private static readonly ServiceProfile Board = ServiceProfile.HealthServiceBodyIn(Nation.Wales);
    private static readonly ServiceProfile Clinic = ServiceProfile.IndependentProviderIn(Nation.Wales);
    private static readonly CandourFacts Nothing = new(true, Causation.AppearsToHaveResulted);
    private static readonly CandourFacts Harmed = Nothing with { MoreThanMinimal = true };

    [Fact]
    public void F9_1_Minimal_harm_raises_no_duty()
    {
        var answer = Of(Nothing with { TreatmentIncreases = [TreatmentIncrease.MinorExtraTreatment], PainDays = 2 }).Ask(Statutory, Board);
        Assert.Equal(Applicability.DoesNotApply, answer.Applicability);
        Assert.Contains("more than minimal", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, Of(Harmed with { Causation = Causation.CouldResult }).Ask(Statutory, Board).Applicability);
    }

    [Fact]
    public void F9_2_Care_in_a_private_CT_van_for_the_NHS_is_the_duty_of_the_NHS_body()
    {
        var van = Of(Harmed) with { Location = new DeliveryLocation("V1", "CT van", LocationKind.Outsourced) };
        Assert.Contains("the duty is that body's (section 11(6))", van.Ask(Statutory, Board).Reason, StringComparison.Ordinal);
        Assert.Contains("the duty is that body's (section 11(6))", Of(Harmed).Ask(Statutory, Clinic.WithNhsFundedCare()).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("section 11(6)", Of(Harmed).Ask(Statutory, Board).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, van.Ask(Statutory, Board).Applicability);
    }

    [Fact]
    public void F9_5_Private_care_in_Wales_or_anything_in_England_raises_no_Welsh_duty()
    {
        Assert.Equal(Applicability.DoesNotApply, Of(Harmed with { Death = true }).Ask(Statutory, Clinic).Applicability);
        Assert.Contains("binds NHS bodies only", Of(Harmed).Ask(Statutory, Clinic).Reason, StringComparison.Ordinal);
        var elsewhere = UkDuties.RuleBook.Assess(Of(Harmed).In(Given.Independent)).Outcomes.Single(static outcome => outcome.Rule.Id == Statutory);
        Assert.Equal("A rule for Wales; the service is in another nation.", elsewhere.Answer.Reason);
    }

    [Fact]
    public void F10_1_The_letter_follows_within_5_working_days_once_they_were_told_in_person()
    {
        var key = $"{Statutory}.in-writing.{Given.Patient.Id}";
        Assert.DoesNotContain(Of(Harmed).Ask(Statutory, Board).Duties, duty => duty.Key == key);
        var demand = Of(Harmed with { ToldInPersonAt = Given.Noon(2023, 4, 3) }).OnDay(new(2023, 4, 1)).Ask(Statutory, Board).Demand(key);
        Assert.Equal(new LocalDate(2023, 4, 12), Deadline(demand).LastDay);
        Assert.Equal("telling the relevant person in person", demand.ClockStartedBy);
    }

    [Fact]
    public void F10_2_Telling_them_after_30_working_days_is_explained_and_no_breach()
    {
        var deadline = Deadline(Of(Harmed).OnDay(new(2025, 12, 22)).Ask(Statutory, Board).Demand($"{Statutory}.in-person.{Given.Patient.Id}"));
        Assert.Equal(new LocalDate(2026, 2, 5), deadline.LastDay);
        Assert.False(deadline.MustBeExplained(Given.Noon(2026, 2, 5)));
        Assert.True(deadline.MustBeExplained(Given.Noon(2026, 2, 6)));
        Assert.False(deadline.IsOverdue(Given.Noon(2026, 2, 6)));
    }

    public static TheoryData<CandourFacts, bool> Outcomes => new()
    {
        { Nothing, false },
        { Harmed, true },
        { Harmed with { UnintendedOrUnexpected = false }, true },
        { Nothing with { Death = true }, true },
        { Nothing with { Death = true, UnintendedOrUnexpected = false }, false },
        { Nothing with { PermanentLessening = true }, true },
        { Nothing with { SignificantHarm = true }, true },
        { Nothing with { LifeShortened = true }, true },
        { Nothing with { StructuralChange = true }, true },
        { Nothing with { TreatmentToPreventWorse = true }, true },
        { Nothing with { ImpairmentDays = 28 }, true },
        { Nothing with { ImpairmentDays = 27 }, false },
        { Nothing with { PainDays = 28 }, true },
        { Nothing with { PainDays = 27 }, false },
        { Nothing with { PsychologicalHarmDays = 28 }, true },
        { Nothing with { PsychologicalHarmDays = 27 }, false },
        { Nothing with { TreatmentIncreases = [TreatmentIncrease.ProlongedEpisodeOfCare] }, false },
        { Harmed with { ByInvolvedProfessional = true }, true },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Harm_that_is_more_than_minimal_is_stated_or_plain_from_the_outcome(CandourFacts candour, bool applies) =>
        Assert.Equal(applies ? Applicability.Applies : Applicability.DoesNotApply, Of(candour).Ask(Statutory, Board).Applicability);

    [Fact]
    public void The_duties_are_to_tell_to_write_to_give_results_and_to_keep_records()
    {
        var answer = Of(Harmed with { ToldInPersonAt = Given.Noon(2026, 6, 2) }).Ask(Statutory, Board);
        Assert.Equal(new[] { "in-person", "results", "records", "in-writing" }.Select(static subject => $"{subject}.{Given.Patient.Id}"), answer.Suffixes(Statutory));
        Assert.Equal(8, (Of(Harmed with { ToldInPersonAt = Given.Noon(2026, 6, 2) }) with { People = [Given.Patient, Given.Nurse, Given.SecondPatient] }).Ask(Statutory, Board).Duties.Count);
    }

    [Fact]
    public void Without_an_opinion_the_threshold_is_asked_for_and_without_a_patient_whom_it_affected()
    {
        Assert.Equal(["candour.moreThanMinimal", "candour.unintendedOrUnexpected", "candour.causation"], Of(null).Ask(Statutory, Board).Paths());
        Assert.Equal(["people"], (Of(Harmed) with { People = [] }).Ask(Statutory, Board).Paths());
        Assert.Equal(Applicability.DoesNotApply, (Of(Harmed) with { People = [Given.Nurse] }).Ask(Statutory, Board).Applicability);
        Assert.Equal(Applicability.DoesNotApply, (Of(null) with { People = [] }).Ask(Statutory, Board).Applicability);
        Assert.Equal(Applicability.DoesNotApply, (Of(null) with { Kind = IncidentKind.NearMiss }).Ask(Statutory, Board).Applicability);
        Assert.Equal(Applicability.Applies, (Of(Harmed) with { Kind = IncidentKind.NearMiss }).Ask(Statutory, Board).Applicability);
    }

    [Fact]
    public void It_binds_from_1_April_2023_by_the_day_of_awareness()
    {
        Assert.StartsWith("Not in force on 2023-03-31", Of(Harmed).OnDay(new(2023, 3, 31)).Ask(Statutory, Board).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, Of(Harmed).OnDay(new(2023, 4, 1)).Ask(Statutory, Board).Applicability);
        Assert.Equal(Applicability.Applies, (Of(Harmed).OnDay(new(2023, 4, 1)) with { OccurredAt = Given.Noon(2023, 3, 1) }).Ask(Statutory, Board).Applicability);
    }

    private static Deadline Deadline(DutyDemand demand) => demand.Limit.From(demand.ClockStart, Given.London, BankHolidays.EnglandAndWales);

    private static IncidentFacts Of(CandourFacts? candour) => Given.Facts with { People = [Given.Patient], Candour = candour };
}
