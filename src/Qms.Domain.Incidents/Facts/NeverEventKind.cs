using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>A type of the Never Events list in England (list of 2018, updated February 2021), by its LFPSE code.</summary>
[JsonConverter(typeof(WireEnumConverter<NeverEventKind>))]
public enum NeverEventKind
{
    /// <summary>Wrong site surgery (1).</summary>
    WrongSiteSurgery,

    /// <summary>Wrong implant or prosthesis (2).</summary>
    WrongImplant,

    /// <summary>Retained foreign object after a procedure (3).</summary>
    RetainedForeignObject,

    /// <summary>Mis-selection of a strong potassium solution (4).</summary>
    PotassiumMisSelection,

    /// <summary>Medication by the wrong route (5).</summary>
    WrongRouteMedication,

    /// <summary>Overdose of insulin by abbreviation or device (6).</summary>
    InsulinOverdose,

    /// <summary>Overdose of methotrexate for non-cancer treatment (7).</summary>
    MethotrexateOverdose,

    /// <summary>Mis-selection of high-strength midazolam in conscious sedation (8).</summary>
    MidazolamMisSelection,

    /// <summary>Failure to install functional collapsible rails (9).</summary>
    CollapsibleRails,

    /// <summary>A fall from a poorly restricted window (10).</summary>
    WindowFall,

    /// <summary>Chest or neck entrapment in bed rails (11).</summary>
    BedRailEntrapment,

    /// <summary>ABO-incompatible transfusion or transplant (12).</summary>
    AboIncompatible,

    /// <summary>Misplaced naso- or oro-gastric tube (13).</summary>
    MisplacedFeedingTube,

    /// <summary>Scalding of a patient (14).</summary>
    Scalding,

    /// <summary>Patient needing oxygen connected to an air flowmeter (15).</summary>
    AirFlowmeter,

    /// <summary>Undetected oesophageal intubation (16; temporarily suspended).</summary>
    OesophagealIntubation,

    /// <summary>Extraction of the wrong tooth (wrong site surgery until 31 March 2021).</summary>
    WrongToothExtraction,
}
