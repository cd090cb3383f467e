using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Series;

/// <summary>What one point of a series covers.</summary>
[JsonConverter(typeof(WireEnumConverter<SeriesPeriodKind>))]
public enum SeriesPeriodKind
{
    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Seven days from a chosen weekday.</summary>
    Week,

    /// <summary>A week from Monday, numbered as ISO 8601 does: week 1 holds the year's first Thursday.</summary>
    IsoWeek,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months from January, April, July or October.</summary>
    Quarter,

    /// <summary>Twelve months from a chosen month; in the UK from 1 April (Interpretation Act 1978, Schedule 1).</summary>
    FinancialYear,

    /// <summary>1 January to 31 December.</summary>
    CalendarYear,
}
