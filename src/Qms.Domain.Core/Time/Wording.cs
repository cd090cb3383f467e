using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Qms.Domain.Core.Time;

/// <summary>Days and times as a sentence names them, the same on every machine.</summary>
internal static class Wording
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalTimePattern MinutePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern SecondPattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Day(LocalDate date) => DayPattern.Format(date);

    /// <summary>With the abbreviation that clocks follow then (BST, GMT); a zone that the tz database does not know is told in UTC.</summary>
    public static string Moment(Instant instant, string zoneId)
    {
        var moment = instant.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? DateTimeZone.Utc);
        var pattern = moment.Second == 0 ? MinutePattern : SecondPattern;
        return $"{pattern.Format(moment.TimeOfDay)} {moment.GetZoneInterval().Name} on {Day(moment.Date)}";
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
