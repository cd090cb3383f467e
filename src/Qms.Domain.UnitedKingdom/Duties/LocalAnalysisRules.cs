using System.Collections.Generic;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>IR(ME)R reg 8(3): every event that involves or might have involved an accidental or unintended exposure is analysed, near misses included.</summary>
internal static class LocalAnalysisRules
{
    private static readonly Answer NoRadiation = Answer.DoesNotApply("No exposure is recorded, and no examination whose modality uses ionising radiation.");
    private static readonly Answer OtherSubject = Answer.DoesNotApply("Violence, aggression or information governance, and no exposure is recorded.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        var info = new RuleInfo(
            place.Prefix + ".irmer.local-analysis", "Analyse and record every event that involves or might have involved an accidental or unintended exposure",
            place.Irmer("reg 8(3), 14(3)(f)"), Jurisdiction.IrmerInForce);
        return [place.Rule(info, static c => c.DiscoveryDay, c => Answers(c, info.Id))];
    }

    /// <summary>Whether the DICOM code stands for a modality that uses ionising radiation.</summary>
    internal static bool IsIonising(Modality modality) => modality.Code is
        "BMD" or "CR" or "CT" or "DX" or "IO" or "MG" or "NM" or "PT" or "PX" or "RF" or "RG" or "RTIMAGE" or "XA";

    private static Answer Answers(IncidentCase c, string id)
    {
        if (c.HasExposures()) return Duties(c, id, "An accidental or unintended exposure is recorded.");
        if (c.Facts.Imaging is not { } imaging || !IsIonising(imaging.Modality)) return NoRadiation;
        return c.Facts.Kind.IsViolenceOrAggression() || c.Facts.Kind == IncidentKind.InformationGovernanceEvent
            ? OtherSubject
            : Duties(c, id, "The modality uses ionising radiation, so the event involved or might have involved an unintended exposure; near misses count.");
    }

    private static Answer Duties(IncidentCase c, string id, string reason) =>
        new DutyList(id, c)
            .Now("analysis", "Analyse the event in proportion to its risk, and record the analysis and the action taken.", "local IR(ME)R incident records")
            .Now("mpe", "Have a Medical Physics Expert contribute to the analysis.", "Medical Physics Expert")
            .AppliesBecause(reason);
}
