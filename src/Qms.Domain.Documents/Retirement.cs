using NodaTime;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents;

/// <summary>Why a document was retired.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who retired it.</param>
/// <param name="At">When.</param>
/// <param name="Reinstatement">Why it was taken back; null while it was not.</param>
public sealed record Retirement(string Reason, ActorId By, Instant At, Reinstatement? Reinstatement = null);

/// <summary>Why a retired document was taken back.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who took it back.</param>
/// <param name="At">When.</param>
public sealed record Reinstatement(string Reason, ActorId By, Instant At);
