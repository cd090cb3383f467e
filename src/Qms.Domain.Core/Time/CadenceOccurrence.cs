using System;
using System.Text.Json.Serialization;
using NodaTime;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>One time that a <see cref="Schedule"/> asks for something: the days between which its status changes.</summary>
/// <remarks>Its status is never stored: it is asked for a day.</remarks>
public sealed record CadenceOccurrence
{
    /// <summary>Restores a stored occurrence. To compute one, use <see cref="Schedule.NextDue"/>.</summary>
    /// <exception cref="ArgumentException">The days contradict each other, so the data is corrupt.</exception>
    [JsonConstructor]
    public CadenceOccurrence(LocalDate byCadence, LocalDate dueOn, LocalDate countsFrom, LocalDate soonFrom, LocalDate lastDay)
    {
        (ByCadence, DueOn, CountsFrom, SoonFrom, LastDay) = (byCadence, dueOn, countsFrom, soonFrom, lastDay);
        if (dueOn > byCadence || countsFrom > dueOn || soonFrom > dueOn || lastDay < dueOn)
        {
            throw new ArgumentException($"Not an occurrence due on {Wording.Iso(dueOn)}: by its cadence {Wording.Iso(byCadence)}, counting from {Wording.Iso(countsFrom)}, soon from {Wording.Iso(soonFrom)}, last day {Wording.Iso(lastDay)}.");
        }
    }

    /// <summary>The day that the cadence gives, before any <see cref="DateAdjustment"/>.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate ByCadence { get; }

    /// <summary>The due day: <see cref="ByCadence"/>, or the working day before it to which it was moved.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate DueOn { get; }

    /// <summary>The first day on which doing it counts for this occurrence: the opening of its window, or for one that rolls the day after the one it is counted from.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate CountsFrom { get; }

    /// <summary>The first day on which it is <see cref="CadenceStatus.DueSoon"/>; the due day when there is no lead. A reminder only: whether doing it counts is said by <see cref="CountsFrom"/>.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate SoonFrom { get; }

    /// <summary>The last day on which it is in time; the due day when there is no grace.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate LastDay { get; }

    /// <summary>How it stands on <paramref name="day"/>, when it is not done.</summary>
    public CadenceStatus StatusOn(LocalDate day) =>
        day < SoonFrom ? CadenceStatus.NotDue
        : day < DueOn ? CadenceStatus.DueSoon
        : day <= LastDay ? CadenceStatus.Due
        : CadenceStatus.Overdue;

    /// <summary>Whether doing it on <paramref name="done"/> was in time.</summary>
    public bool IsMetBy(LocalDate done) => done <= LastDay;
}
