using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.People;

/// <summary>Which roles may ask for which step of a lifecycle. Data, so that a screen can show it and a test can walk it.</summary>
/// <typeparam name="TStep">The steps of the lifecycle that the policy guards.</typeparam>
/// <remarks>What is not granted is refused. Immutable: <see cref="Grant"/> and <see cref="Revoke"/> answer with another policy.</remarks>
public sealed class AccessPolicy<TStep>
    where TStep : struct, Enum
{
    private readonly Dictionary<TStep, ContentList<Role>> _roles;

    private AccessPolicy(Dictionary<TStep, ContentList<Role>> roles) => _roles = roles;

    /// <summary>The policy that grants nothing.</summary>
    public static AccessPolicy<TStep> Nobody { get; } = new([]);

    /// <summary>This policy, and <paramref name="roles"/> may also ask for <paramref name="steps"/>.</summary>
    public AccessPolicy<TStep> Grant(IEnumerable<Role> roles, IEnumerable<TStep> steps)
    {
        var granted = roles.ToArray();
        var copy = new Dictionary<TStep, ContentList<Role>>(_roles);
        foreach (var step in steps) copy[step] = ContentList.Of(RolesFor(step).Concat(granted).Distinct());
        return new(copy);
    }

    /// <summary>This policy without the right of <paramref name="role"/> to ask for <paramref name="steps"/>.</summary>
    public AccessPolicy<TStep> Revoke(Role role, IEnumerable<TStep> steps)
    {
        var copy = new Dictionary<TStep, ContentList<Role>>(_roles);
        foreach (var step in steps) copy[step] = ContentList.Of(RolesFor(step).Where(other => other != role));
        return new(copy);
    }

    /// <summary>The roles that may ask for <paramref name="step"/>.</summary>
    public IReadOnlyList<Role> RolesFor(TStep step) => _roles.TryGetValue(step, out var roles) ? roles : ContentList<Role>.Empty;

    /// <summary>Whether one of the actor's roles may ask for <paramref name="step"/>.</summary>
    public bool Allows(Actor actor, TStep step)
    {
        if (!_roles.TryGetValue(step, out var roles)) return false;
        for (var i = 0; i < roles.Count; i++)
        {
            if (actor.Has(roles[i])) return true;
        }

        return false;
    }
}
