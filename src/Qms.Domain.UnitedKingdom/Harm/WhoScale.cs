using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Harm;
using static Qms.Domain.UnitedKingdom.Harm.HarmQuestions;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>WHO International Classification for Patient Safety: degree of harm. Permanent harm can be moderate here.</summary>
internal static class WhoScale
{
    /// <summary>The classification gives no number for long-term; six months is this package's reading, after LFPSE.</summary>
    private const int LongTermMonths = 6;

    private static readonly HarmGradeDefinition[] s_grades =
    [
        new("none", "None", "No symptoms found and no treatment needed.", HarmLevel.None),
        new("mild", "Mild", "Mild symptoms or a small or passing loss of function; little or no intervention.", HarmLevel.Low),
        new("moderate", "Moderate", "Symptoms that needed an intervention or a longer stay, or permanent or long-term harm that is not major.", HarmLevel.Severe),
        new("severe", "Severe", "A life-saving or major intervention, a shorter life, or major permanent or long-term harm.", HarmLevel.Severe),
        new("death", "Death", "More likely than not, the incident caused the death or brought it forward in the short term.", HarmLevel.Fatal),
    ];

    public static HarmScale Create() => new(
        "who-icps", "1.1", "WHO ICPS degree of harm", HarmDimension.Physical,
        new("Conceptual Framework for the International Classification for Patient Safety (WHO/IER/PSP/2010.2)", "degree of harm", "version 1.1, January 2009"),
        Verification.SecondarySource, s_grades, Definition().Grade);

    private static HarmDefinition Definition() => new(
        s_grades, "none", "None: no symptoms and no treatment.",
        new("death", "Death: the incident more likely than not caused it or brought it forward.", Died.Holds, DeathProbablyRelated),
        new("severe", "Severe: a life-saving intervention was needed.", LifeSavingIntervention.Holds),
        new("severe", "Severe: a major intervention was needed.", MajorIntervention.Holds),
        new("severe", "Severe: life expectancy is likely to be reduced.", LifeExpectancyReduced.Holds),
        new("severe", "Severe: other treatment succeeds so much less that permanent harm or a shorter life is likely.", TreatmentSeverelyAffected),
        new("severe", "Severe: major permanent harm.", PermanentHarm.Holds, SignificantImpactRemains),
        new("severe", "Severe: major long-term harm.", IndependenceLimitedMonths.AtLeast(LongTermMonths), SignificantImpactRemains),
        new("moderate", "Moderate: permanent harm.", PermanentHarm.Holds),
        new("moderate", "Moderate: long-term loss of function.", IndependenceLimitedMonths.AtLeast(LongTermMonths)),
        new("moderate", "Moderate: a lasting disability was made worse or hastened.", LastingDisabilityHastened.Holds),
        new("moderate", "Moderate: treatment beyond dressings or a short oral course.", TreatmentBeyondMinor.Holds),
        new("moderate", "Moderate: further treatment.", FurtherTreatmentMonths.MoreThan(0)),
        new("moderate", "Moderate: admission or a longer stay.", Hospitalised.Holds),
        new("moderate", "Moderate: extra inpatient care.", ExtraInpatientDays.MoreThan(0)),
        new("moderate", "Moderate: function or quality of life remains adversely affected.", AdverseImpactRemains),
        new("mild", "Mild: symptoms or harm with little or no intervention.", PhysicalHarm.Holds),
        new("mild", "Mild: extra observation.", ExtraObservation.Holds),
        new("mild", "Mild: extra visits with minor treatment.", ExtraVisits.MoreThan(0)),
        new("mild", "Mild: independence limited for a short time.", IndependenceLimitedMonths.MoreThan(0)),
        new("mild", "Mild: other treatment was affected.", TreatmentAffected),
        new("mild", "Mild: minimal symptoms remain.", MinimalImpactRemains));
}
