using System;
using System.Linq;

namespace Qms.Domain.Core.Time;

/// <summary>Tells how a deadline came about.</summary>
internal static class DeadlineExplanation
{
    public static string Of(Deadline deadline) =>
        deadline.Limit.Kind switch
        {
            TimeLimitKind.WithoutDelay => $"without delay from {Wording.Moment(deadline.Start, deadline.ZoneId)}",
            TimeLimitKind.Hours => $"{deadline.Limit.Counted} after {Wording.Moment(deadline.Start, deadline.ZoneId)}: by {Wording.Moment(deadline.LastMoment!.Value, deadline.ZoneId)}{IfLater(deadline)}",
            _ => $"{deadline.Limit.Counted} {(deadline.Limit.BeginsWithStart ? "beginning with" : "after")} {Wording.Day(deadline.StartDay)}{Place(deadline)}: by the end of {Wording.Day(deadline.LastDay!.Value)}{Sources(deadline)}{IfLater(deadline)}",
        };

    private static string Place(Deadline deadline) => deadline.CalendarName is { } name ? $" in {name}" : "";

    private static string Sources(Deadline deadline) =>
        deadline.HolidaySources.Count == 0 ? "" : $" ({string.Join("; ", deadline.HolidaySources.Select(InWords))})";

    private static string IfLater(Deadline deadline) => deadline.Limit.ExplainIfLater ? "; if later, the reason must be given" : "";

    private static string InWords(HolidaySource source) =>
        source switch
        {
            HolidaySource.Official => "official holiday data",
            HolidaySource.PublishedRule => "holidays computed by the published rule",
            HolidaySource.AddedByHost => "holidays added by the service",
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a declared source."),
        };
}
