using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What the duties of candour outside England ask before anything else, in the words of their laws. Grades of harm are never asked.</summary>
internal static class CandourQuestions
{
    public static readonly MissingFact Unintended = new("candour.unintendedOrUnexpected", "Was the incident (not its outcome) unintended or unexpected?");
    public static readonly MissingFact Cause = new("candour.causation", "Does an outcome appear to have resulted from it, or could it still result?");
    public static readonly MissingFact Death = new("candour.death", "Death that relates directly to the incident?");
    public static readonly MissingFact Lessening = new("candour.permanentLessening", "A permanent lessening of bodily, sensory, motor, physiologic or intellectual functions?");
    public static readonly MissingFact Treatment = new("candour.treatmentIncreases", "Which increases in treatment did it need, minor ones included?");

    public static readonly Answer AskWhom = Answer.NeedsInformation(
        "The duty of candour arises by its outcome, but nobody is recorded as affected.", new MissingFact("people", "Which patient did it affect?"));

    public static readonly Answer Intended = Answer.DoesNotApply("In the professional's opinion the incident was neither unintended nor unexpected.");

    /// <summary>How many days on end make impairment, pain or psychological harm prolonged.</summary>
    private const int Prolonged = 28;

    private static readonly Answer NoPatient = Answer.DoesNotApply("No patient is recorded as affected.");
    private static readonly Answer Stopped = Answer.DoesNotApply("A near miss: it was stopped before it reached the patient, and nobody holds that an outcome could result.");

    /// <summary>The answer while there is nobody to be open with or no opinion to judge by; null when there is an opinion.</summary>
    public static Answer? Refusal(IncidentCase c, Answer ask)
    {
        var isPatient = c.Affects(PersonGroup.Patient);
        if (!isPatient && (c.Facts.People.Count > 0 || c.Facts.Candour is null)) return NoPatient;
        if (c.Facts.Candour is not null) return null;
        return c.Facts.Kind == IncidentKind.NearMiss ? Stopped : ask;
    }

    public static bool IsProlonged(int? days) => days >= Prolonged;
}
