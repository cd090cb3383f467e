using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>What holds for the duty of candour in every nation, and being open in Northern Ireland (section 4.4).</summary>
[Properties(Arbitrary = [typeof(NationArbitraries)], MaxTest = 300)]
public sealed class CandourNationTests
{
    private const string BeingOpen = "northern-ireland.candour.being-open";
    private static readonly ServiceProfile Trust = ServiceProfile.HealthServiceBodyIn(Nation.NorthernIreland);
    private static readonly CandourFacts Nothing = new(true, Causation.AppearsToHaveResulted);

    [Property]
    public bool More_harm_never_removes_a_duty(CandourFacts candour, ServiceProfile service)
    {
        var before = Keys(Of(candour), service);
        return Worse(candour).All(worse => before.IsSubsetOf(Keys(Of(worse), service)));
    }

    [Property]
    public bool Learning_when_things_were_done_never_removes_a_duty(IncidentFacts facts, ServiceProfile service, CandourFacts other)
    {
        if (facts.Candour is not { } candour) return true;
        var later = facts with { Candour = candour with { GivenAt = candour.GivenAt ?? other.GivenAt, ToldInPersonAt = candour.ToldInPersonAt ?? other.ToldInPersonAt } };
        return Keys(facts, service).IsSubsetOf(Keys(later, service));
    }

    [Property]
    public bool Only_a_valid_opinion_raises_a_duty(IncidentFacts facts, ServiceProfile service) =>
        (facts.Candour is not null && (service.Nation != Nation.Scotland || !facts.Candour.ByInvolvedProfessional)) || Keys(facts, service).Count == 0;

    [Fact]
    public void Being_open_in_Northern_Ireland_is_policy_and_says_so()
    {
        var rule = UkDuties.RuleBookFor(Nation.NorthernIreland).Rules.Single(static info => info.Id == BeingOpen);
        Assert.Equal(Verification.Unverified, rule.Verification);
        Assert.Contains("not statutory", rule.Title, StringComparison.Ordinal);
        var answer = Of(Nothing with { SignificantHarm = true }).Ask(BeingOpen, Trust);
        Assert.Equal([$"patient.{Given.Patient.Id}"], answer.Suffixes(BeingOpen));
        Assert.Contains("No statutory duty of candour is in force", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Being_open_is_for_harm_in_health_and_social_care()
    {
        Assert.Equal(Applicability.DoesNotApply, Of(Nothing).Ask(BeingOpen, Trust).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Of(Nothing with { PainDays = 0 }).Ask(BeingOpen, Trust).Applicability);
        Assert.Equal(Applicability.Applies, Of(Nothing with { PainDays = 1 }).Ask(BeingOpen, Trust).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Of(Nothing with { Death = true, UnintendedOrUnexpected = false }).Ask(BeingOpen, Trust).Applicability);
        var clinic = ServiceProfile.IndependentProviderIn(Nation.NorthernIreland);
        Assert.Equal(Applicability.DoesNotApply, Of(Nothing with { Death = true }).Ask(BeingOpen, clinic).Applicability);
        Assert.Equal(Applicability.Applies, Of(Nothing with { Death = true }).Ask(BeingOpen, clinic.WithNhsFundedCare()).Applicability);
        Assert.Equal(6, Of(null).Ask(BeingOpen, Trust).Missing.Count);
        Assert.Equal(["people"], (Of(Nothing with { Death = true }) with { People = [] }).Ask(BeingOpen, Trust).Paths());
    }

    [Fact]
    public void Being_open_is_asked_for_from_1_November_2016()
    {
        var facts = Of(Nothing with { Death = true });
        Assert.StartsWith("Not in force on 2016-10-31", facts.OnDay(new(2016, 10, 31)).Ask(BeingOpen, Trust).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, facts.OnDay(new(2016, 11, 1)).Ask(BeingOpen, Trust).Applicability);
    }

    private static IEnumerable<CandourFacts> Worse(CandourFacts candour) =>
    [
        candour with { UnintendedOrUnexpected = true },
        candour with { Causation = Causation.AppearsToHaveResulted },
        candour with { Death = true },
        candour with { PermanentLessening = true },
        candour with { SignificantHarm = true },
        .. Enum.GetValues<TreatmentIncrease>().Select(increase => candour with { TreatmentIncreases = [.. candour.TreatmentIncreases, increase] }),
        candour with { PsychologicalHarmDays = (candour.PsychologicalHarmDays ?? 0) + 28 },
        candour with { PsychologicalHarmDays = (candour.PsychologicalHarmDays ?? 0) + 1 },
        candour with { PainDays = (candour.PainDays ?? 0) + 28 },
        candour with { PainDays = (candour.PainDays ?? 0) + 1 },
        candour with { ImpairmentDays = (candour.ImpairmentDays ?? 0) + 28 },
        candour with { ImpairmentDays = (candour.ImpairmentDays ?? 0) + 1 },
        candour with { StructuralChange = true },
        candour with { LifeShortened = true },
        candour with { TreatmentToPreventWorse = true },
        candour with { MoreThanMinimal = true },
    ];

    private static HashSet<string> Keys(IncidentFacts facts, ServiceProfile service) =>
        [.. UkDuties.RuleBook.Assess(facts.In(service)).Demands.Where(static pair => pair.Rule.Id.Contains(".candour.", StringComparison.Ordinal)).Select(static pair => pair.Demand.Key)];

    private static IncidentFacts Of(CandourFacts? candour) => Given.Facts with { People = [Given.Patient], Candour = candour };
}
