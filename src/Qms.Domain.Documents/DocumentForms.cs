using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Sources;

namespace Qms.Domain.Documents;

/// <summary>The form of every command about a controlled document: labels, help, limits and choices, from which come the check, the JSON Schema and the validators.</summary>
public static class DocumentForms
{
    private const int Line = 200;
    private const int Paragraph = 4_000;
    private const int Key = 64;

    /// <summary>The bytes of a version.</summary>
    public static Form<DocumentContent> Content { get; } = Form.For<DocumentContent>("document.content", "The content", static form => form
        .Text("reference", "Where it is kept", static x => x.Reference, 2_000, help: "A path, an address or a key of the file store.")
        .Text("mediaType", "Media type", static x => x.MediaType, 255, help: "Such as application/pdf.", shape: DocumentShapes.MediaType)
        .Whole("length", "Length", static x => x.Length, 1, int.MaxValue, "bytes")
        .Digest("sha256", "SHA-256 digest", static x => x.Sha256));

    /// <summary>What a version changes.</summary>
    public static Form<VersionChange> Change { get; } = Form.For<VersionChange>("document.change", "The change", static form => form
        .Choice("class", "How much changes", static x => x.Class, help: "Major: readers must take note. Minor: corrections that change nobody's work. Emergency: must hold at once, and expires unless it is fully reviewed.")
        .Text("summary", "What changes", static x => x.Summary, Paragraph, help: "For readers.")
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>Where a version applies.</summary>
    public static Form<DocumentScope> Scope { get; } = Form.For<DocumentScope>("document.scope", "Where it applies", static form => form
        .OptionalTexts("locations", "Locations", static x => x.Locations, Key, atMost: 1_000, help: "The keys of sites, units or providers. None for all.")
        .OptionalTexts("modalities", "Modalities", static x => x.Modalities?.Select(static modality => modality?.Code!).ToArray(), 16, help: "DICOM modality codes. None for all.", shape: DocumentShapes.Modality));

    /// <summary>What an author writes.</summary>
    public static Form<VersionDraft> Draft { get; } = Form.For<VersionDraft>("document.draft", "The draft", static form => form
        .Text("title", "Title", static x => x.Title, Line)
        .Part("content", "Content", static x => x.Content, Content)
        .Part("change", "Change", static x => x.Change, Change)
        .OptionalPart("scope", "Where it applies", static x => x.Scope, Scope, help: "Everywhere when left out.")
        .OptionalText("edition", "The issuer's edition", static x => x.Edition, Line, help: "Of external and parent documents."));

    /// <summary>Who must read a document.</summary>
    public static Form<ReadingRequirement> Reading { get; } = Form.For<ReadingRequirement>("document.reading", "Who must read it", static form => form
        .Texts("roles", "Roles", static x => Codes(x.Roles), Line, help: "None for everybody at its locations.", shape: DocumentShapes.Role)
        .Text("within", "Time to read it", static x => x.Within?.ToString(), Key, help: "From the day it takes effect or, if later, on which somebody joins; such as 14 calendar days.", shape: DocumentShapes.TimeLimit)
        .Whole("remindDaysBefore", "Remind before the last day", static x => x.RemindDaysBefore, 0, 366, "days")
        .Whole("escalateAfterDays", "Tell somebody else after the last day", static x => x.EscalateAfterDays, 0, 366, "days")
        .Role("escalateTo", "Who is told", static x => x.EscalateTo));

    /// <summary>Who issues an external or parent document.</summary>
    public static Form<DocumentSource> Source { get; } = Form.For<DocumentSource>("document.source", "Who issues it", static form => form
        .Text("issuer", "Issuer", static x => x.Issuer, Line)
        .Text("checkEvery", "How often to ask for a newer edition", static x => x.CheckEvery?.ToString(), Key, help: "Such as every 6 months.", shape: DocumentShapes.Cadence)
        .OptionalText("link", "Where it is published", static x => x.Link, 2_000));

    /// <summary>What is true of a document whatever its version.</summary>
    public static Form<DocumentDetails> Details { get; } = Form.For<DocumentDetails>("document.details", "The document", static form => form
        .Choice("type", "Type", static x => x.Type, words: Words)
        .OptionalActor("owner", "Owner", static x => x.Owner, help: "Who looks after it.")
        .Choice("classification", "Who may see it", static x => x.Classification).LeftOutMeans("\"internal\"")
        .OptionalTexts("fulfils", "Which required documents it is", static x => x.Fulfils, Line, help: "Codes such as irmer.schedule-2.a.", shape: DocumentShapes.Code)
        .OptionalTexts("requirements", "Requirements that it helps to meet", static x => x.Requirements, Line, help: "Such as QSI LM2 (e).")
        .OptionalText("reviewEvery", "Reviewed", static x => x.ReviewEvery?.ToString(), Key, help: "Such as every 24 months; as the service's policy says when left out.", shape: DocumentShapes.Cadence)
        .OptionalPart("reading", "Who must read it", static x => x.Reading, Reading, help: "As the service's policy says when left out.")
        .OptionalPart("source", "Who issues it", static x => x.Source, Source, help: "External and parent documents only.")
        .OptionalReferences("related", "Related records", static x => x.Related));

    /// <summary>How the host made sure of a signer (21 CFR 11.200).</summary>
    public static Form<IdentityProof> Proof { get; } = Form.For<IdentityProof>("document.identity-proof", "Proof of identity", static form => form
        .Text("session", "Session", static x => x.Session, Line, help: "The host's key of the session.")
        .Choices("components", "Proved with", static x => x.Components, atLeast: 1, words: Words)
        .Moment("provedAt", "When it was proved", static x => x.ProvedAt)
        .OptionalMoment("firstSigningAt", "First signing of the session", static x => x.FirstSigningAt, help: "Left out when this signing is the first."));

    /// <summary>What a person gives to sign.</summary>
    public static Form<Signing> Signing { get; } = Form.For<Signing>("document.signing", "Signature", static form => form
        .Text("printedName", "Name to print", static x => x.PrintedName, Line)
        .Part("proof", "Proof of identity", static x => x.Proof, Proof));

    /// <summary>Who may sign in whose place.</summary>
    public static Form<Delegation> Delegation { get; } = Form.For<Delegation>("document.delegation", "Signing for somebody else", static form => form
        .Actor("principal", "Who is away", static x => x.Principal)
        .Actor("delegate", "Who signs for them", static x => x.Delegate)
        .Day("from", "First day", static x => x.From)
        .Day("to", "Last day", static x => x.To)
        .Text("reason", "Why", static x => x.Reason, Paragraph)
        .OptionalTexts("roles", "Roles that are lent", static x => Codes(x.Roles), Line, help: "None to sign only where they are named.", shape: DocumentShapes.Role));

    /// <summary>The form of <see cref="DocumentCommand.Register"/>.</summary>
    public static Form<DocumentCommand.Register> Register { get; } = Form.For<DocumentCommand.Register>("document.register", "Register a document", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Text("number", "Number", static x => x.Number?.Text, Key, help: "Such as RAD-PRO-014; no other document has it.", shape: DocumentShapes.Number)
        .Part("details", "The document", static x => x.Details, Details));

    /// <summary>The form of <see cref="DocumentCommand.AmendDetails"/>.</summary>
    public static Form<DocumentCommand.AmendDetails> AmendDetails { get; } = Form.For<DocumentCommand.AmendDetails>("document.amend-details", "Change the details of a document", static form => form
        .Part("details", "The document", static x => x.Details, Details)
        .Text("reason", "Why they change", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.StartDraft"/>.</summary>
    public static Form<DocumentCommand.StartDraft> StartDraft { get; } = Form.For<DocumentCommand.StartDraft>("document.start-draft", "Begin a version", static form => form
        .Part("draft", "The draft", static x => x.Draft, Draft));

    /// <summary>The form of <see cref="DocumentCommand.ReviseDraft"/>.</summary>
    public static Form<DocumentCommand.ReviseDraft> ReviseDraft { get; } = Form.For<DocumentCommand.ReviseDraft>("document.revise-draft", "Change a draft", static form => form
        .Version(static x => x.Version)
        .Part("draft", "The draft", static x => x.Draft, Draft));

    /// <summary>The form of <see cref="DocumentCommand.DiscardDraft"/>.</summary>
    public static Form<DocumentCommand.DiscardDraft> DiscardDraft { get; } = Form.For<DocumentCommand.DiscardDraft>("document.discard-draft", "Give up a draft", static form => form
        .Version(static x => x.Version)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.Submit"/>.</summary>
    public static Form<DocumentCommand.Submit> Submit { get; } = Form.For<DocumentCommand.Submit>("document.submit", "Submit a draft for approval", static form => form
        .Version(static x => x.Version)
        .Digest("content", "Digest of what is signed", static x => x.Content)
        .Part("signing", "The author's signature", static x => x.Signing, Signing)
        .OptionalDay("effectiveOn", "Takes effect on", static x => x.EffectiveOn, help: "At once when left out."));

    /// <summary>The form of <see cref="DocumentCommand.RecallSubmission"/>.</summary>
    public static Form<DocumentCommand.RecallSubmission> RecallSubmission { get; } = Form.For<DocumentCommand.RecallSubmission>("document.recall-submission", "Take a submitted version back", static form => form
        .Version(static x => x.Version)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.SendBack"/>.</summary>
    public static Form<DocumentCommand.SendBack> SendBack { get; } = Form.For<DocumentCommand.SendBack>("document.send-back", "Send a version back to its author", static form => form
        .Version(static x => x.Version)
        .Text("reasons", "What must change", static x => x.Reasons, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.Sign"/>.</summary>
    public static Form<DocumentCommand.Sign> Sign { get; } = Form.For<DocumentCommand.Sign>("document.sign", "Sign a version", static form => form
        .Version(static x => x.Version)
        .Digest("content", "Digest of what is signed", static x => x.Content)
        .Part("signing", "Signature", static x => x.Signing, Signing)
        .OptionalRole("asRole", "In which role", static x => x.AsRole, help: "For who holds several that are asked for.")
        .OptionalActor("onBehalfOf", "In whose place", static x => x.OnBehalfOf, help: "Left out by who signs for themselves.")
        .OptionalText("comment", "Comment", static x => x.Comment, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.Escalate"/>.</summary>
    public static Form<DocumentCommand.Escalate> Escalate { get; } = Form.For<DocumentCommand.Escalate>("document.escalate", "Let others sign because time is over", static form => form
        .Version(static x => x.Version));

    /// <summary>The form of <see cref="DocumentCommand.AuthoriseEmergency"/>.</summary>
    public static Form<DocumentCommand.AuthoriseEmergency> AuthoriseEmergency { get; } = Form.For<DocumentCommand.AuthoriseEmergency>("document.authorise-emergency", "Put an emergency change into force", static form => form
        .Version(static x => x.Version)
        .Digest("content", "Digest of what is signed", static x => x.Content)
        .Day("expiresOn", "Last day", static x => x.ExpiresOn, help: "Unless it is fully reviewed by then.")
        .Part("signing", "Signature", static x => x.Signing, Signing));

    /// <summary>The form of <see cref="DocumentCommand.StartFullReview"/>.</summary>
    public static Form<DocumentCommand.StartFullReview> StartFullReview { get; } = Form.For<DocumentCommand.StartFullReview>("document.start-full-review", "Begin the full review of an emergency change", static form => form
        .Version(static x => x.Version));

    /// <summary>The form of <see cref="DocumentCommand.Withdraw"/>.</summary>
    public static Form<DocumentCommand.Withdraw> Withdraw { get; } = Form.For<DocumentCommand.Withdraw>("document.withdraw", "Withdraw a version", static form => form
        .Version(static x => x.Version)
        .Text("reason", "Why", static x => x.Reason, Paragraph)
        .Part("signing", "Signature", static x => x.Signing, Signing));

    /// <summary>The form of <see cref="DocumentCommand.Archive"/>.</summary>
    public static Form<DocumentCommand.Archive> Archive { get; } = Form.For<DocumentCommand.Archive>("document.archive", "Archive a version", static form => form
        .Version(static x => x.Version));

    /// <summary>The form of <see cref="DocumentCommand.ExtendRetention"/>.</summary>
    public static Form<DocumentCommand.ExtendRetention> ExtendRetention { get; } = Form.For<DocumentCommand.ExtendRetention>("document.extend-retention", "Keep a version longer", static form => form
        .Version(static x => x.Version)
        .Day("until", "Last day", static x => x.Until)
        .Text("reason", "Why", static x => x.Reason, Paragraph, help: "Such as a claim or an inquiry."));

    /// <summary>The form of <see cref="DocumentCommand.RecordDestruction"/>.</summary>
    public static Form<DocumentCommand.RecordDestruction> RecordDestruction { get; } = Form.For<DocumentCommand.RecordDestruction>("document.record-destruction", "Record that a version was destroyed", static form => form
        .Version(static x => x.Version)
        .Text("method", "How", static x => x.Method, Line));

    /// <summary>The form of <see cref="DocumentCommand.Retire"/>.</summary>
    public static Form<DocumentCommand.Retire> Retire { get; } = Form.For<DocumentCommand.Retire>("document.retire", "Retire the document", static form => form
        .Text("reason", "Why", static x => x.Reason, Paragraph)
        .Part("signing", "Signature", static x => x.Signing, Signing));

    /// <summary>The form of <see cref="DocumentCommand.Reinstate"/>.</summary>
    public static Form<DocumentCommand.Reinstate> Reinstate { get; } = Form.For<DocumentCommand.Reinstate>("document.reinstate", "Take a retired document back", static form => form
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.Delegate"/>.</summary>
    public static Form<DocumentCommand.Delegate> Delegate { get; } = Form.For<DocumentCommand.Delegate>("document.delegate", "Let somebody sign for another", static form => form
        .Part("delegation", "Who for whom", static x => x.Delegation, Delegation));

    /// <summary>The form of <see cref="DocumentCommand.EndDelegation"/>.</summary>
    public static Form<DocumentCommand.EndDelegation> EndDelegation { get; } = Form.For<DocumentCommand.EndDelegation>("document.end-delegation", "End signing for another", static form => form
        .Actor("principal", "Who was away", static x => x.Principal)
        .Actor("to", "Who signed for them", static x => x.To)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.TriggerReview"/>.</summary>
    public static Form<DocumentCommand.TriggerReview> TriggerReview { get; } = Form.For<DocumentCommand.TriggerReview>("document.trigger-review", "Ask for a review before its time", static form => form
        .Choice("cause", "Cause", static x => x.Cause)
        .Text("reason", "Why", static x => x.Reason, Paragraph)
        .Day("dueOn", "Last day for the review", static x => x.DueOn)
        .OptionalReference("record", "The record behind it", static x => x.Record, help: "An incident, an audit or another document."));

    /// <summary>The form of <see cref="DocumentCommand.CompleteReview"/>.</summary>
    public static Form<DocumentCommand.CompleteReview> CompleteReview { get; } = Form.For<DocumentCommand.CompleteReview>("document.complete-review", "Record a review", static form => form
        .Version(static x => x.Version)
        .Choice("outcome", "Outcome", static x => x.Outcome)
        .Text("findings", "What was found", static x => x.Findings, Paragraph)
        .Part("signing", "The reviewer's signature", static x => x.Signing, Signing)
        .OptionalDay("reviseBy", "New version in force by", static x => x.ReviseBy, help: "Only when the outcome is to revise."));

    /// <summary>The form of <see cref="DocumentCommand.IssueCopy"/>.</summary>
    public static Form<DocumentCommand.IssueCopy> IssueCopy { get; } = Form.For<DocumentCommand.IssueCopy>("document.issue-copy", "Issue a controlled copy", static form => form
        .Id("copy", "Copy", static x => x.Copy.Value)
        .Version(static x => x.Version)
        .Location(static x => x.Location)
        .Choice("medium", "What it is", static x => x.Medium)
        .Actor("holder", "Who answers for it", static x => x.Holder));

    /// <summary>The form of <see cref="DocumentCommand.RecallCopy"/>.</summary>
    public static Form<DocumentCommand.RecallCopy> RecallCopy { get; } = Form.For<DocumentCommand.RecallCopy>("document.recall-copy", "Call a copy back", static form => form
        .Id("copy", "Copy", static x => x.Copy.Value)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.AccountForCopy"/>.</summary>
    public static Form<DocumentCommand.AccountForCopy> AccountForCopy { get; } = Form.For<DocumentCommand.AccountForCopy>("document.account-for-copy", "Record what became of a copy", static form => form
        .Id("copy", "Copy", static x => x.Copy.Value)
        .Choice("fate", "What became of it", static x => x.Fate)
        .OptionalText("note", "Note", static x => x.Note, Paragraph, help: "Needed for a lost copy."));

    /// <summary>The form of <see cref="DocumentCommand.Acknowledge"/>.</summary>
    public static Form<DocumentCommand.Acknowledge> Acknowledge { get; } = Form.For<DocumentCommand.Acknowledge>("document.acknowledge", "Declare a version read and understood", static form => form
        .Version(static x => x.Version)
        .Digest("content", "Digest of what was read", static x => x.Content)
        .Role("role", "In which role", static x => x.Role)
        .Location(static x => x.Location)
        .Part("signing", "The reader's signature", static x => x.Signing, Signing));

    /// <summary>The form of <see cref="DocumentCommand.CheckSource"/>.</summary>
    public static Form<DocumentCommand.CheckSource> CheckSource { get; } = Form.For<DocumentCommand.CheckSource>("document.check-source", "Record a check with the issuer", static form => form
        .Text("edition", "The issuer's current edition", static x => x.Edition, Line)
        .Choice("state", "How the edition in use stands", static x => x.State)
        .OptionalText("note", "Note", static x => x.Note, Paragraph));

    /// <summary>The form of <see cref="DocumentCommand.Adopt"/>.</summary>
    public static Form<DocumentCommand.Adopt> Adopt { get; } = Form.For<DocumentCommand.Adopt>("document.adopt", "Show how a location implements it", static form => form
        .Version(static x => x.Version)
        .Location(static x => x.Location)
        .Text("statement", "How it is implemented", static x => x.Statement, Paragraph)
        .Text("evidence", "What shows it", static x => x.Evidence, Paragraph)
        .OptionalReference("localProcedure", "The service's own document", static x => x.LocalProcedure));

    /// <summary>The form of <see cref="DocumentCommand.EndAdoption"/>.</summary>
    public static Form<DocumentCommand.EndAdoption> EndAdoption { get; } = Form.For<DocumentCommand.EndAdoption>("document.end-adoption", "End an adoption", static form => form
        .Location(static x => x.Location)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>Every command's form.</summary>
    public static IReadOnlyList<Form> All { get; } = ContentList.Of<Form>(
    [
        Register, AmendDetails, StartDraft, ReviseDraft, DiscardDraft, Submit, RecallSubmission, SendBack, Sign, Escalate, AuthoriseEmergency, StartFullReview, Withdraw, Archive,
        ExtendRetention, RecordDestruction, Retire, Reinstate, Delegate, EndDelegation, TriggerReview, CompleteReview, IssueCopy, RecallCopy, AccountForCopy, Acknowledge, CheckSource,
        Adopt, EndAdoption,
    ]);

    /// <summary>Every problem with the shape of <paramref name="command"/>; empty when there is none.</summary>
    internal static IReadOnlyList<Rejection> Check(DocumentCommand command) => command switch
    {
        DocumentCommand.Register c => Register.Check(c),
        DocumentCommand.AmendDetails c => AmendDetails.Check(c),
        DocumentCommand.StartDraft c => StartDraft.Check(c),
        DocumentCommand.ReviseDraft c => ReviseDraft.Check(c),
        DocumentCommand.DiscardDraft c => DiscardDraft.Check(c),
        DocumentCommand.Submit c => Submit.Check(c),
        DocumentCommand.RecallSubmission c => RecallSubmission.Check(c),
        DocumentCommand.SendBack c => SendBack.Check(c),
        DocumentCommand.Sign c => Sign.Check(c),
        DocumentCommand.Escalate c => Escalate.Check(c),
        DocumentCommand.AuthoriseEmergency c => AuthoriseEmergency.Check(c),
        DocumentCommand.StartFullReview c => StartFullReview.Check(c),
        DocumentCommand.Withdraw c => Withdraw.Check(c),
        DocumentCommand.Archive c => Archive.Check(c),
        DocumentCommand.ExtendRetention c => ExtendRetention.Check(c),
        DocumentCommand.RecordDestruction c => RecordDestruction.Check(c),
        DocumentCommand.Retire c => Retire.Check(c),
        DocumentCommand.Reinstate c => Reinstate.Check(c),
        DocumentCommand.Delegate c => Delegate.Check(c),
        DocumentCommand.EndDelegation c => EndDelegation.Check(c),
        DocumentCommand.TriggerReview c => TriggerReview.Check(c),
        DocumentCommand.CompleteReview c => CompleteReview.Check(c),
        DocumentCommand.IssueCopy c => IssueCopy.Check(c),
        DocumentCommand.RecallCopy c => RecallCopy.Check(c),
        DocumentCommand.AccountForCopy c => AccountForCopy.Check(c),
        DocumentCommand.Acknowledge c => Acknowledge.Check(c),
        DocumentCommand.CheckSource c => CheckSource.Check(c),
        DocumentCommand.Adopt c => Adopt.Check(c),
        DocumentCommand.EndAdoption c => EndAdoption.Check(c),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command?.GetType().Name, "Not a command of a document."),
    };

    private static FormBuilder<T> Version<T>(this FormBuilder<T> form, Func<T, VersionNumber> read)
        where T : class =>
        form.Text("version", "Version", x => read(x) is { IsEmpty: false } number ? number.ToString() : null, 9, help: "Major and minor number, such as 2.1.", shape: DocumentShapes.Version);

    private static FormBuilder<T> Digest<T>(this FormBuilder<T> form, string name, string label, Func<T, Sha256Digest> read)
        where T : class =>
        form.Text(name, label, x => read(x) is { IsEmpty: false } digest ? digest.ToString() : null, 64, help: "64 hexadecimal digits over exactly these bytes.", shape: DocumentShapes.Digest);

    private static FormBuilder<T> Location<T>(this FormBuilder<T> form, Func<T, string?> read)
        where T : class =>
        form.Text("location", "Location", read, Key, help: "The key of the site, unit or provider.");

    private static string Words(DocumentType type) => type switch
    {
        DocumentType.EmployersProcedure => "Employer's procedure under IR(ME)R",
        DocumentType.External => "External document",
        DocumentType.ParentOrganisation => "Document of the parent organisation",
        _ => Sentence(LifecycleDrawing.Words(type)),
    };

    private static string Words(IdentityComponent component) => component switch
    {
        IdentityComponent.Pin => "PIN",
        IdentityComponent.OneTimeCode => "One-time code",
        _ => Sentence(LifecycleDrawing.Words(component)),
    };

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);

    private static string[]? Codes(IReadOnlyList<Role>? roles) => roles?.Select(static role => role?.Code!).ToArray();
}
