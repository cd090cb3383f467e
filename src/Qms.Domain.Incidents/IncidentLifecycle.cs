using Qms.Domain.Core.Lifecycles;
using static Qms.Domain.Incidents.IncidentStatus;
using static Qms.Domain.Incidents.IncidentStep;

namespace Qms.Domain.Incidents;

/// <summary>The states and steps of an incident, declared once.</summary>
public static class IncidentLifecycle
{
    private static readonly IncidentStatus[] Open = [Reported, Triaged, UnderReview, UnderInvestigation, Paused, Analysed, ActionsAgreed, LearningShared];
    private static readonly IncidentStatus[] LookedInto = [UnderReview, UnderInvestigation];
    private static readonly IncidentStatus[] Answering = [Analysed, ActionsAgreed, LearningShared];

    /// <summary>Every move. Who may take one and under which conditions is decided elsewhere, with reasons.</summary>
    public static Lifecycle<IncidentStatus, IncidentStep> Moves { get; } = new("incident", None, [Closed, Rejected, Merged], new Moves<IncidentStatus, IncidentStep>
    {
        { None, Report, Reported },

        { Reported, IncidentStep.Triage, Triaged },
        { Triaged, IncidentStep.Triage, Triaged },
        { [Reported, Triaged], Reject, Rejected },
        { [Reported, Triaged, UnderReview, UnderInvestigation], Merge, Merged },

        { Triaged, StartReview, UnderReview },
        { Triaged, StartInvestigation, UnderInvestigation },
        { [UnderReview, Analysed, ActionsAgreed, LearningShared], Escalate, UnderInvestigation },

        { [Triaged, UnderReview, UnderInvestigation, Analysed], IncidentStep.Pause, Paused },
        { Paused, ResumeTriage, Triaged },
        { Paused, ResumeReview, UnderReview },
        { Paused, ResumeInvestigation, UnderInvestigation },
        { Paused, ResumeApproval, Analysed },

        { LookedInto, AddTimelineEntry, ReferToStatement, RequestAdvice, IdentifyFactor, RecordFinding, MakeRecommendation },
        { [UnderReview, UnderInvestigation, Paused], RecordAdvice },

        { LookedInto, SubmitAnalysis, Analysed },
        { Analysed, ReturnToReview, UnderReview },
        { Analysed, ReturnToInvestigation, UnderInvestigation },

        { Answering, AgreeAction, CloseFindingWithoutAction, DeclineRecommendation },
        { Analysed, ApproveActions, ActionsAgreed },
        { [ActionsAgreed, LearningShared], CompleteAction, CancelAction },

        { ActionsAgreed, ShareLearning, LearningShared },
        { LearningShared, ShareLearning, LearningShared },
        { [LearningShared, Closed], AcknowledgeLearning },

        { LearningShared, Close, Closed },

        { Open, AmendFacts, GiveFeedback, GradeHarm, ConfirmHarm, DisputeHarm, AdjudicateHarm, RegradeHarm, GradeDamage, FulfilDuty, SetDutyAside, AssessDuties },
        { [Rejected, Merged], GiveFeedback },
    }.Reopening(Closed, Reopen, Triaged).Reopening(Rejected, Reopen, Reported).Reopening(Merged, Reopen, Reported));
}
