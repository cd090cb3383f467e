using NodaTime;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.Documents.Completeness;

/// <summary>A document that a service must have, and since when. Documents name the codes that they are in <see cref="DocumentDetails.Fulfils"/>.</summary>
/// <remarks>A host adds its own beside the statutory ones. A requirement whose wording changed has an entry for each edition, with the same code.</remarks>
/// <param name="Code">Stable: <c>irmer.schedule-2.a</c>, <c>lm2.policy.risk</c>.</param>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="Citation">Who asks for it.</param>
/// <param name="InForceFrom">The first day on which it must exist.</param>
/// <param name="InForceTo">The last day; null while it is in force.</param>
/// <param name="Verification">How well that has been checked against the source.</param>
public sealed record RequiredDocument(string Code, string Title, Citation Citation, LocalDate InForceFrom, LocalDate? InForceTo = null, Verification Verification = Verification.Verified)
{
    /// <summary>Whether it must exist on <paramref name="day"/>.</summary>
    public bool IsInForce(LocalDate day) => day >= InForceFrom && !(InForceTo < day);
}
