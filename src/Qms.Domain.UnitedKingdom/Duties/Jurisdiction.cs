using System;
using NodaTime;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>What differs between nations in rules that are otherwise the same: names of laws and bodies. A family of rules is built from one of these.</summary>
/// <param name="Nation">The nation.</param>
/// <param name="Prefix">What the ids of its rules start with.</param>
/// <param name="Name">Its name.</param>
/// <param name="IrmerDocument">The regulations on medical exposures.</param>
/// <param name="IrmerEdition">Their revision that was read.</param>
/// <param name="IrmerAuthority">Who enforces them.</param>
/// <param name="DeviceRoute">Where adverse incidents with devices are reported.</param>
internal sealed record Jurisdiction(Nation Nation, string Prefix, string Name, string IrmerDocument, string IrmerEdition, string IrmerAuthority, string DeviceRoute)
{
    private const string IrmerOfGreatBritain = "IR(ME)R 2017 (SI 2017/1322)";
    private const string IrmerAmended = "as amended on 1 October 2024";
    private const string YellowCard = "MHRA, through the Yellow Card scheme";

    public static Jurisdiction England { get; } = new(
        Nation.England, "england", "England", IrmerOfGreatBritain, IrmerAmended, "Care Quality Commission (CQC)", YellowCard)
    {
        SaueLimits = Verification.Verified,
    };

    public static Jurisdiction Wales { get; } = new(
        Nation.Wales, "wales", "Wales", IrmerOfGreatBritain, IrmerAmended, "Healthcare Inspectorate Wales (HIW)", YellowCard);

    public static Jurisdiction Scotland { get; } = new(
        Nation.Scotland, "scotland", "Scotland", IrmerOfGreatBritain, IrmerAmended, "Healthcare Improvement Scotland (HIS)", "Incident Reporting and Investigation Centre (IRIC)")
    {
        PrivateDeviceRoute = YellowCard,
    };

    // No amendment of these regulations after 2018 was found, so the wording of October 2024 is not theirs.
    public static Jurisdiction NorthernIreland { get; } = new(
        Nation.NorthernIreland, "northern-ireland", "Northern Ireland", "IR(ME)R (Northern Ireland) 2018 (SR 2018/17)", "as made",
        "Regulation and Quality Improvement Authority (RQIA)", "Northern Ireland Adverse Incident Centre (NIAIC)")
    {
        FormerIrmerDocument = "IR(ME)R (Northern Ireland) 2000 (SR 2000/194)",
        FormerIrmerInForce = new(2000, 6, 27),
    };

    /// <summary>The regulations came into force on one day in all nations (SI 2017/1322 reg 1, SR 2018/17 reg 1).</summary>
    public static LocalDate IrmerInForce { get; } = new(2018, 2, 6);

    /// <summary>Where a facility that gives private care only reports devices, to which it adds its regulator; null when no other way is asked of it.</summary>
    public string? PrivateDeviceRoute { get; private init; }

    /// <summary>How well the authority's time limits for notifying exposures were checked. They were read on the page of the authority of England, which names all four authorities.</summary>
    public Verification SaueLimits { get; private init; } = Verification.SecondarySource;

    /// <summary>The regulations on medical exposures before <see cref="IrmerInForce"/>.</summary>
    public string FormerIrmerDocument { get; private init; } = "IR(ME)R 2000 (SI 2000/1059)";

    /// <summary>The first day of <see cref="FormerIrmerDocument"/>.</summary>
    public LocalDate FormerIrmerInForce { get; private init; } = new(2000, 5, 13);

    /// <summary>The jurisdiction of a nation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared nation.</exception>
    public static Jurisdiction Of(Nation nation) => nation switch
    {
        Nation.England => England,
        Nation.Wales => Wales,
        Nation.Scotland => Scotland,
        Nation.NorthernIreland => NorthernIreland,
        _ => throw new ArgumentOutOfRangeException(nameof(nation), nation, "Not a declared nation."),
    };

    public Citation Irmer(string paragraph) => new(IrmerDocument, paragraph, IrmerEdition);

    /// <summary>A rule that answers for services of this nation only, so that the books of several nations can be joined.</summary>
    public Rule<IncidentCase> Rule(RuleInfo info, Func<IncidentCase, LocalDate> relevantDay, Func<IncidentCase, Answer> answer)
    {
        var nation = Nation;
        var elsewhere = Answer.DoesNotApply($"A rule for {Name}; the service is in another nation.");
        return new(info, relevantDay, c => c.Service.Nation == nation ? answer(c) : elsewhere);
    }
}
