using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Trends.Scanning;
using Qms.Domain.Trends.Series;
using Qms.Domain.Trends.Tests.Series;
using Xunit;

namespace Qms.Domain.Trends.Tests.Scanning;

public sealed class TrendScannerTests
{
    private static readonly Instant AsOf = Happening.At(2026, 4, 1, 0);

    [Fact]
    public void What_was_made_to_go_wrong_is_found_and_told_once()
    {
        var records = Happening.Read(Background(new Random(1), 1).Concat(Enumerable.Range(0, 20).Select(i => Of(Happening.At(2026, 1, 5) + Duration.FromDays(i * 4), "CT", "mobile", "fault", "CT-M"))));
        var scan = TrendScanner.Scan(records, new ScanOptions(AsOf).By(TrendDimension.Modality, TrendDimension.Location, TrendDimension.Cause));
        var finding = Assert.Single(scan.Findings);
        Assert.Equal("mobile", finding.Change.Slice.ValueOf(TrendDimension.Location));
        Assert.True(finding.Change.QValue <= 0.05);
    }

    [Fact]
    public void Where_nothing_changed_hundreds_of_slices_raise_few_false_alarms()
    {
        var alarms = Enumerable.Range(1, 40).Count(seed => TrendScanner.Scan(Happening.Read(Background(new Random(seed), 2)), new ScanOptions(AsOf)).Findings.Count > 0);

        // Under no change the chance of any finding in a scan is at most 5 %: of 40 scans 2; eight would come by chance once in 2,000 times.
        Assert.InRange(alarms, 0, 7);
    }

    [Fact]
    public void The_order_of_the_records_changes_nothing()
    {
        var all = Background(new Random(7), 2).ToArray();
        string[] Told(IEnumerable<Happening> records) => [.. TrendScanner.Scan(Happening.Read(records), new ScanOptions(AsOf)).Changes.Select(change => change.Sentence).Order(StringComparer.Ordinal)];
        Assert.Equal(Told(all), Told(all.Reverse()));
    }

    [Fact]
    public void Without_records_nothing_is_compared_and_the_reason_is_given() =>
        Assert.Empty(TrendScanner.Scan(Happening.Read(), new ScanOptions(AsOf)).Findings);

    [Fact]
    public void The_same_equipment_with_the_same_cause_three_times_in_ninety_days_is_a_recurrence()
    {
        Happening Fault(int month, int day, string device = "CT-1") => Of(Happening.At(2026, month, day), "CT", "main", "fault", device);
        var rule = new RecurrenceRule(3, 90, TrendDimension.Equipment, TrendDimension.Cause);
        var found = Assert.Single(RecurrenceFinder.Find(Happening.Read(Fault(1, 1), Fault(2, 1), Fault(3, 31), Fault(1, 2, "CT-2"), Fault(3, 1, "CT-2")), rule, AsOf));
        Assert.Equal(("CT-1", 3, new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31)), (found.Slice.ValueOf(TrendDimension.Equipment), found.Count, found.First, found.Last));
        Assert.Empty(RecurrenceFinder.Find(Happening.Read(Fault(1, 1), Fault(2, 1), Fault(4, 2)), rule, Happening.At(2026, 5, 1)));
    }

    private static Happening Of(Instant at, string modality, string site, string cause, string device) => new(at, at, modality, site, cause, device, Id: at.ToUnixTimeSeconds() + device);

    private static IEnumerable<Happening> Background(Random random, int aDay)
    {
        string[] modalities = ["CT", "MR", "US"];
        string[] sites = ["main", "mobile", "north"];
        string[] causes = ["request", "patient", "repeat", "fault"];
        for (var day = new LocalDate(2024, 1, 1); day < new LocalDate(2026, 4, 1); day = day.PlusDays(1))
        {
            for (var i = 0; i < aDay; i++)
            {
                if (random.Next(2) == 0) yield return Of(Happening.Moment(day, 8 + i), modalities[random.Next(3)], sites[random.Next(3)], causes[random.Next(4)], "D" + random.Next(5));
            }
        }
    }
}
