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
using Qms.Domain.UnitedKingdom;

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

    [Fact]
    public void The_table_of_rules_holds_every_rule_with_its_source()
    {
        var text = new StringBuilder("| Rule | What it asks for | Source | In force | Checked |\n| --- | --- | --- | --- | --- |\n");
        foreach (var rule in ImagingService.InEngland().Rules.Rules)
        {
            text.Append($"| `{rule.Id}` | {rule.Title} | {rule.Citation} | {InForce(rule)} | {WireNames.Of(rule.Verification).Replace('-', ' ')} |\n");
        }

        Repository.AssertPart("docs/duties.md", "rules", text.ToString());
    }

    private static string InForce(RuleInfo rule)
    {
        var from = LocalDatePattern.Iso.Format(rule.InForceFrom);
        return rule.InForceTo is { } to ? $"{from} to {LocalDatePattern.Iso.Format(to)}" : $"from {from}";
    }

    private static string Diagram(string mermaid) => $"```mermaid\n{mermaid}```\n";

    [GeneratedRegex("<summary>(?<summary>.*)</summary>\\s+public const string \\w+ = \"(?<code>.*)\";")]
    private static partial Regex Constant();
}
