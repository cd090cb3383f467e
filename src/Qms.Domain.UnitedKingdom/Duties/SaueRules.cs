using System;
using System.Collections.Generic;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>IR(ME)R reg 8(4): significant accidental and unintended exposures are investigated and notified. Each edition of the criteria makes an edition of each rule.</summary>
/// <remarks>The statute wins over the authorities' pages where they differ: what is undecided is notified.</remarks>
internal static class SaueRules
{
    private const string Limits = "; CQC, When to investigate and notify (20 September 2023)";

    private static readonly TimeLimit NotifyWithin = TimeLimit.CalendarDays(14);
    private static readonly TimeLimit ReportWithin = TimeLimit.CalendarDays(84);
    private static readonly Answer NoExposure = Answer.DoesNotApply("No accidental or unintended exposure is recorded.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place, IReadOnlyList<SaueProfile> profiles)
    {
        foreach (var profile in profiles)
        {
            var limits = profile.Verification > place.SaueLimits ? profile.Verification : place.SaueLimits;
            yield return Rule(place, profile, "classify", "Settle whether an exposure meets a criterion for notifying", profile.Citation, profile.Verification, static (_, _, saue) => Settled(saue));
            yield return Rule(
                place, profile, "investigate", "Investigate at once an exposure that may be notifiable", place.Irmer("reg 8(4)(i)"), profile.Verification,
                static (c, id, saue) => Unless(saue, new DutyList(id, c).Now("preliminary", "Make an immediate preliminary investigation of the exposure.", "employer")));
            yield return Rule(
                place, profile, "notify", "Notify the enforcing authority as soon as possible, no later than 2 weeks after discovery", place.Irmer("reg 8(4)(ii)" + Limits), limits,
                (c, id, saue) => Unless(saue, new DutyList(id, c).AfterDiscovery(
                    "notification", "Notify the authority as soon as possible, without naming the person, unless the preliminary investigation shows beyond reasonable doubt that no such exposure occurred.", place.IrmerAuthority, NotifyWithin)));
            yield return Rule(
                place, profile, "report", "Report the detailed investigation no later than 12 weeks after discovery", place.Irmer("reg 8(4)(iii), (iv)" + Limits), limits,
                (c, id, saue) => Unless(saue, new DutyList(id, c).AfterDiscovery(
                    "investigation", "Investigate in detail and report, without naming the person and whatever time local procedures allow: what happened, dose estimates, causes, similar earlier events, candour, who was informed, learning and corrective measures.", place.IrmerAuthority, ReportWithin)));
        }
    }

    private static Rule<IncidentCase> Rule(
        Jurisdiction place, SaueProfile profile, string subject, string title, Citation citation, Verification verification, Func<IncidentCase, string, SaueClassification, Answer> answer)
    {
        var info = new RuleInfo($"{place.Prefix}.irmer.saue.{subject}", title, citation, profile.InForceFrom, profile.InForceTo, verification);
        return place.Rule(
            info, static c => c.DiscoveryDay,
            c => c.HasExposures() ? answer(c, info.Id, SaueClassification.ClassifyBy(profile, c.Service.Nation, c.Facts.Exposures, EquipmentFailed(c.Facts))) : NoExposure);
    }

    private static Answer Settled(SaueClassification saue) =>
        saue.Missing.Count > 0 ? Answer.NeedsInformation(saue.Reason, [.. saue.Missing])
        : saue.Verdict == SaueVerdict.Notify ? Answer.Applies(saue.Reason)
        : Answer.DoesNotApply(saue.Reason);

    private static Answer Unless(SaueClassification saue, DutyList duties) =>
        saue.Verdict == SaueVerdict.LocalAnalysisOnly ? Answer.DoesNotApply(saue.Reason) : duties.AppliesBecause(saue.Reason);

    private static bool EquipmentFailed(IncidentFacts facts) =>
        facts.ErrorType == ErrorType.Equipment || facts is { Kind: IncidentKind.EquipmentFailure, Device: DeviceInvolvement.Contributed };
}
