using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>That somebody, or a host's scan, looked at series: the evidence that trends were considered when nothing was found (QSI LM2 g, m). Recorded by the host.</summary>
/// <param name="Series">The names of the series or groups of slices that were looked at; at least one.</param>
/// <param name="From">The first day of the figures.</param>
/// <param name="To">The last day of the figures.</param>
/// <param name="At">When they were looked at.</param>
/// <param name="By">By whom or what.</param>
/// <param name="Signals">How many signals were found.</param>
/// <param name="Note">What else is to be said; null for nothing.</param>
/// <param name="Record">The minutes or the stored report; null when there are none.</param>
public sealed record TrendsConsidered(IReadOnlyList<string> Series, LocalDate From, LocalDate To, Instant At, ActorId By, int Signals, string? Note = null, RecordReference? Record = null)
{
    /// <summary>The names of the series or groups of slices that were looked at.</summary>
    public IReadOnlyList<string> Series { get; init => field = ContentList.Of(value); } = ContentList.Of(Series);
}
