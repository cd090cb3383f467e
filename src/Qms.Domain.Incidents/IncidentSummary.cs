using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.Incidents;

/// <summary>An incident as one flat row without personal data, for a host's table and for the filters of <see cref="IncidentQueries"/>.</summary>
/// <remarks>Enums are best stored by name. <see cref="NextDeadline"/> is kept current by storing the summary after each decision.</remarks>
public sealed record IncidentSummary
{
    private IncidentSummary() { }

    /// <summary>The incident.</summary>
    public IncidentId Id { get; private init; }

    /// <summary>Where it stands.</summary>
    public IncidentStatus Status { get; private init; }

    /// <summary>What happened.</summary>
    public IncidentKind Kind { get; private init; }

    /// <summary>A line for lists.</summary>
    public string Title { get; private init; } = "";

    /// <summary>When it happened.</summary>
    public Instant OccurredAt { get; private init; }

    /// <summary>When it was reported.</summary>
    public Instant ReportedAt { get; private init; }

    /// <summary>The key of the place.</summary>
    public string Location { get; private init; } = "";

    /// <summary>The DICOM code of the modality; null when no examination was concerned.</summary>
    public string? Modality { get; private init; }

    /// <summary>Where the error lay.</summary>
    public ErrorType? ErrorType { get; private init; }

    /// <summary>The worst harm to anybody; null while ungraded.</summary>
    public HarmLevel? WorstHarm { get; private init; }

    /// <summary>Whether it is a critical incident.</summary>
    public bool IsCritical { get; private init; }

    /// <summary>Who takes it further; null before triage.</summary>
    public string? Handler { get; private init; }

    /// <summary>How many duties are open.</summary>
    public int OpenDuties { get; private init; }

    /// <summary>Whether a duty without delay is open.</summary>
    public bool IsDueNow { get; private init; }

    /// <summary>The first moment that is too late for the next dated duty, rounded up to the microsecond that every database keeps; null when none is open.</summary>
    public Instant? NextDeadline { get; private init; }

    /// <summary>The row for <paramref name="incident"/>.</summary>
    /// <exception cref="System.ArgumentException">Nothing was reported.</exception>
    public static IncidentSummary Of(Incident incident)
    {
        var facts = incident.Facts ?? throw new System.ArgumentException("Nothing was reported.", nameof(incident));
        var open = 0;
        var dueNow = false;
        Instant? next = null;
        foreach (var duty in incident.Duties)
        {
            if (!duty.IsOpen) continue;
            open++;
            if (duty.Deadline.EndsAt is not { } end) dueNow = true;
            else if (next is null || end < next) next = WholeMicrosecond(end);
        }

        return new()
        {
            Id = incident.Id,
            Status = incident.Status,
            Kind = facts.Kind,
            Title = facts.Title,
            OccurredAt = facts.OccurredAt,
            ReportedAt = incident.ReportedAt,
            Location = facts.Location.Code,
            Modality = facts.Imaging?.Modality.Code,
            ErrorType = facts.ErrorType,
            WorstHarm = incident.WorstHarm,
            IsCritical = incident.IsCritical,
            Handler = incident.Triage?.Handler.Value,
            OpenDuties = open,
            IsDueNow = dueNow,
            NextDeadline = next,
        };
    }

    // A limit in hours ends a nanosecond after its last moment; a database would drop that and call the last moment too late.
    private static Instant WholeMicrosecond(Instant end)
    {
        const long TicksPerMicrosecond = 10;
        var down = Instant.FromUnixTimeTicks(end.ToUnixTimeTicks() / TicksPerMicrosecond * TicksPerMicrosecond);
        return down == end ? end : down + Duration.FromTicks(TicksPerMicrosecond);
    }
}
