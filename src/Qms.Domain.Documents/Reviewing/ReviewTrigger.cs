using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Documents.Reviewing;

/// <summary>A demand for a review before its time. Answered by a completed review and by nothing else.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Reason">In words.</param>
/// <param name="DueOn">The last day for the review.</param>
/// <param name="Record">The incident, audit or document behind it.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
/// <param name="AnsweredAt">When a review answered it; null while it is open.</param>
public sealed record ReviewTrigger(ReviewCause Cause, string Reason, LocalDate DueOn, RecordReference? Record, ActorId By, Instant At, Instant? AnsweredAt = null)
{
    /// <summary>Whether it was open at <paramref name="at"/>.</summary>
    public bool IsOpen(Instant at) => At <= at && (AnsweredAt is not { } answered || at < answered);
}

/// <summary>A review that was done.</summary>
/// <param name="Version">The version that was in force and was reviewed.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Findings">What was found.</param>
/// <param name="NextDueOn">When the next review, or the revision, is due; null when the document is retired.</param>
/// <param name="Signature">Who reviewed it.</param>
public sealed record CompletedReview(VersionNumber Version, ReviewOutcome Outcome, string Findings, LocalDate? NextDueOn, Approving.Signature Signature);

/// <summary>The day of the next review of a version, as it stood from a moment on. Kept in order, so that any past moment can be asked.</summary>
/// <param name="Version">The version.</param>
/// <param name="Since">From when this day held.</param>
/// <param name="DueOn">The day.</param>
/// <param name="Because">Why this day.</param>
public sealed record ReviewPlan(VersionNumber Version, Instant Since, LocalDate DueOn, string Because);
