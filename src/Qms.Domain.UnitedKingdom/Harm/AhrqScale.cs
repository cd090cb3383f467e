using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Harm;
using static Qms.Domain.UnitedKingdom.Harm.HarmQuestions;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>AHRQ Harm Scale v1.2: the harm that remains after interventions.</summary>
internal static class AhrqScale
{
    /// <summary>"Unknown". Not a grade: it would sort as a severity.</summary>
    public const string UnknownCode = "f";

    private static readonly HarmGradeDefinition[] s_grades =
    [
        new("e", "No harm", "It reached the person and no harm shows.", HarmLevel.None),
        new("d", "Mild harm", "Minimal symptoms or loss of function remain, or there was only extra treatment, monitoring or time in hospital.", HarmLevel.Low),
        new("c", "Moderate harm", "Function or quality of life remains affected, though not significantly.", HarmLevel.Moderate),
        new("b", "Severe harm", "Function or quality of life remains significantly affected.", HarmLevel.Severe),
        new("a", "Death", "The person is dead when harm is assessed, and the incident may have contributed.", HarmLevel.Fatal),
    ];

    public static HarmScale Create() => new(
        "ahrq", "1.2", "AHRQ Harm Scale", HarmDimension.Physical,
        new("LOINC 74560-4, Extent of harm to the patient (AHRQ Common Formats, PIF.Q7)", "answer list LL2819-2", "Common Formats v1.2"),
        Verification.Verified, s_grades, Definition().Grade);

    private static HarmDefinition Definition() => new(
        s_grades, null, "Not on this scale: near misses and unsafe conditions, which reach nobody, are other kinds of event.",
        new("a", "Death: the person has died and the incident may have contributed.", Died.Holds, DeathMayBeRelated),
        new("b", "Severe harm: function or quality of life remains significantly affected.", SignificantImpactRemains),
        new("c", "Moderate harm: function or quality of life remains affected.", AdverseImpactRemains),
        new("d", "Mild harm: minimal symptoms or loss of function remain.", MinimalImpactRemains),
        new("d", "Mild harm: limited to a life-saving intervention that left nothing behind.", LifeSavingIntervention.Holds),
        new("d", "Mild harm: limited to additional treatment.", TreatmentBeyondMinor.Holds),
        new("d", "Mild harm: limited to additional treatment.", FurtherTreatmentMonths.MoreThan(0)),
        new("d", "Mild harm: limited to a longer stay.", Hospitalised.Holds),
        new("d", "Mild harm: limited to a longer stay.", ExtraInpatientDays.MoreThan(0)),
        new("d", "Mild harm: limited to additional visits.", ExtraVisits.MoreThan(0)),
        new("d", "Mild harm: limited to additional monitoring.", ExtraObservation.Holds),
        new("d", "Mild harm: symptoms or injury that left nothing behind.", PhysicalHarm.Holds),
        new("e", "No harm: it reached the person and no harm shows.", ReachedPerson.Holds));
}
