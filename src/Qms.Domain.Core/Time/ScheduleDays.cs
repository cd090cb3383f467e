using System;
using NodaTime;

namespace Qms.Domain.Core.Time;

/// <summary>The days of a schedule as one calendar gives them. Fixed occurrences go by the index that the cadence gives them.</summary>
internal readonly struct ScheduleDays
{
    private readonly Schedule _schedule;
    private readonly WorkingCalendar _calendar;

    public ScheduleDays(Schedule schedule, WorkingCalendar calendar)
    {
        _schedule = schedule;
        _calendar = calendar ?? throw new ArgumentNullException(nameof(calendar));
        First = schedule.Cadence.Anchor is null ? 0 : schedule.Cadence.FirstIndex(schedule.Start);
    }

    /// <summary>The first fixed occurrence that is not before the start.</summary>
    public int First { get; }

    /// <summary>The occurrence that is counted from <paramref name="from"/>, on which it was last done or began to bind.</summary>
    public CadenceOccurrence After(LocalDate from)
    {
        var byCadence = _schedule.Cadence.NextDue(from);
        var dueOn = Adjust(byCadence, from.PlusDays(1));
        return new(byCadence, dueOn, from.PlusDays(1), SoonFrom(dueOn), GraceAfter(dueOn));
    }

    public CadenceOccurrence At(int index)
    {
        var dueOn = DueOn(index);
        return new(_schedule.Cadence.At(index), dueOn, CountsFrom(index), SoonFrom(dueOn), LastDay(index));
    }

    public LocalDate DueOn(int index) =>
        Adjust(_schedule.Cadence.At(index), index == First ? _schedule.Start : _schedule.Cadence.At(index - 1).PlusDays(1));

    public LocalDate LastDay(int index)
    {
        var dueOn = DueOn(index);
        return _schedule.Grace is null ? dueOn : LocalDate.Min(GraceAfter(dueOn), DueOn(index + 1).PlusDays(-1));
    }

    /// <summary>The latest occurrence for which doing it on <paramref name="done"/> counts; the index before <see cref="First"/> when there is none.</summary>
    public int IndexFor(LocalDate done)
    {
        // Windows open on or before the fixed day, and never more than a few are open early.
        var index = Math.Max(_schedule.Cadence.LatestIndex(done), First - 1);
        while (CountsFrom(index + 1) <= done) index++;
        return index;
    }

    private LocalDate CountsFrom(int index)
    {
        var opens = Before(DueOn(index), _schedule.Window);
        return index == First ? opens : LocalDate.Max(opens, LastDay(index - 1).PlusDays(1));
    }

    private LocalDate SoonFrom(LocalDate dueOn) => Before(dueOn, _schedule.Lead);

    private LocalDate GraceAfter(LocalDate dueOn) => _schedule.Grace?.LastDayFrom(dueOn, _calendar) ?? dueOn;

    /// <summary>Not before <paramref name="earliest"/>, so that it never meets the occurrence before: where nobody works in between at all, the day stays.</summary>
    private LocalDate Adjust(LocalDate day, LocalDate earliest)
    {
        if (_schedule.Adjustment == DateAdjustment.None) return day;
        for (var earlier = day; earlier >= earliest; earlier = earlier.PlusDays(-1))
        {
            if (_calendar.IsWorkingDay(earlier)) return earlier;
        }

        return day;
    }

    private static LocalDate Before(LocalDate day, TimeLimit? limit) =>
        limit is null ? day
        : limit.Kind == TimeLimitKind.Months ? day.PlusMonths(-limit.Amount)
        : day.PlusDays(-limit.Amount * (limit.Kind == TimeLimitKind.Weeks ? 7 : 1));
}
