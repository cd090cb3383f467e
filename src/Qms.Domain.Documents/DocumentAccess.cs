using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;
using static Qms.Domain.Documents.DocumentStep;

namespace Qms.Domain.Documents;

/// <summary>Who may ask for which step, unless a service decides otherwise.</summary>
public static class DocumentAccess
{
    private static readonly DocumentStep[] Control =
    [
        Register, AmendDetails, StartDraft, ReviseDraft, DiscardDraft, Submit, RecallSubmission, Escalate, StartFullReview, Archive, TriggerReview, CompleteReview,
        IssueCopy, RecallCopy, AccountForCopy, CheckSource, Adopt, EndAdoption,
    ];

    private static readonly DocumentStep[] Manage = [Withdraw, ExtendRetention, RecordDestruction, Retire, Reinstate];

    /// <summary>The steps of signing a workflow. The workflow says who may take them, by role or by name, so the access policy is not asked.</summary>
    public static IReadOnlyList<DocumentStep> ByWorkflow { get; } = ContentList.Of([Sign, Approve, Authorise, Ratify, SendBack]);

    /// <summary>The steps that time takes and nobody asks for.</summary>
    public static IReadOnlyList<DocumentStep> ByTime { get; } = ContentList.Of([TakeEffect, Supersede, Expire, FallDueForDestruction]);

    /// <summary>Anybody writes drafts, reads, asks for reviews, and lends their own signature and takes it back; the document controller runs the register; the quality manager and the service lead withdraw and retire.</summary>
    public static AccessPolicy<DocumentStep> Default { get; } = AccessPolicy<DocumentStep>.Nobody
        .Grant([Roles.Staff, Roles.QualityManager, Roles.ServiceLead, Roles.DocumentController], [StartDraft, ReviseDraft, DiscardDraft, Submit, RecallSubmission, TriggerReview, Acknowledge, DocumentStep.Delegate, EndDelegation, AccountForCopy])
        .Grant([Roles.DocumentController, Roles.QualityManager, Roles.ServiceLead], Control)
        .Grant([Roles.QualityManager, Roles.ServiceLead], Manage.Append(AuthoriseEmergency))
        .Grant([Roles.System], [Escalate, TriggerReview]);
}
