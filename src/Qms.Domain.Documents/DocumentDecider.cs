using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Approving;

namespace Qms.Domain.Documents;

/// <summary>Decides what may happen to a controlled document under a service's policy. Pure: authorise, check the form, recognise a retry, ask the lifecycle, apply the rules.</summary>
public sealed partial class DocumentDecider
{
    private readonly DocumentPolicy _policy;

    /// <summary>Creates a decider.</summary>
    public DocumentDecider(DocumentPolicy policy)
    {
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        Decider = new(ControlledDocument.None, DecideCore, DocumentEvolution.After);
    }

    /// <summary>The policy in use.</summary>
    public DocumentPolicy Policy => _policy;

    /// <summary>Both functions as one value, for stores and tests.</summary>
    public Decider<ControlledDocument, DocumentCommand, DocumentEvent> Decider { get; }

    /// <summary>Answers <paramref name="command"/> for <paramref name="document"/>.</summary>
    /// <remarks>Refusals have the codes of <see cref="DocumentCodes"/> and of <see cref="Core.Forms.FormCodes"/>. A command whose wish is already fulfilled is accepted without an event.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<ControlledDocument, DocumentEvent> Decide(ControlledDocument document, DocumentCommand command, DecisionContext context) => Decider.Decide(document, command, context);

    /// <summary>The document after <paramref name="happened"/>.</summary>
    public static ControlledDocument Evolve(ControlledDocument document, DocumentEvent happened) => DocumentEvolution.After(document, happened);

    /// <summary>The document that <paramref name="happened"/> leads to.</summary>
    public static ControlledDocument Replay(IEnumerable<DocumentEvent> happened)
    {
        if (happened is null) throw new ArgumentNullException(nameof(happened));
        var document = ControlledDocument.None;
        foreach (var e in happened) document = DocumentEvolution.After(document, e);
        return document;
    }

    /// <summary>For each step with the document as a whole, whether <paramref name="actor"/> may take it now, and every reason why not. What the command will say is judged when it comes.</summary>
    public IReadOnlyList<StepPermission<DocumentStep>> Permitted(ControlledDocument document, Actor actor)
    {
        if (document is null) throw new ArgumentNullException(nameof(document));
        if (actor is null) throw new ArgumentNullException(nameof(actor));
        return ContentList.Of(DocumentLifecycle.OfDocument.Moves.Select(static move => move.Step).Distinct().Select(step =>
        {
            var why = new Refusals();
            if (!MayTake(actor, step)) why.Add(DocumentCodes.NotPermitted, "", NotPermitted(actor, step));
            if (!DocumentLifecycle.OfDocument.TryNext(document.Status, step, out _)) why.Add(DocumentCodes.StepNotPossible, "", NotPossible(document, step));
            return new StepPermission<DocumentStep>(step, why.Reasons);
        }));
    }

    /// <summary>For each step with one version that people take, whether the person who asks may take it now, and every reason why not.</summary>
    public IReadOnlyList<StepPermission<DocumentStep>> Permitted(ControlledDocument document, VersionNumber number, DecisionContext context)
    {
        if (document is null) throw new ArgumentNullException(nameof(document));
        if (context is null) throw new ArgumentNullException(nameof(context));
        var version = document.Find(number) ?? throw new ArgumentException($"The document has no version {number}.", nameof(number));
        var status = document.StatusOf(version, Moment(document, context));
        return ContentList.Of(DocumentLifecycle.OfVersion.Moves.Select(static move => move.Step).Distinct().Where(static step => step != DocumentStep.StartDraft && !DocumentAccess.ByTime.Contains(step)).Select(step =>
        {
            var why = new Refusals();
            if (!MayTake(context.Actor, step)) why.Add(DocumentCodes.NotPermitted, "", NotPermitted(context.Actor, step));
            if (!IsPossible(document, version, step, Moment(document, context))) why.Add(DocumentCodes.StepNotPossible, "", NotPossible(document, version, step, Moment(document, context)));
            else if (version.OpenRound is { CurrentStage: { } stage } round && DocumentAccess.ByWorkflow.Contains(step))
            {
                if (step is DocumentStep.Sign or DocumentStep.Approve or DocumentStep.Authorise or DocumentStep.Ratify && StepOfSigning(status, round) != step) why.Add(DocumentCodes.StepNotPossible, "", $"The next signature leads to another step: {LifecycleDrawing.Words(StepOfSigning(status, round))}.");
                else MaySign(document, version, round, stage, context, step == DocumentStep.SendBack, why);
            }

            return new StepPermission<DocumentStep>(step, why.Reasons);
        }));
    }

    /// <summary>The step that <paramref name="command"/> takes when the document is as it is at <paramref name="now"/>.</summary>
    public static DocumentStep StepOf(ControlledDocument document, DocumentCommand command, Instant now) => command switch
    {
        DocumentCommand.Register => DocumentStep.Register,
        DocumentCommand.AmendDetails => DocumentStep.AmendDetails,
        DocumentCommand.StartDraft => DocumentStep.StartDraft,
        DocumentCommand.ReviseDraft => DocumentStep.ReviseDraft,
        DocumentCommand.DiscardDraft => DocumentStep.DiscardDraft,
        DocumentCommand.Submit => DocumentStep.Submit,
        DocumentCommand.RecallSubmission => DocumentStep.RecallSubmission,
        DocumentCommand.SendBack => DocumentStep.SendBack,
        DocumentCommand.Sign c => document.Find(c.Version) is { OpenRound: { } round } version ? StepOfSigning(document.StatusOf(version, now), round) : DocumentStep.Sign,
        DocumentCommand.Escalate => DocumentStep.Escalate,
        DocumentCommand.AuthoriseEmergency => DocumentStep.AuthoriseEmergency,
        DocumentCommand.StartFullReview => DocumentStep.StartFullReview,
        DocumentCommand.Withdraw => DocumentStep.Withdraw,
        DocumentCommand.Archive => DocumentStep.Archive,
        DocumentCommand.ExtendRetention => DocumentStep.ExtendRetention,
        DocumentCommand.RecordDestruction => DocumentStep.RecordDestruction,
        DocumentCommand.Retire => DocumentStep.Retire,
        DocumentCommand.Reinstate => DocumentStep.Reinstate,
        DocumentCommand.Delegate => DocumentStep.Delegate,
        DocumentCommand.EndDelegation => DocumentStep.EndDelegation,
        DocumentCommand.TriggerReview => DocumentStep.TriggerReview,
        DocumentCommand.CompleteReview => DocumentStep.CompleteReview,
        DocumentCommand.IssueCopy => DocumentStep.IssueCopy,
        DocumentCommand.RecallCopy => DocumentStep.RecallCopy,
        DocumentCommand.AccountForCopy => DocumentStep.AccountForCopy,
        DocumentCommand.Acknowledge => DocumentStep.Acknowledge,
        DocumentCommand.CheckSource => DocumentStep.CheckSource,
        DocumentCommand.Adopt => DocumentStep.Adopt,
        DocumentCommand.EndAdoption => DocumentStep.EndAdoption,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command?.GetType().Name, "Not a command of a document."),
    };

    private Decision<ControlledDocument, DocumentEvent> DecideCore(ControlledDocument document, DocumentCommand command, DecisionContext context)
    {
        var step = StepOf(document, command, Moment(document, context));
        // Who may not ask learns nothing about the record.
        if (!MayTake(context.Actor, step)) return Refused(document, new Rejection(DocumentCodes.NotPermitted, NotPermitted(context.Actor, step)));

        var shape = DocumentForms.Check(command);
        if (shape.Count == 0 && IsFulfilled(document, command, context)) return Decision<ControlledDocument, DocumentEvent>.Accept(document, []);

        var why = new Refusals();
        why.Add(shape);
        var version = VersionOf(document, command, out var path, out var named);
        if (named is { } number && version is null && document.Status != DocumentStatus.None)
        {
            if (shape.Count == 0) why.Add(DocumentCodes.UnknownVersion, path, $"{document.Number} has no version {number}.");
        }
        else if (!IsPossible(document, version, step, Moment(document, context))) why.Add(DocumentCodes.StepNotPossible, "", NotPossible(document, version, step, Moment(document, context)));
        else if (shape.Count == 0) ApplyRules(document, version, command, context, why);
        if (!why.IsEmpty) return Decision<ControlledDocument, DocumentEvent>.Refuse(document, why.Reasons);

        var events = new List<DocumentEvent>();
        var next = document;
        foreach (var e in EventsOf(document, version, command, context))
        {
            events.Add(e);
            next = DocumentEvolution.After(next, e);
        }

        return Decision<ControlledDocument, DocumentEvent>.Accept(next, ContentList.Of(events));
    }

    private static Decision<ControlledDocument, DocumentEvent> Refused(ControlledDocument document, Rejection reason) => Decision<ControlledDocument, DocumentEvent>.Refuse(document, [reason]);

    // The version that a command is about; a copy's commands name it by the copy.
    private static DocumentVersion? VersionOf(ControlledDocument document, DocumentCommand command, out string path, out VersionNumber? named)
    {
        path = "version";
        named = command switch
        {
            DocumentCommand.ReviseDraft c => c.Version,
            DocumentCommand.DiscardDraft c => c.Version,
            DocumentCommand.Submit c => c.Version,
            DocumentCommand.RecallSubmission c => c.Version,
            DocumentCommand.SendBack c => c.Version,
            DocumentCommand.Sign c => c.Version,
            DocumentCommand.Escalate c => c.Version,
            DocumentCommand.AuthoriseEmergency c => c.Version,
            DocumentCommand.StartFullReview c => c.Version,
            DocumentCommand.Withdraw c => c.Version,
            DocumentCommand.Archive c => c.Version,
            DocumentCommand.ExtendRetention c => c.Version,
            DocumentCommand.RecordDestruction c => c.Version,
            DocumentCommand.CompleteReview c => c.Version,
            DocumentCommand.IssueCopy c => c.Version,
            DocumentCommand.Acknowledge c => c.Version,
            DocumentCommand.Adopt c => c.Version,
            DocumentCommand.RecallCopy c => document.Copies.FirstOrDefault(copy => copy.Id == c.Copy)?.Version,
            DocumentCommand.AccountForCopy c => document.Copies.FirstOrDefault(copy => copy.Id == c.Copy)?.Version,
            _ => null,
        };
        return named is { } number ? document.Find(number) : null;
    }

    private bool MayTake(Actor actor, DocumentStep step) => !actor.IsAnonymous && (DocumentAccess.ByWorkflow.Contains(step) || _policy.Access.Allows(actor, step));

    private bool IsManager(Actor actor) => _policy.Access.Allows(actor, DocumentStep.Withdraw);

    private string NotPermitted(Actor actor, DocumentStep step)
    {
        if (actor.IsAnonymous) return "Who gives no name cannot do anything with documents.";
        var roles = _policy.Access.RolesFor(step);
        return roles.Count == 0
            ? $"Nobody may {LifecycleDrawing.Words(step)} under this service's policy."
            : $"To {LifecycleDrawing.Words(step)} takes one of the roles: {string.Join(", ", roles.Select(static role => role.Name))}.";
    }

    private static bool IsPossible(ControlledDocument document, DocumentVersion? version, DocumentStep step, Instant now)
    {
        var ofDocument = DocumentLifecycle.OfDocument.TryNext(document.Status, step, out _);
        if (IsOfDocument(step)) return ofDocument;
        if (version is null) return step is DocumentStep.RecallCopy or DocumentStep.AccountForCopy && document.Status != DocumentStatus.None;
        if (!DocumentLifecycle.OfVersion.TryNext(document.StatusOf(version, now), step, out _)) return false;

        // What happens to kept versions and to copies goes on after a document is retired.
        var outlives = step is DocumentStep.Archive or DocumentStep.ExtendRetention or DocumentStep.RecordDestruction or DocumentStep.RecallCopy or DocumentStep.AccountForCopy;
        if (document.Status != DocumentStatus.Registered && !outlives) return false;
        return document.StatusOf(version, now) != VersionStatus.Effective || step is not (DocumentStep.Sign or DocumentStep.Escalate or DocumentStep.SendBack or DocumentStep.Ratify) || version.OpenRound is not null;
    }

    private static bool IsOfDocument(DocumentStep step) => DocumentLifecycle.OfDocument.Moves.Any(move => move.Step == step) || step == DocumentStep.StartDraft;

    private static string NotPossible(ControlledDocument document, DocumentStep step) => document.Status switch
    {
        DocumentStatus.None => "There is no such document: nothing was registered.",
        DocumentStatus.Retired => $"Cannot {LifecycleDrawing.Words(step)}: the document is retired.",
        _ => $"Cannot {LifecycleDrawing.Words(step)} while the document is {LifecycleDrawing.Words(document.Status)}.",
    };

    private static string NotPossible(ControlledDocument document, DocumentVersion? version, DocumentStep step, Instant now)
    {
        if (version is null || document.Status != DocumentStatus.Registered) return NotPossible(document, step);
        var status = document.StatusOf(version, now);
        return status == VersionStatus.Effective && DocumentLifecycle.OfVersion.TryNext(status, step, out _)
            ? $"Cannot {LifecycleDrawing.Words(step)} version {version.Number}: no full review of it is going on."
            : $"Cannot {LifecycleDrawing.Words(step)} version {version.Number} while it is {LifecycleDrawing.Words(status)}.";
    }
}
