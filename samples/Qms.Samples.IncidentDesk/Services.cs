using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Samples.IncidentDesk;

/// <summary>The two services whose incidents come in: of an NHS trust or board, and of an independent provider that works beside it.</summary>
internal sealed record Services(Nation Nation, ImagingService Trust, ImagingService Independent)
{
    /// <summary>The services in <paramref name="nation"/>.</summary>
    public static Services In(Nation nation) => new(
        nation,
        ImagingService.In(ServiceProfile.HealthServiceBodyIn(nation, "Northmoor imaging service")),
        ImagingService.In(ServiceProfile.IndependentProviderIn(nation, "Partner imaging clinic")));
}
