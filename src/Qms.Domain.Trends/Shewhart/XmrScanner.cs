using System;
using System.Runtime.InteropServices;
using Qms.Domain.Trends.Rules;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>Individuals charts and their point rules for many series, into the caller's buffers: nothing is allocated.</summary>
/// <remarks>
/// The same limits and rules as <see cref="ControlCharts"/>, on which it does not improve but for speed. Keep one for each thread.
/// Rules that look at a whole phase (Anhøj) are left to the chart.
/// </remarks>
public sealed class XmrScanner
{
    private readonly RuleScan _scan;
    private readonly LimitModel _model;
    private readonly RuleProfile _profile;

    /// <summary>For one profile.</summary>
    /// <param name="profile">The rules and conventions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public XmrScanner(RuleProfile profile)
    {
        _profile = profile ?? throw new ArgumentNullException(nameof(profile));
        _scan = new(profile);
        _model = new() { Kind = ChartKind.Individuals, Convention = profile.Limits };
    }

    /// <summary>Computes one series.</summary>
    /// <param name="values">In order of time; NaN is missing. An infinite value leaves the limits open.</param>
    /// <param name="marks">At least as long; takes the flags of each point.</param>
    /// <exception cref="ArgumentException"><paramref name="marks"/> is shorter than <paramref name="values"/>.</exception>
    public XmrLimits Scan(ReadOnlySpan<double> values, Span<PointMark> marks)
    {
        if (marks.Length < values.Length) throw new ArgumentException($"There are {values.Length} values and room for {marks.Length} marks.", nameof(marks));
        var fit = _profile.Limits.ClosesGaps ? XmrFit.OfPresent(values, _profile.Limits.ScreensRanges) : XmrFit.Of(values, _profile.Limits.ScreensRanges);
        (_model.Centre, _model.Spread) = (fit.Mean, fit.MeanRange);
        var reading = default(Reading);
        _model.Draw(double.NaN, double.NaN, ref reading);
        var flags = MemoryMarshal.Cast<PointMark, uint>(marks.Slice(0, values.Length));
        flags.Clear();
        _scan.Reset();
        var hasGap = false;
        for (var i = 0; i < values.Length; i++)
        {
            reading.Value = values[i];
            if (double.IsNaN(reading.Value))
            {
                hasGap = true;
                _scan.Gap(i);
            }
            else _scan.Step(i, reading, flags, null);
        }

        for (var i = 0; hasGap && i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) flags[i] = 0;
        }

        return new(Known(reading.Centre), Known(reading.Lower3), Known(reading.Upper3), Known(reading.Lower2), Known(reading.Upper2), fit.Points, fit.Screened);
    }

    private static double? Known(double value) => double.IsNaN(value) || double.IsInfinity(value) ? null : value;
}
