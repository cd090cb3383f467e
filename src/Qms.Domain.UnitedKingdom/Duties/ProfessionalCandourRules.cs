using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The duty of candour of each doctor, nurse and radiographer towards their patient, everywhere in the United Kingdom. It has no threshold of harm, so it follows the grading.</summary>
internal static class ProfessionalCandourRules
{
    private const string Id = "uk.candour.professional";

    private static readonly Answer NoPatient = Answer.DoesNotApply("No patient is recorded as affected.");
    private static readonly Answer Unharmed = Answer.DoesNotApply("No patient is graded as having suffered harm or distress.");

    public static IEnumerable<Rule<IncidentCase>> All { get; } =
    [
        new(
            new(Id, "Be open with a patient who suffered harm or distress",
                new("General Medical Council and Nursing and Midwifery Council, Openness and honesty when things go wrong", "the professional duty of candour", "June 2015"),
                new LocalDate(2015, 6, 1), null, Verification.SecondarySource),
            static c => c.EventDay, Answered),
    ];

    private static Answer Answered(IncidentCase c)
    {
        if (!c.Affects(PersonGroup.Patient)) return NoPatient;
        List<MissingFact>? ungraded = null;
        DutyList? duties = null;
        foreach (var patient in c.PeopleOf(PersonGroup.Patient))
        {
            var worst = Worst(c, patient.Id);
            if (worst > HarmLevel.None)
            {
                (duties ??= new DutyList(Id, c)).Now(
                    "patient." + patient.Id, "Tell the patient, or whoever represents them, what went wrong; apologise, say what can be done to put it right, and explain the effects fully.", DutyList.Addressee(patient));
            }
            else if (worst is null)
            {
                (ungraded ??= []).Add(new("harm." + patient.Id, "What harm, physical or psychological, did the patient suffer?"));
            }
        }

        // A patient who was harmed is told now, whether or not another's harm is graded yet.
        if (duties is not null) return duties.AppliesBecause("A patient is graded as having suffered harm or distress.");
        return ungraded is null ? Unharmed : Answer.NeedsInformation("Harm to a patient has not been graded.", [.. ungraded]);
    }

    private static HarmLevel? Worst(IncidentCase c, AffectedPersonId patient)
    {
        HarmLevel? worst = null;
        foreach (var harm in c.Incident.Harm)
        {
            if (harm.Person == patient && harm.Current is { } act && (worst is null || act.Level > worst)) worst = act.Level;
        }

        return worst;
    }
}
