using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Confidentiality;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;

namespace Qms.Domain.Incidents.Investigating;

/// <summary>What happened when, as the investigation found it.</summary>
/// <param name="Id">Identifies the entry.</param>
/// <param name="HappenedAt">When it happened; never in the future.</param>
/// <param name="What">What happened.</param>
/// <param name="Source">How it is known.</param>
public sealed record TimelineEntry(
    TimelineEntryId Id, [property: JsonConverter(typeof(InstantConverter))] Instant HappenedAt, [property: PersonalData] string What, string Source)
{
    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"Timeline entry {Id}";
}

/// <summary>A statement, kept elsewhere and pointed to.</summary>
/// <param name="Document">Where it is kept.</param>
/// <param name="Description">What it is, without personal data.</param>
public sealed record StatementReference(RecordReference Document, string Description);

/// <summary>Expert advice that was asked for and, later, received (LM2 i).</summary>
/// <param name="Id">Identifies the request.</param>
/// <param name="Adviser">Whose expertise.</param>
/// <param name="Question">What was asked.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="Received">The answer; null while outstanding.</param>
public sealed record ExpertAdvice(
    AdviceId Id, AdviserKind Adviser, string Question, [property: JsonConverter(typeof(InstantConverter))] Instant RequestedAt, AdviceReceived? Received = null);

/// <summary>Expert advice as received.</summary>
/// <param name="Adviser">Who gave it.</param>
/// <param name="Advice">What was advised.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="Document">Where the full advice is kept.</param>
public sealed record AdviceReceived(
    string Adviser, string Advice, [property: JsonConverter(typeof(InstantConverter))] Instant ReceivedAt, RecordReference? Document = null);

/// <summary>Something that contributed to the event.</summary>
/// <param name="Framework">The frame in which it is named.</param>
/// <param name="Code">The factor's name or code in that frame.</param>
/// <param name="Explanation">How it contributed here.</param>
public sealed record ContributoryFactor(FactorFramework Framework, string Code, string Explanation);

/// <summary>What was found.</summary>
/// <param name="Id">Identifies the finding.</param>
/// <param name="Text">The finding.</param>
/// <param name="NoActionReason">Why it needs no action; null unless somebody decided so.</param>
public sealed record Finding(FindingId Id, string Text, string? NoActionReason = null);

/// <summary>What is recommended because of findings.</summary>
/// <param name="Id">Identifies the recommendation.</param>
/// <param name="Text">The recommendation.</param>
/// <param name="Findings">The findings that it answers; at least one.</param>
/// <param name="DeclinedReason">Why it will not be followed; null unless somebody decided so.</param>
public sealed record Recommendation(RecommendationId Id, string Text, IReadOnlyList<FindingId> Findings, string? DeclinedReason = null)
{
    /// <summary>The findings that it answers.</summary>
    public IReadOnlyList<FindingId> Findings { get; init => field = ContentList.Of(value); } = ContentList.Of(Findings);
}

/// <summary>The analysis that closes an investigation.</summary>
/// <param name="Summary">What happened and why.</param>
/// <param name="SubmittedBy">Who submitted it; somebody else approves it.</param>
/// <param name="SubmittedAt">When.</param>
public sealed record Analysis(string Summary, ActorId SubmittedBy, [property: JsonConverter(typeof(InstantConverter))] Instant SubmittedAt);

/// <summary>An action agreed in answer to findings and recommendations.</summary>
/// <param name="Id">Identifies the action.</param>
/// <param name="Description">What will be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By which day.</param>
/// <param name="Findings">The findings that it answers.</param>
/// <param name="Recommendations">The recommendations that it answers.</param>
/// <param name="TrackedIn">The record that follows the action to its end outside the incident; null when the incident does.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Outcome">The evidence of completion, or the reason of cancellation.</param>
public sealed record AgreedAction(
    ActionId Id,
    string Description,
    ActorId Owner,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate DueOn,
    IReadOnlyList<FindingId> Findings,
    IReadOnlyList<RecommendationId> Recommendations,
    RecordReference? TrackedIn = null,
    ActionStatus Status = ActionStatus.Agreed,
    string? Outcome = null)
{
    /// <summary>The findings that it answers.</summary>
    public IReadOnlyList<FindingId> Findings { get; init => field = ContentList.Of(value); } = ContentList.Of(Findings);

    /// <summary>The recommendations that it answers.</summary>
    public IReadOnlyList<RecommendationId> Recommendations { get; init => field = ContentList.Of(value); } = ContentList.Of(Recommendations);

    /// <summary>Whether the action still counts as an answer.</summary>
    public bool Stands => Status != ActionStatus.Cancelled;

    /// <summary>Whether the incident has nothing more to wait for: completed, cancelled, or followed elsewhere.</summary>
    public bool IsSettled => Status != ActionStatus.Agreed || TrackedIn is not null;
}

/// <summary>How the event was looked into (LM2 i, j).</summary>
/// <param name="Level">Local review or investigation.</param>
/// <param name="Lead">Who leads it; not involved in the event.</param>
/// <param name="Terms">Its terms: what it is to answer.</param>
/// <param name="StartedAt">When it started.</param>
public sealed record Investigation(
    InvestigationLevel Level, ActorId Lead, string Terms, [property: JsonConverter(typeof(InstantConverter))] Instant StartedAt)
{
    /// <summary>What happened when.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init => field = ContentList.Of(value); } = ContentList<TimelineEntry>.Empty;

    /// <summary>Statements, by reference.</summary>
    public IReadOnlyList<StatementReference> Statements { get; init => field = ContentList.Of(value); } = ContentList<StatementReference>.Empty;

    /// <summary>Expert advice asked for and received.</summary>
    public IReadOnlyList<ExpertAdvice> Advice { get; init => field = ContentList.Of(value); } = ContentList<ExpertAdvice>.Empty;

    /// <summary>What contributed.</summary>
    public IReadOnlyList<ContributoryFactor> Factors { get; init => field = ContentList.Of(value); } = ContentList<ContributoryFactor>.Empty;

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = ContentList.Of(value); } = ContentList<Finding>.Empty;

    /// <summary>What is recommended.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init => field = ContentList.Of(value); } = ContentList<Recommendation>.Empty;

    /// <summary>The analysis; null until submitted, and again after it was returned.</summary>
    public Analysis? Analysis { get; init; }

    /// <summary>Why a review was raised to an investigation; null when it started as what it is.</summary>
    public string? EscalatedBecause { get; init; }

    /// <summary>Why the analysis was last returned; null when it never was.</summary>
    public string? ReturnedBecause { get; init; }

    /// <summary>Whether the adviser has answered at least once.</summary>
    public bool HasAdviceFrom(AdviserKind adviser) => Advice.Any(advice => advice.Adviser == adviser && advice.Received is not null);
}
