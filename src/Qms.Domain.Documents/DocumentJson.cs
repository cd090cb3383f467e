using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Documents;

/// <summary>Controlled documents as JSON: the permanent names of the events, and commands as a host receives them from a form, a queue or a file.</summary>
public static class DocumentJson
{
    /// <summary>The code of a refusal of text that isn't the command's JSON.</summary>
    public const string NotReadable = "json.not-readable";

    /// <summary>The code of a refusal of a command with a name that no form has.</summary>
    public const string UnknownCommand = "json.unknown-command";

    private static readonly Dictionary<string, Func<string, DocumentCommand>> Readers = new(StringComparer.Ordinal)
    {
        { DocumentForms.Register.Id, json => Read(json, DocumentJsonContext.Strict.RegisterCommand) },
        { DocumentForms.AmendDetails.Id, json => Read(json, DocumentJsonContext.Strict.AmendDetailsCommand) },
        { DocumentForms.StartDraft.Id, json => Read(json, DocumentJsonContext.Strict.StartDraftCommand) },
        { DocumentForms.ReviseDraft.Id, json => Read(json, DocumentJsonContext.Strict.ReviseDraftCommand) },
        { DocumentForms.DiscardDraft.Id, json => Read(json, DocumentJsonContext.Strict.DiscardDraftCommand) },
        { DocumentForms.Submit.Id, json => Read(json, DocumentJsonContext.Strict.SubmitCommand) },
        { DocumentForms.RecallSubmission.Id, json => Read(json, DocumentJsonContext.Strict.RecallSubmissionCommand) },
        { DocumentForms.SendBack.Id, json => Read(json, DocumentJsonContext.Strict.SendBackCommand) },
        { DocumentForms.Sign.Id, json => Read(json, DocumentJsonContext.Strict.SignCommand) },
        { DocumentForms.Escalate.Id, json => Read(json, DocumentJsonContext.Strict.EscalateCommand) },
        { DocumentForms.AuthoriseEmergency.Id, json => Read(json, DocumentJsonContext.Strict.AuthoriseEmergencyCommand) },
        { DocumentForms.StartFullReview.Id, json => Read(json, DocumentJsonContext.Strict.StartFullReviewCommand) },
        { DocumentForms.Withdraw.Id, json => Read(json, DocumentJsonContext.Strict.WithdrawCommand) },
        { DocumentForms.Archive.Id, json => Read(json, DocumentJsonContext.Strict.ArchiveCommand) },
        { DocumentForms.ExtendRetention.Id, json => Read(json, DocumentJsonContext.Strict.ExtendRetentionCommand) },
        { DocumentForms.RecordDestruction.Id, json => Read(json, DocumentJsonContext.Strict.RecordDestructionCommand) },
        { DocumentForms.Retire.Id, json => Read(json, DocumentJsonContext.Strict.RetireCommand) },
        { DocumentForms.Reinstate.Id, json => Read(json, DocumentJsonContext.Strict.ReinstateCommand) },
        { DocumentForms.Delegate.Id, json => Read(json, DocumentJsonContext.Strict.DelegateCommand) },
        { DocumentForms.EndDelegation.Id, json => Read(json, DocumentJsonContext.Strict.EndDelegationCommand) },
        { DocumentForms.TriggerReview.Id, json => Read(json, DocumentJsonContext.Strict.TriggerReviewCommand) },
        { DocumentForms.CompleteReview.Id, json => Read(json, DocumentJsonContext.Strict.CompleteReviewCommand) },
        { DocumentForms.IssueCopy.Id, json => Read(json, DocumentJsonContext.Strict.IssueCopyCommand) },
        { DocumentForms.RecallCopy.Id, json => Read(json, DocumentJsonContext.Strict.RecallCopyCommand) },
        { DocumentForms.AccountForCopy.Id, json => Read(json, DocumentJsonContext.Strict.AccountForCopyCommand) },
        { DocumentForms.Acknowledge.Id, json => Read(json, DocumentJsonContext.Strict.AcknowledgeCommand) },
        { DocumentForms.CheckSource.Id, json => Read(json, DocumentJsonContext.Strict.CheckSourceCommand) },
        { DocumentForms.Adopt.Id, json => Read(json, DocumentJsonContext.Strict.AdoptCommand) },
        { DocumentForms.EndAdoption.Id, json => Read(json, DocumentJsonContext.Strict.EndAdoptionCommand) },
    };

    /// <summary>Every event with its permanent name, its version and the places of personal data in it.</summary>
    public static EventCatalogue<DocumentEvent> Events { get; } = EventCatalogue<DocumentEvent>.Create(static events => Register(events, DocumentJsonContext.Strict));

    /// <summary>Reads a command as its form's JSON Schema describes it. Properties that the schema doesn't name are refused.</summary>
    /// <param name="form">The form's id, such as <c>document.submit</c>.</param>
    /// <param name="json">The filled-in form.</param>
    /// <param name="command">The command; null when refused.</param>
    /// <returns>Why it cannot be read, with the path; empty when it was read. The form's own check comes when the command is decided.</returns>
    public static IReadOnlyList<Rejection> TryReadCommand(string form, string json, out DocumentCommand? command)
    {
        command = null;
        if (json is null) throw new ArgumentNullException(nameof(json));
        if (!Readers.TryGetValue(form ?? throw new ArgumentNullException(nameof(form)), out var read))
        {
            return ContentList.Of([new Rejection(UnknownCommand, $"\"{form}\" is no form of a document.")]);
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
    public static (string Form, string Json) WriteCommand(DocumentCommand command) => command switch
    {
        DocumentCommand.Register c => (DocumentForms.Register.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.RegisterCommand)),
        DocumentCommand.AmendDetails c => (DocumentForms.AmendDetails.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.AmendDetailsCommand)),
        DocumentCommand.StartDraft c => (DocumentForms.StartDraft.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.StartDraftCommand)),
        DocumentCommand.ReviseDraft c => (DocumentForms.ReviseDraft.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.ReviseDraftCommand)),
        DocumentCommand.DiscardDraft c => (DocumentForms.DiscardDraft.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.DiscardDraftCommand)),
        DocumentCommand.Submit c => (DocumentForms.Submit.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.SubmitCommand)),
        DocumentCommand.RecallSubmission c => (DocumentForms.RecallSubmission.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.RecallSubmissionCommand)),
        DocumentCommand.SendBack c => (DocumentForms.SendBack.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.SendBackCommand)),
        DocumentCommand.Sign c => (DocumentForms.Sign.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.SignCommand)),
        DocumentCommand.Escalate c => (DocumentForms.Escalate.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.EscalateCommand)),
        DocumentCommand.AuthoriseEmergency c => (DocumentForms.AuthoriseEmergency.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.AuthoriseEmergencyCommand)),
        DocumentCommand.StartFullReview c => (DocumentForms.StartFullReview.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.StartFullReviewCommand)),
        DocumentCommand.Withdraw c => (DocumentForms.Withdraw.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.WithdrawCommand)),
        DocumentCommand.Archive c => (DocumentForms.Archive.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.ArchiveCommand)),
        DocumentCommand.ExtendRetention c => (DocumentForms.ExtendRetention.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.ExtendRetentionCommand)),
        DocumentCommand.RecordDestruction c => (DocumentForms.RecordDestruction.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.RecordDestructionCommand)),
        DocumentCommand.Retire c => (DocumentForms.Retire.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.RetireCommand)),
        DocumentCommand.Reinstate c => (DocumentForms.Reinstate.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.ReinstateCommand)),
        DocumentCommand.Delegate c => (DocumentForms.Delegate.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.DelegateCommand)),
        DocumentCommand.EndDelegation c => (DocumentForms.EndDelegation.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.EndDelegationCommand)),
        DocumentCommand.TriggerReview c => (DocumentForms.TriggerReview.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.TriggerReviewCommand)),
        DocumentCommand.CompleteReview c => (DocumentForms.CompleteReview.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.CompleteReviewCommand)),
        DocumentCommand.IssueCopy c => (DocumentForms.IssueCopy.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.IssueCopyCommand)),
        DocumentCommand.RecallCopy c => (DocumentForms.RecallCopy.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.RecallCopyCommand)),
        DocumentCommand.AccountForCopy c => (DocumentForms.AccountForCopy.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.AccountForCopyCommand)),
        DocumentCommand.Acknowledge c => (DocumentForms.Acknowledge.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.AcknowledgeCommand)),
        DocumentCommand.CheckSource c => (DocumentForms.CheckSource.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.CheckSourceCommand)),
        DocumentCommand.Adopt c => (DocumentForms.Adopt.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.AdoptCommand)),
        DocumentCommand.EndAdoption c => (DocumentForms.EndAdoption.Id, JsonSerializer.Serialize(c, DocumentJsonContext.Strict.EndAdoptionCommand)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command?.GetType().Name, "Not a command of a document."),
    };

    private static T Read<T>(string json, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The form is empty (null).");

    // System.Text.Json says "$.details.type"; the SDK's paths are those of the schema, "details.type".
    private static string PathOf(JsonException e) =>
        e.Path is null || e.Path.Length <= 2 ? "" : e.Path.Substring(e.Path[1] == '.' ? 2 : 1);

    private static void Register(EventCatalogueBuilder<DocumentEvent> events, DocumentJsonContext json) => events
        .Add("document.registered", 1, json.Registered)
        .Add("document.details-amended", 1, json.DetailsAmended)
        .Add("document.draft-started", 1, json.DraftStarted)
        .Add("document.draft-revised", 1, json.DraftRevised)
        .Add("document.draft-discarded", 1, json.DraftDiscarded)
        .Add("document.submitted", 1, json.Submitted, "signature.printedName")
        .Add("document.stage-opened", 1, json.StageOpened)
        .Add("document.signed", 1, json.Signed, "signature.printedName")
        .Add("document.stage-escalated", 1, json.StageEscalated)
        .Add("document.approved", 1, json.Approved)
        .Add("document.authorised", 1, json.Authorised)
        .Add("document.emergency-authorised", 1, json.EmergencyAuthorised, "signature.printedName")
        .Add("document.full-review-started", 1, json.FullReviewStarted)
        .Add("document.emergency-ratified", 1, json.EmergencyRatified)
        .Add("document.sent-back", 1, json.SentBack)
        .Add("document.submission-recalled", 1, json.SubmissionRecalled)
        .Add("document.version-withdrawn", 1, json.VersionWithdrawn, "signature.printedName")
        .Add("document.version-archived", 1, json.VersionArchived)
        .Add("document.retention-extended", 1, json.RetentionExtended)
        .Add("document.version-destroyed", 1, json.VersionDestroyed)
        .Add("document.retired", 1, json.Retired, "signature.printedName")
        .Add("document.reinstated", 1, json.Reinstated)
        .Add("document.delegated", 1, json.Delegated)
        .Add("document.delegation-ended", 1, json.DelegationEnded)
        .Add("document.review-triggered", 1, json.ReviewTriggered)
        .Add("document.review-completed", 1, json.ReviewCompleted, "signature.printedName")
        .Add("document.copy-issued", 1, json.CopyIssued)
        .Add("document.copy-recalled", 1, json.CopyRecalled)
        .Add("document.copy-accounted-for", 1, json.CopyAccountedFor)
        .Add("document.acknowledged", 1, json.Acknowledged, "acknowledgement.signature.printedName")
        .Add("document.source-checked", 1, json.SourceChecked)
        .Add("document.adopted", 1, json.Adopted)
        .Add("document.adoption-ended", 1, json.AdoptionEnded);
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
[JsonSerializable(typeof(DocumentEvent.Registered), TypeInfoPropertyName = "Registered")]
[JsonSerializable(typeof(DocumentEvent.DetailsAmended), TypeInfoPropertyName = "DetailsAmended")]
[JsonSerializable(typeof(DocumentEvent.DraftStarted), TypeInfoPropertyName = "DraftStarted")]
[JsonSerializable(typeof(DocumentEvent.DraftRevised), TypeInfoPropertyName = "DraftRevised")]
[JsonSerializable(typeof(DocumentEvent.DraftDiscarded), TypeInfoPropertyName = "DraftDiscarded")]
[JsonSerializable(typeof(DocumentEvent.Submitted), TypeInfoPropertyName = "Submitted")]
[JsonSerializable(typeof(DocumentEvent.StageOpened), TypeInfoPropertyName = "StageOpened")]
[JsonSerializable(typeof(DocumentEvent.Signed), TypeInfoPropertyName = "Signed")]
[JsonSerializable(typeof(DocumentEvent.StageEscalated), TypeInfoPropertyName = "StageEscalated")]
[JsonSerializable(typeof(DocumentEvent.Approved), TypeInfoPropertyName = "Approved")]
[JsonSerializable(typeof(DocumentEvent.Authorised), TypeInfoPropertyName = "Authorised")]
[JsonSerializable(typeof(DocumentEvent.EmergencyAuthorised), TypeInfoPropertyName = "EmergencyAuthorised")]
[JsonSerializable(typeof(DocumentEvent.FullReviewStarted), TypeInfoPropertyName = "FullReviewStarted")]
[JsonSerializable(typeof(DocumentEvent.EmergencyRatified), TypeInfoPropertyName = "EmergencyRatified")]
[JsonSerializable(typeof(DocumentEvent.SentBack), TypeInfoPropertyName = "SentBack")]
[JsonSerializable(typeof(DocumentEvent.SubmissionRecalled), TypeInfoPropertyName = "SubmissionRecalled")]
[JsonSerializable(typeof(DocumentEvent.VersionWithdrawn), TypeInfoPropertyName = "VersionWithdrawn")]
[JsonSerializable(typeof(DocumentEvent.VersionArchived), TypeInfoPropertyName = "VersionArchived")]
[JsonSerializable(typeof(DocumentEvent.RetentionExtended), TypeInfoPropertyName = "RetentionExtended")]
[JsonSerializable(typeof(DocumentEvent.VersionDestroyed), TypeInfoPropertyName = "VersionDestroyed")]
[JsonSerializable(typeof(DocumentEvent.Retired), TypeInfoPropertyName = "Retired")]
[JsonSerializable(typeof(DocumentEvent.Reinstated), TypeInfoPropertyName = "Reinstated")]
[JsonSerializable(typeof(DocumentEvent.Delegated), TypeInfoPropertyName = "Delegated")]
[JsonSerializable(typeof(DocumentEvent.DelegationEnded), TypeInfoPropertyName = "DelegationEnded")]
[JsonSerializable(typeof(DocumentEvent.ReviewTriggered), TypeInfoPropertyName = "ReviewTriggered")]
[JsonSerializable(typeof(DocumentEvent.ReviewCompleted), TypeInfoPropertyName = "ReviewCompleted")]
[JsonSerializable(typeof(DocumentEvent.CopyIssued), TypeInfoPropertyName = "CopyIssued")]
[JsonSerializable(typeof(DocumentEvent.CopyRecalled), TypeInfoPropertyName = "CopyRecalled")]
[JsonSerializable(typeof(DocumentEvent.CopyAccountedFor), TypeInfoPropertyName = "CopyAccountedFor")]
[JsonSerializable(typeof(DocumentEvent.Acknowledged), TypeInfoPropertyName = "Acknowledged")]
[JsonSerializable(typeof(DocumentEvent.SourceChecked), TypeInfoPropertyName = "SourceChecked")]
[JsonSerializable(typeof(DocumentEvent.Adopted), TypeInfoPropertyName = "Adopted")]
[JsonSerializable(typeof(DocumentEvent.AdoptionEnded), TypeInfoPropertyName = "AdoptionEnded")]
[JsonSerializable(typeof(DocumentCommand.Register), TypeInfoPropertyName = "RegisterCommand")]
[JsonSerializable(typeof(DocumentCommand.AmendDetails), TypeInfoPropertyName = "AmendDetailsCommand")]
[JsonSerializable(typeof(DocumentCommand.StartDraft), TypeInfoPropertyName = "StartDraftCommand")]
[JsonSerializable(typeof(DocumentCommand.ReviseDraft), TypeInfoPropertyName = "ReviseDraftCommand")]
[JsonSerializable(typeof(DocumentCommand.DiscardDraft), TypeInfoPropertyName = "DiscardDraftCommand")]
[JsonSerializable(typeof(DocumentCommand.Submit), TypeInfoPropertyName = "SubmitCommand")]
[JsonSerializable(typeof(DocumentCommand.RecallSubmission), TypeInfoPropertyName = "RecallSubmissionCommand")]
[JsonSerializable(typeof(DocumentCommand.SendBack), TypeInfoPropertyName = "SendBackCommand")]
[JsonSerializable(typeof(DocumentCommand.Sign), TypeInfoPropertyName = "SignCommand")]
[JsonSerializable(typeof(DocumentCommand.Escalate), TypeInfoPropertyName = "EscalateCommand")]
[JsonSerializable(typeof(DocumentCommand.AuthoriseEmergency), TypeInfoPropertyName = "AuthoriseEmergencyCommand")]
[JsonSerializable(typeof(DocumentCommand.StartFullReview), TypeInfoPropertyName = "StartFullReviewCommand")]
[JsonSerializable(typeof(DocumentCommand.Withdraw), TypeInfoPropertyName = "WithdrawCommand")]
[JsonSerializable(typeof(DocumentCommand.Archive), TypeInfoPropertyName = "ArchiveCommand")]
[JsonSerializable(typeof(DocumentCommand.ExtendRetention), TypeInfoPropertyName = "ExtendRetentionCommand")]
[JsonSerializable(typeof(DocumentCommand.RecordDestruction), TypeInfoPropertyName = "RecordDestructionCommand")]
[JsonSerializable(typeof(DocumentCommand.Retire), TypeInfoPropertyName = "RetireCommand")]
[JsonSerializable(typeof(DocumentCommand.Reinstate), TypeInfoPropertyName = "ReinstateCommand")]
[JsonSerializable(typeof(DocumentCommand.Delegate), TypeInfoPropertyName = "DelegateCommand")]
[JsonSerializable(typeof(DocumentCommand.EndDelegation), TypeInfoPropertyName = "EndDelegationCommand")]
[JsonSerializable(typeof(DocumentCommand.TriggerReview), TypeInfoPropertyName = "TriggerReviewCommand")]
[JsonSerializable(typeof(DocumentCommand.CompleteReview), TypeInfoPropertyName = "CompleteReviewCommand")]
[JsonSerializable(typeof(DocumentCommand.IssueCopy), TypeInfoPropertyName = "IssueCopyCommand")]
[JsonSerializable(typeof(DocumentCommand.RecallCopy), TypeInfoPropertyName = "RecallCopyCommand")]
[JsonSerializable(typeof(DocumentCommand.AccountForCopy), TypeInfoPropertyName = "AccountForCopyCommand")]
[JsonSerializable(typeof(DocumentCommand.Acknowledge), TypeInfoPropertyName = "AcknowledgeCommand")]
[JsonSerializable(typeof(DocumentCommand.CheckSource), TypeInfoPropertyName = "CheckSourceCommand")]
[JsonSerializable(typeof(DocumentCommand.Adopt), TypeInfoPropertyName = "AdoptCommand")]
[JsonSerializable(typeof(DocumentCommand.EndAdoption), TypeInfoPropertyName = "EndAdoptionCommand")]
internal sealed partial class DocumentJsonContext : JsonSerializerContext
{
    public static DocumentJsonContext Strict => Default;
}
