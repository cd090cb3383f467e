using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>What a <see cref="Cadence"/> counts between one occurrence and the next.</summary>
[JsonConverter(typeof(WireEnumConverter<CadenceUnit>))]
public enum CadenceUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Weeks of seven calendar days.</summary>
    Weeks,

    /// <summary>Calendar months, to the day with the same number, or the last day of a month that lacks it.</summary>
    Months,

    /// <summary>Calendar years, to the same day, or 28 February where 29 February is missing.</summary>
    Years,
}
