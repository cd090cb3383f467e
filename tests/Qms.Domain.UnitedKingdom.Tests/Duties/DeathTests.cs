using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Coroner, procurator fiscal and medical examiner (dossier §10, F19).</summary>
public sealed class DeathTests
{
    private const string Coroner = "england.coroner.notify";
    private const string Examiner = "england.medical-examiner.records";

    [Fact]
    public void F19_1_and_2_a_death_after_a_procedure_or_of_contrast_is_notified_to_the_coroner_as_soon_as_practicable()
    {
        var demand = Ask(Coroner, Death(related: true)).Duties.Single();
        Assert.Equal(TimeLimit.WithoutDelay, demand.Limit);
        Assert.Equal("senior coroner for the area where the body lies", demand.ToWhom);
        Assert.Equal($"{Coroner}.death.{Given.Patient.Id}", demand.Key);
    }

    [Fact]
    public void F19_3_a_death_that_is_already_notified_is_not_notified_again()
    {
        var answer = Ask(Coroner, Death(related: true) with { AlreadyNotified = true });
        Assert.Equal(Applicability.DoesNotApply, answer.Applicability);
        Assert.Contains("already", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void F19_4_in_Scotland_the_procurator_fiscal_hears_of_it()
    {
        const string id = "scotland.procurator-fiscal.report";
        var outcome = DeathRules.For(Family.Scotland).Outcome(id, Facts(Death(true)).In(Family.Scotland.Nhs()));
        Assert.Equal("procurator fiscal", outcome.Answer.Duties.Single().ToWhom);
        Assert.Equal(Verification.Unverified, outcome.Rule.Verification);
        Assert.Single(DeathRules.For(Family.Scotland));
    }

    [Fact]
    public void In_Wales_the_same_regulations_hold_and_in_Northern_Ireland_the_coroner_is_notified()
    {
        Assert.Equal(["wales.coroner.notify", "wales.medical-examiner.records"], DeathRules.For(Family.Wales).Select(static rule => rule.Info.Id));
        Assert.Equal("Coroners Service for Northern Ireland", DeathRules.For(Family.NorthernIreland).Ask("northern-ireland.coroner.notify", Facts(Death(true)), Family.NorthernIreland.Nhs()).Duties.Single().ToWhom);
    }

    [Fact]
    public void A_natural_death_is_for_the_medical_examiner_and_any_other_for_the_coroner()
    {
        Assert.Equal(Applicability.DoesNotApply, Ask(Coroner, Death(false)).Applicability);
        Assert.Equal("medical examiner's office", Ask(Examiner, Death(false)).Duties.Single().ToWhom);
        Assert.Equal(Applicability.DoesNotApply, Ask(Examiner, Death(true)).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Ask(Examiner, Death(null) with { AlreadyNotified = true }).Applicability);
    }

    [Fact]
    public void What_decides_is_asked_where_a_death_is_stated()
    {
        foreach (var rule in new[] { Coroner, Examiner })
        {
            Assert.Equal(["statutory.deaths[0].mayRelateToProcedureOrMedicine"], Ask(rule, Death(null)).Paths());
            Assert.Equal(["statutory.deaths"], Rules.Ask(rule, Given.Facts with { Candour = new(true, Causation.AppearsToHaveResulted, Death: true) }).Paths());
            Assert.Equal(Applicability.DoesNotApply, Rules.Ask(rule, Given.Facts).Applicability);
        }
    }

    [Fact]
    public void A_death_that_is_not_understood_does_not_hold_up_the_notification_of_another()
    {
        var answer = Ask(Coroner, Death(null), new DeathFacts(Given.SecondPatient.Id, new(2026, 6, 1), true));
        Assert.Equal([$"death.{Given.SecondPatient.Id}", "others"], answer.Suffixes(Coroner));
    }

    [Theory]
    [InlineData("2019-09-30", "2019-09-30", false)]
    [InlineData("2019-09-30", "2019-10-01", true)]
    [InlineData("2019-10-01", "2019-09-30", true)]
    public void The_regulations_hold_for_deaths_that_become_known_from_1_October_2019(string discovered, string died, bool applies) =>
        Assert.Equal(applies, Rules.Ask(Coroner, Facts(Death(true) with { DiedOn = Family.Day(died) }).OnDay(Family.Day(discovered))).Applicability == Applicability.Applies);

    [Theory]
    [InlineData("2024-09-08", false)]
    [InlineData("2024-09-09", true)]
    public void Medical_examiners_are_statutory_from_9_September_2024(string day, bool applies) =>
        Assert.Equal(applies, Rules.Ask(Examiner, Facts(Death(false) with { DiedOn = Family.Day(day) }).OnDay(Family.Day(day))).Applicability == Applicability.Applies);

    private static IEnumerable<Rule<IncidentCase>> Rules => DeathRules.For(Jurisdiction.England);

    private static DeathFacts Death(bool? related) => new(Given.Patient.Id, new(2026, 5, 31), related);

    private static IncidentFacts Facts(params DeathFacts[] deaths) => (Given.Facts with { People = [Given.Patient, Given.SecondPatient] }).Stating(new(Deaths: deaths));

    private static Answer Ask(string rule, params DeathFacts[] deaths) => Rules.Ask(rule, Facts(deaths));
}
