using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>What can be done with a document or a version. The last four are taken by time, not by people.</summary>
[JsonConverter(typeof(WireEnumConverter<DocumentStep>))]
public enum DocumentStep
{
    /// <summary>Take a document into the register.</summary>
    Register,

    /// <summary>Change owner, type, requirements, cadence or reading of the document.</summary>
    AmendDetails,

    /// <summary>Begin a new version.</summary>
    StartDraft,

    /// <summary>Change a draft.</summary>
    ReviseDraft,

    /// <summary>Give up a draft.</summary>
    DiscardDraft,

    /// <summary>Submit a draft for approval.</summary>
    Submit,

    /// <summary>Take a submitted version back, by its author.</summary>
    RecallSubmission,

    /// <summary>Reject a submitted version, with reasons: it is a draft again.</summary>
    SendBack,

    /// <summary>Sign a stage without completing what the lifecycle waits for.</summary>
    Sign,

    /// <summary>Sign the last review or approval.</summary>
    Approve,

    /// <summary>Sign the last authorisation.</summary>
    Authorise,

    /// <summary>Let the stage's escalation roles act, because its time is over.</summary>
    Escalate,

    /// <summary>Put an emergency change into force by one authorised person.</summary>
    AuthoriseEmergency,

    /// <summary>Begin the full review of an emergency change.</summary>
    StartFullReview,

    /// <summary>Sign the last stage of that review: the change no longer expires.</summary>
    Ratify,

    /// <summary>Take a version out of use.</summary>
    Withdraw,

    /// <summary>Archive an obsolete version.</summary>
    Archive,

    /// <summary>Keep it longer.</summary>
    ExtendRetention,

    /// <summary>Record that it was destroyed.</summary>
    RecordDestruction,

    /// <summary>Retire the document.</summary>
    Retire,

    /// <summary>Take a retired document back.</summary>
    Reinstate,

    /// <summary>Let somebody sign in one's place for a period.</summary>
    Delegate,

    /// <summary>End that early.</summary>
    EndDelegation,

    /// <summary>Ask for a review before its time.</summary>
    TriggerReview,

    /// <summary>Record a review and its outcome.</summary>
    CompleteReview,

    /// <summary>Issue a controlled copy.</summary>
    IssueCopy,

    /// <summary>Call a copy back.</summary>
    RecallCopy,

    /// <summary>Record what became of a copy.</summary>
    AccountForCopy,

    /// <summary>Declare a version read and understood.</summary>
    Acknowledge,

    /// <summary>Check with the issuer of an external or parent document.</summary>
    CheckSource,

    /// <summary>Show how a location implements an external or parent document.</summary>
    Adopt,

    /// <summary>End that.</summary>
    EndAdoption,

    /// <summary>The day of taking effect has come.</summary>
    TakeEffect,

    /// <summary>A later version has taken effect.</summary>
    Supersede,

    /// <summary>An emergency change was not fully reviewed in time.</summary>
    Expire,

    /// <summary>The retention has ended.</summary>
    FallDueForDestruction,
}
