using System.Linq;
using NodaTime;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;

namespace Qms.Samples.IncidentDesk;

/// <summary>What the invented team finds out of the facts that particular laws ask about: injuries, reactions, breaches, deaths, themes.</summary>
internal static class Statutory
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>What is plain on the first working day, because a clock runs in hours or days; null when nothing is.</summary>
    public static (StatutoryFacts Facts, string Reason)? AtFirst(string? example, IncidentFacts facts) => (example, facts.People.Count == 0 ? (AffectedPersonId?)null : facts.People[0].Id) switch
    {
        ("violence", { } person) => (
            new(Injured: true, Injuries: [new(person, InjuryKind.Fracture, WorkRelated: true, TakenToHospital: false, OnHospitalPremises: true)], OthersExposed: false, AbuseAlleged: false),
            "The X-ray shows a fracture of the cheekbone."),
        ("F2.2", { } person) => (new(MedicineReactions: [new(person, "iodinated contrast", Serious: true, UnderAdditionalMonitoring: false, DeliveredByDevice: true)]), "The reaction threatened life; an injector gave the contrast."),
        ("drug", { } person) => (new(MedicineReactions: [new(person, "midazolam", Serious: false, UnderAdditionalMonitoring: false, DeliveredByDevice: false)]), "Drowsy for two hours; the reaction was not serious."),
        ("F8.1", { } person) => (new(Injured: true, Injuries: [new(person, InjuryKind.Fracture, WorkRelated: false, FromMedicalTreatment: false, TakenToHospital: true, OnHospitalPremises: false)]), "The hip was broken by a fall at home, before the patient came."),
        ("F7.1", _) => (new(NeverEvent: new(NeverEventKind.WrongSiteSurgery, InvasiveProcedure: true)), "An invasive procedure on the wrong patient may be a Never Event."),
        ("F2.5", { } person) => (
            new(SeriousIncident: true, Deaths:
            [
                new(person, facts.DiscoveredAt.InZone(London).Date, MayRelateToProcedureOrMedicine: true, NaturalCausesUnderAppropriateCare: false, WhileServicesWereProvided: true, AlreadyNotified: true),
            ]),
            "The death may be due to the drainage, and the coroner knows of it."),
        ("data", _) => (new(DataBreach: new(facts.DiscoveredAt)), "It is a breach of personal data; what it means for the patient is not known yet."),
        _ => null,
    };

    /// <summary>What is known after a few days: whatever the rules still ask for.</summary>
    public static StatutoryFacts Later(TakenIn report, Incident incident)
    {
        var facts = incident.Facts!;
        var known = facts.Statutory ?? StatutoryFacts.None;
        return known with
        {
            Injured = known.Injured ?? known.Injuries.Count > 0,
            Injuries = [.. known.Injuries.Select(static injury => injury with { DaysUnfit = injury.DaysUnfit ?? 12 })],
            OthersExposed = known.OthersExposed ?? known.OccupationalDoses.Count > 0,
            PartOfTheme = known.PartOfTheme ?? IsTheme(report, facts),
            PoliceInvolved = known.PoliceInvolved ?? false,
            AbuseAlleged = known.AbuseAlleged ?? false,
            AdultOrChildAtRisk = known.AdultOrChildAtRisk ?? false,
            SeriousIncident = known.SeriousIncident ?? (incident.IsCritical || known.NeverEvent is not null),
            ReviewLevel = known.ReviewLevel ?? (incident.IsCritical || known.NeverEvent is not null ? 2 : null),
            DataBreach = known.DataBreach is { } breach ? breach with { Risk = breach.Risk ?? BreachRisk.Risk } : null,
        };
    }

    // Worked examples come in pairs from one room; of the others, one failure of equipment in five is not the first of its kind.
    private static bool IsTheme(TakenIn report, IncidentFacts facts) =>
        report.Example is { } example
            ? example is "F5.4a" or "F5.4b" or "F5.5a" or "F5.5b" or "F5.10" or "F8.4a" or "F8.4b"
            : facts.Exposures.Any(static exposure => exposure.People > 1) || Habit.OneIn(facts.ErrorType == ErrorType.Equipment ? 5 : 40, report.Id, "theme");
}
