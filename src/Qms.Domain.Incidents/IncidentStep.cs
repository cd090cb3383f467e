using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents;

/// <summary>The steps of an incident: one for each command, with the target spelled out where a command can lead to several states.</summary>
[JsonConverter(typeof(WireEnumConverter<IncidentStep>))]
public enum IncidentStep
{
    /// <summary>Report it.</summary>
    Report,

    /// <summary>Correct or add facts, with a reason.</summary>
    AmendFacts,

    /// <summary>Decide the kind of response.</summary>
    Triage,

    /// <summary>Find that it is no incident.</summary>
    Reject,

    /// <summary>Merge it into another as a duplicate.</summary>
    Merge,

    /// <summary>Start a local review.</summary>
    StartReview,

    /// <summary>Start an investigation.</summary>
    StartInvestigation,

    /// <summary>Raise a local review to an investigation.</summary>
    Escalate,

    /// <summary>Wait for somebody outside.</summary>
    Pause,

    /// <summary>Go on where it was triaged.</summary>
    ResumeTriage,

    /// <summary>Go on with the review.</summary>
    ResumeReview,

    /// <summary>Go on with the investigation.</summary>
    ResumeInvestigation,

    /// <summary>Go on with the approval of the analysis.</summary>
    ResumeApproval,

    /// <summary>Add to the timeline.</summary>
    AddTimelineEntry,

    /// <summary>Point to a statement.</summary>
    ReferToStatement,

    /// <summary>Ask for expert advice.</summary>
    RequestAdvice,

    /// <summary>Record advice received.</summary>
    RecordAdvice,

    /// <summary>Name a contributory factor.</summary>
    IdentifyFactor,

    /// <summary>Record a finding.</summary>
    RecordFinding,

    /// <summary>Recommend something.</summary>
    MakeRecommendation,

    /// <summary>Submit the analysis for approval.</summary>
    SubmitAnalysis,

    /// <summary>Return the analysis to the review.</summary>
    ReturnToReview,

    /// <summary>Return the analysis to the investigation.</summary>
    ReturnToInvestigation,

    /// <summary>Agree an action in answer to findings and recommendations.</summary>
    AgreeAction,

    /// <summary>Decide that a finding needs no action.</summary>
    CloseFindingWithoutAction,

    /// <summary>Decline a recommendation, with a reason.</summary>
    DeclineRecommendation,

    /// <summary>Approve the analysis and the answers to it.</summary>
    ApproveActions,

    /// <summary>Complete an action.</summary>
    CompleteAction,

    /// <summary>Cancel an action.</summary>
    CancelAction,

    /// <summary>Share what was learned.</summary>
    ShareLearning,

    /// <summary>Take note of what was learned.</summary>
    AcknowledgeLearning,

    /// <summary>Give feedback to the reporter.</summary>
    GiveFeedback,

    /// <summary>Close it.</summary>
    Close,

    /// <summary>Reopen it, with a reason.</summary>
    Reopen,

    /// <summary>Grade harm to a person.</summary>
    GradeHarm,

    /// <summary>Confirm a grade.</summary>
    ConfirmHarm,

    /// <summary>Dispute a grade.</summary>
    DisputeHarm,

    /// <summary>Decide a dispute over a grade.</summary>
    AdjudicateHarm,

    /// <summary>Grade anew after it was settled.</summary>
    RegradeHarm,

    /// <summary>Grade damage to property, data or service.</summary>
    GradeDamage,

    /// <summary>Record that a duty is fulfilled.</summary>
    FulfilDuty,

    /// <summary>Decide that a duty is not required.</summary>
    SetDutyAside,

    /// <summary>Ask the rules again.</summary>
    AssessDuties,
}
