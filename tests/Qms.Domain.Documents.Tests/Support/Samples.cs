using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;

namespace Qms.Domain.Documents.Tests.Support;

/// <summary>Every command and every event twice: with everything that it can hold, and with the least that it must.</summary>
internal static class Samples
{
    /// <summary>What no message may tell.</summary>
    public const string PrintedName = "Dr Ada Example \"😀\"";

    private static readonly ActorId By = new("anna");
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 30);
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly VersionNumber Version = new(2, 1);
    private static readonly Sha256Digest Digest = Desk.Digest("sample");
    private static readonly DocumentId Id = DocumentId.Parse("01981a2b-3c4d-7e5f-8a9b-000000000001");
    private static readonly CopyId Copy = CopyId.Parse("01981a2b-3c4d-7e5f-8a9b-000000000002");
    private static readonly DocumentNumber Number = new("RAD-EXT/014_b.2");
    private static readonly RecordReference Record = new("incident", "01981a2b-3c4d-7e5f-8a9b-000000000003");

    public static readonly DocumentDetails FullDetails = new(
        DocumentType.External, By, Classification.Restricted, ["irmer.schedule-2.a", "lm2.policy.risk"], ["QSI LM2 (e)"], Cadence.EveryMonths(24).FromAnchor(new LocalDate(2026, 1, 31)),
        new ReadingRequirement([Roles.Staff, new Role("radiographer")], TimeLimit.WorkingDays(10).BeginningWithStart().OrExplain(), 3, 7, Roles.ServiceLead),
        new DocumentSource("Issuer of standards", Cadence.EveryMonths(6).FromAnchor(new LocalDate(2026, 2, 1)), "https://example.org/standard"), [Record, new RecordReference("risk", "R-7")]);

    private static readonly DocumentDetails BareDetails = new(DocumentType.Procedure);

    private static readonly DocumentContent Content = new("store/räntgen 😀.pdf", "application/pdf", 1_234_567, Digest);

    public static readonly VersionDraft FullDraft = new(
        "Identifying the patient", Content, new VersionChange(ChangeClass.Major, "Two identifiers. \"Räntgen\" 😀\nSecond line.", "An incident"),
        new DocumentScope(["site-1/ct", "van-3"], [new Modality("CT"), new Modality("MR")]), "4th edition");

    private static readonly VersionDraft BareDraft = new("Identifying the patient", Content, new VersionChange(ChangeClass.Minor, "Two identifiers", "An incident"));

    private static readonly IdentityProof FullProof = new("session-1", [IdentityComponent.UserName, IdentityComponent.Password], Now, Now - Duration.FromMinutes(5));
    private static readonly IdentityProof BareProof = FullProof with { FirstSigningAt = null };
    private static readonly Signing FullSigning = new(PrintedName, FullProof);
    private static readonly Signing BareSigning = new(PrintedName, BareProof);

    private static readonly Signature FullSignature = new(By, PrintedName, Now, SignatureMeaning.Authorise, Digest, FullProof, new ActorId("bob"), "One manager (declared by carl)");
    private static readonly Signature BareSignature = new(By, PrintedName, Now, SignatureMeaning.Approve, Digest, BareProof, null, null);

    public static readonly ApprovalWorkflow FullWorkflow = new(
        "clinical-protocol",
        WorkflowStage.AtLeast(2, "review", StageKind.Review, Signatory.Named(By), Signatory.Holding(new Role("radiologist")), Signatory.Holding(Roles.MedicalPhysicsExpert)).WithLimit(TimeLimit.WorkingDays(5), Roles.ServiceLead),
        WorkflowStage.AllOf("approval", StageKind.Approval, Signatory.Holding(Roles.ServiceLead), Signatory.Named(new ActorId("bob"))).InOrder().WithLimit(TimeLimit.Hours(72), Roles.ClinicalGovernance, Roles.QualityManager),
        WorkflowStage.AnyOf("authorisation", StageKind.Authorisation, Signatory.Holding(Roles.QualityManager), Signatory.Holding(Roles.ServiceLead)).WithLimit(TimeLimit.CalendarDays(14), Roles.ClinicalGovernance));

    private static readonly ApprovalWorkflow BareWorkflow = new(
        "least", WorkflowStage.AllOf("approval", StageKind.Approval, Signatory.Holding(Roles.ServiceLead)), WorkflowStage.AllOf("authorisation", StageKind.Authorisation, Signatory.Holding(Roles.QualityManager)));

    private static readonly ReviewPlan Plan = new(Version, Now, new LocalDate(2028, 3, 2), "To be reviewed every 24 months; in force since 2026-03-02.");
    private static readonly Delegation FullDelegation = new(By, new ActorId("bob"), Today, Today.PlusDays(14), "Leave", [Roles.ServiceLead, Roles.Staff]);
    private static readonly Adoption FullAdoption = new("site-1/ct", Version, "Followed as it is", "Audit 7", new RecordReference("document", "RAD-PRO-014"), By, Now, Now + Duration.FromDays(30));

    /// <summary>Every command with everything that it can hold.</summary>
    public static IReadOnlyList<DocumentCommand> FullCommands { get; } =
    [
        new DocumentCommand.Register(Id, Number, FullDetails),
        new DocumentCommand.AmendDetails(FullDetails, "Another owner"),
        new DocumentCommand.StartDraft(FullDraft),
        new DocumentCommand.ReviseDraft(Version, FullDraft),
        new DocumentCommand.DiscardDraft(Version, "Not needed"),
        new DocumentCommand.Submit(Version, Digest, FullSigning, Today.PlusDays(30)),
        new DocumentCommand.RecallSubmission(Version, "A mistake"),
        new DocumentCommand.SendBack(Version, "Name the second identifier"),
        new DocumentCommand.Sign(Version, Digest, FullSigning, Roles.ServiceLead, new ActorId("bob"), "Well done"),
        new DocumentCommand.Escalate(Version),
        new DocumentCommand.AuthoriseEmergency(Version, Digest, Today.PlusDays(14), FullSigning),
        new DocumentCommand.StartFullReview(Version),
        new DocumentCommand.Withdraw(Version, "Unsafe", FullSigning),
        new DocumentCommand.Archive(Version),
        new DocumentCommand.ExtendRetention(Version, Today.PlusYears(20), "A claim"),
        new DocumentCommand.RecordDestruction(Version, "Shredded"),
        new DocumentCommand.Retire("The scanner is gone", FullSigning),
        new DocumentCommand.Reinstate("The scanner is back"),
        new DocumentCommand.Delegate(FullDelegation),
        new DocumentCommand.EndDelegation(By, new ActorId("bob"), "Back early"),
        new DocumentCommand.TriggerReview(ReviewCause.Incident, "The wrong patient was scanned", Today.PlusDays(30), Record),
        new DocumentCommand.CompleteReview(Version, ReviewOutcome.Revise, "Step 4 is out of date", FullSigning, Today.PlusDays(60)),
        new DocumentCommand.IssueCopy(Copy, Version, "van-3", CopyMedium.MobileUnit, By),
        new DocumentCommand.RecallCopy(Copy, "The van is sold"),
        new DocumentCommand.AccountForCopy(Copy, CopyFate.Lost, "Not in the van"),
        new DocumentCommand.Acknowledge(Version, Digest, Roles.Staff, "site-1/ct", FullSigning),
        new DocumentCommand.CheckSource("5th edition", SourceState.Superseded, "Seen on the issuer's page"),
        new DocumentCommand.Adopt(Version, "site-1/ct", "Followed as it is", "Audit 7", new RecordReference("document", "RAD-PRO-014")),
        new DocumentCommand.EndAdoption("site-1/ct", "The site is closed"),
    ];

    /// <summary>Every command with the least that it must hold.</summary>
    public static IReadOnlyList<DocumentCommand> BareCommands { get; } = [.. FullCommands.Select(static full => full switch
    {
        DocumentCommand.Register c => c with { Details = BareDetails },
        DocumentCommand.AmendDetails c => c with { Details = BareDetails with { Reading = new ReadingRequirement([], TimeLimit.Weeks(2), 0, 0, Roles.Staff) } },
        DocumentCommand.StartDraft c => c with { Draft = BareDraft },
        DocumentCommand.ReviseDraft c => c with { Draft = BareDraft },
        DocumentCommand.Submit c => c with { Signing = BareSigning, EffectiveOn = null },
        DocumentCommand.Sign c => c with { Signing = BareSigning, AsRole = null, OnBehalfOf = null, Comment = null },
        DocumentCommand.AuthoriseEmergency c => c with { Signing = BareSigning },
        DocumentCommand.Withdraw c => c with { Signing = BareSigning },
        DocumentCommand.Retire c => c with { Signing = BareSigning },
        DocumentCommand.Delegate c => c with { Delegation = c.Delegation with { Roles = [] } },
        DocumentCommand.TriggerReview c => c with { Record = null },
        DocumentCommand.CompleteReview c => c with { Signing = BareSigning, ReviseBy = null },
        DocumentCommand.AccountForCopy c => c with { Note = null },
        DocumentCommand.Acknowledge c => c with { Signing = BareSigning },
        DocumentCommand.CheckSource c => c with { Note = null },
        DocumentCommand.Adopt c => c with { LocalProcedure = null },
        _ => full,
    })];

    /// <summary>Every event with everything that it can hold.</summary>
    public static IReadOnlyList<DocumentEvent> FullEvents { get; } =
    [
        new DocumentEvent.Registered(Id, Number, FullDetails, By, Now),
        new DocumentEvent.DetailsAmended(FullDetails, "Another owner", Plan, By, Now),
        new DocumentEvent.DraftStarted(Version, new VersionNumber(2, 0), FullDraft, By, Now),
        new DocumentEvent.DraftRevised(Version, new VersionNumber(3, 0), new VersionNumber(2, 0), FullDraft, By, Now),
        new DocumentEvent.DraftDiscarded(Version, "Not needed", By, Now),
        new DocumentEvent.Submitted(Version, FullWorkflow, FullSignature, Today.PlusDays(30), By, Now),
        new DocumentEvent.StageOpened(Version, "review", TimeLimit.WorkingDays(5).From(Now, Desk.Zone, WorkingCalendar.WeekendsOnly), By, Now),
        new DocumentEvent.Signed(Version, "review", 1, FullSignature, "Well done", By, Now),
        new DocumentEvent.StageEscalated(Version, "review", By, Now),
        new DocumentEvent.Approved(Version, By, Now),
        new DocumentEvent.Authorised(Version, Now, true, Plan, By, Now),
        new DocumentEvent.EmergencyAuthorised(Version, FullSignature, Now, Now + Duration.FromDays(14), true, Plan, By, Now),
        new DocumentEvent.FullReviewStarted(Version, FullWorkflow, By, Now),
        new DocumentEvent.EmergencyRatified(Version, Plan, By, Now),
        new DocumentEvent.SentBack(Version, "review", "Name the second identifier", By, Now),
        new DocumentEvent.SubmissionRecalled(Version, "A mistake", By, Now),
        new DocumentEvent.VersionWithdrawn(Version, "Unsafe", Now, FullSignature, By, Now),
        new DocumentEvent.VersionArchived(Version, Now + Duration.FromDays(3_650), By, Now),
        new DocumentEvent.RetentionExtended(Version, Now + Duration.FromDays(7_300), "A claim", By, Now),
        new DocumentEvent.VersionDestroyed(Version, "Shredded", By, Now),
        new DocumentEvent.Retired("The scanner is gone", FullSignature, By, Now),
        new DocumentEvent.Reinstated("The scanner is back", By, Now),
        new DocumentEvent.Delegated(FullDelegation, By, Now),
        new DocumentEvent.DelegationEnded(By, new ActorId("bob"), "Back early", By, Now),
        new DocumentEvent.ReviewTriggered(ReviewCause.Incident, "The wrong patient was scanned", Today.PlusDays(30), Record, By, Now),
        new DocumentEvent.ReviewCompleted(Version, ReviewOutcome.Revise, "Step 4 is out of date", Plan, FullSignature, By, Now),
        new DocumentEvent.CopyIssued(Copy, Version, "van-3", CopyMedium.MobileUnit, By, By, Now),
        new DocumentEvent.CopyRecalled(Copy, "The van is sold", By, Now),
        new DocumentEvent.CopyAccountedFor(Copy, CopyFate.Lost, "Not in the van", By, Now),
        new DocumentEvent.Acknowledged(new Acknowledgement(Version, Roles.Staff, "site-1/ct", FullSignature), By, Now),
        new DocumentEvent.SourceChecked(new SourceCheck("5th edition", SourceState.Superseded, "Seen on the issuer's page", Today.PlusMonths(6), By, Now), By, Now),
        new DocumentEvent.Adopted(FullAdoption, By, Now),
        new DocumentEvent.AdoptionEnded("site-1/ct", "The site is closed", By, Now),
    ];

    /// <summary>Every event with the least that it must hold.</summary>
    public static IReadOnlyList<DocumentEvent> BareEvents { get; } = [.. FullEvents.Select(static full => full switch
    {
        DocumentEvent.Registered e => e with { Details = BareDetails },
        DocumentEvent.DetailsAmended e => e with { Details = BareDetails, Plan = null },
        DocumentEvent.DraftStarted e => e with { Version = VersionNumber.First, BasedOn = null, Draft = BareDraft },
        DocumentEvent.DraftRevised e => e with { BasedOn = null, Draft = BareDraft },
        DocumentEvent.Submitted e => e with { Workflow = BareWorkflow, Signature = BareSignature, EffectiveOn = null },
        DocumentEvent.StageOpened e => e with { Deadline = null },
        DocumentEvent.Signed e => e with { Signature = BareSignature, Comment = null },
        DocumentEvent.EmergencyAuthorised e => e with { Signature = BareSignature },
        DocumentEvent.FullReviewStarted e => e with { Workflow = BareWorkflow },
        DocumentEvent.VersionWithdrawn e => e with { Signature = BareSignature },
        DocumentEvent.Retired e => e with { Signature = null },
        DocumentEvent.Delegated e => e with { Delegation = e.Delegation with { Roles = [] } },
        DocumentEvent.ReviewTriggered e => e with { Record = null },
        DocumentEvent.ReviewCompleted e => e with { Plan = null, Signature = BareSignature },
        DocumentEvent.CopyAccountedFor e => e with { Note = null },
        DocumentEvent.Acknowledged e => e with { Acknowledgement = e.Acknowledgement with { Signature = BareSignature } },
        DocumentEvent.SourceChecked e => e with { Check = e.Check with { Note = null } },
        DocumentEvent.Adopted e => e with { Adoption = e.Adoption with { LocalProcedure = null, EndedAt = null } },
        _ => full,
    })];

    /// <summary>The closed hierarchy's members.</summary>
    public static IReadOnlyList<Type> Members<T>() => [.. typeof(T).GetNestedTypes().Where(static type => type.IsSubclassOf(typeof(T)))];

    /// <summary>A document that signatures stand under in every place: written, submitted, approved, sent back, changed in an emergency, reviewed and read.</summary>
    public static Desk Story()
    {
        var desk = new Desk().Registered().Approved();
        var first = desk.Latest;
        desk.Do(Desk.Author, new DocumentCommand.Acknowledge(first, desk.Version().Draft.Content.Sha256, Roles.Staff, "site-1/ct", desk.Signing(Desk.Author)))
            .OnDay(2026, 2, 2)
            .Do(Desk.Manager, new DocumentCommand.CompleteReview(first, ReviewOutcome.ConfirmedUnchanged, "Still right", desk.Signing(Desk.Manager)))
            .OnDay(2026, 3, 2)
            .Drafted(Desk.Draft("second")).Submitted()
            .Do(Desk.Lead, new DocumentCommand.SendBack(desk.Latest, "Name the second identifier"))
            .Do(Desk.Controller, new DocumentCommand.IssueCopy(Copy, first, "van-3", CopyMedium.Paper, Desk.Lead.Id));
        desk.OnDay(2026, 3, 3).Emergency();
        var second = new VersionNumber(2, 0);
        return desk.Do(Desk.Author, new DocumentCommand.ReviseDraft(second, Desk.Draft("third")))
            .Do(Desk.Author, new DocumentCommand.Submit(second, desk.Version(second).Draft.Content.Sha256, desk.Signing(Desk.Author)))
            .Signed(Desk.Lead, second);
    }
}
