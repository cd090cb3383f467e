using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Who is to know of something learned.</summary>
/// <param name="Name">The audience, such as <c>CT radiographers</c>.</param>
/// <param name="MustAcknowledge">Whether its members confirm that they have taken note.</param>
public sealed record LearningAudience(string Name, bool MustAcknowledge = false);

/// <summary>That a member of an audience has taken note.</summary>
public sealed record LearningAcknowledgement(string Audience, ActorId By, Instant At);

/// <summary>What was learned from a signal, for whom, how it was shared, and what changes in practice (QSI LM2 m).</summary>
/// <param name="Lesson">What was learned.</param>
/// <param name="ChangesInPractice">What is done differently from now on; null when nothing changes.</param>
/// <param name="SharedBy">How it was shared, such as <c>safety huddle and newsletter</c>.</param>
/// <param name="Audiences">For whom; at least one.</param>
/// <param name="By">Who shared it.</param>
/// <param name="At">When.</param>
public sealed record TrendLearning(string Lesson, string? ChangesInPractice, string SharedBy, IReadOnlyList<LearningAudience> Audiences, ActorId By, Instant At)
{
    /// <summary>For whom.</summary>
    public IReadOnlyList<LearningAudience> Audiences { get; init => field = ContentList.Of(value); } = ContentList.Of(Audiences);

    /// <summary>Who has taken note.</summary>
    public IReadOnlyList<LearningAcknowledgement> Acknowledgements { get; init => field = ContentList.Of(value); } = ContentList<LearningAcknowledgement>.Empty;

    /// <summary>The audiences that must acknowledge and of which nobody has.</summary>
    public IEnumerable<LearningAudience> Unacknowledged => Audiences.Where(audience => audience.MustAcknowledge && Acknowledgements.All(done => done.Audience != audience.Name));

    internal bool IsFor(string audience) => Audiences.Any(known => known.Name == audience);

    internal bool IsAcknowledged(string audience, ActorId by) => Acknowledgements.Any(done => done.Audience == audience && done.By == by);
}
