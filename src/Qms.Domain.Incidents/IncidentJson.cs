using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Incidents;

/// <summary>Incidents as JSON: the permanent names of the events, and commands as a host receives them from a form, a queue or a file.</summary>
public static class IncidentJson
{
    /// <summary>The code of a refusal of text that isn't the command's JSON.</summary>
    public const string NotReadable = "json.not-readable";

    /// <summary>The code of a refusal of a command with a name that no form has.</summary>
    public const string UnknownCommand = "json.unknown-command";

    private static readonly Dictionary<string, Func<string, IncidentCommand>> Readers = new(StringComparer.Ordinal)
    {
        { IncidentForms.Report.Id, json => Read(json, IncidentJsonContext.Strict.ReportCommand) },
        { IncidentForms.AmendFacts.Id, json => Read(json, IncidentJsonContext.Strict.AmendFactsCommand) },
        { IncidentForms.Triage.Id, json => Read(json, IncidentJsonContext.Strict.TriageCommand) },
        { IncidentForms.Reject.Id, json => Read(json, IncidentJsonContext.Strict.RejectCommand) },
        { IncidentForms.Merge.Id, json => Read(json, IncidentJsonContext.Strict.MergeCommand) },
        { IncidentForms.StartReview.Id, json => Read(json, IncidentJsonContext.Strict.StartReviewCommand) },
        { IncidentForms.StartInvestigation.Id, json => Read(json, IncidentJsonContext.Strict.StartInvestigationCommand) },
        { IncidentForms.Escalate.Id, json => Read(json, IncidentJsonContext.Strict.EscalateCommand) },
        { IncidentForms.Pause.Id, json => Read(json, IncidentJsonContext.Strict.PauseCommand) },
        { IncidentForms.Resume.Id, json => Read(json, IncidentJsonContext.Strict.ResumeCommand) },
        { IncidentForms.AddTimelineEntry.Id, json => Read(json, IncidentJsonContext.Strict.AddTimelineEntryCommand) },
        { IncidentForms.ReferToStatement.Id, json => Read(json, IncidentJsonContext.Strict.ReferToStatementCommand) },
        { IncidentForms.RequestAdvice.Id, json => Read(json, IncidentJsonContext.Strict.RequestAdviceCommand) },
        { IncidentForms.RecordAdvice.Id, json => Read(json, IncidentJsonContext.Strict.RecordAdviceCommand) },
        { IncidentForms.IdentifyFactor.Id, json => Read(json, IncidentJsonContext.Strict.IdentifyFactorCommand) },
        { IncidentForms.RecordFinding.Id, json => Read(json, IncidentJsonContext.Strict.RecordFindingCommand) },
        { IncidentForms.MakeRecommendation.Id, json => Read(json, IncidentJsonContext.Strict.MakeRecommendationCommand) },
        { IncidentForms.SubmitAnalysis.Id, json => Read(json, IncidentJsonContext.Strict.SubmitAnalysisCommand) },
        { IncidentForms.ReturnAnalysis.Id, json => Read(json, IncidentJsonContext.Strict.ReturnAnalysisCommand) },
        { IncidentForms.AgreeAction.Id, json => Read(json, IncidentJsonContext.Strict.AgreeActionCommand) },
        { IncidentForms.CloseFindingWithoutAction.Id, json => Read(json, IncidentJsonContext.Strict.CloseFindingWithoutActionCommand) },
        { IncidentForms.DeclineRecommendation.Id, json => Read(json, IncidentJsonContext.Strict.DeclineRecommendationCommand) },
        { IncidentForms.ApproveActions.Id, json => Read(json, IncidentJsonContext.Strict.ApproveActionsCommand) },
        { IncidentForms.CompleteAction.Id, json => Read(json, IncidentJsonContext.Strict.CompleteActionCommand) },
        { IncidentForms.CancelAction.Id, json => Read(json, IncidentJsonContext.Strict.CancelActionCommand) },
        { IncidentForms.ShareLearning.Id, json => Read(json, IncidentJsonContext.Strict.ShareLearningCommand) },
        { IncidentForms.AcknowledgeLearning.Id, json => Read(json, IncidentJsonContext.Strict.AcknowledgeLearningCommand) },
        { IncidentForms.GiveFeedback.Id, json => Read(json, IncidentJsonContext.Strict.GiveFeedbackCommand) },
        { IncidentForms.Close.Id, json => Read(json, IncidentJsonContext.Strict.CloseCommand) },
        { IncidentForms.Reopen.Id, json => Read(json, IncidentJsonContext.Strict.ReopenCommand) },
        { IncidentForms.GradeHarm.Id, json => Read(json, IncidentJsonContext.Strict.GradeHarmCommand) },
        { IncidentForms.ConfirmHarm.Id, json => Read(json, IncidentJsonContext.Strict.ConfirmHarmCommand) },
        { IncidentForms.DisputeHarm.Id, json => Read(json, IncidentJsonContext.Strict.DisputeHarmCommand) },
        { IncidentForms.AdjudicateHarm.Id, json => Read(json, IncidentJsonContext.Strict.AdjudicateHarmCommand) },
        { IncidentForms.RegradeHarm.Id, json => Read(json, IncidentJsonContext.Strict.RegradeHarmCommand) },
        { IncidentForms.GradeDamage.Id, json => Read(json, IncidentJsonContext.Strict.GradeDamageCommand) },
        { IncidentForms.FulfilDuty.Id, json => Read(json, IncidentJsonContext.Strict.FulfilDutyCommand) },
        { IncidentForms.SetDutyAside.Id, json => Read(json, IncidentJsonContext.Strict.SetDutyAsideCommand) },
        { IncidentForms.AssessDuties.Id, json => Read(json, IncidentJsonContext.Strict.AssessDutiesCommand) },
    };

    /// <summary>Every event with its permanent name, its version and the places of personal data in it.</summary>
    public static EventCatalogue<IncidentEvent> Events { get; } = EventCatalogue<IncidentEvent>.Create(static events => Register(events, IncidentJsonContext.Strict));

    /// <summary>Reads a command as its form's JSON Schema describes it. Properties that the schema doesn't name are refused.</summary>
    /// <param name="form">The form's id, such as <c>incident.triage</c>.</param>
    /// <param name="json">The filled-in form.</param>
    /// <param name="command">The command; null when refused.</param>
    /// <returns>Why it cannot be read, with the path; empty when it was read. The form's own check comes when the command is decided.</returns>
    public static IReadOnlyList<Rejection> TryReadCommand(string form, string json, out IncidentCommand? command)
    {
        command = null;
        if (json is null) throw new ArgumentNullException(nameof(json));
        if (!Readers.TryGetValue(form ?? throw new ArgumentNullException(nameof(form)), out var read))
        {
            return ContentList.Of([new Rejection(UnknownCommand, $"\"{form}\" is no form of an incident.")]);
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
    public static (string Form, string Json) WriteCommand(IncidentCommand command) => command switch
    {
        IncidentCommand.Report c => (IncidentForms.Report.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.ReportCommand)),
        IncidentCommand.AmendFacts c => (IncidentForms.AmendFacts.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.AmendFactsCommand)),
        IncidentCommand.Triage c => (IncidentForms.Triage.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.TriageCommand)),
        IncidentCommand.Reject c => (IncidentForms.Reject.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.RejectCommand)),
        IncidentCommand.Merge c => (IncidentForms.Merge.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.MergeCommand)),
        IncidentCommand.StartReview c => (IncidentForms.StartReview.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.StartReviewCommand)),
        IncidentCommand.StartInvestigation c => (IncidentForms.StartInvestigation.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.StartInvestigationCommand)),
        IncidentCommand.Escalate c => (IncidentForms.Escalate.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.EscalateCommand)),
        IncidentCommand.Pause c => (IncidentForms.Pause.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.PauseCommand)),
        IncidentCommand.Resume c => (IncidentForms.Resume.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.ResumeCommand)),
        IncidentCommand.AddTimelineEntry c => (IncidentForms.AddTimelineEntry.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.AddTimelineEntryCommand)),
        IncidentCommand.ReferToStatement c => (IncidentForms.ReferToStatement.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.ReferToStatementCommand)),
        IncidentCommand.RequestAdvice c => (IncidentForms.RequestAdvice.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.RequestAdviceCommand)),
        IncidentCommand.RecordAdvice c => (IncidentForms.RecordAdvice.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.RecordAdviceCommand)),
        IncidentCommand.IdentifyFactor c => (IncidentForms.IdentifyFactor.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.IdentifyFactorCommand)),
        IncidentCommand.RecordFinding c => (IncidentForms.RecordFinding.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.RecordFindingCommand)),
        IncidentCommand.MakeRecommendation c => (IncidentForms.MakeRecommendation.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.MakeRecommendationCommand)),
        IncidentCommand.SubmitAnalysis c => (IncidentForms.SubmitAnalysis.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.SubmitAnalysisCommand)),
        IncidentCommand.ReturnAnalysis c => (IncidentForms.ReturnAnalysis.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.ReturnAnalysisCommand)),
        IncidentCommand.AgreeAction c => (IncidentForms.AgreeAction.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.AgreeActionCommand)),
        IncidentCommand.CloseFindingWithoutAction c => (IncidentForms.CloseFindingWithoutAction.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.CloseFindingWithoutActionCommand)),
        IncidentCommand.DeclineRecommendation c => (IncidentForms.DeclineRecommendation.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.DeclineRecommendationCommand)),
        IncidentCommand.ApproveActions c => (IncidentForms.ApproveActions.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.ApproveActionsCommand)),
        IncidentCommand.CompleteAction c => (IncidentForms.CompleteAction.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.CompleteActionCommand)),
        IncidentCommand.CancelAction c => (IncidentForms.CancelAction.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.CancelActionCommand)),
        IncidentCommand.ShareLearning c => (IncidentForms.ShareLearning.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.ShareLearningCommand)),
        IncidentCommand.AcknowledgeLearning c => (IncidentForms.AcknowledgeLearning.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.AcknowledgeLearningCommand)),
        IncidentCommand.GiveFeedback c => (IncidentForms.GiveFeedback.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.GiveFeedbackCommand)),
        IncidentCommand.Close c => (IncidentForms.Close.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.CloseCommand)),
        IncidentCommand.Reopen c => (IncidentForms.Reopen.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.ReopenCommand)),
        IncidentCommand.GradeHarm c => (IncidentForms.GradeHarm.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.GradeHarmCommand)),
        IncidentCommand.ConfirmHarm c => (IncidentForms.ConfirmHarm.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.ConfirmHarmCommand)),
        IncidentCommand.DisputeHarm c => (IncidentForms.DisputeHarm.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.DisputeHarmCommand)),
        IncidentCommand.AdjudicateHarm c => (IncidentForms.AdjudicateHarm.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.AdjudicateHarmCommand)),
        IncidentCommand.RegradeHarm c => (IncidentForms.RegradeHarm.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.RegradeHarmCommand)),
        IncidentCommand.GradeDamage c => (IncidentForms.GradeDamage.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.GradeDamageCommand)),
        IncidentCommand.FulfilDuty c => (IncidentForms.FulfilDuty.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.FulfilDutyCommand)),
        IncidentCommand.SetDutyAside c => (IncidentForms.SetDutyAside.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.SetDutyAsideCommand)),
        IncidentCommand.AssessDuties c => (IncidentForms.AssessDuties.Id, JsonSerializer.Serialize(c, IncidentJsonContext.Strict.AssessDutiesCommand)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command?.GetType().Name, "Not a command of an incident."),
    };

    private static T Read<T>(string json, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The form is empty (null).");

    // System.Text.Json says "$.facts.kind"; the SDK's paths are those of the schema, "facts.kind".
    private static string PathOf(JsonException e) =>
        e.Path is null || e.Path.Length <= 2 ? "" : e.Path.Substring(e.Path[1] == '.' ? 2 : 1);

    private static void Register(EventCatalogueBuilder<IncidentEvent> events, IncidentJsonContext json) => events
        .Add("incident.reported", 1, json.Reported, "facts.description", "facts.people[].name", "facts.people[].recordNumber", "facts.imaging.accessionNumber", "facts.statutory.occupationalDoses[].bornOn")
        .Add("incident.facts-amended", 1, json.FactsAmended, "facts.description", "facts.people[].name", "facts.people[].recordNumber", "facts.imaging.accessionNumber", "facts.statutory.occupationalDoses[].bornOn")
        .Add("incident.triaged", 1, json.Triaged)
        .Add("incident.found-critical", 1, json.FoundCritical)
        .Add("incident.rejected", 1, json.Rejected)
        .Add("incident.merged", 1, json.Merged)
        .Add("incident.review-started", 1, json.ReviewStarted)
        .Add("incident.investigation-started", 1, json.InvestigationStarted)
        .Add("incident.escalated", 1, json.Escalated)
        .Add("incident.paused", 1, json.Paused)
        .Add("incident.resumed", 1, json.Resumed)
        .Add("incident.timeline-entry-added", 1, json.TimelineEntryAdded, "entry.what")
        .Add("incident.statement-referred", 1, json.StatementReferred)
        .Add("incident.advice-requested", 1, json.AdviceRequested)
        .Add("incident.advice-recorded", 1, json.AdviceRecorded)
        .Add("incident.factor-identified", 1, json.FactorIdentified)
        .Add("incident.finding-recorded", 1, json.FindingRecorded)
        .Add("incident.recommendation-made", 1, json.RecommendationMade)
        .Add("incident.analysis-submitted", 1, json.AnalysisSubmitted)
        .Add("incident.analysis-returned", 1, json.AnalysisReturned)
        .Add("incident.action-agreed", 1, json.ActionAgreed)
        .Add("incident.finding-closed-without-action", 1, json.FindingClosedWithoutAction)
        .Add("incident.recommendation-declined", 1, json.RecommendationDeclined)
        .Add("incident.actions-approved", 1, json.ActionsApproved)
        .Add("incident.action-completed", 1, json.ActionCompleted)
        .Add("incident.action-cancelled", 1, json.ActionCancelled)
        .Add("incident.learning-shared", 1, json.LearningShared)
        .Add("incident.learning-acknowledged", 1, json.LearningAcknowledged)
        .Add("incident.feedback-given", 1, json.FeedbackGiven, "feedback")
        .Add("incident.closed", 1, json.Closed)
        .Add("incident.reopened", 1, json.Reopened)
        .Add("incident.harm-graded", 1, json.HarmGraded)
        .Add("incident.harm-confirmed", 1, json.HarmConfirmed)
        .Add("incident.harm-disputed", 1, json.HarmDisputed)
        .Add("incident.harm-adjudicated", 1, json.HarmAdjudicated)
        .Add("incident.harm-regraded", 1, json.HarmRegraded)
        .Add("incident.damage-graded", 1, json.DamageGraded)
        .Add("incident.duty-raised", 1, json.DutyRaised)
        .Add("incident.duty-revised", 1, json.DutyRevised)
        .Add("incident.duty-withdrawn", 1, json.DutyWithdrawn)
        .Add("incident.duty-fulfilled", 1, json.DutyFulfilled)
        .Add("incident.duty-set-aside", 1, json.DutySetAside);
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
[JsonSerializable(typeof(IncidentEvent.Reported), TypeInfoPropertyName = "Reported")]
[JsonSerializable(typeof(IncidentEvent.FactsAmended), TypeInfoPropertyName = "FactsAmended")]
[JsonSerializable(typeof(IncidentEvent.Triaged), TypeInfoPropertyName = "Triaged")]
[JsonSerializable(typeof(IncidentEvent.FoundCritical), TypeInfoPropertyName = "FoundCritical")]
[JsonSerializable(typeof(IncidentEvent.Rejected), TypeInfoPropertyName = "Rejected")]
[JsonSerializable(typeof(IncidentEvent.Merged), TypeInfoPropertyName = "Merged")]
[JsonSerializable(typeof(IncidentEvent.ReviewStarted), TypeInfoPropertyName = "ReviewStarted")]
[JsonSerializable(typeof(IncidentEvent.InvestigationStarted), TypeInfoPropertyName = "InvestigationStarted")]
[JsonSerializable(typeof(IncidentEvent.Escalated), TypeInfoPropertyName = "Escalated")]
[JsonSerializable(typeof(IncidentEvent.Paused), TypeInfoPropertyName = "Paused")]
[JsonSerializable(typeof(IncidentEvent.Resumed), TypeInfoPropertyName = "Resumed")]
[JsonSerializable(typeof(IncidentEvent.TimelineEntryAdded), TypeInfoPropertyName = "TimelineEntryAdded")]
[JsonSerializable(typeof(IncidentEvent.StatementReferred), TypeInfoPropertyName = "StatementReferred")]
[JsonSerializable(typeof(IncidentEvent.AdviceRequested), TypeInfoPropertyName = "AdviceRequested")]
[JsonSerializable(typeof(IncidentEvent.AdviceRecorded), TypeInfoPropertyName = "AdviceRecorded")]
[JsonSerializable(typeof(IncidentEvent.FactorIdentified), TypeInfoPropertyName = "FactorIdentified")]
[JsonSerializable(typeof(IncidentEvent.FindingRecorded), TypeInfoPropertyName = "FindingRecorded")]
[JsonSerializable(typeof(IncidentEvent.RecommendationMade), TypeInfoPropertyName = "RecommendationMade")]
[JsonSerializable(typeof(IncidentEvent.AnalysisSubmitted), TypeInfoPropertyName = "AnalysisSubmitted")]
[JsonSerializable(typeof(IncidentEvent.AnalysisReturned), TypeInfoPropertyName = "AnalysisReturned")]
[JsonSerializable(typeof(IncidentEvent.ActionAgreed), TypeInfoPropertyName = "ActionAgreed")]
[JsonSerializable(typeof(IncidentEvent.FindingClosedWithoutAction), TypeInfoPropertyName = "FindingClosedWithoutAction")]
[JsonSerializable(typeof(IncidentEvent.RecommendationDeclined), TypeInfoPropertyName = "RecommendationDeclined")]
[JsonSerializable(typeof(IncidentEvent.ActionsApproved), TypeInfoPropertyName = "ActionsApproved")]
[JsonSerializable(typeof(IncidentEvent.ActionCompleted), TypeInfoPropertyName = "ActionCompleted")]
[JsonSerializable(typeof(IncidentEvent.ActionCancelled), TypeInfoPropertyName = "ActionCancelled")]
[JsonSerializable(typeof(IncidentEvent.LearningShared), TypeInfoPropertyName = "LearningShared")]
[JsonSerializable(typeof(IncidentEvent.LearningAcknowledged), TypeInfoPropertyName = "LearningAcknowledged")]
[JsonSerializable(typeof(IncidentEvent.FeedbackGiven), TypeInfoPropertyName = "FeedbackGiven")]
[JsonSerializable(typeof(IncidentEvent.Closed), TypeInfoPropertyName = "Closed")]
[JsonSerializable(typeof(IncidentEvent.Reopened), TypeInfoPropertyName = "Reopened")]
[JsonSerializable(typeof(IncidentEvent.HarmGraded), TypeInfoPropertyName = "HarmGraded")]
[JsonSerializable(typeof(IncidentEvent.HarmConfirmed), TypeInfoPropertyName = "HarmConfirmed")]
[JsonSerializable(typeof(IncidentEvent.HarmDisputed), TypeInfoPropertyName = "HarmDisputed")]
[JsonSerializable(typeof(IncidentEvent.HarmAdjudicated), TypeInfoPropertyName = "HarmAdjudicated")]
[JsonSerializable(typeof(IncidentEvent.HarmRegraded), TypeInfoPropertyName = "HarmRegraded")]
[JsonSerializable(typeof(IncidentEvent.DamageGraded), TypeInfoPropertyName = "DamageGraded")]
[JsonSerializable(typeof(IncidentEvent.DutyRaised), TypeInfoPropertyName = "DutyRaised")]
[JsonSerializable(typeof(IncidentEvent.DutyRevised), TypeInfoPropertyName = "DutyRevised")]
[JsonSerializable(typeof(IncidentEvent.DutyWithdrawn), TypeInfoPropertyName = "DutyWithdrawn")]
[JsonSerializable(typeof(IncidentEvent.DutyFulfilled), TypeInfoPropertyName = "DutyFulfilled")]
[JsonSerializable(typeof(IncidentEvent.DutySetAside), TypeInfoPropertyName = "DutySetAside")]
[JsonSerializable(typeof(IncidentCommand.Report), TypeInfoPropertyName = "ReportCommand")]
[JsonSerializable(typeof(IncidentCommand.AmendFacts), TypeInfoPropertyName = "AmendFactsCommand")]
[JsonSerializable(typeof(IncidentCommand.Triage), TypeInfoPropertyName = "TriageCommand")]
[JsonSerializable(typeof(IncidentCommand.Reject), TypeInfoPropertyName = "RejectCommand")]
[JsonSerializable(typeof(IncidentCommand.Merge), TypeInfoPropertyName = "MergeCommand")]
[JsonSerializable(typeof(IncidentCommand.StartReview), TypeInfoPropertyName = "StartReviewCommand")]
[JsonSerializable(typeof(IncidentCommand.StartInvestigation), TypeInfoPropertyName = "StartInvestigationCommand")]
[JsonSerializable(typeof(IncidentCommand.Escalate), TypeInfoPropertyName = "EscalateCommand")]
[JsonSerializable(typeof(IncidentCommand.Pause), TypeInfoPropertyName = "PauseCommand")]
[JsonSerializable(typeof(IncidentCommand.Resume), TypeInfoPropertyName = "ResumeCommand")]
[JsonSerializable(typeof(IncidentCommand.AddTimelineEntry), TypeInfoPropertyName = "AddTimelineEntryCommand")]
[JsonSerializable(typeof(IncidentCommand.ReferToStatement), TypeInfoPropertyName = "ReferToStatementCommand")]
[JsonSerializable(typeof(IncidentCommand.RequestAdvice), TypeInfoPropertyName = "RequestAdviceCommand")]
[JsonSerializable(typeof(IncidentCommand.RecordAdvice), TypeInfoPropertyName = "RecordAdviceCommand")]
[JsonSerializable(typeof(IncidentCommand.IdentifyFactor), TypeInfoPropertyName = "IdentifyFactorCommand")]
[JsonSerializable(typeof(IncidentCommand.RecordFinding), TypeInfoPropertyName = "RecordFindingCommand")]
[JsonSerializable(typeof(IncidentCommand.MakeRecommendation), TypeInfoPropertyName = "MakeRecommendationCommand")]
[JsonSerializable(typeof(IncidentCommand.SubmitAnalysis), TypeInfoPropertyName = "SubmitAnalysisCommand")]
[JsonSerializable(typeof(IncidentCommand.ReturnAnalysis), TypeInfoPropertyName = "ReturnAnalysisCommand")]
[JsonSerializable(typeof(IncidentCommand.AgreeAction), TypeInfoPropertyName = "AgreeActionCommand")]
[JsonSerializable(typeof(IncidentCommand.CloseFindingWithoutAction), TypeInfoPropertyName = "CloseFindingWithoutActionCommand")]
[JsonSerializable(typeof(IncidentCommand.DeclineRecommendation), TypeInfoPropertyName = "DeclineRecommendationCommand")]
[JsonSerializable(typeof(IncidentCommand.ApproveActions), TypeInfoPropertyName = "ApproveActionsCommand")]
[JsonSerializable(typeof(IncidentCommand.CompleteAction), TypeInfoPropertyName = "CompleteActionCommand")]
[JsonSerializable(typeof(IncidentCommand.CancelAction), TypeInfoPropertyName = "CancelActionCommand")]
[JsonSerializable(typeof(IncidentCommand.ShareLearning), TypeInfoPropertyName = "ShareLearningCommand")]
[JsonSerializable(typeof(IncidentCommand.AcknowledgeLearning), TypeInfoPropertyName = "AcknowledgeLearningCommand")]
[JsonSerializable(typeof(IncidentCommand.GiveFeedback), TypeInfoPropertyName = "GiveFeedbackCommand")]
[JsonSerializable(typeof(IncidentCommand.Close), TypeInfoPropertyName = "CloseCommand")]
[JsonSerializable(typeof(IncidentCommand.Reopen), TypeInfoPropertyName = "ReopenCommand")]
[JsonSerializable(typeof(IncidentCommand.GradeHarm), TypeInfoPropertyName = "GradeHarmCommand")]
[JsonSerializable(typeof(IncidentCommand.ConfirmHarm), TypeInfoPropertyName = "ConfirmHarmCommand")]
[JsonSerializable(typeof(IncidentCommand.DisputeHarm), TypeInfoPropertyName = "DisputeHarmCommand")]
[JsonSerializable(typeof(IncidentCommand.AdjudicateHarm), TypeInfoPropertyName = "AdjudicateHarmCommand")]
[JsonSerializable(typeof(IncidentCommand.RegradeHarm), TypeInfoPropertyName = "RegradeHarmCommand")]
[JsonSerializable(typeof(IncidentCommand.GradeDamage), TypeInfoPropertyName = "GradeDamageCommand")]
[JsonSerializable(typeof(IncidentCommand.FulfilDuty), TypeInfoPropertyName = "FulfilDutyCommand")]
[JsonSerializable(typeof(IncidentCommand.SetDutyAside), TypeInfoPropertyName = "SetDutyAsideCommand")]
[JsonSerializable(typeof(IncidentCommand.AssessDuties), TypeInfoPropertyName = "AssessDutiesCommand")]
internal sealed partial class IncidentJsonContext : JsonSerializerContext
{
    public static IncidentJsonContext Strict => Default;
}
