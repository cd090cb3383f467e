using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <content>The conditions on the data, each with its code. They read like the procedure.</content>
public sealed partial class TrendReviewDecider
{
    private void ApplyRules(TrendReview review, TrendReviewCommand command, DecisionContext context, Refusals why)
    {
        switch (command)
        {
            case TrendReviewCommand.Open c:
                why.When(c.Follows == c.Id, TrendReviewCodes.Itself, "follows", "A review does not follow itself.");
                SignalHolds(c.Signal, context, why);
                break;
            case TrendReviewCommand.Observe c: Observable(review, c, context, why); break;
            case TrendReviewCommand.RecordCessation c:
                why.When(c.LookedUpTo < review.LastSeenTo, TrendReviewCodes.Outdated, "lookedUpTo", $"The signal was seen to {Iso(review.LastSeenTo!.Value)}: look at least as far.");
                why.When(c.LookedUpTo > context.Today, TrendReviewCodes.InTheFuture, "lookedUpTo", $"{Iso(c.LookedUpTo)} has not come yet.");
                break;
            case TrendReviewCommand.Transfer c:
                why.When(review.Handler == c.Handler, TrendReviewCodes.SameHandler, "handler", $"{c.Handler} handles it already.");
                break;
            case TrendReviewCommand.Explain c: Explainable(c, context, why); break;
            case TrendReviewCommand.AgreeActions c: Agreeable(review, c, context, why); break;
            case TrendReviewCommand.DecideNoAction: WhyAction(review, context, why); break;
            case TrendReviewCommand.CompleteAction c: ActionIsOpen(review, c.Action, why); break;
            case TrendReviewCommand.CancelAction c: ActionIsOpen(review, c.Action, why); break;
            case TrendReviewCommand.AcknowledgeLearning c:
                why.When(!review.Learning.Any(learning => learning.IsFor(c.Audience)), TrendReviewCodes.UnknownAudience, "audience", $"Nothing was shared with \"{c.Audience}\".");
                break;
            case TrendReviewCommand.Merge c:
                why.When(c.Into == review.Id, TrendReviewCodes.Itself, "into", "A review cannot be merged into itself.");
                ActionsAreSettled(review, why);
                break;
        }
    }

    private static void SignalHolds(DetectedSignal signal, DecisionContext context, Refusals why)
    {
        why.When(signal.To < signal.From, TrendReviewCodes.DaysReversed, "signal.to", "The signal ends before it begins.");
        // The last period may still be running, so only its first day is asked about.
        why.When(signal.From > context.Today, TrendReviewCodes.InTheFuture, "signal.from", $"{Iso(signal.From)} has not come yet.");
    }

    private void Observable(TrendReview review, TrendReviewCommand.Observe command, DecisionContext context, Refusals why)
    {
        SignalHolds(command.Signal, context, why);
        why.When(command.MergedFrom == review.Id, TrendReviewCodes.Itself, "mergedFrom", "A review is not merged into itself.");
        var key = _policy.KeyOf(command.Signal);
        why.When(
            command.MergedFrom is null && key != _policy.KeyOf(review.Signal!), TrendReviewCodes.OtherSignal, "signal",
            $"This is another signal than the one under review, \"{review.Signal!.SeriesName}\".");
        if (SeenTo(review, command) is { } known && command.Signal.To < known) why.Add(TrendReviewCodes.Outdated, "signal.to", $"The signal was seen to {Iso(known)} already.");
    }

    // The last day to which the very signal of the command has been seen here; null when it was another review's until it was merged.
    private LocalDate? SeenTo(TrendReview review, TrendReviewCommand.Observe command)
    {
        var key = _policy.KeyOf(command.Signal);
        var known = command.MergedFrom is null ? review.Signal!.To : (LocalDate?)null;
        foreach (var seen in review.Observations)
        {
            if (_policy.KeyOf(seen.Signal) == key && (known is null || seen.Signal.To > known)) known = seen.Signal.To;
        }

        return known;
    }

    private static void Explainable(TrendReviewCommand.Explain command, DecisionContext context, Refusals why)
    {
        if (command.RebaseFrom is not { } from) return;
        why.When(
            command.Kind != ExplanationKind.SpecialCause, TrendReviewCodes.RebaseWithoutSpecialCause, "rebaseFrom",
            "Limits are computed anew only when a special cause has changed the process for good.");
        why.When(from > context.Today, TrendReviewCodes.InTheFuture, "rebaseFrom", $"{Iso(from)} has not come yet.");
    }

    private static void Agreeable(TrendReview review, TrendReviewCommand.AgreeActions command, DecisionContext context, Refusals why)
    {
        for (var i = 0; i < command.Actions.Count; i++)
        {
            var plan = command.Actions[i];
            var known = review.FindAction(plan.Id);
            var isTwice = command.Actions.Take(i).Any(other => other.Id == plan.Id);
            why.When(isTwice || (known is not null && known.Plan != plan), TrendReviewCodes.IdTaken, $"actions[{i}].id", "This id belongs to something else already.");
            why.When(known is { Stands: false }, TrendReviewCodes.ActionEnded, $"actions[{i}].id", "The action is cancelled already.");
            why.When(known is null && plan.DueOn < context.Today, TrendReviewCodes.DayPast, $"actions[{i}].dueOn", $"{Iso(plan.DueOn)} has passed.");
        }
    }

    private void WhyAction(TrendReview review, DecisionContext context, Refusals why)
    {
        foreach (var action in review.OpenActions) why.Add(TrendReviewCodes.ActionOpen, $"actions[{action.Plan.Id}]", $"An action is agreed: \"{action.Plan.Description}\". Complete or cancel it first.");
        if (review.Explanation is not { } explanation) return;
        IsCorrected(review, explanation, why);
        SecondPerson(explanation, context, "somebody else decides that nothing needs to be done", why);
    }

    // Not the statement about persistence, which comes with the command.
    private void WhyNotClosed(TrendReview review, DecisionContext context, Refusals why)
    {
        why.When(review.Status != TrendReviewStatus.LearningShared, TrendReviewCodes.LearningNotShared, "", "What was learned has not been shared.");
        why.When(review.Decision is null, TrendReviewCodes.NotDecided, "", "It is not decided whether to act.");
        why.When(
            review.Decision is { Kind: DecisionKind.Actions } && !review.Actions.Any(static action => action.Stands), TrendReviewCodes.NoActionStands, "actions",
            "Every agreed action was cancelled: agree another, or decide that nothing needs to be done.");
        ActionsAreSettled(review, why);
        if (review.Explanation is not { } explanation)
        {
            why.Add(TrendReviewCodes.NotExplained, "", "The signal is not explained.");
            return;
        }

        IsCorrected(review, explanation, why);
        SecondPerson(explanation, context, "somebody else closes the review", why);
    }

    private static void PersistenceIsAnswered(TrendReview review, PersistenceStatement? statement, Refusals why)
    {
        if (review.Explanation is null) return;
        if (!review.Persists)
        {
            why.When(statement is not null, TrendReviewCodes.NothingPersists, "persistence", "The signal was not seen again after it was explained, or has gone since: there is nothing to state.");
            return;
        }

        var seenTo = review.LastSeenTo!.Value;
        if (statement is null) why.Add(TrendReviewCodes.SignalPersists, "persistence", $"The signal was seen again to {Iso(seenTo)}, after it was explained: say why the review is closed all the same, or send it back to be explained anew.");
        else why.When(statement.SeenTo != seenTo, TrendReviewCodes.StatementOutdated, "persistence.seenTo", $"The signal was seen to {Iso(seenTo)}: the statement is about another day.");
    }

    private static void IsCorrected(TrendReview review, Explanation explanation, Refusals why) => why.When(
        explanation.Kind == ExplanationKind.DataArtefact && review.Corrections.Count == 0, TrendReviewCodes.CorrectionMissing, "",
        "Note how the data was put right.");

    private void SecondPerson(Explanation explanation, DecisionContext context, string what, Refusals why) => why.When(
        explanation.Kind == ExplanationKind.SpecialCause && !_policy.Separation.Permits(context.Actor.Id, explanation.By, context.Today, out _), TrendReviewCodes.SamePerson, "",
        $"After a special cause that {explanation.By} explained, {what}.");

    private static void ActionsAreSettled(TrendReview review, Refusals why)
    {
        foreach (var action in review.Actions) why.When(!action.IsSettled, TrendReviewCodes.ActionOpen, $"actions[{action.Plan.Id}]", $"An action is open and not followed elsewhere: \"{action.Plan.Description}\".");
    }

    private static void ActionIsOpen(TrendReview review, TrendActionId id, Refusals why)
    {
        var action = review.FindAction(id);
        if (action is null) why.Add(TrendReviewCodes.UnknownAction, "action", "No such action was agreed.");
        else why.When(action.Status != TrendActionStatus.Agreed, TrendReviewCodes.ActionEnded, "action", action.Stands ? "The action is completed already." : "The action is cancelled already.");
    }

    // What to record when one person does what two should under a declared exception.
    private string? Exception(TrendReview review, DecisionContext context)
    {
        string? exception = null;
        if (review.Explanation is { Kind: ExplanationKind.SpecialCause } explanation) _policy.Separation.Permits(context.Actor.Id, explanation.By, context.Today, out exception);
        return exception;
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
