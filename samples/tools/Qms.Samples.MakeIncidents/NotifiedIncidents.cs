using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Samples.MakeIncidents;

/// <summary>The 447 diagnostic-imaging notifications that CQC received in 2023/24, one report each: the tiers and the share of modalities are CQC's, everything else is made up.</summary>
internal static class NotifiedIncidents
{
    /// <summary>How many there are in each tier (CQC, IR(ME)R annual report 2023/24). The last row is what the tiers that could be read leave of 447.</summary>
    public static readonly IReadOnlyList<(ErrorType Type, int Count)> Tiers =
    [
        (ErrorType.Employer, 2),
        (ErrorType.ReferrerWrongPatient, 88), (ErrorType.ReferrerWrongTiming, 10), (ErrorType.ReferrerWrongModality, 2), (ErrorType.ReferrerIncorrectInformation, 46),
        (ErrorType.PractitionerJustification, 8), (ErrorType.PractitionerSafetyChecks, 1), (ErrorType.PractitionerProtocol, 1),
        (ErrorType.OperatorPreExposureChecks, 107), (ErrorType.OperatorPatientChecks, 29), (ErrorType.OperatorClinicalHistory, 23),
        (ErrorType.OperatorPostExamination, 18), (ErrorType.OperatorAuthorisation, 5), (ErrorType.OperatorContrast, 1),
        (ErrorType.Equipment, 67), (ErrorType.Uncategorised, 39),
    ];

    public static readonly int Total = Tiers.Sum(static tier => tier.Count);

    private const ulong Seed = 2_023_24;
    private const int Fluoroscopy = 20;
    private const int Angiography = 16;
    private const int Mammography = 8;

    // CT 65 % and plain film 25 % of 447; CQC gives no figures for the rest.
    private const int PlainFilm = 112;

    private static readonly LocalDate FirstDay = new(2023, 4, 1);
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Exam[] Ct =
    [
        new("CT", "CT of the chest", "chest", 6.6m), new("CT", "CT of the abdomen and pelvis", "abdomen and pelvis", 8.4m), new("CT", "CT of the chest, abdomen and pelvis", "trunk", 12.2m),
        new("CT", "CT pulmonary angiogram", "chest", 7.1m), new("CT", "CT of the kidneys and bladder", "abdomen", 5.2m), new("CT", "CT of the cervical spine", "neck", 3.6m),
        new("CT", "CT coronary angiogram", "heart", 5.8m), new("CT", "CT of the aorta", "aorta", 11.5m),
    ];

    private static readonly Exam[] Film =
    [
        new("DX", "X-ray of the lumbar spine", "lumbar spine", 1.5m), new("DX", "X-ray of the thoracic spine", "thoracic spine", 1.1m), new("DX", "X-ray of the abdomen", "abdomen", 0.7m),
        new("DX", "X-ray of the pelvis", "pelvis", 0.6m), new("DX", "X-ray of the whole spine", "spine", 3.1m), new("DX", "X-ray of the chest", "chest", 0.02m),
    ];

    private static readonly Exam[] Screening =
        [new("RF", "contrast swallow", "oesophagus", 3.1m), new("RF", "small-bowel follow-through", "abdomen", 3.2m), new("RF", "proctogram", "pelvis", 3.4m)];

    private static readonly Exam[] Vessels = [new("XA", "coronary angiogram", "heart", 5.5m), new("XA", "cerebral angiogram", "head", 5.2m)];

    private static readonly Exam Breast = new("MG", "mammogram", "breast", 0.4m);

    /// <summary>Every report, in the order in which they came in.</summary>
    public static IReadOnlyList<SampleReport> Make()
    {
        var dice = new Dice(Seed);
        var types = Tiers.SelectMany(static tier => Enumerable.Repeat(tier.Type, tier.Count)).ToList();
        dice.Shuffle(types);
        var modalities = Modalities(dice, types);
        var moments = Enumerable.Range(0, types.Count).Select(_ => Moment(dice)).Order().ToList();
        return [.. types.Select((type, i) => Report(dice, type, ExamOf(dice, modalities[i], type), moments[i]))];
    }

    // A mammogram reaches no threshold on its own; it was notified because equipment failed for several women.
    private static string[] Modalities(Dice dice, List<ErrorType> types)
    {
        var modalities = new string[types.Count];
        foreach (var i in Enumerable.Range(0, types.Count).Where(i => types[i] == ErrorType.Equipment).Take(Mammography)) modalities[i] = "MG";
        var others = Enumerable.Repeat("DX", PlainFilm).Concat(Enumerable.Repeat("RF", Fluoroscopy)).Concat(Enumerable.Repeat("XA", Angiography)).ToList();
        others.AddRange(Enumerable.Repeat("CT", types.Count - Mammography - others.Count));
        dice.Shuffle(others);
        var next = 0;
        for (var i = 0; i < modalities.Length; i++) modalities[i] ??= others[next++];
        return modalities;
    }

    private static Exam ExamOf(Dice dice, string modality, ErrorType type) => modality switch
    {
        "CT" => dice.Of(Ct),
        "DX" => type == ErrorType.ReferrerWrongModality ? Film[5] : dice.Of(Film),
        "RF" => dice.Of(Screening),
        "XA" => dice.Of(Vessels),
        _ => Breast,
    };

    private static Instant Moment(Dice dice)
    {
        LocalDate day;
        do
        {
            day = FirstDay.PlusDays(dice.Below(366));
        }
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

        return day.At(new LocalTime(8 + dice.Below(10), 5 * dice.Below(12))).InZoneLeniently(London).ToInstant();
    }

    private static SampleReport Report(Dice dice, ErrorType type, Exam exam, Instant received)
    {
        var discovered = received - Duration.FromMinutes(20 + (10 * dice.Below(20)));
        var occurred = discovered - (dice.InHundred(65) ? Duration.FromMinutes(15 + (5 * dice.Below(20))) : Duration.FromDays(1 + dice.Below(14)));
        var age = dice.InHundred(10) ? AgeGroup.Child : AgeGroup.Adult;
        var exposure = Exposure(dice, type, exam, ref age);
        var person = new AffectedPersonId(Qms.Domain.Core.Identity.UuidV7.Create(discovered, dice.Guid()));
        var people = exposure.People > 1 ? [] : new[] { People.Patient(dice, person, age) };
        var facts = new IncidentFacts(
            type == ErrorType.Equipment ? IncidentKind.EquipmentFailure : type == ErrorType.Employer ? IncidentKind.PatientSafetyIncident : IncidentKind.WrongTreatment,
            Wording.Title(dice, type, exam, exposure),
            Wording.Description(dice, type, exam, exposure),
            occurred, discovered, Places.Of(dice, exam.Modality), Wording.StageOf(type),
            dice.Below(100) switch { < 60 => true, < 75 => false, _ => null },
            people,
            new(new(exam.Modality), exam.BodyPart, $"SYN-A{dice.Below(1_000_000):000000}", Places.EquipmentFor(exam.Modality)),
            [exposure.People > 1 ? exposure : exposure with { Person = person }],
            type == ErrorType.Equipment ? dice.Below(10) switch { < 6 => DeviceInvolvement.Contributed, < 8 => DeviceInvolvement.Suspected, _ => null } : null,
            null, type, null,
            type is >= ErrorType.OperatorPreExposureChecks and <= ErrorType.OperatorContrast && dice.InHundred(70) ? [new ActorId(People.StaffKey(dice))] : null);

        // CQC counts what it was notified of; a report that need not be notified would not be in its figures.
        var verdict = SaueClassification.Classify(Nation.England, facts.Exposures, discovered.InZone(London).Date, type == ErrorType.Equipment)!;
        if (verdict.Verdict == SaueVerdict.LocalAnalysisOnly) throw new InvalidOperationException($"Not notifiable: {type}, {exam.Name}. {verdict.Reason}");
        var id = IncidentId.Create(received, dice.Guid());
        return new(received, dice.InHundred(85) ? People.StaffKey(dice) : null, "cqc-2023-24", null, false, new(id, facts));
    }

    private static RadiationExposure Exposure(Dice dice, ErrorType type, Exam exam, ref AgeGroup age)
    {
        var unintended = type is ErrorType.ReferrerWrongModality or ErrorType.PractitionerProtocol or ErrorType.Equipment or ErrorType.OperatorPostExamination;
        var nature = unintended ? ExposureNature.Unintended : ExposureNature.Accidental;
        if (exam.Modality == "MG" || (type is ErrorType.Equipment or ErrorType.Employer && dice.InHundred(25)))
        {
            return new(nature, ExposureSetting.Diagnostic, AgeGroup.Adult, unintended ? exam.Dose : null, exam.Dose * 2, ProcedureFailed: false, People: 2 + dice.Below(5));
        }

        // What differs from an intended exposure is notified only when it is many times as much; often the dose is not known yet.
        if (unintended)
        {
            age = AgeGroup.Adult;
            if (type == ErrorType.ReferrerWrongModality && exam.Modality == "CT") return new(nature, ExposureSetting.Diagnostic, age, 0.02m, exam.Dose, ProcedureFailed: false);
            if (exam.Dose is > 2.5m and <= 10m && dice.InHundred(40)) return new(nature, ExposureSetting.Diagnostic, age, exam.Dose, dice.Dose(25.0m, 29.5m), ProcedureFailed: dice.InHundred(30));
            return new(nature, ExposureSetting.Diagnostic, age, exam.Dose);
        }

        if (dice.InHundred(10)) return new(nature, ExposureSetting.Diagnostic, age);
        var dose = exam.Dose + (dice.Below(8) / 10m);
        if (dose < 3m && dose >= 0.5m && dice.InHundred(60)) age = AgeGroup.Child;
        if (age == AgeGroup.Child && dose is >= 0.5m and < 1m) dose = dice.Dose(1.0m, 1.4m);
        return dose < (age == AgeGroup.Child ? 1m : 3m)
            ? new(nature, ExposureSetting.Diagnostic, age)
            : new(nature, ExposureSetting.Diagnostic, age, null, dose, ProcedureFailed: dice.InHundred(40) ? null : dice.InHundred(50));
    }
}

/// <summary>An examination with a typical effective dose in mSv.</summary>
internal sealed record Exam(string Modality, string Name, string BodyPart, decimal Dose);
