using System;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Centre and spread of X̄, S and R charts.</summary>
internal sealed class SubgroupFitting(ChartKind kind, Series series, ChartOptions options, LimitConvention convention, int first, int end, Func<int, bool> counts)
{
    public void Fit(LimitModel model, double[] plotted)
    {
        var estimate = options.SubgroupSigma ?? convention.SubgroupSigma;
        var isWithin = estimate is SubgroupSigma.MeanDeviationOrPooled or SubgroupSigma.Pooled;
        var within = estimate == SubgroupSigma.MeanDeviationOrPooled && HaveOneSize() ? ExactSum.MeanOf(Picked(series.Deviations)) : Pooled();
        if (kind == ChartKind.S && isWithin)
        {
            model.Centre = within;
            return;
        }

        model.Centre = Weighted(series.Plotted);
        model.IsSigma = options.Sigma is not null || !isWithin || kind == ChartKind.R;
        model.Spread = options.Sigma ?? (isWithin && kind == ChartKind.R ? Sigma(SubgroupSigma.MeanRange) : isWithin ? within : Sigma(estimate));
        if (kind == ChartKind.S && options.SubgroupSigma is null && options.Sigma is null) model.Spread = Sigma(SubgroupSigma.MeanDeviation);
        if (plotted.Length == 0) model.Spread = options.Sigma ?? double.NaN;
    }

    private double[] Picked(double[] source)
    {
        var picked = new double[end - first];
        for (var i = first; i < end; i++) picked[i - first] = counts(i) ? source[i] : double.NaN;
        return picked;
    }

    /// <summary>Of all subgroups of the phase that have values.</summary>
    private bool HaveOneSize()
    {
        var size = 0.0;
        for (var i = first; i < end; i++)
        {
            if (!(series.Sizes[i] > 0)) continue;
            if (size != 0 && series.Sizes[i] != size) return false;
            size = series.Sizes[i];
        }

        return true;
    }

    private double Weighted(double[] source)
    {
        var top = default(ExactSum);
        var bottom = default(ExactSum);
        for (var i = first; i < end; i++)
        {
            if (!counts(i) || double.IsNaN(source[i]) || !(series.Sizes[i] > 0)) continue;
            top.AddProduct(source[i], series.Sizes[i]);
            bottom.Add(series.Sizes[i]);
        }

        return top.DividedBy(bottom.Value);
    }

    private double Pooled()
    {
        var top = default(ExactSum);
        var bottom = Freedom(ref top);
        return Math.Sqrt(top.DividedBy(bottom));
    }

    private double Freedom(ref ExactSum squares)
    {
        var freedom = default(ExactSum);
        for (var i = first; i < end; i++)
        {
            if (!counts(i) || !(series.Sizes[i] > 1) || double.IsNaN(series.Deviations[i])) continue;
            squares.AddProduct(series.Sizes[i] - 1, series.Deviations[i] * series.Deviations[i]);
            freedom.Add(series.Sizes[i] - 1);
        }

        return freedom.Value;
    }

    private double Sigma(SubgroupSigma estimate)
    {
        if (estimate == SubgroupSigma.MeanRange && kind == ChartKind.Xbar && Largest() > BiasConstants.LargestTabulated) estimate = SubgroupSigma.RootMeanSquare;
        if (estimate == SubgroupSigma.RootMeanSquare)
        {
            var squares = default(ExactSum);
            var freedom = Freedom(ref squares);
            return Math.Sqrt(squares.DividedBy(freedom)) / BiasConstants.C4(freedom + 1);
        }

        var top = default(ExactSum);
        var bottom = default(ExactSum);
        for (var i = first; i < end; i++)
        {
            var n = series.Sizes[i];
            if (!counts(i) || !(n > 1)) continue;
            var (d2, d3, c4) = (BiasConstants.D2(n), BiasConstants.D3(n), BiasConstants.C4(n));
            var (value, weight) = estimate switch
            {
                SubgroupSigma.MeanRange => (series.Ranges[i] / d2, 1.0),
                SubgroupSigma.WeightedRange => (series.Ranges[i] / d2, d2 / d3 * (d2 / d3)),
                SubgroupSigma.MeanDeviation => (series.Deviations[i] / c4, 1.0),
                _ => (series.Deviations[i] / c4, c4 * c4 / (1 - (c4 * c4))),
            };
            if (double.IsNaN(value)) continue;
            top.AddProduct(value, weight);
            bottom.Add(weight);
        }

        return top.DividedBy(bottom.Value);
    }

    private double Largest()
    {
        var largest = 0.0;
        for (var i = first; i < end; i++) largest = series.Sizes[i] > largest ? series.Sizes[i] : largest;
        return largest;
    }
}
