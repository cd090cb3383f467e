using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Forms;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;

namespace Qms.Domain.Incidents;

/// <summary>The form of every command (LM2 j: forms are readily available): labels, help, limits and choices, from which come the check, the JSON Schema and the validators.</summary>
public static class IncidentForms
{
    private const int Line = 200;
    private const int Paragraph = 4_000;
    private const int Account = 20_000;
    private const decimal MaxDose = 1_000_000m;

    private static readonly TextShape ModalityCode = new(
        $"^({string.Join("|", Modality.Known)})$", "a DICOM modality code such as CT", static text => Modality.Known.Any(known => known.Code == text));

    /// <summary>A place.</summary>
    public static Form<DeliveryLocation> Location { get; } = Form.For<DeliveryLocation>("incident.location", "Where it happened", static form => form
        .Text("code", "Place", static x => x.Code, 64, help: "The key of the site, unit or provider.")
        .Text("name", "Name", static x => x.Name, Line)
        .Choice("kind", "Mode of delivery", static x => x.Kind).LeftOutMeans("\"permanent\""));

    /// <summary>A person who was affected.</summary>
    public static Form<AffectedPerson> Person { get; } = Form.For<AffectedPerson>("incident.person", "A person affected", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Choice("group", "Who they are", static x => x.Group)
        .OptionalChoice("age", "Age group", static x => x.Age, help: "A child is under 18 on the day of the event.")
        .OptionalText("name", "Name", static x => x.Name, Line)
        .OptionalText("recordNumber", "Record number", static x => x.RecordNumber, 64)
        .YesNo("lacksCapacity", "A representative must be told in their place", static x => x.LacksCapacity).LeftOutMeans("false"));

    /// <summary>Equipment.</summary>
    public static Form<Equipment> Equipment { get; } = Form.For<Equipment>("incident.equipment", "Equipment", static form => form
        .Text("identifier", "Asset number or device identifier", static x => x.Identifier, 64)
        .Text("description", "What it is", static x => x.Description, Line)
        .OptionalText("manufacturer", "Manufacturer", static x => x.Manufacturer, Line));

    /// <summary>The examination.</summary>
    public static Form<ImagingFacts> Imaging { get; } = Form.For<ImagingFacts>("incident.imaging", "The examination", static form => form
        .Text("modality", "Modality", static x => x.Modality?.Code, 16, help: "DICOM modality code.", shape: ModalityCode)
        .OptionalText("bodyPart", "Part of the body", static x => x.BodyPart, Line)
        .OptionalText("accessionNumber", "Accession number", static x => x.AccessionNumber, 64)
        .OptionalPart("equipment", "Equipment", static x => x.Equipment, Equipment));

    /// <summary>An exposure.</summary>
    public static Form<RadiationExposure> Exposure { get; } = Form.For<RadiationExposure>("incident.exposure", "Accidental or unintended exposure", static form => form
        .Choice("nature", "What was wrong", static x => x.Nature, help: "Accidental: none was intended for this person. Unintended: it differed from the one intended.")
        .Choice("setting", "What it was for", static x => x.Setting)
        .Choice("age", "Age group", static x => x.Age)
        .OptionalNumber("intendedDose", "Intended effective dose", static x => x.IntendedDose, 0, MaxDose, "mSv")
        .OptionalNumber("totalDose", "Total effective dose", static x => x.TotalDose, 0, MaxDose, "mSv", help: "From the whole incident: the intended part, the excess and necessary repeats. Leave empty while undetermined.")
        .OptionalNumber("foetalDose", "Foetal dose", static x => x.FoetalDose, 0, MaxDose, "mGy")
        .OptionalNumber("infantDose", "Effective dose to a breastfed infant", static x => x.InfantDose, 0, MaxDose, "mSv")
        .OptionalYesNo("procedureFailed", "A procedure of the employer failed", static x => x.ProcedureFailed)
        .OptionalYesNo("tissueReaction", "A tissue reaction was observed", static x => x.TissueReaction, help: "Transient erythema does not count.")
        .OptionalYesNo("clinicallySignificant", "Clinically significant", static x => x.ClinicallySignificant)
        .Whole("people", "People exposed in this way", static x => x.People, 1, 1_000_000).LeftOutMeans("1")
        .OptionalWhole("scansIncludingIntended", "Scans or images in all", static x => x.ScansIncludingIntended, 1, 10_000, help: "Radiotherapy planning and verification only.")
        .OptionalId("person", "Who was exposed", static x => x.Person?.Value, help: "The identifier of a person affected.")
        .OptionalYesNo("meetsCriterion", "Meets another criterion for notifying, as the Medical Physics Expert finds", static x => x.MeetsCriterion));

    /// <summary>A professional's opinion of the outcome.</summary>
    public static Form<CandourFacts> Candour { get; } = Form.For<CandourFacts>("incident.candour", "A health care professional's opinion of the outcome", static form => form
        .YesNo("unintendedOrUnexpected", "The incident was unintended or unexpected", static x => x.UnintendedOrUnexpected)
        .Choice("causation", "Incident and outcome", static x => x.Causation)
        .YesNo("death", "Death", static x => x.Death).LeftOutMeans("false")
        .YesNo("permanentLessening", "Permanent lessening of functions", static x => x.PermanentLessening).LeftOutMeans("false")
        .YesNo("significantHarm", "Significant but not permanent harm", static x => x.SignificantHarm).LeftOutMeans("false")
        .OptionalChoices("treatmentIncreases", "More treatment than planned", static x => x.TreatmentIncreases)
        .OptionalWhole("psychologicalHarmDays", "Psychological harm, days on end", static x => x.PsychologicalHarmDays, 0, 36_525, "days")
        .OptionalWhole("painDays", "Pain, days on end", static x => x.PainDays, 0, 36_525, "days")
        .OptionalWhole("impairmentDays", "Impairment of functions, days on end", static x => x.ImpairmentDays, 0, 36_525, "days")
        .YesNo("structuralChange", "Change to the structure of the body", static x => x.StructuralChange).LeftOutMeans("false")
        .YesNo("lifeShortened", "Life expectancy is shortened", static x => x.LifeShortened).LeftOutMeans("false")
        .YesNo("treatmentToPreventWorse", "Treatment is needed to prevent death or such an injury", static x => x.TreatmentToPreventWorse).LeftOutMeans("false")
        .YesNo("moreThanMinimal", "Harm that is more than minimal, experienced or possible", static x => x.MoreThanMinimal).LeftOutMeans("false")
        .YesNo("byInvolvedProfessional", "The professional was involved in the incident", static x => x.ByInvolvedProfessional).LeftOutMeans("false")
        .OptionalMoment("givenAt", "When the opinion was given to the responsible person", static x => x.GivenAt)
        .OptionalMoment("toldInPersonAt", "When the person was first told in person", static x => x.ToldInPersonAt));

    /// <summary>A code of an external system.</summary>
    public static Form<ExternalCode> Code { get; } = Form.For<ExternalCode>("incident.code", "A code", static form => form
        .Text("system", "Code system", static x => x.System, Line)
        .Text("version", "Version", static x => x.Version, 64)
        .Text("code", "Code", static x => x.Code, 64)
        .Text("display", "In words", static x => x.Display, Line));

    /// <summary>The facts of an event.</summary>
    public static Form<IncidentFacts> Facts { get; } = Form.For<IncidentFacts>("incident.facts", "What happened", static form => form
        .Choice("kind", "What happened", static x => x.Kind)
        .Text("title", "In one line", static x => x.Title, Line, help: "Without names or numbers that lead to a person.")
        .Text("description", "In your own words", static x => x.Description, Account)
        .Moment("occurredAt", "When it happened", static x => x.OccurredAt)
        .Moment("discoveredAt", "When it was discovered", static x => x.DiscoveredAt, help: "Statutory clocks start here.")
        .Part("location", "Where it happened", static x => x.Location, Location)
        .OptionalChoice("stage", "Where in the pathway it began", static x => x.Stage)
        .OptionalYesNo("mayAffectCare", "It may affect a patient's care", static x => x.MayAffectCare)
        .OptionalParts("people", "Who was affected", static x => x.People, Person, atMost: 1_000)
        .OptionalPart("imaging", "The examination", static x => x.Imaging, Imaging)
        .OptionalParts("exposures", "Accidental or unintended exposures", static x => x.Exposures, Exposure, atMost: 1_000)
        .OptionalChoice("device", "What part a device played", static x => x.Device)
        .OptionalPart("candour", "A professional's opinion of the outcome", static x => x.Candour, Candour)
        .OptionalChoice("errorType", "Where the error lay", static x => x.ErrorType)
        .OptionalParts("codes", "Codes of other systems", static x => x.Codes, Code)
        .OptionalActors("involvedStaff", "Staff involved", static x => x.InvolvedStaff)
        .OptionalPart("statutory", "Facts that particular laws ask about", static x => x.Statutory, StatutoryForms.Facts));

    /// <summary>A grade.</summary>
    public static Form<HarmGrade> Grade { get; } = Form.For<HarmGrade>("harm.grade", "Grade", static form => form
        .Text("scale", "Scale", static x => x.Scale, 64)
        .Text("version", "Version of the scale", static x => x.Version, 64)
        .Text("code", "Grade", static x => x.Code, 64));

    /// <summary>The facts on which harm is graded.</summary>
    public static Form<HarmFacts> HarmFacts { get; } = Form.For<HarmFacts>("harm.facts", "What is known about the harm", static form => form
        .OptionalYesNo("errorOccurred", "An error happened", static x => x.ErrorOccurred)
        .OptionalYesNo("reachedPerson", "It reached the person", static x => x.ReachedPerson)
        .OptionalYesNo("physicalHarm", "Any physical harm, pain included", static x => x.PhysicalHarm)
        .OptionalYesNo("died", "The person has died", static x => x.Died)
        .OptionalChoice("deathAssociation", "How the incident relates to the death", static x => x.DeathAssociation)
        .OptionalYesNo("permanentHarm", "Permanent harm", static x => x.PermanentHarm)
        .OptionalYesNo("lifeSavingIntervention", "An immediate life-saving intervention was needed", static x => x.LifeSavingIntervention)
        .OptionalYesNo("lifeExpectancyReduced", "Life expectancy is likely reduced", static x => x.LifeExpectancyReduced)
        .OptionalYesNo("preventiveIntervention", "An intervention was needed to preclude harm", static x => x.PreventiveIntervention)
        .OptionalYesNo("majorIntervention", "A major surgical or medical intervention was needed", static x => x.MajorIntervention)
        .OptionalYesNo("lastingDisabilityHastened", "A lasting disability was made worse or hastened", static x => x.LastingDisabilityHastened)
        .OptionalYesNo("extraObservation", "Extra observation was needed", static x => x.ExtraObservation)
        .OptionalWhole("extraVisits", "Extra visits", static x => x.ExtraVisits, 0, 10_000)
        .OptionalYesNo("treatmentBeyondMinor", "Treatment beyond dressings or a short course", static x => x.TreatmentBeyondMinor)
        .OptionalYesNo("hospitalised", "Admitted, or stayed longer", static x => x.Hospitalised)
        .OptionalWhole("extraInpatientDays", "Extra days as an inpatient", static x => x.ExtraInpatientDays, 0, 36_525, "days")
        .OptionalNumber("furtherTreatmentMonths", "Further treatment", static x => x.FurtherTreatmentMonths, 0, 1_200, "months")
        .OptionalNumber("independenceLimitedMonths", "Independence limited", static x => x.IndependenceLimitedMonths, 0, 1_200, "months")
        .OptionalChoice("effectOnTreatment", "Effect on other treatment", static x => x.EffectOnTreatment)
        .OptionalChoice("residualImpact", "Harm that remains", static x => x.ResidualImpact)
        .OptionalYesNo("distress", "Distress", static x => x.Distress)
        .OptionalNumber("psychologicalTreatmentMonths", "Psychological treatment", static x => x.PsychologicalTreatmentMonths, 0, 1_200, "months")
        .OptionalWhole("activitiesAffectedDays", "Normal activities affected", static x => x.ActivitiesAffectedDays, 0, 36_525, "days")
        .OptionalNumber("independentLivingAffectedMonths", "Independent living affected", static x => x.IndependentLivingAffectedMonths, 0, 1_200, "months")
        .OptionalYesNo("mentalHealthCondition", "A new or worse mental-health condition", static x => x.MentalHealthCondition)
        .OptionalYesNo("recoveryExpected", "Recovery from it is expected", static x => x.RecoveryExpected)
        .OptionalNumber("recoveryExpectedMonths", "Recovery expected after", static x => x.RecoveryExpectedMonths, 0, 1_200, "months"));

    /// <summary>A timeline entry.</summary>
    public static Form<TimelineEntry> TimelineEntry { get; } = Form.For<TimelineEntry>("incident.timeline-entry", "Timeline entry", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Moment("happenedAt", "When it happened", static x => x.HappenedAt)
        .Text("what", "What happened", static x => x.What, Paragraph)
        .Text("source", "How it is known", static x => x.Source, Line));

    /// <summary>A statement's whereabouts.</summary>
    public static Form<StatementReference> Statement { get; } = Form.For<StatementReference>("incident.statement", "Statement", static form => form
        .Reference("document", "Where it is kept", static x => x.Document)
        .Text("description", "What it is", static x => x.Description, Line));

    /// <summary>A contributory factor.</summary>
    public static Form<ContributoryFactor> Factor { get; } = Form.For<ContributoryFactor>("incident.factor", "Contributory factor", static form => form
        .Choice("framework", "Framework", static x => x.Framework)
        .Text("code", "Factor", static x => x.Code, Line)
        .Text("explanation", "How it contributed", static x => x.Explanation, Paragraph));

    /// <summary>An audience.</summary>
    public static Form<Audience> Audience { get; } = Form.For<Audience>("incident.audience", "Audience", static form => form
        .Text("name", "Who", static x => x.Name, Line)
        .YesNo("mustAcknowledge", "Must confirm that they took note", static x => x.MustAcknowledge).LeftOutMeans("false"));

    /// <summary>The form of <see cref="IncidentCommand.Report"/>.</summary>
    public static Form<IncidentCommand.Report> Report { get; } = Form.For<IncidentCommand.Report>("incident.report", "Report an incident", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Part("facts", "What happened", static x => x.Facts, Facts));

    /// <summary>The form of <see cref="IncidentCommand.AmendFacts"/>.</summary>
    public static Form<IncidentCommand.AmendFacts> AmendFacts { get; } = Form.For<IncidentCommand.AmendFacts>("incident.amend-facts", "Correct or add facts", static form => form
        .Part("facts", "What happened", static x => x.Facts, Facts)
        .Text("reason", "Why the facts change", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.Triage"/>.</summary>
    public static Form<IncidentCommand.Triage> Triage { get; } = Form.For<IncidentCommand.Triage>("incident.triage", "Triage an incident", static form => form
        .Choice("response", "Response", static x => x.Response)
        .Text("rationale", "Why", static x => x.Rationale, Paragraph)
        .Actor("handler", "Who takes it further", static x => x.Handler)
        .YesNo("declareCritical", "Declare a critical incident", static x => x.DeclareCritical).LeftOutMeans("false"));

    /// <summary>The form of <see cref="IncidentCommand.Reject"/>.</summary>
    public static Form<IncidentCommand.Reject> Reject { get; } = Form.For<IncidentCommand.Reject>("incident.reject", "Find that it is no incident", static form => form
        .Choice("ground", "Ground", static x => x.Ground)
        .Text("reason", "Why", static x => x.Reason, Paragraph)
        .OptionalActor("secondedBy", "Second person who agrees", static x => x.SecondedBy));

    /// <summary>The form of <see cref="IncidentCommand.Merge"/>.</summary>
    public static Form<IncidentCommand.Merge> Merge { get; } = Form.For<IncidentCommand.Merge>("incident.merge", "Merge a duplicate", static form => form
        .Id("into", "The incident that goes on", static x => x.Into.Value)
        .Text("reason", "Why they are the same event", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.StartReview"/>.</summary>
    public static Form<IncidentCommand.StartReview> StartReview { get; } = Form.For<IncidentCommand.StartReview>("incident.start-review", "Start a local review", static form => form
        .Actor("reviewer", "Who reviews", static x => x.Reviewer, help: "Somebody who took no part in the event."));

    /// <summary>The form of <see cref="IncidentCommand.StartInvestigation"/>.</summary>
    public static Form<IncidentCommand.StartInvestigation> StartInvestigation { get; } = Form.For<IncidentCommand.StartInvestigation>("incident.start-investigation", "Start an investigation", static form => form
        .Actor("lead", "Who leads", static x => x.Lead, help: "Somebody who took no part in the event.")
        .Text("terms", "Terms", static x => x.Terms, Paragraph, help: "What the investigation is to answer."));

    /// <summary>The form of <see cref="IncidentCommand.Escalate"/>.</summary>
    public static Form<IncidentCommand.Escalate> Escalate { get; } = Form.For<IncidentCommand.Escalate>("incident.escalate", "Raise to an investigation", static form => form
        .Actor("lead", "Who leads", static x => x.Lead, help: "Somebody who took no part in the event.")
        .Text("terms", "Terms", static x => x.Terms, Paragraph)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.Pause"/>.</summary>
    public static Form<IncidentCommand.Pause> Pause { get; } = Form.For<IncidentCommand.Pause>("incident.pause", "Pause", static form => form
        .Choice("cause", "Who is waited for", static x => x.Cause)
        .Text("reason", "Why", static x => x.Reason, Paragraph)
        .Day("reviewOn", "Look at it again on", static x => x.ReviewOn));

    /// <summary>The form of <see cref="IncidentCommand.Resume"/>.</summary>
    public static Form<IncidentCommand.Resume> Resume { get; } = Form.For<IncidentCommand.Resume>("incident.resume", "Go on", static form => form
        .Text("reason", "Why now", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.AddTimelineEntry"/>.</summary>
    public static Form<IncidentCommand.AddTimelineEntry> AddTimelineEntry { get; } = Form.For<IncidentCommand.AddTimelineEntry>("incident.add-timeline-entry", "Add to the timeline", static form => form
        .Part("entry", "Entry", static x => x.Entry, TimelineEntry));

    /// <summary>The form of <see cref="IncidentCommand.ReferToStatement"/>.</summary>
    public static Form<IncidentCommand.ReferToStatement> ReferToStatement { get; } = Form.For<IncidentCommand.ReferToStatement>("incident.refer-to-statement", "Point to a statement", static form => form
        .Part("statement", "Statement", static x => x.Statement, Statement));

    /// <summary>The form of <see cref="IncidentCommand.RequestAdvice"/>.</summary>
    public static Form<IncidentCommand.RequestAdvice> RequestAdvice { get; } = Form.For<IncidentCommand.RequestAdvice>("incident.request-advice", "Ask for expert advice", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Choice("adviser", "Whose expertise", static x => x.Adviser)
        .Text("question", "Question", static x => x.Question, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.RecordAdvice"/>.</summary>
    public static Form<IncidentCommand.RecordAdvice> RecordAdvice { get; } = Form.For<IncidentCommand.RecordAdvice>("incident.record-advice", "Record advice", static form => form
        .Id("id", "Identifier of the request", static x => x.Id.Value)
        .Text("adviser", "Who advised", static x => x.Adviser, Line)
        .Text("advice", "Advice", static x => x.Advice, Account)
        .OptionalReference("document", "Where the full advice is kept", static x => x.Document));

    /// <summary>The form of <see cref="IncidentCommand.IdentifyFactor"/>.</summary>
    public static Form<IncidentCommand.IdentifyFactor> IdentifyFactor { get; } = Form.For<IncidentCommand.IdentifyFactor>("incident.identify-factor", "Name a contributory factor", static form => form
        .Part("factor", "Factor", static x => x.Factor, Factor));

    /// <summary>The form of <see cref="IncidentCommand.RecordFinding"/>.</summary>
    public static Form<IncidentCommand.RecordFinding> RecordFinding { get; } = Form.For<IncidentCommand.RecordFinding>("incident.record-finding", "Record a finding", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Text("text", "Finding", static x => x.Text, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.MakeRecommendation"/>.</summary>
    public static Form<IncidentCommand.MakeRecommendation> MakeRecommendation { get; } = Form.For<IncidentCommand.MakeRecommendation>("incident.make-recommendation", "Recommend", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Text("text", "Recommendation", static x => x.Text, Paragraph)
        .Ids("findings", "Findings that it answers", static x => x.Findings, static id => id.Value, required: true, atLeast: 1));

    /// <summary>The form of <see cref="IncidentCommand.SubmitAnalysis"/>.</summary>
    public static Form<IncidentCommand.SubmitAnalysis> SubmitAnalysis { get; } = Form.For<IncidentCommand.SubmitAnalysis>("incident.submit-analysis", "Submit the analysis", static form => form
        .Text("summary", "What happened and why", static x => x.Summary, Account));

    /// <summary>The form of <see cref="IncidentCommand.ReturnAnalysis"/>.</summary>
    public static Form<IncidentCommand.ReturnAnalysis> ReturnAnalysis { get; } = Form.For<IncidentCommand.ReturnAnalysis>("incident.return-analysis", "Return the analysis", static form => form
        .Text("reason", "What is missing", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.AgreeAction"/>.</summary>
    public static Form<IncidentCommand.AgreeAction> AgreeAction { get; } = Form.For<IncidentCommand.AgreeAction>("incident.agree-action", "Agree an action", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Text("description", "What will be done", static x => x.Description, Paragraph)
        .Actor("owner", "Who does it", static x => x.Owner)
        .Day("dueOn", "By", static x => x.DueOn)
        .Ids("findings", "Findings that it answers", static x => x.Findings, static id => id.Value, required: false)
        .Ids("recommendations", "Recommendations that it answers", static x => x.Recommendations, static id => id.Value, required: false)
        .OptionalReference("trackedIn", "Followed in another record", static x => x.TrackedIn));

    /// <summary>The form of <see cref="IncidentCommand.CloseFindingWithoutAction"/>.</summary>
    public static Form<IncidentCommand.CloseFindingWithoutAction> CloseFindingWithoutAction { get; } = Form.For<IncidentCommand.CloseFindingWithoutAction>("incident.close-finding-without-action", "Decide that a finding needs no action", static form => form
        .Id("finding", "Finding", static x => x.Finding.Value)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.DeclineRecommendation"/>.</summary>
    public static Form<IncidentCommand.DeclineRecommendation> DeclineRecommendation { get; } = Form.For<IncidentCommand.DeclineRecommendation>("incident.decline-recommendation", "Decline a recommendation", static form => form
        .Id("recommendation", "Recommendation", static x => x.Recommendation.Value)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.ApproveActions"/>: nothing to fill in.</summary>
    public static Form<IncidentCommand.ApproveActions> ApproveActions { get; } = Form.For<IncidentCommand.ApproveActions>("incident.approve-actions", "Approve the analysis and the answers to it", static _ => { });

    /// <summary>The form of <see cref="IncidentCommand.CompleteAction"/>.</summary>
    public static Form<IncidentCommand.CompleteAction> CompleteAction { get; } = Form.For<IncidentCommand.CompleteAction>("incident.complete-action", "Complete an action", static form => form
        .Id("action", "Action", static x => x.Action.Value)
        .Text("evidence", "What shows it", static x => x.Evidence, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.CancelAction"/>.</summary>
    public static Form<IncidentCommand.CancelAction> CancelAction { get; } = Form.For<IncidentCommand.CancelAction>("incident.cancel-action", "Cancel an action", static form => form
        .Id("action", "Action", static x => x.Action.Value)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.ShareLearning"/>.</summary>
    public static Form<IncidentCommand.ShareLearning> ShareLearning { get; } = Form.For<IncidentCommand.ShareLearning>("incident.share-learning", "Share what was learned", static form => form
        .Text("lesson", "What was learned", static x => x.Lesson, Paragraph)
        .Text("sharedBy", "How it is shared", static x => x.SharedBy, Line)
        .Parts("audiences", "For whom", static x => x.Audiences, Audience, atLeast: 1)
        .OptionalText("changesInPractice", "What is done differently from now on", static x => x.ChangesInPractice, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.AcknowledgeLearning"/>.</summary>
    public static Form<IncidentCommand.AcknowledgeLearning> AcknowledgeLearning { get; } = Form.For<IncidentCommand.AcknowledgeLearning>("incident.acknowledge-learning", "Take note of what was learned", static form => form
        .Text("audience", "As a member of", static x => x.Audience, Line));

    /// <summary>The form of <see cref="IncidentCommand.GiveFeedback"/>.</summary>
    public static Form<IncidentCommand.GiveFeedback> GiveFeedback { get; } = Form.For<IncidentCommand.GiveFeedback>("incident.give-feedback", "Give feedback to the reporter", static form => form
        .Text("feedback", "What they are told", static x => x.Feedback, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.Close"/>.</summary>
    public static Form<IncidentCommand.Close> Close { get; } = Form.For<IncidentCommand.Close>("incident.close", "Close", static form => form
        .OptionalText("note", "Closing note", static x => x.Note, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.Reopen"/>.</summary>
    public static Form<IncidentCommand.Reopen> Reopen { get; } = Form.For<IncidentCommand.Reopen>("incident.reopen", "Reopen", static form => form
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.GradeHarm"/>.</summary>
    public static Form<IncidentCommand.GradeHarm> GradeHarm { get; } = Form.For<IncidentCommand.GradeHarm>("incident.grade-harm", "Grade harm", static form => form
        .Id("person", "Person", static x => x.Person.Value)
        .Choice("dimension", "Physical or psychological", static x => x.Dimension)
        .Part("grade", "Grade", static x => x.Grade, Grade)
        .Part("facts", "What is known", static x => x.Facts, HarmFacts)
        .Text("reason", "Why this grade", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.ConfirmHarm"/>.</summary>
    public static Form<IncidentCommand.ConfirmHarm> ConfirmHarm { get; } = Form.For<IncidentCommand.ConfirmHarm>("incident.confirm-harm", "Confirm a grade", static form => form
        .Id("person", "Person", static x => x.Person.Value)
        .Choice("dimension", "Physical or psychological", static x => x.Dimension));

    /// <summary>The form of <see cref="IncidentCommand.DisputeHarm"/>.</summary>
    public static Form<IncidentCommand.DisputeHarm> DisputeHarm { get; } = Form.For<IncidentCommand.DisputeHarm>("incident.dispute-harm", "Dispute a grade", static form => form
        .Id("person", "Person", static x => x.Person.Value)
        .Choice("dimension", "Physical or psychological", static x => x.Dimension)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.AdjudicateHarm"/>.</summary>
    public static Form<IncidentCommand.AdjudicateHarm> AdjudicateHarm { get; } = Form.For<IncidentCommand.AdjudicateHarm>("incident.adjudicate-harm", "Decide a dispute over a grade", static form => form
        .Id("person", "Person", static x => x.Person.Value)
        .Choice("dimension", "Physical or psychological", static x => x.Dimension)
        .Part("grade", "Grade", static x => x.Grade, Grade)
        .Part("facts", "What is known", static x => x.Facts, HarmFacts)
        .Text("reason", "Why this grade", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.RegradeHarm"/>.</summary>
    public static Form<IncidentCommand.RegradeHarm> RegradeHarm { get; } = Form.For<IncidentCommand.RegradeHarm>("incident.regrade-harm", "Grade anew", static form => form
        .Id("person", "Person", static x => x.Person.Value)
        .Choice("dimension", "Physical or psychological", static x => x.Dimension)
        .Part("grade", "Grade", static x => x.Grade, Grade)
        .Part("facts", "What is known", static x => x.Facts, HarmFacts)
        .Text("reason", "Why this grade", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.GradeDamage"/>.</summary>
    public static Form<IncidentCommand.GradeDamage> GradeDamage { get; } = Form.For<IncidentCommand.GradeDamage>("incident.grade-damage", "Grade damage", static form => form
        .Choice("kind", "What was damaged", static x => x.Kind)
        .Choice("level", "How badly", static x => x.Level)
        .Text("note", "What the grade rests on", static x => x.Note, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.FulfilDuty"/>.</summary>
    public static Form<IncidentCommand.FulfilDuty> FulfilDuty { get; } = Form.For<IncidentCommand.FulfilDuty>("incident.fulfil-duty", "Record that a duty is fulfilled", static form => form
        .Text("duty", "Duty", static x => x.Duty, Line)
        .Moment("at", "When it was done", static x => x.At)
        .Choice("outcome", "How it ended", static x => x.Outcome)
        .Text("evidence", "What shows it", static x => x.Evidence, Paragraph)
        .OptionalReference("document", "Where the evidence is kept", static x => x.Document));

    /// <summary>The form of <see cref="IncidentCommand.SetDutyAside"/>.</summary>
    public static Form<IncidentCommand.SetDutyAside> SetDutyAside { get; } = Form.For<IncidentCommand.SetDutyAside>("incident.set-duty-aside", "Decide that a duty is not required", static form => form
        .Text("duty", "Duty", static x => x.Duty, Line)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="IncidentCommand.AssessDuties"/>: nothing to fill in.</summary>
    public static Form<IncidentCommand.AssessDuties> AssessDuties { get; } = Form.For<IncidentCommand.AssessDuties>("incident.assess-duties", "Ask the rules again", static _ => { });

    /// <summary>Every command's form.</summary>
    public static IReadOnlyList<Form> All { get; } = ContentList.Of<Form>(
    [
        Report, AmendFacts, Triage, Reject, Merge, StartReview, StartInvestigation, Escalate, Pause, Resume, AddTimelineEntry, ReferToStatement, RequestAdvice, RecordAdvice,
        IdentifyFactor, RecordFinding, MakeRecommendation, SubmitAnalysis, ReturnAnalysis, AgreeAction, CloseFindingWithoutAction, DeclineRecommendation, ApproveActions,
        CompleteAction, CancelAction, ShareLearning, AcknowledgeLearning, GiveFeedback, Close, Reopen, GradeHarm, ConfirmHarm, DisputeHarm, AdjudicateHarm, RegradeHarm,
        GradeDamage, FulfilDuty, SetDutyAside, AssessDuties,
    ]);

    /// <summary>Every problem with the shape of <paramref name="command"/>; empty when there is none.</summary>
    internal static IReadOnlyList<Rejection> Check(IncidentCommand command) => command switch
    {
        IncidentCommand.Report c => Report.Check(c),
        IncidentCommand.AmendFacts c => AmendFacts.Check(c),
        IncidentCommand.Triage c => Triage.Check(c),
        IncidentCommand.Reject c => Reject.Check(c),
        IncidentCommand.Merge c => Merge.Check(c),
        IncidentCommand.StartReview c => StartReview.Check(c),
        IncidentCommand.StartInvestigation c => StartInvestigation.Check(c),
        IncidentCommand.Escalate c => Escalate.Check(c),
        IncidentCommand.Pause c => Pause.Check(c),
        IncidentCommand.Resume c => Resume.Check(c),
        IncidentCommand.AddTimelineEntry c => AddTimelineEntry.Check(c),
        IncidentCommand.ReferToStatement c => ReferToStatement.Check(c),
        IncidentCommand.RequestAdvice c => RequestAdvice.Check(c),
        IncidentCommand.RecordAdvice c => RecordAdvice.Check(c),
        IncidentCommand.IdentifyFactor c => IdentifyFactor.Check(c),
        IncidentCommand.RecordFinding c => RecordFinding.Check(c),
        IncidentCommand.MakeRecommendation c => MakeRecommendation.Check(c),
        IncidentCommand.SubmitAnalysis c => SubmitAnalysis.Check(c),
        IncidentCommand.ReturnAnalysis c => ReturnAnalysis.Check(c),
        IncidentCommand.AgreeAction c => AgreeAction.Check(c),
        IncidentCommand.CloseFindingWithoutAction c => CloseFindingWithoutAction.Check(c),
        IncidentCommand.DeclineRecommendation c => DeclineRecommendation.Check(c),
        IncidentCommand.CompleteAction c => CompleteAction.Check(c),
        IncidentCommand.CancelAction c => CancelAction.Check(c),
        IncidentCommand.ShareLearning c => ShareLearning.Check(c),
        IncidentCommand.AcknowledgeLearning c => AcknowledgeLearning.Check(c),
        IncidentCommand.GiveFeedback c => GiveFeedback.Check(c),
        IncidentCommand.Close c => Close.Check(c),
        IncidentCommand.Reopen c => Reopen.Check(c),
        IncidentCommand.GradeHarm c => GradeHarm.Check(c),
        IncidentCommand.ConfirmHarm c => ConfirmHarm.Check(c),
        IncidentCommand.DisputeHarm c => DisputeHarm.Check(c),
        IncidentCommand.AdjudicateHarm c => AdjudicateHarm.Check(c),
        IncidentCommand.RegradeHarm c => RegradeHarm.Check(c),
        IncidentCommand.GradeDamage c => GradeDamage.Check(c),
        IncidentCommand.FulfilDuty c => FulfilDuty.Check(c),
        IncidentCommand.SetDutyAside c => SetDutyAside.Check(c),
        _ => ContentList<Rejection>.Empty,
    };
}
