using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.Records;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Duties;
using Qms.Samples.Shared;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Qms.Samples.IncidentDesk;

/// <summary>Everything that the program shows.</summary>
internal sealed class Screen(IAnsiConsole console)
{
    private const int DutiesShown = 6;

    public void Header(Options options, Nation nation, Instant now, string? lastDay, bool isFirstRun)
    {
        console.WriteLine();
        console.Write(new Panel(new Rows(
            new Markup($"An imaging service in {Words.Of(nation)} works through its incidents, from report to learning."),
            new Markup("447 reports have the types of error that CQC was notified of in 2023/24; the others are worked examples of the regulations. People, dates and doses are [italic]synthetic[/]."),
            new Markup("[dim]Contains public sector information licensed under the Open Government Licence v3.0; see samples/data/README.md.[/]")))
        { Header = new PanelHeader(" [bold]Incident desk[/] "), Border = BoxBorder.Rounded, Padding = new Padding(1, 0), Expand = true });
        Line($"Simulated day  [bold]{Esc(Words.Moment(now))}[/]  [dim](change it with --now)[/]");
        Line($"Event store    {Esc(options.Database)}  [dim]{(isFirstRun ? "new" : $"continues; the team last worked until {Esc(lastDay!)}")}[/]");
        Line($"Reports        {Esc(System.IO.Path.GetFileName(options.Input))}");
        console.WriteLine();
    }

    public void Read(Desk desk, Instant now)
    {
        Line($"{Words.Number(desk.LinesRead)} lines read: {Words.Number(desk.New)} new reports, {Words.Number(desk.AlreadyKnown)} stored already, {Words.Number(desk.Damaged.Count)} damaged, {Words.Number(desk.Refused.Count)} refused"
            + (desk.NotYetReceived > 0 ? $", {Words.Number(desk.NotYetReceived)} that come in after {Words.Day(now.InUtc().Date)}" : "") + ".");
        Troubles(desk.Damaged.Concat(desk.Refused));
    }

    public void Troubles(IEnumerable<Trouble> troubles)
    {
        foreach (var trouble in troubles) Line($"  [red]{Esc(trouble.Where)}[/]: {Esc(trouble.Why)}");
    }

    public void Section(string title)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Esc(title)}[/]") { Justification = Justify.Left, Style = Style.Parse("grey") });
    }

    public void StatesByHarm(IReadOnlyList<(string Status, string? Harm, int Count)> counts)
    {
        Section("Incidents by state and worst harm");
        var harms = ((string?[])[null, .. WireNames.All<HarmLevel>()]);
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("State");
        foreach (var harm in harms) table.AddColumn(new TableColumn(harm is null ? "not graded" : harm == "none" ? "no harm" : harm).RightAligned());
        table.AddColumn(new TableColumn("[bold]all[/]").RightAligned());
        foreach (var status in WireNames.All<IncidentStatus>().Skip(1))
        {
            var row = harms.Select(harm => counts.Where(c => c.Status == status && c.Harm == harm).Sum(static c => c.Count)).ToList();
            table.AddRow([status.Replace('-', ' '), .. row.Select((n, i) => Cell(n, i >= 4)), $"[bold]{Cell(row.Sum(), false)}[/]"]);
        }

        table.AddEmptyRow();
        table.AddRow(["[bold]all[/]", .. harms.Select(harm => $"[bold]{Cell(counts.Where(c => c.Harm == harm).Sum(static c => c.Count), false)}[/]"), $"[bold]{Words.Number(counts.Sum(static c => c.Count))}[/]"]);
        console.Write(table);
        Line("[dim]Harm is graded by the LFPSE scales for body and mind; the worse counts. \"Not graded\" includes incidents that affected nobody by name.[/]");
    }

    public void NextDuties(IReadOnlyList<(TakenIn Report, Duty Duty)> open, Instant now)
    {
        Section("What must be done next, most urgent first");
        if (open.Count == 0)
        {
            Line("No duty is open.");
            return;
        }

        var ordered = open.OrderBy(static o => o.Duty.Deadline, Deadline.Urgency).ToList();
        Duties("Without delay, longest waiting first", [.. ordered.Where(static o => o.Duty.Deadline.EndsAt is null)], now);
        Duties("With a date, next first", [.. ordered.Where(static o => o.Duty.Deadline.EndsAt is not null)], now);
    }

    public void Story(Loaded loaded, ImagingService service, Instant now)
    {
        var (report, incident) = (loaded.Report, loaded.Incident);
        Section($"The story of {report.Label}: {incident.Facts!.Title}");
        Line(Esc(incident.Facts.Description));
        Line($"[dim]{Esc(incident.Facts.Location.Name)}. Happened {Words.Moment(incident.Facts.OccurredAt)}, discovered {Words.Moment(incident.Facts.DiscoveredAt)}. Now: {LifecycleDrawing.Words(incident.Status)}.[/]");
        console.WriteLine();
        var timeline = new Table { Border = TableBorder.None, ShowHeaders = false, Expand = true };
        timeline.AddColumn(new TableColumn("When").NoWrap().Width(17));
        timeline.AddColumn(new TableColumn("What"));
        foreach (var step in Chapters(loaded.Reading.Events)) timeline.AddRow(new Markup($"[dim]{Words.Moment(step[0].RecordedAt)}[/]"), Chapter(step, incident));
        console.Write(timeline);
        WhatIsMissing(incident, service);
        Explanation(incident, service);
    }

    public void Lifecycle(IReadOnlyList<(string Status, string? Harm, int Count)> counts)
    {
        Section("The lifecycle");
        Line("[dim]Drawn from the same list of moves that the program executes; steps that add to an incident without moving it on are counted only.[/]");
        var moves = IncidentLifecycle.Moves;
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = false };
        table.AddColumn("State");
        table.AddColumn(new TableColumn("now").RightAligned());
        table.AddColumn("Where it can go from here");
        table.AddColumn(new TableColumn("other steps").RightAligned());
        foreach (var state in moves.States)
        {
            var leads = moves.Moves.Where(move => move.From == state && move.To != state).GroupBy(static move => move.To)
                .Select(group => $"[dim]{Esc(string.Join(" or ", group.Select(static move => LifecycleDrawing.Words(move.Step))))}[/] → {(moves.IsFinal(group.Key) ? $"[green]{LifecycleDrawing.Words(group.Key)}[/]" : LifecycleDrawing.Words(group.Key))}");
            var name = state == moves.Initial ? "●" : moves.IsFinal(state) ? $"[green]◉ {LifecycleDrawing.Words(state)}[/]" : "○ " + LifecycleDrawing.Words(state);
            var stays = moves.Moves.Count(move => move.From == state && move.To == state);
            var count = counts.Where(c => c.Status == WireNames.Of(state)).Sum(static c => c.Count);
            table.AddRow(new Markup(name), new Markup(state == moves.Initial ? "" : Cell(count, false)), new Markup(string.Join("\n", leads)), new Markup(stays == 0 ? "" : Words.Number(stays)));
        }

        console.Write(table);
        Line("[dim]● start   ○ open   ◉ end, left only by reopening.   As a Mermaid diagram: --mermaid FILE[/]");
    }

    public void Tamper(TamperResult result)
    {
        Section("Tamper check");
        Line($"In a copy of the event store one byte of entry {result.Sequence} of {Esc(result.Label)} was changed:");
        Line($"  stored   {Esc(result.Before)}");
        Line($"  altered  {Esc(result.After)}");
        Line(result.Altered is { } fault ? $"Verify finds it: [yellow]{Esc(fault)}[/]" : "[red]Verify did not find it.[/]");
        Line("In another copy the newest entry was deleted, which no chain of hashes can show by itself:");
        Line(result.Truncated is { } cut ? $"Verify finds it by the noted head: [yellow]{Esc(cut)}[/]" : "[red]Verify did not find it.[/]");
    }

    public void Summary(Totals totals)
    {
        Section("In figures");
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadRight(3));
        grid.AddColumn(new GridColumn());
        grid.AddRow("Incidents", $"{Words.Number(totals.Incidents)}, of which {Words.Number(totals.Open)} are open and {Words.Number(totals.Critical)} critical");
        grid.AddRow("Events", $"{Words.Number(totals.Events)} stored, {Words.Number(totals.NewEvents)} of them in this run");
        grid.AddRow("Verified", $"{Words.Number(totals.Verified)} entries in {totals.VerifyTime.TotalMilliseconds:0} ms: every history is intact");
        grid.AddRow("Event store", $"{Esc(System.IO.Path.GetFullPath(totals.File))}, {totals.Megabytes:0.0} MB");
        console.Write(grid);
        console.WriteLine();
        Line($"[dim]Run it again: the team goes on for another week. Another story: --incident {Esc(totals.AnotherStory)}. Start anew: --fresh.[/]");
        if (totals.Troubles > 0) Line($"[red]{totals.Troubles} lines or steps could not be used; they are named above.[/]");
    }

    /// <summary>Shows progress where there is a terminal.</summary>
    public void Working(string what, int count, bool isPlain, Action<Action> work)
    {
        if (isPlain || !console.Profile.Capabilities.Interactive)
        {
            work(static () => { });
            Line($"{what}: {Words.Number(count)} done.");
            return;
        }

        console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).Start(context =>
        {
            var task = context.AddTask(what, maxValue: Math.Max(count, 1));
            work(() => task.Increment(1));
            task.Value = task.MaxValue;
        });
    }

    public void Line(string markup) => console.MarkupLine(markup);

    private void Duties(string title, List<(TakenIn Report, Duty Duty)> duties, Instant now)
    {
        if (duties.Count == 0) return;
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = false, Title = new TableTitle($"[bold]{title}[/]") { Style = Style.Plain }, Expand = true };
        table.AddColumn(new TableColumn("By when").Width(15));
        table.AddColumn("What, and to whom");
        table.AddColumn(new TableColumn("Basis").Width(28));
        table.AddColumn(new TableColumn("Incident").NoWrap().Width(8));
        foreach (var (report, duty) in duties.Take(DutiesShown))
        {
            var (when, standing) = Words.Due(duty, now);
            var colour = duty.IsOverdue(now) ? "red" : duty.Deadline.EndsAt is null ? "yellow" : "green";
            table.AddRow(
                new Markup($"[{colour}]{when}[/]\n[dim]{standing}[/]"),
                new Markup($"{Esc(Words.First(duty.What))}\n[dim]to {Esc(Words.WithoutIds(duty.ToWhom))}[/]"),
                new Markup($"[dim]{Esc(Words.Short(duty.Citation))}[/]"),
                new Markup(report.Label));
        }

        console.Write(table);
        if (duties.Count > DutiesShown) Line($"[dim]and {Words.Number(duties.Count - DutiesShown)} more.[/]");
    }

    // What one request caused belongs together: a correction and the duties that follow from it.
    private static IEnumerable<List<Recorded<IncidentEvent>>> Chapters(IReadOnlyList<Recorded<IncidentEvent>> events)
    {
        var chapter = new List<Recorded<IncidentEvent>>();
        foreach (var recorded in events)
        {
            if (chapter.Count > 0 && chapter[0].CommandId != recorded.CommandId)
            {
                yield return chapter;
                chapter = [];
            }

            chapter.Add(recorded);
        }

        if (chapter.Count > 0) yield return chapter;
    }

    private static Markup Chapter(List<Recorded<IncidentEvent>> chapter, Incident incident)
    {
        var lines = new List<string>();
        foreach (var recorded in chapter)
        {
            switch (recorded.Event)
            {
                case IncidentEvent.DutyRaised e: lines.Add($"  [yellow]+ {Esc(Words.First(e.Duty.What))}[/] [dim]({When(e.Duty)}; {Esc(Words.Short(e.Duty.Citation))})[/]"); break;
                case IncidentEvent.DutyRevised e: lines.Add($"  [yellow]~ {Esc(Words.First(e.Duty.What))}[/] [dim](now {When(e.Duty)})[/]"); break;
                case IncidentEvent.DutyWithdrawn e: lines.Add($"  [dim]- no longer asked for: {Esc(Name(incident, e.Duty))}[/]"); break;
                case IncidentEvent.FoundCritical e: lines.Add($"  [red]! {Esc(Words.Told(e))}[/]"); break;
                case IncidentEvent.DutyFulfilled e:
                    lines.Add($"[bold]{Esc(Cast.Name(recorded.Actor))}[/] [green]√ {Esc(Name(incident, e.Duty))}[/] [dim]· {Esc(e.Fulfilment.Evidence)}{(incident.DutyNamed(e.Duty)?.WasLate == true ? " [/][red]Late.[/][dim]" : "")}[/]");
                    break;
                default: lines.Add($"[bold]{Esc(Cast.Name(recorded.Actor))}[/] {Esc(Words.Told(recorded.Event))}"); break;
            }
        }

        // The same duty to several people reads as one line with a number.
        return new Markup(string.Join("\n", lines.GroupBy(static line => line).Select(static group => group.Count() > 1 ? $"{group.Key} [dim]× {group.Count()}[/]" : group.Key)));
    }

    private static string When(Duty duty) => duty.Deadline.LastDay is { } day ? "by " + Words.Day(day) : "without delay";

    private static string Name(Incident incident, string key) => incident.DutyNamed(key) is { } duty ? Words.First(duty.What) : Words.WithoutIds(key);

    private void WhatIsMissing(Incident incident, ImagingService service)
    {
        if (!incident.IsOpen) return;
        var close = service.Incidents.Permitted(incident, Cast.QualityManager).First(static permission => permission.Step == IncidentStep.Close);
        console.WriteLine();
        Line("[bold]What stands between it and its end[/]");
        foreach (var group in close.WhyNot.GroupBy(static reason => Words.WithoutIds(reason.Message)).Take(9)) Line($"  [dim]·[/] {Esc(group.Key)}");
        if (close.WhyNot.Count > 9) Line($"  [dim]and {close.WhyNot.Count - 9} more.[/]");
    }

    // Rules that apply or ask are explained in full. The many that do not apply are listed with the first sentence of their reason.
    private void Explanation(Incident incident, ImagingService service)
    {
        var inForce = service.Assess(incident).Outcomes
            .Where(static outcome => !outcome.Answer.Reason.StartsWith("Not in force", StringComparison.Ordinal) && !outcome.Answer.Reason.StartsWith("No longer in force", StringComparison.Ordinal)).ToList();
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true, Title = new TableTitle("[bold]Why these duties: what each rule in force answers[/]") { Style = Style.Plain }, Expand = true };
        table.AddColumn(new TableColumn("Answer").Width(8));
        table.AddColumn("Rule");
        table.AddColumn("Because");
        foreach (var group in inForce.Where(static outcome => outcome.Answer.Applicability != Applicability.DoesNotApply).GroupBy(static outcome => (outcome.Answer.Applicability, outcome.Answer.Reason)).OrderBy(static group => group.Key.Applicability))
        {
            var rules = string.Join("\n", group.Select(static outcome => $"{Mark(outcome.Rule)} {Esc(Words.First(outcome.Rule.Title))} [dim]({Esc(Words.Short(outcome.Rule.Citation))})[/]"));
            table.AddRow(new Markup(group.Key.Applicability == Applicability.Applies ? "[yellow]applies[/]" : "[red]asks[/]"), new Markup(rules),
                new Markup(Esc(group.Key.Reason) + string.Concat(group.SelectMany(static outcome => outcome.Answer.Missing).Distinct().Select(static fact => $"\n[red]?[/] {Esc(fact.Question)}"))));
        }

        console.WriteLine();
        if (table.Rows.Count > 0) console.Write(table);
        var others = inForce.Where(static outcome => outcome.Answer.Applicability == Applicability.DoesNotApply).ToList();
        var list = new Table { Border = TableBorder.None, ShowHeaders = false, Expand = true, Title = new TableTitle($"[bold]{Words.Number(others.Count)} rules do not apply[/]") { Style = Style.Plain } };
        list.AddColumn(new TableColumn("Rule").Width(48));
        list.AddColumn("Because");
        foreach (var group in others.GroupBy(static outcome => outcome.Answer.Reason))
        {
            list.AddRow(new Markup(string.Join("\n", group.Select(static outcome => $"{Mark(outcome.Rule)} {Esc(Words.First(outcome.Rule.Title))}"))), new Markup($"[dim]{Esc(Words.Sentence(group.Key))}[/]"));
        }

        console.Write(list);
        Line("[dim]How well a rule is checked:[/] [green]√[/] [dim]read in the source,[/] [yellow]~[/] [dim]known from another source only,[/] [red]![/] [dim]not verified.[/]");
    }

    private static string Mark(RuleInfo rule) => $"[{rule.Verification switch { Verification.Verified => "green", Verification.SecondarySource => "yellow", _ => "red" }}]{Words.Mark(rule.Verification)}[/]";

    private static string Cell(int count, bool isGrave) => count == 0 ? "[dim]·[/]" : isGrave ? $"[red]{Words.Number(count)}[/]" : Words.Number(count);

    private static string Esc(string text) => Markup.Escape(text);
}

/// <summary>What the run amounts to.</summary>
internal sealed record Totals(int Incidents, long Open, long Critical, long Events, long NewEvents, long Verified, TimeSpan VerifyTime, string File, double Megabytes, string AnotherStory, int Troubles);
