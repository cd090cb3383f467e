using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Trends.Series;

namespace Qms.Domain.Trends.Tests.Series;

/// <summary>A host's record.</summary>
public sealed record Happening(Instant OccurredAt, Instant? Reported = null, string? Modality = null, string? Site = null, string? Cause = null, string? Device = null, int Times = 1, bool InTime = true, string Id = "1")
{
    public static DateTimeZone London { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static TrendSource<Happening> Source { get; } = new TrendSource<Happening>(static h => h.OccurredAt)
        .ReportedAt(static h => h.Reported)
        .By(TrendDimension.Cause, static h => h.Cause)
        .By(TrendDimension.Modality, static h => h.Modality)
        .By(TrendDimension.Location, static h => h.Site)
        .By(TrendDimension.Equipment, static h => h.Device)
        .Counting(static h => h.Times)
        .Meeting(static h => h.InTime)
        .Referencing(static h => new RecordReference("incident", h.Id));

    public static TrendRecords Read(IEnumerable<Happening> all) => Source.Read(all, London);

    public static TrendRecords Read(params Happening[] all) => Source.Read(all, London);

    public static Instant At(int year, int month, int day, int hour = 12, int minute = 0) => new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(London).ToInstant();

    public static Instant Moment(LocalDate day, int hour = 12) => day.At(new LocalTime(hour, 0)).InZoneLeniently(London).ToInstant();

    public static long[] Counts(TrendSeries series) => series.Points.Select(point => point.Count).ToArray();
}
