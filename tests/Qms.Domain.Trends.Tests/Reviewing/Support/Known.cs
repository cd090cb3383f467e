using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Trends.Reviewing;

namespace Qms.Domain.Trends.Tests.Reviewing.Support;

/// <summary>People, days and signals that the tests speak of.</summary>
internal static class Known
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 30);
    public static readonly LocalDate Today = new(2026, 3, 2);
    public static readonly Actor Scan = new("nightly-scan", Roles.System);
    public static readonly Actor Analyst = new("ines", Roles.Investigator);
    public static readonly Actor Manager = new("manager", Roles.QualityManager);
    public static readonly Actor Lead = new("lead", Roles.ServiceLead);
    public static readonly Actor Governance = new("governance", Roles.ClinicalGovernance);
    public static readonly Actor Radiographer = new("rita", Roles.Staff);

    /// <summary>Somebody with each built-in role, and one with a role that no policy knows.</summary>
    public static readonly IReadOnlyList<Actor> Everybody =
    [
        Scan, Analyst, Manager, Lead, Governance, Radiographer, new("physicist", Roles.MedicalPhysicsExpert), new("adviser", Roles.RadiationProtectionAdviser), new("nurse", Roles.OccupationalHealth),
        new("controller", Roles.DocumentController), new("visitor", new Role("visitor")),
    ];

    public static readonly TrendReviewId Id = ReviewId(1);

    public static DetectedSignal Signal { get; } = new(
        "incidents/ct/site-1", "CT incidents at site 1", "xmr", "shift", TrendDirection.Higher, TrendMeaning.Concern, new(2025, 8, 1), new(2026, 2, 28), "Seven months above the mean of 3.1 incidents.");

    public static DetectedSignal FullSignal { get; } = Signal with
    {
        RuleFamily = "run",
        Figures = new("mean and 2.66 × average moving range", 3.1m, 0.2m, 6.0m, 5m, "incidents a month"),
    };

    public static TrendReviewId ReviewId(int n) => new(new Guid(n, 1, 1, new byte[8]));

    public static TrendActionId ActionId(int n) => new(new Guid(n, 2, 2, new byte[8]));

    public static RecordReference Record(string kind, int n) => new(kind, "R-" + n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static PlannedAction Action(int n, RecordReference? trackedIn = null) => new(ActionId(n), $"Do {n}", Lead.Id, new LocalDate(2027, 1, 31), trackedIn);

    /// <summary>The signal as a later scan sees it.</summary>
    public static DetectedSignal Later(int months = 1, DetectedSignal? signal = null) => (signal ?? Signal) with { To = (signal ?? Signal).To.PlusDays(1).PlusMonths(months).PlusDays(-1), Sentence = $"{7 + months} months above the mean." };
}
