using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>Where a grade of one scale stands on another: a range, never a single silent value.</summary>
/// <param name="Grades">The range on the target scale without gaps, mildest first; empty when there is no mapping.</param>
/// <param name="LosesMeaning">Whether the two do not stand for each other one to one, so that only the facts can grade on the target scale. False when there is no mapping.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record HarmMappingResult(IReadOnlyList<HarmGradeDefinition> Grades, bool LosesMeaning, string Reason)
{
    /// <summary>The range on the target scale without gaps, mildest first; empty when there is no mapping.</summary>
    public IReadOnlyList<HarmGradeDefinition> Grades { get; init => field = ContentList.Of(value); } = ContentList.Of(Grades);

    /// <summary>Whether there is a mapping.</summary>
    public bool IsMapped => Grades.Count > 0;

    /// <summary>The mildest grade it can be; null when there is no mapping.</summary>
    public HarmGradeDefinition? Lowest => IsMapped ? Grades[0] : null;

    /// <summary>The worst grade it can be; null when there is no mapping.</summary>
    public HarmGradeDefinition? Highest => IsMapped ? Grades[Grades.Count - 1] : null;

    internal static HarmMappingResult Unmappable(string reason) => new(ContentList<HarmGradeDefinition>.Empty, false, reason);
}
