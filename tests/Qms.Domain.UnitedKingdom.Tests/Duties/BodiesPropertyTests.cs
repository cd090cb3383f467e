using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>What holds for the rules about bodies other than the enforcing authority, in every nation and for any incident.</summary>
public sealed class BodiesPropertyTests
{
    [Property(Arbitrary = [typeof(CaseArbitraries), typeof(StatutoryArbitraries)], MaxTest = 300)]
    public bool Every_rule_gives_its_reason_and_asks_in_questions(IncidentFacts facts, StatutoryFacts statutory) => EveryService().All(at =>
        at.Book.Assess(facts.Stating(statutory).In(at.Service)).Outcomes.All(static outcome =>
            outcome.Answer.Reason.Trim().EndsWith('.') && outcome.Answer.Missing.All(static fact => fact.Question.EndsWith('?'))));

    [Property(Arbitrary = [typeof(CaseArbitraries), typeof(StatutoryArbitraries)], MaxTest = 300)]
    public bool No_two_duties_share_a_key_and_each_starts_with_its_rule(IncidentFacts facts, StatutoryFacts statutory) => EveryService().All(at =>
    {
        var demands = at.Book.Assess(facts.Stating(statutory).In(at.Service)).Demands.ToList();
        return demands.Select(static pair => pair.Demand.Key).Distinct().Count() == demands.Count
            && demands.All(static pair => pair.Demand.Key.StartsWith(pair.Rule.Id + ".", StringComparison.Ordinal));
    });

    [Property(Arbitrary = [typeof(CaseArbitraries), typeof(StatutoryArbitraries)], MaxTest = 200)]
    public bool Answering_what_is_missing_one_by_one_ends(IncidentFacts facts, StatutoryFacts statutory, StatutoryFacts answers) => EveryService().All(at =>
    {
        var known = facts.Stating(statutory);
        for (var asked = 0; asked <= 40; asked++)
        {
            var missing = at.Book.Assess(known.In(at.Service)).MissingFacts;
            if (missing.Count == 0) return true;
            var answered = Answer(known, missing[0].Path, answers);
            if (answered == known) return false;
            known = answered;
        }

        return false;
    });

    [Property(Arbitrary = [typeof(CaseArbitraries), typeof(StatutoryArbitraries)], MaxTest = 200)]
    public bool Learning_what_was_missing_ends_a_duty_only_for_a_reason_that_says_so(IncidentFacts facts, StatutoryFacts statutory, StatutoryFacts answers) => EveryService().All(at =>
    {
        var known = facts.Stating(statutory);
        var before = at.Book.Assess(known.In(at.Service));
        if (before.MissingFacts.Count == 0) return true;
        var after = at.Book.Assess(Answer(known, before.MissingFacts[0].Path, answers).In(at.Service));
        return before.Outcomes.Where(static outcome => outcome.Answer.Applicability == Applicability.Applies).All(outcome =>
        {
            var now = after.Outcomes.Single(other => other.Rule == outcome.Rule).Answer;

            // Only the assessed risk of a breach excuses from what was owed while it was unknown.
            return now.Applicability == Applicability.Applies || (now.Applicability == Applicability.DoesNotApply && now.Reason.Contains("recorded as unlikely", StringComparison.Ordinal));
        });
    });

    [Property(Arbitrary = [typeof(CaseArbitraries), typeof(StatutoryArbitraries)], MaxTest = 200)]
    public bool Asked_again_the_books_answer_the_same_and_reconciling_changes_nothing(IncidentFacts facts, StatutoryFacts statutory) => EveryService().All(at =>
    {
        var incident = facts.Stating(statutory).In(at.Service);
        var first = at.Book.Assess(incident);
        var raised = DutyReconciliation.Of([], first, facts.DiscoveredAt, at.Service.Zone, WorkingCalendar.WeekendsOnly).Raised;
        var again = DutyReconciliation.Of(raised, at.Book.Assess(incident), facts.DiscoveredAt, at.Service.Zone, WorkingCalendar.WeekendsOnly);
        return at.Book.Assess(incident) == first && again.Raised.Count == 0 && again.Revised.Count == 0 && again.Withdrawn.Count == 0;
    });

    [Property(Arbitrary = [typeof(CaseArbitraries), typeof(StatutoryArbitraries)], MaxTest = 100)]
    public bool The_rules_of_a_nation_ask_nothing_of_a_service_elsewhere(IncidentFacts facts, StatutoryFacts statutory) =>
        Family.Places.All(place => Family.Places.Where(other => other != place).All(other =>
            Book(place).Assess(facts.Stating(statutory).In(other.Nhs())).Outcomes.All(static outcome => outcome.Answer.Applicability == Applicability.DoesNotApply)));

    [Fact]
    public void A_plain_incident_without_statutory_facts_raises_no_question()
    {
        foreach (var at in EveryService()) Assert.Empty(at.Book.Assess(Given.Facts.In(at.Service)).MissingFacts);
    }

    [Fact]
    public void What_is_unverified_says_so_in_its_title_or_edition()
    {
        foreach (var rule in Family.Places.SelectMany(place => Book(place).Rules).Where(static rule => rule.Verification == Verification.Unverified))
        {
            Assert.Contains("unverified", rule.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_ids_of_the_rules_are_stored_and_stay() =>
        Assert.Equal(
            [
                "england.coroner.notify", "england.cqc.abuse", "england.cqc.death", "england.cqc.disruption", "england.cqc.injury", "england.cqc.police",
                "england.data-breach.individuals", "england.data-breach.log", "england.data-breach.notify", "england.irmer.theme", "england.medical-examiner.records", "england.never-event.report",
                "england.patient-safety.response", "england.safeguarding.refer", "england.yellow-card.medicine",
                "northern-ireland.coroner.notify", "northern-ireland.data-breach.individuals", "northern-ireland.data-breach.log", "northern-ireland.data-breach.notify", "northern-ireland.irmer.theme",
                "northern-ireland.patient-safety.report", "northern-ireland.patient-safety.review", "northern-ireland.rqia.death", "northern-ireland.rqia.injury", "northern-ireland.rqia.misconduct",
                "northern-ireland.safeguarding.refer", "northern-ireland.yellow-card.medicine",
                "scotland.data-breach.individuals", "scotland.data-breach.log", "scotland.data-breach.notify", "scotland.his.death", "scotland.his.injury", "scotland.his.misconduct", "scotland.irmer.theme",
                "scotland.patient-safety.response", "scotland.procurator-fiscal.report", "scotland.safeguarding.refer", "scotland.yellow-card.medicine",
                "wales.concerns.acknowledge", "wales.concerns.respond", "wales.coroner.notify", "wales.data-breach.individuals", "wales.data-breach.log", "wales.data-breach.notify",
                "wales.hiw.death", "wales.hiw.injury", "wales.hiw.misconduct", "wales.irmer.theme", "wales.medical-examiner.records", "wales.patient-safety.closure", "wales.patient-safety.report",
                "wales.safeguarding.refer", "wales.yellow-card.medicine",
            ],
            Family.Places.SelectMany(place => Book(place).Rules).Select(static rule => rule.Id).Distinct().OrderBy(static id => id, StringComparer.Ordinal));

    private static IEnumerable<(RuleBook<IncidentCase> Book, ServiceProfile Service)> EveryService() =>
        Family.Places.SelectMany(static place => new[] { (Book(place), place.Nhs()), (Book(place), place.Private()) });

    private static RuleBook<IncidentCase> Book(Jurisdiction place) => new(
    [
        .. SafetyResponseRules.For(place), .. NeverEventRules.For(place), .. RegulatorNotificationRules.For(place), .. DataBreachRules.For(place), .. DeathRules.For(place),
        .. SafeguardingRules.For(place), .. MedicineRules.For(place), .. ThemeRules.For(place),
    ]);

    private static IncidentFacts Answer(IncidentFacts facts, string path, StatutoryFacts answers)
    {
        if (path == "mayAffectCare") return facts with { MayAffectCare = answers.PartOfTheme ?? false };
        if (path.StartsWith("candour.", StringComparison.Ordinal)) return facts with { Candour = new(true, Causation.CouldResult, TreatmentToPreventWorse: answers.PoliceInvolved ?? false) };

        var known = facts.Statutory!;
        var open = path.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return facts.Stating(path switch
            {
                "statutory.deaths" => known with { Deaths = [new(Given.Patient.Id, facts.DiscoveredAt.InUtc().Date)] },
                "statutory.seriousIncident" => known with { SeriousIncident = answers.SeriousIncident ?? true },
                "statutory.reviewLevel" => known with { ReviewLevel = 2 },
                "statutory.partOfTheme" => known with { PartOfTheme = answers.PartOfTheme ?? true },
                "statutory.abuseAlleged" => known with { AbuseAlleged = answers.AbuseAlleged ?? true },
                "statutory.adultOrChildAtRisk" => known with { AdultOrChildAtRisk = answers.AdultOrChildAtRisk ?? false },
                "statutory.policeInvolved" => known with { PoliceInvolved = answers.PoliceInvolved ?? false },
                "statutory.disruption.hours" => known with { Disruption = known.Disruption! with { Hours = 25m } },
                "statutory.dataBreach" => known with { DataBreach = new(facts.DiscoveredAt) },
                "statutory.dataBreach.risk" => known with { DataBreach = known.DataBreach! with { Risk = answers.DataBreach?.Risk ?? BreachRisk.Unlikely } },
                "statutory.neverEvent.invasiveProcedure" => known with { NeverEvent = known.NeverEvent! with { InvasiveProcedure = answers.PartOfTheme ?? true } },
                "statutory.neverEvent.leftIntentionally" => known with { NeverEvent = known.NeverEvent! with { LeftIntentionally = answers.PartOfTheme ?? false } },
                "statutory.neverEvent.tubeUsed" => known with { NeverEvent = known.NeverEvent! with { TubeUsed = answers.PartOfTheme ?? true } },
                _ => known,
            });
        }

        var close = path.IndexOf(']', StringComparison.Ordinal);
        var index = int.Parse(path.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture);
        var yes = answers.AbuseAlleged ?? true;
        return facts.Stating(path.Substring(0, open) == "statutory.deaths"
            ? known with { Deaths = [.. known.Deaths.Select((death, i) => i == index ? Answer(death, path.Substring(close + 2), yes) : death)] }
            : known with { MedicineReactions = [.. known.MedicineReactions.Select((reaction, i) => i == index ? Answer(reaction, path.Substring(close + 2), yes) : reaction)] });
    }

    private static DeathFacts Answer(DeathFacts death, string fact, bool yes) => fact switch
    {
        "dueToProblemsInCare" => death with { DueToProblemsInCare = yes },
        "whileServicesWereProvided" => death with { WhileServicesWereProvided = yes },
        "naturalCausesUnderAppropriateCare" => death with { NaturalCausesUnderAppropriateCare = yes },
        "mayRelateToProcedureOrMedicine" => death with { MayRelateToProcedureOrMedicine = yes },
        _ => death,
    };

    private static MedicineReaction Answer(MedicineReaction reaction, string fact, bool yes) => fact switch
    {
        "serious" => reaction with { Serious = yes },
        "underAdditionalMonitoring" => reaction with { UnderAdditionalMonitoring = yes },
        _ => reaction,
    };
}

/// <summary>Any facts that particular laws ask about.</summary>
public static class StatutoryArbitraries
{
    private static readonly Gen<bool?> Maybe = Gen.Elements<bool?>(true, false, null);

    private static readonly Gen<AffectedPersonId> Somebody = Gen.Elements(Given.Patient.Id, Given.SecondPatient.Id, Given.Nurse.Id);

    private static readonly Gen<DeathFacts> AnyDeath =
        from person in Somebody
        from later in Gen.Choose(0, 4000)
        from answers in Gen.ArrayOf(Maybe, 4)
        from notified in Gen.Elements(true, false, false)
        select new DeathFacts(person, new LocalDate(2015, 1, 1).PlusDays(later), answers[0], answers[1], answers[2], notified, answers[3]);

    private static readonly Gen<MedicineReaction> AnyReaction =
        from person in Somebody
        from medicine in Gen.Elements("Contrast", "Midazolam", " ", "Tc-99m MDP")
        from answers in Gen.ArrayOf(Maybe, 3)
        select new MedicineReaction(person, medicine, answers[0], answers[1], answers[2]);

    private static readonly Gen<StatutoryFacts> AnyFacts =
        from deaths in List(AnyDeath)
        from reactions in List(AnyReaction)
        from aware in Gen.Choose(0, 5000)
        from risk in Gen.Elements<BreachRisk?>(null, BreachRisk.Unlikely, BreachRisk.Risk, BreachRisk.HighRisk)
        from groups in Gen.ArrayOf(Gen.Elements(true, false), 3)
        from disruption in Gen.Elements(Enum.GetValues<ServiceDisruptionKind>())
        from hours in Gen.Elements<decimal?>(null, 1m, 24m, 24.5m)
        from never in Gen.Elements(Enum.GetValues<NeverEventKind>())
        from answers in Gen.ArrayOf(Maybe, 8)
        from level in Gen.Elements<int?>(null, 1, 2, 3)
        select new StatutoryFacts(
            MedicineReactions: reactions,
            DataBreach: groups[0] ? new(Given.On(new LocalDate(2014, 1, 1).PlusDays(aware)), risk) : null,
            Deaths: deaths,
            AbuseAlleged: answers[0],
            AdultOrChildAtRisk: answers[1],
            PoliceInvolved: answers[2],
            Disruption: groups[1] ? new(disruption, hours) : null,
            NeverEvent: groups[2] ? new(never, answers[3], answers[4], answers[5]) : null,
            PartOfTheme: answers[6],
            SeriousIncident: answers[7],
            ReviewLevel: level);

    public static Arbitrary<StatutoryFacts> Statutory() => Arb.From(AnyFacts);

    private static Gen<T[]> List<T>(Gen<T> item) => Gen.OneOf(Gen.Constant(Array.Empty<T>()), Gen.ArrayOf(item, 1), Gen.ArrayOf(item, 3));
}
