using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Referral of an adult at risk or a child in need of protection to those who must protect them. That it is made on the same working day is local policy, not law.</summary>
internal static class SafeguardingRules
{
    private static readonly Answer NotAtRisk = Answer.DoesNotApply("It is recorded that nobody concerned is an adult at risk or a child in need of protection.");
    private static readonly Answer NotRaised = Answer.DoesNotApply("No abuse is recorded or alleged, no violence or aggression affected a patient, and nobody is recorded as at risk.");
    private static readonly Answer Ask = Answer.NeedsInformation(
        "Abuse, or violence that affected a patient, is recorded; whether somebody concerned is at risk has not been recorded.",
        new MissingFact("statutory.adultOrChildAtRisk", "Is somebody concerned an adult at risk, or a child who may need protection?"));

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var (citation, from, toWhom) = place.Nation switch
        {
            Nation.England => (new Citation("Care Act 2014 and Children Act 1989", "sections 42 and 47"), new LocalDate(2015, 4, 1), "local authority, safeguarding"),
            Nation.Wales => (new Citation("Social Services and Well-being (Wales) Act 2014", "sections 128 and 130"), new LocalDate(2016, 4, 6), "local authority, safeguarding"),
            Nation.Scotland => (new Citation("Adult Support and Protection (Scotland) Act 2007 and national guidance for child protection", "duty to refer"), new LocalDate(2008, 10, 29), "council, adult or child protection"),
            _ => (new Citation("Adult Safeguarding policy and Children (Northern Ireland) Order 1995", "duty to refer"), new LocalDate(2015, 7, 1), "health and social care trust, safeguarding gateway"),
        };
        var info = new RuleInfo(place.Prefix + ".safeguarding.refer", "Refer an adult at risk or a child who may need protection (unverified)", citation, from, null, Verification.Unverified);
        return [place.Rule(info, static c => c.DiscoveryDay, c => Answers(c, info.Id, toWhom))];
    }

    private static Answer Answers(IncidentCase c, string id, string toWhom) => c.Statutory().AdultOrChildAtRisk switch
    {
        true => new DutyList(id, c)
            .Now("referral", "Refer the person at risk, by local policy on the same working day; see first that they are safe.", toWhom)
            .AppliesBecause("It is recorded that somebody concerned is an adult at risk or a child who may need protection."),
        false => NotAtRisk,
        null => c.Statutory().AbuseAlleged == true || (c.Statutory().AbuseAlleged is null && c.Facts.Kind.IsViolenceOrAggression() && c.Affects(PersonGroup.Patient)) ? Ask : NotRaised,
    };
}
