using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Access;

/// <summary>Every command by everybody.</summary>
public sealed class PermissionTests
{
    private static readonly Role[] AllRoles =
    [
        Roles.Staff, Roles.QualityManager, Roles.DocumentController, Roles.Investigator, Roles.ServiceLead, Roles.ClinicalGovernance, Roles.MedicalPhysicsExpert, Roles.RadiationProtectionAdviser,
        Roles.OccupationalHealth, Roles.System, new("radiographer"),
    ];

    public static TheoryData<string> Commands => new(Samples.FullCommands.Select(static command => command.ToString()));

    [Fact]
    public void Every_command_takes_a_step_of_its_own_and_every_step_of_people_is_some_commands()
    {
        var steps = Samples.FullCommands.Select(static command => DocumentDecider.StepOf(ControlledDocument.None, command, Instant.FromUtc(2026, 1, 1, 0, 0))).ToList();
        Assert.Equal(steps.Count, steps.Distinct().Count());
        DocumentStep[] bySigning = [DocumentStep.Approve, DocumentStep.Authorise, DocumentStep.Ratify];
        Assert.Equal(Enum.GetValues<DocumentStep>().Except(DocumentAccess.ByTime).Except(bySigning).Order(), steps.Order());
        Assert.Throws<ArgumentOutOfRangeException>(static () => DocumentDecider.StepOf(ControlledDocument.None, null!, default));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_refused_for_want_of_a_role_exactly_where_the_policy_says_so(string name)
    {
        var scene = SceneOf(name);
        var step = DocumentDecider.StepOf(scene.Desk.Document, scene.Command, scene.Desk.Now);
        foreach (var actor in AllRoles.Select(static role => new Actor("somebody", role)))
        {
            var allowed = DocumentAccess.ByWorkflow.Contains(step) || DocumentAccess.Default.Allows(actor, step);

            // On nothing the lifecycle comes after the role; where the command fits nothing else may be said to who has none.
            var onNothing = new Desk().Ask(actor, scene.Command).Rejections.Select(static why => why.Code).ToArray();
            if (scene.Command is DocumentCommand.Register && allowed) Assert.Empty(onNothing);
            else Assert.Equal([allowed ? DocumentCodes.StepNotPossible : DocumentCodes.NotPermitted], onNothing);
            if (allowed) continue;
            var why = Assert.Single(scene.Desk.Ask(actor, scene.Command).Rejections);
            Assert.Equal((DocumentCodes.NotPermitted, ""), (why.Code, why.Path));
            Assert.StartsWith("To ", why.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Who_has_no_role_may_nothing_but_what_a_workflow_gives_them_by_name(string name)
    {
        var scene = SceneOf(name);
        var codes = scene.Desk.Ask(new Actor("nobody"), scene.Command).Rejections.Select(static why => why.Code);
        Assert.Equal([scene.Command is DocumentCommand.Sign or DocumentCommand.SendBack ? DocumentCodes.NotASignatory : DocumentCodes.NotPermitted], codes);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Who_gives_no_name_may_nothing_whatever_their_roles(string name)
    {
        var scene = SceneOf(name);
        foreach (var actor in new[] { Actor.Anonymous, new Actor(ActorId.Anonymous, AllRoles) })
        {
            Assert.Equal(new Rejection(DocumentCodes.NotPermitted, "Who gives no name cannot do anything with documents."), Assert.Single(scene.Desk.Ask(actor, scene.Command).Rejections));
        }
    }

    [Fact]
    public void A_stage_is_signed_and_sent_back_by_the_roles_that_the_workflow_names_and_by_no_others()
    {
        foreach (var role in AllRoles)
        {
            var desk = new Desk().Registered().Drafted().Submitted();
            var actor = new Actor("somebody", role);
            string[] expected = role == Roles.ServiceLead || role == Roles.QualityManager ? [] : [DocumentCodes.NotASignatory];
            Assert.Equal(expected, desk.Ask(actor, desk.Sign(actor)).Rejections.Select(static why => why.Code));
            Assert.Equal(expected, desk.Ask(actor, new DocumentCommand.SendBack(desk.Latest, "Why?")).Rejections.Select(static why => why.Code));
        }
    }

    [Fact]
    public void The_roles_for_every_step_stay_as_they_are() =>
        Golden.Matches("access.txt", string.Join("\n", Enum.GetValues<DocumentStep>().Select(static step => $"{step}: {Who(step)}")));

    [Fact]
    public void A_service_may_give_and_take_permissions()
    {
        var policy = DocumentPolicy.Default.WithAccess(DocumentAccess.Default.Grant([Roles.Investigator], [DocumentStep.Register]).Revoke(Roles.DocumentController, [DocumentStep.Register]));
        var register = new DocumentCommand.Register(Desk.Id, Desk.Number, Desk.Details());
        new Desk(policy).Refused(Desk.Controller, register, DocumentCodes.NotPermitted).Do(new Actor("inge", Roles.Investigator), register);
        var nobody = new Desk(DocumentPolicy.Default.WithAccess(AccessPolicy<DocumentStep>.Nobody));
        Assert.Equal("Nobody may register under this service's policy.", Assert.Single(nobody.Ask(Desk.Controller, register).Rejections).Message);
    }

    [Fact]
    public void Who_lent_their_signature_takes_it_back_and_who_was_lent_it_gives_it_back()
    {
        var lend = new DocumentCommand.Delegate(new(Desk.Author.Id, Desk.Reviewer.Id, new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1), "Leave"));
        var end = new DocumentCommand.EndDelegation(Desk.Author.Id, Desk.Reviewer.Id, "Back early");
        foreach (var actor in new[] { Desk.Author, Desk.Reviewer, Desk.Manager }) new Desk().Registered().Do(Desk.Author, lend).Do(actor, end);
        new Desk().Registered().Do(Desk.Author, lend).Refused(Desk.Governance, end, DocumentCodes.NotPermitted);
    }

    [Fact]
    public void No_code_stands_for_two_things()
    {
        var codes = typeof(DocumentCodes).GetFields().Select(static field => (string)field.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, static code => Assert.Matches("^document\\.[a-z]+(-[a-z]+)*$", code));
    }

    private static string Who(DocumentStep step) => DocumentAccess.ByTime.Contains(step) ? "(time)"
        : DocumentAccess.ByWorkflow.Contains(step) ? "(workflow)"
        : string.Join(", ", DocumentAccess.Default.RolesFor(step).Select(static role => role.Code).Order());

    private static Scene SceneOf(string name) => Scene.All().Single(scene => scene.ToString() == name);
}
