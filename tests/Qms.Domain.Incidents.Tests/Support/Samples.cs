using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;
using Qms.Domain.UnitedKingdom.Calendars;

namespace Qms.Domain.Incidents.Tests.Support;

/// <summary>Every command and every event twice: with everything that it can hold, and with the least that it must.</summary>
internal static class Samples
{
    private static readonly ActorId By = new("anna");
    private static readonly RecordReference Document = new("document", "SOP-7");
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static readonly IncidentFacts FullFacts = new(
        IncidentKind.PatientSafetyIncident, "Wrong patient scanned", "Ada Example was scanned in place of another. \"Räntgen\" 😀\nSecond line.", Known.Yesterday, Known.Now,
        new DeliveryLocation("van-3", "Mobile CT", LocationKind.Mobile), PathwayStage.PatientIdentification, true,
        [new AffectedPerson(Known.Patient, PersonGroup.Patient, AgeGroup.Child, "Ada Example", "RN-1", true)],
        new ImagingFacts(new Modality("CT"), "Chest", "ACC-1", new Equipment("A-17", "CT scanner", "Maker")),
        [new RadiationExposure(ExposureNature.Unintended, ExposureSetting.RadiotherapyPlanning, AgeGroup.Child, 1.50m, 3.75m, 0.1m, 0m, true, false, true, 2, 3, Known.Patient, false)],
        DeviceInvolvement.Suspected,
        new CandourFacts(true, Causation.CouldResult, false, false, true, [TreatmentIncrease.UnplannedReadmission, TreatmentIncrease.MinorExtraTreatment], 1, 2, 3, true, false, true, true, false, Known.Now, Known.Now),
        ErrorType.OperatorPatientChecks, [new ExternalCode("LFPSE", "6", "42", "Imaging")], [new ActorId("bob"), new ActorId("carl")],
        new StatutoryFacts(
            [new Injury(Known.Patient, InjuryKind.Fracture, true, false, false, true, true, 8, Known.Today, true, false)],
            DangerousOccurrence.HazardousEscape,
            [new OccupationalDisease(Known.Patient, OccupationalDiseaseKind.Dermatitis, Known.Now)],
            [new OccupationalDose(Known.Patient, DoseLimitClass.Employee, 2026, 15.20m, 1m, 2m, 3m, true, true, false, new LocalDate(1980, 2, 29), 40m)],
            new SourceEvent(SourceEventKind.Spill, "Tc-99m", 1_000_000m, false, true),
            [new MedicineReaction(Known.Patient, "Contrast", true, false, true)],
            new DataBreach(Known.Now, BreachRisk.HighRisk),
            [new DeathFacts(Known.Patient, Known.Today, true, false, true, true, false)],
            true, false, true, new ServiceDisruption(ServiceDisruptionKind.Utilities, 25.5m), new NeverEventFacts(NeverEventKind.RetainedForeignObject, true, false, true),
            true, false, 2, true, false));

    private static readonly IncidentFacts BareFacts = new(IncidentKind.NearMiss, "Wrong form", "A form.", Known.Yesterday, Known.Yesterday, Known.Ward);

    public static readonly HarmFacts FullHarm = new()
    {
        ErrorOccurred = true,
        ReachedPerson = true,
        PhysicalHarm = true,
        Died = false,
        DeathAssociation = DeathAssociation.ProbablyAffected,
        PermanentHarm = false,
        LifeSavingIntervention = false,
        PreventiveIntervention = true,
        MajorIntervention = false,
        LastingDisabilityHastened = false,
        LifeExpectancyReduced = false,
        ExtraObservation = true,
        ExtraVisits = 2,
        TreatmentBeyondMinor = true,
        Hospitalised = true,
        ExtraInpatientDays = 13,
        FurtherTreatmentMonths = 5.50m,
        IndependenceLimitedMonths = 1m,
        EffectOnTreatment = EffectOnTreatment.None,
        ResidualImpact = FunctionalImpact.Minimal,
        Distress = true,
        PsychologicalTreatmentMonths = 0.25m,
        ActivitiesAffectedDays = 3,
        IndependentLivingAffectedMonths = 0m,
        MentalHealthCondition = false,
        RecoveryExpected = true,
        RecoveryExpectedMonths = 6m,
    };

    private static readonly HarmGrade Moderate = new("lfpse-physical", "5", "3");
    private static readonly Fulfilment FullFulfilment = new(Known.Now, By, DutyOutcome.CouldNotBeContacted, "Three calls", Document);

    private static readonly Duty FullDuty = new(
        "england.candour.contract.in-person.p1", "england.candour.contract", "Tell the patient.", "patient",
        TimeLimit.WorkingDays(10).BeginningWithStart().OrExplain().From(Known.Now, London, BankHolidays.EnglandAndWales), "report of the incident",
        new Citation("NHS Standard Contract", "SC35", "2025"), "A notifiable safety incident.", Known.Now)
    {
        Status = DutyStatus.Withdrawn,
        Fulfilment = FullFulfilment,
        Release = new Release(Known.Now, "No longer", By),
    };

    private static readonly Duty BareDuty = new(
        "uk.lm2.communicate.patient", "uk.lm2.communicate", "Tell the patient.", "patient", TimeLimit.WithoutDelay.From(Known.Now, London, WorkingCalendar.WeekendsOnly), "discovery of the incident",
        new Citation("QSI LM2", "(j)"), "It may affect care.", Known.Now);

    private static readonly AgreedAction FullAction = new(
        Known.ActionId(1), "Print photographs", By, Known.Today.PlusDays(30), [Known.FindingId(1), Known.FindingId(2)], [Known.RecommendationId(1)], new RecordReference("improvement", "7"), ActionStatus.Completed, "Seen");

    private static readonly AgreedAction BareAction = new(Known.ActionId(1), "Print photographs", By, Known.Today, [Known.FindingId(1)], []);

    private static readonly SharedLearning FullLearning = new("Ask for the name", "Two identifiers", "Huddle", [new Audience("Radiographers", true), new Audience("Porters", true)], Known.Now)
    {
        Acknowledgements = [new Acknowledgement("Radiographers", By, Known.Now)],
    };

    /// <summary>Every command with everything that it can hold.</summary>
    public static IReadOnlyList<IncidentCommand> FullCommands { get; } =
    [
        new IncidentCommand.Report(Known.Id, FullFacts),
        new IncidentCommand.AmendFacts(FullFacts, "The dose is known"),
        new IncidentCommand.Triage(TriageResponse.Investigation, "Harm", By, true),
        new IncidentCommand.Reject(RejectionGround.ReportedInError, "A test", By),
        new IncidentCommand.Merge(Known.OtherId, "Twice"),
        new IncidentCommand.StartReview(By),
        new IncidentCommand.StartInvestigation(By, "What happened and why"),
        new IncidentCommand.Escalate(By, "What happened and why", "It is worse"),
        new IncidentCommand.Pause(PauseCause.Police, "They asked", Known.Today.PlusDays(1)),
        new IncidentCommand.Resume("They have finished"),
        new IncidentCommand.AddTimelineEntry(new TimelineEntry(Known.EntryId(1), Known.Yesterday, "Ada Example was called", "RIS log")),
        new IncidentCommand.ReferToStatement(new StatementReference(Document, "The radiographer's account")),
        new IncidentCommand.RequestAdvice(Known.AdviceId(1), AdviserKind.MedicalPhysicsExpert, "What dose?"),
        new IncidentCommand.RecordAdvice(Known.AdviceId(1), "Dr Field", "3.75 mSv", Document),
        new IncidentCommand.IdentifyFactor(new ContributoryFactor(FactorFramework.LondonProtocol, "task", "Two lists")),
        new IncidentCommand.RecordFinding(Known.FindingId(1), "The name was not asked for"),
        new IncidentCommand.MakeRecommendation(Known.RecommendationId(1), "Print photographs", [Known.FindingId(1), Known.FindingId(2)]),
        new IncidentCommand.SubmitAnalysis("The name was not asked for"),
        new IncidentCommand.ReturnAnalysis("Why not?"),
        new IncidentCommand.AgreeAction(Known.ActionId(1), "Print photographs", By, Known.Today.PlusDays(30), [Known.FindingId(1)], [Known.RecommendationId(1)], Document),
        new IncidentCommand.CloseFindingWithoutAction(Known.FindingId(1), "Known and accepted"),
        new IncidentCommand.DeclineRecommendation(Known.RecommendationId(1), "Not possible"),
        new IncidentCommand.ApproveActions(),
        new IncidentCommand.CompleteAction(Known.ActionId(1), "Seen"),
        new IncidentCommand.CancelAction(Known.ActionId(1), "Superseded"),
        new IncidentCommand.ShareLearning("Ask for the name", "Huddle", [new Audience("Radiographers", true)], "Two identifiers"),
        new IncidentCommand.AcknowledgeLearning("Radiographers"),
        new IncidentCommand.GiveFeedback("Thank you, Bob Staff"),
        new IncidentCommand.Close("Done"),
        new IncidentCommand.Reopen("A new fact"),
        new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Moderate, FullHarm, "A fracture"),
        new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical),
        new IncidentCommand.DisputeHarm(Known.Patient, HarmDimension.Physical, "It is worse"),
        new IncidentCommand.AdjudicateHarm(Known.Patient, HarmDimension.Physical, Moderate, FullHarm, "Both were heard"),
        new IncidentCommand.RegradeHarm(Known.Patient, HarmDimension.Psychological, Moderate, FullHarm, "A year later"),
        new IncidentCommand.GradeDamage(DamageKind.Data, DamageLevel.Major, "A list was lost"),
        new IncidentCommand.FulfilDuty("uk.lm2.communicate.patient", Known.Now, DutyOutcome.Declined, "They declined", Document),
        new IncidentCommand.SetDutyAside("uk.lm2.communicate.patient", "Another service told them"),
        new IncidentCommand.AssessDuties(),
    ];

    /// <summary>Every command with the least that it must hold.</summary>
    public static IReadOnlyList<IncidentCommand> BareCommands { get; } = [.. FullCommands.Select(static full => full switch
    {
        IncidentCommand.Report c => c with { Facts = BareFacts },
        IncidentCommand.AmendFacts c => c with { Facts = BareFacts },
        IncidentCommand.Triage c => c with { DeclareCritical = false },
        IncidentCommand.Reject c => c with { SecondedBy = null },
        IncidentCommand.RecordAdvice c => c with { Document = null },
        IncidentCommand.AgreeAction c => c with { Findings = [], Recommendations = [], TrackedIn = null },
        IncidentCommand.ShareLearning c => c with { ChangesInPractice = null },
        IncidentCommand.Close c => c with { Note = null },
        IncidentCommand.GradeHarm c => c with { Facts = HarmFacts.Unknown },
        IncidentCommand.AdjudicateHarm c => c with { Facts = HarmFacts.Unknown },
        IncidentCommand.RegradeHarm c => c with { Facts = HarmFacts.Unknown },
        IncidentCommand.FulfilDuty c => c with { Document = null },
        _ => full,
    })];

    /// <summary>Every event with everything that it can hold.</summary>
    public static IReadOnlyList<IncidentEvent> FullEvents { get; } =
    [
        new IncidentEvent.Reported(Known.Id, FullFacts, By, Known.Now),
        new IncidentEvent.FactsAmended(FullFacts, "The dose is known", By, Known.Now),
        new IncidentEvent.Triaged(TriageResponse.Investigation, "Harm", By, By, Known.Now),
        new IncidentEvent.FoundCritical("Harm is graded severe or fatal.", By, Known.Now),
        new IncidentEvent.Rejected(RejectionGround.ReportedInError, "A test", new ActorId("bob"), "One person on call (declared by anna)", By, Known.Now),
        new IncidentEvent.Merged(Known.OtherId, "Twice", By, Known.Now),
        new IncidentEvent.ReviewStarted(By, By, Known.Now),
        new IncidentEvent.InvestigationStarted(By, "What happened and why", By, Known.Now),
        new IncidentEvent.Escalated(By, "What happened and why", "It is worse", By, Known.Now),
        new IncidentEvent.Paused(PauseCause.Police, "They asked", Known.Today.PlusDays(1), By, Known.Now),
        new IncidentEvent.Resumed("They have finished", By, Known.Now),
        new IncidentEvent.TimelineEntryAdded(new TimelineEntry(Known.EntryId(1), Known.Yesterday, "Ada Example was called", "RIS log"), By, Known.Now),
        new IncidentEvent.StatementReferred(new StatementReference(Document, "The radiographer's account"), By, Known.Now),
        new IncidentEvent.AdviceRequested(Known.AdviceId(1), AdviserKind.MedicalPhysicsExpert, "What dose?", By, Known.Now),
        new IncidentEvent.AdviceRecorded(Known.AdviceId(1), new AdviceReceived("Dr Field", "3.75 mSv", Known.Now, Document), By, Known.Now),
        new IncidentEvent.FactorIdentified(new ContributoryFactor(FactorFramework.LondonProtocol, "task", "Two lists"), By, Known.Now),
        new IncidentEvent.FindingRecorded(Known.FindingId(1), "The name was not asked for", By, Known.Now),
        new IncidentEvent.RecommendationMade(Known.RecommendationId(1), "Print photographs", [Known.FindingId(1), Known.FindingId(2)], By, Known.Now),
        new IncidentEvent.AnalysisSubmitted("The name was not asked for", By, Known.Now),
        new IncidentEvent.AnalysisReturned("Why not?", By, Known.Now),
        new IncidentEvent.ActionAgreed(FullAction, By, Known.Now),
        new IncidentEvent.FindingClosedWithoutAction(Known.FindingId(1), "Known and accepted", By, Known.Now),
        new IncidentEvent.RecommendationDeclined(Known.RecommendationId(1), "Not possible", By, Known.Now),
        new IncidentEvent.ActionsApproved("One person on call (declared by anna)", By, Known.Now),
        new IncidentEvent.ActionCompleted(Known.ActionId(1), "Seen", By, Known.Now),
        new IncidentEvent.ActionCancelled(Known.ActionId(1), "Superseded", By, Known.Now),
        new IncidentEvent.LearningShared(FullLearning, By, Known.Now),
        new IncidentEvent.LearningAcknowledged("Radiographers", By, Known.Now),
        new IncidentEvent.FeedbackGiven("Thank you, Bob Staff", By, Known.Now),
        new IncidentEvent.Closed("Done", By, Known.Now),
        new IncidentEvent.Reopened("A new fact", By, Known.Now),
        new IncidentEvent.HarmGraded(Known.Patient, HarmDimension.Physical, Moderate, HarmLevel.Moderate, FullHarm, "A fracture", By, Known.Now),
        new IncidentEvent.HarmConfirmed(Known.Patient, HarmDimension.Physical, "One person on call (declared by anna)", By, Known.Now),
        new IncidentEvent.HarmDisputed(Known.Patient, HarmDimension.Physical, "It is worse", By, Known.Now),
        new IncidentEvent.HarmAdjudicated(Known.Patient, HarmDimension.Physical, Moderate, HarmLevel.Moderate, FullHarm, "Both were heard", "One person on call (declared by anna)", By, Known.Now),
        new IncidentEvent.HarmRegraded(Known.Patient, HarmDimension.Physical, Moderate, HarmLevel.Moderate, FullHarm, "A year later", By, Known.Now),
        new IncidentEvent.DamageGraded(DamageKind.Data, DamageLevel.Major, "A list was lost", By, Known.Now),
        new IncidentEvent.DutyRaised(FullDuty, By, Known.Now),
        new IncidentEvent.DutyRevised(FullDuty, By, Known.Now),
        new IncidentEvent.DutyWithdrawn("uk.lm2.communicate.patient", "It cannot affect care.", By, Known.Now),
        new IncidentEvent.DutyFulfilled("uk.lm2.communicate.patient", FullFulfilment, By, Known.Now),
        new IncidentEvent.DutySetAside("uk.lm2.communicate.patient", "Another service told them", By, Known.Now),
    ];

    /// <summary>Every event with the least that it must hold.</summary>
    public static IReadOnlyList<IncidentEvent> BareEvents { get; } = [.. FullEvents.Select(static full => full switch
    {
        IncidentEvent.Reported e => e with { Facts = BareFacts, By = ActorId.Anonymous },
        IncidentEvent.FactsAmended e => e with { Facts = BareFacts },
        IncidentEvent.Rejected e => e with { SecondedBy = null, SeparationException = null },
        IncidentEvent.AdviceRecorded e => e with { Advice = e.Advice with { Document = null } },
        IncidentEvent.RecommendationMade e => e with { Findings = [] },
        IncidentEvent.ActionAgreed e => e with { Action = BareAction with { Findings = [] } },
        IncidentEvent.ActionsApproved e => e with { SeparationException = null },
        IncidentEvent.LearningShared e => e with { Learning = new SharedLearning("Ask for the name", null, "Huddle", [], Known.Now) },
        IncidentEvent.Closed e => e with { Note = null },
        IncidentEvent.HarmGraded e => e with { Facts = HarmFacts.Unknown },
        IncidentEvent.HarmConfirmed e => e with { SeparationException = null },
        IncidentEvent.HarmAdjudicated e => e with { Facts = HarmFacts.Unknown, SeparationException = null },
        IncidentEvent.HarmRegraded e => e with { Facts = HarmFacts.Unknown },
        IncidentEvent.DutyRaised e => e with { Duty = BareDuty },
        IncidentEvent.DutyRevised e => e with { Duty = BareDuty },
        IncidentEvent.DutyFulfilled e => e with { Fulfilment = FullFulfilment with { Document = null } },
        _ => full,
    })];

    /// <summary>The closed hierarchy's members.</summary>
    public static IReadOnlyList<System.Type> Members<T>() => [.. typeof(T).GetNestedTypes().Where(static type => type.IsSubclassOf(typeof(T)))];
}
