using NodaTime;
using NodaTime.TimeZones;

namespace Qms.Domain.Core.Time;

/// <summary>Where days start and end on the time line, in zones where midnight is skipped or comes twice too.</summary>
public static class Days
{
    private static readonly ZoneLocalMappingResolver FirstMoment = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    // Clocks that are put back across midnight show the old day again: it ends at the second midnight, or its repeated minutes would be too late.
    private static readonly ZoneLocalMappingResolver EndOfPrevious = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first moment of <paramref name="day"/>; of the next one when the zone skipped it altogether.</summary>
    public static Instant Start(LocalDate day, DateTimeZone zone) => zone.ResolveLocal(day.AtMidnight(), FirstMoment).ToInstant();

    /// <summary>The first moment after which clocks never show <paramref name="day"/> again.</summary>
    public static Instant End(LocalDate day, DateTimeZone zone) => zone.ResolveLocal(day.PlusDays(1).AtMidnight(), EndOfPrevious).ToInstant();
}
