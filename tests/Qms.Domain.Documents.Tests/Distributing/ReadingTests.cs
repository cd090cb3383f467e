using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Tests.Support;
using static Qms.Domain.Documents.Tests.Distributing.Department;

namespace Qms.Domain.Documents.Tests.Distributing;

/// <summary>Worked examples of reading (F10: required, due, waived by a minor change, reopened by a major one, leavers out of the count).</summary>
public sealed class ReadingTests
{
    private static readonly VersionNumber Second = new(2, 0);

    private static ReadingTask Only(Desk desk, params StaffMember[] roster) => Assert.Single(Reading.Tasks(Register(desk), roster, desk.Now));

    [Theory]
    [InlineData(5, ReadingStatus.Waiting)]
    [InlineData(15, ReadingStatus.Waiting)]
    [InlineData(16, ReadingStatus.Reminder)]
    [InlineData(19, ReadingStatus.Reminder)]
    [InlineData(20, ReadingStatus.Overdue)]
    [InlineData(25, ReadingStatus.Overdue)]
    [InlineData(26, ReadingStatus.Escalated)]
    public void What_took_effect_on_5_January_is_due_on_the_19th_reminded_from_the_16th_and_escalated_from_the_26th(int day, ReadingStatus status)
    {
        var desk = Start(1).Approved().OnDay(2026, 1, day);
        var task = Only(desk, Member("ann"));
        Assert.Equal((new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 19), status), (task.From, task.DueOn, task.Status));
        Assert.Equal(status == ReadingStatus.Escalated ? Roles.ServiceLead : null, task.EscalatedTo);
        Assert.Equal(status is ReadingStatus.Overdue or ReadingStatus.Escalated, task.IsOverdue);
    }

    [Fact]
    public void Who_joins_later_has_their_time_from_the_day_they_join()
    {
        var desk = Start(1).Approved().OnDay(2026, 3, 1);
        var task = Only(desk, Member("ann", since: new LocalDate(2026, 2, 20)));
        Assert.Equal((new LocalDate(2026, 3, 6), ReadingStatus.Waiting), (task.DueOn, task.Status));
    }

    [Fact]
    public void Somebody_counts_on_their_last_day_and_not_on_the_day_after()
    {
        var desk = Start(1).Approved().OnDay(2026, 2, 1);
        Only(desk, Member("ann", until: new LocalDate(2026, 2, 1)));
        Assert.Empty(Reading.Tasks(Register(desk), [Member("ann", until: new LocalDate(2026, 1, 31))], desk.Now));
        Assert.Empty(Reading.Tasks(Register(desk), [Member("ann", since: new LocalDate(2026, 2, 2))], desk.Now));
    }

    [Fact]
    public void Working_days_are_counted_with_the_calendar_of_the_service()
    {
        var policy = Policy.WithReading(new ReadingRequirement([], TimeLimit.WorkingDays(5), 0, 0, Roles.ServiceLead))
            .WithCalendar(WorkingCalendar.WeekendsOnly.WithHoliday(new LocalDate(2026, 1, 8), "Snow"));
        Assert.Equal(new LocalDate(2026, 1, 13), Only(Start(1, policy: policy).Approved(), Member("ann")).DueOn);
    }

    [Fact]
    public void A_major_change_reopens_reading_and_a_minor_one_does_not()
    {
        var desk = Start(1).Approved().Read("ann").OnDay(2026, 2, 1).Approved(Desk.Draft("typo", ChangeClass.Minor));
        var minor = Only(desk, Member("ann"));
        Assert.Equal((new VersionNumber(1, 1), VersionNumber.First, ReadingStatus.Read), (minor.Version, minor.ReadingVersion, minor.Status));

        desk.OnDay(2026, 3, 2).Approved(Desk.Draft("new"));
        var major = Only(desk, Member("ann"));
        Assert.Equal((Second, Second, ReadingStatus.Waiting), (major.Version, major.ReadingVersion, major.Status));
        Assert.Equal(new LocalDate(2026, 3, 16), major.DueOn);
    }

    [Fact]
    public void Who_reads_the_minor_version_has_read_and_who_joins_after_it_has_their_own_time()
    {
        var desk = Start(1).Approved().OnDay(2026, 2, 1).Approved(Desk.Draft("typo", ChangeClass.Minor)).Read("ann");
        var tasks = Reading.Tasks(Register(desk), [Member("ann"), Member("bob", since: new LocalDate(2026, 1, 31))], desk.Now);
        Assert.Equal([("bob", ReadingStatus.Waiting, new LocalDate(2026, 2, 14)), ("ann", ReadingStatus.Read, new LocalDate(2026, 1, 19))], tasks.Select(static t => (t.Person.Value, t.Status, t.DueOn)));
        Assert.True(tasks[1].IsLate);
    }

    [Fact]
    public void Reading_on_the_last_day_is_in_time()
    {
        var desk = Start(1).Approved().OnDay(2026, 1, 19, 23).Read("ann").OnDay(2026, 1, 20).Read("bob");
        Assert.Equal([("ann", false), ("bob", true)], Reading.Tasks(Register(desk), [Member("ann"), Member("bob")], desk.Now).Select(static t => (t.Person.Value, t.IsLate)));
    }

    [Fact]
    public void A_version_to_come_may_be_read_early_and_then_is_read_when_its_day_comes()
    {
        var desk = Start(1).Approved().Read("ann").OnDay(2026, 2, 1).Approved(Desk.Draft("new"), new LocalDate(2026, 3, 1));
        var early = Assert.Single(Reading.Early(Register(desk), [Member("ann")], desk.Now));
        Assert.Equal((Second, new LocalDate(2026, 3, 1), VersionNumber.First), (early.Version, early.EffectiveOn, Only(desk, Member("ann")).Version));
        desk.Read("ann", Second);
        Assert.Empty(Reading.Early(Register(desk), [Member("ann")], desk.Now));
        desk.OnDay(2026, 3, 1);
        var task = Only(desk, Member("ann"));
        Assert.Equal((Second, ReadingStatus.Read, false), (task.Version, task.Status, task.IsLate));
    }

    [Fact]
    public void Only_the_roles_that_must_read_at_the_places_where_it_applies_have_a_task()
    {
        var details = Desk.Details() with { Reading = new ReadingRequirement([Radiographer], TimeLimit.CalendarDays(14), 3, 7, Roles.ServiceLead) };
        var desk = Start(1, details).Approved(Desk.Draft(scope: new DocumentScope(["van-3"])));
        var both = new StaffMember(new ActorId("cat"), [Clerk, Radiographer], ["main", "van-3"], LongAgo);
        var tasks = Reading.Tasks(Register(desk), [Member("ann"), Member("bob", "van-3", Clerk), both], desk.Now);
        var task = Assert.Single(tasks);
        Assert.Equal(("cat", Radiographer, "van-3"), (task.Person.Value, task.Role, task.Location));
        Assert.Single(task.Places);
    }

    [Fact]
    public void A_minor_change_that_brings_the_document_to_a_place_starts_the_time_there()
    {
        var desk = Start(1).Approved(Desk.Draft(scope: new DocumentScope(["main"]))).OnDay(2026, 6, 1).Approved(Desk.Draft("also north", ChangeClass.Minor, new DocumentScope(["main", "north"])));
        var tasks = Reading.Tasks(Register(desk), [Member("ann"), Member("bob", "north")], desk.Now);
        Assert.Equal([("ann", new LocalDate(2026, 1, 19)), ("bob", new LocalDate(2026, 6, 15))], tasks.Select(static t => (t.Person.Value, t.DueOn)));
    }

    [Fact]
    public void Nobody_need_read_what_is_withdrawn_or_what_the_policy_asks_nobody_to_read()
    {
        var desk = Start(1).Approved();
        desk.Do(Desk.Manager, new DocumentCommand.Withdraw(desk.Latest, "Wrong", desk.Signing(Desk.Manager)));
        Assert.Empty(Reading.Tasks(Register(desk), [Member("ann")], desk.Now));
        Assert.Empty(Reading.Tasks(Register(Start(1, policy: DocumentPolicy.Default).Approved()), [Member("ann")], desk.Now));
        Assert.Empty(Reading.Tasks(Register(desk), new DocumentNumber("NO-1"), [Member("ann")], desk.Now));
    }

    [Fact]
    public void Forty_two_of_fifty_are_84_per_cent_and_without_a_leaver_42_of_49()
    {
        var desk = Start(1).Approved();
        var roster = Enumerable.Range(1, 50).Select(static n => Member($"p{n}")).ToList();
        for (var n = 1; n <= 42; n++) desk.Read($"p{n}");
        Assert.Equal((50, 42, 0, 0.84m), Figures(ReadingCoverage.Of(Register(desk), roster, desk.Now)));
        roster[49] = Member("p50", until: new LocalDate(2026, 1, 4));
        Assert.Equal((49, 42, 0, 42m / 49), Figures(ReadingCoverage.Of(Register(desk), roster, desk.Now)));
        desk.OnDay(2026, 2, 1);
        Assert.Equal((49, 42, 7, 42m / 49), Figures(ReadingCoverage.Of(Register(desk), roster, desk.Now)));

        static (int, int, int, decimal?) Figures(ReadingCoverage c) => (c.Whole.Required, c.Whole.Read, c.Whole.Overdue, c.Whole.Share);
    }

    [Fact]
    public void A_person_in_two_roles_at_two_places_counts_once_in_each_figure_and_an_empty_place_has_no_share()
    {
        var desk = Start(1).Approved().Read("ann").Read("ann", location: "van-3");
        var coverage = ReadingCoverage.Of(Register(desk), [new StaffMember(new ActorId("ann"), [Radiographer, Clerk], ["main", "van-3"], LongAgo), Member("bob")], desk.Now);
        Assert.Equal((2, 1), (coverage.Whole.Required, coverage.Whole.Read));
        Assert.Equal([("main", 2, 1), ("north", 0, 0), ("van-3", 1, 1)], coverage.ByLocation.Select(static c => (c.Location!, c.Required, c.Read)));
        Assert.Equal([("clerk", 1, 1), ("radiographer", 2, 1)], coverage.ByRole.Select(static c => (c.Role!.Code, c.Required, c.Read)));
        Assert.Equal(4, coverage.ByRoleAtLocation.Count());
        Assert.Null(coverage.ByLocation.Single(static c => c.Location == "north").Share);
    }

    [Fact]
    public void Over_several_documents_a_person_has_read_when_they_have_read_all()
    {
        var read = Start(1).Approved().Read("ann");
        Assert.Equal((1, 0), (ReadingCoverage.Of(Register(read, Start(2).Approved()), [Member("ann")], read.Now).Whole is var whole ? whole.Required : 0, whole.Read));
        Assert.Equal(1, ReadingCoverage.Of(Register(read, Start(2).Approved()), [Member("ann")], read.Now, new DocumentNumber("RAD-1")).Whole.Read);
    }

    [Fact]
    public void A_line_of_the_roster_names_a_person_a_role_a_place_and_days_in_order()
    {
        Assert.Throws<ArgumentException>(static () => new StaffMember(default, [Clerk], ["main"], LongAgo));
        Assert.Throws<ArgumentException>(static () => new StaffMember(new ActorId("ann"), [], ["main"], LongAgo));
        Assert.Throws<ArgumentException>(static () => new StaffMember(new ActorId("ann"), [Clerk], [], LongAgo));
        Assert.Throws<ArgumentException>(static () => new StaffMember(new ActorId("ann"), [Clerk], ["main"], LongAgo, LongAgo.PlusDays(-1)));
        Assert.Equal(Member("ann"), Member("ann"));
    }

    [Fact]
    public void Who_read_ahead_has_not_read_the_version_that_is_in_force_until_then()
    {
        var desk = Start(1).Approved().OnDay(2026, 1, 10).Approved(Desk.Draft("new"), new LocalDate(2026, 3, 1)).Read("ann", Second);
        Assert.Equal((VersionNumber.First, ReadingStatus.Waiting), (Only(desk, Member("ann")).ReadingVersion, Only(desk, Member("ann")).Status));
        desk.Do(Desk.Manager, new DocumentCommand.Withdraw(Second, "Premature", desk.Signing(Desk.Manager))).OnDay(2026, 3, 2);
        Assert.Equal((VersionNumber.First, ReadingStatus.Escalated), (Only(desk, Member("ann")).ReadingVersion, Only(desk, Member("ann")).Status));
    }
}
