using System;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Core.Forms;

/// <summary>The UUID of a record; the empty one names nothing.</summary>
internal sealed class IdRule : ValueRule<Guid>
{
    public static readonly IdRule Instance = new();

    public override FormFieldKind Kind => FormFieldKind.Id;

    public override string? Pattern => Patterns.Id;

    public override string? Format => "uuid";

    public override Fault Judge(Guid value) => value == Guid.Empty ? Fault.Required : Fault.None;
}

/// <summary>The typed id of a record; the empty one names nothing.</summary>
internal sealed class TypedIdRule<TId>(Func<TId, Guid> value) : ValueRule<TId>
    where TId : struct
{
    public override FormFieldKind Kind => FormFieldKind.Id;

    public override string? Pattern => Patterns.Id;

    public override string? Format => "uuid";

    public override Fault Judge(TId id) => value(id) == Guid.Empty ? Fault.Required : Fault.None;
}

/// <summary>The key of a person.</summary>
internal sealed class ActorRule : ValueRule<ActorId>
{
    public static readonly ActorRule Instance = new();

    public override FormFieldKind Kind => FormFieldKind.Actor;

    public override int? MinLength => 1;

    public override int? MaxLength => 128;

    public override string? Pattern => Patterns.Actor;

    public override Fault Judge(ActorId value) =>
        value.IsEmpty ? Fault.Required
        : TextRule.FirstSurrogate(value.Value) >= 0 ? Fault.Pattern
        : Fault.None;

    public override string Explain(Fault fault) => fault == Fault.Pattern ? "must be a person's key without emoji and the like (nothing beyond U+FFFF)." : base.Explain(fault);
}

/// <summary>A role.</summary>
internal sealed class RoleRule : ValueRule<Role?>
{
    public static readonly RoleRule Instance = new();

    public override FormFieldKind Kind => FormFieldKind.Role;

    public override string? Pattern => Patterns.Role;

    public override Fault Judge(Role? value) => value is null ? Fault.Required : Fault.None;
}

/// <summary>A record of any context.</summary>
internal sealed class ReferenceRule : ValueRule<RecordReference?>
{
    public static readonly ReferenceRule Instance = new();

    public override FormFieldKind Kind => FormFieldKind.Reference;

    public override string? Pattern => Patterns.Reference;

    public override Fault Judge(RecordReference? value) =>
        value is null ? Fault.Required
        : TextRule.Length(value.Id) < 0 ? Fault.Malformed
        : Fault.None;
}
