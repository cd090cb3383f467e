using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.UnitedKingdom;

namespace Qms.Domain.Benchmarks;

/// <summary>The incident that everything is measured on: a CT scan of the wrong patient, taken from report to an analysis.</summary>
internal static class Scene
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 9, 30);

    public static ImagingService Service { get; } = ImagingService.InEngland();

    public static DecisionContext Context { get; } = Service.Context(new Actor("staff-7", Roles.QualityManager), Now, new CommandId(Some(1)));

    public static IncidentCommand.Triage Triage { get; } = new(TriageResponse.Investigation, "An accidental exposure of some dose: it is looked into thoroughly.", new ActorId("staff-7"));

    public static Incident Reported { get; } = Decide(Incident.None, new IncidentCommand.Report(new IncidentId(UuidV7.Create(Instant.FromUnixTimeMilliseconds(0), Some(2))), Facts()), []);

    /// <summary>What happened to one incident: the report, the duties that it raised, and the work on it.</summary>
    public static IncidentEvent[] Life()
    {
        var happened = new List<IncidentEvent>();
        var incident = Decide(Incident.None, new IncidentCommand.Report(Reported.Id, Reported.Facts!), happened);
        incident = Decide(incident, Triage, happened);
        incident = Decide(incident, new IncidentCommand.StartInvestigation(new ActorId("staff-9"), "How could the wrong patient be scanned?"), happened);
        var finding = new FindingId(Some(3));
        incident = Decide(incident, new IncidentCommand.RecordFinding(finding, "Identity was asked for by name alone."), happened);
        incident = Decide(incident, new IncidentCommand.MakeRecommendation(new RecommendationId(Some(4)), "Ask for name, date of birth and address.", [finding]), happened);
        Decide(incident, new IncidentCommand.GiveFeedback("Thank you; it is being investigated."), happened);
        return [.. happened];
    }

    public static Guid Some(byte number) => new(number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    private static IncidentFacts Facts() => new(
        IncidentKind.WrongTreatment,
        Title: "CT of the wrong patient",
        Description: "Two patients with similar names; identity was not checked at the scanner.",
        OccurredAt: Now - Duration.FromMinutes(60),
        DiscoveredAt: Now - Duration.FromMinutes(30),
        Location: new DeliveryLocation("ct-1", "CT scanner 1"),
        MayAffectCare: true,
        People: [new AffectedPerson(new AffectedPersonId(UuidV7.Create(Instant.FromUnixTimeMilliseconds(0), Some(5))), PersonGroup.Patient, AgeGroup.Adult)],
        Imaging: new ImagingFacts(new Modality("CT"), "chest"),
        Exposures: [new RadiationExposure(ExposureNature.Accidental, ExposureSetting.Diagnostic, AgeGroup.Adult, TotalDose: 6.6m)],
        Device: DeviceInvolvement.NotInvolved);

    private static Incident Decide(Incident incident, IncidentCommand command, List<IncidentEvent> happened)
    {
        var decision = Service.Incidents.Decide(incident, command, Context).OrThrow();
        happened.AddRange(decision.Events);
        return decision.State;
    }
}
