using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>What holds for every rule on health and safety at work and any incident.</summary>
public sealed class WorkplaceProperties
{
    private static readonly Gen<bool?> Maybe = Gen.Elements<bool?>(true, false, null);
    private static readonly string[] ReportedOtherwise = ["reg 14(6)", "one report is enough", "own exposure is a matter for IR(ME)R"];
    private static readonly AffectedPerson[] Everybody = [Given.Patient, Given.Nurse, Given.Visitor];

    private static readonly Gen<Injury> AnyInjury =
        from person in Gen.Elements(Everybody)
        from kind in Gen.Elements(Enum.GetValues<InjuryKind>())
        from answers in Gen.ArrayOf(Maybe, 7)
        from days in Gen.Elements<int?>(null, 0, 3, 4, 7, 8, 40)
        from died in Gen.Elements<LocalDate?>(null, null, null, new LocalDate(2026, 6, 2), new LocalDate(2028, 1, 1))
        select new Injury(person.Id, kind, answers[0], answers[1], answers[2], answers[3], answers[4], days, died, answers[5], answers[6]);

    private static readonly Gen<OccupationalDose> AnyDose =
        from person in Gen.Elements(Everybody)
        from holder in Gen.Elements(Enum.GetValues<DoseLimitClass>())
        from doses in Gen.ArrayOf(Gen.Elements<decimal?>(null, 0m, 0.5m, 1m, 1.1m, 5.1m, 6m, 7m, 15m, 15.1m, 20m, 21m, 51m, 151m, 501m), 5)
        from answers in Gen.ArrayOf(Maybe, 2)
        from isSuspected in Gen.Elements(true, false, false)
        select new OccupationalDose(person.Id, holder, 2026, doses[0], doses[1], doses[2], doses[3], answers[0], isSuspected, answers[1], null, doses[4]);

    private static readonly Gen<SourceEvent?> AnySource =
        from kind in Gen.Elements(Enum.GetValues<SourceEventKind>())
        from nuclide in Gen.Elements("Tc-99m", "O-15", "Zr-89")
        from activity in Gen.Elements<decimal?>(null, 1e6m, 1e9m, 1e14m)
        from answers in Gen.ArrayOf(Maybe, 2)
        from isAny in Gen.Elements(true, false)
        select isAny ? new SourceEvent(kind, nuclide, activity, answers[0], answers[1]) : null;

    private static readonly Gen<IncidentFacts> AnyFacts =
        from kind in Gen.Elements(Enum.GetValues<IncidentKind>())
        from isPresent in Gen.ArrayOf(Gen.Elements(true, false), 3)
        from modality in Gen.Elements<string?>(null, "CT", "MR")
        from location in Gen.Elements(Enum.GetValues<LocationKind>())
        from exposed in Gen.Elements(true, false)
        from hasInjuries in Gen.Choose(0, 2)
        from injuries in Gen.ArrayOf(AnyInjury, hasInjuries)
        from hasDoses in Gen.Choose(0, 2)
        from doses in Gen.ArrayOf(AnyDose, hasDoses)
        from occurrence in Gen.Elements<DangerousOccurrence?>(null, DangerousOccurrence.HazardousEscape, DangerousOccurrence.BiologicalAgentRelease)
        from source in AnySource
        from answers in Gen.ArrayOf(Maybe, 3)
        from day in Gen.Elements<LocalDate>(new(1998, 3, 31), new(1998, 4, 1), new(2013, 9, 30), new(2013, 10, 1), new(2017, 12, 31), new(2018, 1, 1), new(2024, 12, 3), new(2026, 6, 1), new(2026, 6, 1))
        select Given.Facts.OnDay(day) with
        {
            Kind = kind,
            People = [.. Everybody.Where((_, i) => isPresent[i])],
            Imaging = modality is null ? null : new ImagingFacts(new Modality(modality)),
            Location = new("L", "Location", location),
            Exposures = exposed ? [SaueWorkedExamples.Accidental(AgeGroup.Adult, 5m) with { Person = Given.Patient.Id }] : [],
            Statutory = new(injuries, occurrence, null, doses, source, PoliceInvolved: answers[0], Injured: answers[1], OthersExposed: answers[2]),
        };

    public static Arbitrary<IncidentFacts> Facts() => Arb.From(AnyFacts);

    public static Arbitrary<Injury> Injuries() => Arb.From(AnyInjury);

    public static Arbitrary<OccupationalDose> Doses() => Arb.From(AnyDose);

    public static Arbitrary<ServiceProfile> Services() => Arb.From(Gen.Elements(Given.Trust, Given.Independent, Workplace.Belfast));

    [Property(Arbitrary = [typeof(WorkplaceProperties)], MaxTest = 500)]
    public bool Every_rule_gives_its_reason_and_no_two_duties_share_a_key(IncidentFacts facts, ServiceProfile service)
    {
        var assessed = Workplace.Book.Assess(facts.In(service));
        var demands = assessed.Demands.ToList();
        return assessed.Outcomes.All(static outcome => !string.IsNullOrWhiteSpace(outcome.Answer.Reason))
            && demands.Select(static pair => pair.Demand.Key).Distinct().Count() == demands.Count
            && demands.All(static pair => pair.Demand.Key.StartsWith(pair.Rule.Id + ".", StringComparison.Ordinal));
    }

    [Property(Arbitrary = [typeof(WorkplaceProperties)], MaxTest = 500)]
    public bool Answering_the_missing_facts_one_by_one_ends(IncidentFacts facts, ServiceProfile service, Injury injury, OccupationalDose dose)
    {
        for (var asked = 0; asked <= 40; asked++)
        {
            var missing = Workplace.Book.Assess(facts.In(service)).MissingFacts;
            if (missing.Count == 0) return true;
            var answered = Answer(facts, missing[0].Path, injury, dose);
            if (answered == facts) return false;
            facts = answered;
        }

        return false;
    }

    [Property(Arbitrary = [typeof(WorkplaceProperties)], MaxTest = 3000)]
    public void An_answer_ends_a_duty_only_for_a_reason_that_is_about_it(IncidentFacts facts, ServiceProfile service, Injury injury, OccupationalDose dose)
    {
        var before = Workplace.Book.Assess(facts.In(service));
        foreach (var missing in before.MissingFacts)
        {
            var after = Workplace.Book.Assess(Answer(facts, missing.Path, injury, dose).In(service)).Outcomes.ToDictionary(static outcome => outcome.Rule, static outcome => outcome.Answer);
            foreach (var outcome in before.Outcomes)
            {
                if (outcome.Answer.Applicability != Applicability.Applies || !after.TryGetValue(outcome.Rule, out var now) || now.Applicability != Applicability.DoesNotApply) continue;

                // Something is reported until it is known to be reported otherwise: as radiation, as a graver injury, or as the patient's own exposure. The reason then says so.
                Assert.True(Array.Exists(ReportedOtherwise, words => now.Reason.Contains(words, StringComparison.Ordinal)), $"{outcome.Rule.Id}, after {missing.Path}: {now.Reason}");
            }
        }
    }

    [Property(Arbitrary = [typeof(WorkplaceProperties)], MaxTest = 300)]
    public bool A_later_event_is_never_due_earlier(IncidentFacts facts, ServiceProfile service, byte days)
    {
        var later = facts with { OccurredAt = facts.OccurredAt + Duration.FromDays(days), DiscoveredAt = facts.DiscoveredAt + Duration.FromDays(days) };
        var ends = Ends(later, service);
        return Ends(facts, service).All(end => !ends.TryGetValue(end.Key, out var then) || then is null || end.Value is null || then >= end.Value);
    }

    [Property(Arbitrary = [typeof(WorkplaceProperties)], MaxTest = 300)]
    public bool A_higher_dose_never_ends_a_duty(IncidentFacts facts, ServiceProfile service, byte more)
    {
        var higher = facts.Dosed([.. facts.Statutory!.OccupationalDoses.Select(dose => dose with { EffectiveDose = (dose.EffectiveDose ?? 0m) + more, LensDose = dose.LensDose + more })]);
        return Irr17Duties(facts, service).IsSubsetOf(Irr17Duties(higher, service));
    }

    [Property(Arbitrary = [typeof(WorkplaceProperties)], MaxTest = 300)]
    public bool More_days_away_never_end_a_duty(IncidentFacts facts, ServiceProfile service, byte more)
    {
        var longer = facts.Hurt([.. facts.Statutory!.Injuries.Select(injury => injury with { DaysUnfit = injury.DaysUnfit + more })]);
        var after = Workplace.Book.Assess(longer.In(service)).Demands.Select(static pair => pair.Demand.Key).ToHashSet();
        return Workplace.Book.Assess(facts.In(service)).Demands.All(pair => after.Contains(pair.Demand.Key));
    }

    private static HashSet<string> Irr17Duties(IncidentFacts facts, ServiceProfile service) =>
        [.. Workplace.Book.Assess(facts.In(service)).Demands.Select(static pair => pair.Demand.Key).Where(static key => key.Contains(".irr17.", StringComparison.Ordinal))];

    private static Dictionary<string, LocalDate?> Ends(IncidentFacts facts, ServiceProfile service) => Workplace.Book.Assess(facts.In(service)).Demands.ToDictionary(
        static pair => pair.Demand.Key, static pair => pair.Demand.Limit.From(pair.Demand.ClockStart, Given.London, WorkingCalendar.WeekendsOnly).LastDay);

    private static IncidentFacts Answer(IncidentFacts facts, string path, Injury injury, OccupationalDose dose)
    {
        var stated = facts.Statutory!;
        switch (path)
        {
            case "people": return facts with { People = Everybody };
            case "statutory.injured": return facts.Stating(stated with { Injured = injury.WorkRelated ?? true });
            case "statutory.injuries": return facts.Hurt(injury);
            case "statutory.othersExposed": return facts.Stating(stated with { OthersExposed = injury.WorkRelated ?? true });
            case "statutory.occupationalDoses": return facts.Dosed(dose);
            case "statutory.policeInvolved": return facts.Stating(stated with { PoliceInvolved = injury.WorkRelated ?? false });
            case "statutory.sourceEvent.activity": return facts.Stating(stated with { SourceEvent = stated.SourceEvent! with { Activity = dose.EffectiveDose ?? 1e14m } });
            case "statutory.sourceEvent.aboveNotifiableQuantity": return facts.Stating(stated with { SourceEvent = stated.SourceEvent! with { AboveNotifiableQuantity = injury.WorkRelated ?? true } });
            case "statutory.sourceEvent.significantContamination": return facts.Stating(stated with { SourceEvent = stated.SourceEvent! with { SignificantContamination = injury.RoadTraffic ?? true } });
        }

        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = path.IndexOf(']', StringComparison.Ordinal);
        var index = int.Parse(path.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture);
        var name = path.Substring(close + 2);
        return path.StartsWith("statutory.injuries", StringComparison.Ordinal)
            ? facts.Hurt([.. stated.Injuries.Select((known, i) => i == index ? Fill(known, name, injury) : known)])
            : facts.Dosed([.. stated.OccupationalDoses.Select((known, i) => i == index ? Fill(known, name, dose) : known)]);
    }

    private static Injury Fill(Injury known, string name, Injury answer) => name switch
    {
        "workRelated" => known with { WorkRelated = answer.WorkRelated ?? true },
        "fromMedicalTreatment" => known with { FromMedicalTreatment = answer.FromMedicalTreatment ?? false },
        "roadTraffic" => known with { RoadTraffic = answer.RoadTraffic ?? false },
        "takenToHospital" => known with { TakenToHospital = answer.TakenToHospital ?? true },
        "onHospitalPremises" => known with { OnHospitalPremises = answer.OnHospitalPremises ?? true },
        "daysUnfit" => known with { DaysUnfit = answer.DaysUnfit ?? 5 },
        "neededResuscitationOrStay" => known with { NeededResuscitationOrStay = answer.NeededResuscitationOrStay ?? true },
        "fromRadiation" => known with { FromRadiation = answer.FromRadiation ?? true },
        _ => known,
    };

    private static OccupationalDose Fill(OccupationalDose known, string name, OccupationalDose answer) => name switch
    {
        "effectiveDose" => known with { EffectiveDose = answer.EffectiveDose ?? 2m },
        "fromAccident" => known with { FromAccident = answer.FromAccident ?? true },
        "fiveYearDose" => known with { FiveYearDose = answer.FiveYearDose ?? 2m },
        _ => known,
    };
}
