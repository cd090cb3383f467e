using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>What a <see cref="TimeLimit"/> counts.</summary>
[JsonConverter(typeof(WireEnumConverter<TimeLimitKind>))]
public enum TimeLimitKind
{
    /// <summary>Nothing: it is due now ("immediately", "as soon as reasonably practicable"), and only its age tells how it is going.</summary>
    WithoutDelay,

    /// <summary>Hours that pass on any clock, through weekends, holidays and changes to and from summer time.</summary>
    Hours,

    /// <summary>Days, working or not; the last one counts to its end and is not moved from a weekend or holiday.</summary>
    CalendarDays,

    /// <summary>Weeks of seven calendar days.</summary>
    Weeks,

    /// <summary>Days on which people work in the place of the calendar.</summary>
    WorkingDays,

    /// <summary>Calendar months, to the day with the same number.</summary>
    Months,
}
