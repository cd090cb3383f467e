using System;
using System.Globalization;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Never Events (dossier §3, F17).</summary>
public sealed class NeverEventTests
{
    private const string Id = "england.never-event.report";

    [Fact]
    public void F17_1_a_nerve_block_on_the_wrong_side_is_type_1()
    {
        var answer = Ask(new(NeverEventKind.WrongSiteSurgery, InvasiveProcedure: true));
        Assert.Equal(["type-code", "commissioner"], answer.Suffixes(Id));
        Assert.Equal("Record the incident as Never Event type 1.", answer.Demand(Id + ".type-code").What);
        Assert.Equal("LFPSE", answer.Demand(Id + ".type-code").ToWhom);
    }

    [Fact]
    public void F17_2_a_retained_guidewire_is_type_3_unless_left_on_purpose()
    {
        Assert.Contains("type 3", Ask(new(NeverEventKind.RetainedForeignObject, InvasiveProcedure: true, LeftIntentionally: false)).Reason, StringComparison.Ordinal);
        Assert.Contains("left on purpose", Ask(new(NeverEventKind.RetainedForeignObject, InvasiveProcedure: true, LeftIntentionally: true)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void F17_3_a_misplaced_tube_is_type_13_once_used()
    {
        Assert.Contains("type 13", Ask(new(NeverEventKind.MisplacedFeedingTube, TubeUsed: true)).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.DoesNotApply, Ask(new(NeverEventKind.MisplacedFeedingTube, TubeUsed: false)).Applicability);
    }

    [Fact]
    public void F17_4_a_CT_of_the_wrong_patient_is_none()
    {
        var facts = Given.With(SaueWorkedExamples.Accidental(AgeGroup.Adult, 6.6m)) with { People = [Given.Patient] };
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Id, facts).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Id, facts.Stating(StatutoryFacts.None)).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Ask(new(NeverEventKind.WrongSiteSurgery, InvasiveProcedure: false)).Applicability);
    }

    [Theory]
    [InlineData("2018-01-31", false)]
    [InlineData("2018-02-01", true)]
    [InlineData("2021-03-31", true)]
    [InlineData("2021-04-01", false)]
    public void F17_5_the_wrong_tooth_is_wrong_site_surgery_until_31_March_2021(string day, bool isOne) =>
        Assert.Equal(isOne, Rules.Ask(Id, Stating(new(NeverEventKind.WrongToothExtraction)).OnDay(Family.Day(day))).Reason.Contains("type 1 ", StringComparison.Ordinal));

    [Fact]
    public void Each_list_cites_its_edition()
    {
        var facts = Stating(new(NeverEventKind.WrongImplant, InvasiveProcedure: true));
        Assert.Equal("February 2018", Rules.Outcome(Id, facts.OnDay(new(2021, 3, 31)).In(Given.Trust)).Rule.Citation.Edition);
        Assert.Equal("updated February 2021", Rules.Outcome(Id, facts.OnDay(new(2021, 4, 1)).In(Given.Trust)).Rule.Citation.Edition);
        Rules.IsNotInForceBefore(Id, facts, new(2018, 2, 1));
    }

    [Fact]
    public void The_fact_that_decides_is_asked_and_no_other()
    {
        Assert.Equal(["statutory.neverEvent.invasiveProcedure"], Ask(new(NeverEventKind.WrongSiteSurgery)).Paths());
        Assert.Equal(["statutory.neverEvent.invasiveProcedure"], Ask(new(NeverEventKind.WrongImplant, LeftIntentionally: true, TubeUsed: true)).Paths());
        Assert.Equal(["statutory.neverEvent.invasiveProcedure", "statutory.neverEvent.leftIntentionally"], Ask(new(NeverEventKind.RetainedForeignObject)).Paths());
        Assert.Equal(["statutory.neverEvent.leftIntentionally"], Ask(new(NeverEventKind.RetainedForeignObject, InvasiveProcedure: true)).Paths());
        Assert.Equal(["statutory.neverEvent.invasiveProcedure"], Ask(new(NeverEventKind.RetainedForeignObject, LeftIntentionally: false)).Paths());
        Assert.Equal(Applicability.DoesNotApply, Ask(new(NeverEventKind.RetainedForeignObject, LeftIntentionally: true)).Applicability);
        Assert.Equal(["statutory.neverEvent.tubeUsed"], Ask(new(NeverEventKind.MisplacedFeedingTube)).Paths());
    }

    [Property]
    public bool The_suspended_type_never_fires(bool? invasive, bool? left, bool? used) =>
        Ask(new(NeverEventKind.OesophagealIntubation, invasive, left, used)).Applicability == Applicability.DoesNotApply;

    [Fact]
    public void Every_active_type_fires_with_its_number_on_the_list()
    {
        foreach (var kind in Enum.GetValues<NeverEventKind>().Where(static kind => kind is not (NeverEventKind.OesophagealIntubation or NeverEventKind.WrongToothExtraction)))
        {
            var code = ((int)kind + 1).ToString(CultureInfo.InvariantCulture);
            Assert.Equal($"Record the incident as Never Event type {code}.", Ask(new(kind, true, false, true)).Demand(Id + ".type-code").What);
        }
    }

    [Theory]
    [InlineData("2021-06-30", "StEIS", "clinical commissioning group or other commissioner")]
    [InlineData("2021-07-01", "LFPSE, or StEIS if the provider had not yet moved", "clinical commissioning group or other commissioner")]
    [InlineData("2022-06-30", "LFPSE, or StEIS if the provider had not yet moved", "clinical commissioning group or other commissioner")]
    [InlineData("2022-07-01", "LFPSE, or StEIS if the provider had not yet moved", "integrated care board or other commissioner")]
    [InlineData("2024-06-30", "LFPSE, or StEIS if the provider had not yet moved", "integrated care board or other commissioner")]
    [InlineData("2024-07-01", "LFPSE", "integrated care board or other commissioner")]
    public void Register_and_commissioner_are_those_of_the_day(string day, string register, string commissioner)
    {
        var answer = Rules.Ask(Id, Stating(new(NeverEventKind.AirFlowmeter)).OnDay(Family.Day(day)));
        Assert.Equal(register, answer.Demand(Id + ".type-code").ToWhom);
        Assert.Equal(commissioner, answer.Demand(Id + ".commissioner").ToWhom);
    }

    [Fact]
    public void Private_care_and_other_nations_have_no_such_rule()
    {
        Assert.Contains("not NHS-funded", Rules.Ask(Id, Stating(new(NeverEventKind.Scalding)), Given.Independent).Reason, StringComparison.Ordinal);
        Assert.All(Family.Places.Skip(1), static place => Assert.Empty(NeverEventRules.For(place)));
    }

    private static System.Collections.Generic.IEnumerable<Rule<IncidentCase>> Rules => NeverEventRules.For(Jurisdiction.England);

    private static IncidentFacts Stating(NeverEventFacts facts) => Given.Facts.Stating(new(NeverEvent: facts));

    private static Answer Ask(NeverEventFacts facts) => Rules.Ask(Id, Stating(facts));
}
