using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What an independent provider outside England tells its regulator of: deaths, serious injuries and allegations of misconduct. Health service bodies are not registered there.</summary>
internal static class IndependentRegulatorRules
{
    private static readonly Answer NotRegistered = Answer.DoesNotApply("A health service body, which does not register with the regulator of independent health care.");
    private static readonly Answer Elsewhere = Answer.DoesNotApply("It is recorded that the death neither happened while services were provided nor may have resulted from them.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place) => place.Nation switch
    {
        Nation.Wales => Rules(
            place, "hiw", "Healthcare Inspectorate Wales (HIW)", "within 24 hours", TimeLimit.Hours(24), " An oral notice is confirmed in writing within 72 hours of it.",
            new("Independent Health Care (Wales) Regulations 2011 (WSI 2011/734)", "reg 31(1)(a), (b), (d), (3)"), new(2011, 4, 5), Verification.Verified),
        Nation.NorthernIreland => Rules(
            place, "rqia", "Regulation and Quality Improvement Authority (RQIA)", "within 24 hours (unverified)", TimeLimit.Hours(24), " An oral notice is confirmed in writing.",
            new("Independent Health Care Regulations (Northern Ireland) 2005 (SR 2005/174)", "reg 28"), new(2005, 4, 1), Verification.Unverified),
        _ => Rules(
            place, "his", "Healthcare Improvement Scotland (HIS)", "as it requires (which events and how soon is unverified)", TimeLimit.WithoutDelay, " Healthcare Improvement Scotland tells each service what it must be told and how soon.",
            new("Healthcare Improvement Scotland (Applications and Registration) Regulations 2011 (SSI 2011/35)", "reg 5"), new(2011, 4, 1), Verification.Unverified),
    };

    private static IEnumerable<Rule<IncidentCase>> Rules(
        Jurisdiction place, string body, string regulator, string soon, TimeLimit limit, string how, Citation citation, LocalDate from, Verification verification)
    {
        yield return Rule("death", "a death", DeathRefusal, "a patient died in the establishment, during treatment or as a consequence of it", static c => FirstDeath(c));
        yield return Rule("injury", "a serious injury", InjuryTest.RefusalOf, "a patient was seriously injured", static c => (c.Facts.OccurredAt, "the event"));
        yield return Rule("misconduct", "an allegation of misconduct that harms or may harm a patient", AbuseTest.RefusalOf, "misconduct towards a patient is alleged", static c => (c.Facts.OccurredAt, "the event"));

        Rule<IncidentCase> Rule(string subject, string what, Func<IncidentCase, Answer?> refusal, string reason, Func<IncidentCase, (Instant At, string Words)> start)
        {
            var info = new RuleInfo($"{place.Prefix}.{body}.{subject}", $"Notify the regulator of {what} {soon}", citation, from, null, verification);
            return place.Rule(info, static c => c.EventDay, c =>
            {
                if (c.Service.Provider == ProviderKind.HealthServiceBody) return NotRegistered;
                if (refusal(c) is { } refused) return refused;
                var (at, words) = start(c);
                return new DutyList(info.Id, c).Within("notification", $"Give notice of {what}.{how}", regulator, limit, at, words).AppliesBecause($"A registered independent provider, and {reason}.");
            });
        }
    }

    private static Answer? DeathRefusal(IncidentCase c)
    {
        var undecided = new List<MissingFact>();
        var any = false;
        foreach (var (death, i) in c.DeathsOfPatients())
        {
            any = true;
            if (death.WhileServicesWereProvided == true) return null;
            if (death.WhileServicesWereProvided is null) undecided.Add(StatutoryQuestions.Of("deaths", i, "whileServicesWereProvided", "Did the death happen while services were being provided, or may it have resulted from them?"));
        }

        if (undecided.Count > 0) return Answer.NeedsInformation("A patient died; whether that has to do with the services has not been recorded.", [.. undecided]);
        return any ? Elsewhere : c.StatesDeath() && c.Statutory().Deaths.Count == 0 ? StatutoryQuestions.AskDeaths : StatutoryQuestions.NoDeath;
    }

    // The hours begin with the death. Only its day is known; where that is not the day of the event they are counted from its first moment, which is never too late.
    private static (Instant At, string Words) FirstDeath(IncidentCase c)
    {
        LocalDate? day = null;
        foreach (var (death, _) in c.DeathsOfPatients())
        {
            if (death.WhileServicesWereProvided == true && (day is null || death.DiedOn < day)) day = death.DiedOn;
        }

        return day is { } died && died > c.EventDay ? (died.AtStartOfDayInZone(c.Service.Zone).ToInstant(), "the day of the death") : (c.Facts.OccurredAt, "the event");
    }
}
