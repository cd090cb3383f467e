using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Checks what was given, all problems at once, and makes the series to be charted.</summary>
internal sealed class SeriesReader(ChartKind kind, RuleProfile profile, ChartOptions options)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private readonly List<Rejection> _problems = [];
    private readonly LimitConvention _convention = profile.Limits;

    private bool IsOfSubgroups => kind is ChartKind.Xbar or ChartKind.S or ChartKind.R;

    private bool IsCount => kind is ChartKind.C or ChartKind.U or ChartKind.UPrime or ChartKind.P or ChartKind.PPrime or ChartKind.Np or ChartKind.G or ChartKind.T;

    private bool NeedsDenominators => kind is ChartKind.U or ChartKind.UPrime or ChartKind.P or ChartKind.PPrime or ChartKind.Np;

    public Computed<ControlChart> Read(ReadOnlySpan<double> values, ReadOnlySpan<double> denominators, LocalDate?[]? dates)
    {
        if (IsOfSubgroups) Refuse("trends.subgroups-needed", "kind", "This chart is of subgroups: use ComputeSubgroups.");
        if (denominators.Length > 0 && denominators.Length != values.Length)
        {
            Refuse("trends.lengths-differ", "denominators", $"There are {values.Length} values and {denominators.Length} denominators.");
            return Computed<ControlChart>.Refused(_problems);
        }

        if (NeedsDenominators && denominators.Length == 0 && values.Length > 0) Refuse("trends.denominators-missing", "denominators", "This chart needs a denominator for each value.");
        var series = new Series(values.Length) { HasSizes = denominators.Length > 0 };
        for (var i = 0; i < values.Length; i++)
        {
            var n = denominators.Length > 0 ? denominators[i] : double.NaN;
            Check(i, values[i], n, denominators.Length > 0);
            Place(series, i, values[i], n, denominators.Length > 0);
        }

        return Finish(series, dates);
    }

    public Computed<ControlChart> Read(IReadOnlyList<Subgroup> subgroups)
    {
        if (!IsOfSubgroups) Refuse("trends.not-for-subgroups", "kind", "This chart is not of subgroups.");
        var series = new Series(subgroups.Count) { HasSizes = true };
        var dates = new LocalDate?[subgroups.Count];
        var isDated = false;
        for (var i = 0; i < subgroups.Count; i++)
        {
            var subgroup = subgroups[i] ?? throw new ArgumentException($"Subgroup {i} is null.", nameof(subgroups));
            var (mean, deviation, range) = (subgroup.Mean ?? double.NaN, subgroup.StandardDeviation ?? double.NaN, subgroup.Range ?? double.NaN);
            if (double.IsInfinity(mean) || double.IsInfinity(deviation)) Refuse("trends.value-infinite", $"subgroups[{Number(i)}]", $"Subgroup {Number(i + 1)} has an infinite value.");
            if (kind == ChartKind.R && subgroup.Size > BiasConstants.LargestTabulated)
            {
                Refuse("trends.subgroup-too-large", $"subgroups[{Number(i)}]", $"Subgroup {Number(i + 1)} has {Number(subgroup.Size)} values; a range chart takes up to 25.");
            }

            series.Plotted[i] = kind == ChartKind.Xbar ? mean : kind == ChartKind.S ? deviation : subgroup.Size > 1 ? range : double.NaN;
            (series.Sizes[i], series.Numerators[i], series.Deviations[i], series.Ranges[i]) = (subgroup.Size, double.NaN, deviation, range);
            dates[i] = subgroup.Date;
            isDated |= subgroup.Date is not null;
        }

        if (isDated && dates.Any(static d => d is null)) Refuse("trends.date-missing", "subgroups", "Either all subgroups have a date or none.");
        return Finish(series, isDated ? dates : null);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Refuse(string code, string path, string message) => _problems.Add(new(code, path, message));

    private void Check(int i, double value, double n, bool hasDenominators)
    {
        var at = Number(i + 1);
        if (double.IsInfinity(value)) Refuse("trends.value-infinite", $"values[{Number(i)}]", $"Value {at} is infinite.");
        if (IsCount && value < 0) Refuse("trends.count-negative", $"values[{Number(i)}]", $"Value {at} is {Words.Measure(value)}; it must not be negative.");
        if (kind == ChartKind.T && value == 0 && !_convention.AcceptsNoTimeBetween)
        {
            Refuse("trends.time-not-positive", $"values[{Number(i)}]", $"Value {at} is 0; a time between events must be greater.");
        }

        if (!hasDenominators) return;
        if (double.IsInfinity(n) || n < 0) Refuse("trends.denominator-invalid", $"denominators[{Number(i)}]", $"Denominator {at} is {(n < 0 ? "negative" : "infinite")}.");
        if (kind is ChartKind.P or ChartKind.PPrime or ChartKind.Np && n > 0 && value > n)
        {
            Refuse("trends.numerator-above-denominator", $"values[{Number(i)}]", $"Value {at} is {Words.Measure(value)} out of {Words.Measure(n)}.");
        }
    }

    private void Place(Series series, int i, double value, double n, bool hasDenominators)
    {
        var isDivided = hasDenominators && kind is not (ChartKind.Np or ChartKind.C or ChartKind.G);
        var isMissing = double.IsNaN(value) || (isDivided && (double.IsNaN(n) || (_convention.ClosesGaps && n == 0))) || (kind == ChartKind.Np && !(n > 0));
        series.Numerators[i] = isMissing ? double.NaN : value;
        series.Plotted[i] = isMissing ? double.NaN : isDivided ? value / n : value;
        series.Sizes[i] = hasDenominators ? n : kind == ChartKind.IndividualsPrime ? 1 : double.NaN;
        if (isMissing && NeedsDenominators) series.Numerators[i] = double.NaN;
        (series.Deviations[i], series.Ranges[i]) = (double.NaN, double.NaN);
    }

    private Computed<ControlChart> Finish(Series series, LocalDate?[]? dates)
    {
        CheckDates(dates);
        CheckOptions(series.Count);
        var starts = new SortedDictionary<int, string>();
        foreach (var phase in options.Phases)
        {
            if (Find(phase.Index, phase.Date, dates, series.Count, "phases") is { } index) starts[index] = phase.Reason;
        }

        foreach (var exclusion in options.Exclusions)
        {
            if (Find(exclusion.Index, exclusion.Date, dates, series.Count, "exclusions") is { } index) series.IsExcluded[index] = true;
        }

        if (_problems.Count > 0) return Computed<ControlChart>.Refused(_problems);
        var bounds = starts.Keys.Where(start => start > 0 && start < series.Count).ToList();
        series.Reasons = [starts.TryGetValue(0, out var first) ? first : "", .. bounds.Select(start => starts[start])];
        series.Bounds = [0, .. bounds, series.Count];
        series.Label = dates is not null && options.Labels.Count == 0 ? i => Day.Format(dates[i]!.Value)
            : options.Labels.Count > 0 ? i => options.Labels[i]
            : static i => "point " + Number(i + 1);
        if (kind == ChartKind.MovingRange) MakeRanges(series);
        MarkBaseline(series);
        return Computed<ControlChart>.Of(new ChartBuilder(kind, profile, options, series).Build());
    }

    private void CheckDates(LocalDate?[]? dates)
    {
        for (var i = 1; dates is not null && i < dates.Length; i++)
        {
            if (dates[i] is not { } date || dates[i - 1] is not { } before) continue;
            if (date == before) Refuse("trends.date-repeated", $"observations[{Number(i)}]", $"{Day.Format(date)} stands twice.");
            else if (date < before) Refuse("trends.date-out-of-order", $"observations[{Number(i)}]", $"{Day.Format(date)} stands after {Day.Format(before)}.");
        }
    }

    private void CheckOptions(int count)
    {
        if (options.Centre.Count > 1 && options.Centre.Count != count) Refuse("trends.lengths-differ", "options.centre", $"There are {Number(count)} values and {Number(options.Centre.Count)} centres.");
        if (options.Centre.Any(static c => double.IsInfinity(c) || double.IsNaN(c))) Refuse("trends.centre-invalid", "options.centre", "A given centre is a finite number.");
        if (options.Labels.Count > 0 && options.Labels.Count != count) Refuse("trends.lengths-differ", "options.labels", $"There are {Number(count)} values and {Number(options.Labels.Count)} labels.");
        if (options.Sigma is { } sigma && !(sigma >= 0 && !double.IsInfinity(sigma))) Refuse("trends.sigma-invalid", "options.sigma", "A given sigma is a finite number from 0 on.");
        if (!(options.Width > 0) || double.IsInfinity(options.Width)) Refuse("trends.width-invalid", "options.width", "The width of the limits is greater than 0.");
        if (!(options.Multiplier > 0) || double.IsInfinity(options.Multiplier)) Refuse("trends.multiplier-invalid", "options.multiplier", "The multiplier is greater than 0.");
        if (options.Confidence is { } confidence)
        {
            if (!(confidence > 0 && confidence < 1)) Refuse("trends.confidence-invalid", "options.confidence", "A confidence is between 0 and 1.");
            if (kind is not (ChartKind.C or ChartKind.U or ChartKind.P or ChartKind.Np or ChartKind.G or ChartKind.Individuals or ChartKind.Xbar or ChartKind.S or ChartKind.R))
            {
                Refuse("trends.confidence-unsupported", "options.confidence", "Limits by probability are for individuals, Xbar, S, R, c, u, p, np and g charts; for others set the width.");
            }
        }

        if (options.LowestLimit > options.HighestLimit) Refuse("trends.bounds-crossed", "options.lowestLimit", "The lowest limit is above the highest.");
        if (options.Baseline is { IsInEachPhase: true } baseline && baseline.Points < _convention.ShortestBaseline)
        {
            Refuse("trends.baseline-too-short", "options.baseline", $"A baseline has {Number(_convention.ShortestBaseline)} points or more, not {Number(baseline.Points)}.");
        }
    }

    private int? Find(int? index, LocalDate? date, LocalDate?[]? dates, int count, string path)
    {
        if (index is { } given)
        {
            if (given >= 0 && given < count) return given;
            Refuse("trends.point-unknown", "options." + path, $"There is no point at index {Number(given)}; the series has {Number(count)}.");
            return null;
        }

        var found = dates is null ? -1 : Array.IndexOf(dates, date);
        if (found >= 0) return found;
        Refuse("trends.date-unknown", "options." + path, $"The series has no point of {Day.Format(date!.Value)}.");
        return null;
    }

    /// <summary>Over all neighbours of a phase, also excluded ones: an excluded point drops only its own range.</summary>
    private void MakeRanges(Series series)
    {
        var values = (double[])series.Plotted.Clone();
        for (var p = 0; p + 1 < series.Bounds.Length; p++)
        {
            var previous = double.NaN;
            for (var i = series.Bounds[p]; i < series.Bounds[p + 1]; i++)
            {
                series.Plotted[i] = Math.Abs(values[i] - previous);
                if (!(_convention.ClosesGaps && double.IsNaN(values[i]))) previous = values[i];
            }

            series.LastValue = previous;
        }
    }

    private void MarkBaseline(Series series)
    {
        var baseline = options.Baseline;
        if (baseline.Points == 0 || (_convention.PhasesVoidBaseline && !baseline.IsInEachPhase && series.Bounds.Length > 2))
        {
            for (var i = 0; i < series.Count; i++) series.IsInBaseline[i] = true;
            return;
        }

        bool IsCounted(int i) => !_convention.ClosesGaps || !double.IsNaN(series.Numerators[i]) || !double.IsNaN(series.Plotted[i]);
        for (var p = 0; p + 1 < series.Bounds.Length; p++)
        {
            if (!baseline.IsInEachPhase && p > 0) break;
            var (first, end) = baseline.IsInEachPhase ? (series.Bounds[p], series.Bounds[p + 1]) : (0, series.Count);
            var left = baseline.Points;
            for (var k = 0; k < end - first && left > 0; k++)
            {
                var i = baseline.IsFromEnd ? end - 1 - k : first + k;
                if (IsCounted(i)) left--;
                series.IsInBaseline[i] = true;
            }
        }
    }
}
