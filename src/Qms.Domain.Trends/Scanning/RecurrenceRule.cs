using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>What counts as a recurrence: so many records that agree in some dimensions, within so many days.</summary>
public sealed record RecurrenceRule
{
    /// <summary>Creates a rule: <c>new RecurrenceRule(3, 90, TrendDimension.Equipment, TrendDimension.Cause)</c>.</summary>
    /// <param name="atLeast">How many records; at least 2.</param>
    /// <param name="withinDays">How many consecutive calendar days hold them: within 90 days, the last is at most 89 days after the first. 1 to 36,525.</param>
    /// <param name="dimensions">In what they agree; a record that lacks one of these values recurs with none.</param>
    /// <exception cref="ArgumentException">A number is outside its range, no dimension is named, or one twice.</exception>
    public RecurrenceRule(int atLeast, int withinDays, params TrendDimension[] dimensions)
    {
        AtLeast = atLeast >= 2 ? atLeast : throw new ArgumentOutOfRangeException(nameof(atLeast), atLeast, "One record alone does not recur.");
        WithinDays = withinDays is >= 1 and <= 36_525 ? withinDays : throw new ArgumentOutOfRangeException(nameof(withinDays), withinDays, "Less than one day, or more than a hundred years.");
        if (dimensions is null) throw new ArgumentNullException(nameof(dimensions));
        if (dimensions.Length == 0 || dimensions.Distinct().Count() < dimensions.Length) throw new ArgumentException("Name each dimension once, and at least one.", nameof(dimensions));
        Dimensions = ContentList.Of(dimensions);
    }

    /// <summary>How many records.</summary>
    public int AtLeast { get; }

    /// <summary>How many consecutive calendar days hold them.</summary>
    public int WithinDays { get; }

    /// <summary>In what they agree.</summary>
    public IReadOnlyList<TrendDimension> Dimensions { get; }
}
