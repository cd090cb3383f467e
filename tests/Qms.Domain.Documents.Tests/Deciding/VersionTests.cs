using NodaTime;
using Qms.Domain.Documents.Tests.Support;
using Xunit;

namespace Qms.Domain.Documents.Tests.Deciding;

public sealed class VersionTests
{
    [Fact]
    public void A_version_is_in_force_once_it_was_written_approved_and_authorised_by_three_people()
    {
        var desk = new Desk().Registered().Approved();
        Assert.Equal(VersionNumber.First, desk.Document.EffectiveAt(desk.Now)!.Number);
        Assert.Equal(VersionStatus.Effective, desk.Document.StatusOf(desk.Version(), desk.Now));
    }

    [Fact]
    public void A_later_version_supersedes_the_one_in_force_on_its_day_and_not_before()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 2).Approved(Desk.Draft("second"), new LocalDate(2026, 4, 1));
        var midnight = Instant.FromUtc(2026, 3, 31, 23, 0);
        Assert.Equal(new VersionNumber(1, 0), desk.Document.EffectiveAt(midnight - Duration.Epsilon)!.Number);
        Assert.Equal(new VersionNumber(2, 0), desk.Document.EffectiveAt(midnight)!.Number);
        Assert.Equal(VersionStatus.Superseded, desk.Document.StatusOf(desk.Version(new VersionNumber(1, 0)), midnight));
    }

    [Fact]
    public void A_number_that_a_draft_had_once_is_not_given_to_another_version()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 2, 2).Drafted(Desk.Draft("slip", ChangeClass.Minor)).Submitted().Do(Desk.Lead, new DocumentCommand.SendBack(new(1, 1), "More"));
        desk.Do(Desk.Author, new DocumentCommand.ReviseDraft(new(1, 1), Desk.Draft("more"))).Do(Desk.Author, new DocumentCommand.DiscardDraft(new(2, 0), "No")).Drafted(Desk.Draft("other", ChangeClass.Minor));
        Assert.Equal(new VersionNumber(1, 2), desk.Latest);
    }

    [Fact]
    public void Where_no_number_is_left_the_draft_is_refused()
    {
        var at = Instant.FromUtc(2026, 1, 1, 0, 0);
        var last = new VersionNumber(9_999, 0);
        var document = DocumentDecider.Replay([new DocumentEvent.Registered(Desk.Id, Desk.Number, Desk.Details(), Desk.Author.Id, at), new DocumentEvent.DraftStarted(last, null, Desk.Draft(), Desk.Author.Id, at), new DocumentEvent.DraftDiscarded(last, "No", Desk.Author.Id, at)]);
        var desk = new Desk();
        var refused = desk.Decider.Decide(document, new DocumentCommand.StartDraft(Desk.Draft("next")), desk.Context(Desk.Author));
        Assert.Equal((Core.Forms.FormCodes.OutOfRange, "draft.change.class"), (Assert.Single(refused.Rejections).Code, refused.Rejections[0].Path));
    }
}
