using Qms.Domain.Incidents.Facts;

namespace Qms.Samples.IncidentDesk;

/// <summary>What the invented investigations find.</summary>
internal static class Causes
{
    /// <summary>Cause, contributory factor, recommendation and action.</summary>
    public static (string Cause, string Factor, string Recommendation, string Action) Of(IncidentFacts facts) => (facts.ErrorType, facts.Kind) switch
    {
        (ErrorType.ReferrerWrongPatient, _) => ("Two patients' records were open when the request was made.", "tools and technology", "Let the request form open one record only.", "The request form shows name, date of birth and photograph before it is sent."),
        ( >= ErrorType.ReferrerWrongTiming and <= ErrorType.ReferrerIncorrectInformation, _) => ("The request did not say what the vetting clinician had to know.", "organisation: information", "Ask referrers for a date and a clinical question.", "The request form asks for date and clinical question."),
        ( >= ErrorType.PractitionerJustification and <= ErrorType.PractitionerProtocol, _) => ("Earlier imaging was not visible while vetting.", "tools and technology", "Show earlier imaging beside the request.", "The vetting screen shows the imaging of the last year."),
        (ErrorType.OperatorPatientChecks, _) => ("Identity was checked by asking for a name to confirm instead of asking the patient to state it.", "tasks", "Repeat the identity check at the table.", "Pause-and-check cards hang at every control desk."),
        ( >= ErrorType.OperatorPreExposureChecks and <= ErrorType.OperatorContrast, _) => ("The pause before the exposure was skipped because the list was late.", "tasks", "Protect the pause before every exposure.", "Pause-and-check is recorded for each examination."),
        (ErrorType.Equipment, _) or (_, IncidentKind.EquipmentFailure) => ("The fault had been seen before and had not been handed on.", "organisation: handover", "Hand faults on in writing.", "Faults stand in the handover sheet, and the room is stopped at the second."),
        (_, IncidentKind.MissedDiagnosis) => ("The finding lay at the edge of the image and the reader was interrupted.", "internal environment", "Read without interruptions.", "A duty radiologist takes the telephone during reading sessions."),
        (_, IncidentKind.ViolenceOrAggressionByPatient) => ("The ward had not told imaging that the patient was confused.", "organisation: information", "Add a risk note to the request.", "The porter's sheet carries a note on confusion."),
        (_, IncidentKind.WrongDrug) => ("The allergy and drug record of another site could not be seen.", "tools and technology", "Ask again before every injection.", "A checklist is read out before every injection."),
        (_, IncidentKind.InformationGovernanceEvent) => ("The address book offered two hospitals with similar names.", "tools and technology", "Remove unused addresses.", "The address book was cleared and is reviewed twice a year."),
        _ => ("The usual check was not made because two things happened at once.", "tasks", "Name one person for the check.", "The rota names one person for the check."),
    };
}
