using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;

namespace Qms.Samples.MakeIncidents;

/// <summary>One hand-written case for each worked example of a regulation: values on the thresholds and just below them, and what happens rarely.</summary>
internal static class WorkedExamples
{
    private const ulong Seed = 31_08_2014;

    private static readonly Dice Dice = new(Seed);

    public static IReadOnlyList<SampleReport> All { get; } = [.. Cases().OrderBy(static report => report.Received)];

    private static IEnumerable<SampleReport> Cases() =>
    [
        // IR(ME)R 2017 reg 8(4): which exposures are notified.
        Radiation("F5.1", "2026-03-02T09:40", "CT of the wrong patient, 6.6 mSv", "The porter brought the patient of the next bed and nobody asked for name and date of birth. The referred patient had the same first name.", "CT", Accidental(6.6m), errorType: ErrorType.OperatorPatientChecks, staff: ["staff-117"]),
        Radiation("F5.2", "2026-04-13T14:05", "Chest X-ray of the wrong patient, 0.02 mSv", "A chest film meant for the neighbouring cubicle was taken of this patient.", "DX", Accidental(0.02m), errorType: ErrorType.OperatorPatientChecks),
        Radiation("F5.3a", "2026-04-14T10:20", "Child X-rayed by mistake, 1.0 mSv", "A film of the pelvis was requested on the sister's record.", "DX", Accidental(1.0m, AgeGroup.Child), errorType: ErrorType.ReferrerWrongPatient),
        Radiation("F5.3b", "2026-04-15T11:10", "Child X-rayed by mistake, 0.99 mSv", "A film of the abdomen was requested on the twin's record.", "DX", Accidental(0.99m, AgeGroup.Child), errorType: ErrorType.ReferrerWrongPatient),
        Radiation("F5.4a", "2026-04-20T09:15", "Chest X-ray repeated until 3.0 mSv", "The exposure control did not end the exposures; 0.02 mSv was intended.", "DX", Unintended(0.02m, 3.0m), errorType: ErrorType.Equipment, device: DeviceInvolvement.Contributed),
        Radiation("F5.4b", "2026-04-20T15:45", "Chest X-ray repeated until 2.9 mSv", "The second patient in the same room before it was taken out of use; 0.02 mSv was intended.", "DX", Unintended(0.02m, 2.9m), errorType: ErrorType.Equipment, device: DeviceInvolvement.Contributed),
        Radiation("F5.5a", "2026-04-22T10:30", "Spine series ten times the dose, 15.0 mSv", "Whole-body protocol chosen instead of the lumbar one; 1.5 mSv was intended.", "CT", Unintended(1.5m, 15.0m), errorType: ErrorType.PractitionerProtocol),
        Radiation("F5.5b", "2026-04-22T16:20", "Spine series nearly ten times the dose, 14.9 mSv", "The same protocol, noticed one table position earlier; 1.5 mSv was intended.", "CT", Unintended(1.5m, 14.9m), errorType: ErrorType.PractitionerProtocol),
        Radiation("F5.6a", "2026-04-27T08:55", "CT of the abdomen four times over, 25 mSv", "The injector stopped twice and the scan was begun anew each time; 7 mSv was intended.", "CT", Unintended(7m, 25m), errorType: ErrorType.OperatorContrast),
        Radiation("F5.6b", "2026-04-27T13:30", "CT of the abdomen repeated, 24.9 mSv", "The patient moved; 7 mSv was intended.", "CT", Unintended(7m, 24.9m), errorType: ErrorType.OperatorPreExposureChecks),
        Radiation("F5.7", "2026-04-29T12:00", "CT of the trunk, two and a half times the dose", "Arterial and delayed phases were added by mistake: 30 mSv where 12 mSv was intended.", "CT", Unintended(12m, 30m), errorType: ErrorType.OperatorPreExposureChecks),
        Radiation("F5.8a", "2026-05-05T09:25", "Child's X-ray five times the dose, intended 0.3 mSv", "Adult settings: 1.5 mSv where 0.3 mSv was intended.", "DX", Unintended(0.3m, 1.5m, AgeGroup.Child), errorType: ErrorType.OperatorPreExposureChecks),
        Radiation("F5.8b", "2026-05-05T14:50", "Child's X-ray five times the dose, intended 0.29 mSv", "Adult settings: 1.5 mSv where 0.29 mSv was intended.", "DX", Unintended(0.29m, 1.5m, AgeGroup.Child), errorType: ErrorType.OperatorPreExposureChecks),
        Radiation("F5.9a", "2026-05-06T10:10", "CT in early pregnancy, 10 mGy to the foetus", "The patient had answered no when asked; the pregnancy was found two weeks later. Every procedure was followed.", "CT", Unintended(8m, 8m) with { FoetalDose = 10m, ProcedureFailed = false }, errorType: ErrorType.Uncategorised),
        Radiation("F5.9b", "2022-11-08T11:35", "CT in early pregnancy, 10 mGy, under the 2020 criteria", "As reported in 2022, when a dose to a foetus was notified only after a procedure had failed. None had.", "CT", Unintended(8m, 8m) with { FoetalDose = 10m, ProcedureFailed = false }, errorType: ErrorType.Uncategorised),
        Radiation("F5.10", "2026-05-11T09:05", "Forty people scanned with a wrong default, 0.1 mSv too much each", "After a software update the chest protocol started with a higher current. Forty people were scanned before it was noticed.", "CT", Unintended(0.5m, 0.6m) with { People = 40 }, errorType: ErrorType.Equipment, device: DeviceInvolvement.Contributed),
        Radiation("F5.11", "2026-05-12T15:15", "CT ended early: less dose than intended", "The scan covered half of the abdomen. No repeat was needed; 4 mSv where 8 mSv was intended.", "CT", Unintended(8m, 4m), errorType: ErrorType.OperatorPreExposureChecks),
        Radiation("infant", "2026-06-08T10:45", "Breastfed infant after a nuclear medicine scan, 1.2 mSv", "Nobody asked about breastfeeding before the injection; the advice to interrupt it was not given.", "NM", Unintended(4m, 4m) with { Setting = ExposureSetting.NuclearMedicine, InfantDose = 1.2m, ProcedureFailed = true }, errorType: ErrorType.OperatorPreExposureChecks),

        // The clocks of notification (two weeks) and report (twelve weeks).
        Radiation("F6.2", "2025-12-15T16:00", "CT of the wrong patient, found before Christmas", "Two requests were swapped at the desk. The clocks run over the holidays.", "CT", Accidental(7.1m), errorType: ErrorType.OperatorPatientChecks),
        Radiation("F6.3", "2026-06-01T09:30", "CT of the wrong patient in 2025, discovered months later", "An audit of duplicate records found it. The clocks start with the discovery.", "CT", Accidental(8.4m), occurred: "2025-09-17T13:20", errorType: ErrorType.ReferrerWrongPatient),
        Radiation("F6.4", "2026-03-16T10:00", "CT on an old request, investigation report late", "The request had been cancelled by telephone. The physics service was short of staff.", "CT", Accidental(5.8m), errorType: ErrorType.ReferrerIncorrectInformation),

        // IR(ME)R 2017 reg 8(1): who is told of a clinically significant exposure.
        Radiation("F7.1", "2026-05-18T11:50", "Wrong-patient angiogram, clinically significant", "Catheter angiography with 14 mSv on a patient who had come for an ultrasound scan.", "XA", Accidental(14m) with { ClinicallySignificant = true }, errorType: ErrorType.ReferrerWrongPatient),
        Radiation("F7.3", "2026-05-19T09:20", "CT of a patient with dementia instead of the neighbour", "The patient could not confirm her name. Her daughter represents her.", "CT", Accidental(12.2m) with { ClinicallySignificant = true }, lacksCapacity: true, errorType: ErrorType.OperatorPatientChecks),

        // SI 2014/2936 reg 20: the duty of candour.
        Patient("F8.1", "2026-04-02T15:30", "Missed fracture, unplanned return to surgery", "A fracture of the hip was not seen on the first film; the fixation failed and had to be done again.", IncidentKind.MissedDiagnosis, "DX", new(true, Causation.AppearsToHaveResulted, SignificantHarm: true, TreatmentIncreases: [TreatmentIncrease.UnplannedReturnToSurgery]), PathwayStage.ClinicalEvaluation),
        Patient("F8.2a", "2026-06-02T10:15", "Gallstone drain misplaced, harm could still follow", "The drain lies in the wrong duct and has to be changed; nothing has happened so far.", IncidentKind.PatientSafetyIncident, "XA", new(true, Causation.CouldResult, SignificantHarm: true, TreatmentIncreases: [TreatmentIncrease.ProlongedEpisodeOfCare]), PathwayStage.Intervention),
        Patient("F8.2b", "2026-06-02T10:40", "Gallstone drain misplaced, independent hospital", "The same, at a provider that is not a health service body.", IncidentKind.PatientSafetyIncident, "XA", new(true, Causation.CouldResult, SignificantHarm: true, TreatmentIncreases: [TreatmentIncrease.ProlongedEpisodeOfCare]), PathwayStage.Intervention, isIndependent: true),
        Patient("F8.3", "2026-05-27T13:45", "Haematoma after a biopsy, independent hospital", "Needs to be drained, or the tissue will be damaged.", IncidentKind.PatientSafetyIncident, "US", new(true, Causation.AppearsToHaveResulted, TreatmentToPreventWorse: true), PathwayStage.Aftercare, isIndependent: true),
        Patient("F8.4a", "2026-04-16T09:10", "Wrong result letter, anxiety for 28 days", "The letter told the patient of a tumour that another patient has.", IncidentKind.PatientSafetyIncident, "MR", new(true, Causation.AppearsToHaveResulted, PsychologicalHarmDays: 28), PathwayStage.CommunicationOfResults),
        Patient("F8.4b", "2026-04-16T14:25", "Wrong result letter, anxiety for 27 days", "The second letter of the same mix-up; the patient was told a day earlier.", IncidentKind.PatientSafetyIncident, "MR", new(true, Causation.AppearsToHaveResulted, PsychologicalHarmDays: 27), PathwayStage.CommunicationOfResults),
        Patient("F8.5", "2026-04-17T11:00", "Late report of a bowel perforation, patient declines contact", "The scan was reported after two days; the patient was transferred to intensive care and has since asked not to be contacted.", IncidentKind.MissedDiagnosis, "CT", new(true, Causation.AppearsToHaveResulted, SignificantHarm: true, TreatmentIncreases: [TreatmentIncrease.TransferToAnotherArea]), PathwayStage.ClinicalEvaluation),

        // Grades of physical harm.
        Patient("F2.1", "2026-06-03T12:20", "Contrast leaked into the arm", "Cooled with ice; one visit to the clinic.", IncidentKind.PatientSafetyIncident, "CT", null, PathwayStage.DrugAdministration),
        Patient("F2.2", "2026-05-20T15:05", "Anaphylaxis to contrast", "Adrenaline was given at once; the patient recovered fully by the next day. The allergy stood in the notes of another hospital.", IncidentKind.WrongDrug, "CT", new(true, Causation.AppearsToHaveResulted, SignificantHarm: true, TreatmentIncreases: [TreatmentIncrease.ExtraTimeInHospitalOrAsOutpatient]), PathwayStage.DrugAdministration),
        Patient("F2.4", "2026-03-23T10:35", "Lung cancer overlooked for a year", "A nodule on last year's chest film was not mentioned. Treatment starts late and life is likely to be shorter.", IncidentKind.MissedDiagnosis, "DX", new(true, Causation.AppearsToHaveResulted, PermanentLessening: true, LifeShortened: true), PathwayStage.ClinicalEvaluation),
        Patient("F2.5", "2026-06-04T08:40", "Death after a drainage, incident may have contributed", "The anticoagulant had not been stopped. The coroner has been told.", IncidentKind.PatientSafetyIncident, "CT", new(true, Causation.AppearsToHaveResulted, Death: true), PathwayStage.Intervention, lacksCapacity: true),

        // What else is reported to an imaging service.
        Patient("ai", "2026-06-05T09:00", "AI misreads a chest film, diagnosis delayed", "The software marked a pneumothorax as normal and the list was read a day later.", IncidentKind.EquipmentFailure, "DX", new(true, Causation.AppearsToHaveResulted, SignificantHarm: true, TreatmentIncreases: [TreatmentIncrease.ExtraTimeInHospitalOrAsOutpatient]), PathwayStage.ClinicalEvaluation, device: DeviceInvolvement.Suspected),
        Other("violence", "2026-06-09T16:30", "Member of staff punched by a patient", "A confused patient hit the radiographer while being moved onto the table.", IncidentKind.ViolenceOrAggressionByPatient, PersonGroup.Staff, "staff-142", false),
        Other("near-miss", "2026-06-10T08:35", "Wrong patient on the table, stopped at the last check", "The pause-and-check card was used; no exposure was made.", IncidentKind.NearMiss, PersonGroup.Patient, "staff-128", null, "CT"),
        Other("data", "2026-06-10T11:25", "Images sent to the wrong hospital", "Studies of one patient went to a hospital that does not treat them.", IncidentKind.InformationGovernanceEvent, null, "staff-133", false),
        Other("drug", "2026-06-11T14:40", "Double dose of sedation before MRI", "The patient was watched for two hours and went home.", IncidentKind.WrongDrug, PersonGroup.Patient, "staff-109", true, "MR"),
        Radiation("late", "2026-06-12T11:20", "CT of the head requested for the wrong patient", "The registrar had two records open.", "CT", Accidental(1.9m), errorType: ErrorType.ReferrerWrongPatient),

        // What turns out to be a duplicate or no incident.
        Radiation("duplicate-of-F5.1", "2026-03-02T13:20", "Patient scanned instead of somebody else (report by the ward)", "Our patient was taken to CT although nobody here had asked for a scan.", "CT", Accidental(null)),
        Patient("duplicate-of-F2.2", "2026-05-21T08:50", "Reaction to contrast in CT (report by the emergency team)", "We were called to CT for an anaphylaxis.", IncidentKind.PatientSafetyIncident, "CT", null, PathwayStage.DrugAdministration),
        Patient("duplicate-of-ai", "2026-06-08T09:15", "Pneumothorax not flagged (report by the chest clinic)", "The film of last week had been given the mark normal by the software.", IncidentKind.EquipmentFailure, "DX", null, PathwayStage.ClinicalEvaluation, device: DeviceInvolvement.Suspected),
        Radiation("reject-intended", "2026-05-14T10:55", "Second CT within a week", "The ward thought that it was a repeat by mistake.", "CT", Accidental(8.4m)),
        Other("reject-test", "2026-05-13T09:45", "Test of the reporting form", "Please ignore.", IncidentKind.HealthAndSafetyEvent, null, "staff-150", false),
        Other("reject-outside", "2026-05-15T17:10", "Fall in the car park of the council", "A visitor slipped on the way to us.", IncidentKind.HealthAndSafetyEvent, PersonGroup.Visitor, "staff-121", false),
    ];

    private static RadiationExposure Accidental(decimal? total, AgeGroup age = AgeGroup.Adult) => new(ExposureNature.Accidental, ExposureSetting.Diagnostic, age, TotalDose: total);

    private static RadiationExposure Unintended(decimal intended, decimal total, AgeGroup age = AgeGroup.Adult) => new(ExposureNature.Unintended, ExposureSetting.Diagnostic, age, intended, total);

    private static SampleReport Radiation(
        string example, string discovered, string title, string description, string modality, RadiationExposure exposure, string? occurred = null,
        ErrorType? errorType = null, DeviceInvolvement? device = null, bool lacksCapacity = false, string[]? staff = null)
    {
        var at = London(discovered);
        var person = Person(at);
        var kind = errorType == ErrorType.Equipment ? IncidentKind.EquipmentFailure : IncidentKind.WrongTreatment;
        var facts = new IncidentFacts(
            kind, title, description, occurred is null ? at - Duration.FromMinutes(35) : London(occurred), at, Where(modality), errorType is { } type ? Wording.StageOf(type) : PathwayStage.Acquisition, true,
            exposure.People > 1 ? [] : [People.Patient(Dice, person, exposure.Age, lacksCapacity)], Imaging(modality), [exposure.People > 1 ? exposure : exposure with { Person = person }],
            device, ErrorType: errorType, InvolvedStaff: staff?.Select(static key => new ActorId(key)).ToArray());
        return Report(example, at, facts, false);
    }

    private static SampleReport Patient(
        string example, string discovered, string title, string description, IncidentKind kind, string modality, CandourFacts? candour, PathwayStage stage,
        bool isIndependent = false, DeviceInvolvement? device = null, bool lacksCapacity = false)
    {
        var at = London(discovered);
        var facts = new IncidentFacts(
            kind, title, description, at - Duration.FromHours(3), at, isIndependent ? Places.Partner : Where(modality), stage, true,
            [People.Patient(Dice, Person(at), AgeGroup.Adult, lacksCapacity)], Imaging(modality), Device: device, Candour: candour);
        return Report(example, at, facts, isIndependent);
    }

    private static SampleReport Other(string example, string discovered, string title, string description, IncidentKind kind, PersonGroup? group, string staff, bool? mayAffectCare, string? modality = null)
    {
        var at = London(discovered);
        AffectedPerson[] people = group switch
        {
            PersonGroup.Patient => [People.Patient(Dice, Person(at), AgeGroup.Adult)],
            PersonGroup.Staff => [new(Person(at), PersonGroup.Staff, AgeGroup.Adult, RecordNumber: staff)],
            PersonGroup.Visitor => [new(Person(at), PersonGroup.Visitor)],
            _ => [],
        };
        var facts = new IncidentFacts(
            kind, title, description, at - Duration.FromMinutes(20), at, modality is null ? Places.MainXray : Where(modality), Stage: null, mayAffectCare, people,
            modality is null ? null : Imaging(modality));
        return Report(example, at, facts, false) with { Reporter = staff };
    }

    private static SampleReport Report(string example, Instant discovered, IncidentFacts facts, bool isIndependent)
    {
        var received = discovered + Duration.FromMinutes(25 + (5 * Dice.Below(12)));
        return new(received, Dice.InHundred(85) ? People.StaffKey(Dice) : null, "worked-example", example, isIndependent, new(IncidentId.Create(received, Dice.Guid()), facts));
    }

    private static AffectedPersonId Person(Instant at) => new(UuidV7.Create(at, Dice.Guid()));

    private static ImagingFacts Imaging(string modality) => new(new(modality), Equipment: modality is "US" or "MR" or "NM" ? null : Places.EquipmentFor(modality));

    private static DeliveryLocation Where(string modality) => modality switch
    {
        "CT" => Places.MainCt,
        "DX" => Places.MainXray,
        "MR" => Places.Mri,
        "NM" => Places.NuclearMedicine,
        _ => Places.Fluoroscopy,
    };

    private static Instant London(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();
}
