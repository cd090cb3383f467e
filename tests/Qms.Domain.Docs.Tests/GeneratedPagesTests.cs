using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.Docs.Tests;

/// <summary>The parts of docs/ that are made from code. Set QMS_UPDATE_DOCS=true to write them.</summary>
public partial class GeneratedPagesTests
{
    [Fact]
    public void The_incident_s_lifecycle_is_drawn_as_it_runs() =>
        Repository.AssertPart("docs/incidents.md", "incident lifecycle", Diagram(IncidentLifecycle.Moves.ToMermaid()));

    [Fact]
    public void The_lifecycle_of_a_harm_grading_is_drawn_as_it_runs() =>
        Repository.AssertPart("docs/incidents.md", "harm lifecycle", Diagram(HarmAssessment.Lifecycle.ToMermaid()));

    [Fact]
    public void The_lifecycle_of_a_duty_is_drawn_as_it_runs() =>
        Repository.AssertPart("docs/core.md", "duty lifecycle", Diagram(Duty.Lifecycle.ToMermaid()));

    [Fact]
    public void The_table_of_permissions_is_the_built_in_policy()
    {
        var text = new StringBuilder("| Step | Roles |\n| --- | --- |\n");
        foreach (var step in IncidentLifecycle.Moves.Steps)
        {
            text.Append($"| {LifecycleDrawing.Words(step)} | {string.Join(", ", IncidentAccess.Default.RolesFor(step).Select(role => role.Name).Order())} |\n");
        }

        Repository.AssertPart("docs/incidents.md", "permissions", text.ToString());
    }

    [Fact]
    public void The_table_of_refusals_holds_every_code()
    {
        var text = new StringBuilder("| Code | Why |\n| --- | --- |\n");
        foreach (Match code in Constant().Matches(Repository.Read("src/Qms.Domain.Incidents/IncidentCodes.cs")))
        {
            text.Append($"| `{code.Groups["code"].Value}` | {code.Groups["summary"].Value} |\n");
        }

        Repository.AssertPart("docs/incidents.md", "codes", text.ToString());
    }

    [Fact]
    public void The_table_of_events_holds_every_name()
    {
        var text = new StringBuilder("| Event | Version | Personal data |\n| --- | --- | --- |\n");
        foreach (var name in IncidentJson.Events.Names)
        {
            text.Append($"| `{name}` | {IncidentJson.Events.VersionOf(name)} | {string.Join(", ", IncidentJson.Events.PersonalPathsOf(name).Select(path => $"`{path}`"))} |\n");
        }

        Repository.AssertPart("docs/incidents.md", "events", text.ToString());
    }

    [Theory]
    [InlineData("rules everywhere", "uk", Nation.England)]
    [InlineData("rules of England", "england", Nation.England)]
    [InlineData("rules of Wales", "wales", Nation.Wales)]
    [InlineData("rules of Scotland", "scotland", Nation.Scotland)]
    [InlineData("rules of Northern Ireland", "northern-ireland", Nation.NorthernIreland)]
    public void The_page_of_rules_holds_every_rule_with_its_source_and_an_example(string part, string place, Nation nation)
    {
        var text = new StringBuilder();
        foreach (var rule in UkDuties.RuleBookFor(nation).Rules.Where(rule => rule.Id.StartsWith(place + ".", StringComparison.Ordinal)).OrderBy(rule => rule.Id, StringComparer.Ordinal).ThenBy(rule => rule.InForceFrom))
        {
            text.Append($"**`{rule.Id}`** {rule.Title}  \n{rule.Citation}  \nIn force {InForce(rule)}; {WireNames.Of(rule.Verification).Replace('-', ' ')}.  \n");
            var example = RuleExamples.Of(rule, nation);
            Assert.True(example is not null, $"No situation raises {rule.Id}, in force {InForce(rule)}.");
            var (situation, where, day, answer) = example.Value;

            // The one rule that never applies points to the system that national records went to before.
            Assert.True(answer.Applicability != Applicability.DoesNotApply || rule.Citation.Document.StartsWith("National Reporting and Learning System", StringComparison.Ordinal), $"No situation raises {rule.Id}, in force {InForce(rule)}.");
            text.Append($"*Example, {LocalDatePattern.Iso.Format(day)}, {where}:* {situation}. {answer.Applicability switch { Applicability.Applies => "Applies", Applicability.NeedsInformation => "Asks", _ => "Does not apply" }}: {Uuid().Replace(answer.Reason, "…")}\n\n");
        }

        Repository.AssertPart("docs/rules.md", part, text.ToString());
    }

    private static string InForce(RuleInfo rule)
    {
        var from = LocalDatePattern.Iso.Format(rule.InForceFrom);
        return rule.InForceTo is { } to ? $"{from} to {LocalDatePattern.Iso.Format(to)}" : $"from {from}";
    }

    private static string Diagram(string mermaid) => $"```mermaid\n{mermaid}```\n";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("<summary>(?<summary>.*)</summary>\\s+public const string \\w+ = \"(?<code>.*)\";")]
    private static partial Regex Constant();
}
