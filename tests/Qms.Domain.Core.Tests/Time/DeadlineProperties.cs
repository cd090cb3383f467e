using System;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

[Properties(Arbitrary = [typeof(TimeGenerators)])]
public class DeadlineProperties
{
    [Property]
    public bool It_reads_back_from_JSON_equal(TimeLimit limit, Instant start, DateTimeZone zone, WorkingCalendar calendar)
    {
        var deadline = limit.From(start, zone, calendar);
        var json = JsonSerializer.Serialize(deadline, TimeJson.Default.Deadline);
        return JsonSerializer.Deserialize(json, TimeJson.Default.Deadline) == deadline;
    }

    [Property]
    public bool Computed_again_with_the_same_calendar_it_is_the_same(TimeLimit limit, Instant start, DateTimeZone zone, WorkingCalendar calendar)
    {
        var deadline = limit.From(start, zone, calendar);
        return deadline.Limit.From(deadline.Start, zone, calendar) == deadline;
    }

    [Property]
    public bool A_later_start_never_ends_earlier(TimeLimit limit, Instant start, NonNegativeInt seconds, DateTimeZone zone, WorkingCalendar calendar)
    {
        var first = limit.From(start, zone, calendar);
        var second = limit.From(start + Duration.FromSeconds(seconds.Get * 7_919L), zone, calendar);

        // Where clocks are put back across midnight a later moment can belong to an earlier day.
        return second.StartDay < first.StartDay || first.EndsAt is null || second.EndsAt >= first.EndsAt;
    }

    [Property]
    public bool A_holiday_added_never_ends_it_earlier(TimeLimit limit, Instant start, NonNegativeInt later, DateTimeZone zone, WorkingCalendar calendar)
    {
        var first = limit.From(start, zone, calendar);
        var second = limit.From(start, zone, calendar.WithHoliday(first.StartDay.PlusDays(later.Get), "proclaimed"));
        return first.EndsAt is null || second.EndsAt >= first.EndsAt;
    }

    [Property]
    public bool The_last_nanosecond_is_in_time_and_the_next_is_not(TimeLimit limit, Instant start, DateTimeZone zone, WorkingCalendar calendar)
    {
        var deadline = limit.From(start, zone, calendar);
        if (deadline.EndsAt is not { } end) return deadline.LastMoment is null;
        var last = end.PlusNanoseconds(-1);
        return deadline.LastMoment == last && deadline.IsMetBy(last) && !deadline.IsMetBy(end) && !deadline.HasPassed(last) && deadline.HasPassed(end);
    }

    [Property]
    public bool Nothing_on_or_before_the_last_day_is_too_late(TimeLimit limit, Instant start, DateTimeZone zone, WorkingCalendar calendar, int seconds)
    {
        var deadline = limit.From(start, zone, calendar);
        if (deadline.EndsAt is not { } end || limit.Kind == TimeLimitKind.Hours) return true;
        var now = end + Duration.FromSeconds(seconds);
        return now.InZone(zone).Date > deadline.LastDay || deadline.IsMetBy(now);
    }

    [Property]
    public bool It_is_overdue_or_to_be_explained_exactly_when_the_time_is_over(TimeLimit limit, Instant start, Instant now, DateTimeZone zone, WorkingCalendar calendar)
    {
        var deadline = limit.From(start, zone, calendar);
        var isOver = now >= deadline.EndsAt;
        return deadline.IsOverdue(now) == (isOver && !limit.ExplainIfLater)
            && deadline.MustBeExplained(now) == (isOver && limit.ExplainIfLater)
            && deadline.IsMetBy(now) == !isOver;
    }

    [Property]
    public bool Before_the_start_it_is_upcoming_and_has_no_age(TimeLimit limit, Instant start, PositiveInt seconds, DateTimeZone zone, WorkingCalendar calendar)
    {
        var deadline = limit.From(start, zone, calendar);
        var earlier = start - Duration.FromSeconds(seconds.Get);
        return deadline.StatusAt(earlier) == DeadlineStatus.Upcoming && deadline.IsMetBy(earlier) && deadline.Age(earlier) == Duration.Zero;
    }

    [Property]
    public bool Urgency_is_a_total_order(TimeLimit[] limits, Instant start, DateTimeZone zone, WorkingCalendar calendar)
    {
        var deadlines = limits.Select((limit, i) => limit.From(start + Duration.FromHours(i), zone, calendar)).ToArray();
        var sorted = deadlines.OrderBy(deadline => deadline, Deadline.Urgency).ToArray();
        return deadlines.All(x => deadlines.All(y => Math.Sign(Deadline.Urgency.Compare(x, y)) == -Math.Sign(Deadline.Urgency.Compare(y, x))))
            && sorted.Zip(sorted.Skip(1)).All(pair => (pair.First.EndsAt ?? Instant.MinValue) <= (pair.Second.EndsAt ?? Instant.MinValue));
    }
}
