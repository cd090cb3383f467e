using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Rules;
using Qms.Domain.Documents.Completeness;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Documents;

/// <summary>The documents that an imaging service must have: the employer's procedures of IR(ME)R Schedule 2, local rules for controlled areas, and the written policies that LM2 names. A host adds its own.</summary>
/// <remarks>In Great Britain the procedures are (a) to (n) from 6 February 2018 and (a) to (p) from 1 October 2024; in Northern Ireland, where no amendment was found, (a) to (n).</remarks>
public static class RequiredDocuments
{
    private const string ScheduleTwo = "irmer.schedule-2.";

    // Before the lists below, which use it: static members are made in the order of the text.
    private static readonly (char Letter, string Title)[] AsMade =
    [
        ('a', "Identifying the person to be exposed"),
        ('b', "Who is entitled to act as referrer, practitioner or operator, and for what"),
        ('c', "Asking about pregnancy and breastfeeding"),
        ('d', "Quality assurance of written procedures, protocols and equipment"),
        ('e', "Assessing patient dose and administered activity"),
        ('f', "Using and reviewing diagnostic reference levels"),
        ('g', "Research and other exposures that need particular care, with dose constraints"),
        ('h', "Information and written instructions after radioactive substances"),
        ('i', "Telling people about benefits and risks before an exposure"),
        ('j', "Evaluating every exposure clinically and recording it"),
        ('k', "Making accidental and unintended exposures less likely and smaller"),
        ('l', "Telling those concerned of clinically significant exposures and of their analysis"),
        ('m', "Non-medical imaging exposures"),
        ('n', "Dose constraints and guidance for carers and comforters"),
    ];

    // SI 2024/896, reg 1(2) and 17.
    private static readonly LocalDate Amended = new(2024, 10, 1);

    /// <summary>What a service in England, Wales or Scotland must have.</summary>
    public static IReadOnlyList<RequiredDocument> InGreatBritain { get; } = ContentList.Of<RequiredDocument>([.. ProceduresOfGreatBritain(), LocalRulesOfGreatBritain(), .. PoliciesOfTheStandard()]);

    /// <summary>What a service in Northern Ireland must have.</summary>
    public static IReadOnlyList<RequiredDocument> InNorthernIreland { get; } = ContentList.Of<RequiredDocument>([.. ProceduresOfNorthernIreland(), LocalRulesOfNorthernIreland(), .. PoliciesOfTheStandard()]);

    /// <summary>What a service in England must have.</summary>
    public static IReadOnlyList<RequiredDocument> InEngland => InGreatBritain;

    /// <summary>What a service in Wales must have.</summary>
    public static IReadOnlyList<RequiredDocument> InWales => InGreatBritain;

    /// <summary>What a service in Scotland must have.</summary>
    public static IReadOnlyList<RequiredDocument> InScotland => InGreatBritain;

    /// <summary>What a service in <paramref name="nation"/> must have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared nation.</exception>
    public static IReadOnlyList<RequiredDocument> In(Nation nation) => nation switch
    {
        Nation.England => InEngland,
        Nation.Wales => InWales,
        Nation.Scotland => InScotland,
        Nation.NorthernIreland => InNorthernIreland,
        _ => throw new ArgumentOutOfRangeException(nameof(nation), nation, "Not a declared nation."),
    };

    private static IEnumerable<RequiredDocument> ProceduresOfGreatBritain()
    {
        var law = Jurisdiction.England;
        foreach (var (letter, title) in AsMade)
        {
            if (letter == 'f')
            {
                yield return Procedure(law, letter, title, Jurisdiction.IrmerInForce, Verification.Verified, Amended.PlusDays(-1));
                yield return Procedure(law, letter, "Using and reviewing diagnostic reference levels and, in radiotherapy, dose reference levels", Amended, Verification.Verified);
            }
            else
            {
                yield return Procedure(law, letter, title, Jurisdiction.IrmerInForce, Verification.Verified);
            }
        }

        yield return Procedure(law, 'o', "Clinical audit and acting on it", Amended, Verification.Verified);
        yield return Procedure(law, 'p', "Making, amending and cancelling referrals", Amended, Verification.Verified);
    }

    // The day of coming into operation was read; the text of the schedule, and that nothing amended it, was not.
    private static IEnumerable<RequiredDocument> ProceduresOfNorthernIreland() =>
        AsMade.Select(static item => Procedure(Jurisdiction.NorthernIreland, item.Letter, item.Title, Jurisdiction.IrmerInForce, Verification.Unverified));

    private static RequiredDocument Procedure(Jurisdiction law, char letter, string title, LocalDate from, Verification verification, LocalDate? to = null) =>
        new(ScheduleTwo + letter, title, law.Irmer($"Schedule 2 para 1({letter})"), from, to, verification);

    private static RequiredDocument LocalRulesOfGreatBritain() =>
        LocalRules(new Citation("IRR17 (SI 2017/1075)", "reg 18(1)"), Verification.Verified);

    // Number, heading and day were read, the text of the regulation was not.
    private static RequiredDocument LocalRulesOfNorthernIreland() =>
        LocalRules(new Citation("Ionising Radiations Regulations (Northern Ireland) 2017 (SR 2017/229)", "reg 18"), Verification.Unverified);

    private static RequiredDocument LocalRules(Citation citation, Verification verification) =>
        new("irr17.local-rules", "Local rules of each controlled area and, where the work asks for it, supervised area", citation, new LocalDate(2018, 1, 1), null, verification);

    // LM2 asks for the first four in writing. For the others it asks for the system, its strategy or its practice; that it is written down as a policy is our reading.
    private static IEnumerable<RequiredDocument> PoliciesOfTheStandard() =>
    [
        Policy("medico-legal", "Medico-legal examinations, with vetting and justification of requests", "(f)", Verification.Verified),
        Policy("research", "Research examinations, with vetting and justification of requests", "(f)", Verification.Verified),
        Policy("non-conformity", "Identifying and managing non-conformities", "(g)", Verification.Verified),
        Policy("incident-reporting", "Reporting and investigating incidents and errors, overexposure included", "(i)", Verification.Verified),
        Policy("risk", "Determining, assessing and managing clinical and operational risks", "(l)", Verification.Unverified),
        Policy("audit", "Auditing the service and imaging practice", "(n)", Verification.Unverified),
        Policy("communication", "Internal and external communication", "(b)", Verification.Unverified),
    ];

    private static RequiredDocument Policy(string name, string title, string paragraph, Verification verification) =>
        new("lm2.policy." + name, title, StandardRules.Lm2(paragraph), StandardRules.InForceFrom, null, verification);
}
