using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Reviewing;
using Qms.Domain.Documents.Sources;

namespace Qms.Domain.Documents;

/// <summary>A document under control, with all its versions, signatures, copies, readers and reviews. Immutable.</summary>
/// <remarks>At most one version is in force at any moment, because being in force is computed from the moments of taking effect and never stored.</remarks>
public sealed record ControlledDocument
{
    private ControlledDocument() { }

    /// <summary>The document before it is registered.</summary>
    public static ControlledDocument None { get; } = new();

    /// <summary>Identifies it.</summary>
    public DocumentId Id { get; internal init; }

    /// <summary>How other records point to it; also the name of its history's stream.</summary>
    public RecordReference Reference => new("document", Id.ToString());

    /// <summary>The number under which people know it; null before it is registered.</summary>
    public DocumentNumber? Number { get; internal init; }

    /// <summary>Where it stands as a whole.</summary>
    public DocumentStatus Status { get; internal init; }

    /// <summary>What is true of it whatever its version; null before it is registered.</summary>
    public DocumentDetails? Details { get; internal init; }

    /// <summary>When it was registered.</summary>
    public Instant RegisteredAt { get; internal init; }

    /// <summary>The moment of the last thing that happened to it.</summary>
    public Instant LastChangedAt { get; internal init; }

    /// <summary>Every version, in the order in which they were begun.</summary>
    public IReadOnlyList<DocumentVersion> Versions { get; internal init => field = ContentList.Of(value); } = ContentList<DocumentVersion>.Empty;

    /// <summary>Why it was retired last, and taken back; null when it never was.</summary>
    public Retirement? Retirement { get; internal init; }

    /// <summary>Who may sign in whose place, ended ones included.</summary>
    public IReadOnlyList<GrantedDelegation> Delegations { get; internal init => field = ContentList.Of(value); } = ContentList<GrantedDelegation>.Empty;

    /// <summary>Demands for reviews before their time.</summary>
    public IReadOnlyList<ReviewTrigger> Triggers { get; internal init => field = ContentList.Of(value); } = ContentList<ReviewTrigger>.Empty;

    /// <summary>Reviews that were done.</summary>
    public IReadOnlyList<CompletedReview> Reviews { get; internal init => field = ContentList.Of(value); } = ContentList<CompletedReview>.Empty;

    /// <summary>The days of the next review as they were planned, in order.</summary>
    public IReadOnlyList<ReviewPlan> ReviewPlans { get; internal init => field = ContentList.Of(value); } = ContentList<ReviewPlan>.Empty;

    /// <summary>Controlled copies.</summary>
    public IReadOnlyList<ControlledCopy> Copies { get; internal init => field = ContentList.Of(value); } = ContentList<ControlledCopy>.Empty;

    /// <summary>Who declared which version read and understood.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledgements { get; internal init => field = ContentList.Of(value); } = ContentList<Acknowledgement>.Empty;

    /// <summary>What issuers said when asked, of external and parent documents.</summary>
    public IReadOnlyList<SourceCheck> SourceChecks { get; internal init => field = ContentList.Of(value); } = ContentList<SourceCheck>.Empty;

    /// <summary>How locations implement it, of external and parent documents.</summary>
    public IReadOnlyList<Adoption> Adoptions { get; internal init => field = ContentList.Of(value); } = ContentList<Adoption>.Empty;

    /// <summary>The version with <paramref name="number"/>; null when there is none.</summary>
    public DocumentVersion? Find(VersionNumber number)
    {
        for (var i = 0; i < Versions.Count; i++)
        {
            if (Versions[i].Number == number) return Versions[i];
        }

        return null;
    }

    /// <summary>The version in force at <paramref name="at"/>, any past moment included; null when none was. One at most, whatever was signed.</summary>
    /// <remarks>This is about time only. Whether it may be used at a location, and under a strict policy with its review overdue, is answered by <see cref="DocumentRegister.InForce"/>.</remarks>
    public DocumentVersion? EffectiveAt(Instant at)
    {
        var latest = LatestTakenEffect(at);
        return latest is null || latest.WithdrawnFrom <= at || latest.ExpiresAt <= at ? null : latest;
    }

    /// <summary>Where <paramref name="version"/> stood at <paramref name="at"/>: what people had recorded by then, and what time had made of it.</summary>
    /// <param name="version">A version of this document.</param>
    /// <param name="at">Any moment, past ones included; of an archived version, by the retention that is known today.</param>
    public VersionStatus StatusOf(DocumentVersion version, Instant at)
    {
        if (version is null) throw new System.ArgumentNullException(nameof(version));
        if (version.StartedAt > at) return VersionStatus.None;
        if (version.DestroyedAt <= at) return VersionStatus.Destroyed;
        if (version.ArchivedAt <= at) return version.RetainUntil <= at ? VersionStatus.DestructionDue : VersionStatus.Archived;
        if (version.WithdrawnFrom <= at) return VersionStatus.Withdrawn;
        if (version.DiscardedAt <= at) return VersionStatus.Discarded;
        if (version.AuthorisedAt <= at)
        {
            if (version.EffectiveFrom > at) return VersionStatus.Authorised;

            // An expired change stays withdrawn when a later version takes effect; one that was replaced in time never expires.
            if (version.ExpiresAt is { } expiry && expiry <= at && ReferenceEquals(LatestTakenEffect(expiry - Duration.Epsilon), version)) return VersionStatus.Withdrawn;
            return ReferenceEquals(LatestTakenEffect(at), version) ? VersionStatus.Effective : VersionStatus.Superseded;
        }

        var round = version.Rounds.LastOrDefault(round => round.StartedAt <= at);
        if (round is null || round.EndedAt <= at) return VersionStatus.Draft;
        return round.IsApprovedBy(at) ? VersionStatus.Approved : VersionStatus.InReview;
    }

    /// <summary>The version that was authorised last and not withdrawn before it took effect; null when none was. What a draft must be based on.</summary>
    public DocumentVersion? LastAuthorised
    {
        get
        {
            DocumentVersion? last = null;
            foreach (var version in Versions)
            {
                if (version.EffectiveFrom is { } from && (version.WithdrawnFrom is not { } withdrawn || withdrawn >= from) && (last is null || version.Number > last.Number)) last = version;
            }

            return last;
        }
    }

    /// <summary>The version whose readers have read enough for the version in force at <paramref name="at"/>: the last one up to it that had to be read anew. Null when nothing is in force.</summary>
    public DocumentVersion? ReadingVersionAt(Instant at)
    {
        if (EffectiveAt(at) is not { } current) return null;
        var reading = current;
        if (current.ReopensReading) return current;
        reading = null;
        foreach (var version in Versions)
        {
            if (version.TookEffectBy(at) && version.ReopensReading && version.EffectiveFrom <= current.EffectiveFrom && (reading is null || version.EffectiveFrom >= reading.EffectiveFrom)) reading = version;
        }

        return reading ?? current;
    }

    /// <summary>The day on which the version in force at <paramref name="at"/> was to be reviewed, as it was planned then, early reviews included; null when nothing was in force.</summary>
    public LocalDate? ReviewDueOn(Instant at)
    {
        if (EffectiveAt(at) is not { } current) return null;
        LocalDate? due = null;
        var since = Instant.MinValue;
        for (var i = 0; i < ReviewPlans.Count; i++)
        {
            var plan = ReviewPlans[i];
            if (plan.Version != current.Number || plan.Since > at || plan.Since < since) continue;
            (due, since) = (plan.DueOn, plan.Since);
        }

        for (var i = 0; i < Triggers.Count; i++)
        {
            var trigger = Triggers[i];
            if (trigger.IsOpen(at) && (due is null || trigger.DueOn < due)) due = trigger.DueOn;
        }

        return due;
    }

    /// <summary>How the review stands on <paramref name="today"/>.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="today">Its day in the service's time zone.</param>
    /// <param name="soonDays">How many days before the day a review is due soon.</param>
    public ReviewStatus ReviewStatusAt(Instant at, LocalDate today, int soonDays) => ReviewDueOn(at) switch
    {
        null => ReviewStatus.NotPlanned,
        { } due when today > due => ReviewStatus.Overdue,
        { } due when today == due => ReviewStatus.Due,
        { } due when today >= due.PlusDays(-soonDays) => ReviewStatus.DueSoon,
        _ => ReviewStatus.NotDue,
    };

    /// <summary>The copies that are out at <paramref name="at"/> although they were called back or are of a version that is not in force (ISO 15189:2022, 8.3.2 h).</summary>
    /// <remarks>A copy of a version that waits for its day is not among them.</remarks>
    public IEnumerable<ControlledCopy> CopiesToRecall(Instant at)
    {
        var current = EffectiveAt(at)?.Number;
        return Copies.Where(copy => copy.IsOut(at) && (copy.Recall?.At <= at || (copy.Version != current && !(Find(copy.Version)?.EffectiveFrom > at))));
    }

    // Two never take effect at the same moment: the decider sees to that; of two in a damaged history the one authorised later wins.
    private DocumentVersion? LatestTakenEffect(Instant at)
    {
        DocumentVersion? latest = null;
        for (var i = 0; i < Versions.Count; i++)
        {
            var version = Versions[i];
            if (version.EffectiveFrom is not { } from || from > at || !version.TookEffectBy(at)) continue;
            if (latest is null || from > latest.EffectiveFrom || (from == latest.EffectiveFrom && version.Number > latest.Number)) latest = version;
        }

        return latest;
    }
}
