using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Qms.Domain.Trends.Scanning;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Benchmarks;

/// <summary>A million incidents of five years: into the index, and every slice scanned at once.</summary>
[MemoryDiagnoser]
public class ScanBenchmarks
{
    private const int Count = 1_000_000;

    private static readonly Instant Start = Instant.FromUtc(2021, 1, 1, 0, 0);
    private static readonly Instant AsOf = Instant.FromUtc(2026, 1, 1, 0, 0);

    private readonly (Instant At, string Modality, string Location, string Cause)[] _incidents = new (Instant, string, string, string)[Count];

    /// <summary>Seeded: 10 modalities, 8 locations and 25 causes make 473 slices of one or two conditions, and those without.</summary>
    [GlobalSetup]
    public void Make()
    {
        var random = new Random(1);
        string[] Words(string stem, int count) => [.. Enumerable.Range(0, count).Select(i => stem + i)];
        var (modalities, locations, causes) = (Words("M", 10), Words("L", 8), Words("C", 25));
        for (var i = 0; i < Count; i++) _incidents[i] = (Start + Duration.FromSeconds(random.NextInt64((long)(AsOf - Start).TotalSeconds)), modalities[random.Next(10)], locations[random.Next(8)], causes[random.Next(25)]);
    }

    /// <summary>Reads the incidents into the index and scans its slices over 60 months.</summary>
    [Benchmark]
    public int ReadAndScan()
    {
        var records = new TrendSource<(Instant At, string Modality, string Location, string Cause)>(static incident => incident.At)
            .By(TrendDimension.Modality, static incident => incident.Modality).By(TrendDimension.Location, static incident => incident.Location).By(TrendDimension.Cause, static incident => incident.Cause)
            .Read(_incidents, DateTimeZoneProviders.Tzdb["Europe/London"]);
        return TrendScanner.Scan(records, new ScanOptions(AsOf).Comparing(SeriesPeriod.Month, 3, 57)).Changes.Count;
    }
}
