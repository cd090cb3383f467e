using Qms.Domain.Core.Collections;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.Incidents;

/// <summary>The anonymised form of an incident, for learning meetings.</summary>
public static class IncidentRedaction
{
    /// <summary>What stands in place of personal data.</summary>
    public const string Marker = "[redacted]";

    /// <summary>The incident without personal data: everything marked <see cref="Core.Confidentiality.PersonalDataAttribute"/> is replaced or removed. The staff keys of actors stay: they lead to nobody outside the host.</summary>
    public static Incident Redact(this Incident incident) => incident with
    {
        Facts = incident.Facts is { } facts ? Redact(facts) : null,
        Feedback = incident.Feedback is { } feedback ? feedback with { Text = Marker } : null,
        Investigation = incident.Investigation is { } investigation
            ? investigation with { Timeline = investigation.Timeline.Replacing(static _ => true, static entry => entry with { What = Marker }) }
            : null,
    };

    private static IncidentFacts Redact(IncidentFacts facts) => facts with
    {
        Description = Marker,
        People = facts.People.Replacing(static _ => true, static person => person with { Name = null, RecordNumber = null }),
        Statutory = facts.Statutory is { } statutory
            ? statutory with { OccupationalDoses = statutory.OccupationalDoses.Replacing(static _ => true, static dose => dose with { BornOn = null }) }
            : null,
        Imaging = facts.Imaging is { } imaging ? imaging with { AccessionNumber = null } : null,
    };
}
