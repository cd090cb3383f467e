using System;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Devices;

/// <summary>How soon an incident with a medical device, software included, is reported: for hosts that make devices, and for services that use them.</summary>
/// <remarks>The days are calendar days that elapse after awareness: the day of awareness is day 0, and a weekend or holiday neither counts less nor moves the end.</remarks>
public static class ManufacturerVigilance
{
    private const string Agency = "Medicines and Healthcare products Regulatory Agency (MHRA)";

    /// <summary>From this day of awareness Part 4A holds in Great Britain (SI 2024/1368).</summary>
    public static LocalDate GreatBritainPart4A { get; } = new(2025, 6, 16);

    /// <summary>From this day of awareness Regulation (EU) 2017/745 holds for devices in Northern Ireland; from memory, not verified.</summary>
    public static LocalDate NorthernIrelandMdr { get; } = new(2021, 5, 26);

    /// <summary>When and to whom an incident is reported.</summary>
    /// <param name="reporter">Who reports: the manufacturer or a user.</param>
    /// <param name="nation">Where the device is used.</param>
    /// <param name="seriousness">How serious the incident is; of no account for a user, who reports as soon as possible.</param>
    /// <param name="awareAt">When the reporter became aware of the incident, or of the threat.</param>
    /// <param name="zone">The zone in which days are counted; Europe/London when null.</param>
    public static DeviceReport ReportOf(DeviceReporter reporter, Nation nation, DeviceSeriousness seriousness, Instant awareAt, DateTimeZone? zone = null)
    {
        var inZone = zone ?? DateTimeZoneProviders.Tzdb["Europe/London"];
        var day = awareAt.InZone(inZone).Date;
        var (toWhom, limit, citation, verification) = reporter == DeviceReporter.User ? User(nation) : Manufacturer(nation, seriousness, day);
        return new(toWhom, limit, limit.From(awareAt, inZone, WorkingCalendar.WeekendsOnly), citation, verification);
    }

    private static (string ToWhom, TimeLimit Limit, Citation Citation, Verification Verification) User(Nation nation) =>
        (nation switch
        {
            Nation.Scotland => "Incident Reporting and Investigation Centre (IRIC)",
            Nation.NorthernIreland => "Northern Ireland Adverse Incident Centre (NIAIC)",
            _ => "MHRA, through the Yellow Card scheme",
        }, TimeLimit.WithoutDelay, new("MHRA, Yellow Card scheme: medical devices", "reporting by users"), Verification.Verified);

    private static (string ToWhom, TimeLimit Limit, Citation Citation, Verification Verification) Manufacturer(Nation nation, DeviceSeriousness seriousness, LocalDate aware)
    {
        var isNorthernIreland = nation == Nation.NorthernIreland;
        var isCurrent = aware >= (isNorthernIreland ? NorthernIrelandMdr : GreatBritainPart4A);
        var limit = TimeLimit.CalendarDays(seriousness switch
        {
            DeviceSeriousness.PublicHealthThreat => 2,
            DeviceSeriousness.DeathOrDeterioration => 10,
            DeviceSeriousness.OtherSerious => isCurrent ? 15 : 30,
            _ => throw new ArgumentOutOfRangeException(nameof(seriousness), seriousness, "Not a declared seriousness."),
        });
        return !isCurrent ? (Agency, limit, new("European Commission, Guidelines on a medical devices vigilance system (MEDDEV 2.12/1 rev 8), as MHRA applied it", "times of initial reports"), Verification.SecondarySource)
            : isNorthernIreland ? (Agency, limit, new("Regulation (EU) 2017/745", "Article 87(3)-(5)"), Verification.SecondarySource)
            : (Agency, limit, new("Medical Devices Regulations 2002 (SI 2002/618)", "reg 44ZH(3)-(5)", "inserted by SI 2024/1368"), Verification.Verified);
    }
}
