using System.Collections.Generic;
using System.Globalization;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Questions that several rules ask of the facts particular laws turn on. They ask only where other facts make the subject relevant.</summary>
internal static class StatutoryQuestions
{
    public static readonly Answer AskDeaths = Answer.NeedsInformation(
        "A death is stated, but who died and when has not been recorded.", new MissingFact("statutory.deaths", "Who died, and on which day?"));

    public static readonly Answer AskCare = Answer.NeedsInformation(
        "By its kind not a patient safety incident and no patient is recorded; it is one if it may affect a patient's care, which has not been recorded.",
        new MissingFact("mayAffectCare", "May the event affect a patient's care?"));

    public static readonly Answer NotPatientSafety = Answer.DoesNotApply(
        "Not a patient safety incident: by its kind it is none, no patient or exposure is recorded, and it is recorded that it cannot affect a patient's care.");

    public static readonly Answer NoDeath = Answer.DoesNotApply("No death is recorded.");

    public static StatutoryFacts Statutory(this IncidentCase incident) => incident.Facts.Statutory ?? StatutoryFacts.None;

    /// <summary>Whether an opinion or a grade of harm says that somebody died of it.</summary>
    public static bool StatesDeath(this IncidentCase incident) => incident.Facts.Candour is { Death: true } || incident.HasHarmOf(HarmLevel.Fatal);

    /// <summary>Whether somebody's harm is graded at <paramref name="level"/> or worse.</summary>
    public static bool HasHarmOf(this IncidentCase incident, HarmLevel level)
    {
        var harm = incident.Incident.Harm;
        for (var i = 0; i < harm.Count; i++)
        {
            if (harm[i].Current is { } act && act.Level >= level) return true;
        }

        return false;
    }

    /// <summary>Whether it is a patient safety incident: what could have led to harm counts too. Null when only whether it may affect care would tell.</summary>
    public static bool? IsPatientSafetyIncident(this IncidentCase incident) =>
        incident.Facts.Kind.IsClinical() || incident.Affects(PersonGroup.Patient) || incident.HasExposures() ? true : incident.Facts.MayAffectCare;

    /// <summary>Whether a patient is affected by an event that its kind does not call one without consequence.</summary>
    public static bool MayHaveHarmedPatient(this IncidentCase incident) => incident.Affects(PersonGroup.Patient) && !incident.Facts.Kind.IsWithoutConsequence();

    /// <summary>The path of a fact of an item: <c>statutory.deaths[0].diedOn</c>.</summary>
    public static MissingFact Of(string list, int index, string fact, string question) =>
        new($"statutory.{list}[{index.ToString(CultureInfo.InvariantCulture)}].{fact}", question);

    public static AffectedPerson? Find(this IncidentCase incident, AffectedPersonId id)
    {
        var people = incident.Facts.People;
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i].Id == id) return people[i];
        }

        return null;
    }

    /// <summary>The deaths of service users. Who is not listed among those affected is taken for one.</summary>
    public static IEnumerable<(DeathFacts Death, int Index)> DeathsOfPatients(this IncidentCase incident)
    {
        var deaths = incident.Statutory().Deaths;
        for (var i = 0; i < deaths.Count; i++)
        {
            if (incident.Find(deaths[i].Person) is null or { Group: PersonGroup.Patient }) yield return (deaths[i], i);
        }
    }
}
