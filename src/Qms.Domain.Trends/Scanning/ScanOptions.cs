using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Scanning;

/// <summary>What a scan compares: by default the last 3 complete months with the 24 before, over every combination of up to two values with at least 5 records, at a false-discovery rate of 5 %.</summary>
public sealed record ScanOptions
{
    /// <summary>The defaults.</summary>
    /// <param name="asOf">The moment at which one looks: only records that had happened and were known by then count.</param>
    public ScanOptions(Instant asOf) => AsOf = asOf;

    /// <summary>The moment at which one looks.</summary>
    public Instant AsOf { get; }

    /// <summary>What the windows are made of.</summary>
    public SeriesPeriod Period { get; private init; } = SeriesPeriod.Month;

    /// <summary>How many periods the recent window has.</summary>
    public int RecentPeriods { get; private init; } = 3;

    /// <summary>How many periods the baseline has at most; when the data is younger, as many as there are.</summary>
    public int BaselinePeriods { get; private init; } = 24;

    /// <summary>The dimensions to slice by; null for all that the records have.</summary>
    public IReadOnlyList<TrendDimension>? Dimensions { get; private init; }

    /// <summary>How many values are combined at most.</summary>
    public int Depth { get; private init; } = 2;

    /// <summary>Slices with fewer records in both windows together are passed over: they could never be a finding. That choice looks at the total only, on which the test is conditional, so it does not bias it.</summary>
    public int MinimumCount { get; private init; } = 5;

    /// <summary>The expected share of false alarms among all findings, at most.</summary>
    public double FalseDiscoveryRate { get; private init; } = 0.05;

    /// <summary>By which procedure it is held.</summary>
    public FalseDiscoveryControl Control { get; private init; }

    /// <summary>The activity by which rates are compared; null to compare by time, in days.</summary>
    public TrendActivity? Activity { get; private init; }

    /// <summary>The first day of the host's data; null to take the day of the first known record.</summary>
    public LocalDate? DataBegins { get; private init; }

    /// <summary>The recent window ends with the last period of which at least this share is expected to be known.</summary>
    public double CompletenessThreshold { get; private init; } = 0.95;

    /// <summary>Compares other windows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A window has less than one period.</exception>
    public ScanOptions Comparing(SeriesPeriod period, int recentPeriods, int baselinePeriods) => this with
    {
        Period = period ?? throw new ArgumentNullException(nameof(period)),
        RecentPeriods = recentPeriods > 0 ? recentPeriods : throw new ArgumentOutOfRangeException(nameof(recentPeriods), recentPeriods, "A window has at least one period."),
        BaselinePeriods = baselinePeriods > 0 ? baselinePeriods : throw new ArgumentOutOfRangeException(nameof(baselinePeriods), baselinePeriods, "A window has at least one period."),
    };

    /// <summary>Slices by some dimensions only.</summary>
    /// <exception cref="ArgumentException">None is named, or one twice.</exception>
    public ScanOptions By(params TrendDimension[] dimensions)
    {
        if (dimensions is null) throw new ArgumentNullException(nameof(dimensions));
        if (dimensions.Length == 0 || dimensions.Distinct().Count() < dimensions.Length) throw new ArgumentException("Name each dimension once, and at least one.", nameof(dimensions));
        return this with { Dimensions = ContentList.Of(dimensions) };
    }

    /// <summary>Combines more or fewer values.</summary>
    /// <param name="depth">1 to 6.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public ScanOptions WithDepth(int depth) => this with { Depth = depth is >= 1 and <= 6 ? depth : throw new ArgumentOutOfRangeException(nameof(depth), depth, "One to six values are combined.") };

    /// <summary>Passes over smaller or larger slices.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public ScanOptions WithMinimumCount(int count) => this with { MinimumCount = count > 0 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "A slice has at least one record.") };

    /// <summary>Holds another false-discovery rate, or by another procedure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate does not lie between 0 and 1, or the procedure is not a declared one.</exception>
    public ScanOptions WithFalseDiscoveryRate(double rate, FalseDiscoveryControl control = FalseDiscoveryControl.BenjaminiHochberg) => this with
    {
        FalseDiscoveryRate = rate > 0 && rate < 1 ? rate : throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate lies between 0 and 1."),
        Control = control is FalseDiscoveryControl.BenjaminiHochberg or FalseDiscoveryControl.BenjaminiYekutieli ? control : throw new ArgumentOutOfRangeException(nameof(control), control, "Not a declared procedure."),
    };

    /// <summary>Compares rates by activity.</summary>
    public ScanOptions PerActivity(TrendActivity activity) => this with { Activity = activity ?? throw new ArgumentNullException(nameof(activity)) };

    /// <summary>Says when the host's data begins; a period that began before is left out of the baseline.</summary>
    /// <exception cref="ArgumentException">A day of another calendar than ISO.</exception>
    public ScanOptions WithDataFrom(LocalDate day) =>
        day.Calendar == CalendarSystem.Iso ? this with { DataBegins = day } : throw new ArgumentException("Days are of the ISO calendar.", nameof(day));

    /// <summary>Says how complete a period must be to be compared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a share from 0 to 1.</exception>
    public ScanOptions WithCompletenessThreshold(double share) =>
        share is >= 0 and <= 1 ? this with { CompletenessThreshold = share } : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");
}
