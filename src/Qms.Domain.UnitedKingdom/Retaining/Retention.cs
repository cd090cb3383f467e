using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Retaining;

/// <summary>How long each kind of record is kept at least, by law or code. The host decides on destruction.</summary>
/// <remarks>The periods are those of Great Britain. In Northern Ireland the regulations on radiation have the same numbers (SR 2017/229), and entries of injuries at work are kept for 3 years too (SR 1997/455 reg 7); their texts could not be read.</remarks>
public static class Retention
{
    private const string Radiation = "Ionising Radiations Regulations 2017 (SI 2017/1075)";
    private const string RadiationEdition = "as amended on 22 May 2019";
    private const string Report = "the day of the report";

    private static readonly Citation Code = new("NHS England, Records Management Code of Practice", "Appendix II: incidents", "7 August 2023");

    /// <summary>Every kind of record with its period.</summary>
    public static IReadOnlyList<KeyValuePair<RetainedRecord, RetentionPeriod>> All { get; } = ContentList.Of(new KeyValuePair<RetainedRecord, RetentionPeriod>[]
    {
        new(RetainedRecord.RiddorEntry, new(3, null, "the day of the entry", new("RIDDOR 2013 (SI 2013/1471)", "reg 12(2)"))),
        new(RetainedRecord.OverexposureImmediateInvestigation, new(2, null, Report, Irr("reg 26(2)(a)"))),
        new(RetainedRecord.OverexposureInvestigation, new(30, 75, Report, Irr("reg 26(2)(b)"))),
        new(RetainedRecord.AccidentDoseAssessment, new(30, 75, "the day of the accident", Irr("reg 24(2)(c)"))),
        new(RetainedRecord.RadiationHealthRecord, new(30, 75, "the day of the last entry", Irr("reg 25(2)(c)"))),
        new(RetainedRecord.SourceEventInvestigation, new(30, null, Report, Irr("reg 31(5)"))),
        new(RetainedRecord.SourceEventInvestigationNegative, new(2, null, Report, Irr("reg 31(5)"))),
        new(RetainedRecord.NhsIncident, new(10, null, "the day of the incident", Code, Verification.Unverified)),
        new(RetainedRecord.NhsSeriousIncident, new(20, null, "the day of the incident", Code, Verification.Unverified)),
        new(RetainedRecord.Candour, new(null, null, "no period is stated", new("Health and Social Care Act 2008 (Regulated Activities) Regulations 2014 (SI 2014/2936)", "reg 20(3)(e), (6)"))),
        new(RetainedRecord.MedicalExposureAnalysis, new(null, null, "no period is stated", new("IR(ME)R 2017 (SI 2017/1322)", "reg 8(3)"))),
    });

    /// <summary>The period of a kind of record: <c>Retention.For(RetainedRecord.RiddorEntry).Until(entryDay)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a kind of record.</exception>
    public static RetentionPeriod For(RetainedRecord record)
    {
        foreach (var entry in All)
        {
            if (entry.Key == record) return entry.Value;
        }

        throw new ArgumentOutOfRangeException(nameof(record), record, "Not a kind of record.");
    }

    private static Citation Irr(string paragraph) => new(Radiation, paragraph, RadiationEdition);
}
