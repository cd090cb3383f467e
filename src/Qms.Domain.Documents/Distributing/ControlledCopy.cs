using NodaTime;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Distributing;

/// <summary>A copy outside the register whose whereabouts the service answers for (ISO 15189:2022, 8.3.2 d).</summary>
/// <param name="Id">Identifies it; printed on paper.</param>
/// <param name="Version">What it is a copy of.</param>
/// <param name="Location">The key of the location where it is.</param>
/// <param name="Medium">What it is.</param>
/// <param name="Holder">Who answers for it there.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="Recall">When and why it was called back; null while it was not.</param>
/// <param name="Account">What became of it; null while it is out.</param>
public sealed record ControlledCopy(CopyId Id, VersionNumber Version, string Location, CopyMedium Medium, ActorId Holder, Instant IssuedAt, CopyRecall? Recall = null, CopyAccount? Account = null)
{
    /// <summary>Whether it was out at <paramref name="at"/>.</summary>
    public bool IsOut(Instant at) => IssuedAt <= at && (Account is not { } account || at < account.At);
}

/// <summary>The call for a copy.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who called it back.</param>
/// <param name="At">When.</param>
public sealed record CopyRecall(string Reason, ActorId By, Instant At);

/// <summary>What became of a copy.</summary>
/// <param name="Fate">What.</param>
/// <param name="Note">In words; needed for a lost copy.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
public sealed record CopyAccount(CopyFate Fate, string? Note, ActorId By, Instant At);
