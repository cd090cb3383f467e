using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.People;

/// <summary>Who acts, with the roles they hold at that moment. The host has authenticated them; the domain trusts and records it.</summary>
public sealed record Actor
{
    /// <summary>Creates an actor.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <c>default</c>.</exception>
    public Actor(ActorId id, IEnumerable<Role> roles)
    {
        if (id.IsEmpty) throw new ArgumentException("An actor has a key.", nameof(id));
        Id = id;
        Roles = ContentList.Of(roles);
    }

    /// <summary>Creates an actor from a key.</summary>
    public Actor(string id, params Role[] roles) : this(new ActorId(id), roles) { }

    /// <summary>Somebody who reports without giving a name; holds the role <see cref="Roles.Staff"/> only.</summary>
    public static Actor Anonymous { get; } = new(ActorId.Anonymous, [People.Roles.Staff]);

    /// <summary>The host's key of the person.</summary>
    public ActorId Id { get; }

    /// <summary>The roles held now.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>Whether this person gave no name.</summary>
    public bool IsAnonymous => Id == ActorId.Anonymous;

    /// <summary>Whether this person holds <paramref name="role"/>.</summary>
    public bool Has(Role role)
    {
        for (var i = 0; i < Roles.Count; i++)
        {
            if (Roles[i] == role) return true;
        }

        return false;
    }
}
