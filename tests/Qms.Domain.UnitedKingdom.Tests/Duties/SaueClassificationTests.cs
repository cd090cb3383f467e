using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;
using static Qms.Domain.UnitedKingdom.Tests.Duties.SaueWorkedExamples;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>The SAUE criteria beyond the worked examples (regulations 5.4).</summary>
public sealed class SaueClassificationTests
{
    private static readonly RadiationExposure Interventional = Unintended(AgeGroup.Adult, 5m, 6m, ExposureSetting.Interventional);

    [Property]
    public bool For_adults_the_threshold_never_falls_as_the_intended_dose_rises(int one, int other)
    {
        var (low, high) = (Math.Min(Micro(one), Micro(other)), Math.Max(Micro(one), Micro(other)));
        return SaueProfile.UnintendedThreshold(low, AgeGroup.Adult) <= SaueProfile.UnintendedThreshold(high, AgeGroup.Adult)
            && SaueProfile.UnintendedThreshold(low, AgeGroup.Child) <= SaueProfile.UnintendedThreshold(high, AgeGroup.Child);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(2500)]
    [InlineData(10000)]
    public void For_adults_the_threshold_is_continuous_at_every_band_edge(int microsieverts)
    {
        var edge = microsieverts / 1000m;
        const decimal step = 0.000001m;
        var at = SaueProfile.UnintendedThreshold(edge, AgeGroup.Adult);
        Assert.InRange(at - SaueProfile.UnintendedThreshold(edge - step, AgeGroup.Adult), 0m, 10m * step);
        Assert.InRange(SaueProfile.UnintendedThreshold(edge + step, AgeGroup.Adult) - at, 0m, 10m * step);
    }

    [Fact]
    public void For_children_the_threshold_jumps_at_0_3_mSv_which_belongs_to_the_higher_band()
    {
        Assert.Equal(1m, SaueProfile.UnintendedThreshold(0.2999m, AgeGroup.Child));
        Assert.Equal(3m, SaueProfile.UnintendedThreshold(0.3m, AgeGroup.Child));
    }

    [Property]
    public bool A_child_is_notified_wherever_an_adult_is(int intended, int total) =>
        Classify(Unintended(AgeGroup.Adult, Micro(intended), Micro(total))).Verdict != SaueVerdict.Notify
        || Classify(Unintended(AgeGroup.Child, Micro(intended), Micro(total))).Verdict == SaueVerdict.Notify;

    [Property]
    public bool A_dose_meets_its_band_exactly_from_the_threshold_on(int intended, int total) =>
        Micro(intended) == 0m
        || (Classify(Unintended(AgeGroup.Adult, Micro(intended), Micro(total))).Verdict == SaueVerdict.Notify) == (Micro(total) >= SaueProfile.UnintendedThreshold(Micro(intended), AgeGroup.Adult));

    [Fact]
    public void The_greatest_dose_that_a_number_holds_is_judged_without_overflow() =>
        Assert.Equal(SaueVerdict.Notify, Classify(Unintended(AgeGroup.Adult, decimal.MaxValue, decimal.MaxValue)).Verdict);

    [Fact]
    public void An_intended_dose_of_nothing_is_judged_as_accidental_and_never_as_a_ratio()
    {
        Assert.Equal(["1"], Classify(Unintended(AgeGroup.Adult, 0m, 3m)).MainCodes);
        Assert.Equal(["1"], Classify(Unintended(AgeGroup.Adult, 0m, 0.01m), Nation.Wales).MainCodes);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(Unintended(AgeGroup.Adult, 0m, 2.9m)).Verdict);
    }

    [Fact]
    public void An_undetermined_dose_is_notified_unless_disproved() => Undecided(Accidental(AgeGroup.Adult, null), "exposures[0].totalDose");

    [Fact]
    public void An_undetermined_accidental_dose_outside_England_is_notified_without_a_question()
    {
        var saue = Classify(Accidental(AgeGroup.Adult, null), Nation.Scotland);
        Assert.Equal(SaueVerdict.Notify, saue.Verdict);
        Assert.Empty(saue.Missing);
    }

    [Fact]
    public void An_unknown_intended_dose_is_asked_for_when_it_could_matter() => Undecided(Unintended(AgeGroup.Adult, null, 3m), "exposures[0].intendedDose");

    [Fact]
    public void An_unknown_intended_dose_does_not_matter_below_the_lowest_threshold() =>
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(Unintended(AgeGroup.Adult, null, 2.99m)).Verdict);

    [Property]
    public bool Below_the_lowest_threshold_no_intended_dose_could_have_been_notified(int intended) =>
        Micro(intended) == 0m || Classify(Unintended(AgeGroup.Adult, Micro(intended), 2.99m)).Verdict == SaueVerdict.LocalAnalysisOnly;

    [Fact]
    public void An_expert_settles_an_undetermined_dose()
    {
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(Accidental(AgeGroup.Adult, null) with { MeetsCriterion = false }).Verdict);
        Assert.Equal(SaueVerdict.Notify, Classify(Accidental(AgeGroup.Adult, null) with { MeetsCriterion = true }).Verdict);
    }

    [Fact]
    public void An_expert_does_not_overrule_a_criterion_that_the_doses_meet() =>
        Assert.Equal(SaueVerdict.Notify, Classify(Accidental(AgeGroup.Adult, 6.6m) with { MeetsCriterion = false }).Verdict);

    [Fact]
    public void An_observed_tissue_reaction_is_code_3_in_interventional_work_only()
    {
        Assert.Equal(["3"], Classify(Interventional with { TissueReaction = true }).MainCodes);
        Assert.Equal(["3"], Classify(Interventional with { TissueReaction = true, ProcedureFailed = true }).MainCodes);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(Interventional with { TissueReaction = false }).Verdict);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(Unintended(AgeGroup.Adult, 5m, 6m) with { TissueReaction = true }).Verdict);
        Undecided(Interventional, "exposures[0].tissueReaction");
    }

    [Fact]
    public void In_2020_a_tissue_reaction_was_code_3_only_when_no_procedure_failed()
    {
        var reacted = Interventional with { TissueReaction = true };
        Assert.Equal(["3"], In2020(reacted with { ProcedureFailed = false }).MainCodes);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, In2020(reacted with { ProcedureFailed = true }).Verdict);
        Assert.Equal(["exposures[0].procedureFailed"], In2020(reacted).Missing.Select(fact => fact.Path));
        Assert.Equal(["exposures[0].meetsCriterion"], In2020(reacted with { TissueReaction = false, ProcedureFailed = false }).Missing.Select(fact => fact.Path));
        Assert.Equal(["exposures[0].meetsCriterion"], In2020(reacted with { TissueReaction = false }).Missing.Select(fact => fact.Path));
    }

    [Theory]
    [InlineData(9.99, false)]
    [InlineData(10, true)]
    public void In_2023_a_foetal_dose_is_notified_from_10_mGy_whether_or_not_a_procedure_failed(double dose, bool isNotified)
    {
        foreach (var failed in new bool?[] { null, false, true })
        {
            var saue = Classify(Unintended(AgeGroup.Adult, 8m, 8m) with { FoetalDose = (decimal)dose, ProcedureFailed = failed });
            Assert.Equal(isNotified ? ["5"] : Array.Empty<string>(), saue.MainCodes);
        }
    }

    [Fact]
    public void In_2020_a_foetal_dose_was_notified_from_1_mGy_after_a_procedure_failed()
    {
        var exposure = Unintended(AgeGroup.Adult, 8m, 8m) with { FoetalDose = 1m };
        Assert.Equal(["5"], In2020(exposure with { ProcedureFailed = true }).MainCodes);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, In2020(exposure with { ProcedureFailed = true, FoetalDose = 0.99m }).Verdict);
        Assert.Equal(["exposures[0].procedureFailed"], In2020(exposure).Missing.Select(fact => fact.Path));
    }

    [Fact]
    public void A_breastfed_infant_is_code_6_from_1_mSv_after_a_procedure_failed()
    {
        var exposure = Unintended(AgeGroup.Adult, 5m, 5m, ExposureSetting.NuclearMedicine) with { InfantDose = 1m };
        Assert.Equal(["6"], Classify(exposure with { ProcedureFailed = true }).MainCodes);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(exposure with { ProcedureFailed = true, InfantDose = 0.99m }).Verdict);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(exposure with { ProcedureFailed = false }).Verdict);
        Undecided(exposure, "exposures[0].procedureFailed");
    }

    [Fact]
    public void Several_criteria_give_several_codes() =>
        Assert.Equal(["2.3", "5"], Classify(Unintended(AgeGroup.Adult, 7m, 25m) with { FoetalDose = 12m }).MainCodes);

    [Fact]
    public void Three_planning_scans_are_code_4_1()
    {
        var scan = Unintended(AgeGroup.Adult, null, null, ExposureSetting.RadiotherapyPlanning);
        Assert.Equal(["4.1"], Classify(scan with { ScansIncludingIntended = 3 }).MainCodes);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(scan with { ScansIncludingIntended = 2 }).Verdict);
        Undecided(scan, "exposures[0].scansIncludingIntended");
    }

    [Fact]
    public void Three_verification_images_have_a_code_and_fewer_are_a_question_for_the_expert()
    {
        var image = Unintended(AgeGroup.Adult, null, null, ExposureSetting.RadiotherapyVerification);
        Assert.Equal(["4.2a"], Classify(image with { ScansIncludingIntended = 3 }).MainCodes);
        Assert.Equal(["4.2"], In2020(image with { ScansIncludingIntended = 3 }).MainCodes);
        Undecided(image with { ScansIncludingIntended = 2 }, "exposures[0].meetsCriterion");
        Assert.Contains("50%", Classify(image with { ScansIncludingIntended = 2 }).Reason, StringComparison.Ordinal);
        Assert.Contains("20%", In2020(image with { ScansIncludingIntended = 2 }).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExposureSetting.RadiotherapyTreatment)]
    [InlineData(ExposureSetting.MolecularRadiotherapy)]
    public void Doses_of_therapy_are_never_guessed_at(ExposureSetting setting)
    {
        var exposure = Unintended(AgeGroup.Adult, 100m, 50m, setting);
        Undecided(exposure, "exposures[0].meetsCriterion");
        Assert.Equal(SaueVerdict.Notify, Classify(exposure with { MeetsCriterion = true }).Verdict);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Classify(exposure with { MeetsCriterion = false }).Verdict);
    }

    [Fact]
    public void An_accidental_exposure_in_therapy_is_code_1_like_any_other() =>
        Assert.Equal(["1"], Classify(Accidental(AgeGroup.Adult, 3m) with { Setting = ExposureSetting.RadiotherapyTreatment }).MainCodes);

    [Fact]
    public void Two_exposures_of_one_person_are_not_several_people()
    {
        var one = Unintended(AgeGroup.Adult, 0.1m, 0.2m) with { Person = Given.Patient.Id };
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, Together(one, one).Verdict);
        Assert.Equal(SaueVerdict.Notify, Together(one, one with { Person = Given.SecondPatient.Id }).Verdict);
        Assert.Equal(SaueVerdict.Notify, Together(one with { Person = null }, one with { Person = null }).Verdict);
    }

    [Fact]
    public void Equipment_failure_and_clinical_significance_are_given_with_a_main_code_and_notify_nothing_alone()
    {
        var saue = SaueClassification.Classify(Nation.England, [Unintended(AgeGroup.Adult, 1m, 2m) with { ClinicallySignificant = true }], new(2026, 6, 1), equipmentFailed: true)!;
        Assert.Equal(["E", "CSAUE"], saue.ComplementaryCodes);
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, saue.Verdict);
    }

    [Fact]
    public void The_edition_follows_the_day_of_discovery()
    {
        Assert.Null(SaueProfile.InForceOn(new(2018, 2, 5)));
        Assert.Same(SaueProfile.Edition2018, SaueProfile.InForceOn(new(2018, 2, 6)));
        Assert.Same(SaueProfile.Edition2018, SaueProfile.InForceOn(new(2020, 7, 31)));
        Assert.Same(SaueProfile.Edition2020, SaueProfile.InForceOn(new(2020, 8, 1)));
        Assert.Same(SaueProfile.Edition2020, SaueProfile.InForceOn(new(2023, 4, 30)));
        Assert.Same(SaueProfile.Edition2023, SaueProfile.InForceOn(new(2023, 5, 1)));
        Assert.Null(SaueClassification.Classify(Nation.England, [Accidental(AgeGroup.Adult, 9m)], new(2018, 2, 5)));
    }

    [Fact]
    public void Under_criteria_that_are_not_held_everything_is_put_to_the_expert()
    {
        var saue = SaueClassification.Classify(Nation.England, [Accidental(AgeGroup.Adult, 9m)], new(2019, 1, 1))!;
        Assert.Equal(SaueVerdict.NotifyUnlessDisproved, saue.Verdict);
        Assert.Equal(["exposures[0].meetsCriterion"], saue.Missing.Select(fact => fact.Path));
    }

    [Fact]
    public void A_service_can_say_when_an_edition_took_effect_for_it()
    {
        var earlier = SaueProfile.Edition2023.InForceBetween(new(2023, 3, 1), null);
        var book = EnglandDuties.RuleBookWith([SaueProfile.Edition2018, SaueProfile.Edition2020.InForceBetween(new(2020, 8, 1), new(2023, 2, 28)), earlier]);
        var facts = Given.With(Unintended(AgeGroup.Adult, 8m, 8m) with { FoetalDose = 10m, ProcedureFailed = false }).OnDay(new(2023, 3, 1));
        Assert.Equal(Applicability.Applies, book.Assess(facts.In(Given.Trust)).Outcomes.Single(outcome => outcome.Rule.Id == "england.irmer.saue.notify").Answer.Applicability);
        Assert.Equal(Applicability.DoesNotApply, facts.Ask("england.irmer.saue.notify").Applicability);
    }

    [Fact]
    public void Editions_that_overlap_are_refused()
    {
        Assert.Throws<ArgumentException>(() => EnglandDuties.RuleBookWith([SaueProfile.Edition2020, SaueProfile.Edition2023.InForceBetween(new(2023, 4, 30), null)]));
        Assert.Throws<ArgumentException>(() => SaueProfile.Edition2023.InForceBetween(new(2023, 5, 1), new LocalDate(2023, 4, 30)));
    }

    [Property(Arbitrary = [typeof(CaseArbitraries)])]
    public bool A_classification_says_why_and_asks_exactly_when_it_is_undecided(RadiationExposure[] exposures)
    {
        foreach (var profile in SaueProfile.Published)
        {
            var saue = SaueClassification.ClassifyBy(profile, Nation.England, exposures);
            if (saue.Sentences.Count == 0 || saue.Sentences.Any(string.IsNullOrWhiteSpace)) return false;
            if (saue.Verdict == SaueVerdict.NotifyUnlessDisproved && saue.Missing.Count == 0) return false;
            if (saue.Verdict == SaueVerdict.LocalAnalysisOnly && (saue.Missing.Count > 0 || saue.MainCodes.Count > 0)) return false;
        }

        return true;
    }

    private static SaueClassification Together(params RadiationExposure[] exposures) => SaueClassification.Classify(Nation.England, exposures, new(2026, 6, 1))!;

    private static SaueClassification In2020(RadiationExposure exposure) => SaueClassification.ClassifyBy(SaueProfile.Edition2020, Nation.England, [exposure]);

    private static void Undecided(RadiationExposure exposure, string path)
    {
        var saue = Classify(exposure);
        Assert.Equal(SaueVerdict.NotifyUnlessDisproved, saue.Verdict);
        Assert.Equal([path], saue.Missing.Select(fact => fact.Path));
    }

    private static decimal Micro(int value) => Math.Abs((long)value % 40_000) / 1000m;
}
