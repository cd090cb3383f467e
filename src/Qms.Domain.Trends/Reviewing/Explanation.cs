using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>What a signal was, as somebody explained it.</summary>
/// <param name="Kind">What it turned out to be.</param>
/// <param name="Text">Why, in words.</param>
/// <param name="Examined">The incidents and other records that were looked at.</param>
/// <param name="RebaseFrom">The day from which the chart is to compute its limits anew; null when it is not.</param>
/// <param name="By">Who explained it.</param>
/// <param name="At">When.</param>
/// <param name="Observations">How many observations had been recorded by then: the explanation answers those.</param>
/// <param name="SentBack">Why it no longer holds; null while it does.</param>
public sealed record Explanation(
    ExplanationKind Kind, string Text, IReadOnlyList<RecordReference> Examined, LocalDate? RebaseFrom, ActorId By, Instant At, int Observations, SentBack? SentBack = null)
{
    /// <summary>The incidents and other records that were looked at.</summary>
    public IReadOnlyList<RecordReference> Examined { get; init => field = ContentList.Of(value); } = ContentList.Of(Examined);
}

/// <summary>Why an explanation was sent back.</summary>
public sealed record SentBack(string Reason, ActorId By, Instant At);
