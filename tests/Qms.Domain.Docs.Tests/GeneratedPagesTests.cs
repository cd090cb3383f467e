using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Core.Rules;
using Qms.Domain.Documents;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Trends.Reviewing;
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
    public void The_lifecycle_of_a_trend_review_is_drawn_as_it_runs() =>
        Repository.AssertPart("docs/trends.md", "trend review lifecycle", Diagram(TrendReviewLifecycle.Moves.ToMermaid()));

    [Fact]
    public void The_lifecycles_of_a_document_and_of_its_versions_are_drawn_as_they_run()
    {
        Repository.AssertPart("docs/documents.md", "version lifecycle", Diagram(DocumentLifecycle.OfVersion.ToMermaid()));
        Repository.AssertPart("docs/documents.md", "document lifecycle", Diagram(DocumentLifecycle.OfDocument.ToMermaid()));
    }

    [Fact]
    public void The_tables_of_permissions_are_the_built_in_policies()
    {
        Repository.AssertPart("docs/incidents.md", "permissions", Permissions(IncidentLifecycle.Moves.Steps, IncidentAccess.Default));
        Repository.AssertPart("docs/trends.md", "trend review permissions", Permissions(Enum.GetValues<TrendReviewStep>(), TrendReviewAccess.Default));
        Repository.AssertPart("docs/documents.md", "document permissions", Permissions(Enum.GetValues<DocumentStep>().Except(DocumentAccess.ByWorkflow).Except(DocumentAccess.ByTime), DocumentAccess.Default));
    }

    [Theory]
    [InlineData("docs/incidents.md", "codes", "src/Qms.Domain.Incidents/IncidentCodes.cs")]
    [InlineData("docs/documents.md", "document codes", "src/Qms.Domain.Documents/DocumentCodes.cs")]
    [InlineData("docs/trends.md", "trend review codes", "src/Qms.Domain.Trends/Reviewing/TrendReviewCodes.cs")]
    public void The_tables_of_refusals_hold_every_code(string page, string part, string source)
    {
        var text = new StringBuilder("| Code | Why |\n| --- | --- |\n");
        foreach (Match code in Constant().Matches(Repository.Read(source)))
        {
            text.Append($"| `{code.Groups["code"].Value}` | {code.Groups["summary"].Value} |\n");
        }

        Repository.AssertPart(page, part, text.ToString());
    }

    [Fact]
    public void The_tables_of_events_hold_every_name()
    {
        Repository.AssertPart("docs/incidents.md", "events", Events(IncidentJson.Events));
        Repository.AssertPart("docs/trends.md", "trend review events", Events(TrendReviewJson.Events));
        Repository.AssertPart("docs/documents.md", "document events", Events(DocumentJson.Events));
    }

    [Fact]
    public void The_page_for_an_assessor_names_tests_that_exist()
    {
        var tests = string.Join("\n", Repository.Files("tests", "*.cs").Select(System.IO.File.ReadAllText));
        var named = Proof().Matches(Repository.Read("docs/document-control-for-an-assessor.md")).Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains($" {name}(", tests, StringComparison.Ordinal));
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

    private static string Permissions<TStep>(System.Collections.Generic.IEnumerable<TStep> steps, AccessPolicy<TStep> policy)
        where TStep : struct, Enum
    {
        var text = new StringBuilder("| Step | Roles |\n| --- | --- |\n");
        foreach (var step in steps) text.Append($"| {LifecycleDrawing.Words(step)} | {string.Join(", ", policy.RolesFor(step).Select(role => role.Name).Order())} |\n");
        return text.ToString();
    }

    private static string Events<TEvent>(EventCatalogue<TEvent> catalogue)
        where TEvent : class
    {
        var text = new StringBuilder("| Event | Version | Personal data |\n| --- | --- | --- |\n");
        foreach (var name in catalogue.Names) text.Append($"| `{name}` | {catalogue.VersionOf(name)} | {string.Join(", ", catalogue.PersonalPathsOf(name).Select(path => $"`{path}`"))} |\n");
        return text.ToString();
    }

    private static string Diagram(string mermaid) => $"```mermaid\n{mermaid}```\n";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("`([A-Z][a-z0-9]*(?:_[A-Za-z0-9]+){3,})`")]
    private static partial Regex Proof();

    [GeneratedRegex("<summary>(?<summary>.*)</summary>\\s+public const string \\w+ = \"(?<code>.*)\";")]
    private static partial Regex Constant();
}
