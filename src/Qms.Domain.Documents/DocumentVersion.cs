using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;
using Qms.Domain.Documents.Approving;

namespace Qms.Domain.Documents;

/// <summary>One version of a document: what was written, who signed it, from when it is in force and until when it is kept.</summary>
/// <remarks>Where it stands at a moment depends on later versions too: ask <see cref="ControlledDocument.StatusOf"/>.</remarks>
public sealed record DocumentVersion
{
    internal DocumentVersion(VersionNumber number, VersionNumber? basedOn, VersionDraft draft, ContentList<ActorId> authors, Instant startedAt) =>
        (Number, BasedOn, Draft, Authors, StartedAt) = (number, basedOn, draft, authors, startedAt);

    /// <summary>Its number.</summary>
    public VersionNumber Number { get; internal init; }

    /// <summary>The version that was authorised last when it was written; null for the first.</summary>
    public VersionNumber? BasedOn { get; internal init; }

    /// <summary>What was written.</summary>
    public VersionDraft Draft { get; internal init; }

    /// <summary>Everybody who wrote at it. None of them ever approves it.</summary>
    public IReadOnlyList<ActorId> Authors { get; internal init => field = ContentList.Of(value); }

    /// <summary>When it was begun.</summary>
    public Instant StartedAt { get; }

    /// <summary>Every passage through a workflow, in order; only the last one can count.</summary>
    public IReadOnlyList<ApprovalRound> Rounds { get; internal init => field = ContentList.Of(value); } = ContentList<ApprovalRound>.Empty;

    /// <summary>The passage that is going on; null when none is.</summary>
    public ApprovalRound? OpenRound => Rounds.Count > 0 && Rounds[Rounds.Count - 1] is { Outcome: RoundOutcome.Open } round ? round : null;

    /// <summary>The day on which it was to take effect; null for at once.</summary>
    public LocalDate? ProposedEffectiveOn { get; internal init; }

    /// <summary>When it was authorised; null while it is not.</summary>
    public Instant? AuthorisedAt { get; internal init; }

    /// <summary>The first moment at which it is in force; null while it is not authorised.</summary>
    public Instant? EffectiveFrom { get; internal init; }

    /// <summary>The one signature under which an emergency change came into force; null for others.</summary>
    public Signature? EmergencySignature { get; internal init; }

    /// <summary>The first moment at which an emergency change is no longer in force; null for others and once it is ratified.</summary>
    public Instant? ExpiresAt { get; internal init; }

    /// <summary>Whether its readers must read it anew.</summary>
    public bool ReopensReading { get; internal init; }

    /// <summary>The first moment at which it was out of use by decision; null while it was not withdrawn.</summary>
    public Instant? WithdrawnFrom { get; internal init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawalReason { get; internal init; }

    /// <summary>When it was archived; null while it is not.</summary>
    public Instant? ArchivedAt { get; internal init; }

    /// <summary>The first moment at which it need not be kept any more; null before it is archived.</summary>
    public Instant? RetainUntil { get; internal init; }

    /// <summary>When its bytes were destroyed; null while they are kept.</summary>
    public Instant? DestroyedAt { get; internal init; }

    /// <summary>When the draft was given up; null while it was not.</summary>
    public Instant? DiscardedAt { get; internal init; }

    // Numbers that it had as a draft; signatures and reasons of that time name them, so nothing else gets one.
    internal ContentList<VersionNumber> FormerNumbers { get; init; } = ContentList<VersionNumber>.Empty;

    // Where people have taken it; time adds taking effect, supersession, expiry and the end of retention.
    internal VersionStatus Recorded { get; init; } = VersionStatus.Draft;

    internal bool TookEffectBy(Instant at) => EffectiveFrom <= at && (WithdrawnFrom is not { } withdrawn || withdrawn >= EffectiveFrom);
}
