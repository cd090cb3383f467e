using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Approving;

/// <summary>Who may sign in whose place for a period: as that person by name, and in the roles that are lent.</summary>
/// <param name="Principal">Who is away.</param>
/// <param name="Delegate">Who signs in their place. They sign with their own name, and the signature says for whom.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Roles">Roles of the principal in which the delegate may sign; empty for none.</param>
public sealed record Delegation(ActorId Principal, ActorId Delegate, LocalDate From, LocalDate To, string Reason, IReadOnlyList<Role>? Roles = null)
{
    /// <summary>Roles of the principal in which the delegate may sign.</summary>
    public IReadOnlyList<Role> Roles { get; init => field = ContentList.Of(value); } = ContentList.Of(Roles ?? []);

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool Holds(LocalDate day) => day >= From && day <= To;
}

/// <summary>A delegation recorded on a document.</summary>
/// <param name="Delegation">Who, for whom, when.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
/// <param name="EndedAt">When it was ended early; null while it was not.</param>
public sealed record GrantedDelegation(Delegation Delegation, ActorId By, Instant At, Instant? EndedAt = null);
