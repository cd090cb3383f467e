using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;

namespace Qms.Domain.Documents;

/// <content>What an accepted command means as events, and when its wish is fulfilled already.</content>
public sealed partial class DocumentDecider
{
    private IEnumerable<DocumentEvent> EventsOf(ControlledDocument document, DocumentVersion? version, DocumentCommand command, DecisionContext context)
    {
        var by = context.Actor.Id;
        var at = context.Now;
        switch (command)
        {
            case DocumentCommand.Register c: return [new DocumentEvent.Registered(c.Id, c.Number, c.Details, by, at)];
            case DocumentCommand.AmendDetails c: return [new DocumentEvent.DetailsAmended(c.Details, c.Reason, PlanAfter(document, c.Details, context), by, at)];
            case DocumentCommand.StartDraft c: return [new DocumentEvent.DraftStarted(NextNumber(document, c.Draft.Change.Class, null), document.LastAuthorised?.Number, c.Draft, by, at)];
            case DocumentCommand.ReviseDraft c: return [new DocumentEvent.DraftRevised(c.Version, RevisedNumber(document, version!, c.Draft.Change.Class), document.LastAuthorised?.Number, c.Draft, by, at)];
            case DocumentCommand.DiscardDraft c: return [new DocumentEvent.DraftDiscarded(c.Version, c.Reason, by, at)];
            case DocumentCommand.Submit c:
                var workflow = _policy.WorkflowFor(document.Details!.Type, version!.Draft.Change.Class);
                return
                [
                    new DocumentEvent.Submitted(c.Version, workflow, Signed(c.Signing, SignatureMeaning.Author, c.Content, context), c.EffectiveOn, by, at),
                    Opened(c.Version, workflow.Stages[0], context),
                ];
            case DocumentCommand.RecallSubmission c: return [new DocumentEvent.SubmissionRecalled(c.Version, c.Reason, by, at)];
            case DocumentCommand.SendBack c: return [new DocumentEvent.SentBack(c.Version, version!.OpenRound!.CurrentStage!.Code, c.Reasons, by, at)];
            case DocumentCommand.Sign c: return SigningLeadsTo(document, version!, c, context);
            case DocumentCommand.Escalate c: return [new DocumentEvent.StageEscalated(c.Version, version!.OpenRound!.CurrentStage!.Code, by, at)];
            case DocumentCommand.AuthoriseEmergency c: return [EmergencyAuthorised(document, version!, c, context)];
            case DocumentCommand.StartFullReview c:
                var full = _policy.WorkflowFor(document.Details!.Type, ChangeClass.Emergency);
                return [new DocumentEvent.FullReviewStarted(c.Version, full, by, at), Opened(c.Version, full.Stages[0], context)];
            case DocumentCommand.Withdraw c: return [Withdrawn(document, version!, c.Reason, c.Signing, context)];
            case DocumentCommand.Archive c: return [new DocumentEvent.VersionArchived(c.Version, RetainUntil(document, version!, context), by, at)];
            case DocumentCommand.ExtendRetention c: return [new DocumentEvent.RetentionExtended(c.Version, Days.End(c.Until, context.Zone), c.Reason, by, at)];
            case DocumentCommand.RecordDestruction c: return [new DocumentEvent.VersionDestroyed(c.Version, c.Method, by, at)];
            case DocumentCommand.Retire c: return RetirementOf(document, c.Reason, c.Signing, context);
            case DocumentCommand.Reinstate c: return [new DocumentEvent.Reinstated(c.Reason, by, at)];
            case DocumentCommand.Delegate c: return [new DocumentEvent.Delegated(c.Delegation, by, at)];
            case DocumentCommand.EndDelegation c: return [new DocumentEvent.DelegationEnded(c.Principal, c.To, c.Reason, by, at)];
            case DocumentCommand.TriggerReview c: return [new DocumentEvent.ReviewTriggered(c.Cause, c.Reason, c.DueOn, c.Record, by, at)];
            case DocumentCommand.CompleteReview c: return ReviewLeadsTo(document, version!, c, context);
            case DocumentCommand.IssueCopy c: return [new DocumentEvent.CopyIssued(c.Copy, c.Version, c.Location, c.Medium, c.Holder, by, at)];
            case DocumentCommand.RecallCopy c: return [new DocumentEvent.CopyRecalled(c.Copy, c.Reason, by, at)];
            case DocumentCommand.AccountForCopy c: return [new DocumentEvent.CopyAccountedFor(c.Copy, c.Fate, c.Note, by, at)];
            case DocumentCommand.Acknowledge c: return [new DocumentEvent.Acknowledged(new Acknowledgement(c.Version, c.Role, c.Location, Signed(c.Signing, SignatureMeaning.Acknowledge, c.Content, context)), by, at)];
            case DocumentCommand.CheckSource c: return CheckLeadsTo(document, c, context);
            case DocumentCommand.Adopt c: return [new DocumentEvent.Adopted(new Adoption(c.Location, c.Version, c.Statement, c.Evidence, c.LocalProcedure, by, at), by, at)];
            case DocumentCommand.EndAdoption c: return [new DocumentEvent.AdoptionEnded(c.Location, c.Reason, by, at)];
            default: throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command of a document.");
        }
    }

    private DocumentEvent.StageOpened Opened(VersionNumber version, WorkflowStage stage, DecisionContext context) =>
        new(version, stage.Code, stage.Limit?.From(context.Now, context.Zone, _policy.Calendar), context.Actor.Id, context.Now);

    private IEnumerable<DocumentEvent> SigningLeadsTo(ControlledDocument document, DocumentVersion version, DocumentCommand.Sign command, DecisionContext context)
    {
        var round = version.OpenRound!;
        var stage = round.CurrentStage!;
        var place = PlaceFor(document, round, stage, context, command.AsRole, command.OnBehalfOf, false)!.Value;
        var exception = AuthorisedUnder(round, stage, context.Actor.Id, command.OnBehalfOf, context.Today);
        var signature = Signed(command.Signing, stage.Meaning, command.Content, context, command.OnBehalfOf, exception);
        yield return new DocumentEvent.Signed(command.Version, stage.Code, place, signature, command.Comment, context.Actor.Id, context.Now);

        var step = StepOfSigning(document.StatusOf(version, Moment(document, context)), round);
        if (step == DocumentStep.Approve) yield return new DocumentEvent.Approved(command.Version, context.Actor.Id, context.Now);
        if (step == DocumentStep.Authorise)
        {
            var from = EffectiveFrom(document, version, context);
            yield return new DocumentEvent.Authorised(command.Version, from, IsReadAnew(document, version), PlanFrom(document.Details!, version.Number, from, context.Zone), context.Actor.Id, context.Now);
        }
        else if (step == DocumentStep.Ratify)
        {
            yield return new DocumentEvent.EmergencyRatified(
                command.Version, PlanFrom(document.Details!, version.Number, Moment(document, context), context.Zone), context.Actor.Id, context.Now);
        }
        else if (round.CountOf(stage) + 1 >= stage.Needed)
        {
            var next = round.Workflow.Stages.SkipWhile(other => other != stage).Skip(1).First();
            yield return Opened(command.Version, next, context);
        }
    }

    private DocumentEvent.EmergencyAuthorised EmergencyAuthorised(ControlledDocument document, DocumentVersion version, DocumentCommand.AuthoriseEmergency command, DecisionContext context)
    {
        var from = Moment(document, context);
        var plan = new ReviewPlan(version.Number, from, command.ExpiresOn, "The full review of an emergency change is due before it expires.");
        return new(
            version.Number, Signed(command.Signing, SignatureMeaning.Authorise, command.Content, context), from, Instant.Max(Days.End(command.ExpiresOn, context.Zone), from + Duration.Epsilon), IsReadAnew(document, version), plan,
            context.Actor.Id, context.Now);
    }

    private static DocumentEvent.VersionWithdrawn Withdrawn(ControlledDocument document, DocumentVersion version, string reason, Signing signing, DecisionContext context) =>
        new(version.Number, reason, Moment(document, context), Signed(signing, SignatureMeaning.Authorise, version.Draft.Content.Sha256, context), context.Actor.Id, context.Now);

    private static List<DocumentEvent> RetirementOf(ControlledDocument document, string reason, Signing signing, DecisionContext context)
    {
        var events = new List<DocumentEvent>();
        foreach (var version in document.Versions)
        {
            var status = document.StatusOf(version, Moment(document, context));
            if (status == VersionStatus.Draft) events.Add(new DocumentEvent.DraftDiscarded(version.Number, "The document was retired: " + reason, context.Actor.Id, context.Now));
            else if (status is VersionStatus.InReview or VersionStatus.Approved or VersionStatus.Authorised or VersionStatus.Effective) events.Add(Withdrawn(document, version, "The document was retired: " + reason, signing, context));
        }

        var current = document.EffectiveAt(Moment(document, context));
        events.Add(new DocumentEvent.Retired(reason, current is null ? null : Signed(signing, SignatureMeaning.Authorise, current.Draft.Content.Sha256, context), context.Actor.Id, context.Now));
        return events;
    }

    private IEnumerable<DocumentEvent> ReviewLeadsTo(ControlledDocument document, DocumentVersion version, DocumentCommand.CompleteReview command, DecisionContext context)
    {
        var since = Moment(document, context);
        var plan = command.Outcome switch
        {
            // Nothing but a full review keeps an emergency change in force, so its day stays.
            ReviewOutcome.ConfirmedUnchanged when version.ExpiresAt is not null => null,
            ReviewOutcome.ConfirmedUnchanged => PlanFrom(document.Details!, version.Number, since, context.Zone, "reviewed and confirmed"),
            ReviewOutcome.Revise => new ReviewPlan(version.Number, since, command.ReviseBy!.Value, "The review asked for a new version by this day."),
            _ => null,
        };
        var reviewed = new DocumentEvent.ReviewCompleted(command.Version, command.Outcome, command.Findings, plan, Signed(command.Signing, SignatureMeaning.Review, version.Draft.Content.Sha256, context), context.Actor.Id, context.Now);
        return command.Outcome == ReviewOutcome.Withdraw ? [reviewed, .. RetirementOf(document, "Its review found it no longer needed: " + command.Findings, command.Signing, context)] : [reviewed];
    }

    private IEnumerable<DocumentEvent> CheckLeadsTo(ControlledDocument document, DocumentCommand.CheckSource command, DecisionContext context)
    {
        var next = document.Details!.Source!.CheckEvery.NextDue(context.Today);
        yield return new DocumentEvent.SourceChecked(new SourceCheck(command.Edition, command.State, command.Note, next, context.Actor.Id, context.Now), context.Actor.Id, context.Now);
        if (command.State == SourceState.Current || document.Triggers.Any(trigger => trigger.AnsweredAt is null && trigger.Cause == ReviewCause.SupersededSource)) yield break;
        var due = _policy.SourceReviewWithin.From(context.Now, context.Zone, _policy.Calendar).LastDay!.Value;
        var reason = command.State == SourceState.Superseded ? $"The issuer's current edition is {command.Edition}." : "The issuer has withdrawn it.";
        yield return new DocumentEvent.ReviewTriggered(ReviewCause.SupersededSource, reason, due, null, context.Actor.Id, context.Now);
    }

    // What InForce depends upon never lies before what was recorded already, even if a host's clock is set back: a past answer stays as it was given.
    private static Instant Moment(ControlledDocument document, DecisionContext context) => Instant.Max(context.Now, document.LastChangedAt);

    private static Instant EffectiveFrom(ControlledDocument document, DocumentVersion version, DecisionContext context)
    {
        var earliest = Moment(document, context);
        return version.ProposedEffectiveOn is { } day ? Instant.Max(Days.Start(day, context.Zone), earliest) : earliest;
    }

    private bool IsReadAnew(ControlledDocument document, DocumentVersion version) =>
        !document.Versions.Any(static other => other.EffectiveFrom is not null) || _policy.ReadAnewAfter.Contains(version.Draft.Change.Class);

    private ReviewPlan PlanFrom(DocumentDetails details, VersionNumber version, Instant from, DateTimeZone zone, string since = "in force")
    {
        var every = details.ReviewEvery ?? _policy.ReviewEvery(details.Type);
        var day = from.InZone(zone).Date;

        // An anchor far ahead does not put the first review off beyond what the policy allows.
        var (byCadence, latest) = (every.NextDue(day), _policy.LongestReview(details.Type).NextDue(day));
        return new(version, from, LocalDate.Min(byCadence, latest), $"To be reviewed {every}; {since} since {Iso(day)}.");
    }

    // A new interval counts from where the old one did; a full review or a revision that is due stays due.
    private ReviewPlan? PlanAfter(ControlledDocument document, DocumentDetails details, DecisionContext context)
    {
        var before = document.Details!;
        if ((details.ReviewEvery ?? _policy.ReviewEvery(details.Type)).Equals(before.ReviewEvery ?? _policy.ReviewEvery(before.Type))) return null;
        var moment = Moment(document, context);
        if (document.EffectiveAt(moment) is not { ExpiresAt: null } current) return null;
        var last = document.Reviews.LastOrDefault(review => review.Version == current.Number);
        if (last?.Outcome == ReviewOutcome.Revise) return null;
        return PlanFrom(details, current.Number, last?.Signature.At ?? current.EffectiveFrom!.Value, context.Zone, last is null ? "in force" : "reviewed and confirmed") with { Since = moment };
    }

    // Empty when none is left.
    private static VersionNumber NextNumber(ControlledDocument document, ChangeClass change, DocumentVersion? leaving)
    {
        var others = document.Versions.Where(version => !ReferenceEquals(version, leaving)).Select(static version => version.Number)
            .Concat(document.Versions.SelectMany(static version => version.FormerNumbers)).ToArray();
        if (others.Length == 0) return VersionNumber.First;
        var (major, minor) = change == ChangeClass.Major || document.LastAuthorised is not { } last
            ? (others.Max().Major + 1, 0)
            : (last.Number.Major, others.Where(number => number.Major == last.Number.Major).Max().Minor + 1);
        return major > 9_999 || minor > 9_999 ? default : new(major, minor);
    }

    // A draft keeps its number while it comes after everything authorised and its class fits.
    private static VersionNumber RevisedNumber(ControlledDocument document, DocumentVersion version, ChangeClass change)
    {
        var wasMajor = version.Draft.Change.Class == ChangeClass.Major;
        var fits = document.LastAuthorised is not { } last || (version.Number > last.Number && (change == ChangeClass.Major) == wasMajor);
        return fits ? version.Number : NextNumber(document, change, version);
    }

    private Instant RetainUntil(ControlledDocument document, DocumentVersion version, DecisionContext context)
    {
        var replacedAt = document.Versions.Where(other => other.EffectiveFrom > version.EffectiveFrom && other.TookEffectBy(Moment(document, context))).Select(static other => other.EffectiveFrom!.Value).DefaultIfEmpty(Instant.MaxValue).Min();
        var outOfUse = Instant.Min(Instant.Min(replacedAt, version.WithdrawnFrom ?? Instant.MaxValue), version.ExpiresAt ?? Instant.MaxValue);
        return _policy.RetentionOf(document.Details!.Type).From(Instant.Min(outOfUse, context.Now), context.Zone, _policy.Calendar).EndsAt!.Value;
    }

    // A retry of the last request, or a wish that somebody else has fulfilled, is accepted and nothing happens again.
    private static bool IsFulfilled(ControlledDocument document, DocumentCommand command, DecisionContext context)
    {
        var by = context.Actor.Id;
        switch (command)
        {
            case DocumentCommand.Register c: return document.Id == c.Id && document.Number == c.Number && c.Details.Equals(document.Details);
            case DocumentCommand.AmendDetails c: return c.Details.Equals(document.Details);
            case DocumentCommand.StartDraft c: return Last(document) is { Recorded: VersionStatus.Draft } last && last.Draft == c.Draft && last.Authors.Contains(by);
            case DocumentCommand.ReviseDraft c: return document.Versions.Any(v => v.Recorded == VersionStatus.Draft && v.Draft == c.Draft && v.BasedOn == document.LastAuthorised?.Number && v.Authors.Contains(by));
            case DocumentCommand.DiscardDraft c: return document.Find(c.Version) is { Recorded: VersionStatus.Discarded };
            case DocumentCommand.Submit c: return document.Find(c.Version) is { OpenRound: { Purpose: RoundPurpose.Approval } round } submitted && submitted.ProposedEffectiveOn == c.EffectiveOn && Repeats(round.Authorship, c.Signing, by);
            case DocumentCommand.RecallSubmission c: return Ended(document, c.Version, RoundOutcome.Recalled, c.Reason);
            case DocumentCommand.SendBack c: return Ended(document, c.Version, RoundOutcome.SentBack, c.Reasons);
            case DocumentCommand.Sign c:
                return document.Find(c.Version) is { Rounds: { Count: > 0 } rounds }
                    && rounds[rounds.Count - 1].Signatures.Any(signed => Repeats(signed.Signature, c.Signing, by) && signed.Signature.OnBehalfOf == c.OnBehalfOf && signed.Signature.Content == c.Content && signed.Comment == c.Comment);
            case DocumentCommand.Escalate c: return document.Find(c.Version) is { OpenRound: { CurrentStage: { } stage } open } && open.IsEscalated(stage);
            case DocumentCommand.AuthoriseEmergency c: return Repeats(document.Find(c.Version)?.EmergencySignature, c.Signing, by);
            case DocumentCommand.StartFullReview c: return document.Find(c.Version) is { OpenRound.Purpose: RoundPurpose.FullReview } reviewing && document.StatusOf(reviewing, Moment(document, context)) == VersionStatus.Effective;
            case DocumentCommand.Withdraw c: return document.Find(c.Version) is { Recorded: VersionStatus.Withdrawn } withdrawn && withdrawn.WithdrawalReason == c.Reason;
            case DocumentCommand.Archive c: return document.Find(c.Version) is { Recorded: VersionStatus.Archived };
            case DocumentCommand.ExtendRetention c: return document.Find(c.Version) is { Recorded: VersionStatus.Archived } kept && !IsFarAhead(c.Until, context) && kept.RetainUntil == Days.End(c.Until, context.Zone);
            case DocumentCommand.RecordDestruction c: return document.Find(c.Version) is { Recorded: VersionStatus.Destroyed };
            case DocumentCommand.Retire c: return document.Status == DocumentStatus.Retired && document.Retirement?.Reason == c.Reason;
            case DocumentCommand.Reinstate c: return document.Status == DocumentStatus.Registered && document.Retirement?.Reinstatement is { } back && back.Reason == c.Reason && back.By == by;
            case DocumentCommand.Delegate c: return document.Delegations.Any(granted => granted.EndedAt is null && granted.Delegation == c.Delegation);
            case DocumentCommand.EndDelegation c: return document.Delegations.Any(granted => Is(granted, c)) && document.Delegations.All(granted => !Is(granted, c) || granted.EndedAt is not null);
            case DocumentCommand.TriggerReview c: return document.Triggers.Any(t => t.AnsweredAt is null && t.Cause == c.Cause && t.Reason == c.Reason && t.DueOn == c.DueOn && t.Record == c.Record);
            case DocumentCommand.CompleteReview c: return document.Reviews.LastOrDefault() is { } review && review.Version == c.Version && review.Outcome == c.Outcome && review.Findings == c.Findings && Repeats(review.Signature, c.Signing, by);
            case DocumentCommand.IssueCopy c: return document.Copies.Any(copy => copy.Id == c.Copy && copy.Version == c.Version && copy.Location == c.Location && copy.Medium == c.Medium && copy.Holder == c.Holder);
            case DocumentCommand.RecallCopy c: return document.Copies.Any(copy => copy.Id == c.Copy && copy.Recall is not null);
            case DocumentCommand.AccountForCopy c: return document.Copies.Any(copy => copy.Id == c.Copy && copy.Account is { } account && account.Fate == c.Fate && account.Note == c.Note);
            case DocumentCommand.Acknowledge c: return document.Acknowledgements.Any(a => a.Version == c.Version && a.Role == c.Role && a.Location == c.Location && a.Signature.Signer == by && a.Signature.Content == c.Content);
            case DocumentCommand.CheckSource c: return document.SourceChecks.LastOrDefault() is { } check && check.By == by && check.Edition == c.Edition && check.State == c.State && check.Note == c.Note && check.At.InZone(context.Zone).Date == context.Today;
            case DocumentCommand.Adopt c:
                return document.Adoptions.Any(a => a.EndedAt is null && a.Location == c.Location && a.Version == c.Version && a.Statement == c.Statement && a.Evidence == c.Evidence && a.LocalProcedure == c.LocalProcedure);
            case DocumentCommand.EndAdoption c: return document.Adoptions.Any(a => a.Location == c.Location) && document.Adoptions.All(a => a.Location != c.Location || a.EndedAt is not null);
            default: return false;
        }
    }

    private static DocumentVersion? Last(ControlledDocument document) => document.Versions.Count == 0 ? null : document.Versions[document.Versions.Count - 1];

    // The moment at which an identity was proved tells one signing from the next.
    private static bool Repeats(Signature? signature, Signing signing, ActorId by) => signature is not null && signature.Signer == by && signature.PrintedName == signing.PrintedName && signature.Proof == signing.Proof;

    private static bool Ended(ControlledDocument document, VersionNumber number, RoundOutcome outcome, string reason) =>
        document.Find(number) is { OpenRound: null, Rounds: { Count: > 0 } rounds } && rounds[rounds.Count - 1] is { } round && round.Outcome == outcome && round.Reason == reason;
}
