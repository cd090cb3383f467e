using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NodaTime;
using Qms.Domain.Core.Time;
using Qms.Domain.Trends.Reviewing;

namespace Qms.Domain.Trends.Tests.Reviewing.Support;

/// <summary>Of every command and event one with everything filled in, and one with nothing that can be left out.</summary>
internal static class Samples
{
    private static readonly Deadline Due = TimeLimit.WorkingDays(5).From(Known.Now, Known.Zone, WorkingCalendar.WeekendsOnly);

    public static IReadOnlyList<TrendReviewCommand> FullCommands { get; } =
    [
        new TrendReviewCommand.Open(Known.Id, Known.FullSignal, Known.ReviewId(9)),
        new TrendReviewCommand.Observe(Known.Later(1, Known.FullSignal), Known.ReviewId(8)),
        new TrendReviewCommand.RecordCessation(Known.Today, "Back within limits"),
        new TrendReviewCommand.Acknowledge(Known.Analyst.Id, "Looks real"),
        new TrendReviewCommand.Transfer(Known.Lead.Id, "Leave"),
        new TrendReviewCommand.StartAnalysis("Read every report"),
        new TrendReviewCommand.AddNote("Bob Example ran the list alone", [Known.Record("incident", 1)]),
        new TrendReviewCommand.Explain(ExplanationKind.SpecialCause, "New contrast injector", [Known.Record("incident", 1), Known.Record("incident", 2)], new LocalDate(2025, 8, 1)),
        new TrendReviewCommand.NoteCorrection("Counted once", Known.Record("change", 3)),
        new TrendReviewCommand.SendBack("What of the night shift?"),
        new TrendReviewCommand.AgreeActions("Train again", [Known.Action(1, Known.Record("preventive-action", 4)), Known.Action(2, Known.Record("preventive-action", 7))], [Known.Record("risk", 5)], [Known.Record("document", 6)]),
        new TrendReviewCommand.DecideNoAction("It was replaced"),
        new TrendReviewCommand.CompleteAction(Known.ActionId(1), "Attendance list"),
        new TrendReviewCommand.CancelAction(Known.ActionId(2), "Done by others"),
        new TrendReviewCommand.ShareLearning("Check the injector", "Huddle", [new LearningAudience("CT radiographers", true), new LearningAudience("Porters")], "A second person checks"),
        new TrendReviewCommand.AcknowledgeLearning("CT radiographers"),
        new TrendReviewCommand.Relate(Known.Record("risk", 5), "The same injector"),
        new TrendReviewCommand.Merge(Known.ReviewId(2), "One cause"),
        new TrendReviewCommand.Close("Done", new PersistenceStatement("The training is in March", Known.Today)),
        new TrendReviewCommand.Reopen("It came back"),
    ];

    public static IReadOnlyList<TrendReviewCommand> BareCommands { get; } =
    [
        new TrendReviewCommand.Open(Known.Id, Known.Signal),
        new TrendReviewCommand.Open(Known.Id, Known.Signal with { Figures = new("counted") }),
        new TrendReviewCommand.Observe(Known.Later()),
        new TrendReviewCommand.Acknowledge(Known.Analyst.Id),
        new TrendReviewCommand.AddNote("Nothing yet"),
        new TrendReviewCommand.Explain(ExplanationKind.NaturalVariation, "Chance"),
        new TrendReviewCommand.NoteCorrection("Counted once"),
        new TrendReviewCommand.AgreeActions("Train again", [Known.Action(1)]),
        new TrendReviewCommand.ShareLearning("Check the injector", "Huddle", [new LearningAudience("Porters")]),
        new TrendReviewCommand.Close(),
    ];

    public static IReadOnlyList<TrendReviewEvent> FullEvents { get; } =
    [
        new TrendReviewEvent.Detected(Known.Id, Known.FullSignal, Known.ReviewId(9), Due, Known.Scan.Id, Known.Now),
        new TrendReviewEvent.Observed(Known.Later(1, Known.FullSignal), true, Known.ReviewId(8), Known.Scan.Id, Known.Now),
        new TrendReviewEvent.Ceased(Known.Today, "Back within limits", Known.Scan.Id, Known.Now),
        new TrendReviewEvent.Acknowledged(Known.Analyst.Id, "Looks real", Due, Known.Manager.Id, Known.Now),
        new TrendReviewEvent.Transferred(Known.Lead.Id, "Leave", Known.Manager.Id, Known.Now),
        new TrendReviewEvent.AnalysisStarted("Read every report", Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.NoteAdded("Bob Example ran the list alone", [Known.Record("incident", 1)], Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.Explained(ExplanationKind.SpecialCause, "New contrast injector", [Known.Record("incident", 1)], new LocalDate(2025, 8, 1), Due, Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.CorrectionNoted("Counted once", Known.Record("change", 3), Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.SentBack("What of the night shift?", Due, Known.Manager.Id, Known.Now),
        new TrendReviewEvent.ActionsAgreed("Train again", [Known.Action(1, Known.Record("preventive-action", 4))], [Known.Record("risk", 5)], [Known.Record("document", 6)], Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.NoActionDecided("It was replaced", "A service of two (declared by director)", Known.Manager.Id, Known.Now),
        new TrendReviewEvent.ActionCompleted(Known.ActionId(1), "Attendance list", Known.Lead.Id, Known.Now),
        new TrendReviewEvent.ActionCancelled(Known.ActionId(2), "Done by others", Known.Lead.Id, Known.Now),
        new TrendReviewEvent.LearningShared("Check the injector", "A second person checks", "Huddle", [new LearningAudience("CT radiographers", true)], Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.LearningAcknowledged("CT radiographers", Known.Radiographer.Id, Known.Now),
        new TrendReviewEvent.Related(Known.Record("risk", 5), "The same injector", Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.Merged(Known.ReviewId(2), "One cause", Known.Manager.Id, Known.Now),
        new TrendReviewEvent.Closed("Done", new PersistenceStatement("The training is in March", Known.Today), "A service of two (declared by director)", Known.Manager.Id, Known.Now),
        new TrendReviewEvent.Reopened("It came back", Due, Known.Manager.Id, Known.Now),
    ];

    public static IReadOnlyList<TrendReviewEvent> BareEvents { get; } =
    [
        new TrendReviewEvent.Detected(Known.Id, Known.Signal, null, Due, Known.Scan.Id, Known.Now),
        new TrendReviewEvent.Observed(Known.Later(), false, null, Known.Scan.Id, Known.Now),
        new TrendReviewEvent.Acknowledged(Known.Analyst.Id, null, Due, Known.Manager.Id, Known.Now),
        new TrendReviewEvent.NoteAdded("Nothing yet", [], Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.Explained(ExplanationKind.NaturalVariation, "Chance", [], null, Due, Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.CorrectionNoted("Counted once", null, Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.ActionsAgreed("Train again", [Known.Action(1)], [], [], Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.NoActionDecided("It was replaced", null, Known.Manager.Id, Known.Now),
        new TrendReviewEvent.LearningShared("Check the injector", null, "Huddle", [new LearningAudience("Porters")], Known.Analyst.Id, Known.Now),
        new TrendReviewEvent.Closed(null, null, null, Known.Manager.Id, Known.Now),
        .. FullEvents.Where(static e => e is TrendReviewEvent.Ceased or TrendReviewEvent.Transferred or TrendReviewEvent.AnalysisStarted or TrendReviewEvent.SentBack or TrendReviewEvent.ActionCompleted
            or TrendReviewEvent.ActionCancelled or TrendReviewEvent.LearningAcknowledged or TrendReviewEvent.Related or TrendReviewEvent.Merged or TrendReviewEvent.Reopened),
    ];

    /// <summary>The members of a closed hierarchy.</summary>
    public static IReadOnlyList<Type> Members<T>() => [.. typeof(T).GetNestedTypes(BindingFlags.Public).Where(static type => typeof(T).IsAssignableFrom(type))];
}
