using System.Linq;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Learning;
using Qms.Domain.Incidents.Tests.Support;
using Qms.Domain.UnitedKingdom;
using Qms.Domain.UnitedKingdom.Calendars;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.Incidents.Tests.Deciding;

/// <summary>Duties follow what is known: they arise, change, are withdrawn with the reason, and are never lost.</summary>
public sealed class DutyTests
{
    private const string SevereRule = "test.severe";

    private static readonly Rule<IncidentCase> TellAboutSevereHarm = new(
        new RuleInfo(SevereRule, "Tell the board", new Citation("Local policy", "3"), new LocalDate(2020, 1, 1)),
        static c => c.EventDay,
        static c => c.Incident.WorstHarm >= HarmLevel.Severe
            ? Answer.Applies("Harm is severe.", new DutyDemand(SevereRule + ".board", "Tell the board.", "board", TimeLimit.WorkingDays(2), c.Facts.DiscoveredAt, "discovery"))
            : Answer.DoesNotApply("Harm is not severe."));

    [Fact]
    public void Regrading_raises_new_duties_and_withdraws_those_no_longer_needed_with_the_reason()
    {
        var desk = Desk.Reported(Known.Fall, ImagingService.InEngland().WithRules(TellAboutSevereHarm));
        Assert.Null(desk.Incident.DutyNamed(SevereRule + ".board"));
        var before = desk.Incident.Duties;
        desk.Do(new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Known.Severe(HarmDimension.Physical), HarmFacts.Unknown, "A fracture"), Known.Investigator);
        desk.Do(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical), Known.Governance);
        Assert.True(desk.Incident.DutyNamed(SevereRule + ".board")!.IsOpen);
        Assert.Equal(before, desk.Incident.Duties.Take(before.Count));

        desk.Do(new IncidentCommand.RegradeHarm(Known.Patient, HarmDimension.Physical, Known.NoHarm, HarmFacts.Unknown, "The film was of another"), Known.Investigator);
        var duty = desk.Incident.DutyNamed(SevereRule + ".board")!;
        Assert.Equal(DutyStatus.Withdrawn, duty.Status);
        Assert.Equal("Harm is not severe.", duty.Release!.Reason);
        Assert.Equal(Known.Investigator.Id, duty.Release.By);

        desk.Do(new IncidentCommand.RegradeHarm(Known.Patient, HarmDimension.Physical, Known.Severe(HarmDimension.Physical), HarmFacts.Unknown, "It was theirs after all"), Known.Investigator);
        Assert.True(desk.Incident.DutyNamed(SevereRule + ".board")!.IsOpen);
        Assert.Equal("Harm is not severe.", desk.Events.OfType<IncidentEvent.DutyWithdrawn>().Single(withdrawn => withdrawn.Duty == SevereRule + ".board").Reason);
    }

    [Fact]
    public void The_professional_duty_of_candour_follows_the_grade()
    {
        var key = "uk.candour.professional.patient." + Known.Patient;
        var desk = Desk.Reported(Known.Fall, ImagingService.InEngland());
        Assert.Null(desk.Incident.DutyNamed(key));
        desk.Do(new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Known.Severe(HarmDimension.Physical), HarmFacts.Unknown, "A fracture"), Known.Investigator);
        Assert.True(desk.Incident.DutyNamed(key)!.IsOpen);
        desk.Do(new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Known.NoHarm, HarmFacts.Unknown, "The film was of another"), Known.Investigator);
        Assert.Equal(DutyStatus.Withdrawn, desk.Incident.DutyNamed(key)!.Status);
        Assert.Equal("No patient is graded as having suffered harm or distress.", desk.Incident.DutyNamed(key)!.Release!.Reason);
    }

    [Fact]
    public void A_fulfilled_duty_stays_fulfilled_when_it_is_no_longer_asked_for()
    {
        var desk = Desk.Reported(Known.Fall, ImagingService.InEngland().WithRules(TellAboutSevereHarm));
        desk.Do(new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Known.Severe(HarmDimension.Physical), HarmFacts.Unknown, "A fracture"), Known.Investigator);
        desk.Do(new IncidentCommand.FulfilDuty(SevereRule + ".board", desk.Now, DutyOutcome.Done, "Minutes of 2 March"));
        desk.Do(new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Known.NoHarm, HarmFacts.Unknown, "No fracture"), Known.Investigator);
        Assert.Equal(DutyStatus.Fulfilled, desk.Incident.DutyNamed(SevereRule + ".board")!.Status);
    }

    [Fact]
    public void Facts_that_change_raise_revise_and_withdraw()
    {
        var desk = Desk.Reported(Known.Exposed);
        var notify = desk.Incident.DutyNamed("england.irmer.saue.notify.notification")!;
        Assert.Equal(new LocalDate(2026, 3, 15), notify.Deadline.LastDay);
        desk.Do(new IncidentCommand.AmendFacts(Known.Exposed with { DiscoveredAt = Known.Now }, "Discovered a day later"));
        Assert.Equal(new LocalDate(2026, 3, 16), desk.Incident.DutyNamed(notify.Key)!.Deadline.LastDay);
        Assert.Equal(notify.RaisedAt, desk.Incident.DutyNamed(notify.Key)!.RaisedAt);
        desk.Do(new IncidentCommand.AmendFacts(Known.Exposed with { Exposures = [Known.Exposed.Exposures[0] with { TotalDose = 0.1m }] }, "The dose is known"));
        Assert.Equal(DutyStatus.Withdrawn, desk.Incident.DutyNamed(notify.Key)!.Status);
    }

    [Fact]
    public void A_new_bank_holiday_moves_a_deadline_when_the_rules_are_asked_again()
    {
        var desk = Desk.Reported(Known.Fall with { Candour = new CandourFacts(true, Causation.AppearsToHaveResulted, Death: true) });
        var key = $"england.candour.contract.in-person.{Known.Patient}";
        Assert.Equal(new LocalDate(2026, 3, 16), desk.Incident.DutyNamed(key)!.Deadline.LastDay);
        var renewed = desk.Service.WithCalendar(BankHolidays.EnglandAndWales.WithHoliday(new LocalDate(2026, 3, 9), "Proclaimed"));
        var decision = renewed.Incidents.Decide(desk.Incident, new IncidentCommand.AssessDuties(), desk.Context(Known.Manager));
        Assert.Equal(new LocalDate(2026, 3, 17), Assert.IsType<IncidentEvent.DutyRevised>(Assert.Single(decision.Events)).Duty.Deadline.LastDay);
        Assert.Empty(renewed.Incidents.Decide(decision.State, new IncidentCommand.AssessDuties(), desk.Context(Known.Manager)).Events);
    }

    [Fact]
    public void A_duty_set_aside_keeps_its_reason_and_is_not_asked_for_again()
    {
        var desk = Desk.Reported();
        var key = desk.Incident.Duties[0].Key;
        desk.Do(new IncidentCommand.SetDutyAside(key, "Clinical governance reported it")).Do(new IncidentCommand.AssessDuties());
        Assert.Equal((DutyStatus.NotRequired, "Clinical governance reported it"), (desk.Incident.Duties[0].Status, desk.Incident.Duties[0].Release!.Reason));
    }

    [Fact]
    public void A_merged_incident_hands_its_duties_on_and_says_where()
    {
        var desk = Desk.At(IncidentStatus.Merged, Known.Exposed);
        Assert.All(desk.Incident.Duties, static duty => Assert.Equal($"Merged into incident {Known.OtherId}, where duties are worked out.", duty.Release!.Reason));
    }

    [Fact]
    public void Open_duties_come_most_urgent_first()
    {
        var open = Desk.Reported(Known.Exposed with { Candour = new CandourFacts(true, Causation.CouldResult, Death: true) }).Incident.OpenDuties.ToList();
        Assert.Equal(open.OrderBy(static duty => duty.Deadline, Deadline.Urgency).Select(static duty => duty.Key), open.Select(static duty => duty.Key));
        Assert.True(open[0].Deadline.EndsAt is null && open[^1].Deadline.EndsAt is not null);
    }

    [Fact]
    public void Learning_shared_twice_with_an_audience_is_acknowledged_twice_by_each_person()
    {
        var desk = Desk.At(IncidentStatus.LearningShared).Do(new IncidentCommand.AcknowledgeLearning("Radiographers"), Known.Reporter);
        Assert.Empty(desk.Incident.Learning[0].Unacknowledged);
        desk.Do(new IncidentCommand.ShareLearning("A second lesson", "Huddle", [new Audience("Radiographers", true)]));
        Assert.Single(desk.Incident.Learning[1].Unacknowledged);
        desk.Do(new IncidentCommand.AcknowledgeLearning("Radiographers"), Known.Reporter);
        Assert.Empty(desk.Incident.Learning[1].Unacknowledged);
        Assert.Single(desk.Incident.Learning[0].Acknowledgements);
        Assert.Empty(desk.Try(new IncidentCommand.AcknowledgeLearning("Radiographers"), Known.Reporter).Events);
        desk.Do(new IncidentCommand.AcknowledgeLearning("Radiographers"), Known.By[Roles.OccupationalHealth]);
        Assert.All(desk.Incident.Learning, static learning => Assert.Equal(2, learning.Acknowledgements.Count));
    }
}
