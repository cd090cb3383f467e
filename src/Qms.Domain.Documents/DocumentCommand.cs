using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;

namespace Qms.Domain.Documents;

/// <summary>What a person can ask of a controlled document. Who asks and when stand in the <see cref="Core.Deciding.DecisionContext"/>; the form of each command in <see cref="DocumentForms"/>.</summary>
public abstract record DocumentCommand
{
    private protected DocumentCommand() { }

    /// <summary>Prints the command's name only: its content may be personal.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Takes a document into the register. Uniqueness of the number is answered by <see cref="DocumentRegister.Decide"/>.</summary>
    /// <param name="Id">The new document's id, made by the host.</param>
    /// <param name="Number">The number under which people know it.</param>
    /// <param name="Details">What is true of it whatever its version.</param>
    public sealed record Register(DocumentId Id, DocumentNumber Number, DocumentDetails Details) : DocumentCommand;

    /// <summary>Changes the details. They are not part of what is approved.</summary>
    /// <param name="Details">The details as they are now, in full.</param>
    /// <param name="Reason">Why they change.</param>
    public sealed record AmendDetails(DocumentDetails Details, string Reason) : DocumentCommand;

    /// <summary>Begins a version. Its number follows from the class of the change.</summary>
    /// <param name="Draft">What is written.</param>
    public sealed record StartDraft(VersionDraft Draft) : DocumentCommand;

    /// <summary>Changes a draft. It is based anew on what is authorised now, and numbered anew when it has to be.</summary>
    /// <param name="Version">The draft.</param>
    /// <param name="Draft">What is written now, in full.</param>
    public sealed record ReviseDraft(VersionNumber Version, VersionDraft Draft) : DocumentCommand;

    /// <summary>Gives up a draft.</summary>
    /// <param name="Version">The draft.</param>
    /// <param name="Reason">Why.</param>
    public sealed record DiscardDraft(VersionNumber Version, string Reason) : DocumentCommand;

    /// <summary>Submits a draft for approval, signed by its author. From here on its bytes are fixed.</summary>
    /// <param name="Version">The draft.</param>
    /// <param name="Content">The digest of the bytes that the author signs.</param>
    /// <param name="Signing">The author's signature.</param>
    /// <param name="EffectiveOn">The day on which it is to take effect; null, or a day that has passed when it is authorised, for at once.</param>
    public sealed record Submit(VersionNumber Version, Sha256Digest Content, Signing Signing, LocalDate? EffectiveOn = null) : DocumentCommand;

    /// <summary>Takes a submitted version back, by one of its authors.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Reason">Why.</param>
    public sealed record RecallSubmission(VersionNumber Version, string Reason) : DocumentCommand;

    /// <summary>Rejects a version, by somebody who may sign its current stage: it is a draft again.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Reasons">What must change.</param>
    public sealed record SendBack(VersionNumber Version, string Reasons) : DocumentCommand;

    /// <summary>Signs the current stage. What the signature means follows from the stage.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Content">The digest of the bytes that the signer has before them; refused when they are not the version's.</param>
    /// <param name="Signing">The signature.</param>
    /// <param name="AsRole">In which role, for who holds several that the stage asks for; null for the first place that fits.</param>
    /// <param name="OnBehalfOf">In whose place, under a delegation; null for one's own.</param>
    /// <param name="Comment">What the signer adds.</param>
    public sealed record Sign(VersionNumber Version, Sha256Digest Content, Signing Signing, Role? AsRole = null, ActorId? OnBehalfOf = null, string? Comment = null) : DocumentCommand;

    /// <summary>Lets the escalation roles of the current stage act, because its time is over.</summary>
    /// <param name="Version">The version.</param>
    public sealed record Escalate(VersionNumber Version) : DocumentCommand;

    /// <summary>Puts an emergency change into force at once, by one authorised person who is not its author.</summary>
    /// <param name="Version">The draft of an emergency change.</param>
    /// <param name="Content">The digest of the bytes that are signed.</param>
    /// <param name="ExpiresOn">Its last day, unless it is fully reviewed by then.</param>
    /// <param name="Signing">The signature.</param>
    public sealed record AuthoriseEmergency(VersionNumber Version, Sha256Digest Content, LocalDate ExpiresOn, Signing Signing) : DocumentCommand;

    /// <summary>Begins the full review of an emergency change in force.</summary>
    /// <param name="Version">The version.</param>
    public sealed record StartFullReview(VersionNumber Version) : DocumentCommand;

    /// <summary>Takes a version out of use, or out of its workflow.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Signing">The signature.</param>
    public sealed record Withdraw(VersionNumber Version, string Reason, Signing Signing) : DocumentCommand;

    /// <summary>Archives an obsolete version. How long it is kept follows from the policy.</summary>
    /// <param name="Version">The version.</param>
    public sealed record Archive(VersionNumber Version) : DocumentCommand;

    /// <summary>Keeps an archived version longer.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Until">The new last day.</param>
    /// <param name="Reason">Why, such as a claim or an inquiry.</param>
    public sealed record ExtendRetention(VersionNumber Version, LocalDate Until, string Reason) : DocumentCommand;

    /// <summary>Records that the bytes of a version were destroyed.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Method">How.</param>
    public sealed record RecordDestruction(VersionNumber Version, string Method) : DocumentCommand;

    /// <summary>Retires the document: nothing of it is in force any more.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Signing">The signature, under the version in force.</param>
    public sealed record Retire(string Reason, Signing Signing) : DocumentCommand;

    /// <summary>Takes a retired document back; a new version has to be approved.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Reinstate(string Reason) : DocumentCommand;

    /// <summary>Lets somebody sign in another's place for a period.</summary>
    /// <param name="Delegation">Who, for whom, when and why.</param>
    public sealed record Delegate(Delegation Delegation) : DocumentCommand;

    /// <summary>Ends the delegations from one person to another.</summary>
    /// <param name="Principal">Who was away.</param>
    /// <param name="To">Who signed in their place.</param>
    /// <param name="Reason">Why.</param>
    public sealed record EndDelegation(ActorId Principal, ActorId To, string Reason) : DocumentCommand;

    /// <summary>Asks for a review before its time.</summary>
    /// <param name="Cause">Why.</param>
    /// <param name="Reason">In words.</param>
    /// <param name="DueOn">The last day for it.</param>
    /// <param name="Record">The incident, audit or document behind it.</param>
    public sealed record TriggerReview(ReviewCause Cause, string Reason, LocalDate DueOn, RecordReference? Record = null) : DocumentCommand;

    /// <summary>Records a review of the version in force and what it decides.</summary>
    /// <param name="Version">The version that was reviewed.</param>
    /// <param name="Outcome">What is decided.</param>
    /// <param name="Findings">What was found.</param>
    /// <param name="Signing">The reviewer's signature.</param>
    /// <param name="ReviseBy">The last day for the new version to be in force; for <see cref="ReviewOutcome.Revise"/> only.</param>
    public sealed record CompleteReview(VersionNumber Version, ReviewOutcome Outcome, string Findings, Signing Signing, LocalDate? ReviseBy = null) : DocumentCommand;

    /// <summary>Issues a controlled copy.</summary>
    /// <param name="Copy">Identifies it.</param>
    /// <param name="Version">What it is a copy of.</param>
    /// <param name="Location">The key of the location.</param>
    /// <param name="Medium">What it is.</param>
    /// <param name="Holder">Who answers for it there.</param>
    public sealed record IssueCopy(CopyId Copy, VersionNumber Version, string Location, CopyMedium Medium, ActorId Holder) : DocumentCommand;

    /// <summary>Calls a copy back. Copies of what is no longer in force are called back without it, see <see cref="ControlledDocument.CopiesToRecall"/>.</summary>
    /// <param name="Copy">The copy.</param>
    /// <param name="Reason">Why.</param>
    public sealed record RecallCopy(CopyId Copy, string Reason) : DocumentCommand;

    /// <summary>Records what became of a copy.</summary>
    /// <param name="Copy">The copy.</param>
    /// <param name="Fate">What became of it.</param>
    /// <param name="Note">In words; needed for a lost copy.</param>
    public sealed record AccountForCopy(CopyId Copy, CopyFate Fate, string? Note = null) : DocumentCommand;

    /// <summary>Declares a version read and understood.</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Content">The digest of the bytes that were read.</param>
    /// <param name="Role">The role in which the reader needs it.</param>
    /// <param name="Location">The key of the location at which they work.</param>
    /// <param name="Signing">The reader's signature.</param>
    public sealed record Acknowledge(VersionNumber Version, Sha256Digest Content, Role Role, string Location, Signing Signing) : DocumentCommand;

    /// <summary>Records what the issuer of an external or parent document says about its edition.</summary>
    /// <param name="Edition">The issuer's current edition, as found.</param>
    /// <param name="State">How the edition in use stands. Superseded or withdrawn asks for a review.</param>
    /// <param name="Note">What else was found.</param>
    public sealed record CheckSource(string Edition, SourceState State, string? Note = null) : DocumentCommand;

    /// <summary>Shows how a location implements the version in force of an external or parent document (LM2 d).</summary>
    /// <param name="Version">The version.</param>
    /// <param name="Location">The key of the location.</param>
    /// <param name="Statement">How.</param>
    /// <param name="Evidence">What shows it.</param>
    /// <param name="LocalProcedure">The service's own document that puts it into practice.</param>
    public sealed record Adopt(VersionNumber Version, string Location, string Statement, string Evidence, RecordReference? LocalProcedure = null) : DocumentCommand;

    /// <summary>Ends an adoption.</summary>
    /// <param name="Location">The key of the location.</param>
    /// <param name="Reason">Why.</param>
    public sealed record EndAdoption(string Location, string Reason) : DocumentCommand;
}
