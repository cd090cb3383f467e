using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Learning;

/// <summary>The rules of the national taxonomy for incident learning in imaging, MRI and nuclear medicine (UKHSA, May 2024). Voluntary; it replaces no statutory report.</summary>
public static class LearningTaxonomy
{
    /// <summary>Its source: the taxonomy and its questions and answers.</summary>
    public static Citation Citation { get; } = new("UKHSA, National taxonomy for incident learning in clinical imaging, MRI and nuclear medicine", "questions and answers 2-7", "May 2024");

    /// <summary>The codings when the investigation of <paramref name="current"/> finds a theme: the current event becomes level 1 and the earlier ones stay as they were, right at their time (question 4).</summary>
    /// <param name="earlier">The earlier events of the theme.</param>
    /// <param name="current">The event whose investigation found it.</param>
    /// <returns>The earlier codings unchanged, then the current one.</returns>
    public static IReadOnlyList<LearningCoding> WhenThemeIsFound(IReadOnlyList<LearningCoding> earlier, LearningCoding current)
    {
        if (current is null) throw new ArgumentNullException(nameof(current));
        return ContentList.With(earlier ?? throw new ArgumentNullException(nameof(earlier)), current.WithSeverity(IncidentSeverityLevel.Reportable));
    }

    /// <summary>Whether an extravasation of contrast is coded: only when it made the images undiagnostic and the examination was repeated (question 7).</summary>
    public static bool CodesExtravasation(bool imagesUndiagnostic, bool examinationRepeated) => imagesUndiagnostic && examinationRepeated;

    /// <summary>Whether the incident is a candidate for the complementary code of several people (M): exposures of a theme over several incidents are notifiable whatever the dose. Null while nobody has said whether there is a theme.</summary>
    public static bool? IsMultiplePeopleCandidate(IncidentFacts facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        return facts.Exposures.Count == 0 ? false : facts.Statutory?.PartOfTheme;
    }
}
