using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>How an explained signal was answered.</summary>
/// <param name="Kind">By actions or by none.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actions">The actions on which it rests; empty for none.</param>
/// <param name="Risks">The risks to assess anew.</param>
/// <param name="Documents">The documents to revise.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record TrendDecision(
    DecisionKind Kind, string Reason, IReadOnlyList<PlannedAction> Actions, IReadOnlyList<RecordReference> Risks, IReadOnlyList<RecordReference> Documents, ActorId By, Instant At)
{
    /// <summary>The actions on which it rests; empty for none.</summary>
    public IReadOnlyList<PlannedAction> Actions { get; init => field = ContentList.Of(value); } = ContentList.Of(Actions);

    /// <summary>The risks to assess anew.</summary>
    public IReadOnlyList<RecordReference> Risks { get; init => field = ContentList.Of(value); } = ContentList.Of(Risks);

    /// <summary>The documents to revise.</summary>
    public IReadOnlyList<RecordReference> Documents { get; init => field = ContentList.Of(value); } = ContentList.Of(Documents);
}
