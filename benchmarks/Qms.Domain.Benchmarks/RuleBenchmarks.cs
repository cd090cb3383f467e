using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.UnitedKingdom.Calendars;

namespace Qms.Domain.Benchmarks;

/// <summary>All rules of England on one incident, and ten working days over Easter beside walking day by day.</summary>
public class RuleBenchmarks
{
    private static readonly LocalDate Start = new(2026, 3, 30);
    private static readonly HashSet<LocalDate> Holidays = [.. BankHolidays.EnglandAndWales.HolidaysIn(2026)];

    /// <summary>Ours.</summary>
    [Benchmark]
    public Assessment AssessEngland() => Scene.Service.Assess(Scene.Reported);

    /// <summary>Ours.</summary>
    [Benchmark]
    public LocalDate AddTenWorkingDays() => BankHolidays.EnglandAndWales.AddWorkingDays(Start, 10);

    /// <summary>What a developer writes by hand, with the year's holidays at hand.</summary>
    [Benchmark]
    public LocalDate WalkTenWorkingDays()
    {
        var day = Start;
        for (var left = 10; left > 0;)
        {
            day = day.PlusDays(1);
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !Holidays.Contains(day)) left--;
        }

        return day;
    }

    /// <summary>Proves that both count alike.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        if (AddTenWorkingDays() != WalkTenWorkingDays()) throw new InvalidOperationException("The peers differ.");
    }
}
