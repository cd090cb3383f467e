using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Personal data breaches (UK GDPR Articles 33 and 34): hours that have elapsed since awareness, weekends and holidays included.</summary>
internal static class DataBreachRules
{
    private const string Regulation = "UK GDPR (Regulation (EU) 2016/679 as retained)";

    private static readonly LocalDate InForce = new(2018, 5, 25);
    private static readonly MissingFact Risk = new("statutory.dataBreach.risk", "How great is the risk to the rights and freedoms of people: unlikely, a risk, or a high risk?");
    private static readonly Answer None = Answer.DoesNotApply("No personal data breach is recorded, and by its kind the incident is none.");
    private static readonly Answer Ask = Answer.NeedsInformation(
        "Personal data was lost, altered, unavailable or seen by somebody who should not have seen it, but when the controller became aware has not been recorded.",
        new MissingFact("statutory.dataBreach", "When did the controller become aware of the breach, with reasonable certainty?"));
    private static readonly Answer Unlikely = Answer.DoesNotApply("A risk to people is recorded as unlikely; the breach is logged and not reported.");
    private static readonly Answer NoHighRisk = Answer.DoesNotApply("The risk to people is recorded as not high, so individuals need not be told under Article 34.");
    private static readonly Answer AskRisk = Answer.NeedsInformation("Individuals are told when the risk to them is high, which has not been recorded.", Risk);

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var authority = place.Nation == Nation.England ? "Information Commissioner (ICO), through the reporting tool of the Data Security and Protection Toolkit" : "Information Commissioner (ICO), through its own reporting tool";
        yield return Rule(place, "log", "Log every personal data breach", "Article 33(5)", static (_, list) => list
            .Now("entry", "Log the breach: what happened, its effects and what was done about it.", "log of personal data breaches")
            .AppliesBecause("A personal data breach is recorded; every one is logged, reported or not."));

        // Without a decision the notification stands: only an unlikely risk excuses from it, and the clock runs meanwhile.
        yield return Rule(place, "notify", "Report a personal data breach within 72 hours of awareness unless a risk is unlikely", "Article 33(1)-(4)", (breach, list) => breach.Risk == BreachRisk.Unlikely
            ? Unlikely
            : list.Within("notification", "Report the breach without undue delay, in phases if need be; if later, give the reasons. Not owed if a risk to people is found to be unlikely.", authority, TimeLimit.Hours(72), breach.AwareAt, "awareness of the breach")
                .AppliesBecause(breach.Risk is null ? "A personal data breach whose risk to people is not yet assessed: it is reported unless a risk is unlikely." : "A personal data breach with a risk to people."));

        yield return Rule(place, "individuals", "Tell the individuals of a personal data breach with a high risk", "Article 34", static (breach, list) => breach.Risk switch
        {
            null => AskRisk,
            BreachRisk.HighRisk => list
                .Within("told", "Tell the individuals without undue delay, in plain words: what happened, its likely consequences, what is done about it and whom to ask.", "individuals whose data it is", TimeLimit.WithoutDelay, breach.AwareAt, "awareness of the breach")
                .AppliesBecause("The risk to people is recorded as high."),
            _ => NoHighRisk,
        });
    }

    private static Rule<IncidentCase> Rule(Jurisdiction place, string subject, string title, string paragraph, Func<DataBreach, DutyList, Answer> answer)
    {
        var info = new RuleInfo($"{place.Prefix}.data-breach.{subject}", title, new(Regulation, paragraph), InForce, null, Verification.SecondarySource);
        return place.Rule(
            info, static c => c.Facts.Statutory?.DataBreach is { } breach ? breach.AwareAt.InZone(c.Service.Zone).Date : c.DiscoveryDay,
            c => c.Facts.Statutory?.DataBreach is { } breach ? answer(breach, new DutyList(info.Id, c)) : c.Facts.Kind == IncidentKind.InformationGovernanceEvent ? Ask : None);
    }
}
