using System;
using NodaTime;

namespace Qms.Domain.Trends.Series;

/// <summary>What series is asked for; counts of records unless it says otherwise.</summary>
public sealed record SeriesRequest
{
    /// <summary>Asks for the counts of each period.</summary>
    /// <param name="period">What one point covers.</param>
    /// <param name="asOf">The moment at which one looks: only records that had happened and were known by then count, so an earlier moment gives the series as it was seen then.</param>
    public SeriesRequest(SeriesPeriod period, Instant asOf) => (Period, AsOf) = (period ?? throw new ArgumentNullException(nameof(period)), asOf);

    /// <summary>What one point covers.</summary>
    public SeriesPeriod Period { get; }

    /// <summary>The moment at which one looks.</summary>
    public Instant AsOf { get; }

    /// <summary>What the values are.</summary>
    public SeriesMeasure Measure { get; private init; }

    /// <summary>The denominators of a rate; null for others.</summary>
    public TrendActivity? Activity { get; private init; }

    /// <summary>For how much activity a rate is told: 1,000 examinations.</summary>
    public decimal Per { get; private init; } = 1000;

    /// <summary>The first day of the host's data; null to take the day of the first known record.</summary>
    public LocalDate? DataBegins { get; private init; }

    /// <summary>A period is incomplete when less than this share of its records is expected to be known; 0 to 1.</summary>
    public double CompletenessThreshold { get; private init; } = 0.95;

    /// <summary>Asks for rates.</summary>
    /// <param name="activity">The denominators.</param>
    /// <param name="per">For how much activity the rate is told.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="per"/> is not positive.</exception>
    public SeriesRequest PerActivity(TrendActivity activity, decimal per = 1000) =>
        this with { Measure = SeriesMeasure.Rate, Activity = activity ?? throw new ArgumentNullException(nameof(activity)), Per = per > 0 ? per : throw new ArgumentOutOfRangeException(nameof(per), per, "A rate is for a positive amount of activity.") };

    /// <summary>Asks for the share of what was due that was done.</summary>
    public SeriesRequest ForCompliance() => this with { Measure = SeriesMeasure.Compliance, Activity = null };

    /// <summary>Says when the host's data begins. Periods before are absent; the one that holds the day is incomplete unless it starts on it; records before the day are left out.</summary>
    /// <exception cref="ArgumentException">A day of another calendar than ISO.</exception>
    public SeriesRequest WithDataFrom(LocalDate day) =>
        day.Calendar == CalendarSystem.Iso ? this with { DataBegins = day } : throw new ArgumentException("Days are of the ISO calendar.", nameof(day));

    /// <summary>Says how complete is complete.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a share from 0 to 1.</exception>
    public SeriesRequest WithCompletenessThreshold(double share) =>
        share is >= 0 and <= 1 ? this with { CompletenessThreshold = share } : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");
}
