using System;
using NodaTime;

namespace Qms.Domain.Trends.Series;

/// <summary>How late records become known, learnt from those known so far: tells how much of a recent period is still to come.</summary>
/// <remarks>
/// <para>The plain distribution of the delays seen so far is too short, because what happened lately can only have been seen if it was reported soon. So it is estimated by the reverse-time hazard: g(x) is the number reported after x days,
/// divided by the number reported within x days among those that happened at least x days ago; the share reported within d days is the product of 1 − g(x) over all x beyond d
/// (Lawless, "Adjustments for reporting delays and the prediction of occurred but not reported events", Canadian Journal of Statistics 22, 1994; Kalbfleisch and Lawless, JASA 84, 1989; the chain ladder of insurers is the same sum).</para>
/// <para>Days are local. Records that happened in the last <see cref="ReferenceDays"/> are used; a report after more than <see cref="LongestDelay"/> days is taken as never expected, so that each step of the product rests on at least a year's records.
/// A record counts once, whatever its weight. All slices share one distribution: lateness is a habit of the service, and slices are too small to learn it from.</para>
/// </remarks>
public sealed class ReportingDelays
{
    /// <summary>How many days back records are used.</summary>
    public const int ReferenceDays = 730;

    /// <summary>The longest delay that is expected, in days.</summary>
    public const int LongestDelay = 365;

    /// <summary>Fewer timed records than this tell nothing.</summary>
    public const int FewestRecords = 30;

    private readonly double[] _share;
    private readonly double[] _sums;
    private readonly int _asOfDay;

    private ReportingDelays(int asOfDay, int count, double[] share)
    {
        (_asOfDay, Count, _share) = (asOfDay, count, share);
        _sums = new double[share.Length + 1];
        for (var i = 0; i < share.Length; i++) _sums[i + 1] = _sums[i] + share[i];
    }

    /// <summary>How many records it was learnt from.</summary>
    public int Count { get; }

    /// <summary>Learns from the records known by then; null when fewer than <see cref="FewestRecords"/> of them are timed.</summary>
    public static ReportingDelays? Of(TrendRecords records, Instant asOf)
    {
        if (records is null) throw new ArgumentNullException(nameof(records));
        if (records.Known is not { } known) return null;
        var (moment, today, count) = (asOf.ToUnixTimeTicks(), TrendRecords.DayOf(asOf, records.Zone), 0);
        var (byDelay, byAge) = (new long[LongestDelay + 1], new long[LongestDelay + 1]);
        for (var row = 0; row < records.Count; row++)
        {
            var age = today - records.Day[row];
            var delay = records.KnownDay![row] - records.Day[row];
            if (age > ReferenceDays || delay > LongestDelay || known[row] == long.MinValue || !records.IsKnown(row, moment)) continue;
            byDelay[delay]++;
            byAge[Math.Min(age, LongestDelay)]++;
            count++;
        }

        return count < FewestRecords ? null : new(today, count, Shares(byDelay, byAge, count));
    }

    /// <summary>The share of records that are known within so many days of happening, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative days.</exception>
    public double ShareWithin(int days) =>
        days >= 0 ? _share[Math.Min(days, LongestDelay)] : throw new ArgumentOutOfRangeException(nameof(days), days, "A delay is not negative.");

    /// <summary>The share of what happened on these days, each as likely as the other, that is expected to be known by now; 1 for days to come, of which nothing is missing yet.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public double Completeness(LocalDate first, LocalDate last)
    {
        if (last < first) throw new ArgumentException("The last day is before the first.", nameof(last));
        return Completeness(SeriesPeriod.DayNumber(first), SeriesPeriod.DayNumber(last));
    }

    internal double Completeness(int first, int last)
    {
        if (first > _asOfDay) return 1;
        var (oldest, youngest) = (_asOfDay - first, Math.Max(0, _asOfDay - last));
        var old = Math.Max(0, oldest - Math.Max(youngest, LongestDelay + 1) + 1);
        var young = youngest > LongestDelay ? 0 : _sums[Math.Min(oldest, LongestDelay) + 1] - _sums[youngest];
        return Math.Min(1, (old + young) / (oldest - youngest + 1));
    }

    private static double[] Shares(long[] byDelay, long[] byAge, long count)
    {
        var share = new double[LongestDelay + 1];
        var (within, oldEnough, product) = (count, byAge[LongestDelay], 1.0);
        for (var x = LongestDelay; x >= 0; x--)
        {
            share[x] = product;

            // Reported within x days, less those that happened fewer than x days ago, all of which were.
            var atRisk = within - (count - oldEnough);
            if (atRisk > 0) product *= 1 - ((double)byDelay[x] / atRisk);
            within -= byDelay[x];
            if (x > 0) oldEnough += byAge[x - 1];
        }

        return share;
    }
}
