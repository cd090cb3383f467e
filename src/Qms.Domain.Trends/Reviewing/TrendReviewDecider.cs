using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Decides what may happen to a trend review under a service's policy. Pure: authorise, check the form, recognise a retry, ask the lifecycle, apply the rules.</summary>
/// <remarks>What concerns several reviews at once, such as that one signal has one open review, is answered by <see cref="TrendReviewDesk"/>.</remarks>
public sealed partial class TrendReviewDecider
{
    private readonly TrendReviewPolicy _policy;

    /// <summary>Creates a decider.</summary>
    public TrendReviewDecider(TrendReviewPolicy policy)
    {
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        Decider = new(TrendReview.None, DecideCore, TrendReviewEvolution.After);
    }

    /// <summary>The policy in use.</summary>
    public TrendReviewPolicy Policy => _policy;

    /// <summary>Both functions as one value, for stores and tests.</summary>
    public Decider<TrendReview, TrendReviewCommand, TrendReviewEvent> Decider { get; }

    /// <summary>Answers <paramref name="command"/> for <paramref name="review"/>.</summary>
    /// <remarks>Refusals have the codes of <see cref="TrendReviewCodes"/> and of <see cref="Core.Forms.FormCodes"/>. A command whose wish is already fulfilled is accepted without an event.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<TrendReview, TrendReviewEvent> Decide(TrendReview review, TrendReviewCommand command, DecisionContext context) => Decider.Decide(review, command, context);

    /// <summary>The review after <paramref name="happened"/>.</summary>
    public static TrendReview Evolve(TrendReview review, TrendReviewEvent happened) => TrendReviewEvolution.After(review, happened);

    /// <summary>The review that <paramref name="happened"/> leads to.</summary>
    public static TrendReview Replay(IEnumerable<TrendReviewEvent> happened)
    {
        if (happened is null) throw new ArgumentNullException(nameof(happened));
        var review = TrendReview.None;
        foreach (var e in happened) review = TrendReviewEvolution.After(review, e);
        return review;
    }

    /// <summary>For each step, whether the person who asks may take it now, and every reason why not. What the command will say, such as why a review is closed although its signal persists, is judged when it comes.</summary>
    public IReadOnlyList<StepPermission<TrendReviewStep>> Permitted(TrendReview review, DecisionContext context)
    {
        if (review is null) throw new ArgumentNullException(nameof(review));
        if (context is null) throw new ArgumentNullException(nameof(context));
        return ContentList.Of(TrendReviewLifecycle.Moves.Steps.Select(step =>
        {
            var why = new Refusals();
            var mayTake = MayTake(context.Actor, step);
            if (!mayTake) why.Add(TrendReviewCodes.NotPermitted, "", NotPermitted(context.Actor, step));
            if (!IsPossible(review, step)) why.Add(TrendReviewCodes.StepNotPossible, "", NotPossible(review, step));
            if (step == TrendReviewStep.Close && review.IsOpen) WhyNotClosed(review, context, why);
            if (step == TrendReviewStep.DecideNoAction && IsPossible(review, step)) WhyAction(review, context, why);
            return new StepPermission<TrendReviewStep>(step, why.Reasons);
        }));
    }

    /// <summary>The step that <paramref name="command"/> takes.</summary>
    public static TrendReviewStep StepOf(TrendReviewCommand command) => command switch
    {
        TrendReviewCommand.Open => TrendReviewStep.Open,
        TrendReviewCommand.Observe => TrendReviewStep.Observe,
        TrendReviewCommand.RecordCessation => TrendReviewStep.RecordCessation,
        TrendReviewCommand.Acknowledge => TrendReviewStep.Acknowledge,
        TrendReviewCommand.Transfer => TrendReviewStep.Transfer,
        TrendReviewCommand.StartAnalysis => TrendReviewStep.StartAnalysis,
        TrendReviewCommand.AddNote => TrendReviewStep.AddNote,
        TrendReviewCommand.Explain => TrendReviewStep.Explain,
        TrendReviewCommand.NoteCorrection => TrendReviewStep.NoteCorrection,
        TrendReviewCommand.SendBack => TrendReviewStep.SendBack,
        TrendReviewCommand.AgreeActions => TrendReviewStep.AgreeActions,
        TrendReviewCommand.DecideNoAction => TrendReviewStep.DecideNoAction,
        TrendReviewCommand.CompleteAction => TrendReviewStep.CompleteAction,
        TrendReviewCommand.CancelAction => TrendReviewStep.CancelAction,
        TrendReviewCommand.ShareLearning => TrendReviewStep.ShareLearning,
        TrendReviewCommand.AcknowledgeLearning => TrendReviewStep.AcknowledgeLearning,
        TrendReviewCommand.Relate => TrendReviewStep.Relate,
        TrendReviewCommand.Merge => TrendReviewStep.Merge,
        TrendReviewCommand.Close => TrendReviewStep.Close,
        TrendReviewCommand.Reopen => TrendReviewStep.Reopen,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command?.GetType().Name, "Not a command of a trend review."),
    };

    private Decision<TrendReview, TrendReviewEvent> DecideCore(TrendReview review, TrendReviewCommand command, DecisionContext context)
    {
        var step = StepOf(command);
        // Who may not ask learns nothing about the record.
        if (!MayTake(context.Actor, step)) return Decision<TrendReview, TrendReviewEvent>.Refuse(review, [new Rejection(TrendReviewCodes.NotPermitted, NotPermitted(context.Actor, step))]);

        var shape = TrendReviewForms.Check(command);
        if (shape.Count == 0 && IsFulfilled(review, command, context)) return Decision<TrendReview, TrendReviewEvent>.Accept(review, []);

        var why = new Refusals();
        why.Add(shape);
        var possible = IsPossible(review, step);
        if (!possible) why.Add(TrendReviewCodes.StepNotPossible, "", NotPossible(review, step));
        // Whoever wants to close is told everything that is still open, wherever the review stands.
        if (command is TrendReviewCommand.Close close && review.IsOpen)
        {
            WhyNotClosed(review, context, why);
            if (shape.Count == 0) PersistenceIsAnswered(review, close.Persistence, why);
        }
        else if (shape.Count == 0 && possible) ApplyRules(review, command, context, why);
        if (!why.IsEmpty) return Decision<TrendReview, TrendReviewEvent>.Refuse(review, why.Reasons);

        var happened = EventOf(review, command, context);
        return Decision<TrendReview, TrendReviewEvent>.Accept(TrendReviewEvolution.After(review, happened), ContentList.Of([happened]));
    }

    private bool MayTake(Actor actor, TrendReviewStep step) => !actor.IsAnonymous && _policy.Access.Allows(actor, step);

    private string NotPermitted(Actor actor, TrendReviewStep step)
    {
        if (actor.IsAnonymous) return "Who gives no name cannot do anything with trend reviews.";
        var roles = _policy.Access.RolesFor(step);
        return roles.Count == 0
            ? $"Nobody may {LifecycleDrawing.Words(step)} under this service's policy."
            : $"To {LifecycleDrawing.Words(step)} takes one of the roles: {string.Join(", ", roles.Select(static role => role.Name))}.";
    }

    private static bool IsPossible(TrendReview review, TrendReviewStep step) => TrendReviewLifecycle.Moves.TryNext(review.Status, step, out _);

    private static string NotPossible(TrendReview review, TrendReviewStep step) => review.Status == TrendReviewStatus.None
        ? "There is no such review: nothing was detected."
        : $"Cannot {LifecycleDrawing.Words(step)} while the review is {LifecycleDrawing.Words(review.Status)}.";
}
