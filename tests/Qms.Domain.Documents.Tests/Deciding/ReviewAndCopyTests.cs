using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;
using Qms.Domain.Documents.Tests.Support;
using Xunit;

namespace Qms.Domain.Documents.Tests.Deciding;

public sealed class ReviewAndCopyTests
{
    private static readonly CopyId Copy = CopyId.Parse("01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a60");

    [Fact]
    public void A_review_that_confirms_starts_the_interval_anew()
    {
        var desk = new Desk().Registered().Approved().OnDay(2027, 6, 30);
        desk.Do(Desk.Manager, new DocumentCommand.CompleteReview(desk.Latest, ReviewOutcome.ConfirmedUnchanged, "Still right", desk.Signing(Desk.Manager)));
        Assert.Equal(new LocalDate(2029, 6, 30), desk.Document.ReviewDueOn(desk.Now));
    }

    [Fact]
    public void A_review_that_asks_for_a_revision_says_by_when_and_is_overdue_after_that()
    {
        var desk = new Desk().Registered().Approved().OnDay(2027, 6, 30);
        var review = new DocumentCommand.CompleteReview(desk.Latest, ReviewOutcome.Revise, "Names a form that is gone", desk.Signing(Desk.Manager));
        desk.Refused(Desk.Manager, review, DocumentCodes.RevisionDay);
        desk.Do(Desk.Manager, review with { ReviseBy = new LocalDate(2027, 9, 30) });
        Assert.Equal(ReviewStatus.Overdue, desk.Document.ReviewStatusAt(desk.Now, new LocalDate(2027, 10, 1), 60));
        desk.Approved(Desk.Draft("revised"));
        Assert.Equal(new LocalDate(2029, 6, 30), desk.Document.ReviewDueOn(desk.Now));
    }

    [Fact]
    public void A_review_that_finds_the_document_unneeded_retires_it_by_who_may_retire()
    {
        var desk = new Desk().Registered().Approved();
        var review = new DocumentCommand.CompleteReview(desk.Latest, ReviewOutcome.Withdraw, "The scanner is gone", desk.Signing(Desk.Controller));
        desk.Refused(Desk.Controller, review, DocumentCodes.NotPermitted);
        desk.Do(Desk.Manager, review with { Signing = desk.Signing(Desk.Manager) });
        Assert.Equal(DocumentStatus.Retired, desk.Document.Status);
        Assert.Null(desk.Document.EffectiveAt(desk.Now));
    }

    [Fact]
    public void An_early_review_is_due_on_its_own_day_until_a_review_answers_it()
    {
        var desk = new Desk().Registered().Approved();
        var incident = new RecordReference("incident", "01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a61");
        desk.Do(Desk.Author, new DocumentCommand.TriggerReview(ReviewCause.Incident, "The wrong patient was imaged", new LocalDate(2026, 1, 20), incident));
        Assert.Equal(new LocalDate(2026, 1, 20), desk.Document.ReviewDueOn(desk.Now));
        desk.Approved(Desk.Draft("second"));
        Assert.Equal(new LocalDate(2026, 1, 20), desk.Document.ReviewDueOn(desk.Now));
        desk.Do(Desk.Manager, new DocumentCommand.CompleteReview(desk.Latest, ReviewOutcome.ConfirmedUnchanged, "Says so now", desk.Signing(Desk.Manager)));
        Assert.Equal(new LocalDate(2028, 1, 5), desk.Document.ReviewDueOn(desk.Now));
    }

    [Fact]
    public void Details_may_shorten_the_interval_and_never_exceed_the_policys_longest()
    {
        var desk = new Desk().Registered().Approved().OnDay(2026, 2, 2);
        desk.Refused(Desk.Controller, new DocumentCommand.AmendDetails(Desk.Details() with { ReviewEvery = Cadence.EveryMonths(37) }, "Rare"), DocumentCodes.ReviewIntervalTooLong);
        desk.Do(Desk.Controller, new DocumentCommand.AmendDetails(Desk.Details() with { ReviewEvery = Cadence.EveryYears(1) }, "Often"));
        Assert.Equal(new LocalDate(2027, 1, 5), desk.Document.ReviewDueOn(desk.Now));
        Assert.Equal(new LocalDate(2028, 1, 5), desk.Document.ReviewDueOn(desk.Now - Duration.Epsilon));
    }

    [Fact]
    public void An_anchor_far_ahead_does_not_put_the_first_review_off_beyond_the_longest_interval()
    {
        var desk = new Desk().Registered(Desk.Details() with { ReviewEvery = Cadence.EveryMonths(24).FromAnchor(new LocalDate(2090, 1, 1)) }).Approved();
        Assert.Equal(new LocalDate(2029, 1, 5), desk.Document.ReviewDueOn(desk.Now));
    }

    [Fact]
    public void Copies_of_what_is_no_longer_in_force_are_to_be_recalled_and_accounted_for_before_it_is_archived()
    {
        var desk = new Desk().Registered().Approved().Do(Desk.Controller, new DocumentCommand.IssueCopy(Copy, VersionNumber.First, "mobile", CopyMedium.MobileUnit, Desk.Reviewer.Id));
        Assert.Empty(desk.Document.CopiesToRecall(desk.Now));
        desk.OnDay(2026, 3, 2).Approved(Desk.Draft("second"), new LocalDate(2026, 4, 1));
        Assert.Empty(desk.Document.CopiesToRecall(desk.Now));
        desk.OnDay(2026, 4, 1);
        Assert.Equal(Copy, Assert.Single(desk.Document.CopiesToRecall(desk.Now)).Id);
        desk.Refused(Desk.Controller, new DocumentCommand.Archive(VersionNumber.First), DocumentCodes.CopiesOut);
        desk.Refused(Desk.Controller, new DocumentCommand.AccountForCopy(Copy, CopyFate.Lost), DocumentCodes.NoteNeeded);
        desk.Do(Desk.Controller, new DocumentCommand.AccountForCopy(Copy, CopyFate.Replaced)).Do(Desk.Controller, new DocumentCommand.Archive(VersionNumber.First));
        Assert.Empty(desk.Document.CopiesToRecall(desk.Now));
    }

    [Fact]
    public void An_obsolete_version_is_kept_for_its_retention_from_when_it_went_out_of_use() // ISO 15189:2022, 8.3.2 i
    {
        var desk = new Desk(DocumentPolicy.Default.WithRetention(TimeLimit.Months(12))).Registered().Approved().OnDay(2026, 3, 2).Approved(Desk.Draft("second")).OnDay(2026, 6, 1);
        desk.Do(Desk.Controller, new DocumentCommand.Archive(VersionNumber.First));
        var first = desk.Version(VersionNumber.First);
        Assert.Equal(Instant.FromUtc(2027, 3, 3, 0, 0), first.RetainUntil);
        desk.Refused(Desk.Manager, new DocumentCommand.RecordDestruction(first.Number, "Shredded"), DocumentCodes.StepNotPossible);
        desk.Refused(Desk.Manager, new DocumentCommand.ExtendRetention(first.Number, new LocalDate(2027, 3, 1), "A claim"), DocumentCodes.RetentionNotLonger);
        desk.Do(Desk.Manager, new DocumentCommand.ExtendRetention(first.Number, new LocalDate(2027, 3, 3), "A claim"));
        desk.OnDay(2027, 3, 4, 0).Do(Desk.Manager, new DocumentCommand.RecordDestruction(first.Number, "Shredded"));
        Assert.Equal(VersionStatus.Destroyed, desk.Document.StatusOf(desk.Version(first.Number), desk.Now));
    }

    [Fact]
    public void Reading_is_declared_in_a_role_that_the_reader_holds_at_a_location_where_the_version_applies_under_its_bytes()
    {
        var policy = DocumentPolicy.Default.WithLocations([new DeliveryLocation("main", "Main site"), new DeliveryLocation("mobile", "Mobile CT", LocationKind.Mobile)]);
        var desk = new Desk(policy).Registered().Approved(Desk.Draft(scope: new DocumentScope(["main"])));
        var read = new DocumentCommand.Acknowledge(desk.Latest, desk.Version().Draft.Content.Sha256, Roles.Staff, "main", desk.Signing(Desk.Reviewer));
        desk.Refused(Desk.Reviewer, read with { Role = Roles.QualityManager, Location = "mobile" }, DocumentCodes.RoleNotHeld, DocumentCodes.NotForThisLocation);
        desk.Refused(Desk.Reviewer, read with { Location = "moon", Content = Desk.Digest("other") }, DocumentCodes.UnknownLocation, DocumentCodes.ContentDiffers);
        desk.Do(Desk.Reviewer, read).Do(Desk.Reviewer, read with { Signing = desk.Signing(Desk.Reviewer) });
        Assert.Single(desk.Document.Acknowledgements);
    }

    [Fact]
    public void A_minor_change_leaves_what_was_read_as_read_and_a_major_or_emergency_change_does_not()
    {
        var desk = new Desk().Registered().Approved().After(Duration.FromDays(1)).Approved(Desk.Draft("slip", ChangeClass.Minor));
        Assert.Equal(new VersionNumber(1, 0), desk.Document.ReadingVersionAt(desk.Now)!.Number);
        desk.After(Duration.FromDays(1)).Approved(Desk.Draft("second"));
        Assert.Equal(new VersionNumber(2, 0), desk.Document.ReadingVersionAt(desk.Now)!.Number);
        desk.After(Duration.FromDays(1)).Emergency();
        Assert.Equal(new VersionNumber(2, 1), desk.Document.ReadingVersionAt(desk.Now)!.Number);
        Assert.Equal(new VersionNumber(1, 0), desk.Document.ReadingVersionAt(desk.Document.Versions[1].EffectiveFrom!.Value)!.Number);
    }

    [Fact]
    public void An_external_document_names_its_issuer_and_edition_and_a_superseded_one_asks_for_a_review() // LM2 d
    {
        var details = Desk.Details(DocumentType.External);
        var desk = new Desk().Refused(Desk.Controller, new DocumentCommand.Register(Desk.Id, Desk.Number, details), DocumentCodes.SourceNeeded);
        desk.Registered(details with { Source = new DocumentSource("Royal College", Cadence.EveryMonths(6)) });
        desk.Refused(Desk.Author, new DocumentCommand.StartDraft(Desk.Draft()), DocumentCodes.EditionNeeded).Approved(Desk.Draft(edition: "2nd"));
        desk.Do(Desk.Controller, new DocumentCommand.CheckSource("2nd", SourceState.Current));
        Assert.Equal(new LocalDate(2026, 7, 5), desk.Document.SourceChecks[0].NextOn);
        desk.OnDay(2026, 7, 5).Do(Desk.Controller, new DocumentCommand.CheckSource("3rd", SourceState.Superseded));
        Assert.Equal(new LocalDate(2026, 8, 4), desk.Document.ReviewDueOn(desk.Now));
        Assert.NotNull(desk.Document.EffectiveAt(desk.Now));
    }

    [Fact]
    public void A_location_shows_how_it_implements_the_version_in_force_and_a_new_statement_replaces_the_old()
    {
        var desk = new Desk().Registered(Desk.Details(DocumentType.ParentOrganisation) with { Source = new DocumentSource("The trust", Cadence.EveryYears(1)) }).Approved(Desk.Draft(edition: "v4"));
        desk.Do(Desk.Controller, new DocumentCommand.Adopt(desk.Latest, "main", "Used as it is", "Walk-round of 5 January")).After(Duration.FromHours(1));
        desk.Do(Desk.Controller, new DocumentCommand.Adopt(desk.Latest, "main", "By RAD-PRO-002", "Audit 7"));
        Assert.Equal("By RAD-PRO-002", Assert.Single(desk.Document.Adoptions, adoption => adoption.Holds(desk.Now)).Statement);
        desk.Refused(Desk.Controller, new DocumentCommand.EndAdoption("mobile", "No"), DocumentCodes.UnknownAdoption);
        desk.Do(Desk.Controller, new DocumentCommand.EndAdoption("main", "The site closed"));
        Assert.DoesNotContain(desk.Document.Adoptions, adoption => adoption.Holds(desk.Now));
    }

    [Fact]
    public void An_employers_procedure_names_its_letters()
    {
        var details = Desk.Details(DocumentType.EmployersProcedure);
        new Desk().Refused(Desk.Controller, new DocumentCommand.Register(Desk.Id, Desk.Number, details), DocumentCodes.EmployersProcedureWithoutLetter).Registered(details with { Fulfils = ["irmer.schedule-2.a"] });
    }

    [Theory]
    [InlineData("irmer.schedule-2.aa")]
    [InlineData("irmer.schedule-2.1")]
    public void What_is_no_letter_of_the_schedule_is_refused_because_no_check_would_find_it(string code)
    {
        var details = Desk.Details(DocumentType.EmployersProcedure) with { Fulfils = ["irmer.schedule-2.a", code] };
        new Desk().Refused(Desk.Controller, new DocumentCommand.Register(Desk.Id, Desk.Number, details), DocumentCodes.EmployersProcedureWithoutLetter);
    }

    [Theory]
    [InlineData("RAD-{type}-{sequence:3}", "RAD-PRO-014", true)]
    [InlineData("RAD-{type}-{sequence:3}", "rad-pro-014", true)]
    [InlineData("RAD-{type}-{sequence:3}", "RAD-PRO-1014", true)]
    [InlineData("RAD-{type}-{sequence:3}", "RAD-PRO-14", false)]
    [InlineData("RAD-{type}-{sequence:3}", "RAD-PRO-0014", false)]
    [InlineData("RAD-{type}-{sequence:3}", "RAD-POL-014", false)]
    [InlineData("RAD-{type}-{sequence:3}", "RAD-PRO-000", false)]
    [InlineData("{sequence}/X", "7/X", true)]
    public void A_scheme_says_which_numbers_a_type_may_have(string pattern, string number, bool allowed) =>
        Assert.Equal(allowed, NumberScheme.Of(pattern).Allows(new DocumentNumber(number), DocumentType.Procedure));

    [Fact]
    public void Each_document_type_has_its_number_code_so_that_the_index_holds_every_kind()
    {
        var scheme = NumberScheme.Of("{type}-{sequence}");
        var first = Enum.GetValues<DocumentType>().Select(type => scheme.Next(type, []).Text).ToArray();
        Assert.Equal(first.Length, first.Distinct().Count());
    }

    [Fact]
    public void The_next_number_is_one_more_than_the_highest_that_was_ever_given()
    {
        var scheme = NumberScheme.Of("RAD-{type}-{sequence:3}");
        Assert.Equal("RAD-PRO-001", scheme.Next(DocumentType.Procedure, []).Text);
        Assert.Equal("RAD-PRO-1000", scheme.Next(DocumentType.Procedure, new[] { "RAD-PRO-999", "RAD-PRO-002", "RAD-POL-4000", "OLD-7" }.Select(text => new DocumentNumber(text))).Text);
        Assert.Throws<ArgumentException>(() => NumberScheme.Of("RAD"));
        Assert.Throws<ArgumentException>(() => NumberScheme.Of("{sequence}{sequence}"));
        Assert.Throws<ArgumentException>(() => NumberScheme.Of("RAD {sequence}"));
        Assert.Throws<ArgumentException>(() => NumberScheme.Of("{sequence:0}"));
    }

    [Fact]
    public void A_revision_cannot_be_put_off_beyond_the_policys_longest_interval()
    {
        var desk = new Desk().Registered().Approved().OnDay(2027, 6, 30);
        DocumentCommand.CompleteReview By(LocalDate day) => new(desk.Latest, ReviewOutcome.Revise, "Out of date", desk.Signing(Desk.Manager), day);
        desk.Refused(Desk.Manager, By(new LocalDate(2030, 7, 1)), DocumentCodes.ReviewIntervalTooLong).Do(Desk.Manager, By(new LocalDate(2030, 6, 30)));
    }

    [Fact]
    public void A_copy_called_back_again_was_called_back_when_it_was_first()
    {
        var desk = new Desk().Registered().Approved().Do(Desk.Controller, new DocumentCommand.IssueCopy(Copy, VersionNumber.First, "main", CopyMedium.Paper, Desk.Lead.Id)).OnDay(2026, 2, 1);
        desk.Do(Desk.Controller, new DocumentCommand.RecallCopy(Copy, "Torn"));
        var then = desk.Now;
        desk.OnDay(2026, 2, 8).Do(Desk.Controller, new DocumentCommand.RecallCopy(Copy, "Still not here"));
        Assert.Equal(("Torn", then), (desk.Document.Copies[0].Recall!.Reason, desk.Document.Copies[0].Recall!.At));
        Assert.Single(desk.Document.CopiesToRecall(then));
    }
}
