using System.Collections.Generic;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Questions that several families of rules ask, without allocating: most rules do not apply to most incidents.</summary>
internal static class CaseQuestions
{
    public static bool Affects(this IncidentCase incident, PersonGroup group)
    {
        var people = incident.Facts.People;
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i].Group == group) return true;
        }

        return false;
    }

    public static bool HasExposures(this IncidentCase incident) => incident.Facts.Exposures.Count > 0;

    /// <summary>The affected people of a group, in the order of the record.</summary>
    public static IEnumerable<AffectedPerson> PeopleOf(this IncidentCase incident, PersonGroup group)
    {
        foreach (var person in incident.Facts.People)
        {
            if (person.Group == group) yield return person;
        }
    }
}
