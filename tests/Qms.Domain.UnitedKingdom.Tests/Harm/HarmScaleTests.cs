using System.Globalization;
using System.Linq;
using System.Text.Json;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.UnitedKingdom.Tests.Harm;

public class HarmScaleTests
{
    private static readonly HarmFacts s_reached = HarmAxis.AllBest with { ErrorOccurred = true, ReachedPerson = true };
    private static readonly HarmFacts s_harmed = s_reached with { PhysicalHarm = true };

    [Fact]
    public void Every_grade_has_a_code_of_its_own_a_name_and_a_meaning()
    {
        foreach (var scale in HarmScales.All)
        {
            Assert.Equal(scale.Grades.Count, scale.Grades.Select(static grade => grade.Code).Distinct().Count());
            Assert.All(scale.Grades, static grade => Assert.False(string.IsNullOrWhiteSpace(grade.Code) || string.IsNullOrWhiteSpace(grade.Name) || string.IsNullOrWhiteSpace(grade.Meaning)));
            Assert.Equal(scale.Grades.Select(static grade => grade.Level).Order(), scale.Grades.Select(static grade => grade.Level));
        }

        Assert.Equal(HarmScales.All.Count, HarmScales.All.Select(static scale => scale.Id).Distinct().Count());
    }

    [Fact]
    public void Official_codes_stand_mildest_first()
    {
        Assert.Equal(["5", "4", "3", "2", "1"], Codes(HarmScales.LfpsePhysical));
        Assert.Equal(["4", "3", "2", "1"], Codes(HarmScales.LfpsePsychological));
        Assert.Equal(["e", "d", "c", "b", "a"], Codes(HarmScales.Ahrq));
        Assert.Equal(["A", "B", "C", "D", "E", "F", "G", "H", "I"], Codes(HarmScales.NccMerp));
    }

    [Fact]
    public void Unconfirmed_definitions_are_marked_as_such()
    {
        Assert.Equal(Verification.Unverified, HarmScales.LfpsePhysical.Verification);
        Assert.Equal(Verification.Unverified, HarmScales.LfpsePsychological.Verification);
        Assert.Equal(Verification.Unverified, HarmScales.Nrls.Verification);
        Assert.Equal(Verification.SecondarySource, HarmScales.Who.Verification);
        Assert.Equal(Verification.SecondarySource, HarmScales.NccMerp.Verification);
        Assert.Equal(Verification.Verified, HarmScales.Ahrq.Verification);
    }

    [Fact]
    public void A_missing_fact_is_named_by_its_property_with_a_question()
    {
        var properties = JsonSerializer.SerializeToElement(HarmFacts.Unknown, JsonSerializerOptions.Web).EnumerateObject().Select(static property => property.Name).ToHashSet();
        foreach (var missing in HarmScales.All.SelectMany(static scale => scale.Grade(HarmFacts.Unknown).Missing))
        {
            Assert.Contains(missing.Path, properties);
            Assert.EndsWith("?", missing.Question.Replace("? Pain alone is physical.", "?", System.StringComparison.Ordinal).Replace("? An omission does.", "?", System.StringComparison.Ordinal), System.StringComparison.Ordinal);
        }
    }

    [Fact] // F2.1
    public void Extravasation_with_ice_and_one_clinic_visit_is_low() =>
        AssertGrade(HarmScales.LfpsePhysical, "4", s_harmed with { ExtraVisits = 1 });

    [Fact] // F2.2
    public void Anaphylaxis_with_resuscitation_and_full_recovery_is_severe_in_LFPSE_and_moderate_in_the_NRLS()
    {
        var facts = s_harmed with { LifeSavingIntervention = true, TreatmentBeyondMinor = true, ExtraObservation = true, Hospitalised = true, ExtraInpatientDays = 1 };
        AssertGrade(HarmScales.LfpsePhysical, "2", facts, "life-saving");
        AssertGrade(HarmScales.Nrls, "moderate", facts);
        AssertGrade(HarmScales.Ahrq, "d", facts);
        AssertGrade(HarmScales.NccMerp, "H", facts);
    }

    [Fact] // F2.3
    public void A_wrong_patient_radiograph_without_effect_is_no_harm()
    {
        AssertGrade(HarmScales.LfpsePhysical, "5", s_reached);
        AssertGrade(HarmScales.Nrls, "no-harm-not-prevented", s_reached);
        AssertGrade(HarmScales.NccMerp, "C", s_reached);
        AssertGrade(HarmScales.Ahrq, "e", s_reached);
    }

    [Fact] // F2.4
    public void A_delayed_lung_cancer_that_shortens_life_is_severe_whatever_else_is_unknown_but_death() =>
        AssertGrade(HarmScales.LfpsePhysical, "2", new HarmFacts { LifeExpectancyReduced = true, Died = false }, "life expectancy");

    [Theory] // F2.5
    [InlineData(DeathAssociation.Caused, "1", "death", "death", "I")]
    [InlineData(DeathAssociation.ProbablyAffected, "1", "death", "death", "I")]
    [InlineData(DeathAssociation.PossiblyAffected, "1", "no-harm-not-prevented", "none", "I")]
    [InlineData(DeathAssociation.Unknown, "1", "no-harm-not-prevented", "none", "I")]
    [InlineData(DeathAssociation.NotRelated, "5", "no-harm-not-prevented", "none", "C")]
    public void A_death_counts_where_the_incident_may_have_contributed_or_probably_did(DeathAssociation association, string lfpse, string nrls, string who, string merp)
    {
        var facts = s_reached with { Died = true, DeathAssociation = association };
        AssertGrade(HarmScales.LfpsePhysical, lfpse, facts);
        AssertGrade(HarmScales.Nrls, nrls, facts);
        AssertGrade(HarmScales.Who, who, facts);
        AssertGrade(HarmScales.NccMerp, merp, facts);
    }

    [Fact] // F3.1
    public void Upset_for_a_day_is_low() => AssertGrade(HarmScales.LfpsePsychological, "3", HarmAxis.AllBest with { Distress = true, ActivitiesAffectedDays = 1 });

    [Fact] // F3.2
    public void Three_months_of_therapy_are_moderate() => AssertGrade(HarmScales.LfpsePsychological, "2", HarmAxis.AllBest with { Distress = true, PsychologicalTreatmentMonths = 3 });

    [Fact] // F3.3
    public void Post_traumatic_stress_for_more_than_six_months_is_severe() =>
        AssertGrade(HarmScales.LfpsePsychological, "1", new HarmFacts { MentalHealthCondition = true, RecoveryExpectedMonths = 9 });

    [Fact]
    public void A_condition_without_recovery_in_sight_is_severe() =>
        AssertGrade(HarmScales.LfpsePsychological, "1", new HarmFacts { MentalHealthCondition = true, RecoveryExpected = false });

    [Fact] // F3.4
    public void Pain_without_distress_is_no_psychological_harm() => AssertGrade(HarmScales.LfpsePsychological, "4", new HarmFacts { PhysicalHarm = true, Distress = false });

    [Theory]
    [InlineData(0, "4")]
    [InlineData(1, "3")]
    [InlineData(13, "3")]
    [InlineData(14, "2")]
    [InlineData(15, "2")]
    public void Exactly_two_weeks_in_hospital_take_the_higher_grade(int days, string code) =>
        AssertGrade(HarmScales.LfpsePhysical, code, s_harmed with { Hospitalised = days > 0, ExtraInpatientDays = days });

    [Theory]
    [InlineData("5.99", "3", "moderate")]
    [InlineData("6", "2", "severe")]
    [InlineData("6.01", "2", "severe")]
    public void Exactly_six_months_of_treatment_or_limited_independence_take_the_higher_grade(string months, string lfpse, string nrls)
    {
        var length = decimal.Parse(months, CultureInfo.InvariantCulture);
        foreach (var facts in new[] { s_harmed with { FurtherTreatmentMonths = length, TreatmentBeyondMinor = true }, s_harmed with { IndependenceLimitedMonths = length } })
        {
            AssertGrade(HarmScales.LfpsePhysical, lfpse, facts);
            AssertGrade(HarmScales.Nrls, nrls, facts);
        }
    }

    [Theory]
    [InlineData("5.99", "mild")]
    [InlineData("6", "moderate")]
    [InlineData("6.01", "moderate")]
    public void Six_months_are_long_term_in_the_WHO_scale(string months, string code) =>
        AssertGrade(HarmScales.Who, code, s_harmed with { IndependenceLimitedMonths = decimal.Parse(months, CultureInfo.InvariantCulture) });

    [Theory]
    [InlineData("5.99", "2", "2", "2")]
    [InlineData("6", "1", "2", "2")]
    [InlineData("6.01", "1", "1", "1")]
    public void Exactly_six_months_of_psychological_harm_are_moderate_but_of_treatment_severe(string months, string treatment, string living, string recovery)
    {
        var length = decimal.Parse(months, CultureInfo.InvariantCulture);
        var facts = HarmAxis.AllBest with { Distress = true };
        AssertGrade(HarmScales.LfpsePsychological, treatment, facts with { PsychologicalTreatmentMonths = length });
        AssertGrade(HarmScales.LfpsePsychological, living, facts with { IndependentLivingAffectedMonths = length });
        AssertGrade(HarmScales.LfpsePsychological, recovery, facts with { MentalHealthCondition = true, RecoveryExpectedMonths = length });
    }

    [Theory]
    [InlineData(3, "3")]
    [InlineData(4, "2")]
    [InlineData(27, "2")] // 28 days decide the duty of candour, not this grade
    [InlineData(28, "2")]
    [InlineData(181, "2")]
    [InlineData(182, "1")]
    public void Activities_disturbed_for_more_than_a_few_days_are_moderate_and_for_more_than_six_months_severe(int days, string code) =>
        AssertGrade(HarmScales.LfpsePsychological, code, HarmAxis.AllBest with { Distress = true, ActivitiesAffectedDays = days });

    [Theory]
    [InlineData(0, "5")]
    [InlineData(1, "4")]
    [InlineData(2, "3")]
    public void More_than_a_single_visit_is_more_than_low(int visits, string code) => AssertGrade(HarmScales.LfpsePhysical, code, s_reached with { ExtraVisits = visits });

    [Fact]
    public void Permanent_harm_can_be_moderate_for_the_WHO_and_never_in_the_NRLS()
    {
        var facts = s_harmed with { PermanentHarm = true, ResidualImpact = FunctionalImpact.Minimal };
        AssertGrade(HarmScales.Who, "moderate", facts);
        AssertGrade(HarmScales.Who, "severe", facts with { ResidualImpact = FunctionalImpact.Significant });
        AssertGrade(HarmScales.Nrls, "severe", facts);
    }

    [Fact]
    public void A_near_miss_is_settled_by_one_fact_and_stands_outside_the_AHRQ_scale()
    {
        var facts = new HarmFacts { ErrorOccurred = true, ReachedPerson = false };
        AssertGrade(HarmScales.Nrls, "no-harm-prevented", facts);
        AssertGrade(HarmScales.NccMerp, "B", facts);
        AssertGrade(HarmScales.LfpsePhysical, "5", facts);
        var ahrq = HarmScales.Ahrq.Grade(facts);
        Assert.Null(ahrq.Code);
        Assert.Empty(ahrq.Missing);
    }

    [Fact]
    public void Unknown_is_no_AHRQ_grade() => Assert.Null(HarmScales.Ahrq.Find(HarmScales.AhrqUnknown));

    [Fact]
    public void Without_an_error_NCC_MERP_has_category_A_however_bad_the_reaction() =>
        AssertGrade(HarmScales.NccMerp, "A", s_harmed with { ErrorOccurred = false, LifeSavingIntervention = true });

    [Fact]
    public void Only_facts_that_could_change_the_grade_are_asked_for()
    {
        var grading = HarmScales.LfpsePhysical.Grade(new HarmFacts { LifeSavingIntervention = true });
        Assert.Null(grading.Code);
        Assert.Equal(["died", "deathAssociation"], grading.Missing.Select(static fact => fact.Path));
        Assert.Equal("At least Severe physical harm so far; 2 facts could change the grade.", grading.Reason);
    }

    private static string[] Codes(HarmScale scale) => [.. scale.Grades.Select(static grade => grade.Code)];

    private static void AssertGrade(HarmScale scale, string code, HarmFacts facts, string reason = "")
    {
        var grading = scale.Grade(facts);
        Assert.True(grading.Missing.Count == 0, string.Join(", ", grading.Missing.Select(static fact => fact.Path)));
        Assert.Equal(code, grading.Code);
        Assert.Contains(reason, grading.Reason, System.StringComparison.Ordinal);
    }
}
