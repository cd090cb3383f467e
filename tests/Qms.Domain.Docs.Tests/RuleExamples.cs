using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Duties;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.Docs.Tests;

/// <summary>Finds for each rule an incident to which it applies, among situations that every imaging service knows.</summary>
internal static class RuleExamples
{
    private static readonly Applicability[] Applicabilities = [Applicability.Applies, Applicability.NeedsInformation, Applicability.DoesNotApply];
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly AffectedPerson Patient = new(new(new Guid(1, 0, 0, new byte[8])), PersonGroup.Patient, AgeGroup.Adult);
    private static readonly AffectedPerson Radiographer = new(new(new Guid(2, 0, 0, new byte[8])), PersonGroup.Staff, AgeGroup.Adult);
    private static readonly AffectedPerson Visitor = new(new(new Guid(3, 0, 0, new byte[8])), PersonGroup.Visitor, AgeGroup.Adult);
    private static readonly CandourFacts Harmed = new(
        true, Causation.AppearsToHaveResulted, SignificantHarm: true, TreatmentIncreases: [TreatmentIncrease.UnplannedReadmission], ImpairmentDays: 30, MoreThanMinimal: true);

    /// <summary>The first situation to which the rule applies in its own time, or else the first in which it asks, or else the first to which it does not apply.</summary>
    public static (string Situation, string Where, LocalDate Day, Answer Answer)? Of(RuleInfo rule, Nation nation)
    {
        var today = new LocalDate(2026, 6, 1);
        LocalDate[] days = [rule.InForceTo is { } to && to < today ? to : LocalDate.Max(rule.InForceFrom, today), rule.InForceFrom];
        ServiceProfile[] services = [ServiceProfile.HealthServiceBodyIn(nation), ServiceProfile.IndependentProviderIn(nation), ServiceProfile.IndependentProviderIn(nation).WithNhsFundedCare()];
        var found = from day in days
                    from service in services
                    from situation in Situations(Noon(day))
                    let outcome = ImagingService.In(service).Rules.Assess(new IncidentCase(Reported(situation.Facts, service), service)).Outcomes.Single(outcome => outcome.Rule.Id == rule.Id)
                    where outcome.Rule == rule
                    select (situation.Title, Where(service), day, outcome.Answer);
        var all = found.ToList();
        return Applicabilities.Select(wanted => all.Cast<(string, string, LocalDate, Answer)?>().FirstOrDefault(example => example!.Value.Item4.Applicability == wanted)).FirstOrDefault(static example => example is not null);
    }

    private static string Where(ServiceProfile service) =>
        service.Provider == ProviderKind.HealthServiceBody ? "health service body" : service.NhsFunded ? "independent provider, NHS-funded care" : "independent provider, private care";

    private static IEnumerable<(string Title, IncidentFacts Facts)> Situations(Instant at)
    {
        var day = at.InZone(London).Date;
        var ct = new ImagingFacts(new Modality("CT"), "chest");
        var wrongPatient = new IncidentFacts(
            IncidentKind.WrongTreatment, "CT of the wrong patient, 6.6 mSv", "Synthetic.", at, at, new DeliveryLocation("ct-1", "CT 1"), MayAffectCare: true, People: [Patient], Imaging: ct,
            Exposures: [new RadiationExposure(ExposureNature.Accidental, ExposureSetting.Diagnostic, AgeGroup.Adult, TotalDose: 6.6m, ProcedureFailed: true, ClinicallySignificant: true, Person: Patient.Id)],
            Device: DeviceInvolvement.NotInvolved, Candour: Harmed with { GivenAt = at, ToldInPersonAt = at }, InvolvedStaff: [new ActorId("staff-1")]);
        IncidentFacts Clinical(IncidentKind kind, string title, StatutoryFacts statutory) => wrongPatient with { Kind = kind, Title = title, Exposures = [], Statutory = statutory };
        IncidentFacts AtWork(IncidentKind kind, string title, AffectedPerson person, StatutoryFacts statutory) =>
            wrongPatient with { Kind = kind, Title = title, Exposures = [], Candour = null, Imaging = null, MayAffectCare = false, People = [person], Statutory = statutory };
        StatutoryFacts Hurt(AffectedPerson person, InjuryKind kind, int unfit) => new(Injuries: [new Injury(person.Id, kind, true, false, false, person.Group != PersonGroup.Staff, false, unfit, NeededResuscitationOrStay: false)], Injured: true);
        StatutoryFacts Dosed(OccupationalDose dose) => new(OccupationalDoses: [dose], OthersExposed: true);
        var dose = new OccupationalDose(Radiographer.Id, DoseLimitClass.Employee, day.Year, FromAccident: true, BornOn: new LocalDate(1980, 5, 10));

        IncidentFacts[] situations =
        [
            wrongPatient,
            Clinical(IncidentKind.WrongTreatment, "A retained guidewire", new(NeverEvent: new(NeverEventKind.RetainedForeignObject, true, false), SeriousIncident: true, ReviewLevel: 2)),
            Clinical(IncidentKind.PatientSafetyIncident, "A death after an image-guided procedure", new(
                Deaths: [new DeathFacts(Patient.Id, day, true, false, true, false, true)], SeriousIncident: true, ReviewLevel: 3, PoliceInvolved: true)) with { Candour = Harmed with { Death = true, PermanentLessening = true } },
            Clinical(IncidentKind.PatientSafetyIncident, "A natural death while the service was provided", new(Deaths: [new DeathFacts(Patient.Id, day, false, true, true)])) with { Candour = Harmed with { Death = true } },
            Clinical(IncidentKind.WrongDrug, "Anaphylaxis to contrast", new(MedicineReactions: [new MedicineReaction(Patient.Id, "Iodinated contrast", true, false, true)], SeriousIncident: true, ReviewLevel: 1)) with { Candour = Harmed with { TreatmentToPreventWorse = true } },
            Clinical(IncidentKind.MissedDiagnosis, "Software misreads a chest film", new(PartOfTheme: true)) with { Device = DeviceInvolvement.Contributed },
            Clinical(IncidentKind.NearMiss, "The wrong side, caught by the third such check this month", new(PartOfTheme: true)),
            Clinical(IncidentKind.PatientSafetyIncident, "A complaint of rough handling", new(AbuseAlleged: true, AdultOrChildAtRisk: true, PoliceInvolved: true)),
            Clinical(IncidentKind.InformationGovernanceEvent, "A report sent to the wrong patient", new(DataBreach: new(at, BreachRisk.HighRisk))),
            Clinical(IncidentKind.EquipmentFailure, "No electricity for 25 hours", new(Disruption: new(ServiceDisruptionKind.Utilities, 25m))) with { Device = DeviceInvolvement.NotInvolved },
            AtWork(IncidentKind.ViolenceOrAggressionByPatient, "A radiographer is punched and a cheekbone breaks", Radiographer, Hurt(Radiographer, InjuryKind.Fracture, 10) with { PoliceInvolved = true }),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A strained back, unfit for ten days", Radiographer, Hurt(Radiographer, InjuryKind.Other, 10)),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A strained back, unfit for five days", Radiographer, Hurt(Radiographer, InjuryKind.Other, 5)),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A fatal fall at work", Radiographer, new(Injuries: [new Injury(Radiographer.Id, InjuryKind.Death, true, false, false, DiedOn: day)], Injured: true)),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A visitor is hit by a door and taken to hospital", Visitor, Hurt(Visitor, InjuryKind.Other, 0)),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A needle with infected blood", Radiographer, new(DangerousOccurrence: DangerousOccurrence.BiologicalAgentRelease, Injured: false)),
            AtWork(IncidentKind.HealthAndSafetyEvent, "Dermatitis by disinfectant", Radiographer, new(Diseases: [new OccupationalDisease(Radiographer.Id, OccupationalDiseaseKind.Dermatitis, at)], Injured: false)),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A cancer attributed to radiation at work", Radiographer, new(Diseases: [new OccupationalDisease(Radiographer.Id, OccupationalDiseaseKind.Cancer, at)], Injured: false)),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A badge reads 15.2 mSv", Radiographer, Dosed(dose with { EffectiveDose = 15.2m, FromAccident = false })),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A badge reads 21 mSv after an accident", Radiographer, Dosed(dose with { EffectiveDose = 21m })),
            AtWork(IncidentKind.HealthAndSafetyEvent, "An overexposure suspected and disproved", Radiographer, Dosed(dose with { EffectiveDose = 1m, OverexposureSuspected = true, OverexposureDisproved = true })),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A sealed source is lost", Radiographer, new(SourceEvent: new(SourceEventKind.Loss, "F-18", 1_000_000_000_000m, true), OthersExposed: false)),
            AtWork(IncidentKind.HealthAndSafetyEvent, "A radiopharmaceutical is spilt", Radiographer, new(SourceEvent: new(SourceEventKind.Spill, "Tc-99m", 100_000_000_000_000m, true, true), OthersExposed: false)),
        ];
        return situations.Select(static facts => (facts.Title, facts));
    }

    // Harm is graded, so that the rules that follow the grade answer too.
    private static Incident Reported(IncidentFacts facts, ServiceProfile service)
    {
        var manager = new Actor("quality-manager", Roles.QualityManager);
        var desk = new IncidentDecider(IncidentPolicy.Default.WithHarmScales([HarmScales.LfpsePhysical]));
        var context = new Core.Deciding.DecisionContext(manager, facts.DiscoveredAt, service.Zone, new CommandId(new Guid(9, 0, 0, new byte[8])));
        var incident = desk.Decide(Incident.None, new IncidentCommand.Report(new(new Guid(7, 0, 0, new byte[8])), facts), context).OrThrow().State;
        var grade = new HarmGrade(HarmScales.LfpsePhysical.Id, HarmScales.LfpsePhysical.Version, HarmScales.LfpsePhysical.Grades[3].Code);
        return desk.Decide(incident, new IncidentCommand.GradeHarm(facts.People[0].Id, HarmDimension.Physical, grade, HarmFacts.Unknown, "Synthetic."), context).OrThrow().State;
    }

    private static Instant Noon(LocalDate day) => day.At(new LocalTime(12, 0)).InZoneLeniently(London).ToInstant();
}
