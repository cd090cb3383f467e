using System;
using System.Collections.Generic;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Computes control charts from plain numbers, dated observations or subgroups.</summary>
/// <remarks>
/// A missing value is NaN (or null in an observation). Refused, with the place: infinite values, negative counts and denominators, numerators above their
/// denominator, lists of different length, dates that repeat or go back, phases and exclusions that the series does not have.
/// A denominator of 0 is no error: nothing out of nothing is missing, something out of nothing has no limits.
/// Too few points are no error either: the chart says what it cannot tell.
/// </remarks>
public static class ControlCharts
{
    /// <summary>Of values without denominators.</summary>
    /// <param name="kind">Which chart; not one of subgroups.</param>
    /// <param name="values">In order of time; NaN is missing.</param>
    /// <param name="profile">The rules and conventions; null for <see cref="RuleProfile.Default"/>.</param>
    /// <param name="options">What else is set; null for nothing.</param>
    public static Computed<ControlChart> Compute(ChartKind kind, ReadOnlySpan<double> values, RuleProfile? profile = null, ChartOptions? options = null) =>
        ComputeRatios(kind, values, ReadOnlySpan<double>.Empty, profile, options);

    /// <summary>Of numerators and denominators.</summary>
    /// <param name="kind">Which chart; not one of subgroups. What is plotted is the ratio, but for np and c charts the count.</param>
    /// <param name="numerators">Counts, or measurements to be divided; NaN is missing.</param>
    /// <param name="denominators">As many, or none; NaN is missing, and then the point is missing.</param>
    /// <param name="profile">The rules and conventions; null for <see cref="RuleProfile.Default"/>.</param>
    /// <param name="options">What else is set; null for nothing.</param>
    public static Computed<ControlChart> ComputeRatios(ChartKind kind, ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, RuleProfile? profile = null, ChartOptions? options = null) =>
        new SeriesReader(kind, profile ?? RuleProfile.Default, options ?? ChartOptions.Default).Read(numerators, denominators, null);

    /// <summary>Of dated observations, which stand in order.</summary>
    /// <param name="kind">Which chart; not one of subgroups.</param>
    /// <param name="observations">In order of date, each date once.</param>
    /// <param name="profile">The rules and conventions; null for <see cref="RuleProfile.Default"/>.</param>
    /// <param name="options">What else is set; null for nothing.</param>
    public static Computed<ControlChart> ComputeObservations(ChartKind kind, IReadOnlyList<Observation> observations, RuleProfile? profile = null, ChartOptions? options = null)
    {
        if (observations is null) throw new ArgumentNullException(nameof(observations));
        var values = new double[observations.Count];
        var denominators = new double[observations.Count];
        var dates = new NodaTime.LocalDate?[observations.Count];
        var hasDenominators = false;
        for (var i = 0; i < values.Length; i++)
        {
            var observation = observations[i] ?? throw new ArgumentException($"Observation {i} is null.", nameof(observations));
            values[i] = observation.Value ?? double.NaN;
            denominators[i] = observation.Denominator ?? double.NaN;
            hasDenominators |= observation.Denominator is not null;
            dates[i] = observation.Date;
        }

        return new SeriesReader(kind, profile ?? RuleProfile.Default, options ?? ChartOptions.Default).Read(values, hasDenominators ? denominators : [], dates);
    }

    /// <summary>Of subgroups: X̄, S and R charts.</summary>
    /// <param name="kind"><see cref="ChartKind.Xbar"/>, <see cref="ChartKind.S"/> or <see cref="ChartKind.R"/>.</param>
    /// <param name="subgroups">In order of time; sizes may differ.</param>
    /// <param name="profile">The rules and conventions; null for <see cref="RuleProfile.Default"/>.</param>
    /// <param name="options">What else is set; null for nothing.</param>
    public static Computed<ControlChart> ComputeSubgroups(ChartKind kind, IReadOnlyList<Subgroup> subgroups, RuleProfile? profile = null, ChartOptions? options = null)
    {
        if (subgroups is null) throw new ArgumentNullException(nameof(subgroups));
        return new SeriesReader(kind, profile ?? RuleProfile.Default, options ?? ChartOptions.Default).Read(subgroups);
    }
}
