using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;

namespace Qms.Domain.Documents;

/// <content>The conditions on the data, each with its code. They read like the procedure.</content>
public sealed partial class DocumentDecider
{
    /// <summary>How the codes of an employer's procedure begin (IR(ME)R 2017 Schedule 2); the letter follows.</summary>
    public const string ScheduleTwo = "irmer.schedule-2.";

    private const string NoNumberLeft = "Version numbers end with 9999: choose another class of change, or register a new document.";

    private static readonly VersionStatus[] OnItsWay = [VersionStatus.Draft, VersionStatus.InReview, VersionStatus.Approved, VersionStatus.Authorised];

    private void ApplyRules(ControlledDocument document, DocumentVersion? version, DocumentCommand command, DecisionContext context, Refusals why)
    {
        switch (command)
        {
            case DocumentCommand.Register c:
                why.When(!_policy.Numbers.Allows(c.Number, c.Details.Type), DocumentCodes.NumberNotInScheme, "number", $"{c.Number} does not follow the service's scheme {_policy.Numbers.Pattern}.");
                DetailsHold(c.Details, why);
                break;
            case DocumentCommand.AmendDetails c:
                DetailsHold(c.Details, why);
                why.When(document.Versions.Count > 0 && c.Details.HasSource != document.Details!.HasSource, DocumentCodes.TypeFixed, "details.type", "Whether somebody else issues the document cannot change once it has a version.");
                break;
            case DocumentCommand.StartDraft c: Draftable(document, c.Draft, context, why); break;
            case DocumentCommand.ReviseDraft c: Revisable(document, version!, c.Draft, context, why); break;
            case DocumentCommand.DiscardDraft:
                why.When(!version!.Authors.Contains(context.Actor.Id) && !IsManager(context.Actor), DocumentCodes.NotAuthor, "", "A draft is given up by one of its authors or by a manager.");
                break;
            case DocumentCommand.Submit c: Submittable(document, version!, c, context, why); break;
            case DocumentCommand.RecallSubmission:
                why.When(!version!.Authors.Contains(context.Actor.Id), DocumentCodes.NotAuthor, "", "A submitted version is taken back by one of its authors; whoever signs it can send it back.");
                break;
            case DocumentCommand.SendBack:
                if (version!.OpenRound is { CurrentStage: { } stage } round) MaySign(document, version, round, stage, context, true, why);
                break;
            case DocumentCommand.Sign c: SigningHolds(document, version!, c, context, why); break;
            case DocumentCommand.Escalate: Escalatable(version!, context, why); break;
            case DocumentCommand.AuthoriseEmergency c: EmergencyHolds(document, version!, c, context, why); break;
            case DocumentCommand.StartFullReview:
                why.When(version!.ExpiresAt is null, DocumentCodes.NotAnEmergency, "version", $"Version {version!.Number} is no emergency change that waits for its full review.");
                break;
            case DocumentCommand.Withdraw c: ProofHolds(c.Signing, context, why); break;
            case DocumentCommand.Archive:
                why.When(document.Copies.Any(copy => copy.Version == version!.Number && copy.IsOut(Moment(document, context))), DocumentCodes.CopiesOut, "version", $"Copies of version {version!.Number} are still out: account for each before it is archived.");
                break;
            case DocumentCommand.ExtendRetention c:
                why.When(!IsFarAhead(c.Until, context) && Days.End(c.Until, context.Zone) <= version!.RetainUntil, DocumentCodes.RetentionNotLonger, "until", "The version is kept as long already.");
                NotPast(c.Until, "until", context, why);
                break;
            case DocumentCommand.Retire c: ProofHolds(c.Signing, context, why); break;
            case DocumentCommand.Delegate c: DelegationHolds(c.Delegation, context, why); break;
            case DocumentCommand.EndDelegation c:
                why.When(!document.Delegations.Any(granted => Is(granted, c) && granted.EndedAt is null), DocumentCodes.UnknownDelegation, "", $"{c.To} does not sign for {c.Principal}.");
                why.When(context.Actor.Id != c.Principal && context.Actor.Id != c.To && !IsManager(context.Actor), DocumentCodes.NotPermitted, "", "A delegation is ended by one of the two or by a manager.");
                break;
            case DocumentCommand.TriggerReview c: NotPast(c.DueOn, "dueOn", context, why); break;
            case DocumentCommand.CompleteReview c: Reviewable(document, c, context, why); break;
            case DocumentCommand.IssueCopy c:
                why.When(document.Copies.Any(copy => copy.Id == c.Copy), DocumentCodes.IdTaken, "copy", "Another copy has this id.");
                AppliesAt(version!, c.Location, why);
                break;
            case DocumentCommand.RecallCopy c: CopyIsOut(document, c.Copy, why); break;
            case DocumentCommand.AccountForCopy c:
                CopyIsOut(document, c.Copy, why);
                why.When(c.Fate == CopyFate.Lost && c.Note is null, DocumentCodes.NoteNeeded, "note", "Say what happened to the copy that is lost.");
                break;
            case DocumentCommand.Acknowledge c:
                ContentIsTheSame(version!, c.Content, why);
                ProofHolds(c.Signing, context, why);
                why.When(!context.Actor.Has(c.Role), DocumentCodes.RoleNotHeld, "role", $"The reader is not a {c.Role.Name}.");
                AppliesAt(version!, c.Location, why);
                break;
            case DocumentCommand.CheckSource: HasSource(document, why); break;
            case DocumentCommand.Adopt c:
                HasSource(document, why);
                IsInForce(document, c.Version, context, why);
                AppliesAt(version!, c.Location, why);
                break;
            case DocumentCommand.EndAdoption c:
                why.When(!document.Adoptions.Any(adoption => adoption.EndedAt is null && adoption.Location == c.Location), DocumentCodes.UnknownAdoption, "location", $"{c.Location} has not adopted it.");
                break;
        }
    }

    private void DetailsHold(DocumentDetails details, Refusals why)
    {
        why.When(details.HasSource && details.Source is null, DocumentCodes.SourceNeeded, "details.source", "Name who issues the document and how often that is checked.");
        why.When(!details.HasSource && details.Source is not null, DocumentCodes.SourceNotAllowed, "details.source", "The service issues this document itself.");
        why.When(
            details.Type == DocumentType.EmployersProcedure && (!details.Fulfils.Any(IsOfScheduleTwo) || !details.Fulfils.Where(IsOfScheduleTwo).All(static code => code.Length == ScheduleTwo.Length + 1 && code[ScheduleTwo.Length] is >= 'a' and <= 'z')), DocumentCodes.EmployersProcedureWithoutLetter, "details.fulfils",
            $"Name the letters of Schedule 2 that this procedure is, such as {ScheduleTwo}a.");
        why.When(
            details.ReviewEvery is { } every && !every.NeverLongerThan(_policy.LongestReview(details.Type)), DocumentCodes.ReviewIntervalTooLong, "details.reviewEvery",
            $"\"{details.ReviewEvery}\" can be longer than the policy's \"{_policy.LongestReview(details.Type)}\".");
        why.When(details.Reading?.Within.Kind is TimeLimitKind.WithoutDelay or TimeLimitKind.Hours, DocumentCodes.ReadingWithoutLastDay, "details.reading.within", "Give readers days, weeks or months, so that they can be reminded.");
    }

    private static bool IsOfScheduleTwo(string code) => code.StartsWith(ScheduleTwo, StringComparison.Ordinal);

    private void Draftable(ControlledDocument document, VersionDraft draft, DecisionContext context, Refusals why)
    {
        var emergency = draft.Change.Class == ChangeClass.Emergency;
        var open = document.Versions.FirstOrDefault(version => (version.Draft.Change.Class == ChangeClass.Emergency) == emergency && OnItsWay.Contains(document.StatusOf(version, Moment(document, context))));
        if (open is not null)
        {
            why.Add(DocumentCodes.DraftOpen, "", $"Version {open.Number} is {LifecycleDrawing.Words(document.StatusOf(open, Moment(document, context)))}: finish, discard or withdraw it first{(emergency || open.AuthorisedAt is not null ? "" : ", or make an emergency change")}.");
        }

        why.When(NextNumber(document, draft.Change.Class, null).IsEmpty, FormCodes.OutOfRange, "draft.change.class", NoNumberLeft);
        DraftHolds(document, draft, why);
    }

    private void Revisable(ControlledDocument document, DocumentVersion version, VersionDraft draft, DecisionContext context, Refusals why)
    {
        if ((draft.Change.Class == ChangeClass.Emergency) != (version.Draft.Change.Class == ChangeClass.Emergency))
        {
            var other = document.Versions.FirstOrDefault(one => one.Number != version.Number && (one.Draft.Change.Class == ChangeClass.Emergency) == (draft.Change.Class == ChangeClass.Emergency) && OnItsWay.Contains(document.StatusOf(one, Moment(document, context))));
            if (other is not null) why.Add(DocumentCodes.DraftOpen, "draft.change.class", $"Version {other.Number} is on its way already.");
        }

        why.When(RevisedNumber(document, version, draft.Change.Class).IsEmpty, FormCodes.OutOfRange, "draft.change.class", NoNumberLeft);
        DraftHolds(document, draft, why);
    }

    private void DraftHolds(ControlledDocument document, VersionDraft draft, Refusals why)
    {
        for (var i = 0; i < draft.Scope.Locations.Count; i++)
        {
            why.When(!_policy.Knows(draft.Scope.Locations[i]), DocumentCodes.UnknownLocation, $"draft.scope.locations[{i}]", $"The service has no location {draft.Scope.Locations[i]}.");
        }

        why.When(document.Details!.HasSource && draft.Edition is null, DocumentCodes.EditionNeeded, "draft.edition", "Name the issuer's edition.");
    }

    private void Submittable(ControlledDocument document, DocumentVersion version, DocumentCommand.Submit command, DecisionContext context, Refusals why)
    {
        why.When(version.Draft.Change.Class == ChangeClass.Emergency, DocumentCodes.EmergencyNeedsOwnPath, "version", "An emergency change is authorised as one; or revise the draft as a major or minor change.");
        why.When(!version.Authors.Contains(context.Actor.Id), DocumentCodes.NotAuthor, "", "A draft is submitted by one of its authors.");
        ContentIsTheSame(version, command.Content, why);
        ProofHolds(command.Signing, context, why);
        IsUpToDate(document, version, why);
        if (command.EffectiveOn is { } day) NotPast(day, "effectiveOn", context, why);
    }

    private static void Escalatable(DocumentVersion version, DecisionContext context, Refusals why)
    {
        if (version.OpenRound is not { CurrentStage: { } stage } round) return;
        why.When(stage.EscalateTo.Count == 0, DocumentCodes.NobodyToEscalateTo, "version", $"Stage {stage.Code} names nobody to escalate to.");
        why.When(round.Due?.HasPassed(context.Now) != true, DocumentCodes.NotOverdue, "version", $"Stage {stage.Code} has time: {round.Due?.Explain() ?? "it has no limit"}.");
    }

    private void EmergencyHolds(ControlledDocument document, DocumentVersion version, DocumentCommand.AuthoriseEmergency command, DecisionContext context, Refusals why)
    {
        why.When(version.Draft.Change.Class != ChangeClass.Emergency, DocumentCodes.NotAnEmergency, "version", $"Version {version.Number} is a {LifecycleDrawing.Words(version.Draft.Change.Class)} change: submit it for approval.");
        why.When(!_policy.EmergencyRoles.Any(context.Actor.Has), DocumentCodes.NotASignatory, "", $"An emergency change takes one of the roles: {string.Join(", ", _policy.EmergencyRoles.Select(static role => role.Name))}.");
        why.When(version.Authors.Contains(context.Actor.Id), DocumentCodes.AuthorCannotApprove, "", "Who wrote an emergency change does not authorise it.");
        ContentIsTheSame(version, command.Content, why);
        ProofHolds(command.Signing, context, why);
        IsUpToDate(document, version, why);

        // What waits for its day would undo the change on that day, unnoticed and with an older number.
        var waiting = document.Versions.FirstOrDefault(other => document.StatusOf(other, Moment(document, context)) == VersionStatus.Authorised);
        why.When(waiting is not null, DocumentCodes.DraftOpen, "version", $"Version {waiting?.Number} waits for its day and would replace the emergency change then: withdraw it first and revise this draft.");

        // The same bytes once more would be an emergency without an end and without a full review.
        var before = document.Versions.FirstOrDefault(other => other.EmergencySignature is not null && other.ExpiresAt is not null && other.Draft.Content.Sha256 == version.Draft.Content.Sha256);
        why.When(before is not null, DocumentCodes.EmergencyExpiry, "version", $"These bytes were put into force as the emergency change {before?.Number} already: only a full review keeps them, or approval as a major or minor change.");
        var latest = _policy.LongestEmergency.From(context.Now, context.Zone, _policy.Calendar).LastDay;
        why.When(command.ExpiresOn < context.Today || command.ExpiresOn > latest, DocumentCodes.EmergencyExpiry, "expiresOn", $"The last day is from today to {Iso(latest!.Value)} ({_policy.LongestEmergency.InWords}).");
    }

    private void DelegationHolds(Delegation delegation, DecisionContext context, Refusals why)
    {
        why.When(delegation.Principal == delegation.Delegate, DocumentCodes.DelegationInvalid, "delegation.delegate", "Nobody signs in their own place.");
        why.When(delegation.To < delegation.From, DocumentCodes.DelegationInvalid, "delegation.to", "The period ends before it starts.");
        NotPast(delegation.To, "delegation.to", context, why);
        if (context.Actor.Id != delegation.Principal)
        {
            why.When(!IsManager(context.Actor), DocumentCodes.NotPermitted, "delegation.principal", "One lends one's own signature; for others a manager does.");
            why.When(context.Actor.Id == delegation.Delegate, DocumentCodes.NotPermitted, "delegation.delegate", "Nobody takes another's signature for themselves: another manager records that, or who is away does.");
            return;
        }

        for (var i = 0; i < delegation.Roles.Count; i++)
        {
            why.When(!context.Actor.Has(delegation.Roles[i]), DocumentCodes.RoleNotHeld, $"delegation.roles[{i}]", $"{delegation.Principal} is not a {delegation.Roles[i].Name}, so this role cannot be lent.");
        }
    }

    private void Reviewable(ControlledDocument document, DocumentCommand.CompleteReview command, DecisionContext context, Refusals why)
    {
        IsInForce(document, command.Version, context, why);
        ProofHolds(command.Signing, context, why);
        var revises = command.Outcome == ReviewOutcome.Revise;
        why.When(revises != command.ReviseBy is not null, DocumentCodes.RevisionDay, "reviseBy", revises ? "Say by when the new version is to be in force." : "Only a review that asks for a revision says by when.");
        if (command.ReviseBy is { } day)
        {
            NotPast(day, "reviseBy", context, why);

            // A revision that is wanted some day would take the document out of review.
            var latest = _policy.LongestReview(document.Details!.Type).NextDue(context.Today);
            why.When(day > latest && !IsFarAhead(day, context), DocumentCodes.ReviewIntervalTooLong, "reviseBy", $"The policy asks for a review by {Iso(latest)} at the latest.");
        }

        why.When(command.Outcome == ReviewOutcome.Withdraw && !_policy.Access.Allows(context.Actor, DocumentStep.Retire), DocumentCodes.NotPermitted, "outcome", NotPermitted(context.Actor, DocumentStep.Retire));
    }

    private void AppliesAt(DocumentVersion version, string location, Refusals why)
    {
        if (!_policy.Knows(location)) why.Add(DocumentCodes.UnknownLocation, "location", $"The service has no location {location}.");
        else why.When(!version.Draft.Scope.Includes(location), DocumentCodes.NotForThisLocation, "location", $"Version {version.Number} does not apply at {location}.");
    }

    private static void IsInForce(ControlledDocument document, VersionNumber version, DecisionContext context, Refusals why)
    {
        var current = document.EffectiveAt(Moment(document, context));
        why.When(current?.Number != version, DocumentCodes.NotInForce, "version", current is null ? "Nothing is in force." : $"Version {current.Number} is in force.");
    }

    private static void HasSource(ControlledDocument document, Refusals why) =>
        why.When(!document.Details!.HasSource, DocumentCodes.NoSource, "", "The service issues this document itself.");

    private static void CopyIsOut(ControlledDocument document, CopyId id, Refusals why)
    {
        var copy = document.Copies.FirstOrDefault(copy => copy.Id == id);
        if (copy is null) why.Add(DocumentCodes.UnknownCopy, "copy", "There is no such copy.");
        else why.When(copy.Account is not null, DocumentCodes.CopyAccountedFor, "copy", "It is known already what became of the copy.");
    }

    private static bool Is(GrantedDelegation granted, DocumentCommand.EndDelegation command) => granted.Delegation.Principal == command.Principal && granted.Delegation.Delegate == command.To;

    private static void NotPast(LocalDate day, string path, DecisionContext context, Refusals why)
    {
        why.When(day < context.Today, DocumentCodes.DayPast, path, $"{Iso(day)} has passed.");
        why.When(IsFarAhead(day, context), FormCodes.OutOfRange, path, $"{Iso(day)} is more than a hundred years ahead.");
    }

    // What counts on from such a day (a review, the end of a retention) would leave the calendar, which ends with the year 9999.
    private static bool IsFarAhead(LocalDate day, DecisionContext context) => day > context.Today.PlusYears(100);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
