using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>An action as it was agreed.</summary>
/// <param name="Id">Identifies the action.</param>
/// <param name="Description">What will be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="DueOn">By which day.</param>
/// <param name="TrackedIn">The record that follows it to its end, such as a preventive action; null when the review does.</param>
public sealed record PlannedAction(TrendActionId Id, string Description, ActorId Owner, LocalDate DueOn, RecordReference? TrackedIn = null);

/// <summary>An agreed action and what became of it.</summary>
/// <param name="Plan">The action as it was agreed.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Outcome">The evidence of completion or the reason of cancellation; null before.</param>
public sealed record TrendAction(PlannedAction Plan, TrendActionStatus Status = TrendActionStatus.Agreed, string? Outcome = null)
{
    /// <summary>Whether it still counts as an answer.</summary>
    public bool Stands => Status != TrendActionStatus.Cancelled;

    /// <summary>Whether the review has nothing more to wait for: completed, cancelled, or followed elsewhere.</summary>
    public bool IsSettled => Status != TrendActionStatus.Agreed || Plan.TrackedIn is not null;

    /// <summary>Whether it is neither completed nor cancelled on <paramref name="today"/>, although its day has passed.</summary>
    public bool IsOverdue(LocalDate today) => Status == TrendActionStatus.Agreed && today > Plan.DueOn;
}
