using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Sources;
using Qms.Domain.Documents.Tests.Distributing;
using Qms.Domain.Documents.Tests.Support;
using static Qms.Domain.Documents.Sources.SourceGapCode;
using static Qms.Domain.Documents.Tests.Distributing.Department;

namespace Qms.Domain.Documents.Tests.Sources;

/// <summary>Where the service cannot yet show that it implements what others issue (LM2 d).</summary>
public sealed class SourceGapTests
{
    private static readonly DocumentDetails Parent = Desk.Details(DocumentType.ParentOrganisation) with { Source = new DocumentSource("The trust", Cadence.EveryMonths(6)) };
    private static readonly DocumentPolicy Quiet = DocumentPolicy.Default.WithLocations(Policy.Locations);

    private static Desk Adopted(int number = 1, DocumentScope? scope = null, DocumentPolicy? policy = null) => Start(number, Parent, policy ?? Quiet).Approved(Desk.Draft(scope: scope, edition: "2025"));

    private static Desk Adopts(Desk desk, string location, string evidence = "Audit of January", RecordReference? procedure = null) =>
        desk.Do(Desk.Controller, new DocumentCommand.Adopt(desk.Latest, location, "As it stands", evidence, procedure));

    private static IReadOnlyList<SourceGap> Gaps(Desk desk, params StaffMember[] roster) => SourceGaps.In(Register(desk), roster, desk.Now);

    private static IEnumerable<(string?, SourceGapCode)> Codes(IEnumerable<SourceGap> gaps) => gaps.Select(static gap => (gap.Location, gap.Code));

    [Property(MaxTest = 100, QuietOnSuccess = true)]
    public void Every_gap_is_at_a_place_where_the_document_applies_and_adopting_there_never_adds_one(int[] wishes, int[] people, byte days)
    {
        var desk = Live(Start(1, Parent), wishes).After(Duration.FromDays(days));
        var roster = Roster(people);
        var before = SourceGaps.In(Register(desk), roster, desk.Now);
        var current = desk.Document.EffectiveAt(desk.Now);
        Assert.All(before, gap => Assert.True(gap.Location is null || current!.Draft.Scope.Includes(gap.Location)));
        Assert.Equal(before.Distinct(), before);
        foreach (var place in Places.Where(place => current?.Draft.Scope.Includes(place) == true && Try(desk, Desk.Controller, new DocumentCommand.Adopt(current.Number, place, "As it stands", "Audit"))))
        {
            var after = SourceGaps.In(Register(desk), roster, desk.Now);
            Assert.Subset(before.ToHashSet(), after.ToHashSet());
            Assert.DoesNotContain(after, gap => gap.Location == place && gap.Code is NotAdopted or OutdatedAdoption && gap.Location == place);
        }
    }

    [Fact]
    public void Each_place_of_the_service_must_adopt_what_applies_everywhere()
    {
        var desk = Adopts(Adopted(), "north");
        var gaps = Gaps(desk);
        Assert.Equal([("main", NotAdopted), ("van-3", NotAdopted)], Codes(gaps));
        Assert.Equal("main has not shown how it implements RAD-1.", gaps[0].InWords);
        Assert.Equal([("van-3", NotAdopted)], Codes(Gaps(Adopted(scope: new DocumentScope(["van-3"])))));
    }

    [Fact]
    public void When_no_places_are_known_that_is_said()
    {
        var gap = Assert.Single(Gaps(Adopted(policy: DocumentPolicy.Default)));
        Assert.Equal((LocationsUnknown, (string?)null), (gap.Code, gap.Location));
    }

    [Fact]
    public void What_was_never_in_force_is_a_gap_and_what_was_retired_or_is_the_services_own_is_none()
    {
        Assert.Equal([((string?)null, NothingInForce)], Codes(Gaps(Start(1, Parent, Quiet))));
        var retired = Adopted();
        Assert.NotEmpty(Gaps(retired));
        retired.Do(Desk.Manager, new DocumentCommand.Retire("Not ours any more", retired.Signing(Desk.Manager)));
        Assert.Empty(Gaps(retired));
        Assert.Empty(Gaps(Start(1, policy: Quiet).Approved()));
    }

    [Fact]
    public void A_major_version_makes_adoptions_outdated_and_a_minor_one_does_not()
    {
        var desk = Adopts(Adopted(scope: new DocumentScope(["main"])), "main");
        desk.OnDay(2026, 2, 1).Approved(Desk.Draft("typo", ChangeClass.Minor, new DocumentScope(["main"]), "2025"));
        Assert.Empty(Gaps(desk));
        desk.OnDay(2026, 3, 1).Approved(Desk.Draft("new", scope: new DocumentScope(["main"]), edition: "2026"));
        Assert.Equal([("main", OutdatedAdoption)], Codes(Gaps(desk)));
        Assert.Empty(Gaps(Adopts(desk, "main")));
    }

    [Fact]
    public void An_adoption_that_ended_or_has_no_evidence_shows_nothing()
    {
        var desk = Adopts(Adopted(scope: new DocumentScope(["main"])), "main");
        var blank = DocumentDecider.Evolve(desk.Document, new DocumentEvent.Adopted(new Adoption("main", desk.Latest, "As it stands", " ", null, Desk.Controller.Id, desk.Now), Desk.Controller.Id, desk.Now));
        Assert.Equal([("main", NoEvidence)], Codes(SourceGaps.In(new DocumentRegister([blank], Quiet, Desk.Zone), [], desk.Now)));
        desk.Do(Desk.Controller, new DocumentCommand.EndAdoption("main", "Moved"));
        Assert.Equal([("main", NotAdopted)], Codes(Gaps(desk)));
    }

    [Fact]
    public void The_issuer_is_asked_first_within_the_interval_from_the_day_in_force_then_when_the_last_check_says()
    {
        var desk = Adopts(Adopted(scope: new DocumentScope(["main"])), "main");
        Assert.Empty(Gaps(desk.OnDay(2026, 7, 5)));
        Assert.Equal([("main", NeverChecked)], Codes(Gaps(desk.OnDay(2026, 7, 6))));
        desk.Do(Desk.Controller, new DocumentCommand.CheckSource("2025", SourceState.Current));
        Assert.Empty(Gaps(desk.OnDay(2027, 1, 6)));
        Assert.Equal([("main", CheckOverdue)], Codes(Gaps(desk.OnDay(2027, 1, 7))));
    }

    [Theory]
    [InlineData(SourceState.Superseded, Superseded, "The trust has superseded RAD-1: the current edition is 2026.")]
    [InlineData(SourceState.Withdrawn, Withdrawn, "The trust has withdrawn RAD-1.")]
    public void What_the_issuer_replaced_or_withdrew_is_a_gap(SourceState state, SourceGapCode code, string sentence)
    {
        var desk = Adopts(Adopted(scope: new DocumentScope(["main"])), "main").Do(Desk.Controller, new DocumentCommand.CheckSource("2026", state));
        var gap = Assert.Single(Gaps(desk));
        Assert.Equal((code, sentence), (gap.Code, gap.InWords));
    }

    [Fact]
    public void A_local_procedure_must_be_in_force_at_the_place()
    {
        var local = Start(2, policy: Quiet);
        var desk = Adopted(scope: new DocumentScope(["main", "north"]));
        foreach (var place in new[] { "main", "north" }) Adopts(desk, place, procedure: new RecordReference("document", local.Document.Id.ToString()));
        Assert.All(Gaps(desk), static gap => Assert.Contains("not in the register", gap.InWords));
        Assert.Equal([("main", LocalProcedureNotInForce), ("north", LocalProcedureNotInForce)], Codes(SourceGaps.In(Register(desk, local), [], desk.Now)));
        local.Approved(Desk.Draft("local", scope: new DocumentScope(["north"])));
        var gap = Assert.Single(SourceGaps.In(Register(desk, local), [], desk.Now));
        Assert.Equal(("main", "The local procedure is not in force at main: RAD-2 version 1.0 does not apply at this location."), (gap.Location, gap.InWords));
    }

    [Fact]
    public void A_local_procedure_of_another_kind_is_not_looked_up()
    {
        Assert.Empty(Gaps(Adopts(Adopted(scope: new DocumentScope(["main"])), "main", procedure: new RecordReference("intranet-page", "42"))));
    }

    [Fact]
    public void Staff_who_must_and_have_not_read_it_are_counted_where_they_work()
    {
        var desk = Adopted(scope: new DocumentScope(["main", "north"]), policy: Policy);
        Adopts(Adopts(desk, "main"), "north").Read("ann");
        var gap = Assert.Single(SourceGaps.In(Register(desk), [Member("ann"), Member("bob"), Member("cat", until: new LocalDate(2025, 1, 1)), Member("ann", "north")], desk.Now));
        Assert.Equal((NotAllHaveRead, "1 of 2 who must have not read RAD-1 at main."), (gap.Code, gap.InWords));
    }
}
