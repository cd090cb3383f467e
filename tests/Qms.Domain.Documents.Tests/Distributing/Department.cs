using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Distributing;

/// <summary>A department with three places and some people, whose documents have random histories.</summary>
internal static class Department
{
    public static readonly Role Radiographer = new("radiographer");
    public static readonly Role Clerk = new("clerk");
    public static readonly string[] Places = ["main", "north", "van-3"];
    public static readonly string[] People = ["ann", "bob", "cat", "dan"];
    public static readonly LocalDate LongAgo = new(2020, 1, 1);

    /// <summary>14 days to read, a reminder 3 days before the last, told to the service lead 7 days after it.</summary>
    public static readonly ReadingRequirement TwoWeeks = new([], TimeLimit.CalendarDays(14), 3, 7, Roles.ServiceLead);

    public static DocumentPolicy Policy { get; } = DocumentPolicy.Default.WithReading(TwoWeeks).WithLocations(Places.Select(static key => new DeliveryLocation(key, key.ToUpperInvariant())));

    public static Desk Start(int number, DocumentDetails? details = null, DocumentPolicy? policy = null)
    {
        var desk = new Desk(policy ?? Policy);
        return desk.Do(Desk.Controller, new DocumentCommand.Register(new DocumentId(new Guid(number, 1, 1, new byte[8])), new DocumentNumber($"RAD-{number}"), details ?? Desk.Details()));
    }

    public static DocumentRegister Register(params Desk[] desks) => new(desks.Select(static desk => desk.Document), desks[0].Decider.Policy, Desk.Zone);

    public static StaffMember Member(string person, string location = "main", Role? role = null, LocalDate? since = null, LocalDate? until = null) =>
        new(new ActorId(person), [role ?? Radiographer], [location], since ?? LongAgo, until);

    public static Actor Reader(string person) => new(person, Roles.Staff, Radiographer, Clerk);

    public static DocumentCommand.Acknowledge Reads(Desk desk, string person, VersionNumber? version = null, string location = "main", Role? role = null) =>
        new(version ?? desk.Latest, desk.Version(version).Draft.Content.Sha256, role ?? Radiographer, location, desk.Signing(Reader(person)));

    public static Desk Read(this Desk desk, string person, VersionNumber? version = null, string location = "main") => desk.Do(Reader(person), Reads(desk, person, version, location));

    /// <summary>Does what the wishes ask for, as far as the rules allow it.</summary>
    public static Desk Live(Desk desk, IReadOnlyList<int> wishes)
    {
        for (var i = 0; i < wishes.Count; i++)
        {
            var wish = Math.Abs(wishes[i] % 100_000);
            var pick = (wish / 13) + i;
            var scope = (pick % 4) switch { 0 => new DocumentScope([Places[pick % 3]], [new Modality("CT")]), 1 => new DocumentScope(["main", "van-3"]), _ => null };
            switch (wish % 13)
            {
                case 0 or 1: desk.After(Duration.FromDays(pick % 40) + Duration.FromMinutes(pick)); break;
                case 2: Approve(desk, ChangeClass.Major, scope, pick, null); break;
                case 3: Approve(desk, ChangeClass.Minor, scope, pick, null); break;
                case 4: Approve(desk, ChangeClass.Major, scope, pick, desk.Today.PlusDays(1 + (pick % 50))); break;
                case 5 or 6 or 7 or 8:
                    if (desk.Document.Versions.Count == 0) break;
                    var version = desk.Document.Versions[pick % desk.Document.Versions.Count].Number;
                    Try(desk, Reader(People[pick % 4]), Reads(desk, People[pick % 4], version, Places[pick / 4 % 3], pick % 3 == 0 ? Clerk : Radiographer));
                    break;
                case 9:
                    if (desk.Document.EffectiveAt(desk.Now) is { } current) Try(desk, Desk.Manager, new DocumentCommand.Withdraw(current.Number, "No longer right", desk.Signing(Desk.Manager)));
                    break;
                case 10: Try(desk, Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("text " + i, scope: scope))); break;
                case 11:
                    if (!Try(desk, Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("urgent " + i, ChangeClass.Emergency, scope)))) break;
                    Try(desk, Desk.Manager, new DocumentCommand.AuthoriseEmergency(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Today.PlusDays(1 + (pick % 20)), desk.Signing(Desk.Manager)));
                    break;
                default:
                    if (pick % 5 == 0) Try(desk, Desk.Manager, new DocumentCommand.Retire("Not needed", desk.Signing(Desk.Manager)));
                    break;
            }
        }

        return desk;
    }

    /// <summary>People with random places, roles, first and last days; one person may have several lines.</summary>
    public static IReadOnlyList<StaffMember> Roster(IReadOnlyList<int> wishes) =>
    [
        .. wishes.Select(static (wish, i) =>
        {
            var pick = Math.Abs(wish % 100_000);
            var since = new LocalDate(2025, 6, 1).PlusDays(pick * 7 % 500);
            Role[] roles = (pick % 3) switch { 0 => [Radiographer], 1 => [Clerk], _ => [Radiographer, Clerk] };
            string[] places = pick % 2 == 0 ? [Places[(pick + i) % 3]] : [Places[pick % 3], Places[(pick + 1) % 3]];
            return new StaffMember(new ActorId(People[(pick + i) % 4]), roles, places, since, pick % 4 == 0 ? since.PlusDays(pick * 3 % 300) : null);
        }),
    ];

    public static bool Try(Desk desk, Actor actor, DocumentCommand command)
    {
        if (!desk.Ask(actor, command).IsAccepted) return false;
        desk.Do(actor, command);
        return true;
    }

    private static void Approve(Desk desk, ChangeClass change, DocumentScope? scope, int pick, LocalDate? day)
    {
        if (!Try(desk, Desk.Author, new DocumentCommand.StartDraft(Desk.Draft("text " + pick, change, scope)))) return;
        if (!Try(desk, Desk.Author, new DocumentCommand.Submit(desk.Latest, desk.Version().Draft.Content.Sha256, desk.Signing(Desk.Author), day))) return;
        if (Try(desk, Desk.Lead, desk.Sign(Desk.Lead))) Try(desk, Desk.Manager, desk.Sign(Desk.Manager));
    }
}
