using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Harm;
using static Qms.Domain.UnitedKingdom.Harm.HarmQuestions;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>NRLS degree of harm, historic. Grades actual harm, never potential.</summary>
internal static class NrlsScale
{
    /// <summary>The NRLS gave no number for long-term harm; six months is this package's reading, after LFPSE.</summary>
    private const int LongTermMonths = 6;

    private static readonly HarmGradeDefinition[] s_grades =
    [
        new("no-harm-prevented", "No harm, impact prevented", "It could have done harm and was stopped before it reached the person.", HarmLevel.None),
        new("no-harm-not-prevented", "No harm, impact not prevented", "It ran its course and did no harm.", HarmLevel.None),
        new("low", "Low", "Minimal harm: watched more closely or treated in a small way.", HarmLevel.Low),
        new("moderate", "Moderate", "Harm for a short time that led to further treatment, an operation, cancelled treatment or a move to another area.", HarmLevel.Moderate),
        new("severe", "Severe", "Permanent or long-term harm.", HarmLevel.Severe),
        new("death", "Death", "It caused or hastened the death, probably at least.", HarmLevel.Fatal),
    ];

    public static HarmScale Create() => new(
        "nrls", "2004", "NRLS degree of harm", HarmDimension.Physical,
        new("Seven steps to patient safety (NPSA)", "degree of harm", "2004; withdrawn with the NRLS on 30 June 2024"),
        Verification.Unverified, s_grades, Definition().Grade);

    private static HarmDefinition Definition() => new(
        s_grades, "no-harm-prevented", "No harm, impact prevented: it did not reach the person.",
        new("death", "Death: the incident probably caused or hastened it.", Died.Holds, DeathProbablyRelated),
        new("severe", "Severe: permanent harm.", PermanentHarm.Holds),
        new("severe", "Severe: life expectancy is likely to be reduced.", LifeExpectancyReduced.Holds),
        new("severe", "Severe: a lasting disability was made worse or hastened.", LastingDisabilityHastened.Holds),
        new("severe", "Severe: other treatment succeeds so much less that permanent harm or a shorter life is likely.", TreatmentSeverelyAffected),
        new("severe", "Severe: long-term further treatment.", FurtherTreatmentMonths.AtLeast(LongTermMonths)),
        new("severe", "Severe: independence limited in the long term.", IndependenceLimitedMonths.AtLeast(LongTermMonths)),
        new("moderate", "Moderate: a life-saving intervention, with harm for a short time.", LifeSavingIntervention.Holds),
        new("moderate", "Moderate: further treatment, with harm for a short time.", FurtherTreatmentMonths.MoreThan(0)),
        new("moderate", "Moderate: treatment beyond dressings or a short oral course.", TreatmentBeyondMinor.Holds),
        new("moderate", "Moderate: a major intervention, with harm for a short time.", MajorIntervention.Holds),
        new("moderate", "Moderate: admission, a longer stay or a move to another area.", Hospitalised.Holds),
        new("moderate", "Moderate: extra inpatient care.", ExtraInpatientDays.MoreThan(0)),
        new("moderate", "Moderate: other treatment was affected.", TreatmentAffected),
        new("moderate", "Moderate: independence limited for a short time.", IndependenceLimitedMonths.MoreThan(0)),
        new("low", "Low: minimal harm.", PhysicalHarm.Holds),
        new("low", "Low: extra observation.", ExtraObservation.Holds),
        new("low", "Low: extra visits with minor treatment.", ExtraVisits.MoreThan(0)),
        new("no-harm-not-prevented", "No harm, impact not prevented: it reached the person without harm.", ReachedPerson.Holds));
}
