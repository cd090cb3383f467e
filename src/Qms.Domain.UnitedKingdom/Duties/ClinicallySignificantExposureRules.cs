using System.Collections.Generic;
using System.Globalization;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>IR(ME)R reg 8(1): those concerned are informed of a clinically significant exposure and, again, of the outcome of its analysis.</summary>
/// <remarks>What is clinically significant is for the service to decide by its professional bodies' criteria; the rule asks for the decision and never makes it.</remarks>
internal static class ClinicallySignificantExposureRules
{
    private const string Occurrence = "Inform of the clinically significant exposure.";
    private const string Outcome = "Inform of the outcome of the analysis of the exposure, once it is known.";
    private const string Question = "Is the exposure clinically significant by the service's criteria?";

    private static readonly Answer NoExposure = Answer.DoesNotApply("No accidental or unintended exposure is recorded.");
    private static readonly Answer NotSignificant = Answer.DoesNotApply("It is recorded that no exposure was clinically significant. The duty of candour may still apply.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var info = new RuleInfo(
            place.Prefix + ".irmer.inform", "Inform referrer, practitioner and the exposed individual of a clinically significant exposure, and of the outcome of its analysis",
            place.Irmer("reg 8(1), Schedule 2(l)"), Jurisdiction.IrmerInForce);
        return [place.Rule(info, static c => c.DiscoveryDay, c => Answers(c, info.Id))];
    }

    private static Answer Answers(IncidentCase c, string id)
    {
        var exposures = c.Facts.Exposures;
        if (exposures.Count == 0) return NoExposure;
        var undecided = 0;
        for (var i = 0; i < exposures.Count; i++)
        {
            if (exposures[i].ClinicallySignificant == true) return Duties(c, id);
            if (exposures[i].ClinicallySignificant is null) undecided++;
        }

        if (undecided == 0) return NotSignificant;
        var missing = new MissingFact[undecided];
        for (var i = exposures.Count - 1; i >= 0; i--)
        {
            if (exposures[i].ClinicallySignificant is null) missing[--undecided] = new($"exposures[{i.ToString(CultureInfo.InvariantCulture)}].clinicallySignificant", Question);
        }

        return Answer.NeedsInformation("An exposure is recorded, and whether it was clinically significant has not been decided.", missing);
    }

    private static Answer Duties(IncidentCase c, string id)
    {
        var duties = new DutyList(id, c);
        Inform(duties, "referrer", "referrer");
        Inform(duties, "practitioner", "IR(ME)R practitioner");
        var isNamed = false;
        foreach (var exposure in c.Facts.Exposures)
        {
            if (exposure.ClinicallySignificant != true || exposure.Person is not { } id2 || Find(c, id2) is not { } person) continue;
            Inform(duties, "individual." + person.Id, DutyList.Addressee(person));
            isNamed = true;
        }

        // Exposures that name nobody concern every patient of the incident.
        foreach (var patient in c.PeopleOf(PersonGroup.Patient))
        {
            if (!HasUnnamed(c)) break;
            Inform(duties, "individual." + patient.Id, DutyList.Addressee(patient));
            isNamed = true;
        }

        if (!isNamed) Inform(duties, "individual", "individual exposed, or their representative");
        return duties.AppliesBecause("It is recorded that an exposure was clinically significant.");
    }

    private static void Inform(DutyList duties, string suffix, string toWhom) =>
        duties.Now("occurrence." + suffix, Occurrence, toWhom).Now("outcome." + suffix, Outcome, toWhom);

    private static bool HasUnnamed(IncidentCase c)
    {
        foreach (var exposure in c.Facts.Exposures)
        {
            if (exposure.ClinicallySignificant == true && (exposure.Person is not { } id || Find(c, id) is null)) return true;
        }

        return false;
    }

    private static AffectedPerson? Find(IncidentCase c, AffectedPersonId id)
    {
        foreach (var person in c.Facts.People)
        {
            if (person.Id == id) return person;
        }

        return null;
    }
}
