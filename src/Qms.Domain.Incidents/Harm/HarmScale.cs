using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.Incidents.Harm;

/// <summary>One grade of a scale.</summary>
/// <param name="Code">Its code, stored for ever.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Meaning">What it means, in our words.</param>
/// <param name="Level">Its place in the common order. Where the scale spans several, the worst.</param>
public sealed record HarmGradeDefinition(string Code, string Name, string Meaning, HarmLevel Level);

/// <summary>A published harm scale: its grades and its definition as a function on facts.</summary>
public sealed class HarmScale
{
    private readonly Func<HarmFacts, HarmGrading> _grade;

    /// <summary>Creates a scale.</summary>
    /// <param name="id">Stable: <c>lfpse-physical</c>.</param>
    /// <param name="version">The version of the published scale.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="dimension">Which harm it grades.</param>
    /// <param name="citation">Its source.</param>
    /// <param name="verification">How well the definitions were checked against it.</param>
    /// <param name="grades">Every grade, mildest first.</param>
    /// <param name="grade">The definitions as a function.</param>
    /// <exception cref="ArgumentException">There is no grade, or two share a code.</exception>
    public HarmScale(
        string id, string version, string name, HarmDimension dimension, Citation citation, Verification verification,
        IEnumerable<HarmGradeDefinition> grades, Func<HarmFacts, HarmGrading> grade)
    {
        (Id, Version, Name, Dimension, Citation, Verification, _grade) = (id, version, name, dimension, citation, verification, grade);
        Grades = ContentList.Of(grades);
        if (Grades.Count == 0) throw new ArgumentException("A scale has grades.", nameof(grades));
        if (Grades.Select(static g => g.Code).Distinct(StringComparer.Ordinal).Count() != Grades.Count) throw new ArgumentException("Two grades share a code.", nameof(grades));
    }

    /// <summary>Stable id.</summary>
    public string Id { get; }

    /// <summary>The version of the published scale.</summary>
    public string Version { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Which harm it grades.</summary>
    public HarmDimension Dimension { get; }

    /// <summary>Its source.</summary>
    public Citation Citation { get; }

    /// <summary>How well the definitions were checked against the source.</summary>
    public Verification Verification { get; }

    /// <summary>Every grade, mildest first.</summary>
    public IReadOnlyList<HarmGradeDefinition> Grades { get; }

    /// <summary>The definition of <paramref name="code"/>; null when the scale has no such grade.</summary>
    public HarmGradeDefinition? Find(string code)
    {
        for (var i = 0; i < Grades.Count; i++)
        {
            if (Grades[i].Code == code) return Grades[i];
        }

        return null;
    }

    /// <summary>Whether <paramref name="grade"/> is one of this scale and version.</summary>
    public bool Has(HarmGrade grade) => grade.Scale == Id && grade.Version == Version && Find(grade.Code) is not null;

    /// <summary>Grades by the scale's definitions, with the reason, or names the facts that are missing.</summary>
    public HarmGrading Grade(HarmFacts facts) => _grade(facts ?? throw new ArgumentNullException(nameof(facts)));

    /// <summary>The answer that the facts meet the definition of <paramref name="code"/>.</summary>
    public static HarmGrading Graded(string code, string reason) => new(code, reason, ContentList<MissingFact>.Empty);

    /// <summary>The answer that facts are missing.</summary>
    public static HarmGrading NeedsInformation(string reason, params MissingFact[] missing) => new(null, reason, missing);

    /// <summary>The answer that the event is of a kind that the scale does not grade, such as a near miss where a scale grades events that reached somebody.</summary>
    public static HarmGrading NotOnScale(string reason) => new(null, reason, ContentList<MissingFact>.Empty);
}

/// <summary>What a scale answers for facts.</summary>
/// <param name="Code">The grade; null when facts are missing or the scale does not grade such events.</param>
/// <param name="Reason">Which definition was met, in words.</param>
/// <param name="Missing">The facts to ask for; empty when graded or not on the scale.</param>
public sealed record HarmGrading(string? Code, string Reason, IReadOnlyList<MissingFact> Missing)
{
    /// <summary>The facts to ask for.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init => field = ContentList.Of(value); } = ContentList.Of(Missing);
}
