using System.Linq;
using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Tests.Support;
using Xunit;

namespace Qms.Domain.Documents.Tests.Deciding;

public sealed class EmergencyTests
{
    [Fact]
    public void An_emergency_change_is_in_force_at_once_by_one_authorised_person_who_did_not_write_it()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 2, 2);
        desk.Do(Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("urgent", ChangeClass.Emergency)));
        DocumentCommand.AuthoriseEmergency By(Actor actor, LocalDate until) => new(desk.Latest, desk.Version().Draft.Content.Sha256, until, desk.Signing(actor));
        desk.Refused(Desk.Author, By(Desk.Author, desk.Today.PlusDays(7)), DocumentCodes.NotPermitted);
        desk.Refused(Desk.Manager, By(Desk.Manager, desk.Today.PlusDays(-1)), DocumentCodes.EmergencyExpiry);
        desk.Refused(Desk.Manager, By(Desk.Manager, desk.Today.PlusDays(29)), DocumentCodes.EmergencyExpiry);
        desk.Do(Desk.Manager, By(Desk.Manager, desk.Today.PlusDays(28)));
        Assert.Equal(new VersionNumber(1, 1), desk.Document.EffectiveAt(desk.Now)!.Number);
        Assert.Equal(VersionStatus.Superseded, desk.Document.StatusOf(desk.Version(VersionNumber.First), desk.Now));
    }

    [Fact]
    public void Without_a_full_review_it_is_withdrawn_when_its_last_day_ends_and_what_it_replaced_does_not_come_back()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 20).Emergency(days: 14); // last day 3 April, in summer time
        var end = Instant.FromUtc(2026, 4, 3, 23, 0);
        Assert.Equal(VersionStatus.Effective, desk.Document.StatusOf(desk.Version(), end - Duration.Epsilon));
        Assert.Equal(VersionStatus.Withdrawn, desk.Document.StatusOf(desk.Version(), end));
        Assert.Equal(WhyNotInForce.EmergencyExpired, desk.Register.InForce(Desk.Number, "main", end).Why);
        Assert.Equal(new VersionNumber(1, 1), desk.Register.InForce(Desk.Number, "main", end - Duration.Epsilon).Version!.Number);
    }

    [Fact]
    public void A_full_review_by_the_whole_workflow_keeps_it_in_force()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 20).Emergency().OnDay(2026, 3, 25);
        desk.Do(Desk.Manager, new DocumentCommand.StartFullReview(desk.Latest)).Signed(Desk.Lead);
        Assert.NotNull(desk.Version().ExpiresAt);
        desk.Signed(Desk.Manager);
        Assert.Null(desk.Version().ExpiresAt);
        Assert.Equal(VersionStatus.Effective, desk.Document.StatusOf(desk.Version(), Instant.FromUtc(2027, 1, 1, 0, 0)));
        Assert.Equal(new LocalDate(2028, 3, 25), desk.Document.ReviewDueOn(desk.Now));
    }

    [Fact]
    public void A_rejected_full_review_leaves_it_in_force_until_it_expires_and_may_begin_anew()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 20).Emergency();
        desk.Do(Desk.Manager, new DocumentCommand.StartFullReview(desk.Latest)).Do(Desk.Lead, new DocumentCommand.SendBack(desk.Latest, "Too strict"));
        Assert.Equal(VersionStatus.Effective, desk.Document.StatusOf(desk.Version(), desk.Now));
        desk.Refused(Desk.Lead, desk.Sign(Desk.Lead), DocumentCodes.StepNotPossible);
        desk.Do(Desk.Manager, new DocumentCommand.StartFullReview(desk.Latest)).Signed(Desk.Lead).OnDay(2026, 4, 4);
        desk.Refused(Desk.Manager, desk.Sign(Desk.Manager), DocumentCodes.StepNotPossible);
    }

    [Fact]
    public void A_routine_draft_written_before_it_must_take_it_over_before_it_can_go_on()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 2, 2).Drafted(Desk.Draft("second")).Submitted().Signed(Desk.Lead);
        var second = desk.Latest;
        desk.Emergency().Refused(Desk.Manager, desk.Sign(Desk.Manager, second), DocumentCodes.BasedOnOutdatedVersion);
        desk.Do(Desk.Manager, new DocumentCommand.SendBack(second, "Take over 1.1"));
        desk.Refused(Desk.Author, new DocumentCommand.Submit(second, desk.Version(second).Draft.Content.Sha256, desk.Signing(Desk.Author)), DocumentCodes.BasedOnOutdatedVersion);
        desk.Do(Desk.Author, new DocumentCommand.ReviseDraft(second, Desk.Draft("second with urgent")));
        Assert.Equal(new VersionNumber(1, 1), desk.Version(second).BasedOn);
    }

    [Fact]
    public void A_minor_draft_that_it_overtakes_is_numbered_anew()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 2, 2).Drafted(Desk.Draft("slip", ChangeClass.Minor));
        Assert.Equal(new VersionNumber(1, 1), desk.Latest);
        desk.Emergency();
        Assert.Equal(new VersionNumber(1, 2), desk.Latest);
        desk.Do(Desk.Author, new DocumentCommand.ReviseDraft(new VersionNumber(1, 1), Desk.Draft("slip and urgent", ChangeClass.Minor)));
        Assert.Equal([new(1, 0), new(1, 3), new(1, 2)], desk.Document.Versions.Select(v => v.Number));
    }

    [Fact]
    public void It_cannot_be_submitted_like_a_routine_change_nor_a_routine_change_be_authorised_like_it()
    {
        var desk = new Desk().Registered().Approved().Do(Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("urgent", ChangeClass.Emergency)));
        desk.Refused(Desk.Author, new DocumentCommand.Submit(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Signing(Desk.Author)), DocumentCodes.EmergencyNeedsOwnPath);
        desk.Do(Desk.Author, new DocumentCommand.DiscardDraft(desk.Latest, "No")).Drafted(Desk.Draft("calm"));
        desk.Refused(Desk.Manager, new DocumentCommand.AuthoriseEmergency(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Today, desk.Signing(Desk.Manager)), DocumentCodes.NotAnEmergency);
    }

    [Fact]
    public void Confirming_it_in_a_periodic_review_does_not_replace_the_full_review()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 20).Emergency();
        desk.Do(Desk.Manager, new DocumentCommand.CompleteReview(desk.Latest, Reviewing.ReviewOutcome.ConfirmedUnchanged, "Fine", desk.Signing(Desk.Manager)));
        Assert.Equal(new LocalDate(2026, 4, 3), desk.Document.ReviewDueOn(desk.Now));
        Assert.NotNull(desk.Version().ExpiresAt);
    }

    [Fact]
    public void A_version_that_waits_for_its_day_cannot_undo_an_emergency_change_on_that_day()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 2).Approved(Desk.Draft("second"), new LocalDate(2026, 4, 1));
        desk.Do(Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("urgent", ChangeClass.Emergency)));
        DocumentCommand.AuthoriseEmergency Authorise() => new(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Today.PlusDays(28), desk.Signing(Desk.Manager));
        desk.Refused(Desk.Manager, Authorise(), DocumentCodes.DraftOpen);
        desk.Do(Desk.Manager, new DocumentCommand.Withdraw(new(2, 0), "Unsafe", desk.Signing(Desk.Manager))).Do(Desk.Author, new DocumentCommand.ReviseDraft(desk.Latest, Desk.Draft("urgent anew", ChangeClass.Emergency)));
        desk.Do(Desk.Manager, Authorise());
        Assert.Equal("urgent-anew", desk.Document.EffectiveAt(Instant.FromUtc(2026, 3, 29, 12, 0))!.Draft.Content.Reference.Substring(6));
    }

    [Theory]
    [InlineData(1)] // while it is in force
    [InlineData(20)] // when it has expired
    public void The_same_bytes_do_not_begin_another_emergency_in_place_of_the_full_review(int day)
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 2, 2).Emergency(days: 28).OnDay(2026, 3, day).Do(Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("urgent", ChangeClass.Emergency)));
        DocumentCommand.AuthoriseEmergency Authorise() => new(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Today.PlusDays(28), desk.Signing(Desk.Manager));
        desk.Refused(Desk.Manager, Authorise(), DocumentCodes.EmergencyExpiry);
        desk.Do(Desk.Author, new DocumentCommand.ReviseDraft(desk.Latest, Desk.Draft("another danger", ChangeClass.Emergency))).Do(Desk.Manager, Authorise());
    }
}
