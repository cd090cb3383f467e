using System;
using System.Text.Json.Serialization;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Approving;

/// <summary>One place in a stage: a named person, or whoever holds a role.</summary>
public sealed record Signatory
{
    /// <summary>Restores a stored place. To make one, use <see cref="Named"/> or <see cref="Holding"/>.</summary>
    /// <exception cref="ArgumentException">Not exactly one of the two is given.</exception>
    [JsonConstructor]
    public Signatory(ActorId? person, Role? role)
    {
        if (person is null == (role is null) || person is { IsEmpty: true }) throw new ArgumentException("A signatory is either a named person or the holder of a role.", nameof(person));
        (Person, Role) = (person, role);
    }

    /// <summary>The person; null when a role is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ActorId? Person { get; }

    /// <summary>The role; null when a person is named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Role? Role { get; }

    /// <summary>A named person.</summary>
    public static Signatory Named(ActorId person) => new(person, null);

    /// <summary>Whoever holds <paramref name="role"/> when they sign.</summary>
    public static Signatory Holding(Role role) => new(null, role);

    /// <summary>In words: <c>a quality manager</c> is written as the role's name.</summary>
    public override string ToString() => Role?.Name ?? Person!.Value.Value;
}
