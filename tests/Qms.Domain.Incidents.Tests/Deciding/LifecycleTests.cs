using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Tests.Support;

namespace Qms.Domain.Incidents.Tests.Deciding;

/// <summary>The three tables of moves: that they execute as they are drawn, and that they end.</summary>
public sealed class LifecycleTests
{
    public static TheoryData<IncidentStatus> Statuses => new(Enum.GetValues<IncidentStatus>());

    [Fact]
    public void The_table_of_the_incident_equals_the_state_machine() => AssertSame(IncidentLifecycle.Moves);

    [Fact]
    public void The_table_of_harm_grading_equals_the_state_machine() => AssertSame(HarmAssessment.Lifecycle);

    [Fact]
    public void The_table_of_duties_equals_the_state_machine() => AssertSame(Duty.Lifecycle);

    [Fact]
    public void Every_state_can_reach_an_end_and_only_reopenings_lead_out_of_one()
    {
        AssertEnds(IncidentLifecycle.Moves);
        AssertEnds(HarmAssessment.Lifecycle);
        AssertEnds(Duty.Lifecycle);
    }

    [Fact]
    public void The_drawings_stay_as_they_are()
    {
        Golden.Matches("lifecycles/incident.mmd", IncidentLifecycle.Moves.ToMermaid());
        Golden.Matches("lifecycles/incident.dot", IncidentLifecycle.Moves.ToDot());
        Golden.Matches("lifecycles/incident-with-stays.mmd", IncidentLifecycle.Moves.ToMermaid(includeStays: true));
        Golden.Matches("lifecycles/harm-grading.mmd", HarmAssessment.Lifecycle.ToMermaid(includeStays: true));
        Golden.Matches("lifecycles/harm-grading.dot", HarmAssessment.Lifecycle.ToDot(includeStays: true));
        Golden.Matches("lifecycles/duty.mmd", Duty.Lifecycle.ToMermaid(includeStays: true));
        Golden.Matches("lifecycles/duty.dot", Duty.Lifecycle.ToDot(includeStays: true));
    }

    [Fact]
    public void Every_step_is_some_commands_step()
    {
        var taken = Samples.FullCommands.Select(static command => IncidentDecider.StepOf(Incident.None, command)).ToHashSet();
        foreach (var level in Enum.GetValues<InvestigationLevel>())
        {
            taken.Add(IncidentDecider.StepOf(Desk.At(IncidentStatus.Analysed, level: level).Incident, new IncidentCommand.ReturnAnalysis("No")));
            foreach (var from in new[] { IncidentStatus.Triaged, IncidentStatus.UnderReview, IncidentStatus.UnderInvestigation, IncidentStatus.Analysed }) taken.Add(IncidentDecider.StepOf(Paused(from), new IncidentCommand.Resume("Go on")));
        }

        Assert.Empty(IncidentLifecycle.Moves.Steps.Except(taken));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_command_is_refused_as_not_possible_exactly_where_the_table_has_no_move(IncidentStatus status)
    {
        var desk = Desk.At(status, Known.Fall);
        foreach (var command in Samples.FullCommands)
        {
            var step = IncidentDecider.StepOf(desk.Incident, command);
            var decision = desk.Try(command);
            if (decision is { IsAccepted: true, Events.Count: 0 } && command is not IncidentCommand.AssessDuties)
            {
                // Approving what is approved already, closing what is closed and confirming what is confirmed are wishes fulfilled.
                Assert.True(
                    (command, status) is (IncidentCommand.ApproveActions, IncidentStatus.ActionsAgreed) or (IncidentCommand.Close or IncidentCommand.ConfirmHarm, IncidentStatus.Closed),
                    $"{command} while {status}");
                continue;
            }

            var codes = decision.Rejections.Select(static why => why.Code).ToArray();
            Assert.True(IncidentLifecycle.Moves.TryNext(status, step, out _) != codes.Contains(IncidentCodes.StepNotPossible), $"{command} while {status}: {string.Join(", ", codes)}");
            if (codes.Contains(IncidentCodes.StepNotPossible) && command is not IncidentCommand.Close) Assert.Equal([IncidentCodes.StepNotPossible], codes);
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_is_reached_by_legitimate_commands_and_goes_on_to_an_end(IncidentStatus status)
    {
        var desk = Desk.At(status, Known.Exposed);
        Assert.Equal(status, desk.Incident.Status);
        Assert.Equal(desk.Incident, IncidentDecider.Replay(desk.Events));
        if (desk.Incident.IsOpen) Assert.Equal(IncidentStatus.Closed, desk.Advance(IncidentStatus.Closed).Incident.Status);
        else if (status != IncidentStatus.None) Assert.True(IncidentLifecycle.Moves.IsFinal(status));
    }

    [Theory]
    [InlineData(IncidentStatus.Triaged)]
    [InlineData(IncidentStatus.UnderReview)]
    [InlineData(IncidentStatus.UnderInvestigation)]
    [InlineData(IncidentStatus.Analysed)]
    public void A_pause_goes_on_where_it_was_and_leaves_its_reason(IncidentStatus from)
    {
        var desk = Desk.At(from).Do(new IncidentCommand.Pause(PauseCause.Police, "They asked", Known.Today)).Do(new IncidentCommand.Resume("They have finished"));
        Assert.Equal(from, desk.Incident.Status);
        Assert.Equal("They have finished", Assert.Single(desk.Incident.Pauses).ResumedBecause);
    }

    [Fact]
    public void Reopening_goes_back_to_triage_after_closing_and_to_the_report_after_a_rejection_or_merger()
    {
        var desk = Desk.At(IncidentStatus.Closed).Do(new IncidentCommand.Reopen("A new fact"));
        Assert.Equal(IncidentStatus.Triaged, desk.Incident.Status);
        Assert.Equal(IncidentStatus.Closed, Assert.Single(desk.Incident.Reopenings).From);
        Assert.Single(desk.Incident.Closings);
        Assert.Equal(IncidentStatus.Closed, desk.Advance(IncidentStatus.Closed).Incident.Status);
        Assert.Equal(2, desk.Incident.Closings.Count);
        foreach (var end in new[] { IncidentStatus.Rejected, IncidentStatus.Merged })
        {
            var again = Desk.At(end);
            Assert.All(again.Incident.Duties, static duty => Assert.Equal(DutyStatus.Withdrawn, duty.Status));
            Assert.NotEmpty(again.Incident.Duties);
            again.Do(new IncidentCommand.Reopen("It was one after all"));
            Assert.Equal(IncidentStatus.Reported, again.Incident.Status);
            Assert.Null(again.Incident.Rejection);
            Assert.Null(again.Incident.MergedInto);
            Assert.All(again.Incident.Duties, static duty => Assert.True(duty.IsOpen));
        }
    }

    [Fact]
    public void The_findings_of_a_review_stay_when_it_is_raised_to_an_investigation()
    {
        var desk = Desk.At(IncidentStatus.Analysed);
        var findings = desk.Incident.Investigation!.Findings;
        desk.Do(new IncidentCommand.Escalate(Known.Investigator.Id, "Again", "It is worse"));
        Assert.Equal(findings, desk.Incident.Investigation!.Findings);
        Assert.Null(desk.Incident.Investigation.Analysis);
        Assert.Equal(InvestigationLevel.Investigation, desk.Incident.Investigation.Level);
        Assert.Equal("It is worse", desk.Incident.Investigation.EscalatedBecause);
    }

    [Fact]
    public void A_new_review_knows_nothing_of_why_the_last_was_raised_or_returned()
    {
        var desk = Desk.At(IncidentStatus.Analysed).Do(new IncidentCommand.ReturnAnalysis("Why?")).Advance(IncidentStatus.Analysed)
            .Do(new IncidentCommand.Escalate(Known.Investigator.Id, "All", "It is worse")).Advance(IncidentStatus.Closed)
            .Do(new IncidentCommand.Reopen("A new fact")).Do(new IncidentCommand.Triage(TriageResponse.LocalReview, "Small", Known.Manager.Id)).Do(new IncidentCommand.StartReview(Known.Investigator.Id));
        Assert.Null(desk.Incident.Investigation!.EscalatedBecause);
        Assert.Equal([IncidentCodes.StepNotPossible], desk.Codes(new IncidentCommand.ReturnAnalysis("Why?")));
    }

    private static Incident Paused(IncidentStatus from) => Desk.At(from).Do(new IncidentCommand.Pause(PauseCause.Other, "Wait", Known.Today)).Incident;

    private static void AssertSame<TState, TStep>(Lifecycle<TState, TStep> lifecycle)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var step in Enum.GetValues<TStep>())
            {
                var at = state;
                var machine = lifecycle.ToStateMachine(() => at, next => at = next);
                var possible = lifecycle.TryNext(state, step, out var to);
                Assert.True(possible == machine.CanFire(step), $"{step} from {state}");
                Assert.Equal(possible, lifecycle.StepsFrom(state).Contains(step));
                if (!possible) continue;
                machine.Fire(step);
                Assert.Equal(to, at);
            }
        }
    }

    private static void AssertEnds<TState, TStep>(Lifecycle<TState, TStep> lifecycle)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        foreach (var state in Enum.GetValues<TState>())
        {
            var reached = new HashSet<TState> { state };
            while (lifecycle.Moves.Where(move => reached.Contains(move.From)).Any(move => reached.Add(move.To)))
            {
            }

            Assert.Contains(reached, lifecycle.IsFinal);
        }

        Assert.All(lifecycle.Moves.Where(move => lifecycle.IsFinal(move.From) && !move.From.Equals(move.To)), static move => Assert.True(move.Reopens));
    }
}
