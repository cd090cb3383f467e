using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Qms.Domain.Trends.Rules;
using Qms.Domain.Trends.Shewhart;
using Qms.Domain.Trends.Streaming;

namespace Qms.Domain.Benchmarks;

/// <summary>10,000 series of 120 points through XmR and all NHS rules, one rich chart, and a point appended.</summary>
public class TrendBenchmarks
{
    private const int Series = 10_000;
    private const int Points = 120;

    private readonly double[][] _series = new double[Series][];
    private readonly PointMark[] _marks = new PointMark[Points];
    private readonly XmrScanner _nhs = new(RuleProfile.NhsRPlotTheDots);
    private readonly XmrScanner _nelson = new(RuleProfile.Nelson);
    private ChartMonitor _monitor = null!;
    private int _next;

    /// <summary>Limits, screening and the four NHS rules for all series, on one core.</summary>
    [Benchmark(Baseline = true)]
    public int ScanNhs() => Scan(_nhs);

    /// <summary>Limits and Nelson's eight rules.</summary>
    [Benchmark]
    public int ScanNelson() => Scan(_nelson);

    /// <summary>One chart with points, signals and sentences.</summary>
    [Benchmark]
    public ControlChart OneChart() => ControlCharts.Compute(ChartKind.Individuals, _series[0], RuleProfile.NhsRPlotTheDots).OrThrow();

    /// <summary>A point without a signal.</summary>
    [Benchmark]
    public int Append()
    {
        _next = _next == 1 ? 0 : 1;
        return _monitor.Append(50 + _next).Signals.Count;
    }

    /// <summary>Seeded, so that every run measures the same.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(20_260_101);
        for (var s = 0; s < Series; s++)
        {
            var level = 50.0;
            _series[s] = new double[Points];
            for (var i = 0; i < Points; i++)
            {
                if (random.Next(60) == 0) level += (random.NextDouble() * 10) - 5;
                _series[s][i] = Math.Round(level + Enumerable.Range(0, 4).Sum(_ => (random.NextDouble() * 6) - 3), 2);
            }
        }

        _monitor = ChartMonitor.From(ControlCharts.Compute(ChartKind.Individuals, [50, 51, 50, 51, 50, 51, 50, 51], RuleProfile.NhsRPlotTheDots).OrThrow());
    }

    private int Scan(XmrScanner scanner)
    {
        var flagged = 0;
        foreach (var series in _series)
        {
            scanner.Scan(series, _marks);
            if (_marks[Points - 1].IsFlagged) flagged++;
        }

        return flagged;
    }
}
