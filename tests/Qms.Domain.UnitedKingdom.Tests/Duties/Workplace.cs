using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Incidents at work, and the rules on health and safety at work in a book of their own.</summary>
internal static class Workplace
{
    public static readonly Jurisdiction England = Jurisdiction.England;
    public static readonly Jurisdiction NorthernIreland = Jurisdiction.England with { Nation = Nation.NorthernIreland, Prefix = "northern-ireland", Name = "Northern Ireland" };
    public static readonly ServiceProfile Belfast = ServiceProfile.HealthServiceBodyIn(Nation.NorthernIreland, "Belfast");
    public static readonly IncidentFacts Accident = Given.Facts with { Kind = IncidentKind.HealthAndSafetyEvent, People = [Given.Nurse] };

    public static readonly RuleBook<IncidentCase> Book = new(new[] { England, NorthernIreland }.SelectMany(static place =>
        RiddorRules.For(place).Concat(Irr17Rules.For(place)).Concat(ViolenceRules.For(place))));

    public static Answer AskWork(this IncidentFacts facts, string rule) =>
        Book.Assess(facts.In(rule.StartsWith(NorthernIreland.Prefix, StringComparison.Ordinal) ? Belfast : Given.Trust)).Outcomes.First(outcome => outcome.Rule.Id == rule).Answer;

    public static IncidentFacts Hurt(this IncidentFacts facts, params Injury[] injuries) => facts.Stating((facts.Statutory ?? StatutoryFacts.None) with { Injuries = injuries });

    public static IncidentFacts Dosed(this IncidentFacts facts, params OccupationalDose[] doses) => facts.Stating((facts.Statutory ?? StatutoryFacts.None) with { OccupationalDoses = doses });


    public static LocalDate? LastDay(this Answer answer, string key)
    {
        var demand = answer.Demand(key);
        return demand.Limit.From(demand.ClockStart, Given.London, WorkingCalendar.WeekendsOnly).LastDay;
    }

    /// <summary>The ids of the rules of <paramref name="source"/> that apply.</summary>
    public static IReadOnlyList<string> Applying(this IncidentFacts facts, string source, ServiceProfile? service = null) =>
        [.. Book.Assess(facts.In(service ?? Given.Trust)).Outcomes.Where(outcome => outcome.Answer.Applicability == Applicability.Applies && outcome.Rule.Id.Contains("." + source + ".", StringComparison.Ordinal))
            .Select(outcome => outcome.Rule.Id.Substring(outcome.Rule.Id.IndexOf('.', StringComparison.Ordinal) + 1 + source.Length + 1))];
}
