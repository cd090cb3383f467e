using System.Collections.Generic;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;

namespace Qms.Domain.Incidents;

/// <summary>What has happened to an incident. Stored for ever under the names in <see cref="IncidentJson"/>; properties are only ever added.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public abstract record IncidentEvent(ActorId By, Instant At)
{
    /// <summary>Prints the event's name only: its content may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>It was reported. <see cref="IncidentEvent.By"/> is <see cref="ActorId.Anonymous"/> when the reporter gave no name.</summary>
    public sealed record Reported(IncidentId Id, IncidentFacts Facts, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>Facts were corrected or added.</summary>
    public sealed record FactsAmended(IncidentFacts Facts, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>The kind of response was decided.</summary>
    public sealed record Triaged(TriageResponse Response, string Rationale, ActorId Handler, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>It was found, or declared, to be a critical incident.</summary>
    public sealed record FoundCritical(string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>It was found to be no incident.</summary>
    /// <param name="Ground">On what ground.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="SecondedBy">Who agreed; null when nobody was asked.</param>
    /// <param name="SeparationException">The declared exception under which one person did what two should; null when two did.</param>
    /// <param name="By">Who decided.</param>
    /// <param name="At">When.</param>
    public sealed record Rejected(
        RejectionGround Ground, string Reason, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ActorId? SecondedBy,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SeparationException, ActorId By, Instant At)
        : IncidentEvent(By, At);

    /// <summary>It was merged into another.</summary>
    public sealed record Merged(IncidentId Into, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A local review started.</summary>
    public sealed record ReviewStarted(ActorId Reviewer, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>An investigation started.</summary>
    public sealed record InvestigationStarted(ActorId Lead, string Terms, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A review was raised to an investigation.</summary>
    public sealed record Escalated(ActorId Lead, string Terms, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>It was paused.</summary>
    public sealed record Paused(PauseCause Cause, string Reason, LocalDate ReviewOn, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>It went on.</summary>
    public sealed record Resumed(string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>The timeline grew.</summary>
    public sealed record TimelineEntryAdded(TimelineEntry Entry, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A statement was pointed to.</summary>
    public sealed record StatementReferred(StatementReference Statement, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>Expert advice was asked for.</summary>
    public sealed record AdviceRequested(AdviceId Id, AdviserKind Adviser, string Question, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>Expert advice was received.</summary>
    public sealed record AdviceRecorded(AdviceId Id, AdviceReceived Advice, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A contributory factor was named.</summary>
    public sealed record FactorIdentified(ContributoryFactor Factor, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A finding was recorded.</summary>
    public sealed record FindingRecorded(FindingId Id, string Text, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>Something was recommended.</summary>
    public sealed record RecommendationMade(RecommendationId Id, string Text, IReadOnlyList<FindingId> Findings, ActorId By, Instant At) : IncidentEvent(By, At)
    {
        /// <summary>The findings that it answers.</summary>
        public IReadOnlyList<FindingId> Findings { get; init => field = ContentList.Of(value); } = ContentList.Of(Findings);
    }

    /// <summary>The analysis was submitted.</summary>
    public sealed record AnalysisSubmitted(string Summary, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>The analysis was returned.</summary>
    public sealed record AnalysisReturned(string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>An action was agreed.</summary>
    public sealed record ActionAgreed(AgreedAction Action, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A finding was found to need no action.</summary>
    public sealed record FindingClosedWithoutAction(FindingId Finding, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A recommendation was declined.</summary>
    public sealed record RecommendationDeclined(RecommendationId Recommendation, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>The analysis and the answers to it were approved.</summary>
    /// <param name="SeparationException">The declared exception under which one person did what two should; null when two did.</param>
    /// <param name="By">Who approved.</param>
    /// <param name="At">When.</param>
    public sealed record ActionsApproved([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SeparationException, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>An action was completed.</summary>
    public sealed record ActionCompleted(ActionId Action, string Evidence, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>An action was cancelled.</summary>
    public sealed record ActionCancelled(ActionId Action, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>What was learned was shared.</summary>
    public sealed record LearningShared(SharedLearning Learning, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>Somebody took note of what was learned.</summary>
    public sealed record LearningAcknowledged(string Audience, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>The reporter was given feedback.</summary>
    public sealed record FeedbackGiven([property: PersonalData] string Feedback, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>It was closed.</summary>
    public sealed record Closed([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Note, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>It was reopened.</summary>
    public sealed record Reopened(string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>Harm was graded provisionally.</summary>
    public sealed record HarmGraded(AffectedPersonId Person, HarmDimension Dimension, HarmGrade Grade, HarmLevel Level, HarmFacts Facts, string Reason, ActorId By, Instant At)
        : IncidentEvent(By, At);

    /// <summary>A grade was confirmed.</summary>
    /// <param name="Person">Who was harmed.</param>
    /// <param name="Dimension">Physical or psychological.</param>
    /// <param name="SeparationException">The declared exception under which one person did what two should; null when two did.</param>
    /// <param name="By">Who confirmed.</param>
    /// <param name="At">When.</param>
    public sealed record HarmConfirmed(
        AffectedPersonId Person, HarmDimension Dimension, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SeparationException, ActorId By, Instant At)
        : IncidentEvent(By, At);

    /// <summary>A grade was disputed.</summary>
    public sealed record HarmDisputed(AffectedPersonId Person, HarmDimension Dimension, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A dispute was decided.</summary>
    /// <param name="Person">Who was harmed.</param>
    /// <param name="Dimension">Physical or psychological.</param>
    /// <param name="Grade">The grade from now on.</param>
    /// <param name="Level">What the grade amounts to.</param>
    /// <param name="Facts">On what facts.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="SeparationException">The declared exception under which one person did what two should; null when two did.</param>
    /// <param name="By">Who decided.</param>
    /// <param name="At">When.</param>
    public sealed record HarmAdjudicated(
        AffectedPersonId Person, HarmDimension Dimension, HarmGrade Grade, HarmLevel Level, HarmFacts Facts, string Reason,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SeparationException, ActorId By, Instant At)
        : IncidentEvent(By, At);

    /// <summary>Harm was graded anew.</summary>
    public sealed record HarmRegraded(AffectedPersonId Person, HarmDimension Dimension, HarmGrade Grade, HarmLevel Level, HarmFacts Facts, string Reason, ActorId By, Instant At)
        : IncidentEvent(By, At);

    /// <summary>Damage was graded.</summary>
    public sealed record DamageGraded(DamageKind Kind, DamageLevel Level, string Note, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A duty arose.</summary>
    public sealed record DutyRaised(Duty Duty, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A duty's deadline, wording or reason changed with the facts.</summary>
    public sealed record DutyRevised(Duty Duty, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A duty is no longer asked for.</summary>
    public sealed record DutyWithdrawn(string Duty, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A duty was fulfilled.</summary>
    public sealed record DutyFulfilled(string Duty, Fulfilment Fulfilment, ActorId By, Instant At) : IncidentEvent(By, At);

    /// <summary>A duty was found not to be required.</summary>
    public sealed record DutySetAside(string Duty, string Reason, ActorId By, Instant At) : IncidentEvent(By, At);
}
