namespace Qms.Domain.Documents;

/// <summary>The codes of refusals by the rules of documents. Stable: hosts translate and branch on them. Forms refuse with the codes of <see cref="Core.Forms.FormCodes"/>.</summary>
public static class DocumentCodes
{
    /// <summary>None of the actor's roles may ask for this step.</summary>
    public const string NotPermitted = "document.not-permitted";

    /// <summary>The lifecycle has no such step in this state.</summary>
    public const string StepNotPossible = "document.step-not-possible";

    /// <summary>The document has no such version.</summary>
    public const string UnknownVersion = "document.unknown-version";

    /// <summary>The number does not follow the service's scheme.</summary>
    public const string NumberNotInScheme = "document.number-not-in-scheme";

    /// <summary>Another document has this number.</summary>
    public const string NumberTaken = "document.number-taken";

    /// <summary>The id belongs to something else already.</summary>
    public const string IdTaken = "document.id-taken";

    /// <summary>Another version is on its way: one at a time, and one emergency change beside it.</summary>
    public const string DraftOpen = "document.draft-open";

    /// <summary>The service has no such location.</summary>
    public const string UnknownLocation = "document.unknown-location";

    /// <summary>The version does not apply at this location.</summary>
    public const string NotForThisLocation = "document.not-for-this-location";

    /// <summary>An employer's procedure names the letters of Schedule 2 that it is.</summary>
    public const string EmployersProcedureWithoutLetter = "document.employers-procedure-without-letter";

    /// <summary>An external or parent document names its issuer.</summary>
    public const string SourceNeeded = "document.source-needed";

    /// <summary>Only an external or parent document has an issuer.</summary>
    public const string SourceNotAllowed = "document.source-not-allowed";

    /// <summary>A version of an external or parent document names the issuer's edition.</summary>
    public const string EditionNeeded = "document.edition-needed";

    /// <summary>Whether a document has an issuer cannot change once it has a version.</summary>
    public const string TypeFixed = "document.type-fixed";

    /// <summary>The interval can be longer than the policy allows.</summary>
    public const string ReviewIntervalTooLong = "document.review-interval-too-long";

    /// <summary>A reading has a last day.</summary>
    public const string ReadingWithoutLastDay = "document.reading-without-last-day";

    /// <summary>An emergency change is authorised as one, or drafted anew as a major or minor change.</summary>
    public const string EmergencyNeedsOwnPath = "document.emergency-needs-own-path";

    /// <summary>The version is no emergency change.</summary>
    public const string NotAnEmergency = "document.not-an-emergency";

    /// <summary>A later version was authorised since it was written; take that over by revising the draft.</summary>
    public const string BasedOnOutdatedVersion = "document.based-on-outdated-version";

    /// <summary>The signer has other bytes before them than the version's.</summary>
    public const string ContentDiffers = "document.content-differs";

    /// <summary>The proof of identity does not suffice (21 CFR 11.200).</summary>
    public const string ProofIncomplete = "document.proof-incomplete";

    /// <summary>The proof of identity is not of this moment.</summary>
    public const string ProofTooOld = "document.proof-too-old";

    /// <summary>Who wrote a version never reviews, approves or authorises it.</summary>
    public const string AuthorCannotApprove = "document.author-cannot-approve";

    /// <summary>Only an author may do this.</summary>
    public const string NotAuthor = "document.not-author";

    /// <summary>No free place of the stage is this person's.</summary>
    public const string NotASignatory = "document.not-a-signatory";

    /// <summary>The stage is signed in order and it is somebody else's turn.</summary>
    public const string NotYourTurn = "document.not-your-turn";

    /// <summary>This person has signed the stage, or was signed for.</summary>
    public const string AlreadySigned = "document.already-signed";

    /// <summary>There is no delegation from that person today.</summary>
    public const string NoDelegation = "document.no-delegation";

    /// <summary>Who authorises has not reviewed or approved the same version, unless the service has declared an exception.</summary>
    public const string SamePerson = "document.same-person";

    /// <summary>The stage's time is not over.</summary>
    public const string NotOverdue = "document.not-overdue";

    /// <summary>The stage names nobody to escalate to.</summary>
    public const string NobodyToEscalateTo = "document.nobody-to-escalate-to";

    /// <summary>The last day of an emergency change is today or later and within the policy's limit, which the same bytes cannot begin anew.</summary>
    public const string EmergencyExpiry = "document.emergency-expiry";

    /// <summary>No full review of this version is going on.</summary>
    public const string NoFullReviewOpen = "document.no-full-review-open";

    /// <summary>The full review has begun already.</summary>
    public const string FullReviewOpen = "document.full-review-open";

    /// <summary>A day to come has passed already.</summary>
    public const string DayPast = "document.day-past";

    /// <summary>A retention is extended, never shortened.</summary>
    public const string RetentionNotLonger = "document.retention-not-longer";

    /// <summary>The delegation contradicts itself.</summary>
    public const string DelegationInvalid = "document.delegation-invalid";

    /// <summary>A role can be lent only by who holds it.</summary>
    public const string RoleNotHeld = "document.role-not-held";

    /// <summary>There is no such delegation.</summary>
    public const string UnknownDelegation = "document.unknown-delegation";

    /// <summary>The version is not the one in force.</summary>
    public const string NotInForce = "document.not-in-force";

    /// <summary>A review that asks for a revision says by when; others do not.</summary>
    public const string RevisionDay = "document.revision-day";

    /// <summary>There is no such copy.</summary>
    public const string UnknownCopy = "document.unknown-copy";

    /// <summary>It is known already what became of the copy.</summary>
    public const string CopyAccountedFor = "document.copy-accounted-for";

    /// <summary>Say what happened.</summary>
    public const string NoteNeeded = "document.note-needed";

    /// <summary>Copies are still out.</summary>
    public const string CopiesOut = "document.copies-out";

    /// <summary>Only an external or parent document is checked with its issuer and adopted.</summary>
    public const string NoSource = "document.no-source";

    /// <summary>The location has not adopted it.</summary>
    public const string UnknownAdoption = "document.unknown-adoption";

    /// <summary>Nothing is in force.</summary>
    public const string NothingInForce = "document.nothing-in-force";

    /// <summary>The version is not to be used; the message points to the one in force.</summary>
    public const string Obsolete = "document.obsolete";
}
