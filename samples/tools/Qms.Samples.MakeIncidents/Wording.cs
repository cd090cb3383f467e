using System.Globalization;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Incidents.Facts;

namespace Qms.Samples.MakeIncidents;

/// <summary>What the reporters of the notified incidents wrote.</summary>
internal static class Wording
{
    public static string Title(Dice dice, ErrorType type, Exam exam, RadiationExposure exposure)
    {
        var name = Capital(exam.Name);
        var many = exposure.People > 1 ? $", {exposure.People.ToString(CultureInfo.InvariantCulture)} people" : "";
        return type switch
        {
            ErrorType.Employer => $"{name}: no written procedure covered the case{many}",
            ErrorType.ReferrerWrongPatient => $"{name} requested for the wrong patient",
            ErrorType.ReferrerWrongTiming => $"{name} done weeks before it was wanted",
            ErrorType.ReferrerWrongModality => exam.Modality == "CT" ? $"{name} requested where an X-ray was wanted" : $"{name} requested where another examination was wanted",
            ErrorType.ReferrerIncorrectInformation => dice.Of([$"{name} on the strength of wrong clinical details", $"{name} of the wrong side: request unclear", $"{name} done again: cancelled request still live"]),
            ErrorType.PractitionerJustification => $"{name} justified although already done",
            ErrorType.PractitionerSafetyChecks => $"{name} approved without the safety questions",
            ErrorType.PractitionerProtocol => $"{name} with a protocol for another question",
            ErrorType.OperatorPreExposureChecks => dice.Of([$"{name} started on another patient's request", $"{name} done twice: earlier images not checked", $"{name}: wrong examination picked from the list"]),
            ErrorType.OperatorPatientChecks => dice.InHundred(93) ? $"{name} of the wrong patient: identity not checked" : $"{name}: pregnancy not asked about",
            ErrorType.OperatorClinicalHistory => $"{name} repeated: recent images not looked at",
            ErrorType.OperatorPostExamination => $"{name} repeated: images sent to the wrong record",
            ErrorType.OperatorAuthorisation => $"{name} authorised outside the guideline",
            ErrorType.OperatorContrast => $"{name} repeated: contrast not given",
            ErrorType.Equipment => dice.Of([$"{name} repeated after the equipment stopped{many}", $"{name}: exposure control failed{many}", $"{name}: images lost by the software{many}"]),
            _ => $"{name} that should not have been done",
        };
    }

    public static string Description(Dice dice, ErrorType type, Exam exam, RadiationExposure exposure)
    {
        var noticed = dice.Of(["It was noticed when the images were reported.", "The patient mentioned it.", "The ward telephoned.", "It was noticed at the end of the list.", "The referrer noticed it on the next round."]);
        var dose = exposure.TotalDose is { } total ? $" The dose is estimated at {total.ToString(CultureInfo.InvariantCulture)} mSv." : " The dose has not been worked out.";
        var what = type == ErrorType.Equipment ? $"During a {exam.Name} the equipment did not work as it should." : $"A {exam.Name} was carried out that was not intended in this form.";
        return $"{what} {noticed}{dose}";
    }

    public static PathwayStage StageOf(ErrorType type) => type switch
    {
        ErrorType.Employer => PathwayStage.Organisation,
        ErrorType.ReferrerWrongTiming => PathwayStage.Scheduling,
        >= ErrorType.ReferrerWrongPatient and <= ErrorType.ReferrerIncorrectInformation => PathwayStage.Referral,
        >= ErrorType.PractitionerJustification and <= ErrorType.PractitionerProtocol => PathwayStage.Justification,
        ErrorType.OperatorPatientChecks => PathwayStage.PatientIdentification,
        ErrorType.OperatorPostExamination => PathwayStage.ImageProcessing,
        ErrorType.OperatorAuthorisation => PathwayStage.Justification,
        ErrorType.OperatorContrast => PathwayStage.DrugAdministration,
        ErrorType.Equipment => PathwayStage.EquipmentManagement,
        ErrorType.OperatorClinicalHistory => PathwayStage.Preparation,
        _ => PathwayStage.Acquisition,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
