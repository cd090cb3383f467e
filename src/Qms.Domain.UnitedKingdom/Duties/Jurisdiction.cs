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
    public static Jurisdiction England { get; } = new(
        Nation.England, "england", "England", "IR(ME)R 2017 (SI 2017/1322)", "as amended on 1 October 2024", "Care Quality Commission (CQC)", "MHRA, through the Yellow Card scheme");

    /// <summary>The regulations came into force (reg 1).</summary>
    public static LocalDate IrmerInForce { get; } = new(2018, 2, 6);

    public Citation Irmer(string paragraph) => new(IrmerDocument, paragraph, IrmerEdition);

    /// <summary>A rule that answers for services of this nation only, so that the books of several nations can be joined.</summary>
    public Rule<IncidentCase> Rule(RuleInfo info, Func<IncidentCase, LocalDate> relevantDay, Func<IncidentCase, Answer> answer)
    {
        var nation = Nation;
        var elsewhere = Answer.DoesNotApply($"A rule for {Name}; the service is in another nation.");
        return new(info, relevantDay, c => c.Service.Nation == nation ? answer(c) : elsewhere);
    }
}
