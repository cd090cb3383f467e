using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;

namespace Qms.Domain.Documents;

/// <summary>What each event does to a document. Total: it never refuses what has happened.</summary>
internal static class DocumentEvolution
{
    // When a host's clock is set back, what comes later still counts as later: what was answered about a moment stays true.
    public static ControlledDocument After(ControlledDocument state, DocumentEvent happened)
    {
        var at = Instant.Max(state.LastChangedAt, happened.At);
        return Apply(state, happened, at) with { LastChangedAt = at };
    }

    private static ControlledDocument Apply(ControlledDocument state, DocumentEvent happened, Instant at) => happened switch
    {
        DocumentEvent.Registered e => ControlledDocument.None with { Id = e.Id, Number = e.Number, Details = e.Details, Status = DocumentStatus.Registered, RegisteredAt = at },
        DocumentEvent.DetailsAmended e => Planned(state with { Details = e.Details }, e.Plan),

        DocumentEvent.DraftStarted e => state with { Versions = state.Versions.With(new DocumentVersion(e.Version, e.BasedOn, e.Draft, ContentList.Of([e.By]), at)) },
        DocumentEvent.DraftRevised e => With(state, e.Version, v => v with
        {
            Number = e.Number,
            FormerNumbers = e.Number == v.Number || v.FormerNumbers.Contains(v.Number) ? v.FormerNumbers : v.FormerNumbers.With(v.Number),
            BasedOn = e.BasedOn,
            Draft = e.Draft,
            Authors = v.Authors.Contains(e.By) ? v.Authors : v.Authors.With(e.By),
        }),
        DocumentEvent.DraftDiscarded e => With(state, e.Version, v => v with { Recorded = VersionStatus.Discarded, DiscardedAt = at }),

        DocumentEvent.Submitted e => With(state, e.Version, v => v with
        {
            Recorded = VersionStatus.InReview,
            ProposedEffectiveOn = e.EffectiveOn,
            Rounds = v.Rounds.With(new ApprovalRound(RoundPurpose.Approval, e.Workflow, e.Signature.Content, e.By, at) { Authorship = e.Signature }),
        }),
        DocumentEvent.StageOpened e => Round(state, e.Version, r => r with { Opened = r.Opened.With(new OpenedStage(e.Stage, at, e.Deadline)) }),
        DocumentEvent.Signed e => Round(state, e.Version, r => r with { Signatures = r.Signatures.With(new StageSignature(e.Stage, e.Place, e.Signature, e.Comment)) }),
        DocumentEvent.StageEscalated e => Round(state, e.Version, r => r with { Opened = r.Opened.Replacing(o => o.Stage == e.Stage, o => o with { EscalatedAt = at }) }),
        DocumentEvent.Approved e => With(state, e.Version, static v => v with { Recorded = VersionStatus.Approved }),
        DocumentEvent.Authorised e => Planned(Ended(With(state, e.Version, v => v with
        {
            Recorded = VersionStatus.Authorised,
            AuthorisedAt = at,
            EffectiveFrom = e.EffectiveFrom,
            ReopensReading = e.ReopensReading,
        }), e.Version, RoundOutcome.Completed, null, at), e.Plan),
        DocumentEvent.EmergencyAuthorised e => Planned(With(state, e.Version, v => v with
        {
            Recorded = VersionStatus.Authorised,
            AuthorisedAt = at,
            EffectiveFrom = e.EffectiveFrom,
            ExpiresAt = e.ExpiresAt,
            EmergencySignature = e.Signature,
            ReopensReading = e.ReopensReading,
        }), e.Plan),
        DocumentEvent.FullReviewStarted e => With(state, e.Version, v => v with
        {
            Rounds = v.Rounds.With(new ApprovalRound(RoundPurpose.FullReview, e.Workflow, v.Draft.Content.Sha256, e.By, at)),
        }),
        DocumentEvent.EmergencyRatified e => Planned(Ended(With(state, e.Version, static v => v with { ExpiresAt = null }), e.Version, RoundOutcome.Completed, null, at), e.Plan),
        DocumentEvent.SentBack e => Ended(BackToDraft(state, e.Version), e.Version, RoundOutcome.SentBack, e.Reasons, at),
        DocumentEvent.SubmissionRecalled e => Ended(BackToDraft(state, e.Version), e.Version, RoundOutcome.Recalled, e.Reason, at),
        DocumentEvent.VersionWithdrawn e => Ended(With(state, e.Version, v => v with { Recorded = VersionStatus.Withdrawn, WithdrawnFrom = e.From, WithdrawalReason = e.Reason }), e.Version, RoundOutcome.Overtaken, null, at),

        DocumentEvent.VersionArchived e => With(state, e.Version, v => v with { Recorded = VersionStatus.Archived, ArchivedAt = at, RetainUntil = e.RetainUntil }),
        DocumentEvent.RetentionExtended e => With(state, e.Version, v => v with { RetainUntil = e.RetainUntil }),
        DocumentEvent.VersionDestroyed e => With(state, e.Version, v => v with { Recorded = VersionStatus.Destroyed, DestroyedAt = at }),

        DocumentEvent.Retired e => state with { Status = DocumentStatus.Retired, Retirement = new(e.Reason, e.By, at) },
        DocumentEvent.Reinstated e => state with { Status = DocumentStatus.Registered, Retirement = state.Retirement is { } retirement ? retirement with { Reinstatement = new(e.Reason, e.By, at) } : null },

        DocumentEvent.Delegated e => state with { Delegations = state.Delegations.With(new(e.Delegation, e.By, at)) },
        DocumentEvent.DelegationEnded e => state with
        {
            Delegations = state.Delegations.Replacing(d => d.EndedAt is null && d.Delegation.Principal == e.Principal && d.Delegation.Delegate == e.To, d => d with { EndedAt = at }),
        },

        DocumentEvent.ReviewTriggered e => state with { Triggers = state.Triggers.With(new(e.Cause, e.Reason, e.DueOn, e.Record, e.By, at)) },
        DocumentEvent.ReviewCompleted e => Planned(state with
        {
            Reviews = state.Reviews.With(new(e.Version, e.Outcome, e.Findings, e.Plan?.DueOn, e.Signature)),
            Triggers = state.Triggers.Replacing(t => t.IsOpen(at), t => t with { AnsweredAt = at }),
        }, e.Plan),

        DocumentEvent.CopyIssued e => state with { Copies = state.Copies.With(new(e.Copy, e.Version, e.Location, e.Medium, e.Holder, at)) },
        DocumentEvent.CopyRecalled e => Copy(state, e.Copy, copy => copy with { Recall = copy.Recall ?? new(e.Reason, e.By, at) }),
        DocumentEvent.CopyAccountedFor e => Copy(state, e.Copy, copy => copy with { Account = new(e.Fate, e.Note, e.By, at) }),
        DocumentEvent.Acknowledged e => state with { Acknowledgements = state.Acknowledgements.With(e.Acknowledgement) },

        DocumentEvent.SourceChecked e => state with { SourceChecks = state.SourceChecks.With(e.Check) },
        DocumentEvent.Adopted e => state with { Adoptions = AdoptionEnded(state, e.Adoption.Location, at).With(e.Adoption) },
        DocumentEvent.AdoptionEnded e => state with { Adoptions = AdoptionEnded(state, e.Location, at) },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened?.GetType().Name, "Not an event of a document."),
    };

    private static ControlledDocument With(ControlledDocument state, VersionNumber number, Func<DocumentVersion, DocumentVersion> change) =>
        state with { Versions = state.Versions.Replacing(version => version.Number == number, change) };

    private static ControlledDocument Round(ControlledDocument state, VersionNumber number, Func<ApprovalRound, ApprovalRound> change) =>
        With(state, number, version => version.OpenRound is { } open ? version with { Rounds = version.Rounds.Replacing(round => ReferenceEquals(round, open), change) } : version);

    private static ControlledDocument Ended(ControlledDocument state, VersionNumber number, RoundOutcome outcome, string? reason, Instant at) =>
        Round(state, number, round => round with { Outcome = outcome, Reason = reason, EndedAt = at });

    // A rejected full review leaves the emergency change in force until it expires.
    private static ControlledDocument BackToDraft(ControlledDocument state, VersionNumber number) =>
        With(state, number, static version => version.OpenRound?.Purpose == RoundPurpose.FullReview ? version : version with { Recorded = VersionStatus.Draft, ProposedEffectiveOn = null });

    private static ControlledDocument Planned(ControlledDocument state, Reviewing.ReviewPlan? plan) => plan is null ? state : state with { ReviewPlans = state.ReviewPlans.With(plan) };

    private static ControlledDocument Copy(ControlledDocument state, CopyId id, Func<ControlledCopy, ControlledCopy> change) => state with { Copies = state.Copies.Replacing(copy => copy.Id == id, change) };

    private static ContentList<Sources.Adoption> AdoptionEnded(ControlledDocument state, string location, Instant at) =>
        state.Adoptions.Replacing(adoption => adoption.EndedAt is null && string.Equals(adoption.Location, location, StringComparison.Ordinal), adoption => adoption with { EndedAt = at });
}
