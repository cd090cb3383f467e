using System;
using System.Linq;
using Qms.Domain.Core.People;
using static Qms.Domain.Incidents.IncidentStep;

namespace Qms.Domain.Incidents;

/// <summary>Who may ask for which step, unless a service decides otherwise.</summary>
public static class IncidentAccess
{
    private static readonly IncidentStep[] Every = [.. IncidentLifecycle.Moves.Steps];

    private static readonly IncidentStep[] Investigate =
    [
        AmendFacts, AddTimelineEntry, ReferToStatement, RequestAdvice, RecordAdvice, IdentifyFactor, RecordFinding, MakeRecommendation, SubmitAnalysis,
        AgreeAction, CompleteAction, ShareLearning, GiveFeedback, GradeHarm, RegradeHarm, GradeDamage, FulfilDuty, AssessDuties,
    ];

    private static readonly IncidentStep[] Approve =
        [ReturnToReview, ReturnToInvestigation, CloseFindingWithoutAction, DeclineRecommendation, ApproveActions, ConfirmHarm, AdjudicateHarm, Escalate, Close, Reopen];

    private static readonly IncidentStep[] Manage =
    [
        IncidentStep.Triage, Reject, Merge, StartReview, StartInvestigation, IncidentStep.Pause, ResumeTriage, ResumeReview, ResumeInvestigation, ResumeApproval,
        AmendFacts, AgreeAction, CompleteAction, CancelAction, ShareLearning, GiveFeedback, GradeHarm, RegradeHarm, GradeDamage, FulfilDuty, SetDutyAside, AssessDuties,
    ];

    /// <summary>Anybody reports, takes note and disputes a grade; investigators investigate; the quality manager, the service lead and clinical governance decide.</summary>
    public static AccessPolicy<IncidentStep> Default { get; } = AccessPolicy<IncidentStep>.Nobody
        .Grant([Roles.Staff, Roles.QualityManager, Roles.ServiceLead, Roles.Investigator, Roles.ClinicalGovernance, Roles.MedicalPhysicsExpert, Roles.RadiationProtectionAdviser, Roles.OccupationalHealth], [Report, AcknowledgeLearning, DisputeHarm])
        .Grant([Roles.QualityManager], Every)
        .Grant([Roles.ServiceLead], Manage.Concat(Approve))
        .Grant([Roles.ClinicalGovernance], Approve.Append(FulfilDuty))
        .Grant([Roles.Investigator], Investigate)
        .Grant([Roles.MedicalPhysicsExpert, Roles.RadiationProtectionAdviser], [RecordAdvice, FulfilDuty])
        .Grant([Roles.OccupationalHealth], [FulfilDuty])
        .Grant([Roles.System], [Report, AssessDuties]);
}
