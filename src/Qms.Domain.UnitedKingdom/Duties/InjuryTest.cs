using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether a service user's injury is one that a regulator is told of (SI 2009/3112 reg 18(2)(a), (b), (5)(g)), by the opinion of a health care professional.</summary>
internal static class InjuryTest
{
    private const int Prolonged = 28;

    private static readonly Answer NoPatient = Answer.DoesNotApply("No patient is recorded as affected.");
    private static readonly Answer Unharmed = Answer.DoesNotApply("The kind of incident says that it had no consequence for anybody.");
    private static readonly Answer NotSerious = Answer.DoesNotApply(
        "In the professional's opinion no injury has resulted in impairment, pain or psychological harm for 28 days, a change to the structure of the body or a shortened life, and none needs treatment to prevent these or death.");

    private static readonly Answer Ask = Answer.NeedsInformation(
        "A patient was affected, and no health care professional has given an opinion of the outcome.",
        new MissingFact("candour.impairmentDays", "For how many days on end are sensory, motor or intellectual functions impaired, or likely to be?"),
        new MissingFact("candour.structuralChange", "A change to the structure of the body?"),
        new MissingFact("candour.painDays", "For how many days on end has there been pain, or is it likely?"),
        new MissingFact("candour.psychologicalHarmDays", "For how many days on end has there been, or is there likely to be, psychological harm?"),
        new MissingFact("candour.lifeShortened", "Is life expectancy shortened?"),
        new MissingFact("candour.treatmentToPreventWorse", "Does it need treatment by a health care professional to prevent death or such an injury?"));

    /// <summary>The answer when there is no such injury or this is undecided; null when there is one.</summary>
    public static Answer? RefusalOf(IncidentCase c)
    {
        if (!c.Affects(PersonGroup.Patient)) return NoPatient;
        if (c.Facts.Candour is not { } opinion) return c.Facts.Kind.IsWithoutConsequence() ? Unharmed : Ask;
        if (opinion.TreatmentToPreventWorse) return null;
        return opinion.Causation == Causation.AppearsToHaveResulted && HasLastingOutcome(opinion) ? null : NotSerious;
    }

    // A permanent lessening of functions outlasts the 28 days that make an impairment more than temporary.
    private static bool HasLastingOutcome(CandourFacts opinion) =>
        opinion.PermanentLessening || opinion.ImpairmentDays >= Prolonged || opinion.StructuralChange
        || opinion.PainDays >= Prolonged || opinion.PsychologicalHarmDays >= Prolonged || opinion.LifeShortened;
}
