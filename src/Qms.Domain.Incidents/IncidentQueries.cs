using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Querying;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.Incidents;

/// <summary>The questions that lists of incidents answer, by name. Each is a filter that a database translates and memory answers alike.</summary>
public static class IncidentQueries
{
    /// <summary>Somebody has yet to do something.</summary>
    public static Specification<IncidentSummary> Open { get; } =
        new(static row => row.Status != IncidentStatus.Closed && row.Status != IncidentStatus.Rejected && row.Status != IncidentStatus.Merged);

    /// <summary>Nobody has triaged it.</summary>
    public static Specification<IncidentSummary> AwaitingTriage { get; } = new(static row => row.Status == IncidentStatus.Reported);

    /// <summary>Critical incidents (LM2 i).</summary>
    public static Specification<IncidentSummary> Critical { get; } = new(static row => row.IsCritical);

    /// <summary>A dated duty is overdue at <paramref name="now"/>.</summary>
    public static Specification<IncidentSummary> WithOverdueDuty(Instant now) => new(row => row.NextDeadline != null && row.NextDeadline <= now);

    /// <summary>A duty is to be done without delay, or by <paramref name="limit"/>.</summary>
    public static Specification<IncidentSummary> WithDutyBy(Instant limit) => new(row => row.IsDueNow || (row.NextDeadline != null && row.NextDeadline <= limit));

    /// <summary>It happened at the place with <paramref name="location"/> as its key.</summary>
    public static Specification<IncidentSummary> At(string location) => new(row => row.Location == location);

    /// <summary>It concerned an examination of <paramref name="modality"/>.</summary>
    public static Specification<IncidentSummary> Of(Modality modality)
    {
        var code = modality.Code;
        return new(row => row.Modality == code);
    }

    /// <summary>It is of <paramref name="kind"/>.</summary>
    public static Specification<IncidentSummary> Of(IncidentKind kind) => new(row => row.Kind == kind);

    /// <summary>The worst harm is <paramref name="level"/>.</summary>
    public static Specification<IncidentSummary> WithHarm(HarmLevel level) => new(row => row.WorstHarm == level);

    /// <summary><paramref name="handler"/> takes it further.</summary>
    public static Specification<IncidentSummary> HandledBy(ActorId handler)
    {
        var key = handler.Value;
        return new(row => row.Handler == key);
    }

    /// <summary>It happened from <paramref name="from"/> on and before <paramref name="to"/>.</summary>
    public static Specification<IncidentSummary> Between(Instant from, Instant to) => new(row => row.OccurredAt >= from && row.OccurredAt < to);

    /// <summary>The worklist: open incidents, what is due without delay first, then by deadline, then by age.</summary>
    public static Query<IncidentSummary> Worklist { get; } = new Query<IncidentSummary>(Open)
        .By(static row => row.IsDueNow, descending: true)
        .By(static row => row.NextDeadline == null)
        .By(static row => row.NextDeadline)
        .By(static row => row.ReportedAt);
}
