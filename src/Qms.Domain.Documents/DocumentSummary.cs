using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Documents;

/// <summary>A document as one flat row without names of people, for a host's table and for the filters of <see cref="DocumentQueries"/>: a line of the index (LM2 m).</summary>
/// <remarks>
/// <para>Enums are best stored by name. Keep it current by storing it after each decision; what time alone changes (a version takes effect, expires) is asked for a moment, from the moment of the row on. Renew rows once a day, so that titles and reviews follow.</para>
/// <para>Moments are rounded up to the microsecond that every database keeps.</para>
/// </remarks>
public sealed record DocumentSummary
{
    private DocumentSummary() { }

    /// <summary>The document.</summary>
    public DocumentId Id { get; private init; }

    /// <summary>Its number.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The title of the version in force, or else of the newest; empty while there is none.</summary>
    public string Title { get; private init; } = "";

    /// <summary>What kind of document.</summary>
    public DocumentType Type { get; private init; }

    /// <summary>Where it stands as a whole.</summary>
    public DocumentStatus Status { get; private init; }

    /// <summary>Who may see it.</summary>
    public Classification Classification { get; private init; }

    /// <summary>The key of its owner; null when nobody looks after it.</summary>
    public string? Owner { get; private init; }

    /// <summary>The version in force; null when there is none.</summary>
    public string? Version { get; private init; }

    /// <summary>Since when it is in force.</summary>
    public Instant? InForceFrom { get; private init; }

    /// <summary>The first moment at which it is known not to be in force any more: an emergency change expires or the next version takes effect; null while no end is known.</summary>
    public Instant? InForceUntil { get; private init; }

    /// <summary>The authorised version that takes effect next; null when none waits.</summary>
    public string? NextVersion { get; private init; }

    /// <summary>When it takes effect.</summary>
    public Instant? NextFrom { get; private init; }

    /// <summary>Whether any version ever was in force.</summary>
    public bool WasEverInForce { get; private init; }

    /// <summary>Whether somebody works on a version: it is a draft, in review or approved, or the full review of an emergency change is going on.</summary>
    public bool IsInProgress { get; private init; }

    /// <summary>The day of the next review of the version in force; null when none is planned.</summary>
    public LocalDate? ReviewDueOn { get; private init; }

    /// <summary>The keys of the locations at which the version of the title applies, as <c>;main;van-3;</c>; <c>;*;</c> for everywhere, empty while there is no version. Within a key, <c>%</c>, <c>;</c> and <c>*</c> are written <c>%25</c>, <c>%3B</c>, <c>%2A</c>.</summary>
    public string Locations { get; private init; } = "";

    /// <summary>The modalities to which it applies, in the form of <see cref="Locations"/>.</summary>
    public string Modalities { get; private init; } = "";

    /// <summary>The requirements that it helps to meet and the codes of the required documents that it is, in the form of <see cref="Locations"/>.</summary>
    public string Requirements { get; private init; } = "";

    /// <summary>What words are looked for in, in lower case: number, title, type, issuer, edition and requirements.</summary>
    public string SearchText { get; private init; } = "";

    /// <summary>The order of the index: by type, then by number. Digits only, so that every database and memory sort it alike. At most 300 of them.</summary>
    public string SortKey { get; private init; } = "";

    /// <summary>The row for <paramref name="document"/> at <paramref name="now"/>.</summary>
    /// <exception cref="ArgumentException">It was never registered.</exception>
    public static DocumentSummary Of(ControlledDocument document, Instant now)
    {
        if (document is not { Number: { } number, Details: { } details }) throw new ArgumentException("The document was never registered.", nameof(document));
        DocumentVersion? next = null, newest = null;
        bool ever = false, progress = false;
        foreach (var version in document.Versions)
        {
            var status = document.StatusOf(version, now);
            if (status is not (VersionStatus.None or VersionStatus.Discarded)) newest = version;
            if (status == VersionStatus.Authorised && (next is null || version.EffectiveFrom < next.EffectiveFrom)) next = version;
            ever |= version.TookEffectBy(now);
            progress |= status is VersionStatus.Draft or VersionStatus.InReview or VersionStatus.Approved || (status == VersionStatus.Effective && version.OpenRound?.StartedAt <= now);
        }

        var current = document.EffectiveAt(now);
        var shown = current ?? newest;
        var scope = shown?.Draft.Scope;
        IReadOnlyList<string> requirements = [.. details.Requirements.Concat(details.Fulfils).Distinct(StringComparer.Ordinal)];
        return new()
        {
            Id = document.Id,
            Number = number.Text,
            Title = shown?.Draft.Title ?? "",
            Type = details.Type,
            Status = document.Status,
            Classification = details.Classification,
            Owner = details.Owner?.Value,
            Version = current?.Number.ToString(),
            InForceFrom = WholeMicrosecond(current?.EffectiveFrom),
            InForceUntil = current is null ? null : WholeMicrosecond(new[] { current.ExpiresAt, current.WithdrawnFrom, next?.EffectiveFrom }.Min()),
            NextVersion = next?.Number.ToString(),
            NextFrom = WholeMicrosecond(next?.EffectiveFrom),
            WasEverInForce = ever,
            IsInProgress = progress,
            ReviewDueOn = document.ReviewDueOn(now),
            Locations = scope is null ? "" : scope.Locations.Count == 0 ? DelimitedText.All : DelimitedText.Of(scope.Locations),
            Modalities = scope is null ? "" : scope.Modalities.Count == 0 ? DelimitedText.All : DelimitedText.Of(scope.Modalities.Select(static modality => modality.Code)),
            Requirements = DelimitedText.Of(requirements),
            SearchText = Words([number.Text, shown?.Draft.Title, WireNames.Of(details.Type).Replace('-', ' '), details.Source?.Issuer, shown?.Draft.Edition, .. requirements]),
            SortKey = DocumentSortKey.Of(details.Type, number),
        };
    }

    private static string Words(IEnumerable<string?> parts) => string.Join(" ", parts.Where(static part => !string.IsNullOrEmpty(part))).ToLower(CultureInfo.InvariantCulture);

    private static Instant? WholeMicrosecond(Instant? moment)
    {
        if (moment is not { } exact) return null;
        const long TicksPerMicrosecond = 10;
        var ticks = exact.ToUnixTimeTicks();
        var down = Instant.FromUnixTimeTicks(ticks - (((ticks % TicksPerMicrosecond) + TicksPerMicrosecond) % TicksPerMicrosecond));
        return down == exact ? exact : down + Duration.FromTicks(TicksPerMicrosecond);
    }
}
