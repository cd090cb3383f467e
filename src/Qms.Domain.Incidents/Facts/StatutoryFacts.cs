using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Incidents.Facts;

/// <summary>Facts that particular laws ask about. Each group is null, or the list empty, until somebody states it.</summary>
/// <param name="Injuries">Injuries to people, for the regulations on injuries at work.</param>
/// <param name="DangerousOccurrence">A dangerous occurrence; null when there was none.</param>
/// <param name="Diseases">Diseases of workers that the work explains.</param>
/// <param name="OccupationalDoses">Doses to people other than the patient.</param>
/// <param name="SourceEvent">What happened to a radioactive source; null when nothing did.</param>
/// <param name="MedicineReactions">Suspected adverse reactions to medicines.</param>
/// <param name="DataBreach">A personal data breach; null when there was none.</param>
/// <param name="Deaths">Deaths.</param>
/// <param name="AbuseAlleged">Whether abuse happened or is alleged; null while unknown.</param>
/// <param name="AdultOrChildAtRisk">Whether somebody concerned is an adult at risk or a child in need of protection; null while unknown.</param>
/// <param name="PoliceInvolved">Whether it is reported to, or investigated by, the police; null while unknown.</param>
/// <param name="Disruption">What prevents the safe carrying on of the service; null when nothing does.</param>
/// <param name="NeverEvent">Which Never Event it may be; null when none.</param>
/// <param name="PartOfTheme">Whether it is one of several similar events; null while unknown.</param>
/// <param name="SeriousIncident">Whether it is declared serious in the terms of the place: a serious incident (England until PSIRF), a nationally reportable incident (Wales), one that calls for a significant adverse event review (Scotland), a serious adverse incident (Northern Ireland); null while undecided.</param>
/// <param name="ReviewLevel">At which level it is reviewed: 1 to 3 (England until PSIRF, Northern Ireland) or 1 to 4 (Wales); null while undecided.</param>
/// <param name="Injured">Whether anybody was physically injured, violence included; null while unknown. The injuries themselves are in <paramref name="Injuries"/>.</param>
/// <param name="OthersExposed">Whether anybody other than the patient may have received a dose of ionising radiation; null while unknown. The doses themselves are in <paramref name="OccupationalDoses"/>.</param>
public sealed record StatutoryFacts(
    IReadOnlyList<Injury>? Injuries = null,
    DangerousOccurrence? DangerousOccurrence = null,
    IReadOnlyList<OccupationalDisease>? Diseases = null,
    IReadOnlyList<OccupationalDose>? OccupationalDoses = null,
    SourceEvent? SourceEvent = null,
    IReadOnlyList<MedicineReaction>? MedicineReactions = null,
    DataBreach? DataBreach = null,
    IReadOnlyList<DeathFacts>? Deaths = null,
    bool? AbuseAlleged = null,
    bool? AdultOrChildAtRisk = null,
    bool? PoliceInvolved = null,
    ServiceDisruption? Disruption = null,
    NeverEventFacts? NeverEvent = null,
    bool? PartOfTheme = null,
    bool? SeriousIncident = null,
    int? ReviewLevel = null,
    bool? Injured = null,
    bool? OthersExposed = null)
{
    /// <summary>Nothing is stated.</summary>
    public static StatutoryFacts None { get; } = new();

    /// <summary>Injuries to people.</summary>
    public IReadOnlyList<Injury> Injuries { get; init => field = ContentList.Of(value); } = ContentList.Of(Injuries ?? []);

    /// <summary>Diseases of workers.</summary>
    public IReadOnlyList<OccupationalDisease> Diseases { get; init => field = ContentList.Of(value); } = ContentList.Of(Diseases ?? []);

    /// <summary>Doses to people other than the patient.</summary>
    public IReadOnlyList<OccupationalDose> OccupationalDoses { get; init => field = ContentList.Of(value); } = ContentList.Of(OccupationalDoses ?? []);

    /// <summary>Suspected adverse reactions to medicines.</summary>
    public IReadOnlyList<MedicineReaction> MedicineReactions { get; init => field = ContentList.Of(value); } = ContentList.Of(MedicineReactions ?? []);

    /// <summary>Deaths.</summary>
    public IReadOnlyList<DeathFacts> Deaths { get; init => field = ContentList.Of(value); } = ContentList.Of(Deaths ?? []);
}

/// <summary>An injury to one person.</summary>
/// <param name="Person">Who was injured.</param>
/// <param name="Kind">What the injury is.</param>
/// <param name="WorkRelated">Whether it arose out of or in connection with work; null while unknown.</param>
/// <param name="FromMedicalTreatment">Whether it arose from the conduct of an operation on, or an examination or treatment of, the injured person by or under a doctor or dentist; null while unknown.</param>
/// <param name="RoadTraffic">Whether it arose from the movement of a vehicle on a road, other than by loading or unloading it, by work on or beside the road or by a substance that it carried; null while unknown.</param>
/// <param name="TakenToHospital">Whether the person was taken from the place to a hospital for treatment; null while unknown.</param>
/// <param name="OnHospitalPremises">Whether it happened on hospital premises; null while unknown.</param>
/// <param name="DaysUnfit">Days on end on which the person could not do their routine work, the day of the accident excluded and days off included; null while unknown.</param>
/// <param name="DiedOn">The day on which the person died of it; null when they did not.</param>
/// <param name="NeededResuscitationOrStay">Whether it led to unconsciousness, hypothermia or heat illness, or needed resuscitation or more than 24 hours in hospital; null while unknown (asked in Northern Ireland).</param>
/// <param name="FromRadiation">Whether ionising radiation gave it; null while unknown (asked when a dose to the same person is recorded).</param>
public sealed record Injury(
    AffectedPersonId Person,
    InjuryKind Kind,
    bool? WorkRelated = null,
    bool? FromMedicalTreatment = null,
    bool? RoadTraffic = null,
    bool? TakenToHospital = null,
    bool? OnHospitalPremises = null,
    int? DaysUnfit = null,
    LocalDate? DiedOn = null,
    bool? NeededResuscitationOrStay = null,
    bool? FromRadiation = null);

/// <summary>A disease of a worker that the work explains.</summary>
/// <param name="Person">Who is ill.</param>
/// <param name="Kind">The disease.</param>
/// <param name="DiagnosisReceivedAt">When the responsible person received the written diagnosis.</param>
public sealed record OccupationalDisease(AffectedPersonId Person, OccupationalDiseaseKind Kind, Instant DiagnosisReceivedAt);

/// <summary>A dose to somebody other than the patient, in a calendar year unless said otherwise.</summary>
/// <param name="Person">Who was exposed.</param>
/// <param name="Limits">Which dose limits hold for them.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="EffectiveDose">The effective dose in that year so far, in mSv; null while unknown.</param>
/// <param name="LensDose">The equivalent dose to the lens of the eye, in mSv; null while unknown.</param>
/// <param name="SkinDose">The equivalent dose to the skin, in mSv; null while unknown.</param>
/// <param name="ExtremityDose">The equivalent dose to the extremities, in mSv; null while unknown.</param>
/// <param name="FromAccident">Whether an accident may have given the dose; null while unknown.</param>
/// <param name="OverexposureSuspected">Whether an overexposure is suspected though no dose is known.</param>
/// <param name="OverexposureDisproved">Whether an immediate investigation shows beyond reasonable doubt that there was none; null while it has not.</param>
/// <param name="BornOn">The person's date of birth, for how long records are kept; null while unknown.</param>
/// <param name="FiveYearDose">The effective dose in the five consecutive calendar years that end with <paramref name="Year"/>, in mSv; null while unknown. Asked of those exposed by another's medical exposure.</param>
public sealed record OccupationalDose(
    AffectedPersonId Person,
    DoseLimitClass Limits,
    int Year,
    decimal? EffectiveDose = null,
    decimal? LensDose = null,
    decimal? SkinDose = null,
    decimal? ExtremityDose = null,
    bool? FromAccident = null,
    bool OverexposureSuspected = false,
    bool? OverexposureDisproved = null,
    [property: Core.Confidentiality.PersonalData] LocalDate? BornOn = null,
    decimal? FiveYearDose = null)
{
    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Dose to {Person}";
}

/// <summary>What happened to a radioactive source.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Nuclide">The radionuclide, such as <c>Tc-99m</c>.</param>
/// <param name="Activity">The activity in Bq; null while unknown.</param>
/// <param name="AboveNotifiableQuantity">Whether, as a Radiation Protection Adviser finds, the activity exceeds the quantity from which it is notified; null while they have not been asked. Asked where the published table does not decide.</param>
/// <param name="SignificantContamination">Spill: whether it gave rise to significant contamination; null while unknown.</param>
public sealed record SourceEvent(SourceEventKind Kind, string Nuclide, decimal? Activity = null, bool? AboveNotifiableQuantity = null, bool? SignificantContamination = null);

/// <summary>A suspected adverse reaction to a medicine: contrast, radiopharmaceutical, sedation or another.</summary>
/// <param name="Person">Who reacted.</param>
/// <param name="Medicine">The medicine, without personal data.</param>
/// <param name="Serious">Whether it was fatal, life-threatening, disabling, a congenital abnormality, caused or prolonged a stay in hospital, or was medically significant; null while unknown.</param>
/// <param name="UnderAdditionalMonitoring">Whether the medicine carries the black triangle; null while unknown.</param>
/// <param name="DeliveredByDevice">Whether a device such as an injector delivered it; null while unknown.</param>
public sealed record MedicineReaction(AffectedPersonId Person, string Medicine, bool? Serious = null, bool? UnderAdditionalMonitoring = null, bool? DeliveredByDevice = null);

/// <summary>A personal data breach.</summary>
/// <param name="AwareAt">When the controller became aware: had a reasonable degree of certainty.</param>
/// <param name="Risk">The risk to people; null while unknown.</param>
public sealed record DataBreach(Instant AwareAt, BreachRisk? Risk = null);

/// <summary>A death.</summary>
/// <param name="Person">Who died.</param>
/// <param name="DiedOn">The day of the death.</param>
/// <param name="MayRelateToProcedureOrMedicine">Whether it may be due to a treatment or procedure, a medicine, an injury, neglect or another cause that is not natural; null while unknown.</param>
/// <param name="NaturalCausesUnderAppropriateCare">Whether it is attributed to the natural course of an illness under appropriate care; null while unknown.</param>
/// <param name="WhileServicesWereProvided">Whether it happened while the service was being provided, or may have resulted from it; null while unknown.</param>
/// <param name="AlreadyNotified">Whether the coroner, or in Scotland the procurator fiscal, has been notified already.</param>
/// <param name="DueToProblemsInCare">Whether it is more likely than not due to problems in care; null while unknown.</param>
public sealed record DeathFacts(
    AffectedPersonId Person,
    LocalDate DiedOn,
    bool? MayRelateToProcedureOrMedicine = null,
    bool? NaturalCausesUnderAppropriateCare = null,
    bool? WhileServicesWereProvided = null,
    bool AlreadyNotified = false,
    bool? DueToProblemsInCare = null);

/// <summary>What prevents, or threatens, the safe carrying on of the service.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Hours">For how long it lasts, in hours; null while unknown.</param>
public sealed record ServiceDisruption(ServiceDisruptionKind Kind, decimal? Hours = null);

/// <summary>A possible Never Event.</summary>
/// <param name="Kind">Which type.</param>
/// <param name="InvasiveProcedure">Wrong site, implant, retained object: whether an invasive procedure was carried out; null while unknown.</param>
/// <param name="LeftIntentionally">Retained object: whether it was left on purpose, or known before the end and removal judged unsafe; null while unknown.</param>
/// <param name="TubeUsed">Feeding tube: whether feed, flush or a drug was started; null while unknown.</param>
public sealed record NeverEventFacts(NeverEventKind Kind, bool? InvasiveProcedure = null, bool? LeftIntentionally = null, bool? TubeUsed = null);
