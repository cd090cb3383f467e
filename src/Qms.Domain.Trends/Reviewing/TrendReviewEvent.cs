using System.Collections.Generic;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What has happened to a trend review. Stored for ever under the names in <see cref="TrendReviewJson"/>; properties are only ever added.</summary>
/// <remarks>Other records react to what stands in them: <see cref="ActionsAgreed"/> names actions, risks and documents, <see cref="Explained"/> the incidents and the day of a rebasing, <see cref="LearningShared"/> the audiences.</remarks>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public abstract record TrendReviewEvent(ActorId By, Instant At)
{
    /// <summary>Prints the event's name only: its content may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>A signal was detected and a review opened. <c>AcknowledgeBy</c> is the time within which somebody takes it on.</summary>
    public sealed record Detected(
        TrendReviewId Id, DetectedSignal Signal, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] TrendReviewId? Follows, Deadline AcknowledgeBy, ActorId By, Instant At)
        : TrendReviewEvent(By, At);

    /// <summary>The signal was seen again. <c>Extends</c> says whether it reached a later day than before.</summary>
    public sealed record Observed(DetectedSignal Signal, bool Extends, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] TrendReviewId? MergedFrom, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>The signal was looked for and no longer there.</summary>
    public sealed record Ceased(LocalDate LookedUpTo, string Finding, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>Somebody took it on. <c>AnalyseBy</c> is the time within which it is explained.</summary>
    public sealed record Acknowledged(ActorId Handler, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Note, Deadline AnalyseBy, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>It went to another handler.</summary>
    public sealed record Transferred(ActorId Handler, string Reason, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>Looking into it started.</summary>
    public sealed record AnalysisStarted(string Approach, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>Something was noted on the way.</summary>
    public sealed record NoteAdded([property: PersonalData] string Text, IReadOnlyList<RecordReference> Records, ActorId By, Instant At) : TrendReviewEvent(By, At)
    {
        /// <summary>The records that it rests on.</summary>
        public IReadOnlyList<RecordReference> Records { get; init => field = ContentList.Of(value); } = ContentList.Of(Records);
    }

    /// <summary>It was said what the signal was. <c>DecideBy</c> is the time within which actions are agreed or found needless.</summary>
    public sealed record Explained(
        ExplanationKind Kind, string Text, IReadOnlyList<RecordReference> Examined, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] LocalDate? RebaseFrom, Deadline DecideBy, ActorId By, Instant At)
        : TrendReviewEvent(By, At)
    {
        /// <summary>The incidents and other records that were looked at.</summary>
        public IReadOnlyList<RecordReference> Examined { get; init => field = ContentList.Of(value); } = ContentList.Of(Examined);
    }

    /// <summary>The data behind an artefact was put right.</summary>
    public sealed record CorrectionNoted(string What, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RecordReference? Record, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>The explanation was sent back. <c>AnalyseBy</c> is the time within which there is another.</summary>
    public sealed record SentBack(string Reason, Deadline AnalyseBy, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>Actions were agreed.</summary>
    public sealed record ActionsAgreed(
        string Reason, IReadOnlyList<PlannedAction> Actions, IReadOnlyList<RecordReference> Risks, IReadOnlyList<RecordReference> Documents, ActorId By, Instant At)
        : TrendReviewEvent(By, At)
    {
        /// <summary>The actions.</summary>
        public IReadOnlyList<PlannedAction> Actions { get; init => field = ContentList.Of(value); } = ContentList.Of(Actions);

        /// <summary>The risks to assess anew.</summary>
        public IReadOnlyList<RecordReference> Risks { get; init => field = ContentList.Of(value); } = ContentList.Of(Risks);

        /// <summary>The documents to revise.</summary>
        public IReadOnlyList<RecordReference> Documents { get; init => field = ContentList.Of(value); } = ContentList.Of(Documents);
    }

    /// <summary>It was decided that nothing needs to be done.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="SeparationException">The declared exception under which one person did what two should; null when two did or one may.</param>
    /// <param name="By">Who decided.</param>
    /// <param name="At">When.</param>
    public sealed record NoActionDecided(string Reason, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SeparationException, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>An action was completed.</summary>
    public sealed record ActionCompleted(TrendActionId Action, string Evidence, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>An action was cancelled.</summary>
    public sealed record ActionCancelled(TrendActionId Action, string Reason, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>What was learned was shared.</summary>
    public sealed record LearningShared(
        string Lesson, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ChangesInPractice, string SharedBy, IReadOnlyList<LearningAudience> Audiences, ActorId By, Instant At)
        : TrendReviewEvent(By, At)
    {
        /// <summary>For whom.</summary>
        public IReadOnlyList<LearningAudience> Audiences { get; init => field = ContentList.Of(value); } = ContentList.Of(Audiences);
    }

    /// <summary>A member of an audience took note.</summary>
    public sealed record LearningAcknowledged(string Audience, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>A record was found to have to do with it.</summary>
    public sealed record Related(RecordReference Record, string Why, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>It was merged into another.</summary>
    public sealed record Merged(TrendReviewId Into, string Reason, ActorId By, Instant At) : TrendReviewEvent(By, At);

    /// <summary>It was closed.</summary>
    /// <param name="Note">A closing note.</param>
    /// <param name="Persistence">Why, although the signal persists; null when it does not.</param>
    /// <param name="SeparationException">The declared exception under which one person did what two should; null when two did or one may.</param>
    /// <param name="By">Who closed it.</param>
    /// <param name="At">When.</param>
    public sealed record Closed(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Note, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] PersistenceStatement? Persistence,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SeparationException, ActorId By, Instant At)
        : TrendReviewEvent(By, At);

    /// <summary>It was reopened. <c>Due</c> is the time within which it is explained or, when it was merged, taken on.</summary>
    public sealed record Reopened(string Reason, Deadline Due, ActorId By, Instant At) : TrendReviewEvent(By, At);
}
