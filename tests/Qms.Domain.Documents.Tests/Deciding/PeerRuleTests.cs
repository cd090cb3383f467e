using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Tests.Support;
using Xunit;

namespace Qms.Domain.Documents.Tests.Deciding;

/// <summary>The rules that other systems document for their document control, as worked examples: what they promise must hold here too.</summary>
public sealed class PeerRuleTests
{
    [Fact]
    public void Draft_in_review_approved_effective_and_then_superseded_by_making_the_next_effective() // a generic quality system's states
    {
        var desk = new Desk().Registered().Drafted();
        VersionStatus Status(VersionNumber? number = null) => desk.Document.StatusOf(desk.Version(number), desk.Now);
        Assert.Equal(VersionStatus.Draft, Status());
        desk.Submitted();
        Assert.Equal(VersionStatus.InReview, Status());
        desk.Signed(Desk.Lead);
        Assert.Equal(VersionStatus.Approved, Status());
        desk.Signed(Desk.Manager);
        Assert.Equal(VersionStatus.Effective, Status());
        desk.After(Duration.FromDays(1)).Approved(Desk.Draft("second"));
        Assert.Equal(VersionStatus.Superseded, Status(VersionNumber.First));
    }

    [Fact]
    public void Rejection_has_a_reason_and_leads_back_to_draft()
    {
        var desk = new Desk().Registered().Drafted().Submitted();
        var refused = desk.Ask(Desk.Lead, new DocumentCommand.SendBack(desk.Latest, " "));
        Assert.Equal("reasons", Assert.Single(refused.Rejections).Path);
        desk.Do(Desk.Lead, new DocumentCommand.SendBack(desk.Latest, "Unreadable"));
        Assert.Equal(VersionStatus.Draft, desk.Document.StatusOf(desk.Version(), desk.Now));
    }

    [Fact]
    public void Making_something_obsolete_takes_a_signature()
    {
        var desk = new Desk().Registered().Approved();
        var unsigned = new DocumentCommand.Withdraw(desk.Latest, "Wrong", new Signing("Dr Manager", new IdentityProof("s", [IdentityComponent.UserName], desk.Now)));
        desk.Refused(Desk.Manager, unsigned, DocumentCodes.ProofIncomplete).Do(Desk.Manager, unsigned with { Signing = desk.Signing(Desk.Manager) });
        Assert.Equal(SignatureMeaning.Authorise, desk.Events.OfType<DocumentEvent.VersionWithdrawn>().Single().Signature.Meaning);
    }

    [Fact]
    public void A_refused_request_leaves_the_document_as_it_was_so_that_a_failed_write_reverts_nothing_and_loses_nothing()
    {
        var desk = new Desk().Registered().Drafted();
        var refused = desk.Ask(Desk.Lead, desk.Sign(Desk.Lead));
        Assert.Same(desk.Document, refused.State);
        Assert.Throws<CommandRefusedException>(() => refused.OrThrow());
    }

    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(36)]
    public void Reviews_are_planned_every_12_24_or_36_months(int months)
    {
        var desk = new Desk(DocumentPolicy.Default.WithReviews(Cadence.EveryMonths(months), Cadence.EveryMonths(36))).Registered().Approved();
        Assert.Equal(new LocalDate(2026, 1, 5).PlusMonths(months), desk.Document.ReviewDueOn(desk.Now));
    }

    [Fact]
    public void One_routine_version_is_on_its_way_at_a_time() // one draft per document
    {
        var desk = new Desk().Registered().Approved().Drafted(Desk.Draft("second")).Refused(Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("third")), DocumentCodes.DraftOpen);
        desk.Submitted(new LocalDate(2026, 6, 1)).Signed(Desk.Lead).Signed(Desk.Manager).Refused(Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("third")), DocumentCodes.DraftOpen);
        desk.OnDay(2026, 6, 1).Drafted(Desk.Draft("third"));
    }

    [Fact]
    public void The_version_in_force_stays_in_force_while_the_next_is_written_and_while_its_review_is_due()
    {
        var desk = new Desk().Registered().Approved().OnDay(2028, 3, 1).Drafted(Desk.Draft("second")).Submitted();
        Assert.Equal(VersionNumber.First, desk.Register.InForce(Desk.Number, "main", desk.Now).Version!.Number);
    }

    [Fact]
    public void An_edit_after_submission_restarts_at_the_first_approver()
    {
        var desk = new Desk().Registered().Drafted().Submitted().Signed(Desk.Lead);
        desk.Refused(Desk.Author, new DocumentCommand.ReviseDraft(desk.Latest, Desk.Draft("edited")), DocumentCodes.StepNotPossible);
        desk.Do(Desk.Author, new DocumentCommand.RecallSubmission(desk.Latest, "To edit")).Do(Desk.Author, new DocumentCommand.ReviseDraft(desk.Latest, Desk.Draft("edited"))).Submitted();
        Assert.Equal("approval", desk.Version().OpenRound!.CurrentStage!.Code);
    }

    [Fact]
    public void Saving_a_draft_without_a_change_does_nothing()
    {
        var desk = new Desk().Registered().Drafted();
        Assert.Empty(desk.Ask(Desk.Author, new DocumentCommand.ReviseDraft(desk.Latest, desk.Version().Draft)).Events);
    }

    [Fact]
    public void A_draft_is_never_approved_directly_a_version_in_force_never_edited_and_an_obsolete_one_never_revived()
    {
        var desk = new Desk().Registered().Drafted();
        desk.Refused(Desk.Lead, desk.Sign(Desk.Lead), DocumentCodes.StepNotPossible).Submitted().Signed(Desk.Lead).Signed(Desk.Manager);
        desk.Refused(Desk.Author, new DocumentCommand.ReviseDraft(desk.Latest, Desk.Draft("edited")), DocumentCodes.StepNotPossible);
        desk.After(Duration.FromDays(1)).Approved(Desk.Draft("second"));
        foreach (var step in new[] { DocumentStep.ReviseDraft, DocumentStep.Submit, DocumentStep.Sign, DocumentStep.Authorise, DocumentStep.TakeEffect, DocumentStep.Acknowledge, DocumentStep.IssueCopy })
        {
            Assert.False(DocumentLifecycle.OfVersion.TryNext(VersionStatus.Superseded, step, out _));
            Assert.False(DocumentLifecycle.OfVersion.TryNext(VersionStatus.Archived, step, out _));
        }
    }

    [Fact]
    public void Numbers_go_up_by_a_major_for_major_changes_and_by_a_minor_for_others()
    {
        var desk = new Desk().Registered().Approved();
        foreach (var change in new[] { ChangeClass.Minor, ChangeClass.Minor, ChangeClass.Major, ChangeClass.Minor }) desk.After(Duration.FromDays(1)).Approved(Desk.Draft("v" + desk.Document.Versions.Count, change));
        Assert.Equal(["1.0", "1.1", "1.2", "2.0", "2.1"], desk.Document.Versions.Select(version => version.Number.ToString()));
    }

    [Fact]
    public void Between_approval_and_its_day_a_version_can_be_read_ahead()
    {
        var desk = new Desk().Registered().Approved(effectiveOn: new LocalDate(2026, 2, 1));
        desk.Do(Desk.Reviewer, new DocumentCommand.Acknowledge(desk.Latest, desk.Version().Draft.Content.Sha256, Core.People.Roles.Staff, "main", desk.Signing(Desk.Reviewer)));
        Assert.Equal(VersionStatus.Authorised, desk.Document.StatusOf(desk.Version(), desk.Now));
    }
}
