using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents.Approving;

namespace Qms.Domain.Documents;

/// <content>Who may sign what, in whose place, and what a signature leads to.</content>
public sealed partial class DocumentDecider
{
    // What the next signature leads to: the lifecycle names one step for each outcome.
    private static DocumentStep StepOfSigning(VersionStatus status, ApprovalRound round)
    {
        if (round.CurrentStage is not { } stage || round.CountOf(stage) + 1 < stage.Needed) return DocumentStep.Sign;
        var rest = round.Workflow.Stages.SkipWhile(other => other != stage).Skip(1).ToArray();
        if (round.Purpose == RoundPurpose.FullReview) return rest.Length == 0 ? DocumentStep.Ratify : DocumentStep.Sign;
        if (rest.Length == 0) return DocumentStep.Authorise;
        return status == VersionStatus.InReview && rest[0].Kind == StageKind.Authorisation ? DocumentStep.Approve : DocumentStep.Sign;
    }

    private void SigningHolds(ControlledDocument document, DocumentVersion version, DocumentCommand.Sign command, DecisionContext context, Refusals why)
    {
        if (version.OpenRound is not { CurrentStage: { } stage } round)
        {
            why.Add(DocumentCodes.StepNotPossible, "version", $"Version {version.Number} waits for no signature.");
            return;
        }

        ContentIsTheSame(version, command.Content, why);
        ProofHolds(command.Signing, context, why);
        if (round.Purpose == RoundPurpose.Approval) IsUpToDate(document, version, why);
        MaySign(document, version, round, stage, context, false, why, command.AsRole, command.OnBehalfOf);
    }

    // Everything about the person; what they bring (bytes, proof) is checked with the command.
    private void MaySign(
        ControlledDocument document, DocumentVersion version, ApprovalRound round, WorkflowStage stage, DecisionContext context, bool sendsBack, Refusals why, Role? asRole = null, ActorId? onBehalfOf = null)
    {
        var signer = context.Actor.Id;
        if (version.Authors.Contains(signer)) why.Add(DocumentCodes.AuthorCannotApprove, "", $"{signer} wrote version {version.Number}, so others review, approve and authorise it.");
        if (onBehalfOf is { } principal)
        {
            if (version.Authors.Contains(principal)) why.Add(DocumentCodes.AuthorCannotApprove, "onBehalfOf", $"{principal} wrote version {version.Number}, so nobody approves it in their place.");
            if (!DelegationsTo(document, context).Any(delegation => delegation.Principal == principal)) why.Add(DocumentCodes.NoDelegation, "onBehalfOf", $"{principal} has not let {signer} sign in their place today.");
        }

        var inStage = round.Signatures.Where(signed => signed.Stage == stage.Code).Select(static signed => signed.Signature).ToArray();
        if (!sendsBack && inStage.Any(signature => signature.Involves(signer) || (onBehalfOf is { } other && signature.Involves(other)))) why.Add(DocumentCodes.AlreadySigned, "", $"Stage {stage.Code} is signed by this person already, or for them.");
        else if (PlaceFor(document, round, stage, context, asRole, onBehalfOf, sendsBack) is null)
        {
            var waits = stage.Order == SigningOrder.Sequential && stage.Signatories.Any(place => Fits(place, context.Actor, asRole));
            if (waits) why.Add(DocumentCodes.NotYourTurn, "", $"Stage {stage.Code} is signed in order; it waits for {stage.Signatories[round.FreePlaces(stage).First()]}.");
            else why.Add(DocumentCodes.NotASignatory, "", $"Stage {stage.InWords}. None of its free places is {signer}'s.");
        }

        if (sendsBack || stage.Kind != StageKind.Authorisation) return;
        var earlier = Earlier(round).Any(signature => signature.Involves(signer) || (onBehalfOf is { } absent && signature.Involves(absent)));
        if (earlier && !_policy.Separation.Permits(signer, signer, context.Today, out _)) why.Add(DocumentCodes.SamePerson, "", "Who reviewed or approved a version does not authorise it, unless the service has declared that it is too small for that.");
    }

    private string? AuthorisedUnder(ApprovalRound round, WorkflowStage stage, ActorId signer, ActorId? onBehalfOf, LocalDate today)
    {
        string? exception = null;
        if (stage.Kind == StageKind.Authorisation && Earlier(round).Any(signature => signature.Involves(signer) || (onBehalfOf is { } absent && signature.Involves(absent)))) _policy.Separation.Permits(signer, signer, today, out exception);
        return exception;
    }

    private static IEnumerable<Signature> Earlier(ApprovalRound round) =>
        round.Signatures.Where(signed => round.Workflow.Find(signed.Stage)?.Kind != StageKind.Authorisation).Select(static signed => signed.Signature);

    // The place that the signer would fill: by name first, then by role, then, once the stage is escalated, any that is free.
    private int? PlaceFor(ControlledDocument document, ApprovalRound round, WorkflowStage stage, DecisionContext context, Role? asRole, ActorId? onBehalfOf, bool anyCapacity)
    {
        var free = round.FreePlaces(stage).ToArray();
        if (stage.Order == SigningOrder.Sequential && free.Length > 1) free = [free[0]];
        if (free.Length == 0) return null;

        var lent = DelegationsTo(document, context).Where(delegation => anyCapacity || delegation.Principal == onBehalfOf).ToArray();
        foreach (var place in free)
        {
            if (stage.Signatories[place].Person is not { } named || asRole is not null) continue;
            if (onBehalfOf is null && named == context.Actor.Id) return place;
            if (lent.Any(delegation => delegation.Principal == named)) return place;
        }

        foreach (var place in free)
        {
            if (stage.Signatories[place].Role is not { } role || (asRole is not null && asRole != role)) continue;
            if (onBehalfOf is null && context.Actor.Has(role)) return place;
            if (lent.Any(delegation => delegation.Roles.Contains(role))) return place;
        }

        return onBehalfOf is null && round.IsEscalated(stage) && stage.EscalateTo.Any(role => context.Actor.Has(role) && (asRole is null || asRole == role)) ? free[0] : null;
    }

    private static bool Fits(Signatory place, Actor actor, Role? asRole) =>
        place.Person == actor.Id || (place.Role is { } role && actor.Has(role) && (asRole is null || asRole == role));

    private IEnumerable<Delegation> DelegationsTo(ControlledDocument document, DecisionContext context) =>
        document.Delegations.Where(static granted => granted.EndedAt is null).Select(static granted => granted.Delegation)
            .Concat(_policy.Absences)
            .Where(delegation => delegation.Delegate == context.Actor.Id && delegation.Holds(context.Today));

    private static void ContentIsTheSame(DocumentVersion version, Sha256Digest seen, Refusals why) =>
        why.When(seen != version.Draft.Content.Sha256, DocumentCodes.ContentDiffers, "content", $"The bytes that were signed are not those of version {version.Number}: open it again and sign what is there.");

    private static void IsUpToDate(ControlledDocument document, DocumentVersion version, Refusals why)
    {
        if (document.LastAuthorised is { } last && version.BasedOn != last.Number)
        {
            why.Add(DocumentCodes.BasedOnOutdatedVersion, "version", $"Version {last.Number} was authorised since this was written from {(version.BasedOn is { } number ? $"version {number}" : "nothing")}. Take its changes over and revise the draft.");
        }
    }

    // 21 CFR 11.200(a)(1): all components at the first signing of a session, at least one that only the signer can use at later ones.
    private void ProofHolds(Signing signing, DecisionContext context, Refusals why, string path = "signing")
    {
        var proof = signing.Proof;
        if (proof.IsFirstSigning ? proof.DistinctComponents < 2 || !proof.ProvesTheSigner : !proof.ProvesTheSigner)
        {
            why.Add(
                DocumentCodes.ProofIncomplete, path + ".proof.components",
                proof.IsFirstSigning ? "The first signing of a session takes two different components, such as user name and password." : "Each signing takes at least one component that only the signer can use, such as a password.");
        }

        if (proof.FirstSigningAt is { } first && (first > proof.ProvedAt || proof.ProvedAt - first > _policy.LongestSession)) why.Add(DocumentCodes.ProofTooOld, path + ".proof.firstSigningAt", "The session has ended: sign as at a first signing, with two components.");
        if (proof.ProvedAt > context.Now || context.Now - proof.ProvedAt > _policy.ProofLasts) why.Add(DocumentCodes.ProofTooOld, path + ".proof.provedAt", "The identity was not proved at this moment: prove it again.");
    }

    private static Signature Signed(Signing signing, SignatureMeaning meaning, Sha256Digest content, DecisionContext context, ActorId? onBehalfOf = null, string? exception = null) =>
        new(context.Actor.Id, signing.PrintedName, context.Now, meaning, content, signing.Proof, onBehalfOf, exception);
}
