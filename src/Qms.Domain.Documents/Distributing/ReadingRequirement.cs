using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Documents.Distributing;

/// <summary>Who must declare a document read and understood, and by when.</summary>
/// <param name="Roles">The roles that must read it; empty for everybody at its locations.</param>
/// <param name="Within">How long they have from the day on which the version takes effect or, if that is later, on which they join. Not "without delay": that has no day to be reminded of.</param>
/// <param name="RemindDaysBefore">How many days before the last day to remind; 0 for that day only.</param>
/// <param name="EscalateAfterDays">How many days after the last day somebody else is told.</param>
/// <param name="EscalateTo">Who is told.</param>
public sealed record ReadingRequirement(IReadOnlyList<Role> Roles, TimeLimit Within, int RemindDaysBefore, int EscalateAfterDays, Role EscalateTo)
{
    /// <summary>The roles that must read it; empty for everybody at its locations.</summary>
    public IReadOnlyList<Role> Roles { get; init => field = ContentList.Of(value); } = ContentList.Of(Roles ?? []);
}
