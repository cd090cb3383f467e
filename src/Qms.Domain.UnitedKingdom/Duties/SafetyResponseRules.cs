using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>How the organisation responds to a patient safety incident: the Serious Incident Framework and then PSIRF in England, other procedures elsewhere.</summary>
internal static class SafetyResponseRules
{
    private const string Title = "Respond to a patient safety incident";
    private const string Framework = "NHS England, Serious Incident Framework";
    private const string Serious = "a serious incident";

    /// <summary>PSIRF was to be in place "by autumn 2023", each provider on its own day. This day stands in for it and is not verified: a host passes its own.</summary>
    public static readonly LocalDate PsirfFrom = new(2023, 10, 1);

    private static readonly LocalDate FrameworkFrom = new(2015, 4, 1);

    /// <summary>"At the start of the pandemic" the 60 working days were lifted and never reinstated (NHS England, Serious Incident framework page); the day is not verified.</summary>
    private static readonly LocalDate SixtyDaysLifted = new(2020, 4, 1);

    private static readonly Answer NotNhs = Answer.DoesNotApply("The care is not NHS-funded; PSIRF binds through the NHS Standard Contract.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place) => For(place, PsirfFrom);

    /// <summary>The rules where PSIRF replaced the Serious Incident Framework on another day; outside England that day is not looked at.</summary>
    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place, LocalDate psirfFrom) => place.Nation switch
    {
        Nation.England => England(place, psirfFrom),
        Nation.Wales => SafetyResponseDevolved.Wales(place),
        Nation.Scotland => SafetyResponseDevolved.Scotland(place),
        _ => SafetyResponseDevolved.NorthernIreland(place),
    };

    private static IEnumerable<Rule<IncidentCase>> England(Jurisdiction place, LocalDate psirfFrom)
    {
        var id = place.Prefix + ".patient-safety.response";
        var lifted = LocalDate.Min(SixtyDaysLifted, psirfFrom);
        if (FrameworkFrom < lifted)
        {
            yield return place.Rule(
                new(id, Title + " (its numbers of days are unverified)", new(Framework, "2 working days, 72 hours, 60 working days, 6 months", "March 2015"), FrameworkFrom, lifted.PlusDays(-1), Verification.Unverified),
                static c => c.DiscoveryDay, c => SeriousIncident(c, id, hasSixtyDays: true));
        }

        if (lifted < psirfFrom)
        {
            yield return place.Rule(
                new(id, Title + " (its numbers of days, and when the 60 working days were lifted, are unverified)", new(Framework, "without the 60 working days", "as applied since the pandemic"), lifted, psirfFrom.PlusDays(-1), Verification.Unverified),
                static c => c.DiscoveryDay, c => SeriousIncident(c, id, hasSixtyDays: false));
        }

        yield return place.Rule(
            new(id, Title + " (the day on which the provider moved to PSIRF is unverified)", new("NHS England, Patient Safety Incident Response Framework", "mandated and proportionate responses", "August 2022; standards v1.2, May 2024"), psirfFrom, null, Verification.Unverified),
            static c => c.DiscoveryDay, c => Psirf(c, id));
    }

    private static Answer SeriousIncident(IncidentCase c, string id, bool hasSixtyDays)
    {
        // A Never Event is serious by definition, whatever harm it did.
        var isNeverEvent = c.Service.NhsFunded && NeverEventTest.Of(c).Refusal is null;
        if (!isNeverEvent && SeriousIncidentTest.RefusalOf(c, Serious) is { } refusal) return refusal;

        var duties = new DutyList(id, c)
            .AfterDiscovery("notify", "Report the serious incident nationally and tell the commissioner.", "StEIS, and the commissioner", TimeLimit.WorkingDays(2))
            .AfterDiscovery("review", "Make the initial review of the serious incident.", "commissioner", TimeLimit.Hours(72));
        if (c.Statutory().ReviewLevel == 3)
        {
            duties.Within(
                "investigation", "Complete the independent investigation (level 3).", "commissioner", TimeLimit.Months(6),
                c.Incident.Investigation?.StartedAt ?? c.Incident.ReportedAt, c.Incident.Investigation is null ? "report of the incident, until the investigation is commissioned" : "commissioning of the investigation");
        }
        else if (hasSixtyDays)
        {
            duties.AfterReport("investigation", "Complete the investigation (level 1 or 2) and send its report.", "commissioner", TimeLimit.WorkingDays(60));
        }
        else
        {
            duties.Now("investigation", "Investigate (level 1 or 2) and send the report in a time agreed with those affected; the expectation of 60 working days was lifted.", "commissioner");
        }

        return duties.AppliesBecause(isNeverEvent ? "A Never Event, which is a serious incident." : "It is declared a serious incident.");
    }

    private static Answer Psirf(IncidentCase c, string id)
    {
        if (!c.Service.NhsFunded) return NotNhs;
        if (c.IsPatientSafetyIncident() is not { } isOne) return StatutoryQuestions.AskCare;
        if (!isOne) return StatutoryQuestions.NotPatientSafety;

        var never = NeverEventTest.Of(c);
        if (never.Refusal is null) return Investigation(c, id, "A Never Event: a patient safety incident investigation is mandated.");
        var undecided = new List<MissingFact>();
        foreach (var (death, i) in c.DeathsOfPatients())
        {
            if (death.DueToProblemsInCare == true) return Investigation(c, id, "A death more likely than not due to problems in care: a patient safety incident investigation is mandated.");
            if (death.DueToProblemsInCare is null) undecided.Add(StatutoryQuestions.Of("deaths", i, "dueToProblemsInCare", "Is the death more likely than not due to problems in care?"));
        }

        if (never.Refusal.Applicability == Applicability.NeedsInformation) return never.Refusal;
        if (undecided.Count > 0) return Answer.NeedsInformation("A patient died, and whether that is more likely than not due to problems in care has not been recorded.", [.. undecided]);
        if (c.StatesDeath() && c.Statutory().Deaths.Count == 0) return StatutoryQuestions.AskDeaths;
        return c.Statutory().PartOfTheme == true
            ? new DutyList(id, c)
                .Now("thematic-review", "Review the similar incidents together (thematic review), as the patient safety incident response plan provides.", "patient safety lead")
                .AppliesBecause("One of several similar incidents, none of whose responses is mandated: they are reviewed by theme.")
            : new DutyList(id, c)
                .Now("proportionate", "Choose a proportionate learning response by the patient safety incident response plan: swarm huddle, after action review, team review, or improvement work already under way.", "patient safety lead")
                .AppliesBecause("A patient safety incident for which no particular response is mandated.");
    }

    private static Answer Investigation(IncidentCase c, string id, string reason) =>
        new DutyList(id, c)
            .Now("psii", "Start a locally led patient safety incident investigation (PSII), with those affected.", "patient safety lead")
            .Within(
                "psii-end", "Complete the patient safety incident investigation, usually within 3 months, in the time agreed with those affected (the outer limit of 6 months is unverified).", "patient safety lead", TimeLimit.Months(6),
                c.Incident.Investigation?.StartedAt ?? c.Incident.ReportedAt, c.Incident.Investigation is null ? "report of the incident, until the investigation starts" : "start of the investigation")
            .AppliesBecause(reason);
}
