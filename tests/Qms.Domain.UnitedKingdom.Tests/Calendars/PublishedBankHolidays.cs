using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Json;
using Qms.Domain.UnitedKingdom.Calendars;

namespace Qms.Domain.UnitedKingdom.Tests.Calendars;

/// <summary>The dates as GOV.UK publishes them, read from the file beside this one, which names source and licence.</summary>
internal static class PublishedBankHolidays
{
    public static IReadOnlyDictionary<(BankHolidayDivision Division, int Year), LocalDate[]> All { get; } = Read();

    private static Dictionary<(BankHolidayDivision Division, int Year), LocalDate[]> Read()
    {
        using var stream = typeof(PublishedBankHolidays).Assembly.GetManifestResourceStream("uk-bank-holidays.json")!;
        using var json = JsonDocument.Parse(stream);
        return (from division in json.RootElement.GetProperty("divisions").EnumerateObject()
                from year in division.Value.EnumerateObject()
                select (Key: (Division(division.Name), int.Parse(year.Name, CultureInfo.InvariantCulture)), Dates: year.Value.EnumerateArray().Select(date => LocalDatePattern.Iso.Parse(date.GetString()!).Value).ToArray()))
            .ToDictionary(entry => entry.Key, entry => entry.Dates);
    }

    private static BankHolidayDivision Division(string name) =>
        WireNames.TryParse<BankHolidayDivision>(name, out var division) ? division : throw new JsonException($"\"{name}\" is not a division.");
}
