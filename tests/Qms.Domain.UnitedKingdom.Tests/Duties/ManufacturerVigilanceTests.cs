using System;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Devices;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Incidents with devices, as manufacturers and users report them (dossier §8, F13).</summary>
public sealed class ManufacturerVigilanceTests
{
    [Theory]
    [InlineData(Nation.Scotland, "IRIC")]
    [InlineData(Nation.NorthernIreland, "NIAIC")]
    [InlineData(Nation.England, "Yellow Card")]
    [InlineData(Nation.Wales, "Yellow Card")]
    public void F13_1_a_user_reports_as_soon_as_possible_to_the_body_of_its_nation(Nation nation, string body)
    {
        var report = ManufacturerVigilance.ReportOf(DeviceReporter.User, nation, DeviceSeriousness.DeathOrDeterioration, Given.Noon(2026, 6, 1));
        Assert.Contains(body, report.ToWhom, StringComparison.Ordinal);
        Assert.Equal(TimeLimit.WithoutDelay, report.Limit);
    }

    [Theory]
    [InlineData(DeviceSeriousness.DeathOrDeterioration, "2026-06-01", "2026-06-11")] // F13.2
    [InlineData(DeviceSeriousness.PublicHealthThreat, "2026-06-01", "2026-06-03")] // F13.3
    [InlineData(DeviceSeriousness.OtherSerious, "2026-06-01", "2026-06-16")] // F13.4
    [InlineData(DeviceSeriousness.OtherSerious, "2025-05-01", "2025-05-31")] // F13.4, in May 2025 30 days
    [InlineData(DeviceSeriousness.OtherSerious, "2025-06-15", "2025-07-15")]
    [InlineData(DeviceSeriousness.OtherSerious, "2025-06-16", "2025-07-01")]
    [InlineData(DeviceSeriousness.DeathOrDeterioration, "2025-06-15", "2025-06-25")]
    [InlineData(DeviceSeriousness.PublicHealthThreat, "2025-06-16", "2025-06-18")]
    public void F13_2_to_4_a_manufacturer_in_Great_Britain_has_2_10_or_15_days_and_before_16_June_2025_30(DeviceSeriousness seriousness, string aware, string due) =>
        Assert.All(
            new[] { Nation.England, Nation.Wales, Nation.Scotland },
            nation => Assert.Equal(Family.Day(due), ManufacturerVigilance.ReportOf(DeviceReporter.Manufacturer, nation, seriousness, Given.On(Family.Day(aware))).Deadline.LastDay));

    [Theory]
    [InlineData("2021-05-25", 30)]
    [InlineData("2021-05-26", 15)]
    public void In_Northern_Ireland_the_European_regulation_came_earlier(string aware, int days)
    {
        var report = ManufacturerVigilance.ReportOf(DeviceReporter.Manufacturer, Nation.NorthernIreland, DeviceSeriousness.OtherSerious, Given.On(Family.Day(aware)));
        Assert.Equal(TimeLimit.CalendarDays(days), report.Limit);
        Assert.Equal(Verification.SecondarySource, report.Verification);
    }

    [Fact]
    public void Each_report_cites_the_law_of_its_day()
    {
        var before = ManufacturerVigilance.ReportOf(DeviceReporter.Manufacturer, Nation.England, DeviceSeriousness.OtherSerious, Given.Noon(2025, 6, 15));
        var after = ManufacturerVigilance.ReportOf(DeviceReporter.Manufacturer, Nation.England, DeviceSeriousness.OtherSerious, Given.Noon(2025, 6, 16));
        Assert.Contains("MEDDEV", before.Citation.Document, StringComparison.Ordinal);
        Assert.Equal("reg 44ZH(3)-(5)", after.Citation.Paragraph);
        Assert.Equal(Verification.Verified, after.Verification);
    }

    [Fact]
    public void Days_are_counted_in_the_zone_that_is_given()
    {
        var lateEvening = Instant.FromUtc(2026, 6, 1, 23, 30);
        Assert.Equal(new LocalDate(2026, 6, 12), ManufacturerVigilance.ReportOf(DeviceReporter.Manufacturer, Nation.England, DeviceSeriousness.DeathOrDeterioration, lateEvening).Deadline.LastDay);
        Assert.Equal(new LocalDate(2026, 6, 11), ManufacturerVigilance.ReportOf(DeviceReporter.Manufacturer, Nation.England, DeviceSeriousness.DeathOrDeterioration, lateEvening, DateTimeZone.Utc).Deadline.LastDay);
    }

    [Fact]
    public void F13_5_software_that_misreads_and_delays_a_diagnosis_is_an_adverse_incident_though_nobody_is_injured()
    {
        var facts = Given.Facts with { Kind = IncidentKind.MissedDiagnosis, Device = DeviceInvolvement.Contributed, People = [Given.Patient] };
        Assert.Equal(Applicability.Applies, facts.Ask("england.device.report").Applicability);
        var answer = DeviceRules.For(Family.Scotland).Ask("scotland.device.report", facts, Family.Scotland.Nhs());
        Assert.Contains("(IRIC)", answer.Demand("scotland.device.report.regulator").ToWhom);
    }

    [Property]
    public bool A_graver_incident_is_never_reported_later(int minutes, Nation nation)
    {
        var aware = Given.Noon(2023, 1, 1) + Duration.FromMinutes(minutes % 3_000_000);
        var ends = new[] { DeviceSeriousness.PublicHealthThreat, DeviceSeriousness.DeathOrDeterioration, DeviceSeriousness.OtherSerious }
            .Select(seriousness => ManufacturerVigilance.ReportOf(DeviceReporter.Manufacturer, nation, seriousness, aware).Deadline.LastDay!.Value).ToList();
        return ends[0] < ends[1] && ends[1] < ends[2];
    }

    [Fact]
    public void A_seriousness_that_is_not_declared_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => ManufacturerVigilance.ReportOf(DeviceReporter.Manufacturer, Nation.England, (DeviceSeriousness)9, Given.Noon(2026, 6, 1)));

    [Fact]
    public void Reporters_and_seriousness_keep_their_names()
    {
        Assert.Equal(["user", "manufacturer"], WireNames.All<DeviceReporter>());
        Assert.Equal(["public-health-threat", "death-or-deterioration", "other-serious"], WireNames.All<DeviceSeriousness>());
    }
}
