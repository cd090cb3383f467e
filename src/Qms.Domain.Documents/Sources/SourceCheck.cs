using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Sources;

/// <summary>What the issuer said when asked.</summary>
/// <param name="Edition">The issuer's current edition, as found.</param>
/// <param name="State">How the edition in use stands.</param>
/// <param name="Note">What else was found.</param>
/// <param name="NextOn">The day on which to ask again.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
public sealed record SourceCheck(string Edition, SourceState State, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Note, LocalDate NextOn, ActorId By, Instant At);
