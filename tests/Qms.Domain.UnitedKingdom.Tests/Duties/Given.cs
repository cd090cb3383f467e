using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Incidents and services in a line.</summary>
internal static class Given
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    public static readonly ServiceProfile Trust = ServiceProfile.HealthServiceBodyIn(Nation.England, "St Elsewhere");
    public static readonly ServiceProfile Independent = ServiceProfile.IndependentProviderIn(Nation.England, "Elsewhere Clinic");
    public static readonly AffectedPerson Patient = new(new(new Guid(1, 0, 0, new byte[8])), PersonGroup.Patient);
    public static readonly AffectedPerson SecondPatient = new(new(new Guid(2, 0, 0, new byte[8])), PersonGroup.Patient, LacksCapacity: true);
    public static readonly AffectedPerson Nurse = new(new(new Guid(3, 0, 0, new byte[8])), PersonGroup.Staff);
    public static readonly AffectedPerson Visitor = new(new(new Guid(4, 0, 0, new byte[8])), PersonGroup.Visitor);
    public static readonly IncidentFacts Facts = new(
        IncidentKind.PatientSafetyIncident, "Wrong examination", "What happened.", Noon(2026, 5, 30), Noon(2026, 6, 1), new DeliveryLocation("CT1", "CT 1"));

    public static Instant Noon(int year, int month, int day) => On(new(year, month, day));

    public static Instant On(LocalDate day) => day.At(new LocalTime(12, 0)).InZoneLeniently(London).ToInstant();

    /// <summary>The same facts with event and discovery on one day.</summary>
    public static IncidentFacts OnDay(this IncidentFacts facts, LocalDate day) => facts with { OccurredAt = On(day), DiscoveredAt = On(day) };

    public static IncidentFacts With(params RadiationExposure[] exposures) => Facts with { Exposures = exposures };

    public static IncidentCase In(this IncidentFacts facts, ServiceProfile service, Instant? reported = null) =>
        new(new Incident { Id = new(new Guid(9, 0, 0, new byte[8])), Status = IncidentStatus.Reported, Facts = facts, Reporter = new ActorId("r1"), ReportedAt = reported ?? facts.DiscoveredAt }, service);

    public static Answer Ask(this IncidentFacts facts, string rule, ServiceProfile? service = null, Instant? reported = null) => facts.In(service ?? Trust, reported).Ask(rule).Answer;

    /// <summary>A rule's answer; while none of its editions is in force each of them says so, and the first is taken.</summary>
    public static RuleOutcome Ask(this IncidentCase incident, string rule) => UkDuties.RuleBookFor(incident.Service.Nation).Assess(incident).Outcomes.First(outcome => outcome.Rule.Id == rule);

    public static IReadOnlyList<string> Suffixes(this Answer answer, string rule) => answer.Duties.Select(duty => duty.Key.Substring(rule.Length + 1)).ToList();

    public static IReadOnlyList<string> Paths(this Answer answer) => answer.Missing.Select(fact => fact.Path).ToList();

    public static DutyDemand Demand(this Answer answer, string key) => answer.Duties.Single(duty => duty.Key == key);
}
