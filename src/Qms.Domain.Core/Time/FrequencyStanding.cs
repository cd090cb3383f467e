using System;
using NodaTime;

namespace Qms.Domain.Core.Time;

/// <summary>How a <see cref="MinimumFrequency"/> stands at the end of a day, and where it is heading.</summary>
public sealed record FrequencyStanding
{
    internal FrequencyStanding(MinimumFrequency required, LocalDate day, LocalDate first, LocalDate last, int held, LocalDate? neededBy, int forecastShortfall, LocalDate? fallsShortOn) =>
        (Required, Day, First, Last, Held, NextNeededBy, ForecastShortfall, FallsShortOn) = (required, day, first, last, held, neededBy, forecastShortfall, fallsShortOn);

    /// <summary>What is required.</summary>
    public MinimumFrequency Required { get; }

    /// <summary>The day it was asked for.</summary>
    public LocalDate Day { get; }

    /// <summary>The first day of the year that was counted.</summary>
    public LocalDate First { get; }

    /// <summary>The last day of the year that was counted; <see cref="Day"/> itself for a rolling one.</summary>
    public LocalDate Last { get; }

    /// <summary>How many were held in that year, up to <see cref="Day"/>.</summary>
    public int Held { get; }

    /// <summary>How many of those required are not held.</summary>
    public int Shortfall => Math.Max(0, Required.Count - Held);

    /// <summary>Whether enough are held. On any day but the last, a calendar or financial year without enough is no breach yet: see <see cref="CanStillBeMet"/>.</summary>
    public bool IsMet => Shortfall == 0;

    /// <summary>The last day on which the next one can be held without a breach, whatever is planned: the end of the year, or for a rolling one the day on which one held drops out and leaves too few. <see cref="Day"/> when a rolling year is short already; null when a calendar or financial year has enough.</summary>
    public LocalDate? NextNeededBy { get; }

    /// <summary>How many must be planned beyond those that are: by the end of the year, or for a rolling one so that every day of the twelve months that begin with <see cref="Day"/> has enough.</summary>
    public int ForecastShortfall { get; }

    /// <summary>The day on which it will be short although everything planned is held: the end of the year, or for a rolling one the first such day of the twelve months that begin with <see cref="Day"/>; null when the plan is enough.</summary>
    public LocalDate? FallsShortOn { get; }

    /// <summary>Whether the plan is enough.</summary>
    public bool IsMetAsPlanned => FallsShortOn is null;

    /// <summary>Whether a breach can still be avoided, by planning more if need be: there is a day left after <see cref="Day"/> before it is short, or what is planned for <see cref="Day"/> makes it enough.</summary>
    public bool CanStillBeMet => FallsShortOn is not { } day || day > Day;
}
