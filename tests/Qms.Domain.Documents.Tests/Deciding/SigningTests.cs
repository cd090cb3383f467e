using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Tests.Support;
using Xunit;

namespace Qms.Domain.Documents.Tests.Deciding;

public sealed class SigningTests
{
    private static readonly Role Radiologist = new("radiologist");
    private static readonly Role Physicist = new("medical-physics-expert");
    private static readonly Actor Ann = new("ann", Radiologist);
    private static readonly Actor Ben = new("ben", Radiologist, Physicist);
    private static readonly Actor Cat = new("cat", Physicist);

    private static DocumentPolicy With(params WorkflowStage[] stages) => DocumentPolicy.Default.WithWorkflow(new ApprovalWorkflow("test",
        [.. stages, .. (stages.Any(s => s.Kind == StageKind.Approval) ? Array.Empty<WorkflowStage>() : [WorkflowStage.AnyOf("approve", StageKind.Approval, Signatory.Holding(Roles.ServiceLead))]), WorkflowStage.AnyOf("authorise", StageKind.Authorisation, Signatory.Holding(Roles.QualityManager))]));

    [Fact]
    public void A_signature_shows_the_printed_name_the_moment_and_the_meaning_and_is_bound_to_the_bytes() // 21 CFR 11.50, 11.70
    {
        var desk = new Desk().Registered().Drafted().Submitted().Signed(Desk.Lead);
        var signature = desk.Version().Rounds[0].Signatures[0].Signature;
        Assert.Equal(("Dr lead", desk.Now, SignatureMeaning.Approve, desk.Version().Draft.Content.Sha256), (signature.PrintedName, signature.At, signature.Meaning, signature.Content));
        Assert.Equal(SignatureMeaning.Author, desk.Version().Rounds[0].Authorship!.Meaning);
    }

    [Fact]
    public void The_first_signing_of_a_session_takes_two_different_components_and_later_ones_one_that_only_the_signer_can_use() // 21 CFR 11.200(a)(1)
    {
        var desk = new Desk().Registered().Drafted().Submitted();
        var command = desk.Sign(Desk.Lead);
        DocumentCommand.Sign Proved(IdentityProof proof) => command with { Signing = new Signing("Dr Lead", proof) };
        IdentityProof Proof(Instant? first, params IdentityComponent[] components) => new("s", components, desk.Now, first);

        desk.Refused(Desk.Lead, Proved(Proof(null, IdentityComponent.Password)), DocumentCodes.ProofIncomplete);
        desk.Refused(Desk.Lead, Proved(Proof(null, IdentityComponent.Password, IdentityComponent.Password)), Core.Forms.FormCodes.Duplicate);
        desk.Refused(Desk.Lead, Proved(Proof(desk.Now, IdentityComponent.UserName)), DocumentCodes.ProofIncomplete);
        desk.Refused(Desk.Lead, Proved(Proof(desk.Now - Duration.FromHours(8) - Duration.Epsilon, IdentityComponent.Password)), DocumentCodes.ProofTooOld);
        Assert.True(desk.Ask(Desk.Lead, Proved(Proof(desk.Now - Duration.FromHours(8), IdentityComponent.Password))).IsAccepted);
        Assert.True(desk.Ask(Desk.Lead, Proved(Proof(null, IdentityComponent.UserName, IdentityComponent.Password))).IsAccepted);
    }

    [Fact]
    public void A_proof_of_identity_is_of_the_moment_of_signing()
    {
        var desk = new Desk().Registered().Drafted().Submitted();
        var command = desk.Sign(Desk.Lead);
        desk.After(Duration.FromMinutes(10));
        Assert.True(desk.Ask(Desk.Lead, command).IsAccepted);
        desk.After(Duration.Epsilon).Refused(Desk.Lead, command, DocumentCodes.ProofTooOld);
        desk.After(-Duration.FromMinutes(20)).Refused(Desk.Lead, command, DocumentCodes.ProofTooOld);
    }

    [Fact]
    public void A_signature_under_other_bytes_is_refused()
    {
        var desk = new Desk().Registered().Drafted().Submitted();
        desk.Refused(Desk.Lead, desk.Sign(Desk.Lead) with { Content = Desk.Digest("other") }, DocumentCodes.ContentDiffers);
    }

    [Fact]
    public void Who_wrote_any_part_of_a_version_never_approves_it_whatever_is_declared() // clinical-quality 4.2, Clarix: approver is not the author
    {
        var small = DocumentPolicy.Default.WithSeparation(SeparationOfDuties.WithException("One radiologist", Desk.Manager.Id, new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)));
        var desk = new Desk(small).Registered().Drafted();
        desk.Do(Desk.Lead, new DocumentCommand.ReviseDraft(desk.Latest, Desk.Draft("second hand"))).Submitted();
        desk.Refused(Desk.Lead, desk.Sign(Desk.Lead), DocumentCodes.AuthorCannotApprove);
    }

    [Fact]
    public void Who_approved_a_version_does_not_authorise_it_unless_the_service_has_declared_that_it_is_too_small()
    {
        var desk = new Desk().Registered().Drafted().Submitted().Signed(Desk.Lead).After(Duration.FromMinutes(1));
        desk.Refused(Desk.Lead, desk.Sign(Desk.Lead), DocumentCodes.SamePerson);

        var declared = SeparationOfDuties.WithException("One lead and nobody else", Desk.Manager.Id, new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 31));
        desk = new Desk(DocumentPolicy.Default.WithSeparation(declared)).Registered().Drafted().Submitted().Signed(Desk.Lead).After(Duration.FromMinutes(1)).Signed(Desk.Lead);
        Assert.Equal(VersionStatus.Effective, desk.Document.StatusOf(desk.Version(), desk.Now));
        Assert.Equal("One lead and nobody else (declared by manager)", desk.Version().Rounds[0].Signatures[1].Signature.SeparationException);
    }

    [Fact]
    public void Of_a_stage_that_needs_two_of_three_any_two_different_people_suffice()
    {
        var policy = With(WorkflowStage.AtLeast(2, "approve", StageKind.Approval, Signatory.Holding(Radiologist), Signatory.Holding(Physicist), Signatory.Holding(Roles.ServiceLead)));
        var desk = new Desk(policy).Registered().Drafted().Submitted().Signed(Ben);
        desk.Refused(Ben, desk.After(Duration.FromMinutes(1)).Sign(Ben), DocumentCodes.AlreadySigned);
        desk.Refused(Ann, desk.Sign(Ann), DocumentCodes.NotASignatory);
        desk.Signed(Cat);
        Assert.Equal(VersionStatus.Approved, desk.Document.StatusOf(desk.Version(), desk.Now));
    }

    [Fact]
    public void Who_holds_two_roles_that_a_stage_asks_for_says_in_which_they_sign()
    {
        var policy = With(WorkflowStage.AllOf("approve", StageKind.Approval, Signatory.Holding(Radiologist), Signatory.Holding(Physicist)));
        var desk = new Desk(policy).Registered().Drafted().Submitted();
        desk.Do(Ben, desk.Sign(Ben) with { AsRole = Physicist }).Signed(Ann);
        Assert.Equal(VersionStatus.Approved, desk.Document.StatusOf(desk.Version(), desk.Now));
        desk.Refused(Desk.Manager, desk.Sign(Desk.Manager) with { AsRole = Radiologist }, DocumentCodes.NotASignatory);
    }

    [Fact]
    public void A_stage_in_order_waits_for_each_in_turn()
    {
        var policy = With(WorkflowStage.AllOf("approve", StageKind.Approval, Signatory.Holding(Physicist), Signatory.Named(Ann.Id)).InOrder());
        var desk = new Desk(policy).Registered().Drafted().Submitted();
        desk.Refused(Ann, desk.Sign(Ann), DocumentCodes.NotYourTurn);
        desk.Signed(Cat).Signed(Ann);
        Assert.Equal(VersionStatus.Approved, desk.Document.StatusOf(desk.Version(), desk.Now));
    }

    [Fact]
    public void Stages_open_one_after_the_other()
    {
        var desk = new Desk(With(WorkflowStage.AnyOf("read", StageKind.Review, Signatory.Holding(Physicist)))).Registered().Drafted().Submitted();
        desk.Refused(Desk.Lead, desk.Sign(Desk.Lead), DocumentCodes.NotASignatory);
        desk.Refused(Desk.Manager, desk.Sign(Desk.Manager), DocumentCodes.NotASignatory);
        desk.Signed(Cat).Signed(Desk.Lead).Signed(Desk.Manager);
        Assert.Equal(["read", "approve", "authorise"], desk.Events.OfType<DocumentEvent.StageOpened>().Select(e => e.Stage));
    }

    [Theory]
    [InlineData(18, false)] // the 14th day after 5 January is Monday 19 January; until its end there is time
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void After_its_limit_a_stage_is_escalated_and_the_escalation_roles_may_sign_it(int day, bool isOver)
    {
        var desk = new Desk().Registered().Drafted().Submitted();
        desk.Refused(Desk.Governance, desk.Sign(Desk.Governance), DocumentCodes.NotASignatory).OnDay(2026, 1, day, 23);
        if (!isOver)
        {
            desk.Refused(Desk.Controller, new DocumentCommand.Escalate(desk.Latest), DocumentCodes.NotOverdue);
            return;
        }

        desk.Do(Desk.Controller, new DocumentCommand.Escalate(desk.Latest)).Signed(Desk.Governance);
        Assert.Equal(VersionStatus.Approved, desk.Document.StatusOf(desk.Version(), desk.Now));
    }

    [Fact]
    public void A_delegate_signs_in_the_place_of_who_is_away_within_the_period_and_the_signature_says_so()
    {
        var desk = new Desk().Registered().Drafted().Submitted();
        var leave = new Delegation(Desk.Lead.Id, Desk.Reviewer.Id, new LocalDate(2026, 1, 6), new LocalDate(2026, 1, 9), "Leave", [Roles.ServiceLead]);
        desk.Do(Desk.Manager, new DocumentCommand.Delegate(leave));
        DocumentCommand.Sign InPlace() => desk.Sign(Desk.Reviewer) with { OnBehalfOf = Desk.Lead.Id };
        desk.Refused(Desk.Reviewer, InPlace(), DocumentCodes.NoDelegation, DocumentCodes.NotASignatory);
        desk.OnDay(2026, 1, 10).Refused(Desk.Reviewer, InPlace(), DocumentCodes.NoDelegation, DocumentCodes.NotASignatory);
        desk.OnDay(2026, 1, 9).Do(Desk.Reviewer, InPlace());
        Assert.Equal(Desk.Lead.Id, desk.Version().Rounds[0].Signatures[0].Signature.OnBehalfOf);
        desk.Refused(Desk.Reviewer, desk.After(Duration.FromMinutes(1)).Sign(Desk.Reviewer), DocumentCodes.NotASignatory, DocumentCodes.SamePerson);
    }

    [Fact]
    public void A_delegate_of_the_author_approves_nothing_that_the_author_wrote()
    {
        var author = new Actor("lead", Roles.ServiceLead, Roles.Staff);
        var desk = new Desk().Registered().Do(author, new DocumentCommand.StartDraft(Desk.Draft()));
        desk.Do(author, new DocumentCommand.Submit(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Signing(author)));
        desk.Do(author, new DocumentCommand.Delegate(new Delegation(author.Id, Desk.Reviewer.Id, desk.Today, desk.Today, "Busy", [Roles.ServiceLead])));
        desk.Refused(Desk.Reviewer, desk.Sign(Desk.Reviewer) with { OnBehalfOf = author.Id }, DocumentCodes.AuthorCannotApprove);
    }

    [Fact]
    public void A_role_is_lent_only_by_who_holds_it_and_a_signature_only_by_its_owner_or_a_manager()
    {
        var desk = new Desk().Registered();
        Delegation To(ActorId principal, params Role[] roles) => new(principal, Desk.Controller.Id, desk.Today, desk.Today, "Away", roles);
        desk.Refused(Desk.Reviewer, new DocumentCommand.Delegate(To(Desk.Reviewer.Id, Roles.QualityManager)), DocumentCodes.RoleNotHeld);
        desk.Refused(Desk.Reviewer, new DocumentCommand.Delegate(To(Desk.Lead.Id)), DocumentCodes.NotPermitted);
        desk.Refused(Desk.Manager, new DocumentCommand.Delegate(To(Desk.Controller.Id)), DocumentCodes.DelegationInvalid);
        desk.Do(Desk.Reviewer, new DocumentCommand.Delegate(To(Desk.Reviewer.Id))).Do(Desk.Reviewer, new DocumentCommand.EndDelegation(Desk.Reviewer.Id, Desk.Controller.Id, "Back"));
    }

    [Fact]
    public void A_version_sent_back_is_a_draft_again_and_its_signatures_stay_on_record_and_count_for_nothing()
    {
        var desk = new Desk().Registered().Drafted().Submitted().Signed(Desk.Lead).Do(Desk.Manager, new DocumentCommand.SendBack(VersionNumber.First, "Name the third identifier"));
        Assert.Equal(VersionStatus.Draft, desk.Document.StatusOf(desk.Version(), desk.Now));
        desk.After(Duration.FromHours(1)).Do(Desk.Author, new DocumentCommand.ReviseDraft(desk.Latest, Desk.Draft("better"))).Submitted();
        Assert.Equal(2, desk.Version().Rounds.Count);
        Assert.Single(desk.Version().Rounds[0].Signatures);
        Assert.Equal((RoundOutcome.SentBack, "Name the third identifier"), (desk.Version().Rounds[0].Outcome, desk.Version().Rounds[0].Reason));
        desk.Refused(Desk.Manager, desk.Sign(Desk.Manager) with { AsRole = Roles.ClinicalGovernance }, DocumentCodes.NotASignatory);
        Assert.Equal(VersionStatus.InReview, desk.Document.StatusOf(desk.Version(), desk.Now));
        desk.Signed(Desk.Lead).Signed(Desk.Manager);
    }

    [Fact]
    public void Only_who_may_sign_the_stage_sends_back_and_only_an_author_takes_back()
    {
        var desk = new Desk().Registered().Drafted().Submitted();
        desk.Refused(Desk.Governance, new DocumentCommand.SendBack(desk.Latest, "No"), DocumentCodes.NotASignatory);
        desk.Refused(Desk.Manager, new DocumentCommand.RecallSubmission(desk.Latest, "No"), DocumentCodes.NotAuthor);
        desk.Do(Desk.Author, new DocumentCommand.RecallSubmission(desk.Latest, "A slip"));
        Assert.Equal(RoundOutcome.Recalled, desk.Version().Rounds[0].Outcome);
    }

    [Fact]
    public void A_workflow_that_cannot_approve_or_authorise_cannot_be_made()
    {
        WorkflowStage Stage(string code, StageKind kind) => WorkflowStage.AnyOf(code, kind, Signatory.Holding(Physicist));
        Assert.Throws<ArgumentException>(() => new ApprovalWorkflow("none", Stage("a", StageKind.Approval)));
        Assert.Throws<ArgumentException>(() => new ApprovalWorkflow("none", Stage("a", StageKind.Authorisation)));
        Assert.Throws<ArgumentException>(() => new ApprovalWorkflow("none", Stage("a", StageKind.Authorisation), Stage("b", StageKind.Approval)));
        Assert.Throws<ArgumentException>(() => new ApprovalWorkflow("none", Stage("a", StageKind.Approval), Stage("a", StageKind.Authorisation)));
        Assert.Throws<ArgumentException>(() => WorkflowStage.AtLeast(2, "a", StageKind.Approval, Signatory.Holding(Physicist)));
        Assert.Throws<ArgumentException>(() => WorkflowStage.AtLeast(1, "a", StageKind.Approval, Signatory.Holding(Physicist), Signatory.Holding(Radiologist)).InOrder());
        Assert.Throws<ArgumentException>(() => WorkflowStage.AllOf("a", StageKind.Approval));
        Assert.Throws<ArgumentException>(() => WorkflowStage.AllOf("a", StageKind.Approval, Signatory.Named(Ann.Id), Signatory.Named(Ann.Id)));
    }

    [Fact]
    public void A_manager_does_not_take_the_signature_of_somebody_else_for_themselves()
    {
        var desk = new Desk().Registered();
        DocumentCommand.Delegate To(ActorId to) => new(new Delegation(Desk.Lead.Id, to, desk.Today, desk.Today, "Away", [Physicist]));
        desk.Refused(Desk.Manager, To(Desk.Manager.Id), DocumentCodes.NotPermitted).Do(Desk.Manager, To(Desk.Reviewer.Id));
    }
}
