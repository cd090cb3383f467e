using System;
using System.Collections.Generic;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Core.Forms;

public sealed partial class FormBuilder<T>
{
    /// <summary>The UUID of a record, read out of its typed id; the empty one counts as missing.</summary>
    public FormBuilder<T> Id(string name, string label, Func<T, Guid> read, string? help = null) =>
        Required(name, label, read, IdRule.Instance, help);

    /// <summary>Such an id, or null.</summary>
    public FormBuilder<T> OptionalId(string name, string label, Func<T, Guid?> read, string? help = null) =>
        OptionalValue(name, label, read, IdRule.Instance, help);

    /// <summary>A person.</summary>
    public FormBuilder<T> Actor(string name, string label, Func<T, ActorId> read, string? help = null) =>
        Required(name, label, read, ActorRule.Instance, help);

    /// <summary>A person, or null.</summary>
    public FormBuilder<T> OptionalActor(string name, string label, Func<T, ActorId?> read, string? help = null) =>
        OptionalValue(name, label, read, ActorRule.Instance, help);

    /// <summary>A list of people.</summary>
    public FormBuilder<T> Actors(string name, string label, Func<T, IReadOnlyList<ActorId>?> read, int atLeast = 0, int atMost = 100, string? help = null) =>
        List(name, label, read, ActorRule.Instance, true, Between(name, atLeast, atMost), false, help);

    /// <summary>A list of people, or null.</summary>
    public FormBuilder<T> OptionalActors(string name, string label, Func<T, IReadOnlyList<ActorId>?> read, int atLeast = 0, int atMost = 100, string? help = null) =>
        List(name, label, read, ActorRule.Instance, false, Between(name, atLeast, atMost), false, help);

    /// <summary>A role.</summary>
    public FormBuilder<T> Role(string name, string label, Func<T, Role?> read, string? help = null) =>
        Required(name, label, read, RoleRule.Instance, help);

    /// <summary>A role, or null.</summary>
    public FormBuilder<T> OptionalRole(string name, string label, Func<T, Role?> read, string? help = null) =>
        Optional(name, label, read, RoleRule.Instance, help);

    /// <summary>A record of any context.</summary>
    public FormBuilder<T> Reference(string name, string label, Func<T, RecordReference?> read, string? help = null) =>
        Required(name, label, read, ReferenceRule.Instance, help);

    /// <summary>A record of any context, or null.</summary>
    public FormBuilder<T> OptionalReference(string name, string label, Func<T, RecordReference?> read, string? help = null) =>
        Optional(name, label, read, ReferenceRule.Instance, help);

    /// <summary>A list of records.</summary>
    public FormBuilder<T> References(string name, string label, Func<T, IReadOnlyList<RecordReference>?> read, int atLeast = 0, int atMost = 100, string? help = null) =>
        List(name, label, read, ReferenceRule.Instance, true, Between(name, atLeast, atMost), false, help);

    /// <summary>A list of records, or null.</summary>
    public FormBuilder<T> OptionalReferences(string name, string label, Func<T, IReadOnlyList<RecordReference>?> read, int atLeast = 0, int atMost = 100, string? help = null) =>
        List(name, label, read, ReferenceRule.Instance, false, Between(name, atLeast, atMost), false, help);

    /// <summary>The ids of several records of one kind, each once.</summary>
    /// <param name="name">The property in JSON.</param>
    /// <param name="label">What stands beside the field.</param>
    /// <param name="read">Reads the ids.</param>
    /// <param name="value">Opens one id.</param>
    /// <param name="required">Whether the list must be given; it may then still be empty unless <paramref name="atLeast"/> says otherwise.</param>
    /// <param name="atLeast">The least number of ids.</param>
    /// <param name="atMost">The greatest number of ids.</param>
    /// <param name="help">A sentence for who fills it in.</param>
    public FormBuilder<T> Ids<TId>(string name, string label, Func<T, IReadOnlyList<TId>?> read, Func<TId, Guid> value, bool required, int atLeast = 0, int atMost = 100, string? help = null)
        where TId : struct =>
        List(name, label, read, new TypedIdRule<TId>(value ?? throw new ArgumentNullException(nameof(value))), required, Between(name, atLeast, atMost), false, help);
}
