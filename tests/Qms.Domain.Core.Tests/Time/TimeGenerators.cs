using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

/// <summary>Any day from 1900 to 2100, any moment, zone, limit and calendar.</summary>
public static class TimeGenerators
{
    private static readonly string[] ZoneIds =
        ["Europe/London", "UTC", "America/Sao_Paulo", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe", "Europe/Dublin"];

    public static Arbitrary<LocalDate> Dates() =>
        Gen.Choose(0, 73_413).Select(day => new LocalDate(1900, 1, 1).PlusDays(day)).ToArbitrary();

    public static Arbitrary<Instant> Instants() =>
        (from day in Gen.Choose(-25_567, 47_846)
         from second in Gen.Choose(0, 86_399)
         from nanosecond in Gen.Elements(0L, 1L, 999_999_999L)
         select Instant.FromUnixTimeSeconds((day * 86_400L) + second).PlusNanoseconds(nanosecond)).ToArbitrary();

    public static Arbitrary<DateTimeZone> Zones() => Gen.Elements(ZoneIds).Select(id => DateTimeZoneProviders.Tzdb[id]).ToArbitrary();

    public static Arbitrary<WorkingCalendar> Calendars() => Gen.Elements(Samples.Weekends, Samples.Busy, Samples.Sparse).ToArbitrary();

    public static Arbitrary<TimeLimit> Limits()
    {
        var plain = Gen.OneOf(
            Gen.Constant(TimeLimit.WithoutDelay),
            Gen.Choose(1, 2_000).Select(TimeLimit.Hours),
            Gen.Choose(0, 500).Select(TimeLimit.CalendarDays),
            Gen.Choose(1, 60).Select(TimeLimit.Weeks),
            Gen.Choose(0, 300).Select(TimeLimit.WorkingDays),
            Gen.Choose(1, 40).Select(TimeLimit.Months));
        return (from limit in plain
                from begins in Gen.Elements(true, false)
                from explains in Gen.Elements(true, false)
                select Vary(limit, begins, explains)).ToArbitrary();
    }

    private static TimeLimit Vary(TimeLimit limit, bool begins, bool explains)
    {
        if (begins && limit.Amount > 0 && limit.Kind != TimeLimitKind.Hours) limit = limit.BeginningWithStart();
        return explains && limit.Kind != TimeLimitKind.WithoutDelay ? limit.OrExplain() : limit;
    }
}

/// <summary>Calendars that are easy to reckon with by hand.</summary>
public static class Samples
{
    public static DateTimeZone London { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static WorkingCalendar Weekends { get; } = WorkingCalendar.WeekendsOnly;

    /// <summary>The first and the last ten days of every year, and runs of days between: whole weeks without work.</summary>
    public static WorkingCalendar Busy { get; } = new("Busyland", year => HolidayYear.ByRule(
        year,
        Enumerable.Range(0, 10).SelectMany(day => new[] { new LocalDate(year, 1, 1).PlusDays(day), new LocalDate(year, 12, 31).PlusDays(-day), new LocalDate(year, 5, 1).PlusDays(day * 2) })));

    /// <summary>New Year's Day and 25 December; official in 2020 to 2029.</summary>
    public static WorkingCalendar Sparse { get; } = new("Sparseland", year => new HolidayYear(
        year,
        year is >= 2020 and <= 2029 ? HolidaySource.Official : HolidaySource.PublishedRule,
        [new LocalDate(year, 12, 25), new LocalDate(year, 1, 1)]));

    public static Instant InLondon(int year, int month, int day, int hour = 0, int minute = 0) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(London).ToInstant();
}
