using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.UnitedKingdom.Calendars;

/// <summary>A part of the United Kingdom with bank holidays of its own (Banking and Financial Dealings Act 1971, schedule 1).</summary>
[JsonConverter(typeof(WireEnumConverter<BankHolidayDivision>))]
public enum BankHolidayDivision
{
    /// <summary>England and Wales, which share theirs.</summary>
    EnglandAndWales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,
}
