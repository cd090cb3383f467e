namespace Qms.Domain.Core.Delivery;

/// <summary>Where it happened.</summary>
/// <param name="Code">The host's stable key of the place or unit.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">Permanent site, mobile unit or outsourced provider.</param>
public sealed record DeliveryLocation(string Code, string Name, LocationKind Kind = LocationKind.Permanent);
