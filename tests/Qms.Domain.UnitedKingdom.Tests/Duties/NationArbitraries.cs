using System;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Any incident with any opinion, in any service of any nation, on either side of the dates on which candour began.</summary>
public static class NationArbitraries
{
    private static readonly LocalDate[] Starts = [new(2016, 11, 1), new(2018, 2, 6), new(2018, 4, 1), new(2023, 4, 1)];

    private static readonly Gen<Instant?> Moment = Gen.OneOf(
        Gen.Constant<Instant?>(null), Gen.Choose(0, 4_000).Select(days => (Instant?)Given.On(new LocalDate(2016, 1, 1).PlusDays(days))));

    private static readonly Gen<CandourFacts> AnyCandour =
        from known in CaseArbitraries.Candour().Generator
        from flags in Gen.ArrayOf(Gen.Elements(true, false, false), 2)
        from given in Moment
        from told in Moment
        select known with { MoreThanMinimal = flags[0], ByInvolvedProfessional = flags[1], GivenAt = given, ToldInPersonAt = told };

    private static readonly Gen<IncidentFacts> AnyFacts =
        from known in CaseArbitraries.Facts().Generator
        from candour in AnyCandour
        from day in Gen.OneOf(Gen.Constant<LocalDate?>(null), Gen.Elements(Starts).Select(day => (LocalDate?)day), Gen.Elements(Starts).Select(day => (LocalDate?)day.PlusDays(-1)))
        select (day is { } changed ? known.OnDay(changed) : known) with { Candour = known.Candour is null ? null : candour };

    private static readonly Gen<ServiceProfile> AnyService =
        from nation in Gen.Elements(Enum.GetValues<Nation>())
        from provider in Gen.Elements(Enum.GetValues<ProviderKind>())
        from isNhs in Gen.Elements(true, false)
        select new ServiceProfile("Imaging service", nation, provider, isNhs);

    public static Arbitrary<RadiationExposure> Exposure() => CaseArbitraries.Exposure();

    public static Arbitrary<CandourFacts> Candour() => Arb.From(AnyCandour);

    public static Arbitrary<ServiceProfile> Service() => Arb.From(AnyService);

    public static Arbitrary<IncidentFacts> Facts() => Arb.From(AnyFacts);
}
