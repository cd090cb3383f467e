using System.Collections.Generic;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>LM2 (j): those concerned hear without delay of what may affect care.</summary>
internal static class CommunicationRules
{
    private static readonly RuleInfo Communicate = new(
        "uk.lm2.communicate", "Tell the clinical team, the patient or carer and the affected staff without delay", StandardRules.Lm2("(j)"), StandardRules.InForceFrom);

    private static readonly Answer CareUnaffected = Answer.DoesNotApply("It is recorded that the event cannot affect a patient's care.");
    private static readonly Answer ReachedNobody = Answer.DoesNotApply("The kind of incident says that it had no consequence for anybody, and nobody has recorded that it may affect care.");

    private static readonly Answer Ask = Answer.NeedsInformation(
        "Whether the event may affect a patient's care has not been recorded.", new MissingFact("mayAffectCare", "May the event affect a patient's care?"));

    public static IEnumerable<Rule<IncidentCase>> All { get; } = [new(Communicate, static c => c.EventDay, Answers)];

    private static Answer Answers(IncidentCase c) => c.Facts.MayAffectCare switch
    {
        true => Duties(c),
        false => CareUnaffected,
        null => c.Facts.Kind.IsWithoutConsequence() ? ReachedNobody : Ask,
    };

    private static Answer Duties(IncidentCase c)
    {
        var duties = new DutyList(Communicate.Id, c).Now("clinical-team", "Tell the clinical team that cares for the patient what happened.", "clinical team");
        if (!c.Affects(PersonGroup.Patient)) duties.Now("patient", "Tell the patients concerned, or those who care for them, what happened.", "patients concerned, or their carers");
        foreach (var person in c.Facts.People)
        {
            if (person.Group == PersonGroup.Patient) duties.Now("patient." + person.Id, "Tell the patient, their carer or their representative what happened.", DutyList.Addressee(person) + (person.LacksCapacity ? "" : ", or their carer"));
            if (person.Group == PersonGroup.Visitor) duties.Now("other." + person.Id, "Tell the other person who was affected what happened.", DutyList.Addressee(person));
        }

        if (c.Affects(PersonGroup.Staff) || c.Facts.InvolvedStaff.Count > 0) duties.Now("staff", "Tell the affected staff what happened.", "affected staff");
        return duties.AppliesBecause("It is recorded that the event may affect a patient's care.");
    }
}
