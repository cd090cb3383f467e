using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;

namespace Qms.Domain.Incidents;

/// <summary>What a person can ask of an incident. Who asks and when stand in the <see cref="Core.Deciding.DecisionContext"/>; the form of each command in <see cref="IncidentForms"/>.</summary>
public abstract record IncidentCommand
{
    private protected IncidentCommand() { }

    /// <summary>Prints the command's name only: its content may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Reports an event. Reported by <see cref="Actor.Anonymous"/>, the reporter is recorded nowhere.</summary>
    /// <param name="Id">The new incident's id, made by the host.</param>
    /// <param name="Facts">What is known.</param>
    public sealed record Report(IncidentId Id, IncidentFacts Facts) : IncidentCommand;

    /// <summary>Corrects or adds facts. The original stays in the history; duties are worked out anew.</summary>
    /// <param name="Facts">The facts as they are now known, in full.</param>
    /// <param name="Reason">Why they change.</param>
    public sealed record AmendFacts(IncidentFacts Facts, string Reason) : IncidentCommand;

    /// <summary>Decides the kind of response. What meets the service's definition of a critical incident is critical and is investigated.</summary>
    /// <param name="Response">Review or investigation.</param>
    /// <param name="Rationale">Why.</param>
    /// <param name="Handler">Who takes it further.</param>
    /// <param name="DeclareCritical">Declares it critical although the definition does not ask for that.</param>
    public sealed record Triage(TriageResponse Response, string Rationale, ActorId Handler, bool DeclareCritical = false) : IncidentCommand;

    /// <summary>Finds that it is no incident.</summary>
    /// <param name="Ground">On what ground.</param>
    /// <param name="Reason">Why, in words; the reporter is told.</param>
    /// <param name="SecondedBy">A second person who agrees: needed when somebody was harmed or exposed to radiation.</param>
    public sealed record Reject(RejectionGround Ground, string Reason, ActorId? SecondedBy = null) : IncidentCommand;

    /// <summary>Merges this incident into another, of which it is a duplicate.</summary>
    /// <param name="Into">The incident that goes on.</param>
    /// <param name="Reason">Why they are the same event.</param>
    public sealed record Merge(IncidentId Into, string Reason) : IncidentCommand;

    /// <summary>Starts a proportionate local review.</summary>
    /// <param name="Reviewer">Who reviews; not involved in the event.</param>
    public sealed record StartReview(ActorId Reviewer) : IncidentCommand;

    /// <summary>Starts an investigation.</summary>
    /// <param name="Lead">Who leads; not involved in the event.</param>
    /// <param name="Terms">What it is to answer.</param>
    public sealed record StartInvestigation(ActorId Lead, string Terms) : IncidentCommand;

    /// <summary>Raises a local review to an investigation. What the review gathered stays.</summary>
    /// <param name="Lead">Who leads; not involved in the event.</param>
    /// <param name="Terms">What it is to answer.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Escalate(ActorId Lead, string Terms, string Reason) : IncidentCommand;

    /// <summary>Waits for somebody outside. Statutory clocks do not stop.</summary>
    /// <param name="Cause">Who is waited for.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="ReviewOn">The day on which the pause is looked at again.</param>
    public sealed record Pause(PauseCause Cause, string Reason, LocalDate ReviewOn) : IncidentCommand;

    /// <summary>Goes on where it was paused.</summary>
    /// <param name="Reason">Why now.</param>
    public sealed record Resume(string Reason) : IncidentCommand;

    /// <summary>Adds to the timeline.</summary>
    /// <param name="Entry">The entry; not in the future.</param>
    public sealed record AddTimelineEntry(TimelineEntry Entry) : IncidentCommand;

    /// <summary>Points to a statement.</summary>
    /// <param name="Statement">Where it is kept.</param>
    public sealed record ReferToStatement(StatementReference Statement) : IncidentCommand;

    /// <summary>Asks for expert advice (LM2 i).</summary>
    /// <param name="Id">Identifies the request.</param>
    /// <param name="Adviser">Whose expertise.</param>
    /// <param name="Question">What is asked.</param>
    public sealed record RequestAdvice(AdviceId Id, AdviserKind Adviser, string Question) : IncidentCommand;

    /// <summary>Records advice received.</summary>
    /// <param name="Id">Which request it answers.</param>
    /// <param name="Adviser">Who gave it.</param>
    /// <param name="Advice">What was advised.</param>
    /// <param name="Document">Where the full advice is kept.</param>
    public sealed record RecordAdvice(AdviceId Id, string Adviser, string Advice, RecordReference? Document = null) : IncidentCommand;

    /// <summary>Names a contributory factor.</summary>
    /// <param name="Factor">The factor, in a recognised frame.</param>
    public sealed record IdentifyFactor(ContributoryFactor Factor) : IncidentCommand;

    /// <summary>Records a finding.</summary>
    /// <param name="Id">Identifies it.</param>
    /// <param name="Text">The finding.</param>
    public sealed record RecordFinding(FindingId Id, string Text) : IncidentCommand;

    /// <summary>Recommends something because of findings.</summary>
    /// <param name="Id">Identifies it.</param>
    /// <param name="Text">The recommendation.</param>
    /// <param name="Findings">The findings that it answers; at least one.</param>
    public sealed record MakeRecommendation(RecommendationId Id, string Text, IReadOnlyList<FindingId> Findings) : IncidentCommand
    {
        /// <summary>The findings that it answers.</summary>
        public IReadOnlyList<FindingId> Findings { get; init => field = ContentList.Of(value); } = ContentList.Of(Findings ?? []);
    }

    /// <summary>Submits the analysis for approval by somebody else.</summary>
    /// <param name="Summary">What happened and why.</param>
    public sealed record SubmitAnalysis(string Summary) : IncidentCommand;

    /// <summary>Returns the analysis to who submitted it.</summary>
    /// <param name="Reason">What is missing.</param>
    public sealed record ReturnAnalysis(string Reason) : IncidentCommand;

    /// <summary>Agrees an action in answer to findings and recommendations.</summary>
    /// <param name="Id">Identifies it.</param>
    /// <param name="Description">What will be done.</param>
    /// <param name="Owner">Who does it.</param>
    /// <param name="DueOn">By which day.</param>
    /// <param name="Findings">The findings that it answers.</param>
    /// <param name="Recommendations">The recommendations that it answers; with the findings at least one.</param>
    /// <param name="TrackedIn">The record that follows the action to its end; null when this incident does.</param>
    public sealed record AgreeAction(
        ActionId Id,
        string Description,
        ActorId Owner,
        LocalDate DueOn,
        IReadOnlyList<FindingId>? Findings = null,
        IReadOnlyList<RecommendationId>? Recommendations = null,
        RecordReference? TrackedIn = null) : IncidentCommand
    {
        /// <summary>The findings that it answers.</summary>
        public IReadOnlyList<FindingId> Findings { get; init => field = ContentList.Of(value); } = ContentList.Of(Findings ?? []);

        /// <summary>The recommendations that it answers.</summary>
        public IReadOnlyList<RecommendationId> Recommendations { get; init => field = ContentList.Of(value); } = ContentList.Of(Recommendations ?? []);
    }

    /// <summary>Decides that a finding needs no action.</summary>
    /// <param name="Finding">Which.</param>
    /// <param name="Reason">Why.</param>
    public sealed record CloseFindingWithoutAction(FindingId Finding, string Reason) : IncidentCommand;

    /// <summary>Declines a recommendation.</summary>
    /// <param name="Recommendation">Which.</param>
    /// <param name="Reason">Why.</param>
    public sealed record DeclineRecommendation(RecommendationId Recommendation, string Reason) : IncidentCommand;

    /// <summary>Approves the analysis and the answers to it. Not by who submitted the analysis.</summary>
    public sealed record ApproveActions : IncidentCommand;

    /// <summary>Completes an action.</summary>
    /// <param name="Action">Which.</param>
    /// <param name="Evidence">What shows it.</param>
    public sealed record CompleteAction(ActionId Action, string Evidence) : IncidentCommand;

    /// <summary>Cancels an action. What it answered is unanswered again: cancelled is not done.</summary>
    /// <param name="Action">Which.</param>
    /// <param name="Reason">Why.</param>
    public sealed record CancelAction(ActionId Action, string Reason) : IncidentCommand;

    /// <summary>Shares what was learned.</summary>
    /// <param name="Lesson">What was learned.</param>
    /// <param name="SharedBy">How it is shared.</param>
    /// <param name="Audiences">For whom; at least one.</param>
    /// <param name="ChangesInPractice">What is done differently from now on.</param>
    public sealed record ShareLearning(string Lesson, string SharedBy, IReadOnlyList<Audience> Audiences, string? ChangesInPractice = null) : IncidentCommand
    {
        /// <summary>For whom.</summary>
        public IReadOnlyList<Audience> Audiences { get; init => field = ContentList.Of(value); } = ContentList.Of(Audiences ?? []);
    }

    /// <summary>Takes note of what was learned, as a member of an audience.</summary>
    /// <param name="Audience">Which audience.</param>
    public sealed record AcknowledgeLearning(string Audience) : IncidentCommand;

    /// <summary>Gives feedback to the reporter.</summary>
    /// <param name="Feedback">What they were told.</param>
    public sealed record GiveFeedback([property: PersonalData] string Feedback) : IncidentCommand;

    /// <summary>Closes the incident. Refused, with every reason at once, while anything is open.</summary>
    /// <param name="Note">A closing note.</param>
    public sealed record Close(string? Note = null) : IncidentCommand;

    /// <summary>Reopens an incident that was closed, rejected or merged.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Reopen(string Reason) : IncidentCommand;

    /// <summary>Grades harm to one person, provisionally.</summary>
    /// <param name="Person">Who was harmed.</param>
    /// <param name="Dimension">Physical or psychological.</param>
    /// <param name="Grade">The grade.</param>
    /// <param name="Facts">On what facts.</param>
    /// <param name="Reason">Why this grade.</param>
    public sealed record GradeHarm(AffectedPersonId Person, HarmDimension Dimension, HarmGrade Grade, HarmFacts Facts, string Reason) : IncidentCommand;

    /// <summary>Confirms a grade. Not by who graded.</summary>
    /// <param name="Person">Who was harmed.</param>
    /// <param name="Dimension">Physical or psychological.</param>
    public sealed record ConfirmHarm(AffectedPersonId Person, HarmDimension Dimension) : IncidentCommand;

    /// <summary>Disputes a grade.</summary>
    /// <param name="Person">Who was harmed.</param>
    /// <param name="Dimension">Physical or psychological.</param>
    /// <param name="Reason">Why.</param>
    public sealed record DisputeHarm(AffectedPersonId Person, HarmDimension Dimension, string Reason) : IncidentCommand;

    /// <summary>Decides a dispute over a grade.</summary>
    /// <param name="Person">Who was harmed.</param>
    /// <param name="Dimension">Physical or psychological.</param>
    /// <param name="Grade">The grade from now on.</param>
    /// <param name="Facts">On what facts.</param>
    /// <param name="Reason">Why.</param>
    public sealed record AdjudicateHarm(AffectedPersonId Person, HarmDimension Dimension, HarmGrade Grade, HarmFacts Facts, string Reason) : IncidentCommand;

    /// <summary>Grades anew after the grading was settled, because facts changed.</summary>
    /// <param name="Person">Who was harmed.</param>
    /// <param name="Dimension">Physical or psychological.</param>
    /// <param name="Grade">The grade from now on.</param>
    /// <param name="Facts">On what facts.</param>
    /// <param name="Reason">Why.</param>
    public sealed record RegradeHarm(AffectedPersonId Person, HarmDimension Dimension, HarmGrade Grade, HarmFacts Facts, string Reason) : IncidentCommand;

    /// <summary>Grades damage to property, data or service.</summary>
    /// <param name="Kind">What was damaged.</param>
    /// <param name="Level">How badly.</param>
    /// <param name="Note">What the grade rests on.</param>
    public sealed record GradeDamage(DamageKind Kind, DamageLevel Level, string Note) : IncidentCommand;

    /// <summary>Records that a duty is fulfilled.</summary>
    /// <param name="Duty">The duty's key.</param>
    /// <param name="At">When it was done; not in the future, and not before the event.</param>
    /// <param name="Outcome">How it ended.</param>
    /// <param name="Evidence">What shows it.</param>
    /// <param name="Document">A record that holds the evidence.</param>
    public sealed record FulfilDuty(string Duty, Instant At, DutyOutcome Outcome, string Evidence, RecordReference? Document = null) : IncidentCommand;

    /// <summary>Decides that a duty is not required.</summary>
    /// <param name="Duty">The duty's key.</param>
    /// <param name="Reason">Why; kept for ever.</param>
    public sealed record SetDutyAside(string Duty, string Reason) : IncidentCommand;

    /// <summary>Asks the rules again, for example after a bank holiday was proclaimed or the rule book was renewed.</summary>
    public sealed record AssessDuties : IncidentCommand;
}
