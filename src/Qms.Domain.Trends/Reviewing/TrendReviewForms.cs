using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>The form of every command: labels, help, limits and choices, from which come the check, the JSON Schema and the validators.</summary>
public static class TrendReviewForms
{
    private const int Line = 200;
    private const int Paragraph = 4_000;
    private const int Account = 20_000;

    private static readonly TextShape Code = new("^[a-z0-9]+(-[a-z0-9]+)*$", "lower-case words joined by hyphens", WireNames.IsKebab);

    /// <summary>The figures behind a signal.</summary>
    public static Form<SignalFigures> Figures { get; } = Form.For<SignalFigures>("trend-review.figures", "Figures", static form => form
        .Text("method", "How they were computed", static x => x.Method, Paragraph)
        .OptionalNumber("centre", "Centre line", static x => x.Centre, -SignalFigures.Largest, SignalFigures.Largest)
        .OptionalNumber("lowerLimit", "Lower limit", static x => x.LowerLimit, -SignalFigures.Largest, SignalFigures.Largest)
        .OptionalNumber("upperLimit", "Upper limit", static x => x.UpperLimit, -SignalFigures.Largest, SignalFigures.Largest)
        .OptionalNumber("latest", "Latest value", static x => x.Latest, -SignalFigures.Largest, SignalFigures.Largest)
        .OptionalText("unit", "Unit", static x => x.Unit, Line));

    /// <summary>A signal.</summary>
    public static Form<DetectedSignal> Signal { get; } = Form.For<DetectedSignal>("trend-review.signal", "Signal", static form => form
        .Text("series", "Key of the series", static x => x.Series, Line, help: "The same for the same slice every time.")
        .Text("seriesName", "Series", static x => x.SeriesName, Line)
        .Text("chart", "Chart", static x => x.Chart, 64, shape: Code)
        .Text("rule", "Rule", static x => x.Rule, 64, shape: Code)
        .Choice("direction", "Direction", static x => x.Direction)
        .Choice("meaning", "Meaning", static x => x.Meaning)
        .Day("from", "First day", static x => x.From)
        .Day("to", "Last day", static x => x.To)
        .Text("sentence", "In a sentence", static x => x.Sentence, Paragraph)
        .OptionalText("ruleFamily", "Family of the rule", static x => x.RuleFamily, 64, shape: Code)
        .OptionalPart("figures", "Figures", static x => x.Figures, Figures));

    /// <summary>An action.</summary>
    public static Form<PlannedAction> Action { get; } = Form.For<PlannedAction>("trend-review.action", "Action", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Text("description", "What will be done", static x => x.Description, Paragraph)
        .Actor("owner", "Who does it", static x => x.Owner)
        .Day("dueOn", "By", static x => x.DueOn)
        .OptionalReference("trackedIn", "Followed in another record", static x => x.TrackedIn));

    /// <summary>An audience.</summary>
    public static Form<LearningAudience> Audience { get; } = Form.For<LearningAudience>("trend-review.audience", "Audience", static form => form
        .Text("name", "Who", static x => x.Name, Line)
        .YesNo("mustAcknowledge", "Must confirm that they took note", static x => x.MustAcknowledge).LeftOutMeans("false"));

    /// <summary>Why a review is closed although its signal persists.</summary>
    public static Form<PersistenceStatement> Persistence { get; } = Form.For<PersistenceStatement>("trend-review.persistence", "Statement", static form => form
        .Text("reason", "Why", static x => x.Reason, Paragraph)
        .Day("seenTo", "Last day to which the signal was seen", static x => x.SeenTo));

    /// <summary>That trends were considered: an entry that a host records for its reports.</summary>
    public static Form<TrendsConsidered> Considered { get; } = Form.For<TrendsConsidered>("trends.considered", "Trends were considered", static form => form
        .Texts("series", "Series that were looked at", static x => x.Series, Line, atLeast: 1, atMost: 1_000)
        .Day("from", "First day of the figures", static x => x.From)
        .Day("to", "Last day of the figures", static x => x.To)
        .Moment("at", "When", static x => x.At)
        .Actor("by", "By whom", static x => x.By)
        .Whole("signals", "Signals that were found", static x => x.Signals, 0, 1_000_000)
        .OptionalText("note", "Note", static x => x.Note, Paragraph)
        .OptionalReference("record", "Minutes or report", static x => x.Record));

    /// <summary>The form of <see cref="TrendReviewCommand.Open"/>.</summary>
    public static Form<TrendReviewCommand.Open> Open { get; } = Form.For<TrendReviewCommand.Open>("trend-review.open", "Open a trend review", static form => form
        .Id("id", "Identifier", static x => x.Id.Value)
        .Part("signal", "Signal", static x => x.Signal, Signal)
        .OptionalId("follows", "The closed review of the same signal", static x => x.Follows?.Value));

    /// <summary>The form of <see cref="TrendReviewCommand.Observe"/>.</summary>
    public static Form<TrendReviewCommand.Observe> Observe { get; } = Form.For<TrendReviewCommand.Observe>("trend-review.observe", "Record that the signal was seen again", static form => form
        .Part("signal", "Signal", static x => x.Signal, Signal)
        .OptionalId("mergedFrom", "The merged review whose signal this is", static x => x.MergedFrom?.Value));

    /// <summary>The form of <see cref="TrendReviewCommand.RecordCessation"/>.</summary>
    public static Form<TrendReviewCommand.RecordCessation> RecordCessation { get; } = Form.For<TrendReviewCommand.RecordCessation>("trend-review.record-cessation", "Record that the signal has gone", static form => form
        .Day("lookedUpTo", "Last day of the figures", static x => x.LookedUpTo)
        .Text("finding", "What the chart shows now", static x => x.Finding, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.Acknowledge"/>.</summary>
    public static Form<TrendReviewCommand.Acknowledge> Acknowledge { get; } = Form.For<TrendReviewCommand.Acknowledge>("trend-review.acknowledge", "Take the review on", static form => form
        .Actor("handler", "Who takes it further", static x => x.Handler)
        .OptionalText("note", "First impression", static x => x.Note, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.Transfer"/>.</summary>
    public static Form<TrendReviewCommand.Transfer> Transfer { get; } = Form.For<TrendReviewCommand.Transfer>("trend-review.transfer", "Hand the review over", static form => form
        .Actor("handler", "Who takes it further", static x => x.Handler)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.StartAnalysis"/>.</summary>
    public static Form<TrendReviewCommand.StartAnalysis> StartAnalysis { get; } = Form.For<TrendReviewCommand.StartAnalysis>("trend-review.start-analysis", "Start to look into it", static form => form
        .Text("approach", "What will be looked at, and how", static x => x.Approach, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.AddNote"/>.</summary>
    public static Form<TrendReviewCommand.AddNote> AddNote { get; } = Form.For<TrendReviewCommand.AddNote>("trend-review.add-note", "Note what was found", static form => form
        .Text("text", "Note", static x => x.Text, Account, help: "Cases and colleagues may be named here, and nowhere else in a review.")
        .OptionalReferences("records", "Records that it rests on", static x => x.Records));

    /// <summary>The form of <see cref="TrendReviewCommand.Explain"/>.</summary>
    public static Form<TrendReviewCommand.Explain> Explain { get; } = Form.For<TrendReviewCommand.Explain>("trend-review.explain", "Explain the signal", static form => form
        .Choice("kind", "What it was", static x => x.Kind)
        .Text("text", "Why", static x => x.Text, Account, help: "Without names or numbers that lead to a person.")
        .OptionalReferences("examined", "Incidents and other records examined", static x => x.Examined, atMost: 1_000)
        .OptionalDay("rebaseFrom", "Compute the limits anew from", static x => x.RebaseFrom, help: "Only when a special cause has changed the process for good."));

    /// <summary>The form of <see cref="TrendReviewCommand.NoteCorrection"/>.</summary>
    public static Form<TrendReviewCommand.NoteCorrection> NoteCorrection { get; } = Form.For<TrendReviewCommand.NoteCorrection>("trend-review.note-correction", "Note a correction of data", static form => form
        .Text("what", "What was corrected", static x => x.What, Paragraph)
        .OptionalReference("record", "Where that is on record", static x => x.Record));

    /// <summary>The form of <see cref="TrendReviewCommand.SendBack"/>.</summary>
    public static Form<TrendReviewCommand.SendBack> SendBack { get; } = Form.For<TrendReviewCommand.SendBack>("trend-review.send-back", "Send the explanation back", static form => form
        .Text("reason", "What is missing", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.AgreeActions"/>.</summary>
    public static Form<TrendReviewCommand.AgreeActions> AgreeActions { get; } = Form.For<TrendReviewCommand.AgreeActions>("trend-review.agree-actions", "Agree actions", static form => form
        .Text("reason", "Why these", static x => x.Reason, Paragraph)
        .Parts("actions", "Actions", static x => x.Actions, Action, atLeast: 1, help: "New ones, and standing ones named again as they were agreed.")
        .OptionalReferences("risks", "Risks to assess anew", static x => x.Risks)
        .OptionalReferences("documents", "Documents to revise", static x => x.Documents));

    /// <summary>The form of <see cref="TrendReviewCommand.DecideNoAction"/>.</summary>
    public static Form<TrendReviewCommand.DecideNoAction> DecideNoAction { get; } = Form.For<TrendReviewCommand.DecideNoAction>("trend-review.decide-no-action", "Decide that nothing needs to be done", static form => form
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.CompleteAction"/>.</summary>
    public static Form<TrendReviewCommand.CompleteAction> CompleteAction { get; } = Form.For<TrendReviewCommand.CompleteAction>("trend-review.complete-action", "Complete an action", static form => form
        .Id("action", "Action", static x => x.Action.Value)
        .Text("evidence", "What shows it", static x => x.Evidence, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.CancelAction"/>.</summary>
    public static Form<TrendReviewCommand.CancelAction> CancelAction { get; } = Form.For<TrendReviewCommand.CancelAction>("trend-review.cancel-action", "Cancel an action", static form => form
        .Id("action", "Action", static x => x.Action.Value)
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.ShareLearning"/>.</summary>
    public static Form<TrendReviewCommand.ShareLearning> ShareLearning { get; } = Form.For<TrendReviewCommand.ShareLearning>("trend-review.share-learning", "Share what was learned", static form => form
        .Text("lesson", "What was learned", static x => x.Lesson, Paragraph)
        .Text("sharedBy", "How it is shared", static x => x.SharedBy, Line)
        .Parts("audiences", "For whom", static x => x.Audiences, Audience, atLeast: 1)
        .OptionalText("changesInPractice", "What is done differently from now on", static x => x.ChangesInPractice, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.AcknowledgeLearning"/>.</summary>
    public static Form<TrendReviewCommand.AcknowledgeLearning> AcknowledgeLearning { get; } = Form.For<TrendReviewCommand.AcknowledgeLearning>("trend-review.acknowledge-learning", "Take note of what was learned", static form => form
        .Text("audience", "As a member of", static x => x.Audience, Line));

    /// <summary>The form of <see cref="TrendReviewCommand.Relate"/>.</summary>
    public static Form<TrendReviewCommand.Relate> Relate { get; } = Form.For<TrendReviewCommand.Relate>("trend-review.relate", "Point to a record", static form => form
        .Reference("record", "Record", static x => x.Record)
        .Text("why", "How it has to do with the review", static x => x.Why, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.Merge"/>.</summary>
    public static Form<TrendReviewCommand.Merge> Merge { get; } = Form.For<TrendReviewCommand.Merge>("trend-review.merge", "Merge into another review", static form => form
        .Id("into", "The review that goes on", static x => x.Into.Value)
        .Text("reason", "Why they belong together", static x => x.Reason, Paragraph));

    /// <summary>The form of <see cref="TrendReviewCommand.Close"/>.</summary>
    public static Form<TrendReviewCommand.Close> Close { get; } = Form.For<TrendReviewCommand.Close>("trend-review.close", "Close", static form => form
        .OptionalText("note", "Closing note", static x => x.Note, Paragraph)
        .OptionalPart("persistence", "Why, although the signal persists", static x => x.Persistence, Persistence));

    /// <summary>The form of <see cref="TrendReviewCommand.Reopen"/>.</summary>
    public static Form<TrendReviewCommand.Reopen> Reopen { get; } = Form.For<TrendReviewCommand.Reopen>("trend-review.reopen", "Reopen", static form => form
        .Text("reason", "Why", static x => x.Reason, Paragraph));

    /// <summary>Every command's form.</summary>
    public static IReadOnlyList<Form> All { get; } = ContentList.Of<Form>(
    [
        Open, Observe, RecordCessation, Acknowledge, Transfer, StartAnalysis, AddNote, Explain, NoteCorrection, SendBack,
        AgreeActions, DecideNoAction, CompleteAction, CancelAction, ShareLearning, AcknowledgeLearning, Relate, Merge, Close, Reopen,
    ]);

    /// <summary>Every problem with the shape of <paramref name="command"/>; empty when there is none.</summary>
    internal static IReadOnlyList<Rejection> Check(TrendReviewCommand command) => command switch
    {
        TrendReviewCommand.Open c => Open.Check(c),
        TrendReviewCommand.Observe c => Observe.Check(c),
        TrendReviewCommand.RecordCessation c => RecordCessation.Check(c),
        TrendReviewCommand.Acknowledge c => Acknowledge.Check(c),
        TrendReviewCommand.Transfer c => Transfer.Check(c),
        TrendReviewCommand.StartAnalysis c => StartAnalysis.Check(c),
        TrendReviewCommand.AddNote c => AddNote.Check(c),
        TrendReviewCommand.Explain c => Explain.Check(c),
        TrendReviewCommand.NoteCorrection c => NoteCorrection.Check(c),
        TrendReviewCommand.SendBack c => SendBack.Check(c),
        TrendReviewCommand.AgreeActions c => AgreeActions.Check(c),
        TrendReviewCommand.DecideNoAction c => DecideNoAction.Check(c),
        TrendReviewCommand.CompleteAction c => CompleteAction.Check(c),
        TrendReviewCommand.CancelAction c => CancelAction.Check(c),
        TrendReviewCommand.ShareLearning c => ShareLearning.Check(c),
        TrendReviewCommand.AcknowledgeLearning c => AcknowledgeLearning.Check(c),
        TrendReviewCommand.Relate c => Relate.Check(c),
        TrendReviewCommand.Merge c => Merge.Check(c),
        TrendReviewCommand.Close c => Close.Check(c),
        TrendReviewCommand.Reopen c => Reopen.Check(c),
        _ => ContentList<Rejection>.Empty,
    };
}
