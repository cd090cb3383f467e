using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Completeness;
using Qms.Domain.Documents.Tests.Distributing;
using Qms.Domain.Documents.Tests.Support;
using static Qms.Domain.Documents.Tests.Distributing.Department;

namespace Qms.Domain.Documents.Tests.Completeness;

/// <summary>Which documents that must exist do.</summary>
public sealed class DocumentSetCheckTests
{
    private static readonly RequiredDocument[] Required =
    [
        new("own.a", "The first", new Citation("House rules", "1"), new LocalDate(2026, 1, 1)),
        new("own.b", "The second", new Citation("House rules", "2"), new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31)),
        new("own.c", "The third", new Citation("House rules", "3"), new LocalDate(2026, 7, 1)),
    ];

    private static DocumentDetails Being(params string[] codes) => Desk.Details() with { Fulfils = codes };

    private static RequiredDocumentStanding First(Desk desk, string? location = null) =>
        (location is null ? DocumentSetCheck.Of(Required, Register(desk), desk.Now) : DocumentSetCheck.AtEachLocation(Required, Register(desk), desk.Now, [location])).Items.Single(static item => item.Required.Code == "own.a");

    [Property(MaxTest = 100, QuietOnSuccess = true)]
    public void A_further_document_never_makes_a_set_less_complete(int[] first, int[] second, int[] third, bool strict)
    {
        var policy = Policy.WithReviews(Cadence.EveryMonths(1), Cadence.EveryMonths(3)).WithOverdueReviews(7, strict);
        Desk[] desks = [Live(Start(1, Being("own.a"), policy), first), Live(Start(2, Being("own.a", "own.b"), policy), second), Live(Start(3, Being("own.c", "own.b"), policy), third)];
        var at = desks.Max(static desk => desk.Now);
        for (var n = 1; n < desks.Length; n++)
        {
            var fewer = new DocumentRegister(desks.Take(n).Select(static desk => desk.Document), policy, Desk.Zone);
            var more = new DocumentRegister(desks.Take(n + 1).Select(static desk => desk.Document), policy, Desk.Zone);
            Assert.All(DocumentSetCheck.Of(Required, fewer, at).Items.Zip(DocumentSetCheck.Of(Required, more, at).Items), static pair => Assert.True(pair.First.Presence <= pair.Second.Presence));
            Assert.All(DocumentSetCheck.AtEachLocation(Required, fewer, at).Items.Zip(DocumentSetCheck.AtEachLocation(Required, more, at).Items), static pair => Assert.True(pair.First.Presence <= pair.Second.Presence));
        }
    }

    [Property(MaxTest = 100, QuietOnSuccess = true)]
    public void A_document_is_present_at_a_place_exactly_when_it_may_be_used_there_without_an_overdue_review(int[] wishes)
    {
        var desk = Live(Start(1, Being("own.a")), wishes);
        foreach (var place in Places)
        {
            var answer = Register(desk).InForce(desk.Document.Number!, place, desk.Now);
            var standing = First(desk, place);
            Assert.Equal(answer is { Version: not null, IsReviewOverdue: false }, standing.Presence == DocumentPresence.Present);
            Assert.Equal(answer.Why is WhyNotInForce.NotForThisLocation, standing.Presence == DocumentPresence.NotAtLocation);
            if (First(desk).Presence < DocumentPresence.ReviewOverdue) Assert.True(standing.Presence < DocumentPresence.ReviewOverdue);
        }
    }

    [Fact]
    public void Only_what_must_exist_on_the_day_is_asked_for()
    {
        string[] On(int year, int month, int day) => [.. DocumentSetCheck.Of(Required, Register(Start(1)), new LocalDateTime(year, month, day, 12, 0).InZoneLeniently(Desk.Zone).ToInstant()).Items.Select(static item => item.Required.Code)];
        Assert.Equal(["own.b"], On(2025, 12, 31));
        Assert.Equal(["own.a", "own.b"], On(2026, 1, 1));
        Assert.Equal(["own.a", "own.b", "own.c"], On(2026, 12, 31));
        Assert.Equal(["own.a", "own.c"], On(2027, 1, 1));
    }

    [Fact]
    public void A_required_document_is_missing_then_not_in_force_then_present_then_its_review_is_overdue()
    {
        Assert.Equal((DocumentPresence.Missing, "No document in the register is own.a."), (First(Start(1)).Presence, First(Start(1)).InWords));
        var desk = Start(1, Being("own.a")).Drafted();
        Assert.Equal((DocumentPresence.NotInForce, "No version of RAD-1 was ever authorised."), (First(desk).Presence, First(desk).InWords));
        desk.Submitted().Signed(Desk.Lead).Signed(Desk.Manager);
        Assert.Equal((DocumentPresence.Present, "RAD-1"), (First(desk).Presence, Assert.Single(First(desk).By).Text));
        Assert.Equal(DocumentPresence.Present, First(desk.OnDay(2028, 1, 5)).Presence);
        var overdue = First(desk.OnDay(2028, 1, 6));
        Assert.Equal((DocumentPresence.ReviewOverdue, "The review of RAD-1 was due on 2028-01-05."), (overdue.Presence, overdue.InWords));
    }

    [Fact]
    public void A_strict_policy_does_not_make_an_overdue_document_missing()
    {
        var desk = Start(1, Being("own.a"), Policy.WithOverdueReviews(30, forbidUse: true)).Approved().OnDay(2028, 1, 6);
        Assert.Equal(DocumentPresence.ReviewOverdue, First(desk).Presence);
    }

    [Fact]
    public void In_force_at_one_place_is_there_for_the_service_and_not_for_the_others()
    {
        var desk = Start(1, Being("own.a")).Approved(Desk.Draft(scope: new DocumentScope(["van-3"])));
        Assert.Equal(DocumentPresence.Present, First(desk).Presence);
        var each = DocumentSetCheck.AtEachLocation(Required.Take(1), Register(desk), desk.Now);
        Assert.Equal([("main", DocumentPresence.NotAtLocation), ("north", DocumentPresence.NotAtLocation), ("van-3", DocumentPresence.Present)], each.Items.Select(static item => (item.Location!, item.Presence)));
        Assert.False(each.IsComplete);
        Assert.Equal(2, each.Gaps.Count());
    }

    [Fact]
    public void Documents_for_one_code_complete_each_other_over_the_places()
    {
        var main = Start(1, Being("own.a")).Approved(Desk.Draft(scope: new DocumentScope(["main", "north"])));
        var van = Start(2, Being("own.a")).Approved(Desk.Draft(scope: new DocumentScope(["van-3"])));
        var check = DocumentSetCheck.AtEachLocation(Required.Take(1), Register(main, van), main.Now);
        Assert.True(check.IsComplete);
        Assert.Equal(["RAD-1", "RAD-1", "RAD-2"], check.Items.Select(static item => Assert.Single(item.By).Text));
        Assert.Equal(2, DocumentSetCheck.Of(Required.Take(1), Register(main, van), main.Now).Items[0].By.Count);
    }

    [Fact]
    public void Asking_for_each_place_needs_places()
    {
        var desk = Start(1, policy: DocumentPolicy.Default);
        Assert.Throws<ArgumentException>(() => DocumentSetCheck.AtEachLocation(Required, Register(desk), desk.Now));
        Assert.Throws<ArgumentException>(() => DocumentSetCheck.AtEachLocation(Required, Register(desk), desk.Now, []));
    }
}
