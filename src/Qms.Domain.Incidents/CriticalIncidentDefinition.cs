using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.Incidents;

/// <summary>What this service calls a critical incident (LM2 i). It can be widened but never made weaker than errors that lead to mismanagement with significant morbidity or mortality.</summary>
/// <remarks>Significant morbidity or mortality is read as severe or fatal harm to anybody, graded or, before grading, in a professional's opinion of the outcome. LM2 leaves the reading to the service.</remarks>
public sealed class CriticalIncidentDefinition
{
    private readonly ContentList<(string Description, Func<Incident, bool> Meets)> _wider;

    private CriticalIncidentDefinition(ContentList<(string, Func<Incident, bool>)> wider) => _wider = wider;

    /// <summary>The least that a service may define.</summary>
    public static CriticalIncidentDefinition Minimum { get; } = new(ContentList<(string, Func<Incident, bool>)>.Empty);

    /// <summary>Each part of the definition in words; the minimum comes first.</summary>
    public IReadOnlyList<string> Parts
    {
        get
        {
            var parts = new List<string> { "Severe or fatal harm to anybody" };
            foreach (var (description, _) in _wider) parts.Add(description);
            return ContentList.Of(parts);
        }
    }

    /// <summary>This definition, and also what <paramref name="meets"/> holds for.</summary>
    /// <param name="description">The part in words; it becomes the reason.</param>
    /// <param name="meets">A pure function of the incident.</param>
    public CriticalIncidentDefinition Or(string description, Func<Incident, bool> meets)
    {
        if (string.IsNullOrWhiteSpace(description)) throw new ArgumentException("Describe it.", nameof(description));
        return new(_wider.With((description, meets ?? throw new ArgumentNullException(nameof(meets)))));
    }

    /// <summary>Why <paramref name="incident"/> is critical; null when it is not.</summary>
    public string? WhyCritical(Incident incident)
    {
        if (incident.WorstHarm >= HarmLevel.Severe) return "Harm is graded severe or fatal.";
        if (incident.Facts?.Candour is { } opinion && (opinion.Death || opinion.PermanentLessening)) return "In a professional's opinion the outcome is death or severe harm.";
        foreach (var (description, meets) in _wider)
        {
            if (meets(incident)) return description;
        }

        return null;
    }
}
