using System.Linq;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Tests.Support;

namespace Qms.Domain.Incidents.Tests.Deciding;

/// <summary>Every command by everybody.</summary>
public sealed class PermissionTests
{
    public static TheoryData<string> Commands => new(Samples.FullCommands.Select(static command => command.ToString()));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_refused_for_want_of_a_role_exactly_where_the_policy_says_so(string name)
    {
        var command = Samples.FullCommands.Single(sample => sample.ToString() == name);
        var desk = Desk.At(IncidentStatus.UnderReview, Known.Fall);
        var step = IncidentDecider.StepOf(desk.Incident, command);
        foreach (var actor in Known.By.Values)
        {
            var codes = desk.Try(command, actor).Rejections.Select(static why => why.Code).ToArray();
            Assert.True(IncidentAccess.Default.Allows(actor, step) != codes.Contains(IncidentCodes.NotPermitted), $"{name} by {actor.Id}: {string.Join(", ", codes)}");
            if (codes.Contains(IncidentCodes.NotPermitted)) Assert.Single(codes);
        }
    }

    [Fact]
    public void The_roles_for_every_step_stay_as_they_are() =>
        Golden.Matches("access.txt", string.Join("\n", IncidentLifecycle.Moves.Steps.Select(static step => $"{step}: {string.Join(", ", IncidentAccess.Default.RolesFor(step).Select(static role => role.Code).Order())}")));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Who_has_no_role_may_nothing(string name)
    {
        var why = Assert.Single(Desk.At(IncidentStatus.UnderReview).WhyNot(Samples.FullCommands.Single(sample => sample.ToString() == name), new Actor("nobody")));
        Assert.Equal(IncidentCodes.NotPermitted, why.Code);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Who_gives_no_name_can_report_and_nothing_else(string name)
    {
        var command = Samples.FullCommands.Single(sample => sample.ToString() == name);
        var powerful = new Actor(ActorId.Anonymous, Known.AllRoles);
        foreach (var actor in new[] { Actor.Anonymous, powerful })
        {
            var permitted = command is IncidentCommand.Report;
            var desk = permitted ? new Desk() : Desk.At(IncidentStatus.UnderReview);
            if (permitted) Assert.Null(desk.Do(command, actor).Incident.Reporter);
            else Assert.Equal("Who gives no name can report and nothing else.", Assert.Single(desk.WhyNot(command, actor)).Message);
        }
    }

    [Fact]
    public void A_screen_is_told_what_may_be_done_now_and_why_the_rest_may_not()
    {
        var desk = Desk.Reported();
        var permitted = desk.Service.Incidents.Permitted(desk.Incident, Known.By[Roles.Staff]);
        Assert.Equal(IncidentLifecycle.Moves.Steps, permitted.Select(static permission => permission.Step));
        Assert.Equal([IncidentStep.DisputeHarm], permitted.Where(static permission => permission.IsPermitted).Select(static permission => permission.Step));
        Assert.Equal("To triage takes one of the roles: quality manager, service lead.", permitted.Single(static permission => permission.Step == IncidentStep.Triage).WhyNot.Single().Message);
        Assert.Equal("Cannot acknowledge learning while the incident is reported.", permitted.Single(static permission => permission.Step == IncidentStep.AcknowledgeLearning).WhyNot.Single().Message);
    }

    [Fact]
    public void A_screen_is_told_everything_that_stands_before_closing_and_approval()
    {
        var desk = Desk.At(IncidentStatus.UnderReview, Known.Fall);
        var close = desk.Service.Incidents.Permitted(desk.Incident, Known.Manager).Single(static permission => permission.Step == IncidentStep.Close);
        Assert.Equal(desk.WhyNot(new IncidentCommand.Close()), close.WhyNot);
        desk.Advance(IncidentStatus.Analysed);
        var approve = desk.Service.Incidents.Permitted(desk.Incident, Known.Governance).Single(static permission => permission.Step == IncidentStep.ApproveActions);
        Assert.Equal(desk.WhyNot(new IncidentCommand.ApproveActions(), Known.Governance), approve.WhyNot);
        Assert.Equal([IncidentCodes.FindingUnanswered], approve.WhyNot.Select(static why => why.Code));
    }

    [Fact]
    public void A_service_may_give_and_take_permissions()
    {
        var service = new Desk().Service.WithPolicy(static policy => policy.WithAccess(
            IncidentAccess.Default.Grant([Roles.OccupationalHealth], [IncidentStep.Triage]).Revoke(Roles.ServiceLead, [IncidentStep.Triage])));
        var desk = Desk.Reported(service: service);
        var triage = new IncidentCommand.Triage(TriageResponse.LocalReview, "Small", Known.Manager.Id);
        Assert.Equal([IncidentCodes.NotPermitted], desk.Codes(triage, Known.Lead));
        desk.Do(triage, Known.By[Roles.OccupationalHealth]);
        var nobody = new Desk(service.WithPolicy(static policy => policy.WithAccess(AccessPolicy<IncidentStep>.Nobody)));
        Assert.Equal("Nobody may report under this service's policy.", Assert.Single(nobody.WhyNot(new IncidentCommand.Report(Known.Id, Known.NearMiss))).Message);
    }
}
