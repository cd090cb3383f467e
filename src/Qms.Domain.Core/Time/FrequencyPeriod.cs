using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>The twelve months within which a <see cref="MinimumFrequency"/> counts.</summary>
[JsonConverter(typeof(WireEnumConverter<FrequencyPeriod>))]
public enum FrequencyPeriod
{
    /// <summary>The twelve months that end with the day asked about: on 10 January 2026, from 11 January 2025. Binds on every day.</summary>
    RollingYear,

    /// <summary>1 January to 31 December. Binds at its end.</summary>
    CalendarYear,

    /// <summary>1 April to 31 March, the financial year of public bodies in the UK (Interpretation Act 1978, Schedule 1). Binds at its end.</summary>
    FinancialYear,
}
