using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>A <see cref="TimeLimit"/> whose clock has started: when it ends, and everything needed to explain years later why it ended then.</summary>
/// <remarks>
/// <para>Stored in events as it was computed. After a holiday is proclaimed an open one is computed again: <c>deadline.Limit.From(deadline.Start, zone, calendar)</c>.</para>
/// <para>Being overdue is never stored: it is asked for a moment. Something done late differs from something not done: ask <see cref="IsMetBy"/> with the moment it was done, <see cref="IsOverdue"/> while it is not.</para>
/// </remarks>
public sealed record Deadline
{
    /// <summary>Restores a stored deadline. To compute one, use <see cref="TimeLimit.From(Instant, DateTimeZone, WorkingCalendar)"/>.</summary>
    /// <exception cref="ArgumentException">The parts contradict each other, so the data is corrupt.</exception>
    [JsonConstructor]
    public Deadline(TimeLimit limit, Instant start, LocalDate startDay, LocalDate? lastDay, Instant? endsAt, string zoneId, string? calendarName, IReadOnlyList<HolidaySource>? holidaySources)
    {
        Limit = limit ?? throw new ArgumentNullException(nameof(limit), "A deadline has a limit.");
        Start = start;
        StartDay = startDay;
        LastDay = lastDay;
        EndsAt = endsAt;
        ZoneId = string.IsNullOrWhiteSpace(zoneId) ? throw new ArgumentException("A deadline names its time zone.", nameof(zoneId)) : zoneId;
        CalendarName = calendarName;
        HolidaySources = ContentList.Of(holidaySources ?? []);
        if (Contradiction() is { } contradiction) throw new ArgumentException($"Not a deadline of \"{limit}\": {contradiction}.");
    }

    /// <summary>How much time there was.</summary>
    public TimeLimit Limit { get; }

    /// <summary>The moment that set the clock going; the first of its day when only the day was known.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant Start { get; }

    /// <summary>The day of <see cref="Start"/> in the time zone: day 0.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate StartDay { get; }

    /// <summary>The last day on which it is in time (for hours: the day on which they end); null when it is due without delay.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public LocalDate? LastDay { get; }

    /// <summary>The first moment that is too late; null when it is due without delay. To show it, use <see cref="LastDay"/> or <see cref="LastMoment"/>.</summary>
    /// <remarks>Always exclusive, so that <c>now &gt;= EndsAt</c> is the whole test, in a database too. For days it is the start of the day after <see cref="LastDay"/>; for hours, where doing it exactly at the end is in time, the nanosecond after that.</remarks>
    [JsonConverter(typeof(InstantConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Instant? EndsAt { get; }

    /// <summary>The tz database id of the time zone in which days were counted, such as <c>Europe/London</c>.</summary>
    public string ZoneId { get; }

    /// <summary>The <see cref="WorkingCalendar.Name"/> of the calendar that was asked; null when working days were not counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? CalendarName { get; }

    /// <summary>Where the holidays between start and end came from; empty when working days were not counted.</summary>
    public IReadOnlyList<HolidaySource> HolidaySources { get; }

    /// <summary>The last moment that is in time, a nanosecond before <see cref="EndsAt"/>: exactly 72 hours after the start, for example.</summary>
    [JsonIgnore]
    public Instant? LastMoment => EndsAt?.Minus(Duration.Epsilon);

    /// <summary>Orders by what presses most: without delay first (longest waiting first), then by end, then by start; null, no deadline at all, last.</summary>
    public static IComparer<Deadline> Urgency { get; } = new ByUrgency();

    /// <summary>How it stands at <paramref name="now"/>, when it is not done. Before the start it is always <see cref="DeadlineStatus.Upcoming"/>.</summary>
    public DeadlineStatus StatusAt(Instant now) =>
        HasPassed(now) ? (Limit.ExplainIfLater ? DeadlineStatus.ExplanationDue : DeadlineStatus.Overdue)
        : EndsAt is null && now >= Start ? DeadlineStatus.DueNow
        : DeadlineStatus.Upcoming;

    /// <summary>Whether not having done it by <paramref name="now"/> is a breach. Never, when lateness only calls for an explanation or there is no date: see <see cref="MustBeExplained"/> and <see cref="Age"/>.</summary>
    public bool IsOverdue(Instant now) => StatusAt(now) == DeadlineStatus.Overdue;

    /// <summary>Whether the time is over at <paramref name="now"/> and the reason must be given, without this being a breach.</summary>
    public bool MustBeExplained(Instant now) => StatusAt(now) == DeadlineStatus.ExplanationDue;

    /// <summary>Whether the time is over at <paramref name="now"/>, whatever follows from that.</summary>
    public bool HasPassed(Instant now) => EndsAt is { } end && now >= end;

    /// <summary>Whether something done at <paramref name="done"/> was in time. Always, without a date: there <see cref="Age"/> tells how long it took.</summary>
    public bool IsMetBy(Instant done) => !HasPassed(done);

    /// <summary>The time left at <paramref name="now"/>, negative by how much it is over; null when it is due without delay.</summary>
    public Duration? Remaining(Instant now) => (Limit.Kind == TimeLimitKind.Hours ? LastMoment : EndsAt) - now;

    /// <summary>How long the clock has been running at <paramref name="now"/>; zero before the start.</summary>
    public Duration Age(Instant now) => Duration.Max(now - Start, Duration.Zero);

    /// <summary>How it was computed, in a sentence: <c>10 working days after 2 April 2026 in England and Wales: by the end of 20 April 2026 (official holiday data)</c>.</summary>
    public string Explain() => DeadlineExplanation.Of(this);

    /// <summary>The same as <see cref="Explain"/>.</summary>
    public override string ToString() => Explain();

    internal static Deadline Resolve(TimeLimit limit, Instant start, LocalDate startDay, DateTimeZone zone, WorkingCalendar calendar)
    {
        if (calendar is null) throw new ArgumentNullException(nameof(calendar));
        switch (limit.Kind)
        {
            case TimeLimitKind.WithoutDelay:
                return new(limit, start, startDay, null, null, zone.Id, null, null);
            case TimeLimitKind.Hours:
                var lastMoment = start + Duration.FromHours(limit.Amount);
                return new(limit, start, startDay, lastMoment.InZone(zone).Date, lastMoment + Duration.Epsilon, zone.Id, null, null);
            default:
                var lastDay = limit.LastDayFrom(startDay, calendar);
                var isWorking = limit.Kind == TimeLimitKind.WorkingDays;
                return new(limit, start, startDay, lastDay, Days.End(lastDay, zone), zone.Id, isWorking ? calendar.Name : null, isWorking ? calendar.SourcesFor(startDay, lastDay) : null);
        }
    }

    private string? Contradiction()
    {
        var isTimed = Limit.Kind != TimeLimitKind.WithoutDelay;
        if (Math.Abs((long)Period.DaysBetween(Start.InUtc().Date, StartDay)) > 1) return $"it starts at {Start} and on {Wording.Iso(StartDay)}";
        if (LastDay.HasValue != isTimed || EndsAt.HasValue != isTimed) return isTimed ? "its end is missing" : "it has an end";
        if (EndsAt <= Start || LastDay < StartDay) return $"it ends on {Wording.Iso(LastDay!.Value)} ({EndsAt}), before it starts ({Start})";
        if (CalendarName is null == (Limit.Kind == TimeLimitKind.WorkingDays)) return CalendarName is null ? "its calendar is missing" : "it has a calendar";
        return HolidaySources.Any() == (Limit.Kind == TimeLimitKind.WorkingDays) ? null : "its holiday sources and its limit differ";
    }

    private sealed class ByUrgency : IComparer<Deadline>
    {
        public int Compare(Deadline? x, Deadline? y)
        {
            if (x is null || y is null) return (x is null).CompareTo(y is null);
            var byEnd = (x.EndsAt ?? Instant.MinValue).CompareTo(y.EndsAt ?? Instant.MinValue);
            return byEnd != 0 ? byEnd : x.Start.CompareTo(y.Start);
        }
    }
}
