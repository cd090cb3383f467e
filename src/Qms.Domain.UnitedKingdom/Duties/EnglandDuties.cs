using System;
using System.Collections.Generic;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The duties that an incident in an imaging service in England raises: <see cref="UkDuties"/> for that nation.</summary>
public static class EnglandDuties
{
    /// <summary>The rules, with the published criteria for notifying exposures.</summary>
    public static RuleBook<IncidentCase> RuleBook { get; } = UkDuties.RuleBookFor(Nation.England);

    /// <summary>The rules with other criteria for notifying exposures, or the same ones in force on other days.</summary>
    /// <param name="profiles">Editions of the criteria, in force one after the other.</param>
    /// <exception cref="ArgumentException">Two editions overlap in time.</exception>
    public static RuleBook<IncidentCase> RuleBookWith(IReadOnlyList<SaueProfile> profiles) => UkDuties.RuleBookFor(Nation.England, profiles);
}
