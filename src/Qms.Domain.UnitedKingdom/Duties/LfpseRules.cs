using System.Collections.Generic;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The national record of patient safety events in England: NRLS, then LFPSE.</summary>
internal static class LfpseRules
{
    private const string Id = "england.lfpse.record";
    /// <summary>The duty that, once fulfilled, shows a report to NHS England.</summary>
    public const string RecordKey = Id + ".record";

    private const string Title = "Record patient safety incidents nationally (LFPSE)";
    private const string Policy = "NHS England, Policy guidance on recording patient safety events and levels of harm";
    private const string Definition = "definition of a patient safety incident";

    private static readonly Answer NotNhs = Answer.DoesNotApply("The care is not NHS-funded.");
    private static readonly Answer NotPatientSafety = Answer.DoesNotApply("Not a patient safety incident: by its kind it is none, no patient or exposure is recorded, and it is recorded that it cannot affect a patient's care.");
    private static readonly Answer Historic = Answer.DoesNotApply("At that time incidents were recorded in the NRLS, which was withdrawn on 30 June 2024; what it asked for is not part of these rules.");

    private static readonly Answer Ask = Answer.NeedsInformation(
        "By its kind not a patient safety incident and no patient is recorded; it is one if it may affect a patient's care, which has not been recorded.",
        new MissingFact("mayAffectCare", "May the event affect a patient's care?"));

    public static IEnumerable<Rule<IncidentCase>> England { get; } =
    [
        // The first day of each edition is the first of the month named; only "since July 2021" could be read.
        Jurisdiction.England.Rule(
            new(Id, Title, new("National Reporting and Learning System", "NPSA 2004", "withdrawn 30 June 2024"), new(2004, 1, 1), new(2021, 6, 30), Verification.SecondarySource),
            static c => c.DiscoveryDay, static _ => Historic),
        Jurisdiction.England.Rule(
            new(Id, Title, new(Policy, Definition, "July 2021"), new(2021, 7, 1), new(2024, 6, 30), Verification.SecondarySource),
            static c => c.DiscoveryDay, static c => Answers(c, "LFPSE, or the NRLS if the provider had not yet moved")),
        Jurisdiction.England.Rule(
            new(Id, Title, new(Policy, Definition, "16 March 2026"), new(2024, 7, 1)),
            static c => c.DiscoveryDay, static c => Answers(c, "LFPSE")),
    ];

    private static Answer Answers(IncidentCase c, string register)
    {
        if (!c.Service.NhsFunded) return NotNhs;
        if (c.Facts.Kind.IsClinical()) return Duty(c, register, "A patient safety incident by its kind; what could have led to harm counts too.");
        if (c.Affects(PersonGroup.Patient)) return Duty(c, register, "A patient is recorded whom it affected or could have affected.");
        if (c.HasExposures()) return Duty(c, register, "An accidental or unintended exposure to radiation is recorded.");
        return c.Facts.MayAffectCare switch
        {
            true => Duty(c, register, "It is recorded that the event may affect a patient's care."),
            false => NotPatientSafety,
            null => Ask,
        };
    }

    private static Answer Duty(IncidentCase c, string register, string reason) =>
        new DutyList(Id, c).Now("record", "Record the incident nationally, without personal data in free text.", register).AppliesBecause(reason);
}
