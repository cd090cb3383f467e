using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Harm;
using static Qms.Domain.UnitedKingdom.Harm.HarmQuestions;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>LFPSE level of physical harm.</summary>
internal static class LfpsePhysicalScale
{
    /// <summary>Severe is more than two weeks, moderate less; exactly two weeks is neither, so the higher.</summary>
    private const int TwoWeeks = 14;

    /// <summary>Severe is more than six months of treatment, moderate less; exactly six is neither, so the higher. Independence limited for six months is severe by definition.</summary>
    private const int SixMonths = 6;

    private static readonly HarmGradeDefinition[] s_grades =
    [
        new("5", "No physical harm", "No harm to the body.", HarmLevel.None),
        new("4", "Low physical harm", "Minimal harm: watched more closely, or treated in a small way within one extra visit; independence and other treatment untouched.", HarmLevel.Low),
        new("3", "Moderate physical harm", "More care than one visit and simple treatment, but under two weeks in hospital and under six months of treatment; or independence limited for under six months; or other treatment succeeds less well.", HarmLevel.Moderate),
        new("2", "Severe physical harm", "Permanent harm, a life-saving intervention, a shorter life, two weeks or more in hospital, six months or more of treatment or limited independence, or a lasting disability made worse.", HarmLevel.Severe),
        new("1", "Fatal", "The person died and the incident may have contributed.", HarmLevel.Fatal),
    ];

    public static HarmScale Create() => new(
        "lfpse-physical", "5", "LFPSE level of physical harm", HarmDimension.Physical,
        new("Policy guidance on recording patient safety events and levels of harm (NHS England)", "harm grading: physical", "codes: LFPSE taxonomy v5, level-of-physical-harm-5"),
        Verification.Unverified, s_grades, Definition().Grade);

    private static HarmDefinition Definition() => new(
        s_grades, "5", "No physical harm: nothing stated amounts to low harm.",
        new("1", "Fatal: the person died and the incident may have contributed.", Died.Holds, DeathMayBeRelated),
        new("2", "Severe: permanent harm or a permanent loss of bodily function.", PermanentHarm.Holds),
        new("2", "Severe: an immediate life-saving intervention was needed.", LifeSavingIntervention.Holds),
        new("2", "Severe: life expectancy is likely to be reduced.", LifeExpectancyReduced.Holds),
        new("2", "Severe: two weeks or more of extra inpatient care.", ExtraInpatientDays.AtLeast(TwoWeeks)),
        new("2", "Severe: six months or more of further treatment.", FurtherTreatmentMonths.AtLeast(SixMonths)),
        new("2", "Severe: independence limited for six months or more.", IndependenceLimitedMonths.AtLeast(SixMonths)),
        new("2", "Severe: a lasting disability was made worse or hastened.", LastingDisabilityHastened.Holds),
        new("2", "Severe: the success of other treatment is affected so that permanent harm or a shorter life is likely.", TreatmentSeverelyAffected),
        new("3", "Moderate: extra inpatient care for less than two weeks.", ExtraInpatientDays.MoreThan(0)),
        new("3", "Moderate: admission, or a longer stay.", Hospitalised.Holds),
        new("3", "Moderate: further treatment for less than six months.", FurtherTreatmentMonths.MoreThan(0)),
        new("3", "Moderate: treatment beyond dressings or a short oral course.", TreatmentBeyondMinor.Holds),
        new("3", "Moderate: more than one extra visit.", ExtraVisits.MoreThan(1)),
        new("3", "Moderate: independence limited for less than six months.", IndependenceLimitedMonths.MoreThan(0)),
        new("3", "Moderate: the success of other treatment is affected.", TreatmentAffected),
        new("4", "Low: minimal harm, and no more care than low harm allows.", PhysicalHarm.Holds),
        new("4", "Low: extra observation only.", ExtraObservation.Holds),
        new("4", "Low: one extra visit only.", ExtraVisits.AtLeast(1)));
}
