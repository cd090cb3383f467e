using System.Collections.Generic;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Suspected adverse reactions to contrast, radiopharmaceuticals, sedation and other medicines: the Yellow Card scheme.</summary>
internal static class MedicineRules
{
    private static readonly Answer None = Answer.DoesNotApply("No suspected adverse reaction to a medicine is recorded.");
    private static readonly Answer NotRequired = Answer.DoesNotApply("It is recorded that the reaction is not serious and that the medicine is an established one, without the black triangle.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var info = new RuleInfo(
            place.Prefix + ".yellow-card.medicine", "Report a suspected adverse reaction: any to a black triangle medicine, a serious one to any medicine",
            new("MHRA, Yellow Card scheme: medicines", "what to report"), StandardRules.InForceFrom, null, Verification.SecondarySource);
        return [place.Rule(info, static c => c.EventDay, c => Answers(c, info.Id, place.DeviceRoute))];
    }

    private static Answer Answers(IncidentCase c, string id, string deviceRoute)
    {
        var reactions = c.Statutory().MedicineReactions;
        if (reactions.Count == 0) return None;

        DutyList? duties = null;
        var undecided = new List<MissingFact>();
        for (var i = 0; i < reactions.Count; i++)
        {
            var reaction = reactions[i];
            if (reaction.UnderAdditionalMonitoring == true || reaction.Serious == true) Report(duties ??= new(id, c), c, reactions, i, deviceRoute);
            else AskWhatDecides(undecided, reaction, i);
        }

        if (duties is not null && undecided.Count > 0) duties.Now("others", "Find out whether each other suspected reaction is serious or its medicine carries the black triangle, and report it if so.", "MHRA, through the Yellow Card scheme");
        if (duties is not null) return duties.AppliesBecause("A suspected reaction is recorded that is serious, or to a medicine with the black triangle; suspicion is enough.");
        return undecided.Count > 0 ? Answer.NeedsInformation("A suspected adverse reaction is recorded; what decides whether it is reported has not been.", [.. undecided]) : NotRequired;
    }

    private static void Report(DutyList duties, IncidentCase c, IReadOnlyList<MedicineReaction> reactions, int i, string deviceRoute)
    {
        var suffix = $"{reactions[i].Person}.{Slug(reactions[i].Medicine)}";
        duties.Now("reaction." + suffix, $"Report the suspected reaction to {reactions[i].Medicine} as soon as possible: the medicine, the reaction, one identifier of the patient and the reporter.", "MHRA, through the Yellow Card scheme");

        // Where a device is recorded as suspected its own rule asks for the report.
        if (reactions[i].DeliveredByDevice == true && c.Facts.Device is not (DeviceInvolvement.Suspected or DeviceInvolvement.Contributed))
        {
            duties.Now("device." + suffix, "Report the device that delivered the medicine as well, and keep it.", deviceRoute);
        }
    }

    private static void AskWhatDecides(List<MissingFact> undecided, MedicineReaction reaction, int i)
    {
        if (reaction.Serious is null) undecided.Add(StatutoryQuestions.Of("medicineReactions", i, "serious", "Was the reaction fatal, life-threatening or disabling, did it cause or prolong a stay in hospital, or was it medically significant?"));
        if (reaction.UnderAdditionalMonitoring is null) undecided.Add(StatutoryQuestions.Of("medicineReactions", i, "underAdditionalMonitoring", "Does the medicine carry the black triangle?"));
    }

    // A key keeps to letters and figures, whatever the medicine is called.
    private static string Slug(string medicine)
    {
        var kept = new char[medicine.Length];
        for (var i = 0; i < kept.Length; i++) kept[i] = char.IsLetterOrDigit(medicine[i]) ? char.ToLowerInvariant(medicine[i]) : '-';
        return kept.Length == 0 ? "medicine" : new string(kept);
    }
}
