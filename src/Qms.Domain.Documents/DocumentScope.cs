using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Delivery;

namespace Qms.Domain.Documents;

/// <summary>Where a version applies. It is part of what is approved, and changes with a version.</summary>
/// <param name="Locations">The keys of the locations (<see cref="DeliveryLocation.Code"/>) at which it applies; empty for all.</param>
/// <param name="Modalities">The modalities to which it applies; empty for all.</param>
public sealed record DocumentScope(IReadOnlyList<string>? Locations = null, IReadOnlyList<Modality>? Modalities = null)
{
    /// <summary>Everywhere, whatever the modality.</summary>
    public static DocumentScope Everywhere { get; } = new();

    /// <summary>The keys of the locations at which it applies; empty for all.</summary>
    public IReadOnlyList<string> Locations { get; init => field = ContentList.Of(value); } = ContentList.Of(Locations ?? []);

    /// <summary>The modalities to which it applies; empty for all.</summary>
    public IReadOnlyList<Modality> Modalities { get; init => field = ContentList.Of(value); } = ContentList.Of(Modalities ?? []);

    /// <summary>Whether it applies at the location with the key <paramref name="location"/>.</summary>
    public bool Includes(string location)
    {
        if (Locations.Count == 0) return true;
        for (var i = 0; i < Locations.Count; i++)
        {
            if (string.Equals(Locations[i], location, System.StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
