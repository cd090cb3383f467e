using System.Linq;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

/// <summary>Any cadence and schedule; short intervals, month ends and leap days more often than chance has them.</summary>
public static class CadenceGenerators
{
    private static readonly LocalDate[] Awkward =
        [new(2024, 1, 31), new(2024, 2, 29), new(2023, 2, 28), new(2024, 2, 28), new(2023, 12, 31), new(2022, 8, 30), new(2021, 5, 29), new(1896, 2, 29), new(2096, 2, 29), new(2026, 12, 25)];

    public static Arbitrary<LocalDate> Dates() =>
        Gen.OneOf(Gen.Elements(Awkward), Gen.Choose(0, 73_413).Select(day => new LocalDate(1900, 1, 1).PlusDays(day))).ToArbitrary();

    public static Arbitrary<WorkingCalendar> Calendars() => TimeGenerators.Calendars();

    public static Arbitrary<Cadence> Cadences()
    {
        var rolling = Gen.OneOf(
            Gen.Choose(1, 800).Select(Cadence.EveryDays),
            Gen.Choose(1, 6).Select(Cadence.EveryDays),
            Gen.Choose(1, 110).Select(Cadence.EveryWeeks),
            Gen.Choose(1, 60).Select(Cadence.EveryMonths),
            Gen.Choose(1, 10).Select(Cadence.EveryYears));
        return (from cadence in rolling
                from anchor in Dates().Generator
                from isAnchored in Gen.Elements(true, false)
                select isAnchored ? cadence.FromAnchor(anchor) : cadence).ToArbitrary();
    }

    public static Arbitrary<Schedule> Schedules()
    {
        var lengths = Gen.OneOf(
            Gen.Constant<TimeLimit?>(null),
            Gen.Choose(0, 40).Select(TimeLimit? (days) => TimeLimit.CalendarDays(days)),
            Gen.Choose(1, 6).Select(TimeLimit? (weeks) => TimeLimit.Weeks(weeks)),
            Gen.Choose(1, 3).Select(TimeLimit? (months) => TimeLimit.Months(months)));
        return (from cadence in Cadences().Generator
                from later in Gen.Choose(-400, 400)
                from any in Dates().Generator
                from window in lengths
                from lead in lengths
                from grace in Gen.OneOf(lengths, Gen.Choose(0, 20).Select(TimeLimit? (days) => TimeLimit.WorkingDays(days)))
                from adjustment in Gen.Elements(DateAdjustment.None, DateAdjustment.EarlierWorkingDay)
                select new Schedule(cadence, (cadence.Anchor ?? any).PlusDays(later), cadence.Anchor is null ? null : window, lead, grace, adjustment)).ToArbitrary();
    }

    public static Arbitrary<MinimumFrequency> Frequencies() =>
        (from count in Gen.Choose(1, 6)
         from period in Gen.Elements(FrequencyPeriod.RollingYear, FrequencyPeriod.CalendarYear, FrequencyPeriod.FinancialYear)
         select MinimumFrequency.AtLeast(count, period)).ToArbitrary();

    /// <summary>Days near and, as generated numbers are small, by a factor also far from another day, in no order, some of them equal.</summary>
    public static LocalDate[] Around(this LocalDate day, int[] offsets, int reach) =>
        [.. offsets.Select(offset => day.PlusDays((offset % 2 == 0 ? offset * 11 : offset) % (reach + 1)))];
}

/// <summary>A context as another package generates it, without any option.</summary>
[JsonSerializable(typeof(Cadence))]
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(CadenceOccurrence))]
[JsonSerializable(typeof(MinimumFrequency))]
[JsonSerializable(typeof(CadenceStatus))]
internal sealed partial class CadenceJson : JsonSerializerContext;
