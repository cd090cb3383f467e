using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Personal data breaches (dossier §9.2, F16).</summary>
public sealed class DataBreachTests
{
    private const string Log = "england.data-breach.log";
    private const string Notify = "england.data-breach.notify";
    private const string Individuals = "england.data-breach.individuals";

    [Theory]
    [InlineData("2026-04-03T16:30", "2026-04-06T16:30")] // F16.1: over Easter.
    [InlineData("2026-03-28T16:00", "2026-03-31T17:00")] // F16.2: into summer time.
    [InlineData("2026-10-24T10:00", "2026-10-27T09:00")] // F16.3: out of summer time.
    public void F16_1_to_3_72_hours_elapse_over_holidays_and_changes_of_the_clock(string aware, string due)
    {
        var demand = Rules.Ask(Notify, Breached(At(aware), BreachRisk.Risk)).Demand(Notify + ".notification");
        Assert.Equal(At(due), demand.Deadline().LastMoment);
        Assert.Contains("Data Security and Protection Toolkit", demand.ToWhom, StringComparison.Ordinal);
    }

    [Fact]
    public void F16_4_an_unlikely_risk_is_logged_only()
    {
        var facts = Breached(At("2026-04-03T16:30"), BreachRisk.Unlikely);
        Assert.Equal(["entry"], Rules.Ask(Log, facts).Suffixes(Log));
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Notify, facts).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Individuals, facts).Applicability);
    }

    [Fact]
    public void F16_5_a_high_risk_is_told_to_the_individuals_as_well()
    {
        var facts = Breached(At("2026-04-03T16:30"), BreachRisk.HighRisk);
        Assert.Equal(TimeLimit.WithoutDelay, Rules.Ask(Individuals, facts).Duties.Single().Limit);
        Assert.Equal(Applicability.Applies, Rules.Ask(Notify, facts).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Individuals, Breached(At("2026-04-03T16:30"), BreachRisk.Risk)).Applicability);
    }

    [Fact]
    public void While_the_risk_is_not_assessed_the_clock_runs_and_the_risk_is_asked()
    {
        var facts = Breached(At("2026-04-03T16:30"), null);
        Assert.Equal(Applicability.Applies, Rules.Ask(Notify, facts).Applicability);
        Assert.Equal(["statutory.dataBreach.risk"], Rules.Ask(Individuals, facts).Paths());
        Assert.Contains("unlikely", Rules.Ask(Notify, Breached(At("2026-04-03T16:30"), BreachRisk.Unlikely)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Awareness_is_asked_of_an_information_governance_event_only()
    {
        foreach (var rule in new[] { Log, Notify, Individuals })
        {
            Assert.Equal(["statutory.dataBreach"], Rules.Ask(rule, Given.Facts with { Kind = IncidentKind.InformationGovernanceEvent }).Paths());
            Assert.Equal(Applicability.DoesNotApply, Rules.Ask(rule, Given.Facts).Applicability);
        }
    }

    [Theory]
    [InlineData("2018-05-24T23:59", false)]
    [InlineData("2018-05-25T00:00", true)]
    public void The_regulation_holds_for_breaches_known_from_25_May_2018(string aware, bool applies) =>
        Assert.Equal(applies, Rules.Ask(Notify, Breached(At(aware), BreachRisk.Risk).OnDay(new(2018, 5, 1))).Applicability == Applicability.Applies);

    [Fact]
    public void Outside_England_the_commissioners_own_tool_is_the_way()
    {
        foreach (var place in Family.Places.Skip(1))
        {
            var id = place.Prefix + ".data-breach.notify";
            Assert.Contains("own reporting tool", DataBreachRules.For(place).Ask(id, Breached(At("2026-04-03T16:30"), BreachRisk.Risk), place.Nhs()).Demand(id + ".notification").ToWhom, StringComparison.Ordinal);
        }
    }

    [Property]
    public bool Later_awareness_never_brings_the_deadline_forward(int first, int second)
    {
        var start = At("2026-03-20T00:00");
        var (a, b) = (Math.Min(first, second) % 100_000, Math.Max(first, second) % 100_000);
        if (a > b) (a, b) = (b, a);
        return Due(start + Duration.FromMinutes(a)) <= Due(start + Duration.FromMinutes(b));

        static Instant? Due(Instant aware) => Rules.Ask(Notify, Breached(aware, null)).Duties.Single().Deadline().LastMoment;
    }

    private static IEnumerable<Rule<IncidentCase>> Rules => DataBreachRules.For(Jurisdiction.England);

    private static Instant At(string local) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Given.London).ToInstant();

    private static IncidentFacts Breached(Instant aware, BreachRisk? risk) => Given.Facts.Stating(new(DataBreach: new(aware, risk)));
}
