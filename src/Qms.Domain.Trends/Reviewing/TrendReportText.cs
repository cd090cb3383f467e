using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.Lifecycles;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Writes a report as Markdown.</summary>
internal static class TrendReportText
{
    private const string Special = "\\`*_{}[]<>#|~&!$";
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static string Of(TrendReport report)
    {
        string On(Instant at) => Day.Format(at.InZone(report.Zone).Date);
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line($"# Trends from {Day.Format(report.From)} to {Day.Format(report.To)}");
        Line();
        Line($"As of {On(report.AsOf)}. {Many(report.Detected.Count, "signal was", "signals were")} detected in the period, {Many(report.Reviews.Count - report.Detected.Count, "review was", "reviews were")} carried over; {Number(report.Open.Count)} open, {Number(report.Overdue.Count)} overdue, {Number(report.Persisting.Count)} with a signal that persists.");

        Line();
        Line("## Considered");
        Line();
        if (report.Considered.Count == 0) Line("Nothing on record shows that trends were considered in this period.");
        else
        {
            Line("| On | By | Series | Figures | Signals | Note |");
            Line("| --- | --- | --- | --- | ---: | --- |");
            foreach (var entry in report.Considered)
            {
                var note = string.Join(" ", new[] { entry.Note is null ? null : Safe(entry.Note), entry.Record is null ? null : $"({Safe(entry.Record.ToString())})" }.OfType<string>());
                Line($"| {On(entry.At)} | {Safe(entry.By.ToString())} | {string.Join("; ", entry.Series.Select(Safe))} | {Day.Format(entry.From)} to {Day.Format(entry.To)} | {Number(entry.Signals)} | {note} |");
            }
        }

        Figures(report, Line);
        Section("Analysed", "Nothing was explained.", report.Reviews.Where(static review => review.Explanation is not null), review =>
            [$"{Said(review.Signal!.Sentence)} {Sentence(review.Explanation!.Kind)}: {Said(review.Explanation.Text)} Explained by {Safe(review.Explanation.By.ToString())} on {On(review.Explanation.At)}."]);
        Section("Acted on", "Nothing was decided.", report.Reviews.Where(static review => review.Decision is not null), review =>
        [
            review.Decision!.Kind == DecisionKind.NoAction
                ? $"Nothing needs to be done: {Said(review.Decision.Reason)} Decided by {Safe(review.Decision.By.ToString())} on {On(review.Decision.At)}."
                : $"Actions were agreed on {On(review.Decision.At)}: {Said(review.Decision.Reason)}{Named("Risks to assess anew", review.Decision.Risks)}{Named("Documents to revise", review.Decision.Documents)}",
            .. review.Actions.Select(static action => $"  - {Safe(action.Plan.Description)} ({Safe(action.Plan.Owner.ToString())}, by {Day.Format(action.Plan.DueOn)}): {LifecycleDrawing.Words(action.Status)}."
                + (action.Outcome is null ? "" : " " + Said(action.Outcome)) + (action.Plan.TrackedIn is null ? "" : $" Followed in {Safe(action.Plan.TrackedIn.ToString())}.")),
            .. review.Corrections.Select(correction => $"  - Data put right on {On(correction.At)}: {Said(correction.What)}"),
        ]);
        Section("Learned", "Nothing was shared.", report.Reviews.Where(static review => review.Learning.Count > 0), review =>
            [.. review.Learning.Select(learning => $"{Said(learning.Lesson)} Shared by {Safe(learning.SharedBy)} with {string.Join(", ", learning.Audiences.Select(static audience => Safe(audience.Name)))} on {On(learning.At)}. {(learning.ChangesInPractice is null ? "Practice does not change." : $"From now on: {Said(learning.ChangesInPractice)}")}"
                + (learning.Unacknowledged.Any() ? $" Not yet acknowledged by {string.Join(", ", learning.Unacknowledged.Select(static audience => Safe(audience.Name)))}." : ""))]);
        Section("Persisting", "No signal persists.", report.Persisting.Select(id => report.Find(id)!), review =>
        [
            $"Seen to {Day.Format(review.LastSeenTo!.Value)}: {Said(review.Observations[review.Observations.Count - 1].Signal.Sentence)}"
                + (review.Status == TrendReviewStatus.Closed && review.Closings[review.Closings.Count - 1].Persistence is { } why ? $" Closed all the same: {Said(why.Reason)}" : ""),
        ]);
        Section("Open", "No review is open.", report.Open.Select(id => report.Find(id)!), review =>
            [$"{Safe(review.Signal!.SeriesName)}: {LifecycleDrawing.Words(review.Status)}{(review.Handler is { } handler ? $", with {Safe(handler.ToString())}" : ", with nobody")}{(report.Overdue.Contains(review.Id) ? ", **overdue**" : "")}."]);
        return text.ToString();

        void Section(string title, string none, IEnumerable<TrendReview> reviews, Func<TrendReview, IEnumerable<string>> lines)
        {
            Line();
            Line($"## {title}");
            Line();
            var isEmpty = true;
            foreach (var review in reviews)
            {
                isEmpty = false;
                // What is indented belongs to the line above; each other line bears the review's reference.
                foreach (var line in lines(review)) Line(line[0] == ' ' ? line : $"- {line} [{review.Reference}]");
            }

            if (isEmpty) Line(none);
        }
    }

    private static void Figures(TrendReport report, Action<string> line)
    {
        line("");
        line("## Figures");
        line("");
        line("| | Number | Reviews |");
        line("| --- | ---: | --- |");
        foreach (var count in report.ByMeaning) line($"| Detected, {Safe(Words(count.Kind))} | {Number(count.Reviews.Count)} | {List(count.Reviews)} |");
        foreach (var count in report.ByRule) line($"| Detected by the rule {Safe(Words(count.Kind))} | {Number(count.Reviews.Count)} | {List(count.Reviews)} |");
        foreach (var count in report.ByExplanation) line($"| Explained as {Safe(Words(count.Kind))} | {Number(count.Reviews.Count)} | {List(count.Reviews)} |");
        line($"| Open | {Number(report.Open.Count)} | {List(report.Open)} |");
        line($"| Overdue | {Number(report.Overdue.Count)} | {List(report.Overdue)} |");
        line($"| Persisting | {Number(report.Persisting.Count)} | {List(report.Persisting)} |");
        foreach (var time in report.StepTimes) line($"| Median days from detection to {Words(time.Step)} | {time.MedianDays.ToString("0.0", CultureInfo.InvariantCulture)} | {List(time.Reviews)} |");
    }

    private static string List(IEnumerable<TrendReviewId> ids) => string.Join(", ", ids);

    private static string Words(string kind) => kind.Replace('-', ' ');

    private static string Sentence(ExplanationKind kind) => kind switch
    {
        ExplanationKind.NaturalVariation => "Natural variation",
        ExplanationKind.DataArtefact => "A data artefact",
        _ => "A special cause",
    };

    private static string Words(TrendReviewStep step) => step switch
    {
        TrendReviewStep.Acknowledge => "being taken on",
        TrendReviewStep.Explain => "an explanation",
        TrendReviewStep.AgreeActions => "agreed actions",
        TrendReviewStep.DecideNoAction => "a decision not to act",
        TrendReviewStep.ShareLearning => "shared learning",
        _ => "closing",
    };

    private static string Named(string what, IReadOnlyList<RecordReference> records) => records.Count == 0 ? "" : $" {what}: {string.Join(", ", records.Select(static record => Safe(record.ToString())))}.";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Many(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    private static string Said(string text)
    {
        var safe = Safe(text);
        return safe.Length > 0 && safe[safe.Length - 1] is '.' or '!' or '?' or '…' ? safe : safe + ".";
    }

    // One line, without anything that Markdown or HTML would obey.
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var c in text.Trim())
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029') safe.Append(' ');
            else if (Special.IndexOf(c) >= 0) safe.Append('\\').Append(c);
            else safe.Append(c);
        }

        return safe.ToString();
    }
}
