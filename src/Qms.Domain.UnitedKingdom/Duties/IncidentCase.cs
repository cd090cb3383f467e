using System;
using NodaTime;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>An incident in a service: what the rules look at.</summary>
public sealed record IncidentCase
{
    /// <summary>Creates a case.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="service">The service in which it happened.</param>
    /// <exception cref="ArgumentException">The incident has not been reported, so there is nothing to look at.</exception>
    public IncidentCase(Incident incident, ServiceProfile service)
    {
        Incident = incident ?? throw new ArgumentNullException(nameof(incident));
        Service = service ?? throw new ArgumentNullException(nameof(service));
        Facts = incident.Facts ?? throw new ArgumentException("The incident has not been reported.", nameof(incident));
        EventDay = Facts.OccurredAt.InZone(service.Zone).Date;
        DiscoveryDay = Facts.DiscoveredAt.InZone(service.Zone).Date;
    }

    /// <summary>The incident.</summary>
    public Incident Incident { get; }

    /// <summary>The service in which it happened.</summary>
    public ServiceProfile Service { get; }

    /// <summary>What is known about the event.</summary>
    public IncidentFacts Facts { get; }

    /// <summary>The day of the event in the service's time zone.</summary>
    public LocalDate EventDay { get; }

    /// <summary>The day of its discovery in the service's time zone.</summary>
    public LocalDate DiscoveryDay { get; }
}
