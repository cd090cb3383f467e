using System;
using NodaTime;

namespace Qms.Domain.Core.Time;

/// <summary>A single day off that a host added to a calendar, such as a holiday announced at short notice.</summary>
public sealed record AddedHoliday
{
    /// <summary>Creates the day off.</summary>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank.</exception>
    public AddedHoliday(LocalDate date, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("An added holiday has a reason.", nameof(reason));
        Date = date;
        Reason = reason;
    }

    /// <summary>The day off.</summary>
    public LocalDate Date { get; }

    /// <summary>Why nobody works on it.</summary>
    public string Reason { get; }
}
