using System;
using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Samples.IncidentDesk;

/// <summary>What was asked for cannot be done; the message says why, with a hint.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The two services whose incidents come in: of an NHS trust or board, and of an independent provider that works beside it.</summary>
internal sealed record Services(Nation Nation, ImagingService Trust, ImagingService Independent)
{
    /// <summary>The services in <paramref name="nation"/>.</summary>
    /// <exception cref="UsageException">Its rules are not part of this version.</exception>
    public static Services In(Nation nation) => new(
        nation,
        ServiceOf(ServiceProfile.HealthServiceBodyIn(nation, "Northmoor imaging service")),
        ServiceOf(ServiceProfile.IndependentProviderIn(nation, "Partner imaging clinic")));

    private static ImagingService ServiceOf(ServiceProfile profile) =>
        profile.Nation == Nation.England ? ImagingService.InEngland(profile.Provider, profile.NhsFunded, profile.Name) : throw new UsageException($"The rules of {Words.Of(profile.Nation)} are not part of this version.");
}
