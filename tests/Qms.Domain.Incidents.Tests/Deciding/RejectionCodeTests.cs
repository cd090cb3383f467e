using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Duties;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Tests.Support;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.Incidents.Tests.Deciding;

/// <summary>For every code a request that is refused with it, naming the place and saying what to do.</summary>
public sealed class RejectionCodeTests
{
    private const string Secret = "Ada Example";

    private static readonly HarmFacts Died = HarmFacts.Unknown.WithDied(true).WithDeathAssociation(DeathAssociation.ProbablyAffected);
    private static readonly IncidentFacts Told = Known.Exposed with { Description = Secret + " was scanned." };

    private sealed record Scenario(string Path, string Message, Func<IReadOnlyList<Rejection>> Refused);

    private static readonly Dictionary<string, Scenario> Scenarios = new()
    {
        [IncidentCodes.NotPermitted] = new("", "To triage takes one of the roles: quality manager, service lead.", () => Desk.Reported(Told).WhyNot(Triage(TriageResponse.LocalReview), Known.Reporter)),
        [IncidentCodes.StepNotPossible] = new("", "Cannot resume triage while the incident is reported.", () => Desk.Reported(Told).WhyNot(new IncidentCommand.Resume("Go on"))),
        [IncidentCodes.DiscoveredBeforeItHappened] = new("facts.discoveredAt", "It cannot have been discovered before it happened.", () => Report(Told with { DiscoveredAt = Known.Yesterday - Duration.Epsilon })),
        [IncidentCodes.InTheFuture] = new("facts.occurredAt", "It cannot have happened in the future.", () => Report(Told with { OccurredAt = Known.Now + Duration.Epsilon, DiscoveredAt = Known.Now + Duration.Epsilon })),
        [IncidentCodes.DayPast] = new("reviewOn", "2026-03-01 has passed.", () => Desk.At(IncidentStatus.UnderReview, Told).WhyNot(new IncidentCommand.Pause(PauseCause.Police, "They asked", Known.Today.PlusDays(-1)))),
        [IncidentCodes.BeforeTheEvent] = new("at", "It cannot have been done before the event.", () => Fulfil(Desk.Reported(Told), Known.Yesterday - Duration.Epsilon)),
        [IncidentCodes.PersonTwice] = new("facts.people[1].id", "This person is named already.", () => Report(Told with { People = [Told.People[0], Told.People[0] with { Name = Secret }] })),
        [IncidentCodes.PersonGraded] = new("facts.people", $"Harm to person {Known.Patient} is graded, so they stay among the people affected; grade the harm as none instead.", () => Graded().WhyNot(new IncidentCommand.AmendFacts(Told with { People = [], Exposures = [] }, "Nobody"))),
        [IncidentCodes.UnknownPerson] = new("person", "No such person is among those affected.", () => Desk.Reported(Told).WhyNot(new IncidentCommand.ConfirmHarm(Known.PersonId(9), HarmDimension.Physical))),
        [IncidentCodes.AccidentalWithIntendedDose] = new("facts.exposures[0].intendedDose", "No exposure was intended for this person, so there is no intended dose; an exposure that differs from an intended one is unintended.", () => Report(Told with { Exposures = [Told.Exposures[0] with { IntendedDose = 0.1m }] })),
        [IncidentCodes.CriticalNeedsInvestigation] = new("response", "A critical incident is investigated. It is declared critical.", () => Desk.Reported(Told).WhyNot(new IncidentCommand.Triage(TriageResponse.LocalReview, "Grave", Known.Manager.Id, true))),
        [IncidentCodes.TriagedForInvestigation] = new("", "It was triaged for an investigation; triage it anew to review it instead.", () => Desk.Reported(Told).Do(Triage(TriageResponse.Investigation)).WhyNot(new IncidentCommand.StartReview(Known.Investigator.Id))),
        [IncidentCodes.SecondPersonNeeded] = new("secondedBy", "Somebody was harmed or exposed to radiation: a second person must agree that it is no incident.", () => Desk.Reported(Told).WhyNot(new IncidentCommand.Reject(RejectionGround.NotAnIncident, "No"))),
        [IncidentCodes.SamePerson] = new("secondedBy", "The second person must be somebody else.", () => Desk.Reported(Told).WhyNot(new IncidentCommand.Reject(RejectionGround.NotAnIncident, "No", Known.Manager.Id))),
        [IncidentCodes.MergeIntoItself] = new("into", "An incident cannot be merged into itself.", () => Desk.Reported(Told).WhyNot(new IncidentCommand.Merge(Known.Id, "Twice"))),
        [IncidentCodes.LeadInvolved] = new("lead", "Whoever looks into an incident took no part in it.", () => Desk.Reported(Told with { InvolvedStaff = [Known.Investigator.Id] }).Do(Triage(TriageResponse.Investigation)).WhyNot(new IncidentCommand.StartInvestigation(Known.Investigator.Id, "All"))),
        [IncidentCodes.IdTaken] = new("id", "This id belongs to something else already.", () => Analysing().WhyNot(new IncidentCommand.RecordFinding(Known.FindingId(1), "Another"))),
        [IncidentCodes.UnknownAdvice] = new("id", "No such advice was asked for.", () => Analysing().WhyNot(new IncidentCommand.RecordAdvice(Known.AdviceId(9), "Dr Field", "None"))),
        [IncidentCodes.UnknownFinding] = new("findings", $"There is no finding {Known.FindingId(9)}.", () => Analysing().WhyNot(new IncidentCommand.MakeRecommendation(Known.RecommendationId(1), "Do", [Known.FindingId(9)]))),
        [IncidentCodes.UnknownRecommendation] = new("recommendation", $"There is no recommendation {Known.RecommendationId(9)}.", () => Desk.At(IncidentStatus.Analysed, Told).WhyNot(new IncidentCommand.DeclineRecommendation(Known.RecommendationId(9), "No"))),
        [IncidentCodes.UnknownAction] = new("action", "No such action was agreed.", () => Desk.At(IncidentStatus.ActionsAgreed, Told).WhyNot(new IncidentCommand.CompleteAction(Known.ActionId(9), "Seen"))),
        [IncidentCodes.ActionEnded] = new("action", "The action is cancelled already.", () => Desk.At(IncidentStatus.ActionsAgreed, Told).Do(new IncidentCommand.CancelAction(Known.ActionId(50), "No")).WhyNot(new IncidentCommand.CompleteAction(Known.ActionId(50), "Seen"))),
        [IncidentCodes.AnswersNothing] = new("", "An action answers at least one finding or recommendation.", () => Desk.At(IncidentStatus.Analysed, Told).WhyNot(new IncidentCommand.AgreeAction(Known.ActionId(1), "Do", Known.Lead.Id, Known.Today))),
        [IncidentCodes.NoFinding] = new("", "An analysis has at least one finding.", () => Desk.At(IncidentStatus.UnderReview, Known.Fall).WhyNot(new IncidentCommand.SubmitAnalysis("Nothing"))),
        [IncidentCodes.NoFactor] = new("", "An investigation names at least one contributory factor.", () => Desk.At(IncidentStatus.UnderInvestigation, Known.Fall).Do(new IncidentCommand.RecordFinding(Known.FindingId(1), "One")).WhyNot(new IncidentCommand.SubmitAnalysis("One"))),
        [IncidentCodes.AdviceOutstanding] = new("", "Advice asked of the pharmacist has not come.", () => Desk.At(IncidentStatus.UnderReview, Known.Fall).Do(new IncidentCommand.RecordFinding(Known.FindingId(1), "One")).Do(new IncidentCommand.RequestAdvice(Known.AdviceId(1), AdviserKind.Pharmacist, "Which?")).WhyNot(new IncidentCommand.SubmitAnalysis("One"))),
        [IncidentCodes.PhysicsAdviceMissing] = new("", "The Medical Physics Expert contributes to the analysis of every accidental or unintended exposure (IR(ME)R 2017 reg 14(3)(f)).", () => Analysing().WhyNot(new IncidentCommand.SubmitAnalysis("One"))),
        [IncidentCodes.FindingUnanswered] = new($"findings[{Known.FindingId(50)}]", "Finding \"Two forms look alike\" has neither an action nor a reason for none.", () => Desk.At(IncidentStatus.Analysed, Told).WhyNot(new IncidentCommand.ApproveActions(), Known.Governance)),
        [IncidentCodes.RecommendationUnanswered] = new($"recommendations[{Known.RecommendationId(1)}]", "Recommendation \"Do\" has neither an action nor a reasoned refusal.", () => Desk.At(IncidentStatus.UnderReview, Known.Fall).Do(new IncidentCommand.RecordFinding(Known.FindingId(1), "One")).Do(new IncidentCommand.MakeRecommendation(Known.RecommendationId(1), "Do", [Known.FindingId(1)])).Advance(IncidentStatus.Analysed).WhyNot(new IncidentCommand.ApproveActions(), Known.Governance)),
        [IncidentCodes.UnknownAudience] = new("audience", "Nothing was shared with \"Porters\".", () => Desk.At(IncidentStatus.LearningShared, Told).WhyNot(new IncidentCommand.AcknowledgeLearning("Porters"), Known.Reporter)),
        [IncidentCodes.UnknownDuty] = new("duty", "The incident has no duty no.such.duty.", () => Desk.Reported(Told).WhyNot(new IncidentCommand.SetDutyAside("no.such.duty", "No"))),
        [IncidentCodes.DutyEnded] = new("duty", "The duty is not required already.", () => { var desk = Desk.Reported(Told); return Fulfil(desk.Do(new IncidentCommand.SetDutyAside(desk.Incident.Duties[0].Key, "Told elsewhere")), Known.Now); }),
        [IncidentCodes.DutyOpen] = new("duties[uk.lm2.clinical-governance.report]", "A duty is open: Record the incident within the service and report it to clinical governance.", () => Desk.At(IncidentStatus.LearningShared).WhyNot(new IncidentCommand.Close())),
        [IncidentCodes.QuestionOpen] = new("mayAffectCare", "Needed to know whether a duty arises: May the event affect a patient's care?", () => Desk.At(IncidentStatus.LearningShared, Told with { MayAffectCare = null }).WhyNot(new IncidentCommand.Close())),
        [IncidentCodes.HarmNotConfirmed] = new($"people[{Known.Patient}].physical", $"physical harm to person {Known.Patient} is ungraded.", () => Desk.At(IncidentStatus.LearningShared, Told).WhyNot(new IncidentCommand.Close())),
        [IncidentCodes.ActionOpen] = new($"actions[{Known.ActionId(50)}]", "Action \"Change the form\" is neither completed nor followed in another record.", () => Desk.At(IncidentStatus.LearningShared, Told).WhyNot(new IncidentCommand.Close())),
        [IncidentCodes.LearningNotShared] = new("", "What was learned has not been shared.", () => Desk.At(IncidentStatus.ActionsAgreed, Told).WhyNot(new IncidentCommand.Close())),
        [IncidentCodes.FeedbackMissing] = new("", "The reporter has had no feedback.", () => Desk.At(IncidentStatus.LearningShared, Told).WhyNot(new IncidentCommand.Close())),
        [IncidentCodes.HarmStepNotPossible] = new("", "Cannot confirm while the physical harm is ungraded.", () => Desk.Reported(Told).WhyNot(new IncidentCommand.ConfirmHarm(Known.Patient, HarmDimension.Physical))),
        [IncidentCodes.UnknownScale] = new("grade.scale", "The scale lfpse-physical, version 4, is not in use here.", () => Grade(HarmDimension.Physical, Known.NoHarm with { Version = "4" })),
        [IncidentCodes.UnknownGrade] = new("grade.code", "LFPSE level of physical harm has no grade 9.", () => Grade(HarmDimension.Physical, Known.NoHarm with { Code = "9" })),
        [IncidentCodes.WrongDimension] = new("grade.scale", "LFPSE level of physical harm grades physical harm.", () => Grade(HarmDimension.Psychological, Known.NoHarm)),
        [IncidentCodes.MilderThanDefined] = new("grade.code", "By the definitions of LFPSE level of physical harm these facts are graded Fatal: Fatal: the person died and the incident may have contributed.", () => Grade(HarmDimension.Physical, Known.Grade(HarmScales.LfpsePhysical, HarmLevel.Severe), Died)),
    };

    public static TheoryData<string> Codes => new(AllCodes());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_reached_and_tells_a_person_what_to_do(string code)
    {
        Assert.True(Scenarios.TryGetValue(code, out var scenario), $"No request is refused with {code} here.");
        var reasons = scenario.Refused();
        Assert.Contains(new Rejection(code, scenario.Path, scenario.Message), reasons);
        Assert.All(reasons, static why => Assert.DoesNotContain(Secret, why.Path + why.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void No_code_is_made_up_and_none_stands_for_two_things()
    {
        Assert.Empty(Scenarios.Keys.Except(AllCodes()));
        Assert.Equal(AllCodes().Count, AllCodes().Distinct().Count());
        Assert.All(AllCodes(), static code => Assert.Matches("^(incident|harm)\\.[a-z]+(-[a-z]+)*$", code));
    }

    [Fact]
    public void Advice_is_recorded_once()
    {
        var desk = Analysing().Do(new IncidentCommand.RequestAdvice(Known.AdviceId(1), AdviserKind.MedicalPhysicsExpert, "What dose?")).Do(new IncidentCommand.RecordAdvice(Known.AdviceId(1), "Dr Field", "5 mSv"));
        Assert.Equal([IncidentCodes.IdTaken], desk.Codes(new IncidentCommand.RecordAdvice(Known.AdviceId(1), "Dr Field", "6 mSv")));
    }

    [Fact]
    public void Every_id_of_an_investigation_is_taken_once()
    {
        var desk = Analysing()
            .Do(new IncidentCommand.AddTimelineEntry(new TimelineEntry(Known.EntryId(1), Known.Yesterday, "Called", "log")))
            .Do(new IncidentCommand.RequestAdvice(Known.AdviceId(1), AdviserKind.MedicalPhysicsExpert, "What dose?"))
            .Do(new IncidentCommand.MakeRecommendation(Known.RecommendationId(1), "Do", [Known.FindingId(1)]));
        AssertTaken(desk, new IncidentCommand.AddTimelineEntry(new TimelineEntry(Known.EntryId(1), Known.Yesterday, "Sent", "log")), "entry.id");
        AssertTaken(desk, new IncidentCommand.RequestAdvice(Known.AdviceId(1), AdviserKind.Pharmacist, "What dose?"), "id");
        AssertTaken(desk, new IncidentCommand.MakeRecommendation(Known.RecommendationId(1), "Do not", [Known.FindingId(1)]), "id");
        AssertTaken(Desk.At(IncidentStatus.ActionsAgreed, Told), new IncidentCommand.AgreeAction(Known.ActionId(50), "Other", Known.Lead.Id, Known.Today, [Known.FindingId(50)]), "id");
    }

    [Fact]
    public void The_moment_of_the_request_is_no_future_and_the_day_of_the_request_has_not_passed()
    {
        Desk.Reported(Known.NearMiss with { OccurredAt = Known.Now, DiscoveredAt = Known.Now });
        Desk.At(IncidentStatus.UnderReview).Do(new IncidentCommand.Pause(PauseCause.Police, "They asked", Known.Today));
        Assert.Contains(IncidentCodes.InTheFuture, Report(Known.NearMiss with { DiscoveredAt = Known.Now + Duration.Epsilon }).Select(static why => why.Code));
        var desk = Desk.At(IncidentStatus.UnderReview);
        Assert.Equal(["entry.happenedAt"], desk.WhyNot(new IncidentCommand.AddTimelineEntry(new TimelineEntry(Known.EntryId(1), desk.Now + Duration.Epsilon, "Called", "log"))).Select(static why => why.Path));
        Assert.Equal(["at"], Fulfil(desk, desk.Now + Duration.Epsilon).Select(static why => why.Path));
    }

    [Fact]
    public void Today_is_the_day_in_the_services_zone()
    {
        var desk = Desk.At(IncidentStatus.UnderReview);
        desk.Now = Instant.FromUtc(2026, 7, 1, 23, 30);
        Assert.Equal([IncidentCodes.DayPast], desk.Codes(new IncidentCommand.Pause(PauseCause.Police, "They asked", new LocalDate(2026, 7, 1))));
        desk.Do(new IncidentCommand.Pause(PauseCause.Police, "They asked", new LocalDate(2026, 7, 2)));
    }

    [Fact]
    public void Nothing_but_a_report_can_come_first()
    {
        foreach (var command in Samples.FullCommands.Where(static command => command is not IncidentCommand.Report))
        {
            var why = Assert.Single(new Desk().WhyNot(command));
            Assert.Equal((IncidentCodes.StepNotPossible, "There is no such incident: nothing was reported."), (why.Code, why.Message));
        }
    }

    [Fact]
    public void Every_problem_of_shape_and_step_is_told_at_once()
    {
        var why = Desk.Reported().WhyNot(new IncidentCommand.Escalate(default, " ", ""));
        Assert.Equal(["lead", "terms", "reason", ""], why.Select(static reason => reason.Path));
        Assert.Equal(IncidentCodes.StepNotPossible, why[3].Code);
    }

    private static IReadOnlyList<string> AllCodes() => [.. typeof(IncidentCodes).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!)];

    private static IncidentCommand Triage(TriageResponse response) => new IncidentCommand.Triage(response, "By the guide", Known.Manager.Id);

    private static IReadOnlyList<Rejection> Report(IncidentFacts facts) => new Desk().WhyNot(new IncidentCommand.Report(Known.Id, facts));

    private static IReadOnlyList<Rejection> Fulfil(Desk desk, Instant at) => desk.WhyNot(new IncidentCommand.FulfilDuty(desk.Incident.Duties[0].Key, at, DutyOutcome.Done, "Noted"));

    private static Desk Analysing() => Desk.At(IncidentStatus.UnderReview, Told).Do(new IncidentCommand.RecordFinding(Known.FindingId(1), "One"));

    private static Desk Graded() => Desk.Reported(Told).Do(new IncidentCommand.GradeHarm(Known.Patient, HarmDimension.Physical, Known.NoHarm, HarmFacts.Unknown, "None"), Known.Investigator);

    private static IReadOnlyList<Rejection> Grade(HarmDimension dimension, HarmGrade grade, HarmFacts? facts = null) => Desk.Reported(Told).WhyNot(new IncidentCommand.GradeHarm(Known.Patient, dimension, grade, facts ?? HarmFacts.Unknown, "Seen"));

    private static void AssertTaken(Desk desk, IncidentCommand command, string path)
    {
        var why = Assert.Single(desk.WhyNot(command));
        Assert.Equal((IncidentCodes.IdTaken, path), (why.Code, why.Path));
    }
}
