using System;
using System.IO;
using System.Linq;

namespace Qms.Samples.Tests;

public class IncidentDeskTests
{
    private static readonly string[] Figures =
        ["Incidents by state and worst harm", "What must be done next, most urgent first", "The story of IMG-0450: CT of the wrong patient, 6.6 mSv", "Why these duties", "The lifecycle", "Tamper check", "In figures"];

    [Fact]
    public void The_first_run_shows_everything_and_the_second_goes_on_without_doing_anything_twice()
    {
        using var desk = new DeskRun();

        var first = desk.Run();

        Assert.Equal("", first.Error);
        Assert.Equal(0, first.ExitCode);
        Assert.All(Figures, title => Assert.Contains(title, first.Output, StringComparison.Ordinal));
        Assert.Contains("493 new reports, 0 stored already, 0 damaged, 0 refused", first.Output, StringComparison.Ordinal);
        Assert.Equal(493, desk.Scalar("SELECT COUNT(*) FROM reports"));
        var events = desk.Scalar("SELECT COUNT(*) FROM entries");
        var learned = desk.Scalar("SELECT COUNT(*) FROM summaries WHERE status IN ('learning-shared', 'closed')");
        Assert.InRange(desk.Scalar("SELECT COUNT(*) FROM summaries WHERE status = 'closed'"), 400, 480);
        Assert.InRange(desk.Scalar("SELECT COUNT(*) FROM summaries s JOIN reports r ON r.id = s.id WHERE r.source = 'cqc-2023-24' AND s.status = 'closed'"), 420, 446);
        Assert.Contains("RIDDOR 2013", Tables(first.Output), StringComparison.Ordinal);

        // CQC 2023/24: the stored incidents still have the source's tiers.
        const string tier = "SELECT COUNT(*) FROM summaries s JOIN reports r ON r.id = s.id WHERE r.source = 'cqc-2023-24' AND s.error_type ";
        Assert.Equal(2, desk.Scalar(tier + "= 'employer'"));
        Assert.Equal(146, desk.Scalar(tier + "LIKE 'referrer-%'"));
        Assert.Equal(10, desk.Scalar(tier + "LIKE 'practitioner-%'"));
        Assert.Equal(183, desk.Scalar(tier + "LIKE 'operator-%'"));
        Assert.Equal(67, desk.Scalar(tier + "= 'equipment'"));
        Assert.Equal(39, desk.Scalar(tier + "= 'uncategorised'"));

        // Every state but "triaged", which nobody leaves overnight, and every grade of harm is there to be seen.
        Assert.Equal(10, desk.Scalar("SELECT COUNT(DISTINCT status) FROM summaries"));
        Assert.Equal(5, desk.Scalar("SELECT COUNT(DISTINCT worst_harm) FROM summaries"));

        var second = desk.Run();

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("continues; the team last worked until 12 Jun 2026", second.Output, StringComparison.Ordinal);
        Assert.Contains("0 new reports, 493 stored already", second.Output, StringComparison.Ordinal);
        Assert.Contains("19 Jun 2026 17:00", second.Output, StringComparison.Ordinal);
        Assert.Equal(493, desk.Scalar("SELECT COUNT(*) FROM entries WHERE event_name = 'incident.reported'"));
        Assert.InRange(desk.Scalar("SELECT COUNT(*) FROM entries"), events + 1, events + 1_000);
        Assert.True(desk.Scalar("SELECT COUNT(*) FROM summaries WHERE status IN ('learning-shared', 'closed')") > learned);
    }

    [Fact]
    public void Two_short_runs_store_the_same_as_one_long_run()
    {
        const string told = "SELECT COUNT(*) * 1000000 + SUM(LENGTH(payload)) FROM entries";
        using var twice = new DeskRun();
        using var once = new DeskRun();
        static bool Examples(string line) => line.Contains("\"example\":\"F", StringComparison.Ordinal);

        twice.Run("--input", twice.Input(Examples));
        twice.Run("--input", twice.File("input.jsonl"), "--now", "2026-07-10");
        once.Run("--input", once.Input(Examples), "--now", "2026-07-10");

        Assert.Equal(once.Scalar(told), twice.Scalar(told));
    }

    [Fact]
    public void Damaged_lines_are_named_with_their_reason_and_the_rest_goes_on()
    {
        using var desk = new DeskRun();

        var run = desk.Run("--input", Repository.Data("damaged-lines.jsonl"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("6 lines read: 3 new reports, 0 stored already, 2 damaged, 1 refused", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 3: not readable: not JSON", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 4: not readable: report: facts.kind: \"wrong-tretment\" is not a known", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 5: refused: facts.discoveredAt", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, desk.Scalar("SELECT COUNT(*) FROM reports"));
    }

    [Theory]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{\"recieved\":\"2026-03-02T10:45:00Z\"}", "unknown field \"recieved\"")]
    [InlineData("{\"received\":\"yesterday\"}", "\"received\" is no moment")]
    [InlineData("{\"received\":\"2026-03-02T10:45:00Z\",\"reporter\":\"\"}", "\"reporter\" is no staff key")]
    [InlineData("{\"received\":\"2026-03-02T10:45:00Z\",\"service\":\"ward\"}", "\"service\" is \"ward\"")]
    [InlineData("{\"received\":\"2026-03-02T10:45:00Z\"}", "no \"report\"")]
    [InlineData("{\"received\":\"2026-03-02T10:45:00Z\",\"report\":{\"facts\":{}}}", "report: ")]
    public void The_reason_says_what_is_wrong_with_a_line(string line, string reason)
    {
        using var desk = new DeskRun();

        var run = desk.Run("--input", desk.Input(static _ => false, line));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 1: not readable: " + reason, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tamper_check_names_the_altered_record_and_leaves_the_store_alone()
    {
        using var desk = new DeskRun();

        var run = desk.Run("--input", desk.Input(IsFirstExample));

        var text = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var sequence = desk.Scalar("SELECT sequence FROM entries WHERE event_name = 'incident.triaged'");
        var last = desk.Scalar("SELECT MAX(sequence) FROM entries");
        Assert.Contains($"one byte of entry {sequence} of IMG-0001 was changed", text, StringComparison.Ordinal);
        Assert.Contains($"entry {sequence} (\"incident.triaged\"): its payload", text, StringComparison.Ordinal);
        Assert.Contains($"the anchored head counts {last} entries and {last - 1} are there", text, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("--input", desk.File("input.jsonl")).ExitCode);
    }

    [Fact]
    public void A_store_that_somebody_has_altered_is_refused_by_name()
    {
        using var desk = new DeskRun();
        desk.Run("--input", desk.Input(IsFirstExample));
        desk.Execute("UPDATE entries SET payload = REPLACE(payload, 'patient', 'Patient') WHERE sequence = 1");

        var run = desk.Run("--input", desk.File("input.jsonl"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("not intact. IMG-0001", run.Error, StringComparison.Ordinal);
        Assert.Contains("entry 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_every_option_and_exit_code()
    {
        using var desk = new DeskRun();

        var run = desk.Run("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All((string[])["--input", "--database", "--now", "--nation", "--incident", "--fresh", "--mermaid", "--plain", "--help", "Exit codes"], option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), static line => Assert.InRange(line.TrimEnd().Length, 0, 110));
        Assert.False(File.Exists(desk.Database));
    }

    [Theory]
    [InlineData("Unknown option \"--databse\"", "--databse")]
    [InlineData("\"tomorrow\" is no date", "--now", "tomorrow")]
    [InlineData("\"france\" is no nation: england, wales, scotland, northern-ireland", "--nation", "france")]
    [InlineData("--nation needs a value", "--nation", "--fresh")]
    [InlineData("--incident needs a value", "--incident", "--fresh")]
    [InlineData("There is no file", "--input", "nowhere.jsonl")]
    public void What_cannot_be_used_is_said_with_a_hint(string problem, params string[] args)
    {
        using var desk = new DeskRun();

        var run = desk.Run(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Contains("Try --help.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(desk.Database));
    }

    [Fact]
    public void Time_does_not_run_backwards_unless_the_store_is_fresh()
    {
        using var desk = new DeskRun();
        var input = desk.Input(IsFirstExample);
        desk.Run("--input", input);

        Assert.Equal(2, desk.Run("--input", input, "--now", "2026-06-11").ExitCode);
        Assert.Equal(0, desk.Run("--input", input, "--now", "2026-03-04", "--fresh").ExitCode);
        Assert.Equal(1, desk.Scalar("SELECT COUNT(*) FROM summaries WHERE status = 'under-investigation'"));
    }

    [Fact]
    public void Another_story_is_told_by_number_label_or_id()
    {
        using var desk = new DeskRun();
        var input = desk.Input(static line => line.Contains("\"example\":\"F2", StringComparison.Ordinal));
        desk.Run("--input", input);

        Assert.Contains("The story of IMG-0002: Anaphylaxis to contrast", desk.Run("--input", input, "--incident", "2").Output, StringComparison.Ordinal);
        Assert.Contains("The story of IMG-0002: Anaphylaxis to contrast", desk.Run("--input", input, "--incident", "img-0002").Output, StringComparison.Ordinal);
        Assert.Equal(2, desk.Run("--input", input, "--incident", "99").ExitCode);
    }

    [Theory]
    [InlineData("F2.2", ".yellow-card.medicine.reaction.")]
    [InlineData("violence", ".riddor.specified-injury.report.")]
    [InlineData("violence", ".violence.record.")]
    [InlineData("data", ".data-breach.notify.")]
    [InlineData("F7.1", ".never-event.report.")]
    [InlineData("F7.1", ".patient-safety.response.psii")]
    [InlineData("F5.4a", ".irmer.theme.")]
    [InlineData("F8.4a", ".patient-safety.response.thematic-review")]
    [InlineData("ai", ".device.report.")]
    public void The_team_states_the_facts_that_raise_the_duties_of_its_laws_and_does_them(string example, string duty)
    {
        using var desk = new DeskRun();

        desk.Run("--input", desk.Input(line => line.Contains($"\"example\":\"{example}\"", StringComparison.Ordinal)), "--now", "2026-12-18");

        Assert.InRange(desk.Scalar($"SELECT COUNT(*) FROM entries WHERE event_name = 'incident.duty-raised' AND payload LIKE '%{duty}%'"), 1, 9);
        Assert.InRange(desk.Scalar($"SELECT COUNT(*) FROM entries WHERE event_name = 'incident.duty-fulfilled' AND payload LIKE '%{duty}%'"), 1, 9);
        Assert.Equal(1, desk.Scalar("SELECT COUNT(*) FROM summaries WHERE status = 'closed'"));
    }

    [Fact]
    public void After_a_year_only_the_coroner_s_case_and_the_report_that_nobody_writes_are_open()
    {
        using var desk = new DeskRun();

        var run = desk.Run("--now", "2027-06-11");

        Assert.Equal(0, run.ExitCode);
        const string open = "SELECT r.example FROM summaries s JOIN reports r ON r.id = s.id WHERE s.status NOT IN ('closed', 'rejected', 'merged') AND r.example IS NOT NULL ORDER BY r.example";
        Assert.Equal(["F2.5", "F6.4"], desk.Texts(open));
    }

    [Fact]
    public void The_explanation_tells_applying_rules_in_full_lists_the_others_and_marks_how_well_each_is_checked()
    {
        using var desk = new DeskRun();

        var run = desk.Run("--input", desk.Input(static line => line.Contains("\"example\":\"violence\"", StringComparison.Ordinal)));

        Assert.Contains("√ Notify and report a specified injury", run.Output, StringComparison.Ordinal);
        Assert.Contains("! Settle whether the police are told", run.Output, StringComparison.Ordinal);
        Assert.Contains("? Is it reported to the police?", run.Output, StringComparison.Ordinal);
        Assert.Contains("43 rules do not apply", run.Output, StringComparison.Ordinal);
        Assert.Contains("~ Report a suspected adverse reaction            No suspected adverse reaction to a medicine is", run.Output, StringComparison.Ordinal);
        Assert.Contains("√ read in the source, ~ known from another source only, ! not verified.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_keeps_to_the_nation_that_it_was_made_for()
    {
        using var desk = new DeskRun();
        var input = desk.Input(IsFirstExample);
        Assert.Equal(0, desk.Run("--input", input, "--nation", "england").ExitCode);
        Assert.Equal(0, desk.Run("--input", input).ExitCode);
        desk.Execute("UPDATE desk SET value = 'wales' WHERE name = 'nation' AND value = 'england'");

        var run = desk.Run("--input", input, "--nation", "england");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("was made for a service in Wales, not in England", run.Error, StringComparison.Ordinal);
        Assert.Contains("--fresh", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run("--input", input, "--nation", "england", "--fresh").ExitCode);
    }

    [Theory]
    [InlineData("wales", "(HIW)")]
    [InlineData("scotland", "(HIS)")]
    [InlineData("northern-ireland", "(RQIA)")]
    public void Another_nation_has_its_own_bodies(string nation, string body)
    {
        using var desk = new DeskRun();

        var run = desk.Run("--nation", nation, "--input", desk.Input(IsFirstExample), "--now", "2026-03-04");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(body, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mermaid_file_is_the_lifecycle()
    {
        using var desk = new DeskRun();

        desk.Run("--input", desk.Input(IsFirstExample), "--mermaid", desk.File("lifecycle.mmd"));

        Assert.StartsWith("stateDiagram-v2", File.ReadAllText(desk.File("lifecycle.mmd")), StringComparison.Ordinal);
    }

    // The part of the output with the duties of all incidents.
    private static string Tables(string output) => output[..output.IndexOf("The story of", StringComparison.Ordinal)];

    private static bool IsFirstExample(string line) => line.Contains("\"example\":\"F5.1\"", StringComparison.Ordinal);
}
