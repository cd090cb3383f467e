using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Records;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Documents.Approving;

/// <summary>One passage of a version through its workflow. Rounds that ended stay on record with every signature; only an open or completed round over the same bytes counts.</summary>
public sealed record ApprovalRound
{
    internal ApprovalRound(RoundPurpose purpose, ApprovalWorkflow workflow, Sha256Digest content, ActorId startedBy, Instant startedAt) =>
        (Purpose, Workflow, Content, StartedBy, StartedAt) = (purpose, workflow, content, startedBy, startedAt);

    /// <summary>Why.</summary>
    public RoundPurpose Purpose { get; }

    /// <summary>The stages to sign, as they were when the round began.</summary>
    public ApprovalWorkflow Workflow { get; }

    /// <summary>The digest of the bytes that the round is about.</summary>
    public Sha256Digest Content { get; }

    /// <summary>Who began it.</summary>
    public ActorId StartedBy { get; }

    /// <summary>When.</summary>
    public Instant StartedAt { get; }

    /// <summary>The author's signature; null for a full review, which somebody other than the author may begin.</summary>
    public Signature? Authorship { get; internal init; }

    /// <summary>The stages that were opened, in order, with their deadlines.</summary>
    public IReadOnlyList<OpenedStage> Opened { get; internal init => field = ContentList.Of(value); } = ContentList<OpenedStage>.Empty;

    /// <summary>The signatures, in the order in which they were given.</summary>
    public IReadOnlyList<StageSignature> Signatures { get; internal init => field = ContentList.Of(value); } = ContentList<StageSignature>.Empty;

    /// <summary>How it ended.</summary>
    public RoundOutcome Outcome { get; internal init; }

    /// <summary>When it ended; null while it goes on.</summary>
    public Instant? EndedAt { get; internal init; }

    /// <summary>Why it was sent back or recalled; null otherwise.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The first stage that still lacks signatures; null when every stage is signed.</summary>
    public WorkflowStage? CurrentStage => Workflow.Stages.FirstOrDefault(stage => CountOf(stage) < stage.Needed);

    /// <summary>When the current stage is due; null when it has no limit or every stage is signed.</summary>
    public Deadline? Due => CurrentStage is { } stage ? Opened.LastOrDefault(opened => opened.Stage == stage.Code)?.Deadline : null;

    /// <summary>Whether every review and approval was signed by <paramref name="at"/>.</summary>
    public bool IsApprovedBy(Instant at) => Workflow.Stages.All(stage =>
        stage.Kind == StageKind.Authorisation || Signatures.Count(signed => signed.Stage == stage.Code && signed.Signature.Content == Content && signed.Signature.At <= at) >= stage.Needed);

    /// <summary>Whether every stage is signed.</summary>
    public bool IsFullySigned => CurrentStage is null;

    /// <summary>How many places of <paramref name="stage"/> are signed over this round's bytes.</summary>
    public int CountOf(WorkflowStage stage) => Signatures.Count(signed => signed.Stage == stage.Code && signed.Signature.Content == Content);

    /// <summary>The places of <paramref name="stage"/> that nobody has signed: numbers from 0.</summary>
    public IEnumerable<int> FreePlaces(WorkflowStage stage) =>
        Enumerable.Range(0, stage.Signatories.Count).Where(place => !Signatures.Any(signed => signed.Stage == stage.Code && signed.Place == place));

    /// <summary>Whether the escalation roles of <paramref name="stage"/> may act.</summary>
    public bool IsEscalated(WorkflowStage stage) => Opened.Any(opened => opened.Stage == stage.Code && opened.EscalatedAt is not null);
}

/// <summary>A stage whose turn has come.</summary>
/// <param name="Stage">Its code.</param>
/// <param name="At">When.</param>
/// <param name="Deadline">When it is due; null when it has no limit.</param>
/// <param name="EscalatedAt">When it was escalated; null while it was not.</param>
public sealed record OpenedStage(string Stage, Instant At, Deadline? Deadline, Instant? EscalatedAt = null);

/// <summary>A signature in a stage.</summary>
/// <param name="Stage">The stage's code.</param>
/// <param name="Place">Which of its places, from 0.</param>
/// <param name="Signature">The signature.</param>
/// <param name="Comment">What the signer adds.</param>
public sealed record StageSignature(string Stage, int Place, Signature Signature, string? Comment);
