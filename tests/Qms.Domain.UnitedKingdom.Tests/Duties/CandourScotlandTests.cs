using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Calendars;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>2016 asp 14 Part 2 and SSI 2018/57 (worked examples F9.3, F9.4 and F10.3).</summary>
public sealed class CandourScotlandTests
{
    private const string Statutory = "scotland.candour.statutory";
    private const string Review = "scotland.candour.review";
    private static readonly ServiceProfile Board = ServiceProfile.HealthServiceBodyIn(Nation.Scotland);
    private static readonly ServiceProfile Clinic = ServiceProfile.IndependentProviderIn(Nation.Scotland);
    private static readonly CandourFacts Nothing = new(true, Causation.AppearsToHaveResulted);
    private static readonly CandourFacts ExtraVisit = Nothing with { TreatmentIncreases = [TreatmentIncrease.MinorExtraTreatment] };

    [Fact]
    public void F9_3_One_extra_treatment_is_enough_in_Scotland_and_not_in_England()
    {
        Assert.Equal(Applicability.Applies, Of(ExtraVisit).Ask(Statutory, Board).Applicability);
        Assert.Contains("increase in treatment (section 21(4)(c)(i))", Of(ExtraVisit).Ask(Statutory, Board).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, Of(ExtraVisit).Ask(Statutory, Clinic).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Of(ExtraVisit).Ask("england.candour.statutory").Applicability);
    }

    [Fact]
    public void F9_4_The_opinion_of_an_involved_radiologist_does_not_count_whatever_it_says()
    {
        foreach (var opinion in new[] { ExtraVisit, Nothing, Nothing with { Death = true }, Nothing with { UnintendedOrUnexpected = false } })
        {
            var answer = Of(opinion with { ByInvolvedProfessional = true, GivenAt = Given.Noon(2026, 6, 2) }).Ask(Statutory, Board);
            Assert.Equal(["candour.byInvolvedProfessional"], answer.Paths());
            Assert.Contains("section 21(3)", answer.Reason, StringComparison.Ordinal);
        }

        Assert.Equal(Applicability.NeedsInformation, Of(ExtraVisit with { ByInvolvedProfessional = true }).Ask(Review, Board).Applicability);
    }

    [Theory]
    [InlineData(2026, 1, 15, 2026, 4, 14)]
    [InlineData(2025, 11, 30, 2026, 2, 28)]
    public void F10_3_The_review_is_explained_when_not_completed_within_3_months_beginning_with_the_procedure_start(int year, int month, int day, int lastYear, int lastMonth, int lastDay)
    {
        var demand = Of(ExtraVisit with { GivenAt = Given.Noon(year, month, day) }).OnDay(new(2025, 11, 1)).Ask(Review, Board).Demand(Review + ".review");
        var deadline = demand.Limit.From(demand.ClockStart, Given.London, BankHolidays.Scotland);
        Assert.Equal(new LocalDate(lastYear, lastMonth, lastDay), deadline.LastDay);
        Assert.True(deadline.MustBeExplained(deadline.EndsAt!.Value));
        Assert.False(deadline.IsOverdue(deadline.EndsAt!.Value));
    }

    [Fact]
    public void Without_a_procedure_start_date_it_is_asked_for_while_the_procedure_begins()
    {
        Assert.Equal(["candour.givenAt"], Of(ExtraVisit).Ask(Review, Board).Paths());
        Assert.Equal(Applicability.Applies, Of(ExtraVisit).Ask(Statutory, Board).Applicability);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-02-28", false)]
    [InlineData("2026-01-31", "2026-03-01", true)]
    [InlineData("2026-01-15", "2026-02-15", false)]
    [InlineData("2026-01-15", "2026-02-16", true)]
    public void A_procedure_that_starts_later_than_a_month_after_the_incident_is_explained(string occurred, string given, bool isLate)
    {
        var facts = Of(ExtraVisit with { GivenAt = Given.On(Day(given)) }).OnDay(Day(occurred));
        var answer = facts.Ask(Statutory, Board);
        Assert.Equal(isLate, answer.Suffixes(Statutory).Contains($"late-start.{Given.Patient.Id}"));
        Assert.Equal(isLate, answer.Reason.Contains("later than a month", StringComparison.Ordinal));
    }

    [Fact]
    public void The_procedure_is_to_notify_apologise_meet_and_record_and_the_review_is_reported()
    {
        var facts = Of(ExtraVisit with { GivenAt = Given.Noon(2026, 6, 2) });
        Assert.Equal(new[] { "notification", "apology", "meeting", "records" }.Select(static subject => $"{subject}.{Given.Patient.Id}"), facts.Ask(Statutory, Board).Suffixes(Statutory));
        Assert.Equal(["review", $"report.{Given.Patient.Id}"], facts.Ask(Review, Board).Suffixes(Review));
        Assert.All(facts.Ask(Statutory, Board).Duties, static duty => Assert.Equal(TimeLimit.WithoutDelay, duty.Limit));
        Assert.Equal($"representative of patient {Given.SecondPatient.Id}", (facts with { People = [Given.SecondPatient] }).Ask(Statutory, Board).Duties[0].ToWhom);
    }

    public static TheoryData<CandourFacts, bool> Outcomes => new()
    {
        { Nothing, false },
        { Nothing with { Death = true }, true },
        { Nothing with { Death = true, Causation = Causation.CouldResult }, true },
        { Nothing with { Death = true, UnintendedOrUnexpected = false }, false },
        { Nothing with { PermanentLessening = true }, true },
        { Nothing with { SignificantHarm = true }, false },
        { Nothing with { MoreThanMinimal = true }, false },
        { Nothing with { StructuralChange = true }, true },
        { Nothing with { LifeShortened = true }, true },
        { Nothing with { TreatmentToPreventWorse = true }, true },
        { Nothing with { ImpairmentDays = 28 }, true },
        { Nothing with { ImpairmentDays = 27 }, false },
        { Nothing with { PainDays = 28 }, true },
        { Nothing with { PainDays = 27 }, false },
        { Nothing with { PsychologicalHarmDays = 28 }, true },
        { Nothing with { PsychologicalHarmDays = 27 }, false },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Each_outcome_of_section_21_4_activates_the_procedure(CandourFacts candour, bool applies) =>
        Assert.Equal(applies ? Applicability.Applies : Applicability.DoesNotApply, Of(candour).Ask(Statutory, Board).Applicability);

    [Fact]
    public void Without_an_opinion_the_outcomes_are_asked_for_and_without_a_patient_whom_it_affected()
    {
        Assert.Equal(12, Of(null).Ask(Statutory, Board).Missing.Count);
        Assert.Equal(Of(null).Ask(Statutory, Board).Paths(), Of(null).Ask(Review, Board).Paths());
        Assert.Equal(["people"], (Of(ExtraVisit) with { People = [] }).Ask(Statutory, Board).Paths());
        Assert.Equal(Applicability.DoesNotApply, (Of(ExtraVisit) with { People = [Given.Visitor] }).Ask(Statutory, Board).Applicability);
        Assert.Equal(Applicability.DoesNotApply, (Of(null) with { Kind = IncidentKind.NearMiss }).Ask(Statutory, Board).Applicability);
    }

    [Theory]
    [InlineData(Statutory)]
    [InlineData(Review)]
    public void It_binds_from_1_April_2018_by_the_day_of_awareness(string rule)
    {
        var facts = Of(ExtraVisit with { GivenAt = Given.Noon(2018, 4, 3) });
        Assert.StartsWith("Not in force on 2018-03-31", facts.OnDay(new(2018, 3, 31)).Ask(rule, Board).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, facts.OnDay(new(2018, 4, 1)).Ask(rule, Board).Applicability);
        Assert.Equal(Applicability.Applies, (facts.OnDay(new(2018, 4, 1)) with { OccurredAt = Given.Noon(2017, 1, 1) }).Ask(rule, Board).Applicability);
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static IncidentFacts Of(CandourFacts? candour) => Given.Facts with { People = [Given.Patient], Candour = candour };
}
