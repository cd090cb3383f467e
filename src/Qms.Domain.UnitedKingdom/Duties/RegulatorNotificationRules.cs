using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What a registered provider tells its regulator: in England the Care Quality Commission, under SI 2009/3112 regs 16 and 18.</summary>
/// <remarks>A health service body need not tell it to the extent that it reported to NHS England (regs 16(4), 18(4)): the fulfilled duty to record in LFPSE shows that.</remarks>
internal static class RegulatorNotificationRules
{
    private const string Regulations = "Care Quality Commission (Registration) Regulations 2009 (SI 2009/3112)";
    private const string Commission = "Care Quality Commission (CQC)";
    private const string ByLfpse = " Recording the incident in LFPSE with its CQC criterion is enough for a health service body.";

    private static readonly LocalDate InForce = new(2010, 4, 1);
    private static readonly Answer Reported = Answer.DoesNotApply("A health service body that has reported the incident to NHS England (recorded in LFPSE) need not notify the CQC again.");
    private static readonly Answer Natural = Answer.DoesNotApply("It is recorded that the death is attributed to the natural course of an illness under appropriate care, which a health service body does not notify.");
    private static readonly Answer Elsewhere = Answer.DoesNotApply("It is recorded that the death neither happened while services were provided nor may have resulted from them.");
    private static readonly Answer NoPolice = Answer.DoesNotApply("No report to, or investigation by, the police is recorded.");
    private static readonly Answer PoliceNhs = Answer.DoesNotApply("An English NHS body does not notify incidents for being reported to the police (reg 18(3)).");
    private static readonly Answer AskPolice = Answer.NeedsInformation(
        "Violence or aggression; whether the police were told has not been recorded.", new MissingFact("statutory.policeInvolved", "Is it reported to, or investigated by, the police?"));

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place) => place.Nation == Nation.England ? England(place) : IndependentRegulatorRules.For(place);

    private static IEnumerable<Rule<IncidentCase>> England(Jurisdiction place) =>
    [
        Rule(place, "death", "Notify the CQC of a death without delay", "reg 16", Death),
        Rule(place, "injury", "Notify the CQC of a serious injury to a service user without delay", "reg 18(2)(a), (b), (5)(g)", static (c, id) => InjuryTest.RefusalOf(c) ?? Notify(c, id, "an injury to a service user with a lasting outcome, or that needs treatment to prevent one")),
        Rule(place, "abuse", "Notify the CQC of abuse or an allegation of abuse without delay", "reg 18(2)(e)", static (c, id) => AbuseTest.RefusalOf(c) ?? Notify(c, id, "abuse, or an allegation of abuse, in relation to a service user")),
        Rule(place, "police", "Notify the CQC of an incident reported to the police without delay", "reg 18(2)(f), (3)", Police),
        Rule(place, "disruption", "Notify the CQC of what prevents the safe carrying on of the service without delay", "reg 18(2)(g)", static (c, id) => DisruptionTest.RefusalOf(c) ?? Notify(c, id, "an event that prevents, or threatens to prevent, the safe carrying on of the service")),
    ];

    private static Rule<IncidentCase> Rule(Jurisdiction place, string subject, string title, string paragraph, Func<IncidentCase, string, Answer> answer)
    {
        var info = new RuleInfo($"{place.Prefix}.cqc.{subject}", title, new(Regulations, paragraph, "as amended to 6 November 2023"), InForce);
        return place.Rule(info, static c => c.EventDay, c => answer(c, info.Id));
    }

    private static Answer Death(IncidentCase c, string id)
    {
        var undecided = new List<MissingFact>();
        var any = false;
        var refusal = Elsewhere;
        foreach (var (death, i) in c.DeathsOfPatients())
        {
            any = true;
            if (IsHealthServiceBody(c) && death.NaturalCausesUnderAppropriateCare == true)
            {
                refusal = Natural;
            }
            else if (death.WhileServicesWereProvided is null)
            {
                undecided.Add(StatutoryQuestions.Of("deaths", i, "whileServicesWereProvided", "Did the death happen while services were being provided, or may it have resulted from them?"));
            }
            else if (death.WhileServicesWereProvided == true)
            {
                if (!IsHealthServiceBody(c) || death.NaturalCausesUnderAppropriateCare == false) return Notify(c, id, "the death of a service user while services were provided, or that may have resulted from them");
                undecided.Add(StatutoryQuestions.Of("deaths", i, "naturalCausesUnderAppropriateCare", "Can the death be attributed to the natural course of the illness under appropriate care and treatment?"));
            }
        }

        if (undecided.Count > 0) return Answer.NeedsInformation("A patient died, and a fact that decides whether the CQC is notified has not been recorded.", [.. undecided]);
        return any ? refusal : c.StatesDeath() && c.Statutory().Deaths.Count == 0 ? StatutoryQuestions.AskDeaths : StatutoryQuestions.NoDeath;
    }

    private static Answer Police(IncidentCase c, string id)
    {
        if (IsHealthServiceBody(c)) return PoliceNhs;
        return c.Statutory().PoliceInvolved switch
        {
            true => Notify(c, id, "an incident reported to, or investigated by, the police"),
            null when c.Facts.Kind.IsViolenceOrAggression() => AskPolice,
            _ => NoPolice,
        };
    }

    private static Answer Notify(IncidentCase c, string id, string what)
    {
        if (!IsHealthServiceBody(c)) return Duty(c, id, what, "").AppliesBecause($"A registered person other than a health service body, and {what}.");
        return c.Incident.DutyNamed(LfpseRules.RecordKey) is { Status: DutyStatus.Fulfilled }
            ? Reported
            : Duty(c, id, what, ByLfpse).AppliesBecause($"A health service body, {what}, and no report to NHS England is recorded yet.");
    }

    private static DutyList Duty(IncidentCase c, string id, string what, string relief) => new DutyList(id, c).Now("notification", $"Notify the CQC of {what}.{relief}", Commission);

    private static bool IsHealthServiceBody(IncidentCase c) => c.Service.Provider == ProviderKind.HealthServiceBody;
}
