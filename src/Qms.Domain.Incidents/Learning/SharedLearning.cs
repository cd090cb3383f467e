using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;

namespace Qms.Domain.Incidents.Learning;

/// <summary>Who is to know of something learned.</summary>
/// <param name="Name">The audience, such as <c>CT radiographers</c>.</param>
/// <param name="MustAcknowledge">Whether its members confirm that they have taken note.</param>
public sealed record Audience(string Name, bool MustAcknowledge = false);

/// <summary>That a member of an audience has taken note.</summary>
/// <param name="Audience">The audience's name.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record Acknowledgement(string Audience, ActorId By, [property: JsonConverter(typeof(InstantConverter))] Instant At);

/// <summary>What was learned, for whom, how it was shared, and what changes in practice (LM2 j).</summary>
/// <param name="Lesson">What was learned.</param>
/// <param name="ChangesInPractice">What is done differently from now on; null when nothing changes.</param>
/// <param name="SharedBy">How it was shared, such as <c>safety huddle and newsletter</c>.</param>
/// <param name="Audiences">For whom; at least one.</param>
/// <param name="SharedAt">When.</param>
public sealed record SharedLearning(
    string Lesson,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ChangesInPractice,
    string SharedBy,
    IReadOnlyList<Audience> Audiences,
    [property: JsonConverter(typeof(InstantConverter))] Instant SharedAt)
{
    /// <summary>For whom.</summary>
    public IReadOnlyList<Audience> Audiences { get; init => field = ContentList.Of(value); } = ContentList.Of(Audiences);

    /// <summary>Who has taken note.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledgements { get; init => field = ContentList.Of(value); } = ContentList<Acknowledgement>.Empty;

    /// <summary>The audiences that must acknowledge and of which nobody has.</summary>
    public IEnumerable<Audience> Unacknowledged => Audiences.Where(audience => audience.MustAcknowledge && Acknowledgements.All(ack => ack.Audience != audience.Name));

    internal bool IsFor(string audience) => Audiences.Any(known => known.Name == audience);

    internal bool IsAcknowledged(string audience, ActorId by) => Acknowledgements.Any(ack => ack.Audience == audience && ack.By == by);
}
