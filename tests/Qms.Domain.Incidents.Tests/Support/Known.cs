using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.Incidents.Tests.Support;

/// <summary>Fixed people, moments, ids and facts, so that every test reads and every run is the same.</summary>
internal static class Known
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 30);
    public static readonly Instant Yesterday = Now - Duration.FromDays(1);
    public static readonly LocalDate Today = new(2026, 3, 2);
    public static readonly CommandId Request = CommandId.Parse("01981a2b-3c4d-7e5f-8a9b-0000000000c1");

    public static readonly IReadOnlyList<Role> AllRoles =
    [
        Roles.Staff, Roles.QualityManager, Roles.Investigator, Roles.ServiceLead, Roles.ClinicalGovernance, Roles.MedicalPhysicsExpert,
        Roles.RadiationProtectionAdviser, Roles.OccupationalHealth, Roles.System,
    ];

    /// <summary>One person for each role; their key is the role.</summary>
    public static readonly IReadOnlyDictionary<Role, Actor> By = AllRoles.ToDictionary(static role => role, static role => new Actor(role.Code, role));

    public static readonly Actor Manager = By[Roles.QualityManager];
    public static readonly Actor Lead = By[Roles.ServiceLead];
    public static readonly Actor Governance = By[Roles.ClinicalGovernance];
    public static readonly Actor Investigator = By[Roles.Investigator];
    public static readonly Actor Reporter = By[Roles.Staff];

    public static readonly IncidentId Id = IncidentId.Parse(Text(1));
    public static readonly IncidentId OtherId = IncidentId.Parse(Text(2));
    public static readonly AffectedPersonId Patient = PersonId(1);
    public static readonly AffectedPersonId Nurse = PersonId(2);

    public static readonly HarmGrade NoHarm = Grade(HarmScales.LfpsePhysical, HarmLevel.None);
    public static readonly HarmGrade NoDistress = Grade(HarmScales.LfpsePsychological, HarmLevel.None);

    /// <summary>A place.</summary>
    public static readonly DeliveryLocation Ward = new("site-1/ct", "CT, main site");

    /// <summary>A near miss in which nobody was harmed and no radiation was used: raises the fewest duties.</summary>
    public static readonly IncidentFacts NearMiss = new(
        IncidentKind.NearMiss, "Wrong form", "The request form of another examination was opened.", Yesterday, Yesterday, Ward, MayAffectCare: false);

    /// <summary>One patient, one accidental exposure; everything that a rule asks is answered.</summary>
    public static readonly IncidentFacts Exposed = NearMiss with
    {
        Kind = IncidentKind.PatientSafetyIncident,
        Title = "Wrong patient scanned",
        MayAffectCare = true,
        People = [new AffectedPerson(Patient, PersonGroup.Patient, AgeGroup.Adult, "Ada Example", "RN-1")],
        Imaging = new ImagingFacts(new Modality("CT"), "Chest", "ACC-1"),
        Exposures = [new RadiationExposure(ExposureNature.Accidental, ExposureSetting.Diagnostic, AgeGroup.Adult, TotalDose: 5m, ProcedureFailed: false, TissueReaction: false, ClinicallySignificant: false, Person: Patient, MeetsCriterion: false)],
        Candour = new CandourFacts(true, Causation.CouldResult),
        Statutory = new StatutoryFacts(PartOfTheme: false),
    };

    /// <summary>One patient, harmed without radiation; everything that a rule asks is answered.</summary>
    public static readonly IncidentFacts Fall = NearMiss with
    {
        Kind = IncidentKind.PatientSafetyIncident,
        Title = "Fall from the table",
        MayAffectCare = false,
        People = [new AffectedPerson(Patient, PersonGroup.Patient, AgeGroup.Adult, "Ada Example", "RN-1")],
        Candour = new CandourFacts(true, Causation.AppearsToHaveResulted, SignificantHarm: false),
        Statutory = new StatutoryFacts(PartOfTheme: false, Injured: false),
    };

    public static AffectedPersonId PersonId(int n) => AffectedPersonId.Parse(Text(100 + n));

    public static FindingId FindingId(int n) => Investigating.FindingId.Parse(Text(200 + n));

    public static RecommendationId RecommendationId(int n) => Investigating.RecommendationId.Parse(Text(300 + n));

    public static ActionId ActionId(int n) => Investigating.ActionId.Parse(Text(400 + n));

    public static AdviceId AdviceId(int n) => Investigating.AdviceId.Parse(Text(500 + n));

    public static TimelineEntryId EntryId(int n) => TimelineEntryId.Parse(Text(600 + n));

    public static HarmGrade Grade(HarmScale scale, HarmLevel level) => new(scale.Id, scale.Version, scale.Grades.First(grade => grade.Level == level).Code);

    public static HarmGrade NoneFor(HarmDimension dimension) => dimension == HarmDimension.Physical ? NoHarm : NoDistress;

    public static HarmGrade Severe(HarmDimension dimension) => Grade(dimension == HarmDimension.Physical ? HarmScales.LfpsePhysical : HarmScales.LfpsePsychological, HarmLevel.Severe);

    private static string Text(int n) => "01981a2b-3c4d-7e5f-8a9b-" + n.ToString("x12", CultureInfo.InvariantCulture);
}
