using Qms.Domain.Core.Forms;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.Incidents;

/// <summary>The forms of the facts that particular laws ask about: parts of <see cref="IncidentForms.Facts"/>. A screen shows a part when a rule asks for it.</summary>
public static class StatutoryForms
{
    private const int Line = 200;
    private const decimal MaxDose = 1_000_000m;

    /// <summary>An injury.</summary>
    public static Form<Injury> Injury { get; } = Form.For<Injury>("incident.injury", "An injury", static form => form
        .Id("person", "Who was injured", static x => x.Person.Value)
        .Choice("kind", "The injury", static x => x.Kind)
        .OptionalYesNo("workRelated", "It arose from work", static x => x.WorkRelated)
        .OptionalYesNo("fromMedicalTreatment", "It arose from the person's own examination or treatment", static x => x.FromMedicalTreatment)
        .OptionalYesNo("roadTraffic", "It arose from a vehicle on a road", static x => x.RoadTraffic)
        .OptionalYesNo("takenToHospital", "The person was taken to a hospital for treatment", static x => x.TakenToHospital)
        .OptionalYesNo("onHospitalPremises", "It happened on hospital premises", static x => x.OnHospitalPremises)
        .OptionalWhole("daysUnfit", "Unfit for routine work", static x => x.DaysUnfit, 0, 36_525, "days", help: "Days on end, the day of the accident not counted, days off counted.")
        .OptionalDay("diedOn", "Died of it on", static x => x.DiedOn)
        .OptionalYesNo("neededResuscitationOrStay", "It led to unconsciousness, resuscitation or more than 24 hours in hospital", static x => x.NeededResuscitationOrStay)
        .OptionalYesNo("fromRadiation", "Ionising radiation gave it", static x => x.FromRadiation));

    /// <summary>A disease.</summary>
    public static Form<OccupationalDisease> Disease { get; } = Form.For<OccupationalDisease>("incident.disease", "A disease that work explains", static form => form
        .Id("person", "Who is ill", static x => x.Person.Value)
        .Choice("kind", "The disease", static x => x.Kind)
        .Moment("diagnosisReceivedAt", "When the diagnosis was received", static x => x.DiagnosisReceivedAt));

    /// <summary>A dose to somebody other than the patient.</summary>
    public static Form<OccupationalDose> OccupationalDose { get; } = Form.For<OccupationalDose>("incident.occupational-dose", "A dose to somebody other than the patient", static form => form
        .Id("person", "Who was exposed", static x => x.Person.Value)
        .Choice("limits", "Dose limits", static x => x.Limits)
        .Whole("year", "Calendar year", static x => x.Year, 1900, 9999)
        .OptionalNumber("effectiveDose", "Effective dose in that year", static x => x.EffectiveDose, 0, MaxDose, "mSv")
        .OptionalNumber("lensDose", "Dose to the lens of the eye", static x => x.LensDose, 0, MaxDose, "mSv")
        .OptionalNumber("skinDose", "Dose to the skin", static x => x.SkinDose, 0, MaxDose, "mSv")
        .OptionalNumber("extremityDose", "Dose to the extremities", static x => x.ExtremityDose, 0, MaxDose, "mSv")
        .OptionalYesNo("fromAccident", "An accident may have given it", static x => x.FromAccident)
        .YesNo("overexposureSuspected", "An overexposure is suspected", static x => x.OverexposureSuspected).LeftOutMeans("false")
        .OptionalYesNo("overexposureDisproved", "An investigation shows beyond reasonable doubt that there was none", static x => x.OverexposureDisproved)
        .OptionalDay("bornOn", "Date of birth", static x => x.BornOn, help: "Decides for how long records are kept.")
        .OptionalNumber("fiveYearDose", "Effective dose in five years", static x => x.FiveYearDose, 0, MaxDose, "mSv"));

    /// <summary>What happened to a source.</summary>
    public static Form<SourceEvent> Source { get; } = Form.For<SourceEvent>("incident.source", "A radioactive source", static form => form
        .Choice("kind", "What happened", static x => x.Kind)
        .Text("nuclide", "Radionuclide", static x => x.Nuclide, 32, help: "Such as Tc-99m.")
        .OptionalNumber("activity", "Activity", static x => x.Activity, 0, 1_000_000_000_000_000_000_000m, "Bq")
        .OptionalYesNo("aboveNotifiableQuantity", "More than the notifiable quantity, as the Radiation Protection Adviser finds", static x => x.AboveNotifiableQuantity)
        .OptionalYesNo("significantContamination", "It gave rise to significant contamination", static x => x.SignificantContamination));

    /// <summary>A suspected reaction to a medicine.</summary>
    public static Form<MedicineReaction> Reaction { get; } = Form.For<MedicineReaction>("incident.reaction", "A suspected reaction to a medicine", static form => form
        .Id("person", "Who reacted", static x => x.Person.Value)
        .Text("medicine", "Medicine", static x => x.Medicine, Line)
        .OptionalYesNo("serious", "Serious", static x => x.Serious, help: "Fatal, life-threatening, disabling, a congenital abnormality, caused or prolonged a stay in hospital, or medically significant.")
        .OptionalYesNo("underAdditionalMonitoring", "The medicine carries the black triangle", static x => x.UnderAdditionalMonitoring)
        .OptionalYesNo("deliveredByDevice", "A device delivered it", static x => x.DeliveredByDevice));

    /// <summary>A personal data breach.</summary>
    public static Form<DataBreach> Breach { get; } = Form.For<DataBreach>("incident.data-breach", "A personal data breach", static form => form
        .Moment("awareAt", "When the organisation became aware", static x => x.AwareAt, help: "A reasonable degree of certainty is enough; 72 hours run from here.")
        .OptionalChoice("risk", "Risk to people", static x => x.Risk));

    /// <summary>A death.</summary>
    public static Form<DeathFacts> Death { get; } = Form.For<DeathFacts>("incident.death", "A death", static form => form
        .Id("person", "Who died", static x => x.Person.Value)
        .Day("diedOn", "On", static x => x.DiedOn)
        .OptionalYesNo("mayRelateToProcedureOrMedicine", "It may have a cause that is not natural", static x => x.MayRelateToProcedureOrMedicine, help: "A treatment, a procedure, a medicine, an injury, neglect or the like.")
        .OptionalYesNo("naturalCausesUnderAppropriateCare", "It is attributed to the natural course of an illness under appropriate care", static x => x.NaturalCausesUnderAppropriateCare)
        .OptionalYesNo("whileServicesWereProvided", "It happened while the service was provided, or may have resulted from it", static x => x.WhileServicesWereProvided)
        .YesNo("alreadyNotified", "The coroner or procurator fiscal has been notified", static x => x.AlreadyNotified).LeftOutMeans("false")
        .OptionalYesNo("dueToProblemsInCare", "It is more likely than not due to problems in care", static x => x.DueToProblemsInCare));

    /// <summary>What disrupts the service.</summary>
    public static Form<ServiceDisruption> Disruption { get; } = Form.For<ServiceDisruption>("incident.disruption", "A disruption of the service", static form => form
        .Choice("kind", "What it is", static x => x.Kind)
        .OptionalNumber("hours", "For how long", static x => x.Hours, 0, 100_000, "hours"));

    /// <summary>A possible Never Event.</summary>
    public static Form<NeverEventFacts> NeverEvent { get; } = Form.For<NeverEventFacts>("incident.never-event", "A possible Never Event", static form => form
        .Choice("kind", "Which", static x => x.Kind)
        .OptionalYesNo("invasiveProcedure", "An invasive procedure was carried out", static x => x.InvasiveProcedure)
        .OptionalYesNo("leftIntentionally", "The object was left on purpose, or removing it was judged unsafe", static x => x.LeftIntentionally)
        .OptionalYesNo("tubeUsed", "Feed, flush or a drug was started", static x => x.TubeUsed));

    /// <summary>All of them.</summary>
    public static Form<StatutoryFacts> Facts { get; } = Form.For<StatutoryFacts>("incident.statutory-facts", "Facts that particular laws ask about", static form => form
        .OptionalParts("injuries", "Injuries", static x => x.Injuries, Injury)
        .OptionalChoice("dangerousOccurrence", "A dangerous occurrence", static x => x.DangerousOccurrence)
        .OptionalParts("diseases", "Diseases that work explains", static x => x.Diseases, Disease)
        .OptionalParts("occupationalDoses", "Doses to people other than the patient", static x => x.OccupationalDoses, OccupationalDose)
        .OptionalPart("sourceEvent", "A radioactive source", static x => x.SourceEvent, Source)
        .OptionalParts("medicineReactions", "Suspected reactions to medicines", static x => x.MedicineReactions, Reaction)
        .OptionalPart("dataBreach", "A personal data breach", static x => x.DataBreach, Breach)
        .OptionalParts("deaths", "Deaths", static x => x.Deaths, Death)
        .OptionalYesNo("abuseAlleged", "Abuse happened or is alleged", static x => x.AbuseAlleged)
        .OptionalYesNo("adultOrChildAtRisk", "An adult at risk or a child in need of protection is concerned", static x => x.AdultOrChildAtRisk)
        .OptionalYesNo("policeInvolved", "It is reported to, or investigated by, the police", static x => x.PoliceInvolved)
        .OptionalPart("disruption", "A disruption of the service", static x => x.Disruption, Disruption)
        .OptionalPart("neverEvent", "A possible Never Event", static x => x.NeverEvent, NeverEvent)
        .OptionalYesNo("partOfTheme", "One of several similar events", static x => x.PartOfTheme)
        .OptionalYesNo("seriousIncident", "Declared serious in the terms of the place", static x => x.SeriousIncident)
        .OptionalWhole("reviewLevel", "Level of review", static x => x.ReviewLevel, 1, 4)
        .OptionalYesNo("injured", "Somebody was physically injured", static x => x.Injured)
        .OptionalYesNo("othersExposed", "Somebody other than the patient may have received a dose", static x => x.OthersExposed));
}
