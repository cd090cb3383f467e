namespace Qms.Domain.Incidents.Facts;

/// <summary>An accidental or unintended exposure to ionising radiation, of one person or of several in the same way.</summary>
/// <param name="Nature">Accidental or unintended.</param>
/// <param name="Setting">What the exposure was for.</param>
/// <param name="Age">Adult or child.</param>
/// <param name="IntendedDose">The effective dose that was intended, in mSv; null when unknown. None was intended for an accidental exposure.</param>
/// <param name="TotalDose">The effective dose from the whole incident, in mSv: the intended part, the excess and necessary repeats; null while undetermined.</param>
/// <param name="FoetalDose">The dose to a foetus, in mGy; null when there is none or while undetermined.</param>
/// <param name="InfantDose">The effective dose to a breastfed infant, in mSv; null when there is none or while undetermined.</param>
/// <param name="ProcedureFailed">Whether a procedure of the employer failed; null while unknown.</param>
/// <param name="TissueReaction">Whether a tissue reaction was observed, transient erythema apart; null while unknown.</param>
/// <param name="ClinicallySignificant">Whether it is clinically significant by the service's criteria, which professional bodies advise on; null while undecided.</param>
/// <param name="People">How many people were exposed in this way; at least 1.</param>
/// <param name="ScansIncludingIntended">Radiotherapy planning and verification only: how many scans or images were taken in all.</param>
/// <param name="Person">Which of the incident's affected people was exposed; null when several were or nobody has said.</param>
/// <param name="MeetsCriterion">Whether, as a Medical Physics Expert finds, it meets a criterion for notifying that the facts above do not decide; null while they have not been asked.</param>
/// <remarks>Doses are decimals and kept as given: nothing is rounded.</remarks>
public sealed record RadiationExposure(
    ExposureNature Nature,
    ExposureSetting Setting,
    AgeGroup Age,
    decimal? IntendedDose = null,
    decimal? TotalDose = null,
    decimal? FoetalDose = null,
    decimal? InfantDose = null,
    bool? ProcedureFailed = null,
    bool? TissueReaction = null,
    bool? ClinicallySignificant = null,
    int People = 1,
    int? ScansIncludingIntended = null,
    AffectedPersonId? Person = null,
    bool? MeetsCriterion = null);
