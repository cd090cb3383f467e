using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Querying;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;
using Qms.Domain.Documents.Tests.Distributing;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Querying;

/// <summary>The index of documents (LM2 m): each named question answers what its plain words say.</summary>
public sealed class DocumentQueryTests
{
    internal static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 12, 0);
    private static readonly Instant Later = Now + Duration.FromDays(25);
    private static readonly LocalDate Today = Now.InZone(Desk.Zone).Date;
    private static readonly ActorId[] Owners = [new("owner"), new("second")];

    /// <summary>Every question with its meaning in terms of the document itself.</summary>
    internal static readonly IReadOnlyList<(string Name, Specification<DocumentSummary> Where, Func<ControlledDocument, bool> Means)> Questions =
    [
        ("registered", DocumentQueries.Registered, static d => d.Status == DocumentStatus.Registered),
        ("retired", DocumentQueries.Retired, static d => d.Status == DocumentStatus.Retired),
        ("mentioning a number", DocumentQueries.Mentioning("rad-1"), static d => d.Number!.Text.StartsWith("RAD-1", StringComparison.Ordinal)),
        ("mentioning words in any case", DocumentQueries.Mentioning(" RISK  patient"), static d => d.Details!.Type == DocumentType.RiskAssessment && Shown(d) is not null),
        ("mentioning an issuer", DocumentQueries.Mentioning("ÅNGSTRÖM"), static d => d.Details!.Source is not null),
        ("of a type", DocumentQueries.Of(DocumentType.Policy), static d => d.Details!.Type == DocumentType.Policy),
        ("at a place", DocumentQueries.At("van-3"), static d => Shown(d)?.Draft.Scope.Includes("van-3") == true),
        ("at a place of a similar name", DocumentQueries.At("north"), static d => Shown(d)?.Draft.Scope.Includes("north") == true),
        ("for a modality", DocumentQueries.For(new Modality("MR")), static d => Shown(d)?.Draft.Scope.Modalities is { Count: 0 }),
        ("owned by somebody", DocumentQueries.OwnedBy(Owners[1]), static d => d.Details!.Owner == Owners[1]),
        ("meeting a requirement", DocumentQueries.Meeting("QSI LM2 (e); own"), static d => d.Details!.Requirements.Contains("QSI LM2 (e); own")),
        ("being a required document", DocumentQueries.Meeting("own.a-b"), static d => d.Details!.Fulfils.Contains("own.a-b")),
        ("in force now", DocumentQueries.InForce(Now), static d => d.EffectiveAt(Now) is not null),
        ("in force later", DocumentQueries.InForce(Later), static d => d.EffectiveAt(Later) is not null),
        ("withdrawn now", DocumentQueries.Withdrawn(Now), static d => d.EffectiveAt(Now) is null && d.Versions.Any(static v => v.TookEffectBy(Now))),
        ("on its way", DocumentQueries.OnItsWay(Now), static d => d.Versions.Any(v => d.StatusOf(v, Now) is VersionStatus.Draft or VersionStatus.InReview or VersionStatus.Approved or VersionStatus.Authorised)),
        ("review due by a day", DocumentQueries.ReviewDueBy(Today.PlusDays(5)), static d => d.ReviewDueOn(Now) <= Today.PlusDays(5)),
        ("review overdue", DocumentQueries.ReviewOverdue(Today), static d => d.ReviewStatusAt(Now, Today, 30) == ReviewStatus.Overdue),
        ("review due soon", DocumentQueries.ReviewDueSoon(Today, 30), static d => d.ReviewStatusAt(Now, Today, 30) is ReviewStatus.DueSoon or ReviewStatus.Due),
        ("without an owner", DocumentQueries.WithoutOwner, static d => d.Status == DocumentStatus.Registered && d.Details!.Owner is null),
        ("owner not in a list", DocumentQueries.OwnerNotAmong(Owners), static d => d.Status == DocumentStatus.Registered && d.Details!.Owner is { } owner && !Owners.Contains(owner)),
        ("without a review", DocumentQueries.WithoutReview(Now), static d => d.EffectiveAt(Now) is not null && d.ReviewDueOn(Now) is null),
        ("nothing in force", DocumentQueries.NothingInForce(Now), static d => d.Status == DocumentStatus.Registered && d.EffectiveAt(Now) is null),
        ("orphans", DocumentQueries.Orphans(Now, Owners), static d => OrphanReport.Of(new DocumentRegister([d], DocumentPolicy.Default, Desk.Zone), Now, Owners).Documents.Count == 1),
        ("a policy or not in force, and not at a place", (DocumentQueries.Of(DocumentType.Policy) | !DocumentQueries.InForce(Now)) & !DocumentQueries.At("main"), static d => (d.Details!.Type == DocumentType.Policy || d.EffectiveAt(Now) is null) && Shown(d)?.Draft.Scope.Includes("main") != true),
    ];

    [Fact]
    public void Each_question_answers_what_its_words_say_and_has_both_answers()
    {
        var documents = RandomDocuments(300);
        foreach (var (name, where, means) in Questions)
        {
            Assert.All(documents, document => Assert.True(where.IsSatisfiedBy(DocumentSummary.Of(document, Now)) == means(document), $"{name}: {document.Number}"));
            Assert.True(documents.Any(means) && !documents.All(means), $"{name} is always answered alike.");
        }
    }

    [Fact]
    public void The_index_is_sorted_by_type_and_then_by_number_and_a_page_is_a_part_of_it()
    {
        var rows = RandomDocuments(120).Select(static document => DocumentSummary.Of(document, Now)).ToList();
        var listed = DocumentQueries.Index().ApplyTo(rows.AsQueryable()).ToList();
        Assert.Equal(rows.OrderBy(static row => row.Type).ThenBy(static row => int.Parse(row.Number[4..], System.Globalization.CultureInfo.InvariantCulture)).Select(static row => row.Number), listed.Select(static row => row.Number));
        Assert.Equal(listed.Skip(10).Take(10), DocumentQueries.Index().Page(2, 10).ApplyTo(rows.AsQueryable()));
        Assert.Equal(listed.Where(DocumentQueries.Of(DocumentType.Policy).IsSatisfiedBy), DocumentQueries.Index(DocumentQueries.Of(DocumentType.Policy)).ApplyTo(rows.AsQueryable()));
    }

    [Fact]
    public void Numbers_are_sorted_by_the_value_of_their_digits_whatever_the_case_of_their_letters()
    {
        string[] inOrder = ["1", "2", "A", "a-1", "A-2", "a-02", "A-10", "A.1", "A/1", "A_1", "A1", "aB", "ch-1", "CT-1", "RAD", "RAD-0", "RAD-00", "RAD-9", "RAD-10", "RAD-10-A"];
        Assert.Equal(inOrder, inOrder.Reverse().OrderBy(static text => DocumentSortKey.Of(DocumentType.Policy, new DocumentNumber(text)), StringComparer.Ordinal));
    }

    [Property(QuietOnSuccess = true)]
    public void Two_numbers_have_the_same_place_in_the_index_only_if_they_are_the_same(uint[] first, uint[] second)
    {
        static DocumentNumber? Number(uint[] picks)
        {
            const string Characters = "0019aA-._/Z";
            var text = string.Concat(picks.Take(64).Select(static pick => Characters[(int)(pick % Characters.Length)]));
            return DocumentNumber.IsWellFormed(text) ? new DocumentNumber(text) : null;
        }

        if (Number(first) is not { } one || Number(second) is not { } other) return;
        var key = DocumentSortKey.Of(DocumentType.Form, one);
        Assert.Equal(one == other, key == DocumentSortKey.Of(DocumentType.Form, other));
        Assert.InRange(key.Length, 4, 300);
        Assert.All(key, static c => Assert.InRange(c, '0', '9'));
    }

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void The_row_says_what_the_document_says(int[] wishes)
    {
        var desk = Department.Live(Department.Start(1), wishes);
        var (document, now) = (desk.Document, desk.Now);
        var row = DocumentSummary.Of(document, now);
        var current = document.EffectiveAt(now);
        Assert.Equal((document.Id, "RAD-1", document.Status, document.Details!.Type, document.Details.Owner?.Value, document.Details.Classification), (row.Id, row.Number, row.Status, row.Type, row.Owner, row.Classification));
        Assert.Equal((current?.Number.ToString(), current?.EffectiveFrom, document.ReviewDueOn(now)), (row.Version, row.InForceFrom, row.ReviewDueOn));
        Assert.Equal(current?.Draft.Title ?? (document.Versions.Any(version => document.StatusOf(version, now) != VersionStatus.Discarded) ? "Identifying the patient" : ""), row.Title);
        var next = document.Versions.Where(version => document.StatusOf(version, now) == VersionStatus.Authorised).OrderBy(static version => version.EffectiveFrom).FirstOrDefault();
        Assert.Equal((next?.Number.ToString(), next?.EffectiveFrom), (row.NextVersion, row.NextFrom));
        for (var days = 0; days < 80; days += 3)
        {
            var at = now + Duration.FromDays(days);
            Assert.Equal(document.EffectiveAt(at) is not null, DocumentQueries.InForce(at).IsSatisfiedBy(row));
            if (current is not null) Assert.Equal(document.EffectiveAt(at)?.Number == current.Number, !(row.InForceUntil <= at));
        }
    }

    [Fact]
    public void Moments_are_kept_to_the_microsecond_and_rounded_up()
    {
        var desk = Department.Start(1);
        desk.Now += Duration.FromNanoseconds(1_100);
        var row = DocumentSummary.Of(desk.Approved().Document, desk.Now);
        Assert.Equal(desk.Now + Duration.FromNanoseconds(900), row.InForceFrom);
        Assert.Equal(DocumentSummary.Of(desk.Document, desk.Now), row);
    }

    [Fact]
    public void Keys_that_hold_the_signs_of_the_column_are_told_apart()
    {
        static Specification<DocumentSummary> At(string key) => DocumentQueries.At(key);
        static DocumentSummary Row(params string[] keys) => DocumentSummary.Of(Department.Start(1, policy: DocumentPolicy.Default).Approved(Desk.Draft(scope: new DocumentScope(keys))).Document, Now);
        Assert.Equal(";a%3Bb;c;", Row("a;b", "c").Locations);
        Assert.Equal([true, false, false, true], new[] { "a;b", "a", "b", "c" }.Select(key => At(key).IsSatisfiedBy(Row("a;b", "c"))));
        Assert.False(At("a").IsSatisfiedBy(Row("*")));
        Assert.True(At("*").IsSatisfiedBy(Row("*")));
        Assert.False(At("a;b").IsSatisfiedBy(Row("a%3Bb")));
        Assert.True(At("a").IsSatisfiedBy(Row()));
        Assert.False(At("a").IsSatisfiedBy(DocumentSummary.Of(Department.Start(1).Document, Now)));
    }

    [Fact]
    public void No_words_find_everything() => Assert.True(DocumentQueries.Mentioning(" ").IsSatisfiedBy(DocumentSummary.Of(Department.Start(1).Document, Now)));

    [Fact]
    public void What_was_never_registered_has_no_row() => Assert.Throws<ArgumentException>(static () => DocumentSummary.Of(ControlledDocument.None, Now));

    [Fact]
    public void The_orphan_report_gives_every_reason_in_words()
    {
        var nobody = Department.Start(1, new DocumentDetails(DocumentType.Policy)).Drafted();
        var left = Department.Start(2).Approved();
        var report = OrphanReport.Of(Department.Register(nobody, left, Department.Start(3, Desk.Details() with { Owner = Owners[1] }).Approved()), Desk0(nobody), [Owners[1]]);
        Assert.Equal(
            [("RAD-1", OrphanCode.NoOwner, "Nobody looks after RAD-1."), ("RAD-1", OrphanCode.NothingInForce, "No version of RAD-1 is in force; one is on its way."), ("RAD-2", OrphanCode.UnknownOwner, "The owner of RAD-2, owner, is not among those who may own documents.")],
            report.Documents.SelectMany(static d => d.Reasons.Select(r => (d.Number.Text, r.Code, r.InWords))));
        Assert.Equal("Identifying the patient", report.Documents[0].Title);
        Assert.Single(OrphanReport.Of(Department.Register(nobody, left), Desk0(nobody)).Documents);

        static Instant Desk0(Desk desk) => desk.Now;
    }

    [Fact]
    public void A_version_in_force_without_a_planned_review_is_an_orphan()
    {
        var document = WithoutPlan(Department.Start(1).Approved());
        Assert.Equal(OrphanCode.NoReviewPlanned, Assert.Single(Assert.Single(OrphanReport.Of(new DocumentRegister([document], DocumentPolicy.Default, Desk.Zone), Now).Documents).Reasons).Code);
    }

    internal static IReadOnlyList<ControlledDocument> RandomDocuments(int count) =>
    [
        .. Enumerable.Range(1, count).Select(static n =>
        {
            var random = new Random(n);
            var type = (DocumentType)(n % 11);
            var external = type is DocumentType.External or DocumentType.ParentOrganisation;
            ActorId? owner = (n % 5) switch { 0 => null, 1 => new ActorId("gone"), 2 => Owners[1], _ => Owners[0] };
            var details = new DocumentDetails(
                type, owner, Fulfils: type == DocumentType.EmployersProcedure ? ["irmer.schedule-2.a"] : n % 6 == 0 ? ["own.a-b"] : [], Requirements: n % 3 == 0 ? ["QSI LM2 (e); own", "QSI LM2 (m)"] : ["QSI LM2 (m)"],
                ReviewEvery: n % 2 == 0 ? Cadence.EveryMonths(1 + (n % 12)) : null, Source: external ? new DocumentSource("Ångström Institute", Cadence.EveryMonths(12)) : null);
            var desk = Department.Live(Department.Start(n, details), [.. Enumerable.Range(0, 1 + (n % 12)).Select(_ => random.Next(100_000))]);
            if (desk.Now > Now) desk = Department.Start(n, details).OnDay(2026, 12, 1, 11).Approved();
            return n % 17 == 0 && desk.Document.EffectiveAt(Now) is not null ? WithoutPlan(desk) : desk.Document;
        }),
    ];

    private static DocumentVersion? Shown(ControlledDocument document) => document.EffectiveAt(Now) ?? document.Versions.LastOrDefault(version => document.StatusOf(version, Now) != VersionStatus.Discarded);

    // As a history could be that was taken over from another system.
    private static ControlledDocument WithoutPlan(Desk desk) => desk.Document with { ReviewPlans = [], Triggers = [] };
}
