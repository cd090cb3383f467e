using System;
using NodaTime;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Tests.Support;
using Xunit;

namespace Qms.Domain.Documents.Tests.Deciding;

public sealed class InForceTests
{
    [Fact]
    public void The_register_says_exactly_why_nothing_is_to_be_used()
    {
        var desk = new Desk(DocumentPolicy.Default.WithOverdueReviews(60, forbidUse: true)).Registered();
        WhyNotInForce? Why(string location = "main") => desk.Register.InForce(Desk.Number, location, desk.Now).Why;

        Assert.Equal(WhyNotInForce.UnknownNumber, desk.Register.InForce(new DocumentNumber("X-1"), "main", desk.Now).Why);
        Assert.Equal(WhyNotInForce.NeverApproved, Why());
        desk.Drafted(Desk.Draft(scope: new DocumentScope(["main"]))).Submitted(new LocalDate(2026, 2, 1)).Signed(Desk.Lead);
        Assert.Equal(WhyNotInForce.NeverApproved, Why());
        desk.Signed(Desk.Manager);
        Assert.Equal(WhyNotInForce.NotYetEffective, Why());
        desk.OnDay(2026, 2, 1, 0);
        Assert.Null(Why());
        Assert.Equal(WhyNotInForce.NotForThisLocation, Why("mobile"));
        desk.OnDay(2028, 2, 1, 23);
        Assert.Null(Why());
        desk.OnDay(2028, 2, 2, 0);
        Assert.Equal(WhyNotInForce.ReviewOverdue, Why());
        desk.Do(Desk.Manager, new DocumentCommand.Withdraw(desk.Latest, "Wrong", desk.Signing(Desk.Manager)));
        Assert.Equal(WhyNotInForce.Withdrawn, Why());
    }

    [Fact]
    public void By_default_an_overdue_review_is_shown_and_forbids_nothing()
    {
        var desk = new Desk().Registered().Approved().OnDay(2028, 1, 6);
        var answer = desk.Register.InForce(Desk.Number, "main", desk.Now);
        Assert.True(answer is { Version: not null, IsReviewOverdue: true });
        Assert.Contains("review is overdue", answer.InWords);
    }

    [Fact]
    public void The_answer_that_was_never_asked_for_is_not_in_force() => Assert.Equal((null, WhyNotInForce.UnknownNumber), (default(InForce).Version, default(InForce).Why));

    [Fact]
    public void An_obsolete_version_is_refused_with_the_pointer_to_the_current_one_and_marked_when_it_is_kept() // ISO 15189:2022, 8.3.2 h
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 2).Approved(Desk.Draft("second"));
        var use = desk.Register.Use(Desk.Number, VersionNumber.First, "main", desk.Now);
        Assert.False(use.IsAllowed);
        Assert.Equal(DocumentCodes.Obsolete, use.Refusal!.Code);
        Assert.Contains("Use version 2.0", use.Refusal.Message);
        Assert.StartsWith("OBSOLETE.", use.Mark);
        Assert.Contains("In force on 2026-03-02", desk.Register.Use(Desk.Number, new(2, 0), "main", desk.Now).Mark);
        Assert.Equal(DocumentCodes.UnknownVersion, desk.Register.Use(Desk.Number, new(9, 0), "main", desk.Now).Refusal!.Code);
    }

    [Fact]
    public void A_version_that_waits_for_its_day_is_not_to_be_used_and_the_one_before_is()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 2).Approved(Desk.Draft("second"), new LocalDate(2026, 4, 1));
        var use = desk.Register.Use(Desk.Number, new(2, 0), "main", desk.Now);
        Assert.Equal((DocumentCodes.NotInForce, new VersionNumber(1, 0)), (use.Refusal!.Code, use.Current));
        Assert.True(desk.Register.Use(Desk.Number, VersionNumber.First, "main", desk.Now).IsAllowed);
    }

    [Fact]
    public void A_version_withdrawn_before_its_day_never_takes_effect()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 2).Approved(Desk.Draft("second"), new LocalDate(2026, 4, 1));
        desk.Do(Desk.Manager, new DocumentCommand.Withdraw(new(2, 0), "Premature", desk.Signing(Desk.Manager)));
        Assert.Equal(VersionNumber.First, desk.Document.EffectiveAt(Instant.FromUtc(2026, 5, 1, 0, 0))!.Number);
    }

    [Fact]
    public void Two_documents_with_one_number_make_no_register_and_the_second_is_not_registered()
    {
        var desk = new Desk().Registered();
        var other = new DocumentCommand.Register(DocumentId.Parse("01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5c"), new DocumentNumber("rad-pro-001"), Desk.Details());
        var refused = desk.Register.Decide(ControlledDocument.None, other, desk.Context(Desk.Controller));
        Assert.Equal(DocumentCodes.NumberTaken, Assert.Single(refused.Rejections).Code);
        var twin = desk.Decider.Decide(ControlledDocument.None, other, desk.Context(Desk.Controller)).State;
        Assert.Throws<ArgumentException>(() => new DocumentRegister([desk.Document, twin], DocumentPolicy.Default, Desk.Zone));
    }

    [Fact]
    public void Retiring_takes_everything_out_of_use_and_reinstating_brings_nothing_back_by_itself()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 2).Drafted(Desk.Draft("second"));
        desk.Do(Desk.Manager, new DocumentCommand.Retire("No such scanner any more", desk.Signing(Desk.Manager)));
        Assert.Equal([VersionStatus.Withdrawn, VersionStatus.Discarded], [desk.Document.StatusOf(desk.Version(new(1, 0)), desk.Now), desk.Document.StatusOf(desk.Version(new(2, 0)), desk.Now)]);
        desk.Refused(Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("third")), DocumentCodes.StepNotPossible);
        desk.Do(Desk.Manager, new DocumentCommand.Reinstate("A new scanner"));
        Assert.Equal(WhyNotInForce.Withdrawn, desk.Register.InForce(Desk.Number, "main", desk.Now).Why);
        desk.Approved(Desk.Draft("third"));
        Assert.Equal(new VersionNumber(3, 0), desk.Document.EffectiveAt(desk.Now)!.Number);
    }

    [Theory]
    [InlineData(2024, 2, 29, 12, 2025, 2, 28)]
    [InlineData(2023, 2, 28, 12, 2024, 2, 28)]
    [InlineData(2026, 8, 31, 6, 2027, 2, 28)]
    [InlineData(2026, 1, 5, 24, 2028, 1, 5)]
    public void The_review_is_due_on_the_corresponding_day(int year, int month, int day, int months, int dueYear, int dueMonth, int dueDay)
    {
        var desk = new Desk(DocumentPolicy.Default.WithReviews(Cadence.EveryMonths(months), Cadence.EveryMonths(36))).OnDay(year, month, day).Registered().Approved();
        var due = new LocalDate(dueYear, dueMonth, dueDay);
        Assert.Equal(due, desk.Document.ReviewDueOn(desk.Now));
        Reviewing.ReviewStatus On(LocalDate today) => desk.Document.ReviewStatusAt(desk.Now, today, 60);
        Assert.Equal(
            [Reviewing.ReviewStatus.NotDue, Reviewing.ReviewStatus.DueSoon, Reviewing.ReviewStatus.DueSoon, Reviewing.ReviewStatus.Due, Reviewing.ReviewStatus.Overdue],
            [On(due.PlusDays(-61)), On(due.PlusDays(-60)), On(due.PlusDays(-1)), On(due), On(due.PlusDays(1))]);
    }

    [Fact]
    public void A_first_version_withdrawn_before_its_day_was_withdrawn_and_not_never_authorised()
    {
        var desk = new Desk().Registered().Approved(effectiveOn: new LocalDate(2026, 4, 1)).OnDay(2026, 2, 1);
        desk.Do(Desk.Manager, new DocumentCommand.Withdraw(desk.Latest, "Premature", desk.Signing(Desk.Manager)));
        Assert.Equal(WhyNotInForce.NotYetEffective, desk.Register.InForce(Desk.Number, "main", desk.Now - Duration.Epsilon).Why);
        Assert.Equal(WhyNotInForce.Withdrawn, desk.Register.InForce(Desk.Number, "main", desk.Now).Why);
        Assert.Equal(WhyNotInForce.Withdrawn, desk.Register.InForce(Desk.Number, "main", Instant.FromUtc(2026, 5, 1, 0, 0)).Why);
    }

    [Fact]
    public void A_version_that_was_not_begun_at_the_moment_asked_about_is_not_called_obsolete()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 3, 2);
        var before = desk.Now;
        desk.OnDay(2026, 4, 2).Approved(Desk.Draft("second"));
        var use = desk.Register.Use(Desk.Number, new(2, 0), "main", before);
        Assert.Equal((DocumentCodes.NotInForce, VersionNumber.First), (use.Refusal!.Code, use.Current));
        Assert.StartsWith("NOT IN FORCE.", use.Mark);
    }

    [Fact]
    public void Two_documents_never_share_an_id()
    {
        var desk = new Desk().Registered();
        var refused = desk.Register.Decide(ControlledDocument.None, new DocumentCommand.Register(Desk.Id, new DocumentNumber("RAD-PRO-002"), Desk.Details()), desk.Context(Desk.Controller));
        Assert.Equal((DocumentCodes.IdTaken, "id"), (Assert.Single(refused.Rejections).Code, refused.Rejections[0].Path));
        Assert.Empty(desk.Register.Decide(desk.Document, new DocumentCommand.Register(Desk.Id, Desk.Number, Desk.Details()), desk.Context(Desk.Controller)).Events);
    }
}
