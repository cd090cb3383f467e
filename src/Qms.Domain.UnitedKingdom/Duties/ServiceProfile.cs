using System;
using NodaTime;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What the rules must know about the imaging service in which an incident happened.</summary>
/// <remarks>A provider that gives both NHS-funded and private care holds a profile for each and assesses an incident under the one that paid for the care.</remarks>
public sealed record ServiceProfile
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>Creates a profile.</summary>
    /// <param name="name">What people call the service.</param>
    /// <param name="nation">Where it is.</param>
    /// <param name="provider">What its provider is in law.</param>
    /// <param name="nhsFunded">Whether the care that it gives is paid for by the NHS.</param>
    /// <param name="zone">The zone in which its days are counted; Europe/London when null.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public ServiceProfile(string name, Nation nation, ProviderKind provider, bool nhsFunded, DateTimeZone? zone = null)
    {
        Name = string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("A service has a name.", nameof(name)) : name;
        (Nation, Provider, NhsFunded, Zone) = (nation, provider, nhsFunded, zone ?? London);
    }

    /// <summary>What people call the service.</summary>
    public string Name { get; }

    /// <summary>Where it is.</summary>
    public Nation Nation { get; }

    /// <summary>What its provider is in law.</summary>
    public ProviderKind Provider { get; }

    /// <summary>Whether the care that it gives is paid for by the NHS.</summary>
    public bool NhsFunded { get; private init; }

    /// <summary>The zone in which its days are counted.</summary>
    public DateTimeZone Zone { get; private init; }

    /// <summary>The service of a health service body, NHS-funded: <c>ServiceProfile.HealthServiceBodyIn(Nation.England)</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static ServiceProfile HealthServiceBodyIn(Nation nation, string name = "Imaging service") => new(name, nation, ProviderKind.HealthServiceBody, nhsFunded: true);

    /// <summary>The service of an independent provider, privately funded: <c>ServiceProfile.IndependentProviderIn(Nation.England).WithNhsFundedCare()</c> for one that works for the NHS.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static ServiceProfile IndependentProviderIn(Nation nation, string name = "Imaging service") => new(name, nation, ProviderKind.OtherRegisteredProvider, nhsFunded: false);

    /// <summary>The same service for care that the NHS pays for.</summary>
    public ServiceProfile WithNhsFundedCare() => this with { NhsFunded = true };

    /// <summary>The same service for care that is paid for privately.</summary>
    public ServiceProfile WithPrivateCare() => this with { NhsFunded = false };

    /// <summary>The same service with its days counted in <paramref name="zone"/>.</summary>
    public ServiceProfile InZone(DateTimeZone zone) => this with { Zone = zone ?? throw new ArgumentNullException(nameof(zone)) };
}
