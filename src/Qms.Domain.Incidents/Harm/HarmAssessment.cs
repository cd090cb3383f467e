using System.Collections.Generic;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.Incidents.Harm;

/// <summary>One act of grading, kept for ever: the grade, its place in the common order, on what facts, why, by whom and when.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Level">Its place in the common order.</param>
/// <param name="Facts">On what facts.</param>
/// <param name="Reason">Why this grade.</param>
/// <param name="By">Who graded.</param>
/// <param name="At">When.</param>
public sealed record GradingAct(
    HarmGrade Grade, HarmLevel Level, HarmFacts Facts, string Reason, ActorId By, [property: JsonConverter(typeof(InstantConverter))] Instant At);

/// <summary>That somebody disagreed with a grade.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who; they do not decide it.</param>
/// <param name="At">When.</param>
public sealed record HarmDispute(string Reason, ActorId By, [property: JsonConverter(typeof(InstantConverter))] Instant At);

/// <summary>The grading of harm to one person in one dimension (LM2 h): a state machine of its own, with every grade it ever had.</summary>
/// <param name="Person">Who was harmed.</param>
/// <param name="Dimension">Physical or psychological.</param>
/// <param name="Status">How settled it is.</param>
/// <param name="Acts">Every act of grading, oldest first.</param>
public sealed record HarmAssessment(AffectedPersonId Person, HarmDimension Dimension, HarmStatus Status, IReadOnlyList<GradingAct> Acts)
{
    /// <summary>The moves of a grading. Confirmed, adjudicated and regraded are ends, left only by a dispute or a regrading.</summary>
    public static Lifecycle<HarmStatus, HarmStep> Lifecycle { get; } = new(
        "harm grading",
        HarmStatus.Ungraded,
        [HarmStatus.Confirmed, HarmStatus.Adjudicated, HarmStatus.Regraded],
        [
            new(HarmStatus.Ungraded, HarmStep.Grade, HarmStatus.Provisional),
            new(HarmStatus.Provisional, HarmStep.Grade, HarmStatus.Provisional),
            new(HarmStatus.Provisional, HarmStep.Confirm, HarmStatus.Confirmed),
            new(HarmStatus.Confirmed, HarmStep.Dispute, HarmStatus.Disputed, Reopens: true),
            new(HarmStatus.Disputed, HarmStep.Adjudicate, HarmStatus.Adjudicated),
            new(HarmStatus.Confirmed, HarmStep.Regrade, HarmStatus.Regraded, Reopens: true),
            new(HarmStatus.Adjudicated, HarmStep.Regrade, HarmStatus.Regraded, Reopens: true),
            new(HarmStatus.Regraded, HarmStep.Regrade, HarmStatus.Regraded),
            new(HarmStatus.Regraded, HarmStep.Dispute, HarmStatus.Disputed, Reopens: true),
        ]);

    /// <summary>Every act of grading, oldest first.</summary>
    public IReadOnlyList<GradingAct> Acts { get; init => field = ContentList.Of(value); } = ContentList.Of(Acts);

    /// <summary>The latest dispute; null when there was none.</summary>
    public HarmDispute? Dispute { get; init; }

    /// <summary>The act that counts now; null while ungraded.</summary>
    public GradingAct? Current => Acts.Count == 0 ? null : Acts[Acts.Count - 1];

    /// <summary>Whether the grading is settled: confirmed, adjudicated or regraded, and not disputed.</summary>
    public bool IsSettled => Lifecycle.IsFinal(Status);

    /// <summary>The grade as it was known at <paramref name="moment"/>; null when there was none yet.</summary>
    public GradingAct? AsKnownAt(Instant moment)
    {
        for (var i = Acts.Count - 1; i >= 0; i--)
        {
            if (Acts[i].At <= moment) return Acts[i];
        }

        return null;
    }
}
