using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Violence and aggression towards people at work, by word or deed. Physical injuries are the matter of <see cref="RiddorRules"/>; support of staff that of <see cref="StaffSupportRules"/>.</summary>
internal static class ViolenceRules
{
    private const string Standard = "NHS England, Violence prevention and reduction standard";

    private static readonly LocalDate FirstEdition = new(2021, 1, 2);
    private static readonly LocalDate SecondEdition = new(2024, 12, 3);
    private static readonly Answer OtherKind = Answer.DoesNotApply("By its kind the incident is no violence or aggression.");
    private static readonly Answer NobodyAtWork = Answer.DoesNotApply("Violence or aggression, but nobody at work is recorded as affected or involved.");
    private static readonly Answer NotNhs = Answer.DoesNotApply("The care is not NHS-funded, so the NHS standard does not reach it.");
    private static readonly Answer NotPolice = Answer.DoesNotApply("It is recorded that the police are not involved.");

    private static readonly Answer AskPeople = Answer.NeedsInformation(
        "Violence or aggression, but nobody is recorded as affected or involved.", new MissingFact("people", "Who was abused, threatened or assaulted?"));

    private static readonly Answer AskPolice = Answer.NeedsInformation(
        "Violence or aggression, and whether the police are involved has not been recorded.",
        new MissingFact("statutory.policeInvolved", "Is it reported to the police? Report assaults, threats and damage as needed and as the person concerned wishes."));

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var isGreatBritain = place.Nation != Nation.NorthernIreland;

        // The guidance is older and has no date; LM2 (h) has counted violence among incidents since this day.
        var record = new RuleInfo(
            place.Prefix + ".violence.record", "Record and review violence at work, verbal abuse and threats included",
            new("Health and Safety Executive, Work-related violence", "definition"), StandardRules.InForceFrom, null, isGreatBritain ? Verification.Verified : Verification.Unverified);
        yield return place.Rule(record, static c => c.EventDay, c => AtWork(c) ?? Recording(c, record.Id));

        // Guidance advises telling the police; no text that demands it was found.
        var police = new RuleInfo(
            place.Prefix + ".violence.police", "Settle whether the police are told of violence or aggression",
            new("Health and Safety Executive, Work-related violence", "advice to employers"), StandardRules.InForceFrom, null, Verification.Unverified);
        yield return place.Rule(police, static c => c.EventDay, c => Police(c, police.Id));

        if (place.Nation != Nation.England) yield break;
        yield return Prevention(place, new(Standard, "first edition", "December 2020"), FirstEdition, SecondEdition.PlusDays(-1), Verification.SecondarySource);
        yield return Prevention(place, new(Standard, "governance and assurance; data; evaluation", "second edition, 2024"), SecondEdition, null, Verification.Verified);
    }

    private static Rule<IncidentCase> Prevention(Jurisdiction place, Citation citation, LocalDate from, LocalDate? to, Verification verification)
    {
        var info = new RuleInfo(place.Prefix + ".violence.prevention", "Count violence against staff in the review by the NHS violence prevention and reduction standard", citation, from, to, verification);
        return place.Rule(info, static c => c.EventDay, c => !c.Service.NhsFunded && c.Facts.Kind.IsViolenceOrAggression() ? NotNhs : AtWork(c) ?? Reviewing(c, info.Id));
    }

    private static Answer? AtWork(IncidentCase c) =>
        !c.Facts.Kind.IsViolenceOrAggression() ? OtherKind
        : c.Affects(PersonGroup.Staff) || c.Facts.InvolvedStaff.Count > 0 ? null
        : c.Facts.People.Count == 0 ? AskPeople
        : NobodyAtWork;

    private static Answer Recording(IncidentCase c, string id) => new DutyList(id, c)
        .Now("record", "Record the incident as work-related violence, whether by word or deed and whether or not anybody was hurt.", "health and safety records of the service")
        .Now("review", "Review the risk assessment and what would prevent a repetition.", "employer")
        .AppliesBecause("A person was abused, threatened or assaulted in circumstances relating to their work; verbal abuse counts. A physical injury is also tested for reporting.");

    private static Answer Reviewing(IncidentCase c, string id) => new DutyList(id, c)
        .Now("review", "Count the incident in the data on violence, review it, and report it with the assurance that goes to the board.", "lead for violence prevention and reduction")
        .AppliesBecause("Violence or aggression towards staff who give NHS-funded care.");

    private static Answer Police(IncidentCase c, string id) => !c.Facts.Kind.IsViolenceOrAggression() ? OtherKind : c.StatedFacts().PoliceInvolved switch
    {
        true => new DutyList(id, c).Now("reference", "Record the police reference and who liaises with the police, and support staff who give evidence.", "incident record").AppliesBecause("Violence or aggression, and it is recorded that the police are involved."),
        false => NotPolice,
        null => AskPolice,
    };
}
