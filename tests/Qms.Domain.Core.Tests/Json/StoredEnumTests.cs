using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Json;
using Xunit;

namespace Qms.Domain.Core.Tests.Json;

/// <summary>The names under which Core's enums stand in stored records. They never change; new ones are added here.</summary>
public sealed class StoredEnumTests
{
    private const string Stored = """
        Applicability: applies, does-not-apply, needs-information
        CadenceStatus: not-due, due-soon, due, overdue
        CadenceUnit: days, weeks, months, years
        DateAdjustment: none, earlier-working-day
        DeadlineStatus: due-now, upcoming, overdue, explanation-due
        DutyOutcome: done, accepted, declined, could-not-be-contacted
        DutyStatus: none, due, fulfilled, not-required, withdrawn
        DutyStep: raise, revise, fulfil, set-aside, withdraw
        FrequencyPeriod: rolling-year, calendar-year, financial-year
        HistoryFaultKind: altered, removed, inserted, reordered, broken-link, truncated, rewritten, redaction-without-record, redaction-undone
        HolidaySource: official, published-rule, added-by-host
        LocationKind: permanent, mobile, outsourced
        TimeLimitKind: without-delay, hours, calendar-days, weeks, working-days, months
        UnknownProperties: refuse, tolerate
        Verification: verified, secondary-source, unverified
        """;

    [Fact]
    public void Every_name_that_an_enum_is_stored_under_stays_as_it_is()
    {
        var lines = typeof(LocationKind).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && type.GetCustomAttributes(false).Any(attribute => attribute.GetType().Name == "JsonConverterAttribute")).OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => $"{type.Name}: {string.Join(", ", (IEnumerable<string>)typeof(WireNames).GetMethod(nameof(WireNames.All))!.MakeGenericMethod(type).Invoke(null, null)!)}");
        Assert.Equal(Stored.ReplaceLineEndings("\n"), string.Join("\n", lines));
    }
}
