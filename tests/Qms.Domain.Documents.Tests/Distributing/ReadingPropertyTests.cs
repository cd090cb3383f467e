using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Distributing;

/// <summary>What holds of reading whatever happened to the documents and whoever works there.</summary>
public sealed class ReadingPropertyTests
{
    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void Read_and_overdue_never_exceed_the_people_required_and_these_never_the_people_there_are(int[] first, int[] second, int[] people)
    {
        var desk = Department.Live(Department.Start(1), first);
        var other = Department.Live(Department.Start(2), second);
        var at = Instant.Max(desk.Now, other.Now);
        var roster = Department.Roster(people);
        var here = roster.Where(member => member.IsHere(at.InZone(Desk.Zone).Date)).ToArray();
        foreach (var number in new DocumentNumber?[] { null, new("RAD-1"), new("RAD-2") })
        {
            var coverage = ReadingCoverage.Of(Department.Register(desk, other), roster, at, number);
            foreach (var cell in coverage.Cells)
            {
                var there = here.Where(m => (cell.Location is null || m.Locations.Contains(cell.Location)) && (cell.Role is null || m.Roles.Contains(cell.Role))).Select(static m => m.Person).Distinct().Count();
                Assert.InRange(cell.Read + cell.Overdue, 0, cell.Required);
                Assert.InRange(cell.Required, 0, there);
                Assert.Equal(cell.Required == 0 ? null : (decimal?)cell.Read / cell.Required, cell.Share);
            }

            Assert.True(coverage.ByLocation.All(cell => cell.Required <= coverage.Whole.Required) && coverage.ByRole.All(cell => cell.Required <= coverage.Whole.Required));
        }
    }

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void Nobody_who_has_left_or_not_joined_yet_has_a_task_or_counts(int[] wishes, int[] people)
    {
        var desk = Department.Live(Department.Start(1).Approved(), wishes);
        var register = Department.Register(desk);
        var roster = Department.Roster(people);
        var here = roster.Where(member => member.IsHere(desk.Today)).ToArray();
        var tasks = Reading.Tasks(register, roster, desk.Now);
        Assert.All(tasks, task => Assert.Contains(here, member => member.Person == task.Person && member.Roles.Contains(task.Role) && member.Locations.Contains(task.Location)));
        Assert.All(Reading.Early(register, roster, desk.Now), early => Assert.Contains(here, member => member.Person == early.Person));
        Assert.Equal(tasks, Reading.Tasks(register, here, desk.Now));
        Assert.Equal(ReadingCoverage.Of(register, here, desk.Now), ReadingCoverage.Of(register, roster, desk.Now));
    }

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void There_is_one_task_for_each_person_and_document_and_reading_again_changes_no_figure(int[] wishes, int[] people)
    {
        var desk = Department.Live(Department.Start(1).Approved(), wishes);
        var roster = Department.Roster(people);
        var before = Reading.Tasks(Department.Register(desk), roster, desk.Now);
        Assert.Equal(before.Count, before.Select(static task => (task.Person, task.Document)).Distinct().Count());
        var coverage = ReadingCoverage.Of(Department.Register(desk), roster, desk.Now);
        foreach (var task in before.Where(static task => task.Status == ReadingStatus.Read))
        {
            Department.Try(desk, Department.Reader(task.Person.Value), Department.Reads(desk, task.Person.Value, task.Version, task.Location, task.Role));
        }

        Assert.Equal(coverage, ReadingCoverage.Of(Department.Register(desk), roster, desk.Now));
        Assert.Equal(before.Select(static task => task.ReadAt), Reading.Tasks(Department.Register(desk), roster, desk.Now).Select(static task => task.ReadAt));
    }

    [Property(QuietOnSuccess = true)]
    public void Unread_states_partition_the_days_in_their_order(byte remind, byte escalate, short offset)
    {
        var requirement = new ReadingRequirement([], TimeLimit.CalendarDays(14), remind, escalate, Roles.ServiceLead);
        var due = new LocalDate(2026, 3, 15);
        ReadingStatus On(LocalDate day) => Reading.StatusOn(requirement, due, day);
        var today = due.PlusDays(offset % 600);
        var expected = today <= due ? (today >= due.PlusDays(-remind) ? ReadingStatus.Reminder : ReadingStatus.Waiting)
            : today >= due.PlusDays(escalate) ? ReadingStatus.Escalated : ReadingStatus.Overdue;
        Assert.Equal(expected, On(today));
        Assert.True(On(today) <= On(today.PlusDays(1)));
        Assert.NotEqual(ReadingStatus.Read, On(today));
    }

    [Property(MaxTest = 150, QuietOnSuccess = true)]
    public void A_task_is_read_exactly_when_the_person_declared_the_reading_version_or_a_later_one(int[] wishes, int[] people, byte back)
    {
        var desk = Department.Live(Department.Start(1).Approved(), wishes);
        var at = desk.Now - Duration.FromDays(back % 30);
        foreach (var task in Reading.Tasks(Department.Register(desk), Department.Roster(people), at))
        {
            var declared = desk.Document.Acknowledgements.Where(a => a.Signature.Signer == task.Person && a.Version >= task.ReadingVersion && a.Signature.At <= at).Select(static a => (Instant?)a.Signature.At).Min();
            Assert.Equal(declared, task.ReadAt);
            Assert.Equal(declared is not null, task.Status == ReadingStatus.Read);
            Assert.Equal(task.IsLate, declared is { } read && read.InZone(Desk.Zone).Date > task.DueOn);
            Assert.Equal(task.Status == ReadingStatus.Escalated, task.EscalatedTo is not null);
            Assert.Equal(desk.Document.EffectiveAt(at)!.Number, task.Version);
            Assert.Equal(task.From.PlusDays(14), task.DueOn);
        }
    }

    [Property(MaxTest = 100, QuietOnSuccess = true)]
    public void The_worklist_is_sorted_by_urgency_then_by_day(int[] first, int[] second, int[] people)
    {
        var desk = Department.Live(Department.Start(1).Approved(), first);
        var other = Department.Live(Department.Start(2).Approved(), second);
        ReadingStatus[] order = [ReadingStatus.Escalated, ReadingStatus.Overdue, ReadingStatus.Reminder, ReadingStatus.Waiting, ReadingStatus.Read];
        var keys = Reading.Tasks(Department.Register(desk, other), Department.Roster(people), Instant.Max(desk.Now, other.Now)).Select(task => (Array.IndexOf(order, task.Status), task.DueOn)).ToArray();
        Assert.Equal(keys.Order(), keys);
    }
}
