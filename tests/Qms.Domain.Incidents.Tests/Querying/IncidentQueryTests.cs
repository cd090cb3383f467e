using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Querying;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Tests.Support;
using Qms.Domain.UnitedKingdom;

namespace Qms.Domain.Incidents.Tests.Querying;

/// <summary>Lists of incidents: each named question answers what its plain words say.</summary>
public sealed class IncidentQueryTests
{
    private static readonly ImagingService Service = ImagingService.InEngland();
    private static readonly Instant Later = Known.Now + Duration.FromDays(20);

    /// <summary>Every question with its meaning in terms of the incident itself.</summary>
    internal static readonly IReadOnlyList<(string Name, Specification<IncidentSummary> Where, Func<Incident, bool> Means)> Questions =
    [
        ("open", IncidentQueries.Open, static i => i.IsOpen),
        ("awaiting triage", IncidentQueries.AwaitingTriage, static i => i.Status == IncidentStatus.Reported),
        ("critical", IncidentQueries.Critical, static i => i.IsCritical),
        ("with an overdue duty", IncidentQueries.WithOverdueDuty(Later), static i => i.Duties.Any(static duty => duty.IsOverdue(Later))),
        ("with a duty by then", IncidentQueries.WithDutyBy(Later), static i => i.Duties.Any(static duty => duty.IsOpen && (duty.Deadline.EndsAt is null || duty.Deadline.EndsAt <= Later))),
        ("at a place", IncidentQueries.At("van-3"), static i => i.Facts!.Location.Code == "van-3"),
        ("of a modality", IncidentQueries.Of(new Modality("CT")), static i => i.Facts!.Imaging?.Modality.Code == "CT"),
        ("of a kind", IncidentQueries.Of(IncidentKind.NearMiss), static i => i.Facts!.Kind == IncidentKind.NearMiss),
        ("with severe harm", IncidentQueries.WithHarm(HarmLevel.Severe), static i => i.WorstHarm == HarmLevel.Severe),
        ("without harm", IncidentQueries.WithHarm(HarmLevel.None), static i => i.WorstHarm == HarmLevel.None),
        ("handled by the manager", IncidentQueries.HandledBy(Known.Manager.Id), static i => i.Triage?.Handler == Known.Manager.Id),
        ("between two moments", IncidentQueries.Between(Known.Yesterday, Known.Yesterday + Duration.FromSeconds(1)), static i => i.Facts!.OccurredAt == Known.Yesterday),
        ("before", IncidentQueries.Between(Instant.FromUtc(2000, 1, 1, 0, 0), Known.Yesterday), static i => i.Facts!.OccurredAt < Known.Yesterday),
        ("open and not critical, or a near miss", (IncidentQueries.Open & !IncidentQueries.Critical) | IncidentQueries.Of(IncidentKind.NearMiss), static i => (i.IsOpen && !i.IsCritical) || i.Facts!.Kind == IncidentKind.NearMiss),
    ];

    [Fact]
    public void Each_question_answers_what_its_words_say_and_has_both_answers()
    {
        var incidents = RandomIncidents(400);
        foreach (var (name, where, means) in Questions)
        {
            Assert.All(incidents, incident => Assert.True(where.IsSatisfiedBy(IncidentSummary.Of(incident)) == means(incident), $"{name}: {incident}"));
            Assert.True(incidents.Any(means) && !incidents.All(means), $"{name} is always answered alike.");
        }
    }

    [Fact]
    public void The_worklist_shows_what_is_due_now_then_by_deadline_then_by_age_and_nothing_that_ended()
    {
        var rows = RandomIncidents(400).Select(IncidentSummary.Of).ToList();
        var listed = IncidentQueries.Worklist.ApplyTo(rows.AsQueryable()).ToList();
        Assert.Equal(rows.Count(IncidentQueries.Open.IsSatisfiedBy), listed.Count);
        var expected = rows.Where(IncidentQueries.Open.IsSatisfiedBy).OrderByDescending(static row => row.IsDueNow).ThenBy(static row => row.NextDeadline ?? Instant.MaxValue).ThenBy(static row => row.ReportedAt);
        Assert.Equal(expected, listed);
        Assert.True(listed[0].IsDueNow && !listed[^1].IsDueNow);
    }

    [Fact]
    public void A_page_of_the_worklist_is_a_part_of_it()
    {
        var rows = RandomIncidents(60).Select(IncidentSummary.Of).ToList();
        var listed = IncidentQueries.Worklist.ApplyTo(rows.AsQueryable()).ToList();
        Assert.Equal(listed.Skip(10).Take(10), IncidentQueries.Worklist.Page(2, 10).ApplyTo(rows.AsQueryable()));
    }

    [DomainProperty]
    public void The_row_says_what_the_incident_says(Wishes wishes)
    {
        foreach (var incident in Walk.Run(Service, wishes).Select(static step => step.Decision.State).Where(static incident => incident.Status != IncidentStatus.None))
        {
            var row = IncidentSummary.Of(incident);
            Assert.Equal((incident.Id, incident.Status, incident.Facts!.Kind, incident.Facts.Title, incident.ReportedAt), (row.Id, row.Status, row.Kind, row.Title, row.ReportedAt));
            Assert.Equal((incident.Facts.OccurredAt, incident.Facts.Location.Code, incident.Facts.Imaging?.Modality.Code, incident.Facts.ErrorType), (row.OccurredAt, row.Location, row.Modality, row.ErrorType));
            Assert.Equal((incident.WorstHarm, incident.IsCritical, incident.Triage?.Handler.Value, incident.OpenDuties.Count()), (row.WorstHarm, row.IsCritical, row.Handler, row.OpenDuties));
            Assert.Equal(incident.OpenDuties.Any(static duty => duty.Deadline.EndsAt is null), row.IsDueNow);
            var end = incident.OpenDuties.Min(static duty => duty.Deadline.EndsAt);
            Assert.Equal(end is null, row.NextDeadline is null);
            if (end is { } exact) Assert.InRange(row.NextDeadline!.Value, exact, exact + Duration.FromNanoseconds(999));
            if (row.NextDeadline is { } stored) Assert.Equal(stored, Instant.FromUnixTimeTicks(stored.ToUnixTimeTicks()));
        }
    }

    [Fact]
    public void What_was_not_reported_has_no_row() => Assert.Throws<ArgumentException>(static () => IncidentSummary.Of(Incident.None));

    internal static IReadOnlyList<Incident> RandomIncidents(int count)
    {
        var incidents = new List<Incident>();
        for (var seed = 0; incidents.Count < count; seed++)
        {
            var incident = Walk.Run(Service, Walk.Seeded(seed, 1 + (seed % 60)))[^1].Decision.State;
            if (incident.Status != IncidentStatus.None) incidents.Add(incident);
        }

        return incidents;
    }
}
