using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Time;

/// <summary>Where the holidays of a year come from; a stored deadline says so, because announced dates can still change computed ones.</summary>
[JsonConverter(typeof(WireEnumConverter<HolidaySource>))]
public enum HolidaySource
{
    /// <summary>The dates that the authority has published for that year.</summary>
    Official,

    /// <summary>Computed from the published rule, because the authority's dates for that year are not at hand. A one-off holiday may still be announced.</summary>
    PublishedRule,

    /// <summary>A single day that the host added with <see cref="WorkingCalendar.WithHoliday"/>.</summary>
    AddedByHost,
}
