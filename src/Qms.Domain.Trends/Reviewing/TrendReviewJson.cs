using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>Trend reviews as JSON: the permanent names of the events, and commands as a host receives them from a form, a queue or a file.</summary>
public static class TrendReviewJson
{
    /// <summary>The code of a refusal of text that isn't the command's JSON.</summary>
    public const string NotReadable = "json.not-readable";

    /// <summary>The code of a refusal of a command with a name that no form has.</summary>
    public const string UnknownCommand = "json.unknown-command";

    private static readonly Dictionary<string, Func<string, TrendReviewCommand>> Readers = new(StringComparer.Ordinal)
    {
        { TrendReviewForms.Open.Id, static json => Read(json, TrendReviewJsonContext.Strict.OpenCommand) },
        { TrendReviewForms.Observe.Id, static json => Read(json, TrendReviewJsonContext.Strict.ObserveCommand) },
        { TrendReviewForms.RecordCessation.Id, static json => Read(json, TrendReviewJsonContext.Strict.RecordCessationCommand) },
        { TrendReviewForms.Acknowledge.Id, static json => Read(json, TrendReviewJsonContext.Strict.AcknowledgeCommand) },
        { TrendReviewForms.Transfer.Id, static json => Read(json, TrendReviewJsonContext.Strict.TransferCommand) },
        { TrendReviewForms.StartAnalysis.Id, static json => Read(json, TrendReviewJsonContext.Strict.StartAnalysisCommand) },
        { TrendReviewForms.AddNote.Id, static json => Read(json, TrendReviewJsonContext.Strict.AddNoteCommand) },
        { TrendReviewForms.Explain.Id, static json => Read(json, TrendReviewJsonContext.Strict.ExplainCommand) },
        { TrendReviewForms.NoteCorrection.Id, static json => Read(json, TrendReviewJsonContext.Strict.NoteCorrectionCommand) },
        { TrendReviewForms.SendBack.Id, static json => Read(json, TrendReviewJsonContext.Strict.SendBackCommand) },
        { TrendReviewForms.AgreeActions.Id, static json => Read(json, TrendReviewJsonContext.Strict.AgreeActionsCommand) },
        { TrendReviewForms.DecideNoAction.Id, static json => Read(json, TrendReviewJsonContext.Strict.DecideNoActionCommand) },
        { TrendReviewForms.CompleteAction.Id, static json => Read(json, TrendReviewJsonContext.Strict.CompleteActionCommand) },
        { TrendReviewForms.CancelAction.Id, static json => Read(json, TrendReviewJsonContext.Strict.CancelActionCommand) },
        { TrendReviewForms.ShareLearning.Id, static json => Read(json, TrendReviewJsonContext.Strict.ShareLearningCommand) },
        { TrendReviewForms.AcknowledgeLearning.Id, static json => Read(json, TrendReviewJsonContext.Strict.AcknowledgeLearningCommand) },
        { TrendReviewForms.Relate.Id, static json => Read(json, TrendReviewJsonContext.Strict.RelateCommand) },
        { TrendReviewForms.Merge.Id, static json => Read(json, TrendReviewJsonContext.Strict.MergeCommand) },
        { TrendReviewForms.Close.Id, static json => Read(json, TrendReviewJsonContext.Strict.CloseCommand) },
        { TrendReviewForms.Reopen.Id, static json => Read(json, TrendReviewJsonContext.Strict.ReopenCommand) },
    };

    /// <summary>Every event with its permanent name, its version and the places of personal data in it.</summary>
    public static EventCatalogue<TrendReviewEvent> Events { get; } = EventCatalogue<TrendReviewEvent>.Create(static events => Register(events, TrendReviewJsonContext.Strict));

    /// <summary>How an entry of <see cref="TrendsConsidered"/> is written and read, as strictly as commands.</summary>
    public static JsonTypeInfo<TrendsConsidered> Considered => TrendReviewJsonContext.Strict.TrendsConsidered;

    /// <summary>Reads a command as its form's JSON Schema describes it. Properties that the schema doesn't name are refused.</summary>
    /// <param name="form">The form's id, such as <c>trend-review.explain</c>.</param>
    /// <param name="json">The filled-in form.</param>
    /// <param name="command">The command; null when refused.</param>
    /// <returns>Why it cannot be read, with the path; empty when it was read. The form's own check comes when the command is decided.</returns>
    public static IReadOnlyList<Rejection> TryReadCommand(string form, string json, out TrendReviewCommand? command)
    {
        command = null;
        if (json is null) throw new ArgumentNullException(nameof(json));
        if (!Readers.TryGetValue(form ?? throw new ArgumentNullException(nameof(form)), out var read))
        {
            return ContentList.Of([new Rejection(UnknownCommand, $"\"{form}\" is no form of a trend review.")]);
        }

        try
        {
            command = read(json);
            return ContentList<Rejection>.Empty;
        }
        catch (JsonException e)
        {
            return ContentList.Of([new Rejection(NotReadable, PathOf(e), e.Message)]);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair cannot be turned into UTF-8; the reader meets it before it knows a path.
            return ContentList.Of([new Rejection(NotReadable, "The text is not valid Unicode.")]);
        }
    }

    /// <summary>Writes a command with its form's id.</summary>
    public static (string Form, string Json) WriteCommand(TrendReviewCommand command) => command switch
    {
        TrendReviewCommand.Open c => (TrendReviewForms.Open.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.OpenCommand)),
        TrendReviewCommand.Observe c => (TrendReviewForms.Observe.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.ObserveCommand)),
        TrendReviewCommand.RecordCessation c => (TrendReviewForms.RecordCessation.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.RecordCessationCommand)),
        TrendReviewCommand.Acknowledge c => (TrendReviewForms.Acknowledge.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.AcknowledgeCommand)),
        TrendReviewCommand.Transfer c => (TrendReviewForms.Transfer.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.TransferCommand)),
        TrendReviewCommand.StartAnalysis c => (TrendReviewForms.StartAnalysis.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.StartAnalysisCommand)),
        TrendReviewCommand.AddNote c => (TrendReviewForms.AddNote.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.AddNoteCommand)),
        TrendReviewCommand.Explain c => (TrendReviewForms.Explain.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.ExplainCommand)),
        TrendReviewCommand.NoteCorrection c => (TrendReviewForms.NoteCorrection.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.NoteCorrectionCommand)),
        TrendReviewCommand.SendBack c => (TrendReviewForms.SendBack.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.SendBackCommand)),
        TrendReviewCommand.AgreeActions c => (TrendReviewForms.AgreeActions.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.AgreeActionsCommand)),
        TrendReviewCommand.DecideNoAction c => (TrendReviewForms.DecideNoAction.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.DecideNoActionCommand)),
        TrendReviewCommand.CompleteAction c => (TrendReviewForms.CompleteAction.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.CompleteActionCommand)),
        TrendReviewCommand.CancelAction c => (TrendReviewForms.CancelAction.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.CancelActionCommand)),
        TrendReviewCommand.ShareLearning c => (TrendReviewForms.ShareLearning.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.ShareLearningCommand)),
        TrendReviewCommand.AcknowledgeLearning c => (TrendReviewForms.AcknowledgeLearning.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.AcknowledgeLearningCommand)),
        TrendReviewCommand.Relate c => (TrendReviewForms.Relate.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.RelateCommand)),
        TrendReviewCommand.Merge c => (TrendReviewForms.Merge.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.MergeCommand)),
        TrendReviewCommand.Close c => (TrendReviewForms.Close.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.CloseCommand)),
        TrendReviewCommand.Reopen c => (TrendReviewForms.Reopen.Id, JsonSerializer.Serialize(c, TrendReviewJsonContext.Strict.ReopenCommand)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command?.GetType().Name, "Not a command of a trend review."),
    };

    private static T Read<T>(string json, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The form is empty (null).");

    // System.Text.Json says "$.signal.rule"; the SDK's paths are those of the schema, "signal.rule".
    private static string PathOf(JsonException e) =>
        e.Path is null || e.Path.Length <= 2 ? "" : e.Path.Substring(e.Path[1] == '.' ? 2 : 1);

    private static void Register(EventCatalogueBuilder<TrendReviewEvent> events, TrendReviewJsonContext json) => events
        .Add("trend-review.detected", 1, json.Detected)
        .Add("trend-review.observed", 1, json.Observed)
        .Add("trend-review.ceased", 1, json.Ceased)
        .Add("trend-review.acknowledged", 1, json.Acknowledged)
        .Add("trend-review.transferred", 1, json.Transferred)
        .Add("trend-review.analysis-started", 1, json.AnalysisStarted)
        .Add("trend-review.note-added", 1, json.NoteAdded, "text")
        .Add("trend-review.explained", 1, json.Explained)
        .Add("trend-review.correction-noted", 1, json.CorrectionNoted)
        .Add("trend-review.sent-back", 1, json.SentBack)
        .Add("trend-review.actions-agreed", 1, json.ActionsAgreed)
        .Add("trend-review.no-action-decided", 1, json.NoActionDecided)
        .Add("trend-review.action-completed", 1, json.ActionCompleted)
        .Add("trend-review.action-cancelled", 1, json.ActionCancelled)
        .Add("trend-review.learning-shared", 1, json.LearningShared)
        .Add("trend-review.learning-acknowledged", 1, json.LearningAcknowledged)
        .Add("trend-review.related", 1, json.Related)
        .Add("trend-review.merged", 1, json.Merged)
        .Add("trend-review.closed", 1, json.Closed)
        .Add("trend-review.reopened", 1, json.Reopened);
}

/// <summary>Metadata for reading and writing without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = new[] { typeof(InstantConverter), typeof(LocalDateConverter) })]
[JsonSerializable(typeof(TrendReviewEvent.Detected), TypeInfoPropertyName = "Detected")]
[JsonSerializable(typeof(TrendReviewEvent.Observed), TypeInfoPropertyName = "Observed")]
[JsonSerializable(typeof(TrendReviewEvent.Ceased), TypeInfoPropertyName = "Ceased")]
[JsonSerializable(typeof(TrendReviewEvent.Acknowledged), TypeInfoPropertyName = "Acknowledged")]
[JsonSerializable(typeof(TrendReviewEvent.Transferred), TypeInfoPropertyName = "Transferred")]
[JsonSerializable(typeof(TrendReviewEvent.AnalysisStarted), TypeInfoPropertyName = "AnalysisStarted")]
[JsonSerializable(typeof(TrendReviewEvent.NoteAdded), TypeInfoPropertyName = "NoteAdded")]
[JsonSerializable(typeof(TrendReviewEvent.Explained), TypeInfoPropertyName = "Explained")]
[JsonSerializable(typeof(TrendReviewEvent.CorrectionNoted), TypeInfoPropertyName = "CorrectionNoted")]
[JsonSerializable(typeof(TrendReviewEvent.SentBack), TypeInfoPropertyName = "SentBack")]
[JsonSerializable(typeof(TrendReviewEvent.ActionsAgreed), TypeInfoPropertyName = "ActionsAgreed")]
[JsonSerializable(typeof(TrendReviewEvent.NoActionDecided), TypeInfoPropertyName = "NoActionDecided")]
[JsonSerializable(typeof(TrendReviewEvent.ActionCompleted), TypeInfoPropertyName = "ActionCompleted")]
[JsonSerializable(typeof(TrendReviewEvent.ActionCancelled), TypeInfoPropertyName = "ActionCancelled")]
[JsonSerializable(typeof(TrendReviewEvent.LearningShared), TypeInfoPropertyName = "LearningShared")]
[JsonSerializable(typeof(TrendReviewEvent.LearningAcknowledged), TypeInfoPropertyName = "LearningAcknowledged")]
[JsonSerializable(typeof(TrendReviewEvent.Related), TypeInfoPropertyName = "Related")]
[JsonSerializable(typeof(TrendReviewEvent.Merged), TypeInfoPropertyName = "Merged")]
[JsonSerializable(typeof(TrendReviewEvent.Closed), TypeInfoPropertyName = "Closed")]
[JsonSerializable(typeof(TrendReviewEvent.Reopened), TypeInfoPropertyName = "Reopened")]
[JsonSerializable(typeof(TrendReviewCommand.Open), TypeInfoPropertyName = "OpenCommand")]
[JsonSerializable(typeof(TrendReviewCommand.Observe), TypeInfoPropertyName = "ObserveCommand")]
[JsonSerializable(typeof(TrendReviewCommand.RecordCessation), TypeInfoPropertyName = "RecordCessationCommand")]
[JsonSerializable(typeof(TrendReviewCommand.Acknowledge), TypeInfoPropertyName = "AcknowledgeCommand")]
[JsonSerializable(typeof(TrendReviewCommand.Transfer), TypeInfoPropertyName = "TransferCommand")]
[JsonSerializable(typeof(TrendReviewCommand.StartAnalysis), TypeInfoPropertyName = "StartAnalysisCommand")]
[JsonSerializable(typeof(TrendReviewCommand.AddNote), TypeInfoPropertyName = "AddNoteCommand")]
[JsonSerializable(typeof(TrendReviewCommand.Explain), TypeInfoPropertyName = "ExplainCommand")]
[JsonSerializable(typeof(TrendReviewCommand.NoteCorrection), TypeInfoPropertyName = "NoteCorrectionCommand")]
[JsonSerializable(typeof(TrendReviewCommand.SendBack), TypeInfoPropertyName = "SendBackCommand")]
[JsonSerializable(typeof(TrendReviewCommand.AgreeActions), TypeInfoPropertyName = "AgreeActionsCommand")]
[JsonSerializable(typeof(TrendReviewCommand.DecideNoAction), TypeInfoPropertyName = "DecideNoActionCommand")]
[JsonSerializable(typeof(TrendReviewCommand.CompleteAction), TypeInfoPropertyName = "CompleteActionCommand")]
[JsonSerializable(typeof(TrendReviewCommand.CancelAction), TypeInfoPropertyName = "CancelActionCommand")]
[JsonSerializable(typeof(TrendReviewCommand.ShareLearning), TypeInfoPropertyName = "ShareLearningCommand")]
[JsonSerializable(typeof(TrendReviewCommand.AcknowledgeLearning), TypeInfoPropertyName = "AcknowledgeLearningCommand")]
[JsonSerializable(typeof(TrendReviewCommand.Relate), TypeInfoPropertyName = "RelateCommand")]
[JsonSerializable(typeof(TrendReviewCommand.Merge), TypeInfoPropertyName = "MergeCommand")]
[JsonSerializable(typeof(TrendReviewCommand.Close), TypeInfoPropertyName = "CloseCommand")]
[JsonSerializable(typeof(TrendReviewCommand.Reopen), TypeInfoPropertyName = "ReopenCommand")]
[JsonSerializable(typeof(TrendsConsidered))]
internal sealed partial class TrendReviewJsonContext : JsonSerializerContext
{
    public static TrendReviewJsonContext Strict => Default;
}
