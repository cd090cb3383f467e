using System.Collections.Generic;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>LM2 (i): clinical incidents are recorded and clinical governance hears of them.</summary>
internal static class ClinicalGovernanceRules
{
    private static readonly RuleInfo Report = new(
        "uk.lm2.clinical-governance", "Record clinical incidents and report them to clinical governance", StandardRules.Lm2("(i)"), StandardRules.InForceFrom);

    private static readonly Answer NotClinical = Answer.DoesNotApply("Not a clinical incident: by its kind it is none, no exposure to radiation is recorded, and it is recorded that it cannot affect a patient's care.");

    private static readonly Answer Ask = Answer.NeedsInformation(
        "Not a clinical incident by its kind; it is one if it may affect a patient's care, which has not been recorded.", new MissingFact("mayAffectCare", "May the event affect a patient's care?"));

    public static IEnumerable<Rule<IncidentCase>> All { get; } = [new(Report, static c => c.EventDay, Answers)];

    private static Answer Answers(IncidentCase c)
    {
        if (c.Facts.Kind.IsClinical()) return Duties(c, "A clinical incident by its kind.");
        if (c.HasExposures()) return Duties(c, "An accidental or unintended exposure to radiation is recorded.");
        return c.Facts.MayAffectCare switch
        {
            true => Duties(c, "It is recorded that the event may affect a patient's care."),
            false => NotClinical,
            null => Ask,
        };
    }

    private static Answer Duties(IncidentCase c, string reason) =>
        new DutyList(Report.Id, c).Now("report", "Record the incident within the service and report it to clinical governance.", "clinical governance of the organisation").AppliesBecause(reason);
}
