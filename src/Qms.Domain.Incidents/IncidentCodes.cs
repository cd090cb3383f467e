namespace Qms.Domain.Incidents;

/// <summary>The codes of refusals by the incident's rules. Stable: hosts translate and branch on them. Forms refuse with the codes of <see cref="Core.Forms.FormCodes"/>.</summary>
public static class IncidentCodes
{
    /// <summary>None of the actor's roles may ask for this step.</summary>
    public const string NotPermitted = "incident.not-permitted";

    /// <summary>The lifecycle has no such step in this state.</summary>
    public const string StepNotPossible = "incident.step-not-possible";

    /// <summary>The event is reported as discovered before it happened.</summary>
    public const string DiscoveredBeforeItHappened = "incident.discovered-before-it-happened";

    /// <summary>Something is said to have happened after the moment of the request.</summary>
    public const string InTheFuture = "incident.in-the-future";

    /// <summary>A day to come has passed already.</summary>
    public const string DayPast = "incident.day-past";

    /// <summary>Something that follows the event is said to have happened before it.</summary>
    public const string BeforeTheEvent = "incident.before-the-event";

    /// <summary>A person is named twice.</summary>
    public const string PersonTwice = "incident.person-twice";

    /// <summary>A person whose harm is graded cannot be dropped from the facts.</summary>
    public const string PersonGraded = "incident.person-graded";

    /// <summary>No such person is affected.</summary>
    public const string UnknownPerson = "incident.unknown-person";

    /// <summary>An accidental exposure has an intended dose: none was intended for this person.</summary>
    public const string AccidentalWithIntendedDose = "incident.accidental-with-intended-dose";

    /// <summary>A critical incident is investigated; a review is not enough (LM2 i).</summary>
    public const string CriticalNeedsInvestigation = "incident.critical-needs-investigation";

    /// <summary>It was triaged for an investigation, not for a review.</summary>
    public const string TriagedForInvestigation = "incident.triaged-for-investigation";

    /// <summary>Rejecting a report of harm or of exposure to radiation needs a second person.</summary>
    public const string SecondPersonNeeded = "incident.second-person-needed";

    /// <summary>One person did what two should.</summary>
    public const string SamePerson = "incident.same-person";

    /// <summary>An incident cannot be merged into itself.</summary>
    public const string MergeIntoItself = "incident.merge-into-itself";

    /// <summary>Who leads took part in the event.</summary>
    public const string LeadInvolved = "incident.lead-involved";

    /// <summary>The id belongs to something else already.</summary>
    public const string IdTaken = "incident.id-taken";

    /// <summary>No such request for advice.</summary>
    public const string UnknownAdvice = "incident.unknown-advice";

    /// <summary>No such finding.</summary>
    public const string UnknownFinding = "incident.unknown-finding";

    /// <summary>No such recommendation.</summary>
    public const string UnknownRecommendation = "incident.unknown-recommendation";

    /// <summary>No such action.</summary>
    public const string UnknownAction = "incident.unknown-action";

    /// <summary>The action is completed or cancelled already.</summary>
    public const string ActionEnded = "incident.action-ended";

    /// <summary>An action answers no finding and no recommendation.</summary>
    public const string AnswersNothing = "incident.answers-nothing";

    /// <summary>The analysis has no finding.</summary>
    public const string NoFinding = "incident.no-finding";

    /// <summary>An investigation names no contributory factor.</summary>
    public const string NoFactor = "incident.no-contributory-factor";

    /// <summary>Expert advice was asked for and has not come.</summary>
    public const string AdviceOutstanding = "incident.advice-outstanding";

    /// <summary>An exposure was analysed without the Medical Physics Expert (IR(ME)R 2017 reg 14(3)(f)).</summary>
    public const string PhysicsAdviceMissing = "incident.physics-advice-missing";

    /// <summary>A finding has neither an action nor a reason for none.</summary>
    public const string FindingUnanswered = "incident.finding-unanswered";

    /// <summary>A recommendation has neither an action nor a reasoned refusal.</summary>
    public const string RecommendationUnanswered = "incident.recommendation-unanswered";

    /// <summary>No such audience.</summary>
    public const string UnknownAudience = "incident.unknown-audience";

    /// <summary>No such duty.</summary>
    public const string UnknownDuty = "incident.unknown-duty";

    /// <summary>The duty is fulfilled, set aside or withdrawn already.</summary>
    public const string DutyEnded = "incident.duty-ended";

    /// <summary>A duty is open.</summary>
    public const string DutyOpen = "incident.duty-open";

    /// <summary>A rule lacks a fact to say whether a duty arises.</summary>
    public const string QuestionOpen = "incident.question-open";

    /// <summary>Harm to a person is not graded, or not confirmed.</summary>
    public const string HarmNotConfirmed = "incident.harm-not-confirmed";

    /// <summary>An action is neither completed nor followed in another record.</summary>
    public const string ActionOpen = "incident.action-open";

    /// <summary>Learning was not shared.</summary>
    public const string LearningNotShared = "incident.learning-not-shared";

    /// <summary>The reporter has had no feedback.</summary>
    public const string FeedbackMissing = "incident.feedback-missing";

    /// <summary>The grading has no such step in its state.</summary>
    public const string HarmStepNotPossible = "harm.step-not-possible";

    /// <summary>The service doesn't use this scale, or not this version.</summary>
    public const string UnknownScale = "harm.unknown-scale";

    /// <summary>The scale has no such grade.</summary>
    public const string UnknownGrade = "harm.unknown-grade";

    /// <summary>The scale grades the other dimension of harm.</summary>
    public const string WrongDimension = "harm.wrong-dimension";

    /// <summary>The grade is milder than the scale's definitions give for the stated facts.</summary>
    public const string MilderThanDefined = "harm.milder-than-defined";
}
