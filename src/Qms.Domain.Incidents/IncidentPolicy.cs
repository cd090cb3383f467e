using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.Incidents;

/// <summary>What a service decides for itself about incidents, and what its jurisdiction adds: who may do what, what is critical, which scales are used, which duties arise.</summary>
/// <remarks>Immutable; the <c>With…</c> methods answer with another policy.</remarks>
public sealed class IncidentPolicy
{
    private IncidentPolicy(
        AccessPolicy<IncidentStep> access, CriticalIncidentDefinition critical, ContentList<HarmScale> scales, SeparationOfDuties separation,
        WorkingCalendar calendar, Func<Incident, Assessment> assessDuties) =>
        (Access, Critical, HarmScales, Separation, Calendar, AssessDuties) = (access, critical, scales, separation, calendar, assessDuties);

    /// <summary>The policy to start from: built-in roles, the minimum definition of critical, strict separation, no scales, no rules, no holidays.</summary>
    public static IncidentPolicy Default { get; } = new(
        IncidentAccess.Default, CriticalIncidentDefinition.Minimum, ContentList<HarmScale>.Empty, SeparationOfDuties.Strict, WorkingCalendar.WeekendsOnly, static _ => Assessment.None);

    /// <summary>Who may ask for which step.</summary>
    public AccessPolicy<IncidentStep> Access { get; }

    /// <summary>What is critical.</summary>
    public CriticalIncidentDefinition Critical { get; }

    /// <summary>The scales on which harm may be graded.</summary>
    public IReadOnlyList<HarmScale> HarmScales { get; }

    /// <summary>Whether one person may do what two should.</summary>
    public SeparationOfDuties Separation { get; }

    /// <summary>Working days.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Asks the rules which duties an incident raises: a pure function.</summary>
    /// <remarks>Asked whenever facts, harm, damage, the start of a review or investigation or the fulfilment of a duty changes, and by <see cref="IncidentCommand.AssessDuties"/>.</remarks>
    public Func<Incident, Assessment> AssessDuties { get; }

    /// <summary>This policy with another access policy.</summary>
    public IncidentPolicy WithAccess(AccessPolicy<IncidentStep> access) => new(access, Critical, ContentList.Of(HarmScales), Separation, Calendar, AssessDuties);

    /// <summary>This policy with a wider definition of critical.</summary>
    public IncidentPolicy WithCritical(CriticalIncidentDefinition critical) => new(Access, critical, ContentList.Of(HarmScales), Separation, Calendar, AssessDuties);

    /// <summary>This policy with other scales.</summary>
    /// <exception cref="ArgumentException">Two scales share id and version.</exception>
    public IncidentPolicy WithHarmScales(IEnumerable<HarmScale> scales)
    {
        var list = ContentList.Of(scales);
        if (list.Select(static scale => (scale.Id, scale.Version)).Distinct().Count() != list.Count) throw new ArgumentException("Two scales share id and version.", nameof(scales));
        return new(Access, Critical, list, Separation, Calendar, AssessDuties);
    }

    /// <summary>This policy with a declared exception from separation of duties, or without one.</summary>
    public IncidentPolicy WithSeparation(SeparationOfDuties separation) => new(Access, Critical, ContentList.Of(HarmScales), separation, Calendar, AssessDuties);

    /// <summary>This policy with other working days.</summary>
    public IncidentPolicy WithCalendar(WorkingCalendar calendar) => new(Access, Critical, ContentList.Of(HarmScales), Separation, calendar, AssessDuties);

    /// <summary>This policy with other rules.</summary>
    public IncidentPolicy WithDuties(Func<Incident, Assessment> assessDuties) => new(Access, Critical, ContentList.Of(HarmScales), Separation, Calendar, assessDuties);

    /// <summary>The scale that <paramref name="grade"/> belongs to; null when this service doesn't use it.</summary>
    public HarmScale? ScaleOf(HarmGrade grade)
    {
        for (var i = 0; i < HarmScales.Count; i++)
        {
            if (HarmScales[i].Id == grade.Scale && HarmScales[i].Version == grade.Version) return HarmScales[i];
        }

        return null;
    }
}
