using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>That the signal was seen again.</summary>
/// <param name="Signal">As it was seen then.</param>
/// <param name="Extends">Whether it reached a later day than before, so that it persists; if not, the same days were seen with other figures.</param>
/// <param name="MergedFrom">The review that was opened for it and merged into this one; null when it is this review's own signal.</param>
/// <param name="By">Who or what recorded it.</param>
/// <param name="At">When.</param>
public sealed record Observation(DetectedSignal Signal, bool Extends, TrendReviewId? MergedFrom, ActorId By, Instant At);

/// <summary>That the signal was looked for and no longer there.</summary>
/// <param name="LookedUpTo">The last day of the figures that were looked at.</param>
/// <param name="Finding">What the chart shows now.</param>
/// <param name="Observations">How many observations had been recorded by then; a later one that extends the signal undoes this.</param>
/// <param name="By">Who or what recorded it.</param>
/// <param name="At">When.</param>
public sealed record Cessation(LocalDate LookedUpTo, string Finding, int Observations, ActorId By, Instant At);

/// <summary>That somebody took the review on.</summary>
public sealed record TakenOn(ActorId Handler, string? Note, ActorId By, Instant At);

/// <summary>That the review went to another handler.</summary>
public sealed record HandOver(ActorId From, ActorId To, string Reason, ActorId By, Instant At);

/// <summary>How the signal is looked into.</summary>
public sealed record AnalysisStart(string Approach, ActorId By, Instant At);

/// <summary>What was found while looking into it.</summary>
/// <param name="Text">The note. Cases and colleagues may be named here, and nowhere else in a review.</param>
/// <param name="Records">The records that it rests on.</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">When.</param>
public sealed record AnalysisNote([property: PersonalData] string Text, IReadOnlyList<RecordReference> Records, ActorId By, Instant At)
{
    /// <summary>The records that it rests on.</summary>
    public IReadOnlyList<RecordReference> Records { get; init => field = ContentList.Of(value); } = ContentList.Of(Records);

    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Note by {By}";
}

/// <summary>How the data behind an artefact was put right.</summary>
/// <param name="What">What was corrected.</param>
/// <param name="Record">Where that is on record; null when here only.</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">When.</param>
public sealed record DataCorrection(string What, RecordReference? Record, ActorId By, Instant At);

/// <summary>A record that has to do with the review, and how.</summary>
public sealed record Relation(RecordReference Record, string Why, ActorId By, Instant At);

/// <summary>Why a review is closed although its signal persists.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="SeenTo">The last day to which the signal has been seen: the statement is about no later observation.</param>
public sealed record PersistenceStatement(string Reason, LocalDate SeenTo);

/// <summary>One closing; a reopened review keeps its earlier ones.</summary>
public sealed record Closing(string? Note, PersistenceStatement? Persistence, ActorId By, Instant At);

/// <summary>One reopening of a review that had ended.</summary>
public sealed record Reopening(string Reason, TrendReviewStatus From, ActorId By, Instant At);

/// <summary>The review that goes on in this one's place.</summary>
public sealed record MergedInto(TrendReviewId Review, string Reason, ActorId By, Instant At);
