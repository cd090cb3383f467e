using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What the national frameworks outside England ask for after a serious incident. Most of their numbers of days could not be read in the documents, and the rules say so.</summary>
internal static class SafetyResponseDevolved
{
    private const string Concerns = "National Health Service (Concerns, Complaints and Redress Arrangements) (Wales) Regulations 2011 (WSI 2011/704)";
    private static readonly MissingFact Level = new("statutory.reviewLevel", "At which level is it reviewed?");
    private static readonly Answer NotNhs = Answer.DoesNotApply("The care is not NHS-funded, so it is no concern that a responsible body deals with.");

    public static IEnumerable<Rule<IncidentCase>> Wales(Jurisdiction place)
    {
        const string name = "a nationally reportable incident";
        const string policy = "NHS Wales, National Policy on Patient Safety Incident Reporting and Management";
        var from = new LocalDate(2021, 6, 14);
        var report = new RuleInfo(place.Prefix + ".patient-safety.report", "Report a nationally reportable incident within 7 working days (unverified)", new(policy, "reporting", "May 2023"), from, null, Verification.Unverified);
        yield return place.Rule(report, static c => c.DiscoveryDay, c => SeriousIncidentTest.RefusalOf(c, name) ?? new DutyList(report.Id, c)
            .AfterDiscovery("notification", "Report the incident nationally.", "NHS Wales Executive", TimeLimit.WorkingDays(7))
            .AppliesBecause("It is declared nationally reportable."));

        var closure = new RuleInfo(place.Prefix + ".patient-safety.closure", "Investigate and close a nationally reportable incident within 30, 60, 90 or 120 working days by its level (unverified)", new(policy, "closure", "May 2023"), from, null, Verification.Unverified);
        yield return place.Rule(closure, static c => c.DiscoveryDay, c => SeriousIncidentTest.RefusalOf(c, name) ?? Closure(c, closure.Id));

        var reworded = new LocalDate(2023, 4, 1);
        var began = new LocalDate(2011, 4, 1);
        yield return Acknowledgement(place, 2, "reg 22(1)", "as made", began, reworded.PlusDays(-1));
        yield return Acknowledgement(place, 5, "reg 22(1), amended by WSI 2023/274 reg 14(5)(a)", "1 April 2023", reworded, null);

        var response = new RuleInfo(place.Prefix + ".concerns.respond", "Respond to a notified concern within 30 working days, or explain, and within 6 months", new(Concerns, "reg 24(3)-(5)"), began);
        yield return place.Rule(response, ReportDay, c => NoConcern(c) ?? new DutyList(response.Id, c)
            .AfterReport("response", "Respond in writing to whoever notified the concern; if later, tell them why.", "whoever notified the concern", TimeLimit.WorkingDays(30).BeginningWithStart().OrExplain())
            .AfterReport("latest", "Have responded to whoever notified the concern; in exceptional circumstances tell them why not and when.", "whoever notified the concern", TimeLimit.Months(6).BeginningWithStart().OrExplain())
            .AppliesBecause("A notified incident concerning patient safety is a concern."));
    }

    public static IEnumerable<Rule<IncidentCase>> Scotland(Jurisdiction place)
    {
        var info = new RuleInfo(
            place.Prefix + ".patient-safety.response", "Review a significant adverse event (SAER) and notify Healthcare Improvement Scotland (10 and 140 working days unverified; a later edition is announced)",
            new("Healthcare Improvement Scotland, Learning from adverse events through reporting and review: a national framework for Scotland", "category I; notification of reviews", "4th edition, December 2019"),
            new(2020, 1, 1), null, Verification.Unverified);
        yield return place.Rule(info, static c => c.DiscoveryDay, c => SeriousIncidentTest.RefusalOf(c, "an event that calls for a significant adverse event review (category I)") ?? new DutyList(info.Id, c)
            .AfterReport("decision", "Decide on and commission the significant adverse event review.", "NHS board", TimeLimit.WorkingDays(10))
            .Now("notify", "Notify Healthcare Improvement Scotland of the review that was commissioned, in the monthly return.", "Healthcare Improvement Scotland (HIS)")
            .AfterReport("review", "Complete the significant adverse event review and its approval.", "NHS board", TimeLimit.WorkingDays(140))
            .AppliesBecause("It is decided that it calls for a significant adverse event review."));
    }

    public static IEnumerable<Rule<IncidentCase>> NorthernIreland(Jurisdiction place)
    {
        const string name = "a serious adverse incident";
        const string procedure = "HSC Board, Procedure for the reporting and follow up of serious adverse incidents";
        var from = new LocalDate(2016, 11, 1);
        var report = new RuleInfo(place.Prefix + ".patient-safety.report", "Notify a serious adverse incident within 72 hours (unverified)", new(procedure, "notification", "v1.1, November 2016"), from, null, Verification.Unverified);
        yield return place.Rule(report, static c => c.DiscoveryDay, c => SeriousIncidentTest.RefusalOf(c, name) ?? new DutyList(report.Id, c)
            .AfterDiscovery("notification", "Notify the serious adverse incident.", "Strategic Planning and Performance Group (formerly the HSC Board)", TimeLimit.Hours(72))
            .AppliesBecause("It is declared a serious adverse incident."));

        var review = new RuleInfo(place.Prefix + ".patient-safety.review", "Review a serious adverse incident within 8 weeks (level 1), 12 weeks (level 2) or as agreed (level 3) (unverified)", new(procedure, "timescales of reviews", "v1.1, November 2016"), from, null, Verification.Unverified);
        yield return place.Rule(review, static c => c.DiscoveryDay, c => SeriousIncidentTest.RefusalOf(c, name) ?? Review(c, review.Id));
    }

    private static Rule<IncidentCase> Acknowledgement(Jurisdiction place, int days, string paragraph, string edition, LocalDate from, LocalDate? to)
    {
        var info = new RuleInfo(place.Prefix + ".concerns.acknowledge", "Acknowledge a notified concern", new(Concerns, paragraph, edition), from, to);
        return place.Rule(info, ReportDay, c => NoConcern(c) ?? new DutyList(info.Id, c)
            .AfterReport("acknowledgement", "Acknowledge the concern and offer to discuss how it is handled.", "whoever notified the concern", TimeLimit.WorkingDays(days))
            .AppliesBecause("A notified incident concerning patient safety is a concern."));
    }

    private static Answer? NoConcern(IncidentCase c) => !c.Service.NhsFunded ? NotNhs : c.IsPatientSafetyIncident() switch
    {
        true => null,
        false => StatutoryQuestions.NotPatientSafety,
        null => StatutoryQuestions.AskCare,
    };

    private static LocalDate ReportDay(IncidentCase c) => c.Incident.ReportedAt.InZone(c.Service.Zone).Date;

    private static Answer Closure(IncidentCase c, string id) => c.Statutory().ReviewLevel is not (>= 1 and <= 4 and var level)
        ? Answer.NeedsInformation("Nationally reportable, but the level that gives the time for closure has not been recorded (1 to 4: 30, 60, 90 or 120 working days).", Level)
        : new DutyList(id, c)
            .AfterReport("closure", "Complete the investigation and send the closure.", "NHS Wales Executive", TimeLimit.WorkingDays(30 * level))
            .AppliesBecause($"Nationally reportable, investigated at level {level.ToString(CultureInfo.InvariantCulture)}.");

    private static Answer Review(IncidentCase c, string id) => c.Statutory().ReviewLevel switch
    {
        1 => Reviewed(c, id, "Complete the significant event audit (level 1).", TimeLimit.Weeks(8)),
        2 => Reviewed(c, id, "Complete the root cause analysis (level 2).", TimeLimit.Weeks(12)),
        3 => Reviewed(c, id, "Complete the independent review (level 3) in the time agreed.", TimeLimit.WithoutDelay),
        _ => Answer.NeedsInformation("A serious adverse incident, but the level of its review has not been recorded (1 to 3).", Level),
    };

    private static Answer Reviewed(IncidentCase c, string id, string what, TimeLimit limit) =>
        new DutyList(id, c).Within("review", what, "Strategic Planning and Performance Group (formerly the HSC Board)", limit, c.Incident.ReportedAt, "report of the incident").AppliesBecause("A serious adverse incident, reviewed at the level recorded.");
}
