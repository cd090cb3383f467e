using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents;

/// <summary>The documents of a register that nobody keeps alive, each with its reasons in words: the same that <see cref="DocumentQueries.Orphans"/> finds. Retired documents are left out.</summary>
public sealed record OrphanReport
{
    private OrphanReport(IEnumerable<OrphanedDocument> documents) => Documents = ContentList.Of(documents);

    /// <summary>The documents, by number; empty when every one has an owner, a review and a version in force.</summary>
    public IReadOnlyList<OrphanedDocument> Documents { get; }

    /// <summary>The report at a moment.</summary>
    /// <param name="register">The documents.</param>
    /// <param name="at">The moment.</param>
    /// <param name="owners">Everybody who may own a document; null when any owner will do.</param>
    public static OrphanReport Of(DocumentRegister register, Instant at, IEnumerable<ActorId>? owners = null)
    {
        if (register is null) throw new ArgumentNullException(nameof(register));
        var known = owners is null ? null : new HashSet<ActorId>(owners);
        return new(
            from document in register.OrderBy(static document => document.Number!.Text, StringComparer.OrdinalIgnoreCase)
            where document.Status == DocumentStatus.Registered
            let reasons = ContentList.Of(Reasons(document, at, known))
            where reasons.Count > 0
            select new OrphanedDocument(document.Id, document.Number!, DocumentSummary.Of(document, at).Title, reasons));
    }

    private static IEnumerable<OrphanReason> Reasons(ControlledDocument document, Instant at, HashSet<ActorId>? known)
    {
        if (document.Details!.Owner is not { } owner) yield return new(OrphanCode.NoOwner, $"Nobody looks after {document.Number}.");
        else if (known?.Contains(owner) == false) yield return new(OrphanCode.UnknownOwner, $"The owner of {document.Number}, {owner}, is not among those who may own documents.");

        if (document.EffectiveAt(at) is null) yield return new(OrphanCode.NothingInForce, $"No version of {document.Number} is in force{OnItsWay(document, at)}.");
        else if (document.ReviewDueOn(at) is null) yield return new(OrphanCode.NoReviewPlanned, $"No review of {document.Number} is planned.");
    }

    private static string OnItsWay(ControlledDocument document, Instant at) =>
        document.Versions.Any(version => document.StatusOf(version, at) is VersionStatus.Draft or VersionStatus.InReview or VersionStatus.Approved or VersionStatus.Authorised) ? "; one is on its way" : "";
}

/// <summary>A document that nobody keeps alive.</summary>
/// <param name="Document">The document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title; empty while it has no version.</param>
/// <param name="Reasons">Why; never empty.</param>
public sealed record OrphanedDocument(DocumentId Document, DocumentNumber Number, string Title, IReadOnlyList<OrphanReason> Reasons)
{
    /// <summary>Why.</summary>
    public IReadOnlyList<OrphanReason> Reasons { get; init => field = ContentList.Of(value); } = ContentList.Of(Reasons ?? []);
}

/// <summary>Why nobody keeps a document alive.</summary>
/// <param name="Code">Which reason.</param>
/// <param name="InWords">In a sentence.</param>
public sealed record OrphanReason(OrphanCode Code, string InWords);

/// <summary>What a document lacks.</summary>
[JsonConverter(typeof(WireEnumConverter<OrphanCode>))]
public enum OrphanCode
{
    /// <summary>Nobody is named as its owner.</summary>
    NoOwner,

    /// <summary>Its owner is not among those who may own documents.</summary>
    UnknownOwner,

    /// <summary>No review is planned.</summary>
    NoReviewPlanned,

    /// <summary>No version is in force.</summary>
    NothingInForce,
}
