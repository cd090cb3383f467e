using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Any incident that a form could hold, in any service in England, on either side of every date on which a rule changes.</summary>
public static class CaseArbitraries
{
    private static readonly Gen<bool?> Maybe = Gen.Elements<bool?>(true, false, null);

    private static readonly decimal?[] Edges = [null, 0m, 0.02m, 0.29m, 0.3m, 0.99m, 1m, 1.5m, 2.5m, 2.9m, 3m, 7m, 9.99m, 10m, 12m, 15m, 24.9m, 25m, 30m, 100m];

    private static readonly Gen<decimal?> Dose = Gen.OneOf(Gen.Elements(Edges), Gen.Choose(0, 40_000).Select(milli => (decimal?)(milli / 1000m)));

    private static readonly Gen<int?> Days = Gen.Elements<int?>(null, 0, 1, 27, 28, 29, 400);

    private static readonly AffectedPerson[] Everybody = [Given.Patient, Given.SecondPatient, Given.Nurse, Given.Visitor];

    private static readonly Gen<RadiationExposure> AnyExposure =
        from nature in Gen.Elements(Enum.GetValues<ExposureNature>())
        from setting in Gen.Elements(Enum.GetValues<ExposureSetting>())
        from age in Gen.Elements(Enum.GetValues<AgeGroup>())
        from doses in Gen.ArrayOf(Dose, 4)
        from answers in Gen.ArrayOf(Maybe, 4)
        from people in Gen.Elements(1, 1, 1, 2, 40)
        from scans in Gen.Elements<int?>(null, 1, 2, 3, 4)
        from person in Gen.Elements<AffectedPersonId?>(null, Given.Patient.Id, Given.SecondPatient.Id, Given.Visitor.Id)
        select new RadiationExposure(nature, setting, age, doses[0], doses[1], doses[2], doses[3], answers[0], answers[1], answers[2], people, scans, person, answers[3]);

    private static readonly Gen<CandourFacts> AnyCandour =
        from unexpected in Gen.Elements(true, true, true, false)
        from causation in Gen.Elements(Enum.GetValues<Causation>())
        from outcomes in Gen.ArrayOf(Gen.Elements(true, false, false), 6)
        from increases in Some(Enum.GetValues<TreatmentIncrease>())
        from days in Gen.ArrayOf(Days, 3)
        select new CandourFacts(unexpected, causation, outcomes[0], outcomes[1], outcomes[2], increases, days[0], days[1], days[2], outcomes[3], outcomes[4], outcomes[5]);

    private static readonly LocalDate[] Changes =
        [new(2014, 11, 27), new(2015, 4, 1), new(2017, 1, 1), new(2018, 2, 6), new(2020, 8, 1), new(2021, 7, 1), new(2023, 5, 1), new(2024, 7, 1)];

    private static readonly Gen<LocalDate> Day =
        Gen.OneOf(Gen.Elements(Changes), Gen.Elements(Changes).Select(day => day.PlusDays(-1)), Gen.Choose(0, 5000).Select(days => new LocalDate(2014, 1, 1).PlusDays(days)), Gen.Constant(new LocalDate(2026, 6, 1)));

    private static readonly Gen<IncidentFacts> AnyFacts =
        from kind in Gen.Elements(Enum.GetValues<IncidentKind>())
        from occurred in Day
        from later in Gen.Elements(0, 0, 1, 30, 400)
        from affects in Maybe
        from people in Some(Everybody)
        from modality in Gen.Elements<string?>(null, "CT", "MR", "US", "DX", "XA", "OT")
        from exposures in Gen.OneOf(Gen.Constant(Array.Empty<RadiationExposure>()), Gen.ArrayOf(AnyExposure, 1), Gen.ArrayOf(AnyExposure, 3))
        from device in Gen.Elements<DeviceInvolvement?>(null, DeviceInvolvement.NotInvolved, DeviceInvolvement.Suspected, DeviceInvolvement.Contributed)
        from candour in Gen.OneOf(Gen.Constant<CandourFacts?>(null), AnyCandour.Select(candour => (CandourFacts?)candour))
        from error in Gen.Elements<ErrorType?>(null, ErrorType.Equipment, ErrorType.OperatorPatientChecks)
        from staff in Some(new ActorId("s1"), new ActorId("s2"))
        select new IncidentFacts(
            kind, "Title", "Description", Given.On(occurred), Given.On(occurred.PlusDays(later)), new DeliveryLocation("L", "Location"), null, affects, people,
            modality is null ? null : new ImagingFacts(new Modality(modality)), exposures, device, candour, error, null, staff);

    private static readonly Gen<ServiceProfile> AnyService =
        from service in Gen.Elements(Given.Trust, Given.Independent)
        from isNhs in Gen.Elements(true, false)
        select isNhs ? service.WithNhsFundedCare() : service.WithPrivateCare();

    public static Arbitrary<RadiationExposure> Exposure() => Arb.From(AnyExposure);

    public static Arbitrary<CandourFacts> Candour() => Arb.From(AnyCandour);

    public static Arbitrary<ServiceProfile> Service() => Arb.From(AnyService);

    public static Arbitrary<IncidentFacts> Facts() => Arb.From(AnyFacts);

    private static Gen<T[]> Some<T>(params T[] items) => Gen.ArrayOf(Gen.Elements(true, false), items.Length).Select(chosen => items.Where((_, i) => chosen[i]).ToArray());
}
