using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether an NHS-funded service has declared an incident serious, by whatever name its nation gives that. It is declared by people; the question is put only where something recorded points to it.</summary>
internal static class SeriousIncidentTest
{
    private const string Path = "statutory.seriousIncident";
    private static readonly Answer NotNhs = Answer.DoesNotApply("The care is not NHS-funded (in Northern Ireland: not paid for by health and social care).");

    /// <summary>The answer when it is not declared serious or this is undecided; null when it is.</summary>
    public static Answer? RefusalOf(IncidentCase c, string name)
    {
        if (!c.Service.NhsFunded) return NotNhs;
        return c.Statutory().SeriousIncident switch
        {
            true => null,
            false => Answer.DoesNotApply($"It is recorded that it is not declared {name}."),
            null when PointsToIt(c) => Answer.NeedsInformation($"What is recorded points to {name}, but nobody has decided whether it is one.", new MissingFact(Path, $"Is it declared {name}?")),
            null => Answer.DoesNotApply($"Nothing recorded points to {name}: no death, severe or lasting harm, Never Event, abuse, disruption of the service, or designation as critical."),
        };
    }

    private static bool PointsToIt(IncidentCase c)
    {
        var facts = c.Statutory();
        return facts.Deaths.Count > 0 || facts.NeverEvent is not null || facts.AbuseAlleged == true || facts.Disruption is not null
            || c.Incident.Criticality is not null || c.HasHarmOf(HarmLevel.Severe)
            || c.Facts.Candour is { Death: true } or { PermanentLessening: true } or { LifeShortened: true } or { StructuralChange: true };
    }
}
