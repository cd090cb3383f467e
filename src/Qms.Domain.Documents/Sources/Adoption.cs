using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Sources;

/// <summary>How one location implements an external or parent document (LM2 d).</summary>
/// <param name="Location">The key of the location.</param>
/// <param name="Version">The version that is implemented.</param>
/// <param name="Statement">How: the adoption statement.</param>
/// <param name="Evidence">What shows it: an audit, minutes, a walk-round.</param>
/// <param name="LocalProcedure">The service's own document that puts it into practice; null when it is used as it is.</param>
/// <param name="By">Who declared it.</param>
/// <param name="At">When.</param>
/// <param name="EndedAt">When it ended; null while it holds.</param>
public sealed record Adoption(string Location, VersionNumber Version, string Statement, string Evidence, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RecordReference? LocalProcedure, ActorId By, Instant At, Instant? EndedAt = null)
{
    /// <summary>Whether it held at <paramref name="at"/>.</summary>
    public bool Holds(Instant at) => At <= at && (EndedAt is not { } end || at < end);
}
