using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>Says where a grade of one scale stands on another, for comparing records and for data that carry a grade without its facts.</summary>
/// <remarks>
/// <para>A judgement of this package. Where facts are recorded, grade on the other scale by them instead; and never derive a statutory duty from a mapped grade.</para>
/// <para>Every direction is read off one table: a grade stands where the NCC MERP categories stand that can carry it. The ends of a range map back to a range
/// that contains the original grade; a grade between them need not.</para>
/// </remarks>
public static class HarmMapping
{
    /// <summary>Maps <paramref name="code"/> from one scale to another. Psychological harm maps to no other scale, nor the other way.</summary>
    /// <param name="from">The scale of the grade.</param>
    /// <param name="code">The grade.</param>
    /// <param name="to">The scale to express it on.</param>
    /// <returns>The range, whether meaning is lost, and why; or why there is no mapping.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static HarmMappingResult Map(HarmScale from, string code, HarmScale to)
    {
        if (from is null) throw new ArgumentNullException(nameof(from));
        if (code is null) throw new ArgumentNullException(nameof(code));
        if (to is null) throw new ArgumentNullException(nameof(to));
        if (IsAhrqUnknown(from, code)) return HarmMappingResult.Unmappable($"{from.Name} {code} says that the harm is unknown; there is no grade to map.");
        if (from.Find(code) is not { } grade) return HarmMappingResult.Unmappable($"{from.Name} has no grade {code}.");
        if (IsSame(from, to)) return new([grade], false, "It is the same scale.");
        if (from.Dimension != to.Dimension) return HarmMappingResult.Unmappable($"{from.Name} and {to.Name} grade different kinds of harm: to body and to mind.");
        var (source, target) = (Column(from), Column(to));
        if (source < 0 || target < 0) return HarmMappingResult.Unmappable($"No mapping is known between {from.Name} ({from.Version}) and {to.Name} ({to.Version}).");
        if (Span(source, from.IndexOf(code), target) is not { } span) return HarmMappingResult.Unmappable($"{to.Name} grades events that reached the person; {from.Name} {grade.Name} is another kind of event there.");
        return Describe(from, grade, to, span, Span(target, span.Last, source)!);
    }

    private static HarmMappingResult Describe(HarmScale from, HarmGradeDefinition grade, HarmScale to, GradeSpan span, GradeSpan back)
    {
        var grades = to.Grades.Skip(span.First).Take(span.Last - span.First + 1).ToArray();
        var oneGrade = span.First == span.Last;
        var place = oneGrade ? $"{to.Name}: {grades[0].Name}" : $"{to.Name}: {grades[0].Name} to {grades[grades.Length - 1].Name}";
        var reasons = new List<string>();
        if (!oneGrade) reasons.Add("only the facts can say which");
        if (oneGrade && back.First != back.Last) reasons.Add($"other grades of {from.Name} stand there too");
        if (grade.Level == HarmLevel.Fatal && HarmMappingTable.DeathNeedsProbability(from) != HarmMappingTable.DeathNeedsProbability(to)) reasons.Add("one scale counts a death to which the incident may have contributed, the other one that it probably brought about");
        if (reasons.Count > 0 && Array.Exists([from, to], static scale => IsSame(scale, HarmScales.Ahrq))) reasons.Add("AHRQ grades the harm that remains after interventions, the other scale also what was needed");
        var losesMeaning = reasons.Count > 0;
        return new(grades, losesMeaning, $"{from.Name}: {grade.Name} stands for {place}{(losesMeaning ? "; " + string.Join("; ", reasons) : ", one to one")}.");
    }

    /// <summary>From the mildest to the worst place in the target column over the rows that can carry the grade.</summary>
    private static GradeSpan? Span(int source, int grade, int target)
    {
        var cells = HarmMappingTable.Rows.Where(row => row[source]?.Contains(grade) == true).Select(row => row[target]).OfType<GradeSpan>().ToArray();
        return cells.Length == 0 ? null : new(cells.Min(static cell => cell.First), cells.Max(static cell => cell.Last));
    }

    private static int Column(HarmScale scale)
    {
        for (var i = 0; i < HarmMappingTable.Scales.Count; i++)
        {
            if (IsSame(HarmMappingTable.Scales[i], scale)) return i;
        }

        return -1;
    }

    private static bool IsSame(HarmScale one, HarmScale other) => one.Id == other.Id && one.Version == other.Version;

    private static bool IsAhrqUnknown(HarmScale scale, string code) => code == HarmScales.AhrqUnknown && IsSame(scale, HarmScales.Ahrq);
}
