using System.Collections.Generic;
using System.Globalization;
using NodaTime;
using Qms.Domain.Core.Rules;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Never Events in NHS-funded care in England: recorded by their type and told to the commissioner. Their investigation is the response that <see cref="SafetyResponseRules"/> asks for.</summary>
internal static class NeverEventRules
{
    private const string Policy = "NHS England, Never Events policy and framework, and Never Events list 2018";

    private static readonly LocalDate LfpseBegan = new(2021, 7, 1);
    private static readonly LocalDate LfpseOnly = new(2024, 7, 1);
    private static readonly LocalDate CareBoards = new(2022, 7, 1);
    private static readonly Answer NotNhs = Answer.DoesNotApply("The care is not NHS-funded, so the Never Events policy does not reach it.");

    public static IEnumerable<Rule<IncidentCase>> For(Jurisdiction place)
    {
        if (place.Nation != Nation.England) yield break;
        yield return Rule(place, "February 2018", NeverEventTest.List2018, NeverEventTest.WithoutWrongTooth.PlusDays(-1));
        yield return Rule(place, "updated February 2021", NeverEventTest.WithoutWrongTooth, null);
    }

    // The details that include and exclude events of a type could not be read in the policy.
    private static Rule<IncidentCase> Rule(Jurisdiction place, string edition, LocalDate from, LocalDate? to)
    {
        var info = new RuleInfo(
            place.Prefix + ".never-event.report", "Record a Never Event by its type and tell the commissioner (inclusions and exclusions of each type unverified)",
            new(Policy, "list of Never Events", edition), from, to, Verification.SecondarySource);
        return place.Rule(info, static c => c.EventDay, c => c.Service.NhsFunded ? Answers(c, info.Id) : NotNhs);
    }

    private static Answer Answers(IncidentCase c, string id)
    {
        var test = NeverEventTest.Of(c);
        if (test.Refusal is { } refusal) return refusal;

        var code = test.Code.ToString(CultureInfo.InvariantCulture);
        var register =
            c.DiscoveryDay < LfpseBegan ? "StEIS"
            : c.DiscoveryDay < LfpseOnly ? "LFPSE, or StEIS if the provider had not yet moved"
            : "LFPSE";
        return new DutyList(id, c)
            .Now("type-code", $"Record the incident as Never Event type {code}.", register)
            .Now("commissioner", "Tell the commissioner of the Never Event.", c.DiscoveryDay < CareBoards ? "clinical commissioning group or other commissioner" : "integrated care board or other commissioner")
            .AppliesBecause($"A Never Event of type {code} on the list in force on the day of the event; harm need not have occurred, and the duty of candour is decided separately.");
    }
}
