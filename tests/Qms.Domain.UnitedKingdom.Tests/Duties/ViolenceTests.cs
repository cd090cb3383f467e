using System;
using System.Linq;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Violence and aggression at work: regulations-uk.md §10.</summary>
public sealed class ViolenceTests
{
    private const string Record = "england.violence.record";
    private const string Police = "england.violence.police";
    private const string Prevention = "england.violence.prevention";

    private static readonly IncidentFacts Threatened = Workplace.Accident with { Kind = IncidentKind.ViolenceOrAggressionByPatient };

    [Theory]
    [InlineData(IncidentKind.ViolenceOrAggressionByPatient)]
    [InlineData(IncidentKind.ViolenceOrAggressionByStaff)]
    [InlineData(IncidentKind.ViolenceOrAggressionByVisitor)]
    public void Words_count_as_violence_whoever_used_them(IncidentKind kind)
    {
        var facts = (Threatened with { Kind = kind }).Stating(new(Injured: false, PoliceInvolved: false));
        Assert.Equal(["record", "prevention"], facts.Applying("violence"));
        Assert.Empty(facts.Applying("riddor"));
        Assert.Contains("verbal abuse counts", facts.AskWork(Record).Reason, StringComparison.Ordinal);
        Assert.Equal(["record", "review"], facts.AskWork(Record).Suffixes(Record));
    }

    [Fact]
    public void Staff_who_took_part_are_enough_and_a_quarrel_between_patients_is_not_violence_at_work()
    {
        Assert.Equal(Applicability.Applies, (Threatened with { People = [], InvolvedStaff = [new ActorId("s1")] }).AskWork(Record).Applicability);
        Assert.Equal(["people"], (Threatened with { People = [] }).AskWork(Record).Paths());
        Assert.Equal(Applicability.DoesNotApply, (Threatened with { People = [Given.Patient, Given.SecondPatient] }).AskWork(Record).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Workplace.Accident.AskWork(Record).Applicability);
    }

    [Fact]
    public void Whether_the_police_are_told_is_a_question()
    {
        Assert.Equal(["statutory.policeInvolved"], Threatened.AskWork(Police).Paths());
        Assert.Equal(["reference"], Threatened.Stating(new(PoliceInvolved: true)).AskWork(Police).Suffixes(Police));
        Assert.Contains("not involved", Threatened.Stating(new(PoliceInvolved: false)).AskWork(Police).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.DoesNotApply, Workplace.Accident.AskWork(Police).Applicability);
    }

    [Fact]
    public void The_NHS_standard_reaches_NHS_funded_care_in_England()
    {
        Assert.Contains("not NHS-funded", Workplace.Book.Assess(Threatened.In(Given.Independent)).Outcomes.Single(static o => o.Rule.Id == Prevention && o.Rule.InForceTo is null).Answer.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(ViolenceRules.For(Workplace.NorthernIreland), static rule => rule.Info.Id.EndsWith("prevention", StringComparison.Ordinal));
        Assert.Equal(Applicability.DoesNotApply, Workplace.Accident.AskWork(Prevention).Applicability);
    }

    [Fact]
    public void Each_edition_of_the_NHS_standard_holds_from_its_day()
    {
        Assert.StartsWith("Not in force", Threatened.OnDay(new(2021, 1, 1)).AskWork(Prevention).Reason, StringComparison.Ordinal);
        Assert.Equal("December 2020", Edition(new(2021, 1, 2)));
        Assert.Equal("December 2020", Edition(new(2024, 12, 2)));
        Assert.Equal("second edition, 2024", Edition(new(2024, 12, 3)));
    }

    [Fact]
    public void Violence_is_recorded_from_January_2017()
    {
        Assert.StartsWith("Not in force", Threatened.OnDay(new(2016, 12, 31)).AskWork(Record).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, Threatened.OnDay(new(2017, 1, 1)).AskWork(Record).Applicability);
        Assert.StartsWith("Not in force", Threatened.OnDay(new(2016, 12, 31)).AskWork(Police).Reason, StringComparison.Ordinal);
        Assert.Equal(["statutory.policeInvolved"], Threatened.OnDay(new(2017, 1, 1)).AskWork(Police).Paths());
    }

    [Fact]
    public void Somebody_attacked_at_work_is_asked_about_injuries() =>
        Assert.Equal(["statutory.injured", "statutory.policeInvolved"], Workplace.Book.Assess(Threatened.In(Given.Trust)).MissingFacts.Select(static fact => fact.Path));

    private static string? Edition(NodaTime.LocalDate day) =>
        Workplace.Book.Assess(Threatened.OnDay(day).In(Given.Trust)).Outcomes.Single(static outcome => outcome.Rule.Id == Prevention).Rule.Citation.Edition;
}
