using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>The one table behind every mapping: what each NCC MERP category can be on the other scales. Every other direction is read off it.</summary>
/// <remarks>A judgement of this package, published by nobody; NCC MERP is the pivot because it is the finest.</remarks>
internal static class HarmMappingTable
{
    private static readonly (string Merp, string Nrls, string Lfpse, string Who, string Ahrq)[] s_rows =
    [
        ("A", "no-harm-prevented", "5", "none", ""),
        ("B", "no-harm-prevented", "5", "none", ""),
        ("C", "no-harm-not-prevented", "5", "none", "e"),
        ("D", "low", "5 4", "none mild", "e d"),
        ("E", "low moderate", "4 3", "mild moderate", "d c"),
        ("F", "moderate", "3 2", "moderate", "d c"),
        ("G", "severe", "2", "moderate severe", "c b"),
        ("H", "moderate severe", "2", "severe", "d b"),
        ("I", "death", "1", "death", "a"),
    ];

    /// <summary>The scales the table knows, in the order of its columns.</summary>
    public static IReadOnlyList<HarmScale> Scales { get; } =
        [HarmScales.NccMerp, HarmScales.Nrls, HarmScales.LfpsePhysical, HarmScales.Who, HarmScales.Ahrq];

    /// <summary>For each row, the first and last grade in the column of each of <see cref="Scales"/>; null where the row has none.</summary>
    public static IReadOnlyList<GradeSpan?[]> Rows { get; } =
        [.. s_rows.Select(static row => new[] { row.Merp, row.Nrls, row.Lfpse, row.Who, row.Ahrq }.Select(static (cell, column) => Parse(cell, Scales[column])).ToArray())];

    /// <summary>Whether a scale counts a death only when the incident probably brought it about, rather than when it may have contributed.</summary>
    public static bool DeathNeedsProbability(HarmScale scale) => scale.Id == HarmScales.Nrls.Id || scale.Id == HarmScales.Who.Id;

    private static GradeSpan? Parse(string cell, HarmScale scale)
    {
        if (cell.Length == 0) return null;
        var ends = cell.Split(' ');
        return new(scale.IndexOf(ends[0]), scale.IndexOf(ends[ends.Length - 1]));
    }

    public static int IndexOf(this HarmScale scale, string code)
    {
        for (var i = 0; i < scale.Grades.Count; i++)
        {
            if (scale.Grades[i].Code == code) return i;
        }

        return -1;
    }
}

/// <summary>Neighbouring grades of a scale, by their place in it, both ends included.</summary>
internal sealed record GradeSpan(int First, int Last)
{
    public bool Contains(int grade) => grade >= First && grade <= Last;
}
