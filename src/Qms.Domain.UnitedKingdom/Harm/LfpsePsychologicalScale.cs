using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Harm;
using static Qms.Domain.UnitedKingdom.Harm.HarmQuestions;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>LFPSE level of psychological harm. Needs no diagnosis; pain is physical.</summary>
internal static class LfpsePsychologicalScale
{
    /// <summary>Treatment: severe is more than six months, moderate less; exactly six is neither, so the higher. Everywhere else the definitions put exactly six months with moderate.</summary>
    private const int SixMonths = 6;

    /// <summary>Six months in days is 181 to 184, depending on which; the shortest counts, so that an undecided case takes the higher grade.</summary>
    private const int ShortestSixMonthsInDays = 181;

    /// <summary>The guidance speaks of a few days without a number; three is this package's reading.</summary>
    private const int FewDays = 3;

    private static readonly HarmGradeDefinition[] s_grades =
    [
        new("4", "No psychological harm", "No distress that amounts to low harm.", HarmLevel.None),
        new("3", "Low psychological harm", "Distress that passes: at most one extra visit, normal activities disturbed for a few days at most, no new condition.", HarmLevel.Low),
        new("2", "Moderate psychological harm", "A course of treatment under six months, activities disturbed for more than a few days, or a condition with recovery expected within six months.", HarmLevel.Moderate),
        new("1", "Severe psychological harm", "Six months or more of treatment, activities or independent living affected for more than six months, or a condition with no recovery expected within six months.", HarmLevel.Severe),
    ];

    public static HarmScale Create() => new(
        "lfpse-psychological", "5", "LFPSE level of psychological harm", HarmDimension.Psychological,
        new("Policy guidance on recording patient safety events and levels of harm (NHS England)", "harm grading: psychological", "codes: LFPSE taxonomy v5, level-of-psychological-harm-5"),
        Verification.Unverified, s_grades, Definition().Grade);

    private static HarmDefinition Definition() => new(
        s_grades, "4", "No psychological harm: nothing stated amounts to low harm.",
        new("1", "Severe: six months or more of psychological treatment.", PsychologicalTreatmentMonths.AtLeast(SixMonths)),
        new("1", "Severe: normal activities affected for more than six months.", ActivitiesAffectedDays.MoreThan(ShortestSixMonthsInDays)),
        new("1", "Severe: independent living affected for more than six months.", IndependentLivingAffectedMonths.MoreThan(SixMonths)),
        new("1", "Severe: a new or worse mental-health condition without recovery in sight.", MentalHealthCondition.Holds, RecoveryExpected.Holds),
        new("1", "Severe: a new or worse mental-health condition, recovery expected only after six months.", MentalHealthCondition.Holds, RecoveryExpectedMonths.MoreThan(SixMonths)),
        new("2", "Moderate: psychological treatment for less than six months.", PsychologicalTreatmentMonths.MoreThan(0)),
        new("2", "Moderate: normal activities affected for more than a few days.", ActivitiesAffectedDays.MoreThan(FewDays)),
        new("2", "Moderate: independent living affected for no more than six months.", IndependentLivingAffectedMonths.MoreThan(0)),
        new("2", "Moderate: a new or worse mental-health condition, recovery expected within six months.", MentalHealthCondition.Holds),
        new("3", "Low: normal activities affected for a few days.", ActivitiesAffectedDays.MoreThan(0)),
        new("3", "Low: distress that passed or will pass.", Distress.Holds));
}
