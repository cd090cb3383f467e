using System.Linq;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Learning;
using Qms.Domain.Incidents.Tests.Support;

namespace Qms.Domain.Incidents.Tests.Deciding;

/// <summary>LM2 (j): nothing is closed while anything is open, and whoever tries is told all of it.</summary>
public sealed class ClosingTests
{
    private static readonly IncidentCommand Close = new IncidentCommand.Close("Done");

    [Fact]
    public void An_incident_with_everything_done_is_closed()
    {
        var desk = Desk.Reported(Known.Exposed).ReadyToClose().Do(Close);
        Assert.Equal(IncidentStatus.Closed, desk.Incident.Status);
        Assert.False(desk.Incident.IsOpen);
        Assert.Equal("Done", Assert.Single(desk.Incident.Closings).Note);
    }

    [Fact]
    public void An_open_duty_alone_prevents_it()
    {
        var desk = Desk.Reported().ReadyToClose();
        desk.Do(new IncidentCommand.AmendFacts(Known.NearMiss with { Device = DeviceInvolvement.Suspected }, "The form came from the scanner"));
        var why = desk.WhyNot(Close);
        Assert.Equal(3, why.Count);
        Assert.All(why, static reason => Assert.Equal(IncidentCodes.DutyOpen, reason.Code));
        Assert.Equal("duties[england.device.report.regulator]", why[0].Path);
        Assert.Equal("A duty is open: Report the adverse incident with the device.", why[0].Message);
    }

    [Fact]
    public void An_open_question_alone_prevents_it()
    {
        var desk = Desk.Reported(Known.NearMiss with { Kind = IncidentKind.EquipmentFailure, Device = DeviceInvolvement.NotInvolved }).ReadyToClose();
        desk.Do(new IncidentCommand.AmendFacts(desk.Incident.Facts! with { Device = null }, "It is not known after all"));
        var why = Assert.Single(desk.WhyNot(Close));
        Assert.Equal((IncidentCodes.QuestionOpen, "device"), (why.Code, why.Path));
    }

    [Theory]
    [InlineData(HarmDimension.Physical, "physical")]
    [InlineData(HarmDimension.Psychological, "psychological")]
    public void Harm_that_nobody_confirmed_prevents_it_alone(HarmDimension dimension, string word)
    {
        var desk = Desk.Reported(Known.Fall).Advance(IncidentStatus.LearningShared);
        while (true)
        {
            var (command, actor) = Diligent.Next(desk.Incident, desk.Now)!.Value;
            if (command is IncidentCommand.ConfirmHarm confirm && confirm.Dimension == dimension) break;
            desk.Do(command, actor);
        }

        foreach (var other in new[] { HarmDimension.Physical, HarmDimension.Psychological })
        {
            if (other == dimension) continue;
            if (desk.Incident.HarmTo(Known.Patient, other) is null) desk.Do(new IncidentCommand.GradeHarm(Known.Patient, other, Known.NoneFor(other), HarmFacts.Unknown, "None"), Known.Investigator);
            if (desk.Incident.HarmTo(Known.Patient, other)!.Status == HarmStatus.Provisional) desk.Do(new IncidentCommand.ConfirmHarm(Known.Patient, other), Known.Lead);
        }

        foreach (var duty in desk.Incident.OpenDuties.ToList()) desk.Do(new IncidentCommand.FulfilDuty(duty.Key, desk.Now, DutyOutcome.Done, "Noted"));
        desk.Do(new IncidentCommand.AmendFacts(desk.Incident.Facts! with { Device = DeviceInvolvement.NotInvolved }, "Asked"));
        var why = Assert.Single(desk.WhyNot(Close));
        Assert.Equal((IncidentCodes.HarmNotConfirmed, $"people[{Known.Patient}].{word}"), (why.Code, why.Path));
        Assert.Equal($"{word} harm to person {Known.Patient} is provisional.", why.Message);
    }

    [Fact]
    public void Harm_to_anybody_counts_graded_or_not()
    {
        var desk = Desk.Reported(Known.Fall).ReadyToClose();
        desk.Do(new IncidentCommand.AmendFacts(desk.Incident.Facts! with { People = [.. desk.Incident.Facts.People, new AffectedPerson(Known.Nurse, PersonGroup.Visitor)] }, "A visitor fell too"));
        var why = desk.WhyNot(Close);
        Assert.Equal([$"people[{Known.Nurse}].physical", $"people[{Known.Nurse}].psychological"], why.Select(static reason => reason.Path));
        Assert.EndsWith("is ungraded.", why[0].Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_grade_prevents_it_until_it_is_decided()
    {
        var desk = Desk.Reported(Known.Fall).ReadyToClose().Do(new IncidentCommand.DisputeHarm(Known.Patient, HarmDimension.Physical, "It hurt"), Known.Reporter);
        Assert.Equal([IncidentCodes.HarmNotConfirmed], desk.Codes(Close));
        desk.Do(new IncidentCommand.AdjudicateHarm(Known.Patient, HarmDimension.Physical, Known.NoHarm, HarmFacts.Unknown, "Both were heard"), Known.Governance).Do(Close);
    }

    [Fact]
    public void An_unanswered_finding_or_recommendation_prevents_it()
    {
        var desk = Desk.At(IncidentStatus.UnderReview)
            .Do(new IncidentCommand.RecordFinding(Known.FindingId(1), "Two forms look alike"))
            .Do(new IncidentCommand.RecordFinding(Known.FindingId(2), "Nobody checks"))
            .Do(new IncidentCommand.MakeRecommendation(Known.RecommendationId(1), "Print photographs", [Known.FindingId(1)]))
            .Do(new IncidentCommand.SubmitAnalysis("Two forms look alike"), Known.Investigator)
            .Do(new IncidentCommand.AgreeAction(Known.ActionId(1), "Print photographs", Known.Lead.Id, Known.Today, [], [Known.RecommendationId(1)]))
            .Do(new IncidentCommand.AgreeAction(Known.ActionId(2), "Check", Known.Lead.Id, Known.Today, [Known.FindingId(2)], []))
            .ReadyToClose();
        Assert.Empty(desk.Incident.UnansweredFindings);

        // A cancelled action answers nothing: both become unanswered again.
        var reopened = desk.Do(Close).Do(new IncidentCommand.Reopen("Again"))
            .Do(new IncidentCommand.StartReview(Known.Investigator.Id))
            .Do(new IncidentCommand.RecordFinding(Known.FindingId(3), "A third"))
            .Do(new IncidentCommand.MakeRecommendation(Known.RecommendationId(2), "Move the rack", [Known.FindingId(3)]));
        var why = reopened.WhyNot(Close);
        Assert.Equal(
            [(IncidentCodes.StepNotPossible, ""), (IncidentCodes.FindingUnanswered, $"findings[{Known.FindingId(3)}]"), (IncidentCodes.RecommendationUnanswered, $"recommendations[{Known.RecommendationId(2)}]"), (IncidentCodes.LearningNotShared, "")],
            why.Select(static reason => (reason.Code, reason.Path)));
        Assert.Equal("Recommendation \"Move the rack\" has neither an action nor a reasoned refusal.", why[2].Message);
    }

    [Fact]
    public void An_open_action_alone_prevents_it_unless_another_record_follows_it()
    {
        var desk = Desk.At(IncidentStatus.LearningShared).Do(new IncidentCommand.GiveFeedback("Thank you"));
        foreach (var duty in desk.Incident.OpenDuties.ToList()) desk.Do(new IncidentCommand.FulfilDuty(duty.Key, desk.Now, DutyOutcome.Done, "Noted"));
        var why = Assert.Single(desk.WhyNot(Close));
        Assert.Equal((IncidentCodes.ActionOpen, $"actions[{Known.ActionId(50)}]"), (why.Code, why.Path));
        desk.Do(new IncidentCommand.AgreeAction(Known.ActionId(2), "Print", Known.Lead.Id, new(2040, 1, 1), [Known.FindingId(50)], [], new("improvement", "7")));
        desk.Do(new IncidentCommand.CancelAction(Known.ActionId(50), "The other covers it")).Do(Close);
    }

    [Fact]
    public void A_cancelled_action_leaves_its_finding_unanswered()
    {
        var desk = Desk.At(IncidentStatus.LearningShared).Do(new IncidentCommand.CancelAction(Known.ActionId(50), "Too dear"));
        Assert.Contains(IncidentCodes.FindingUnanswered, desk.Codes(Close));
        desk.Do(new IncidentCommand.CloseFindingWithoutAction(Known.FindingId(50), "Accepted"));
        Assert.DoesNotContain(IncidentCodes.FindingUnanswered, desk.Codes(Close));
    }

    [Fact]
    public void Learning_that_was_not_shared_prevents_it()
    {
        var desk = Desk.At(IncidentStatus.ActionsAgreed).Do(new IncidentCommand.GiveFeedback("Thank you")).Do(new IncidentCommand.CompleteAction(Known.ActionId(50), "Seen"));
        foreach (var duty in desk.Incident.OpenDuties.ToList()) desk.Do(new IncidentCommand.FulfilDuty(duty.Key, desk.Now, DutyOutcome.Done, "Noted"));
        Assert.Equal([IncidentCodes.StepNotPossible, IncidentCodes.LearningNotShared], desk.Codes(Close));
        desk.Do(new IncidentCommand.ShareLearning("Look twice", "Huddle", [new Audience("All")])).Do(Close);
    }

    [Fact]
    public void A_reporter_without_feedback_prevents_it_unless_they_gave_no_name()
    {
        var named = Desk.At(IncidentStatus.LearningShared);
        Assert.Contains(IncidentCodes.FeedbackMissing, named.Codes(Close));
        var unnamed = new Desk().Do(new IncidentCommand.Report(Known.Id, Known.NearMiss), Actor.Anonymous).Advance(IncidentStatus.LearningShared);
        Assert.DoesNotContain(IncidentCodes.FeedbackMissing, unnamed.Codes(Close));
    }

    [Fact]
    public void Every_reason_is_given_at_once()
    {
        var desk = Desk.At(IncidentStatus.UnderReview, Known.Exposed with { Candour = null })
            .Do(new IncidentCommand.RecordFinding(Known.FindingId(1), "Two forms look alike"))
            .Do(new IncidentCommand.MakeRecommendation(Known.RecommendationId(1), "Print photographs", [Known.FindingId(1)]));
        desk.Do(new IncidentCommand.RequestAdvice(Known.AdviceId(1), AdviserKind.MedicalPhysicsExpert, "What dose?")).Do(new IncidentCommand.RecordAdvice(Known.AdviceId(1), "Dr Field", "5 mSv"));
        desk.Do(new IncidentCommand.SubmitAnalysis("Two forms look alike"), Known.Investigator);
        desk.Do(new IncidentCommand.AgreeAction(Known.ActionId(1), "Check", Known.Lead.Id, Known.Today, [Known.FindingId(1)], []));
        Assert.Equal(
            [
                IncidentCodes.StepNotPossible, IncidentCodes.DutyOpen, IncidentCodes.QuestionOpen, IncidentCodes.HarmNotConfirmed, IncidentCodes.RecommendationUnanswered,
                IncidentCodes.ActionOpen, IncidentCodes.LearningNotShared, IncidentCodes.FeedbackMissing,
            ],
            desk.Codes(Close).Distinct());
        Assert.Equal(2, desk.Codes(Close).Count(static code => code == IncidentCodes.HarmNotConfirmed));
    }
}
