using System.Collections.Generic;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Sources;

namespace Qms.Domain.Documents;

/// <summary>What is true of a document whatever its version.</summary>
/// <param name="Type">What kind of document.</param>
/// <param name="Owner">Who looks after it; null when nobody does, which is reported.</param>
/// <param name="Classification">Who may see it.</param>
/// <param name="Fulfils">The codes of the documents that must exist and that this is: <c>irmer.schedule-2.a</c>, <c>lm2.policy.risk</c>.</param>
/// <param name="Requirements">Requirements that it helps to meet, such as <c>QSI LM2 (e)</c>.</param>
/// <param name="ReviewEvery">How often it is reviewed; null for what the service's policy says for its type. Never longer than the policy allows.</param>
/// <param name="Reading">Who must declare having read it, by when; null for what the policy says for its type.</param>
/// <param name="Source">Who issues it and how often that is checked; of external and parent documents only.</param>
/// <param name="Related">Records that belong to it: risks, audits, other documents.</param>
public sealed record DocumentDetails(
    DocumentType Type,
    ActorId? Owner = null,
    Classification Classification = Classification.Internal,
    IReadOnlyList<string>? Fulfils = null,
    IReadOnlyList<string>? Requirements = null,
    Cadence? ReviewEvery = null,
    ReadingRequirement? Reading = null,
    DocumentSource? Source = null,
    IReadOnlyList<RecordReference>? Related = null)
{
    /// <summary>The codes of the documents that must exist and that this is.</summary>
    public IReadOnlyList<string> Fulfils { get; init => field = ContentList.Of(value); } = ContentList.Of(Fulfils ?? []);

    /// <summary>Requirements that it helps to meet.</summary>
    public IReadOnlyList<string> Requirements { get; init => field = ContentList.Of(value); } = ContentList.Of(Requirements ?? []);

    /// <summary>Records that belong to it.</summary>
    public IReadOnlyList<RecordReference> Related { get; init => field = ContentList.Of(value); } = ContentList.Of(Related ?? []);

    /// <summary>Whether somebody other than the service issues it.</summary>
    [JsonIgnore]
    public bool HasSource => Type is DocumentType.External or DocumentType.ParentOrganisation;
}
