using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;

namespace Qms.Domain.Incidents.Harm;

/// <summary>Damage to property, data or service, graded separately from harm to people (LM2 h).</summary>
/// <param name="Kind">What was damaged.</param>
/// <param name="Level">How badly.</param>
/// <param name="Note">What the grade rests on.</param>
/// <param name="By">Who graded.</param>
/// <param name="At">When.</param>
public sealed record Damage(DamageKind Kind, DamageLevel Level, string Note, ActorId By, [property: JsonConverter(typeof(InstantConverter))] Instant At);
