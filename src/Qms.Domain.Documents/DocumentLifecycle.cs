using Qms.Domain.Core.Lifecycles;
using static Qms.Domain.Documents.DocumentStep;
using static Qms.Domain.Documents.VersionStatus;

namespace Qms.Domain.Documents;

/// <summary>The states and steps of a document and of each of its versions, declared once.</summary>
public static class DocumentLifecycle
{
    private static readonly VersionStatus[] Obsolete = [Superseded, Withdrawn];

    /// <summary>The moves of the document as a whole.</summary>
    public static Lifecycle<DocumentStatus, DocumentStep> OfDocument { get; } = new("document", DocumentStatus.None, [DocumentStatus.Retired], new Moves<DocumentStatus, DocumentStep>
    {
        { DocumentStatus.None, Register, DocumentStatus.Registered },
        { [DocumentStatus.Registered], AmendDetails, StartDraft, DocumentStep.Delegate, EndDelegation, TriggerReview, CompleteReview, CheckSource, Adopt, EndAdoption },
        { DocumentStatus.Registered, Retire, DocumentStatus.Retired },
    }.Reopening(DocumentStatus.Retired, Reinstate, DocumentStatus.Registered));

    /// <summary>The moves of a version. Those by <see cref="TakeEffect"/>, <see cref="Supersede"/>, <see cref="Expire"/> and <see cref="FallDueForDestruction"/> are made by time alone.</summary>
    public static Lifecycle<VersionStatus, DocumentStep> OfVersion { get; } = new("version", None, [Destroyed, Discarded], new Moves<VersionStatus, DocumentStep>
    {
        { None, StartDraft, Draft },
        { Draft, ReviseDraft, Draft },
        { Draft, DiscardDraft, Discarded },

        { Draft, Submit, InReview },
        { [InReview, Approved], Sign, Escalate },
        { InReview, Approve, Approved },
        { Approved, Authorise, Authorised },
        { [InReview, Approved], SendBack, Draft },
        { [InReview, Approved], RecallSubmission, Draft },

        { Draft, AuthoriseEmergency, Authorised },

        { Authorised, TakeEffect, Effective },
        { Effective, Supersede, Superseded },
        { Effective, Expire, Withdrawn },
        { [InReview, Approved, Authorised, Effective], Withdraw, Withdrawn },

        { [Effective], StartFullReview, Sign, Escalate, SendBack, Ratify },

        { [Authorised, Effective], IssueCopy, Acknowledge },
        { [Authorised, Effective, Superseded, Withdrawn, Archived, DestructionDue, Destroyed], RecallCopy, AccountForCopy },

        { Obsolete, Archive, Archived },
        { Archived, ExtendRetention, Archived },
        { Archived, FallDueForDestruction, DestructionDue },
        { DestructionDue, ExtendRetention, Archived },
        { DestructionDue, RecordDestruction, Destroyed },
    });
}
