using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Calendars;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>One family of rules as a book of its own, in any nation.</summary>
internal static class Family
{
    public static readonly Jurisdiction Wales = Jurisdiction.Wales;
    public static readonly Jurisdiction Scotland = Jurisdiction.Scotland;
    public static readonly Jurisdiction NorthernIreland = Jurisdiction.NorthernIreland;
    public static readonly IReadOnlyList<Jurisdiction> Places = [Jurisdiction.England, Wales, Scotland, NorthernIreland];

    public static ServiceProfile Nhs(this Jurisdiction place) => ServiceProfile.HealthServiceBodyIn(place.Nation);

    public static ServiceProfile Private(this Jurisdiction place) => ServiceProfile.IndependentProviderIn(place.Nation);

    public static RuleOutcome Outcome(this IEnumerable<Rule<IncidentCase>> family, string rule, IncidentCase incident) =>
        new RuleBook<IncidentCase>(family).Assess(incident).Outcomes.First(outcome => outcome.Rule.Id == rule);

    public static Answer Ask(this IEnumerable<Rule<IncidentCase>> family, string rule, IncidentFacts facts, ServiceProfile? service = null, Instant? reported = null) =>
        family.Outcome(rule, facts.In(service ?? Given.Trust, reported)).Answer;

    public static IncidentFacts Stating(this IncidentFacts facts, StatutoryFacts statutory) => facts with { Statutory = statutory };

    public static Deadline Deadline(this DutyDemand demand, WorkingCalendar? calendar = null) => demand.Limit.From(demand.ClockStart, Given.London, calendar ?? BankHolidays.EnglandAndWales);

    public static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    public static void IsNotInForceBefore(this IEnumerable<Rule<IncidentCase>> family, string rule, IncidentFacts facts, LocalDate first, ServiceProfile? service = null)
    {
        var rules = family.ToList();
        Assert.StartsWith("Not in force", rules.Ask(rule, facts.OnDay(first.PlusDays(-1)), service).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, rules.Ask(rule, facts.OnDay(first), service).Applicability);
    }
}
