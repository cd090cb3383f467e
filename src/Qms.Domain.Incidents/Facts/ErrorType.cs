using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>Where the error lay: the tiers that CQC uses in its annual IR(ME)R reports (2023/24 edition). The first word is the upper tier, see <see cref="ErrorTypes.TierOf"/>.</summary>
[JsonConverter(typeof(WireEnumConverter<ErrorType>))]
public enum ErrorType
{
    /// <summary>The employer's procedures or their governance.</summary>
    Employer,

    /// <summary>Referral of the wrong patient.</summary>
    ReferrerWrongPatient,

    /// <summary>Referral for the wrong time.</summary>
    ReferrerWrongTiming,

    /// <summary>Referral for the wrong modality.</summary>
    ReferrerWrongModality,

    /// <summary>Referral with incorrect or missing information.</summary>
    ReferrerIncorrectInformation,

    /// <summary>Justification of the exposure.</summary>
    PractitionerJustification,

    /// <summary>Safety checks by the practitioner.</summary>
    PractitionerSafetyChecks,

    /// <summary>Choice of protocol.</summary>
    PractitionerProtocol,

    /// <summary>Checks before the exposure.</summary>
    OperatorPreExposureChecks,

    /// <summary>Checks of the patient's identity.</summary>
    OperatorPatientChecks,

    /// <summary>Checks of clinical and imaging history.</summary>
    OperatorClinicalHistory,

    /// <summary>Tasks after the examination.</summary>
    OperatorPostExamination,

    /// <summary>Authorisation under guidelines.</summary>
    OperatorAuthorisation,

    /// <summary>Administration of contrast.</summary>
    OperatorContrast,

    /// <summary>Equipment, software included.</summary>
    Equipment,

    /// <summary>Not, or not yet, put into a tier.</summary>
    Uncategorised,
}

/// <summary>The upper tier of an error: the duty holder or the equipment.</summary>
[JsonConverter(typeof(WireEnumConverter<ErrorTier>))]
public enum ErrorTier
{
    /// <summary>The employer.</summary>
    Employer,

    /// <summary>The referrer.</summary>
    Referrer,

    /// <summary>The practitioner.</summary>
    Practitioner,

    /// <summary>The operator.</summary>
    Operator,

    /// <summary>Equipment.</summary>
    Equipment,

    /// <summary>None.</summary>
    Uncategorised,
}

/// <summary>Questions about error types.</summary>
public static class ErrorTypes
{
    /// <summary>The upper tier of <paramref name="type"/>.</summary>
    public static ErrorTier TierOf(ErrorType type) => type switch
    {
        ErrorType.Employer => ErrorTier.Employer,
        >= ErrorType.ReferrerWrongPatient and <= ErrorType.ReferrerIncorrectInformation => ErrorTier.Referrer,
        >= ErrorType.PractitionerJustification and <= ErrorType.PractitionerProtocol => ErrorTier.Practitioner,
        >= ErrorType.OperatorPreExposureChecks and <= ErrorType.OperatorContrast => ErrorTier.Operator,
        ErrorType.Equipment => ErrorTier.Equipment,
        _ => ErrorTier.Uncategorised,
    };
}
