using System.Linq;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Safeguarding (dossier §10).</summary>
public sealed class SafeguardingTests
{
    private static readonly IncidentFacts Violence = Given.Facts with { Kind = IncidentKind.ViolenceOrAggressionByVisitor, People = [Given.Patient] };

    [Theory]
    [InlineData(true, true, Applicability.Applies)]
    [InlineData(null, true, Applicability.Applies)]
    [InlineData(false, true, Applicability.Applies)]
    [InlineData(true, false, Applicability.DoesNotApply)]
    [InlineData(null, false, Applicability.DoesNotApply)]
    [InlineData(true, null, Applicability.NeedsInformation)]
    [InlineData(null, null, Applicability.DoesNotApply)]
    public void A_person_at_risk_is_referred_and_an_allegation_asks_whether_there_is_one(bool? abuse, bool? atRisk, Applicability expected) =>
        Assert.All(Family.Places, place => Assert.Equal(expected, Ask(place, Given.Facts.Stating(new(AbuseAlleged: abuse, AdultOrChildAtRisk: atRisk))).Applicability));

    [Fact]
    public void Violence_that_affected_a_patient_asks_as_well()
    {
        Assert.Equal(["statutory.adultOrChildAtRisk"], Ask(Jurisdiction.England, Violence).Paths());
        Assert.Equal(Applicability.DoesNotApply, Ask(Jurisdiction.England, Violence with { People = [Given.Nurse] }).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Ask(Jurisdiction.England, Violence.Stating(new(AbuseAlleged: false))).Applicability);
    }

    [Fact]
    public void The_referral_is_due_without_delay_and_the_rule_says_that_it_is_unverified()
    {
        foreach (var place in Family.Places)
        {
            Assert.Equal(TimeLimit.WithoutDelay, Ask(place, Violence.Stating(new(AdultOrChildAtRisk: true))).Duties.Single().Limit);
            Assert.All(SafeguardingRules.For(place), static rule => Assert.Equal(Verification.Unverified, rule.Info.Verification));
        }
    }

    [Theory]
    [InlineData("england", "2015-04-01")]
    [InlineData("wales", "2016-04-06")]
    [InlineData("scotland", "2008-10-29")]
    [InlineData("northern-ireland", "2015-07-01")]
    public void Each_law_holds_from_its_first_day(string prefix, string first)
    {
        var place = Family.Places.Single(place => place.Prefix == prefix);
        SafeguardingRules.For(place).IsNotInForceBefore(prefix + ".safeguarding.refer", Violence.Stating(new(AdultOrChildAtRisk: true)), Family.Day(first), place.Nhs());
    }

    private static Answer Ask(Jurisdiction place, IncidentFacts facts) => SafeguardingRules.For(place).Ask(place.Prefix + ".safeguarding.refer", facts, place.Nhs());
}
