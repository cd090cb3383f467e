using System;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Tests.Lifecycles;

namespace Qms.Domain.Core.Tests.People;

public class AccessPolicyTests
{
    private static readonly Role[] Known = [Roles.Staff, Roles.QualityManager, Roles.Investigator];
    private static readonly LampStep[] Steps = Enum.GetValues<LampStep>();
    private static readonly Actor Manager = new("m-1", Roles.QualityManager, Roles.Staff);

    [Fact]
    public void What_is_not_granted_is_refused() =>
        Assert.All(Steps, static step => Assert.False(AccessPolicy<LampStep>.Nobody.Allows(Manager, step)));

    [Property]
    public void Grants_and_revocations_act_like_a_set_of_pairs((bool Grants, byte Role, byte Step)[] acts)
    {
        var policy = AccessPolicy<LampStep>.Nobody;
        var model = new System.Collections.Generic.HashSet<(Role, LampStep)>();
        foreach (var (grants, r, s) in acts)
        {
            var (role, step) = (Known[r % Known.Length], Steps[s % Steps.Length]);
            policy = grants ? policy.Grant([role], [step, step]) : policy.Revoke(role, [step]);
            _ = grants ? model.Add((role, step)) : model.Remove((role, step));
        }

        foreach (var step in Steps)
        {
            Assert.Equal(Known.Where(role => model.Contains((role, step))).OrderBy(static role => role.Code), policy.RolesFor(step).OrderBy(static role => role.Code));
            Assert.All(Known, role => Assert.Equal(model.Contains((role, step)), policy.Allows(new Actor("a", role), step)));
        }
    }

    [Fact]
    public void Neither_granting_nor_revoking_changes_the_policy_they_start_from()
    {
        var first = AccessPolicy<LampStep>.Nobody.Grant([Roles.QualityManager], [LampStep.Repair]);
        var wider = first.Grant([Roles.Staff], [LampStep.Repair, LampStep.Clean]);
        var none = first.Revoke(Roles.QualityManager, [LampStep.Repair]);
        Assert.Equal([Roles.QualityManager], first.RolesFor(LampStep.Repair));
        Assert.Equal([Roles.QualityManager, Roles.Staff], wider.RolesFor(LampStep.Repair));
        Assert.Empty(none.RolesFor(LampStep.Repair));
        Assert.Empty(AccessPolicy<LampStep>.Nobody.RolesFor(LampStep.Repair));
    }

    [Fact]
    public void One_of_several_roles_is_enough()
    {
        var policy = AccessPolicy<LampStep>.Nobody.Grant([Roles.Staff, Roles.Investigator], [LampStep.Clean]);
        Assert.True(policy.Allows(Manager, LampStep.Clean));
        Assert.True(policy.Allows(Actor.Anonymous, LampStep.Clean));
        Assert.False(policy.Allows(new Actor("s-1", Roles.ServiceLead), LampStep.Clean));
        Assert.False(policy.Allows(new Actor("s-1"), LampStep.Clean));
    }
}
