using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Questions that the rules on health and safety at work share. They ask about injuries and doses only where the kind of incident or the people affected suggest some.</summary>
internal static class WorkplaceQuestions
{
    private static readonly MissingFact Injured = new("statutory.injured", "Was anybody physically injured?");
    private static readonly MissingFact Injuries = new("statutory.injuries", "Who was injured, and what is the injury?");
    private static readonly MissingFact Exposed = new("statutory.othersExposed", "May anybody other than the patient have received a dose of ionising radiation?");
    private static readonly MissingFact Doses = new("statutory.occupationalDoses", "Who other than the patient received a dose, and how much?");

    private static readonly Answer AskInjured = Answer.NeedsInformation("The kind of incident or the people affected suggest an injury, and whether anybody was injured has not been recorded.", Injured);
    private static readonly Answer AskInjuries = Answer.NeedsInformation("It is recorded that somebody was injured, but not who and how.", Injuries);
    private static readonly Answer NobodyInjured = Answer.DoesNotApply("It is recorded that nobody was injured.");
    private static readonly Answer NoInjury = Answer.DoesNotApply("No injury is recorded, and neither the kind of incident nor the people affected suggest one.");
    private static readonly Answer AskExposed = Answer.NeedsInformation("Staff or others were affected where there is ionising radiation, and whether they received a dose has not been recorded.", Exposed);
    private static readonly Answer AskDoses = Answer.NeedsInformation("It is recorded that somebody other than the patient may have received a dose, but not who and how much.", Doses);
    private static readonly Answer NobodyExposed = Answer.DoesNotApply("It is recorded that nobody other than the patient was exposed to ionising radiation.");
    private static readonly Answer NoDose = Answer.DoesNotApply("No dose to anybody other than the patient is recorded or suggested; the patient's own exposure is a matter for IR(ME)R.");

    public static StatutoryFacts StatedFacts(this IncidentCase c) => c.Facts.Statutory ?? StatutoryFacts.None;

    /// <summary>The body that enforces health and safety in hospitals.</summary>
    public static string SafetyAuthority(this Jurisdiction place) =>
        place.Nation == Nation.NorthernIreland ? "Health and Safety Executive for Northern Ireland (HSENI)" : "Health and Safety Executive (HSE)";

    public static AffectedPerson? PersonOf(this IncidentCase c, AffectedPersonId id)
    {
        foreach (var person in c.Facts.People)
        {
            if (person.Id == id) return person;
        }

        return null;
    }

    /// <summary>The answer while no injury is recorded.</summary>
    public static Answer WithoutInjuries(IncidentCase c) => c.StatedFacts().Injured switch
    {
        true => AskInjuries,
        false => NobodyInjured,
        null => SuggestsInjury(c) ? AskInjured : NoInjury,
    };

    /// <summary>The answer while no dose to anybody other than the patient is recorded.</summary>
    public static Answer WithoutDoses(IncidentCase c) => c.StatedFacts().OthersExposed switch
    {
        true => AskDoses,
        false => NobodyExposed,
        null => SuggestsDose(c) ? AskExposed : NoDose,
    };

    private static bool SuggestsInjury(IncidentCase c) =>
        c.Facts.Kind is IncidentKind.HealthAndSafetyEvent || c.Facts.Kind.IsViolenceOrAggression()
        || (c.Facts.Kind is IncidentKind.EquipmentFailure && c.Facts.People.Count > 0)
        || (CanReachPeople(c) && AffectsOthers(c));

    private static bool SuggestsDose(IncidentCase c) =>
        CanReachPeople(c) && !c.Facts.Kind.IsViolenceOrAggression() && AffectsOthers(c)
        && (c.HasExposures() || c.StatedFacts().SourceEvent is not null || (c.Facts.Imaging is { } imaging && LocalAnalysisRules.IsIonising(imaging.Modality)));

    private static bool CanReachPeople(IncidentCase c) => !c.Facts.Kind.IsWithoutConsequence() && c.Facts.Kind != IncidentKind.InformationGovernanceEvent;

    private static bool AffectsOthers(IncidentCase c) => c.Affects(PersonGroup.Staff) || c.Affects(PersonGroup.Visitor);
}
