using System;
using System.Collections.Generic;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Finds centre and spread of one phase from the points that count.</summary>
internal sealed class Fitting(ChartKind kind, Series series, ChartOptions options, LimitConvention convention, int first, int end)
{
    private readonly bool _screens = options.ScreenRanges ?? convention.ScreensRanges;

    public int PointsUsed { get; private set; }

    public int RangesUsed { get; private set; }

    public int RangesScreened { get; private set; }

    public LimitModel Fit()
    {
        var model = new LimitModel
        {
            Kind = kind,
            Convention = convention,
            Width = options.Width,
            Confidence = options.Confidence ?? double.NaN,
            Multiplier = options.Multiplier,
            Lowest = options.LowestLimit ?? double.NaN,
            Highest = options.HighestLimit ?? double.NaN,
            FloorsAtZero = options.FloorAtZero && HasNoNegative(),
        };
        var base_ = Picked(series.Plotted);
        foreach (var value in base_)
        {
            if (!double.IsNaN(value)) PointsUsed++;
        }

        switch (kind)
        {
            case ChartKind.Run:
                model.Centre = Median(base_);
                break;
            case ChartKind.Individuals:
                FitIndividuals(model, base_, GivenAt());
                break;
            case ChartKind.T:
                var times = new double[base_.Length];
                for (var i = 0; i < times.Length; i++) times[i] = Math.Pow(base_[i], 1 / LimitModel.TimePower);
                FitIndividuals(model, times, null);
                break;
            case ChartKind.MovingRange:
                model.Centre = ExactSum.MeanOf(base_);
                break;
            case ChartKind.IndividualsPrime:
                FitPrime(model);
                break;
            case ChartKind.Xbar or ChartKind.S or ChartKind.R:
                new SubgroupFitting(kind, series, options, convention, first, end, Counts).Fit(model, base_);
                break;
            case ChartKind.G:
                model.Centre = ExactSum.MeanOf(base_);
                model.DrawnCentre = convention.DrawsMedianOfCasesBetween ? Median(base_) : model.Centre;
                break;
            case ChartKind.C:
                model.Centre = ExactSum.MeanOf(base_);
                break;
            default:
                FitRatios(model);
                break;
        }

        return model;
    }

    private bool Counts(int i) => series.IsInBaseline[i] && !series.IsExcluded[i];

    private double Given(int i) => options.Centre.Count switch
    {
        0 => double.NaN,
        1 => options.Centre[0],
        _ => options.Centre[i],
    };

    private double[]? GivenAt()
    {
        if (options.Centre.Count < 2) return null;
        var all = new double[series.Count];
        for (var i = first; i < end; i++) all[i] = Given(i);
        return Picked(all);
    }

    private bool HasNoNegative()
    {
        for (var i = first; i < end; i++)
        {
            if (series.Plotted[i] < 0) return false;
        }

        return true;
    }

    /// <summary>The points that count, next to each other; missing ones among them unless the convention closes gaps.</summary>
    private double[] Picked(double[] source)
    {
        var picked = new List<double>(end - first);
        for (var i = first; i < end; i++)
        {
            if (Counts(i) && !(convention.ClosesGaps && double.IsNaN(series.Plotted[i]))) picked.Add(double.IsInfinity(source[i]) && kind != ChartKind.Run ? double.NaN : source[i]);
        }

        return picked.ToArray();
    }

    /// <summary>Moving ranges are those of the values less a given centre that varies.</summary>
    private void FitIndividuals(LimitModel model, double[] values, double[]? given)
    {
        var fit = XmrFit.Of(values, false);
        model.Centre = options.CentreBy == Average.Median ? Median(values) : fit.Mean;
        var levelled = values;
        if (given is not null)
        {
            levelled = new double[values.Length];
            for (var i = 0; i < values.Length; i++) levelled[i] = values[i] - given[i];
        }

        if (options.Sigma is { } sigma) (model.Spread, model.IsSigma) = (sigma, true);
        else if (options.SigmaFromDeviation) (model.Spread, model.IsSigma) = (Deviation(values) / BiasConstants.C4(fit.Points), true);
        else if (options.RangesBy == Average.Median) model.Spread = Median(Kept(levelled));
        else
        {
            fit = XmrFit.Of(levelled, _screens);
            model.Spread = fit.MeanRange;
            (RangesUsed, RangesScreened) = (fit.Ranges, fit.Screened);
        }
    }

    private double[] Kept(double[] values)
    {
        var ranges = new List<double>();
        for (var i = 1; i < values.Length; i++)
        {
            var range = Math.Abs(values[i] - values[i - 1]);
            if (!double.IsNaN(range)) ranges.Add(range);
        }

        var all = ranges.Count;
        if (_screens)
        {
            // The bound of screening is measured by the same average as sigma.
            var bound = BiasConstants.RangeScreen * Median(ranges.ToArray());
            ranges.RemoveAll(range => !(range < bound));
        }

        (RangesUsed, RangesScreened) = (ranges.Count, all - ranges.Count);
        return ranges.ToArray();
    }

    /// <summary>Ranges over all points of the phase; freezing and excluding move only the centre.</summary>
    private void FitPrime(LimitModel model)
    {
        var top = default(ExactSum);
        var bottom = default(ExactSum);
        var ranges = new List<double>();
        var previous = -1;
        for (var i = first; i < end; i++)
        {
            var (y, n) = (series.Plotted[i], series.Sizes[i]);
            var isUsable = !double.IsNaN(y) && !double.IsInfinity(y) && n > 0;
            if (Counts(i) && isUsable)
            {
                top.Add(series.Numerators[i]);
                bottom.Add(n);
            }

            if (previous >= 0 && isUsable)
            {
                ranges.Add(Math.Sqrt(Math.PI / 2) * Math.Abs(y - series.Plotted[previous]) / Math.Sqrt((1 / series.Sizes[previous]) + (1 / n)));
            }

            if (isUsable) previous = i;
            else if (!convention.ClosesGaps) previous = -1;
        }

        model.Centre = top.Count == 0 ? double.NaN : top.DividedBy(bottom.Value);
        var (mean, kept) = XmrFit.ScreenedMean(ranges.ToArray(), 3.2665, _screens);
        model.Spread = mean;
        (RangesUsed, RangesScreened) = (kept, ranges.Count - kept);
    }

    private void FitRatios(LimitModel model)
    {
        var top = default(ExactSum);
        var bottom = default(ExactSum);
        for (var i = first; i < end; i++)
        {
            if (!Counts(i) || double.IsNaN(series.Numerators[i]) || double.IsNaN(series.Sizes[i])) continue;
            top.Add(series.Numerators[i]);
            bottom.Add(series.Sizes[i]);
        }

        model.Centre = top.DividedBy(bottom.Value);
        model.Spread = 1;
        if (kind is not (ChartKind.PPrime or ChartKind.UPrime)) return;
        var scores = new List<double>();
        for (var i = first; i < end; i++)
        {
            if (!Counts(i) || (convention.ClosesGaps && double.IsNaN(series.Plotted[i]))) continue;
            var c = double.IsNaN(Given(i)) ? model.Centre : Given(i);
            var sigma = Math.Sqrt((kind == ChartKind.UPrime ? c : c * (1 - c)) / series.Sizes[i]);
            var score = (series.Plotted[i] - c) / sigma;
            scores.Add(double.IsInfinity(score) ? double.NaN : score);
        }

        if (options.IsUnordered) model.Spread = Deviation(scores.ToArray());
        else
        {
            var fit = XmrFit.Of(scores.ToArray(), _screens);
            model.Spread = fit.MeanRange / BiasConstants.MovingRangeDivisor;
            (RangesUsed, RangesScreened) = (fit.Ranges, fit.Screened);
        }
    }

    internal static double Median(double[] values)
    {
        var present = Array.FindAll(values, static v => !double.IsNaN(v));
        if (present.Length == 0) return double.NaN;
        Array.Sort(present);
        var half = present.Length / 2;
        if (present.Length % 2 == 1) return present[half];
        var middle = default(ExactSum);
        if (double.IsInfinity(present[half])) return present[half];
        middle.Add(present[half - 1]);
        middle.Add(present[half]);
        return middle.Mean();
    }

    internal static double Deviation(double[] values)
    {
        var mean = ExactSum.MeanOf(values);
        var squares = default(ExactSum);
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) squares.AddProduct(value - mean, value - mean);
        }

        return squares.Count < 2 ? double.NaN : Math.Sqrt(squares.Value / (squares.Count - 1));
    }
}
