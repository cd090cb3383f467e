using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Incidents.Harm;

namespace Qms.Domain.UnitedKingdom.Harm;

/// <summary>The published harm scales (LM2 h) as functions on <see cref="HarmFacts"/>.</summary>
/// <remarks>
/// <para>Codes are the official ones where there are any (LFPSE, NCC MERP, AHRQ), kebab-case words otherwise. They are unique within a scale and version only:
/// LFPSE 3 is moderate for the body and low for the mind. Never sort by code: LFPSE and AHRQ run worst first. <see cref="HarmScale.Grades"/> is in order.</para>
/// <para>Tie rule: where a definition leaves a case undecided, such as exactly two weeks or exactly six months, the higher grade is taken
/// (AHRQ guide for use, Oregon Patient Safety Commission; applied to every scale).</para>
/// <para>Facts are never invented, with two plain inferences: what did not reach the person did nothing to them, and where a fact is stated to be absent
/// (no physical harm, no admission, no treatment, no distress) what would need it is absent too unless stated.</para>
/// <para>None of these grades decides the duty of candour; that test has definitions of its own.</para>
/// </remarks>
public static class HarmScales
{
    /// <summary>The AHRQ answer for unknown harm. It is no grade and the scale does not list it: an ungraded assessment is what it stands for.</summary>
    public const string AhrqUnknown = AhrqScale.UnknownCode;

    /// <summary>LFPSE level of physical harm, taxonomy v5, codes 5 (none) to 1 (fatal).</summary>
    /// <remarks>Codes were read in the published taxonomy. Not confirmed: the wording of every definition, and with it the limits of two weeks and six months; the
    /// guidance is known to exist (updated 16 March 2026), its definitions could not be read.</remarks>
    public static HarmScale LfpsePhysical { get; } = LfpsePhysicalScale.Create();

    /// <summary>LFPSE level of psychological harm, taxonomy v5, codes 4 (none) to 1 (severe). There is no fatal grade.</summary>
    /// <remarks>Codes were read in the published taxonomy. Not confirmed: the wording of every definition. The number behind "a few days" (three) is this package's reading.</remarks>
    public static HarmScale LfpsePsychological { get; } = LfpsePsychologicalScale.Create();

    /// <summary>NRLS degree of harm, England and Wales, 2004 until 30 June 2024: historic. Its figures are not comparable with LFPSE's.</summary>
    /// <remarks>Only fragments were read, in a copy of NHS England's questions and answers: the two grades of no harm, part of moderate. Not confirmed: low, severe and death,
    /// and that long-term means six months. The same copy lets resuscitation or intensive care stand for severe harm in some cases; here a full recovery after them is moderate.</remarks>
    public static HarmScale Nrls { get; } = NrlsScale.Create();

    /// <summary>WHO International Classification for Patient Safety v1.1, degree of harm.</summary>
    /// <remarks>Read in a published adaptation only (PMC10891006), which also grades psychological harm. Not confirmed: WHO's own wording, and that long-term means six months.
    /// WHO reserves its text; the meanings here are in other words.</remarks>
    public static HarmScale Who { get; } = WhoScale.Create();

    /// <summary>AHRQ Harm Scale v1.2, codes e (no harm) to a (death); see <see cref="AhrqUnknown"/>.</summary>
    /// <remarks>Read in LOINC 74560-4, which carries the answers. It grades the harm that remains, of body or mind. Not confirmed: that near misses are not on it,
    /// and that a death counts only where the incident may have contributed.</remarks>
    public static HarmScale Ahrq { get; } = AhrqScale.Create();

    /// <summary>NCC MERP index for medication errors, categories A to I.</summary>
    /// <remarks>Read in copies of the 2001 algorithm and in published tables. Not confirmed: the order of its middle questions. Its harm includes the mind's; here only the body counts,
    /// since psychological harm is graded on its own scale.</remarks>
    public static HarmScale NccMerp { get; } = NccMerpScale.Create();

    /// <summary>Every scale.</summary>
    public static IReadOnlyList<HarmScale> All { get; } = ContentList.Of([LfpsePhysical, LfpsePsychological, Nrls, Who, Ahrq, NccMerp]);
}
