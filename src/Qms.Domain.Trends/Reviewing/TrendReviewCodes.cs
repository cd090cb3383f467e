namespace Qms.Domain.Trends.Reviewing;

/// <summary>The codes of refusals by the rules of trend reviews. Stable: hosts translate and branch on them. Forms refuse with the codes of <see cref="Core.Forms.FormCodes"/>.</summary>
public static class TrendReviewCodes
{
    /// <summary>None of the actor's roles may ask for this step.</summary>
    public const string NotPermitted = "trend-review.not-permitted";

    /// <summary>The lifecycle has no such step in this state.</summary>
    public const string StepNotPossible = "trend-review.step-not-possible";

    /// <summary>A signal ends before it begins.</summary>
    public const string DaysReversed = "trend-review.days-reversed";

    /// <summary>Something is said of days to come.</summary>
    public const string InTheFuture = "trend-review.in-the-future";

    /// <summary>A day to come has passed already.</summary>
    public const string DayPast = "trend-review.day-past";

    /// <summary>A review follows or is merged into itself.</summary>
    public const string Itself = "trend-review.itself";

    /// <summary>The observed signal is another one than the review's.</summary>
    public const string OtherSignal = "trend-review.other-signal";

    /// <summary>Later figures than these are known already.</summary>
    public const string Outdated = "trend-review.outdated";

    /// <summary>The signal is under review already: it joins that review.</summary>
    public const string AlreadyUnderReview = "trend-review.already-under-review";

    /// <summary>A closed review of the same signal knew all that this one tells.</summary>
    public const string AlreadyReviewed = "trend-review.already-reviewed";

    /// <summary>A new review of a signal names the closed one before it, and no other.</summary>
    public const string PredecessorNotNamed = "trend-review.predecessor-not-named";

    /// <summary>The observed signal's own review was not merged into this one.</summary>
    public const string NotMergedHere = "trend-review.not-merged-here";

    /// <summary>A review is merged into one that is open.</summary>
    public const string MergeTarget = "trend-review.merge-target";

    /// <summary>This person handles it already.</summary>
    public const string SameHandler = "trend-review.same-handler";

    /// <summary>Only a special cause changes the process for good.</summary>
    public const string RebaseWithoutSpecialCause = "trend-review.rebase-without-special-cause";

    /// <summary>A data artefact is put right before it is found that nothing else needs to be done, and before the review is closed.</summary>
    public const string CorrectionMissing = "trend-review.correction-missing";

    /// <summary>A second person decides after a special cause, unless the service has declared an exception.</summary>
    public const string SamePerson = "trend-review.same-person";

    /// <summary>The id belongs to something else already.</summary>
    public const string IdTaken = "trend-review.id-taken";

    /// <summary>No such action was agreed.</summary>
    public const string UnknownAction = "trend-review.unknown-action";

    /// <summary>The action is completed or cancelled already.</summary>
    public const string ActionEnded = "trend-review.action-ended";

    /// <summary>An action is still to be done.</summary>
    public const string ActionOpen = "trend-review.action-open";

    /// <summary>Every agreed action was cancelled.</summary>
    public const string NoActionStands = "trend-review.no-action-stands";

    /// <summary>Nothing was shared with this audience.</summary>
    public const string UnknownAudience = "trend-review.unknown-audience";

    /// <summary>The signal is not explained.</summary>
    public const string NotExplained = "trend-review.not-explained";

    /// <summary>It is not decided whether to act.</summary>
    public const string NotDecided = "trend-review.not-decided";

    /// <summary>What was learned has not been shared.</summary>
    public const string LearningNotShared = "trend-review.learning-not-shared";

    /// <summary>The signal was seen again after it was explained: say why the review is closed all the same, or explain it anew.</summary>
    public const string SignalPersists = "trend-review.signal-persists";

    /// <summary>The signal was seen again after the statement was written.</summary>
    public const string StatementOutdated = "trend-review.statement-outdated";

    /// <summary>The signal does not persist, so there is nothing to state.</summary>
    public const string NothingPersists = "trend-review.nothing-persists";
}
