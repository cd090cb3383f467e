using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What a health care professional reasonably holds about an incident's outcome for a service user: the facts on which a duty of candour turns.</summary>
/// <param name="UnintendedOrUnexpected">Whether the incident, not its outcome, was unintended or unexpected.</param>
/// <param name="Causation">Whether the outcome appears to have resulted, or could still result.</param>
/// <param name="Death">Death that relates to the incident rather than to the natural course of an illness.</param>
/// <param name="PermanentLessening">A permanent lessening of bodily, sensory, motor, physiologic or intellectual functions that relates to the incident.</param>
/// <param name="SignificantHarm">Harm that is significant but not permanent.</param>
/// <param name="TreatmentIncreases">More treatment than was planned; empty when none.</param>
/// <param name="PsychologicalHarmDays">Days on end of psychological harm, experienced or likely; null when none.</param>
/// <param name="PainDays">Days on end of pain, experienced or likely; null when none.</param>
/// <param name="ImpairmentDays">Days on end of impairment of sensory, motor or intellectual functions, experienced or likely; null when none.</param>
/// <param name="StructuralChange">A change to the structure of the body.</param>
/// <param name="LifeShortened">Life expectancy is shortened.</param>
/// <param name="TreatmentToPreventWorse">Treatment by a health care professional is needed to prevent death or an injury of these kinds.</param>
/// <param name="MoreThanMinimal">Unexpected or unintended harm that is more than minimal, experienced or possible (the threshold in Wales).</param>
/// <param name="ByInvolvedProfessional">Whether the professional was involved in the incident; in Scotland such an opinion does not count.</param>
/// <param name="GivenAt">When the opinion was given to the responsible person: the procedure start date in Scotland; null while unknown.</param>
/// <param name="ToldInPersonAt">When the person was first told in person; the letter's clock in Wales starts here; null while they were not.</param>
/// <remarks>These are their own facts and are never derived from a harm grade: the law's words differ from those of every grading scale.</remarks>
public sealed record CandourFacts(
    bool UnintendedOrUnexpected,
    Causation Causation,
    bool Death = false,
    bool PermanentLessening = false,
    bool SignificantHarm = false,
    IReadOnlyList<TreatmentIncrease>? TreatmentIncreases = null,
    int? PsychologicalHarmDays = null,
    int? PainDays = null,
    int? ImpairmentDays = null,
    bool StructuralChange = false,
    bool LifeShortened = false,
    bool TreatmentToPreventWorse = false,
    bool MoreThanMinimal = false,
    bool ByInvolvedProfessional = false,
    Instant? GivenAt = null,
    Instant? ToldInPersonAt = null)
{
    /// <summary>More treatment than was planned; empty when none.</summary>
    public IReadOnlyList<TreatmentIncrease> TreatmentIncreases { get; init => field = ContentList.Of(value); } = ContentList.Of(TreatmentIncreases ?? []);
}
