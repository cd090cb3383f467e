using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;

namespace Qms.Domain.Documents;

/// <summary>What has happened to a controlled document. Stored for ever under the names in <see cref="DocumentJson"/>; properties are only ever added.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public abstract record DocumentEvent(ActorId By, Instant At)
{
    /// <summary>Prints the event's name only: its content may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>It was taken into the register.</summary>
    public sealed record Registered(DocumentId Id, DocumentNumber Number, DocumentDetails Details, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>Its details were changed. <c>Plan</c> is the next review when that changed with them.</summary>
    public sealed record DetailsAmended(
        DocumentDetails Details, string Reason, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ReviewPlan? Plan, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A version was begun. <c>BasedOn</c> is the version authorised last; null for the first.</summary>
    public sealed record DraftStarted(
        VersionNumber Version, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] VersionNumber? BasedOn, VersionDraft Draft, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A draft was changed, based and numbered anew.</summary>
    public sealed record DraftRevised(
        VersionNumber Version, VersionNumber Number, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] VersionNumber? BasedOn, VersionDraft Draft, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A draft was given up.</summary>
    public sealed record DraftDiscarded(VersionNumber Version, string Reason, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A version was submitted under a workflow.</summary>
    public sealed record Submitted(
        VersionNumber Version, ApprovalWorkflow Workflow, Signature Signature, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] LocalDate? EffectiveOn, ActorId By, Instant At)
        : DocumentEvent(By, At);

    /// <summary>The turn of a stage came.</summary>
    public sealed record StageOpened(VersionNumber Version, string Stage, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Deadline? Deadline, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A place of a stage was signed.</summary>
    public sealed record Signed(
        VersionNumber Version, string Stage, int Place, Signature Signature, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Comment, ActorId By, Instant At)
        : DocumentEvent(By, At);

    /// <summary>A stage was escalated.</summary>
    public sealed record StageEscalated(VersionNumber Version, string Stage, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>Every review and approval was signed.</summary>
    public sealed record Approved(VersionNumber Version, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>Every authorisation was signed.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="EffectiveFrom">The first moment at which it is in force; never before this event.</param>
    /// <param name="ReopensReading">Whether its readers must read it anew.</param>
    /// <param name="Plan">Its first review.</param>
    /// <param name="By">Who signed last.</param>
    /// <param name="At">When.</param>
    public sealed record Authorised(VersionNumber Version, Instant EffectiveFrom, bool ReopensReading, ReviewPlan Plan, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>An emergency change was put into force.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Signature">Who authorised it.</param>
    /// <param name="EffectiveFrom">The first moment at which it is in force.</param>
    /// <param name="ExpiresAt">The first moment at which it is no longer, unless it is ratified before.</param>
    /// <param name="ReopensReading">Whether its readers must read it anew.</param>
    /// <param name="Plan">Its full review.</param>
    /// <param name="By">Who authorised it.</param>
    /// <param name="At">When.</param>
    public sealed record EmergencyAuthorised(
        VersionNumber Version, Signature Signature, Instant EffectiveFrom, Instant ExpiresAt, bool ReopensReading, ReviewPlan Plan, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>The full review of an emergency change began.</summary>
    public sealed record FullReviewStarted(VersionNumber Version, ApprovalWorkflow Workflow, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>An emergency change was fully reviewed and no longer expires.</summary>
    public sealed record EmergencyRatified(VersionNumber Version, ReviewPlan Plan, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A version was rejected.</summary>
    public sealed record SentBack(VersionNumber Version, string Stage, string Reasons, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A submitted version was taken back by its author.</summary>
    public sealed record SubmissionRecalled(VersionNumber Version, string Reason, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A version was taken out of use or out of its workflow.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="From">The first moment at which it is not to be used.</param>
    /// <param name="Signature">Who withdrew it.</param>
    /// <param name="By">Who withdrew it.</param>
    /// <param name="At">When.</param>
    public sealed record VersionWithdrawn(VersionNumber Version, string Reason, Instant From, Signature Signature, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>An obsolete version was archived, to be kept until <c>RetainUntil</c>.</summary>
    public sealed record VersionArchived(VersionNumber Version, Instant RetainUntil, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>An archived version is kept longer.</summary>
    public sealed record RetentionExtended(VersionNumber Version, Instant RetainUntil, string Reason, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>The bytes of a version were destroyed.</summary>
    public sealed record VersionDestroyed(VersionNumber Version, string Method, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>The document was retired.</summary>
    public sealed record Retired(string Reason, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Signature? Signature, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A retired document was taken back.</summary>
    public sealed record Reinstated(string Reason, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>Somebody may sign in another's place.</summary>
    public sealed record Delegated(Delegation Delegation, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>The delegations from one person to another ended.</summary>
    public sealed record DelegationEnded(ActorId Principal, ActorId To, string Reason, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A review before its time was asked for.</summary>
    public sealed record ReviewTriggered(ReviewCause Cause, string Reason, LocalDate DueOn, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RecordReference? Record, ActorId By, Instant At)
        : DocumentEvent(By, At);

    /// <summary>The version in force was reviewed.</summary>
    public sealed record ReviewCompleted(
        VersionNumber Version, ReviewOutcome Outcome, string Findings, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ReviewPlan? Plan, Signature Signature, ActorId By, Instant At)
        : DocumentEvent(By, At);

    /// <summary>A controlled copy was issued.</summary>
    public sealed record CopyIssued(CopyId Copy, VersionNumber Version, string Location, CopyMedium Medium, ActorId Holder, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A copy was called back.</summary>
    public sealed record CopyRecalled(CopyId Copy, string Reason, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>It is known what became of a copy.</summary>
    public sealed record CopyAccountedFor(CopyId Copy, CopyFate Fate, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Note, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>Somebody declared a version read and understood.</summary>
    public sealed record Acknowledged(Acknowledgement Acknowledgement, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>The issuer was asked about its edition.</summary>
    public sealed record SourceChecked(SourceCheck Check, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>A location showed how it implements an external or parent document.</summary>
    public sealed record Adopted(Adoption Adoption, ActorId By, Instant At) : DocumentEvent(By, At);

    /// <summary>An adoption ended.</summary>
    public sealed record AdoptionEnded(string Location, string Reason, ActorId By, Instant At) : DocumentEvent(By, At);
}
