using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>What kind of document it is. The register holds all kinds, risk assessments included (LM2 m).</summary>
[JsonConverter(typeof(WireEnumConverter<DocumentType>))]
public enum DocumentType
{
    /// <summary>What the service undertakes.</summary>
    Policy,

    /// <summary>Who does what, in which order.</summary>
    Procedure,

    /// <summary>How an examination or treatment is done.</summary>
    Protocol,

    /// <summary>A written procedure of the employer under IR(ME)R 2017 Schedule 2; <see cref="DocumentDetails.Fulfils"/> names its letters.</summary>
    EmployersProcedure,

    /// <summary>Local rules of a controlled or supervised area (IRR17 reg 18).</summary>
    LocalRules,

    /// <summary>A template of a clinical report.</summary>
    ReportTemplate,

    /// <summary>A form to fill in.</summary>
    Form,

    /// <summary>A risk assessment (LM2 m).</summary>
    RiskAssessment,

    /// <summary>Information for patients and carers.</summary>
    PatientInformation,

    /// <summary>A document that somebody outside issues, such as a standard or a manual.</summary>
    External,

    /// <summary>A document of the organisation that the service belongs to (LM2 d).</summary>
    ParentOrganisation,
}
