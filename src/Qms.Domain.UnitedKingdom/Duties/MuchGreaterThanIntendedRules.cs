using System.Collections.Generic;
using System.Globalization;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Exposures much greater than intended, which were notified before IR(ME)R 2017. Its multiplying factors could not be read, so a Medical Physics Expert is asked and nothing is worked out from doses.</summary>
internal static class MuchGreaterThanIntendedRules
{
    private const string Question = "Was the exposure much greater than intended, by the guidance of its time? Ask your Medical Physics Expert.";

    private static readonly Answer NoExposure = Answer.DoesNotApply("No accidental or unintended exposure is recorded.");
    private static readonly Answer NotGreater = Answer.DoesNotApply("A Medical Physics Expert finds that no exposure was much greater than intended.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var info = new RuleInfo(
            place.Prefix + ".irmer.mgti", "Notify an exposure much greater than intended (historic; what counted as such is not held here)",
            new(place.FormerIrmerDocument, "reg 4(5)"), place.FormerIrmerInForce, Jurisdiction.IrmerInForce.PlusDays(-1), Verification.Unverified);
        return [place.Rule(info, static c => c.DiscoveryDay, c => Answers(c, info.Id))];
    }

    private static Answer Answers(IncidentCase c, string id)
    {
        var exposures = c.Facts.Exposures;
        if (exposures.Count == 0) return NoExposure;
        List<MissingFact>? missing = null;
        for (var i = 0; i < exposures.Count; i++)
        {
            if (exposures[i].MeetsCriterion == true) return Duties(c, id);
            if (exposures[i].MeetsCriterion is null) (missing ??= []).Add(new($"exposures[{i.ToString(CultureInfo.InvariantCulture)}].meetsCriterion", Question));
        }

        return missing is null ? NotGreater : Answer.NeedsInformation("An exposure is recorded, and whether it was much greater than intended has not been decided; it was notified unless it was shown beyond reasonable doubt that it was not.", [.. missing]);
    }

    private static Answer Duties(IncidentCase c, string id) =>
        new DutyList(id, c)
            .Now("preliminary", "Make an immediate preliminary investigation of the exposure.", "employer")
            .Now("notification", "Notify the authority forthwith, unless the preliminary investigation shows beyond reasonable doubt that no such exposure occurred.", "authority for medical exposures at the time (for a fault of equipment, the health and safety regulator)")
            .Now("investigation", "Investigate in detail and assess the dose.", "employer")
            .AppliesBecause("A Medical Physics Expert finds that an exposure was much greater than intended.");
}
