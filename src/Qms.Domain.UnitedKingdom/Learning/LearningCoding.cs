using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Learning;

/// <summary>One event coded by the national taxonomy for incident learning in imaging (UKHSA, May 2024), once its investigation is complete.</summary>
/// <param name="Severity">The severity level.</param>
/// <param name="ExposureType">The taxonomy's code for the type of exposure; null where it has none.</param>
/// <param name="IntendedModality">The modality that was intended; null when none was.</param>
/// <param name="PerformedModality">The modality that was performed; null when none was.</param>
/// <param name="PathwayCodes">Every code of the patient pathway that fits; several are allowed.</param>
/// <param name="ContributoryFactorCodes">Every code of a contributory factor that fits; several are allowed.</param>
public sealed record LearningCoding(
    IncidentSeverityLevel Severity,
    string? ExposureType = null,
    Modality? IntendedModality = null,
    Modality? PerformedModality = null,
    IReadOnlyList<string>? PathwayCodes = null,
    IReadOnlyList<string>? ContributoryFactorCodes = null)
{
    /// <summary>Every code of the patient pathway that fits.</summary>
    public IReadOnlyList<string> PathwayCodes { get; init => field = ContentList.Of(value); } = ContentList.Of(PathwayCodes ?? []);

    /// <summary>Every code of a contributory factor that fits.</summary>
    public IReadOnlyList<string> ContributoryFactorCodes { get; init => field = ContentList.Of(value); } = ContentList.Of(ContributoryFactorCodes ?? []);

    /// <summary>The same coding at another level.</summary>
    public LearningCoding WithSeverity(IncidentSeverityLevel severity) => this with { Severity = severity };
}
