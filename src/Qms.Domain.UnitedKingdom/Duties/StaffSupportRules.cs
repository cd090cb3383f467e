using System.Collections.Generic;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>LM2 (i): staff are offered occupational-health support.</summary>
internal static class StaffSupportRules
{
    private const string What = "Offer occupational-health support, and record whether it was accepted or declined.";

    private static readonly RuleInfo Offer = new(
        "uk.lm2.staff-support", "Offer occupational-health support to affected staff", StandardRules.Lm2("(i)"), StandardRules.InForceFrom);

    private static readonly Answer NobodyAffected = Answer.DoesNotApply("No member of staff is recorded as affected.");
    private static readonly Answer NobodyInvolved = Answer.DoesNotApply("Violence or aggression, but no member of staff is recorded as affected or involved.");

    public static IEnumerable<Rule<IncidentCase>> All { get; } = [new(Offer, static c => c.EventDay, Answers)];

    private static Answer Answers(IncidentCase c)
    {
        var isViolence = c.Facts.Kind.IsViolenceOrAggression();
        var isAffected = c.Affects(PersonGroup.Staff);
        var isInvolved = isViolence && c.Facts.InvolvedStaff.Count > 0;
        if (!isAffected && !isInvolved) return isViolence ? NobodyInvolved : NobodyAffected;

        var duties = new DutyList(Offer.Id, c);
        foreach (var person in c.PeopleOf(PersonGroup.Staff)) duties.Now("affected." + person.Id, What, DutyList.Addressee(person));
        if (isInvolved)
        {
            foreach (var actor in c.Facts.InvolvedStaff) duties.Now("involved." + actor, What, "member of staff " + actor);
        }

        return duties.AppliesBecause(isInvolved ? "Violence or aggression, and staff are recorded as involved." : "Staff are recorded as affected.");
    }
}
