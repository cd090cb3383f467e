using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Harm;
using static Qms.Domain.UnitedKingdom.Harm.HarmQuestions;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>NCC MERP index for medication errors, contrast media included. Without an error there is nothing to index.</summary>
internal static class NccMerpScale
{
    private static readonly HarmGradeDefinition[] s_grades =
    [
        new("A", "Category A", "Circumstances that could cause an error; none happened.", HarmLevel.None),
        new("B", "Category B", "An error that did not reach the person. An omission does reach.", HarmLevel.None),
        new("C", "Category C", "An error that reached the person and did no harm.", HarmLevel.None),
        new("D", "Category D", "No harm, but monitoring was needed to be sure, or an intervention to preclude it.", HarmLevel.Low),
        new("E", "Category E", "Temporary harm that needed an intervention.", HarmLevel.Moderate),
        new("F", "Category F", "Temporary harm with an admission or a longer stay.", HarmLevel.Severe),
        new("G", "Category G", "Permanent harm.", HarmLevel.Severe),
        new("H", "Category H", "An intervention was needed to sustain life.", HarmLevel.Severe),
        new("I", "Category I", "The error contributed to the death or may have.", HarmLevel.Fatal),
    ];

    public static HarmScale Create() => new(
        "ncc-merp", "2001", "NCC MERP index", HarmDimension.Physical,
        new("NCC MERP Index for Categorizing Medication Errors", "algorithm", "2001"),
        Verification.SecondarySource, s_grades, Definition().Grade);

    private static HarmDefinition Definition() => new(
        s_grades, "A", "Category A: no actual error happened.",
        Reached("I", "Category I: the error may have contributed to the death.", Died.Holds, DeathMayBeRelated),
        Reached("H", "Category H: an intervention was needed to sustain life.", PhysicalHarm.Holds, LifeSavingIntervention.Holds),
        Reached("G", "Category G: the harm is permanent.", PhysicalHarm.Holds, PermanentHarm.Holds),
        Reached("F", "Category F: harm with an admission or a longer stay.", PhysicalHarm.Holds, Hospitalised.Holds),
        Reached("F", "Category F: harm with extra inpatient care.", PhysicalHarm.Holds, ExtraInpatientDays.MoreThan(0)),
        Reached("E", "Category E: temporary harm.", PhysicalHarm.Holds),
        Reached("D", "Category D: no harm, but monitoring was needed.", ExtraObservation.Holds),
        Reached("D", "Category D: no harm, but an intervention was needed to preclude it.", PreventiveIntervention.Holds),
        Reached("C", "Category C: the error reached the person and did no harm."),
        new HarmRule("B", "Category B: the error did not reach the person.", ErrorOccurred.Holds));

    private static HarmRule Reached(string code, string reason, params HarmTest[] tests) =>
        new(code, reason, [ErrorOccurred.Holds, ReachedPerson.Holds, .. tests]);
}
