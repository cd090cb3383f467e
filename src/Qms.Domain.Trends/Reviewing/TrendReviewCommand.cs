using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What a person can ask of a trend review. Who asks and when stand in the <see cref="Core.Deciding.DecisionContext"/>; the form of each command in <see cref="TrendReviewForms"/>.</summary>
public abstract record TrendReviewCommand
{
    private protected TrendReviewCommand() { }

    /// <summary>Prints the command's name only: its content may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Opens a review of a signal. <see cref="TrendReviewDesk"/> answers whether one is needed, and which earlier one it follows.</summary>
    /// <param name="Id">The new review's id, made by the host.</param>
    /// <param name="Signal">The signal as it was seen.</param>
    /// <param name="Follows">The last review of the same signal, now closed; null when there was none.</param>
    public sealed record Open(TrendReviewId Id, DetectedSignal Signal, TrendReviewId? Follows = null) : TrendReviewCommand;

    /// <summary>Records that the signal was seen again. If it reaches a later day than before, an explanation that was given already does not answer it.</summary>
    /// <param name="Signal">The signal as it was seen this time.</param>
    /// <param name="MergedFrom">The review that was opened for it and merged into this one; null for this review's own signal.</param>
    public sealed record Observe(DetectedSignal Signal, TrendReviewId? MergedFrom = null) : TrendReviewCommand;

    /// <summary>Records that the signal is no longer there.</summary>
    /// <param name="LookedUpTo">The last day of the figures that were looked at.</param>
    /// <param name="Finding">What the chart shows now.</param>
    public sealed record RecordCessation(LocalDate LookedUpTo, string Finding) : TrendReviewCommand;

    /// <summary>Takes the review on.</summary>
    /// <param name="Handler">Who takes it further.</param>
    /// <param name="Note">A first impression; null for none.</param>
    public sealed record Acknowledge(ActorId Handler, string? Note = null) : TrendReviewCommand;

    /// <summary>Hands the review to somebody else.</summary>
    /// <param name="Handler">Who takes it further.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Transfer(ActorId Handler, string Reason) : TrendReviewCommand;

    /// <summary>Starts to look into it.</summary>
    /// <param name="Approach">What will be looked at, and how.</param>
    public sealed record StartAnalysis(string Approach) : TrendReviewCommand;

    /// <summary>Notes what was found on the way.</summary>
    /// <param name="Text">The note.</param>
    /// <param name="Records">The records that it rests on.</param>
    public sealed record AddNote([property: PersonalData] string Text, IReadOnlyList<RecordReference>? Records = null) : TrendReviewCommand
    {
        /// <summary>The records that it rests on.</summary>
        public IReadOnlyList<RecordReference> Records { get; init => field = ContentList.Of(value); } = ContentList.Of(Records ?? []);
    }

    /// <summary>Says what the signal was. It answers every observation recorded so far.</summary>
    /// <param name="Kind">What it turned out to be.</param>
    /// <param name="Text">Why, in words.</param>
    /// <param name="Examined">The incidents and other records that were looked at.</param>
    /// <param name="RebaseFrom">The day from which the chart is to compute its limits anew, because a special cause has changed the process for good; null when it has not.</param>
    public sealed record Explain(ExplanationKind Kind, string Text, IReadOnlyList<RecordReference>? Examined = null, LocalDate? RebaseFrom = null) : TrendReviewCommand
    {
        /// <summary>The incidents and other records that were looked at.</summary>
        public IReadOnlyList<RecordReference> Examined { get; init => field = ContentList.Of(value); } = ContentList.Of(Examined ?? []);
    }

    /// <summary>Notes how the data behind an artefact was put right.</summary>
    /// <param name="What">What was corrected.</param>
    /// <param name="Record">Where that is on record.</param>
    public sealed record NoteCorrection(string What, RecordReference? Record = null) : TrendReviewCommand;

    /// <summary>Sends the explanation back, or looks into it anew because the signal persists or something else came to light. Agreed actions go on.</summary>
    /// <param name="Reason">What is missing.</param>
    public sealed record SendBack(string Reason) : TrendReviewCommand;

    /// <summary>Agrees actions, or rests on those that stand from before.</summary>
    /// <param name="Reason">Why these.</param>
    /// <param name="Actions">The actions: new ones, and standing ones named again as they were agreed.</param>
    /// <param name="Risks">The risks to assess anew.</param>
    /// <param name="Documents">The documents to revise.</param>
    public sealed record AgreeActions(string Reason, IReadOnlyList<PlannedAction> Actions, IReadOnlyList<RecordReference>? Risks = null, IReadOnlyList<RecordReference>? Documents = null) : TrendReviewCommand
    {
        /// <summary>The actions.</summary>
        public IReadOnlyList<PlannedAction> Actions { get; init => field = ContentList.Of(value); } = ContentList.Of(Actions);

        /// <summary>The risks to assess anew.</summary>
        public IReadOnlyList<RecordReference> Risks { get; init => field = ContentList.Of(value); } = ContentList.Of(Risks ?? []);

        /// <summary>The documents to revise.</summary>
        public IReadOnlyList<RecordReference> Documents { get; init => field = ContentList.Of(value); } = ContentList.Of(Documents ?? []);
    }

    /// <summary>Decides that nothing needs to be done. After a special cause somebody else than its explainer decides.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record DecideNoAction(string Reason) : TrendReviewCommand;

    /// <summary>Completes an action.</summary>
    /// <param name="Action">The action.</param>
    /// <param name="Evidence">What shows it.</param>
    public sealed record CompleteAction(TrendActionId Action, string Evidence) : TrendReviewCommand;

    /// <summary>Cancels an action.</summary>
    /// <param name="Action">The action.</param>
    /// <param name="Reason">Why.</param>
    public sealed record CancelAction(TrendActionId Action, string Reason) : TrendReviewCommand;

    /// <summary>Shares what was learned.</summary>
    /// <param name="Lesson">What was learned.</param>
    /// <param name="SharedBy">How it is shared.</param>
    /// <param name="Audiences">For whom; at least one.</param>
    /// <param name="ChangesInPractice">What is done differently from now on; null when nothing changes.</param>
    public sealed record ShareLearning(string Lesson, string SharedBy, IReadOnlyList<LearningAudience> Audiences, string? ChangesInPractice = null) : TrendReviewCommand
    {
        /// <summary>For whom.</summary>
        public IReadOnlyList<LearningAudience> Audiences { get; init => field = ContentList.Of(value); } = ContentList.Of(Audiences);
    }

    /// <summary>Takes note of what was learned.</summary>
    /// <param name="Audience">As a member of which audience.</param>
    public sealed record AcknowledgeLearning(string Audience) : TrendReviewCommand;

    /// <summary>Points to a record that has to do with the review: an incident, a risk, a document, another review.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Why">How it has to do with it.</param>
    public sealed record Relate(RecordReference Record, string Why) : TrendReviewCommand;

    /// <summary>Merges this review into another that goes on in its place, because one thing lies behind both signals.</summary>
    /// <param name="Into">The review that goes on.</param>
    /// <param name="Reason">Why they belong together.</param>
    public sealed record Merge(TrendReviewId Into, string Reason) : TrendReviewCommand;

    /// <summary>Closes the review.</summary>
    /// <param name="Note">A closing note.</param>
    /// <param name="Persistence">Why it is closed although the signal persists: needed when it was seen again after it was explained.</param>
    public sealed record Close(string? Note = null, PersistenceStatement? Persistence = null) : TrendReviewCommand;

    /// <summary>Reopens a closed or merged review.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Reopen(string Reason) : TrendReviewCommand;
}
