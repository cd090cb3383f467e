using System.Linq;
using Qms.Domain.Core.People;
using static Qms.Domain.Trends.Reviewing.TrendReviewStep;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Who may ask for which step, unless a service decides otherwise.</summary>
public static class TrendReviewAccess
{
    private static readonly TrendReviewStep[] Detect = [Open, Observe, RecordCessation];
    private static readonly TrendReviewStep[] Analyse = [Acknowledge, StartAnalysis, AddNote, Explain, NoteCorrection, AgreeActions, CompleteAction, ShareLearning, Relate];
    private static readonly TrendReviewStep[] Approve = [SendBack, AgreeActions, DecideNoAction, CancelAction, Relate, Close, Reopen];

    /// <summary>The host's scan detects; investigators look into it; the quality manager, the service lead and clinical governance decide and close; anybody takes note of what was learned.</summary>
    public static AccessPolicy<TrendReviewStep> Default { get; } = AccessPolicy<TrendReviewStep>.Nobody
        .Grant(
            [Roles.Staff, Roles.QualityManager, Roles.ServiceLead, Roles.Investigator, Roles.ClinicalGovernance, Roles.MedicalPhysicsExpert, Roles.RadiationProtectionAdviser, Roles.OccupationalHealth],
            [AcknowledgeLearning])
        .Grant([Roles.QualityManager], TrendReviewLifecycle.Moves.Steps)
        .Grant([Roles.ServiceLead], Detect.Concat(Analyse).Concat(Approve).Append(Transfer).Append(Merge))
        .Grant([Roles.ClinicalGovernance], Approve)
        .Grant([Roles.Investigator], Detect.Concat(Analyse))
        .Grant([Roles.MedicalPhysicsExpert, Roles.RadiationProtectionAdviser], [AddNote, Relate])
        .Grant([Roles.System], Detect);
}
