using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Records;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.Incidents.Investigating;
using Qms.Domain.Incidents.Tests.Support;
using Qms.Domain.UnitedKingdom;

namespace Qms.Domain.Incidents.Tests.Properties;

/// <summary>What holds whatever anybody asks, in any order.</summary>
public sealed class SequenceProperties
{
    private static readonly ImagingService Service = ImagingService.InEngland();
    private static readonly string[] ByPermission = [IncidentCodes.NotPermitted, IncidentCodes.StepNotPossible];

    [DomainProperty]
    public void The_status_moves_only_along_the_lifecycle(Wishes wishes)
    {
        foreach (var step in Walk.Run(Service, wishes))
        {
            var (before, after) = (step.Before, step.Decision.State);
            if (step.Decision.Events.Count == 0) continue;
            Assert.True(IncidentLifecycle.Moves.TryNext(before.Status, IncidentDecider.StepOf(before, step.Command), out var next));
            Assert.Equal(next, after.Status);
        }
    }

    [DomainProperty]
    public void A_refusal_changes_nothing_and_gives_its_reasons(Wishes wishes)
    {
        foreach (var step in Walk.Run(Service, wishes).Where(static step => !step.Decision.IsAccepted))
        {
            Assert.Same(step.Before, step.Decision.State);
            Assert.Empty(step.Decision.Events);
            Assert.NotEmpty(step.Decision.Rejections);
            Assert.All(step.Decision.Rejections, static why => Assert.False(string.IsNullOrWhiteSpace(why.Code) || string.IsNullOrWhiteSpace(why.Message)));
        }
    }

    [DomainProperty]
    public void What_is_closed_has_nothing_open(Wishes wishes)
    {
        foreach (var incident in States(wishes).Where(static incident => incident.Status == IncidentStatus.Closed))
        {
            Assert.DoesNotContain(incident.Duties, static duty => duty.IsOpen);
            Assert.All(incident.Facts!.People, person => Assert.All(Enum.GetValues<HarmDimension>(), dimension => Assert.True(incident.HarmTo(person.Id, dimension)?.IsSettled)));
            Assert.Empty(incident.UnansweredFindings);
            Assert.Empty(incident.UnansweredRecommendations);
            Assert.All(incident.Actions, static action => Assert.True(action.IsSettled));
            Assert.NotEmpty(incident.Learning);
            Assert.Empty(Service.Assess(incident).MissingFacts);
            Assert.True(incident.Reporter is null || incident.Feedback is not null);
            Assert.True(!incident.IsCritical || incident.Investigation!.Level == InvestigationLevel.Investigation, "A critical incident was closed after a review only.");
        }
    }

    [DomainProperty]
    public void Nothing_that_was_recorded_disappears(Wishes wishes)
    {
        foreach (var step in Walk.Run(Service, wishes))
        {
            var (before, after) = (step.Before, step.Decision.State);
            Assert.Equal(before.Duties.Select(static duty => duty.Key), after.Duties.Take(before.Duties.Count).Select(static duty => duty.Key));
            Assert.True(before.Criticality is null || after.Criticality == before.Criticality);
            foreach (var harm in before.Harm)
            {
                var now = after.HarmTo(harm.Person, harm.Dimension)!;
                Assert.Equal(harm.Acts, now.Acts.Take(harm.Acts.Count));
                Assert.True(harm.Status == now.Status || HarmAssessment.Lifecycle.Moves.Any(move => move.From == harm.Status && move.To == now.Status));
            }

            Assert.Equal(before.Pauses.Count, after.Pauses.Count - (step.Command is IncidentCommand.Pause && step.Decision.Events.Count > 0 ? 1 : 0));
            Assert.True(before.Closings.SequenceEqual(after.Closings.Take(before.Closings.Count)) && before.Reopenings.SequenceEqual(after.Reopenings.Take(before.Reopenings.Count)));
            Assert.True(before.Investigation is not { } was || after.Investigation is { } now2
                && was.Timeline.SequenceEqual(now2.Timeline.Take(was.Timeline.Count)) && was.Statements.SequenceEqual(now2.Statements.Take(was.Statements.Count))
                && was.Findings.Count <= now2.Findings.Count && was.Recommendations.Count <= now2.Recommendations.Count && was.Advice.Count <= now2.Advice.Count);
        }
    }

    [DomainProperty]
    public void Duties_move_only_along_their_lifecycle(Wishes wishes)
    {
        foreach (var step in Walk.Run(Service, wishes))
        {
            foreach (var duty in step.Decision.State.Duties)
            {
                var before = step.Before.DutyNamed(duty.Key)?.Status ?? DutyStatus.None;
                Assert.True(before == duty.Status || Duty.Lifecycle.Moves.Any(move => move.From == before && move.To == duty.Status), $"{duty.Key}: {before} to {duty.Status}");
                Assert.Equal(duty.Status == DutyStatus.Fulfilled, duty.Fulfilment is not null);
                Assert.Equal(duty.Status is DutyStatus.NotRequired or DutyStatus.Withdrawn, duty.Release is not null);
            }
        }
    }

    [DomainProperty]
    public void Every_id_names_one_thing(Wishes wishes)
    {
        foreach (var incident in States(wishes))
        {
            AssertDistinct(incident.Duties.Select(static x => x.Key));
            AssertDistinct(incident.Actions.Select(static x => x.Id));
            AssertDistinct(incident.Facts?.People.Select(static x => x.Id) ?? []);
            AssertDistinct(incident.Harm.Select(static x => (x.Person, x.Dimension)));
            AssertDistinct(incident.Damage.Select(static x => x.Kind));
            if (incident.Investigation is not { } it) continue;
            AssertDistinct(it.Findings.Select(static x => x.Id));
            AssertDistinct(it.Recommendations.Select(static x => x.Id));
            AssertDistinct(it.Advice.Select(static x => x.Id));
            AssertDistinct(it.Timeline.Select(static x => x.Id));
        }
    }

    [DomainProperty]
    public void Everybody_graded_is_among_the_people_affected(Wishes wishes)
    {
        foreach (var incident in States(wishes)) Assert.All(incident.Harm, harm => Assert.Contains(incident.Facts!.People, person => person.Id == harm.Person));
    }

    [DomainProperty]
    public void Folding_the_events_gives_the_decided_state(Wishes wishes)
    {
        var steps = Walk.Run(Service, wishes);
        var decided = steps[^1].Decision.State;
        var events = Walk.EventsOf(steps).ToList();
        Assert.Equal(decided, IncidentDecider.Replay(events));
        Assert.Equal(decided, IncidentDecider.Replay(events.ToArray()));
        Assert.Equal(decided, Service.Incidents.Decider.Replay(events));
        Assert.Equal(decided, events.Aggregate(Incident.None, IncidentDecider.Evolve));
    }

    [DomainProperty]
    public void Folding_the_events_read_back_from_JSON_gives_the_decided_state(Wishes wishes)
    {
        var steps = Walk.Run(Service, wishes);
        var read = Walk.EventsOf(steps).Select(static happened =>
        {
            var encoded = IncidentJson.Events.Encode(happened);
            var back = IncidentJson.Events.Decode(encoded.Name, encoded.Version, encoded.Payload);
            Assert.Equal(happened, back);
            return back;
        });
        Assert.Equal(steps[^1].Decision.State, IncidentDecider.Replay(read));
    }

    [DomainProperty(MaxTest = 50)]
    public void Folding_a_sealed_history_gives_the_decided_state(Wishes wishes)
    {
        var history = new History<IncidentEvent>(IncidentJson.Events);
        var entries = new List<HistoryEntry>();
        var steps = Walk.Run(Service, wishes);
        var drawn = 0;
        foreach (var step in steps)
        {
            entries.AddRange(history.Append(entries.Count == 0 ? null : entries[^1].ToHead(), Incident.ReferenceTo(Known.Id), step.Decision.Events, step.Context, () => new Guid(++drawn, 0, 0, new byte[8])));
        }

        Assert.True(History.Verify(entries).IsIntact);
        Assert.Equal(steps[^1].Decision.State, IncidentDecider.Replay(history.Read(entries).Happened));
    }

    [DomainProperty]
    public void Deciding_twice_gives_the_same_twice(Wishes wishes)
    {
        foreach (var step in Walk.Run(Service, wishes))
        {
            var again = Service.Incidents.Decide(step.Before, step.Command, step.Context);
            Assert.Equal(step.Decision.State, again.State);
            Assert.Equal(step.Decision.Events, again.Events);
            Assert.Equal(step.Decision.Rejections, again.Rejections);
        }
    }

    [DomainProperty]
    public void An_accepted_command_that_comes_again_is_accepted_with_no_event(Wishes wishes)
    {
        foreach (var step in Walk.Run(Service, wishes).Where(static step => step.Decision.IsAccepted))
        {
            var again = Service.Incidents.Decide(step.Decision.State, step.Command, step.Context);
            Assert.True(again.IsAccepted, $"{step.Command}: {string.Join("; ", again.Rejections)}");
            Assert.True(again.Events.Count == 0, $"{step.Command} gave {string.Join(", ", again.Events)}.");
        }
    }

    [DomainProperty]
    public void What_is_said_to_be_permitted_agrees_with_the_decision(Wishes wishes)
    {
        foreach (var step in Walk.Run(Service, wishes))
        {
            var name = IncidentDecider.StepOf(step.Before, step.Command);
            var permission = Service.Incidents.Permitted(step.Before, step.Context.Actor).Single(permission => permission.Step == name);
            var said = permission.WhyNot.Select(static why => why.Code).Intersect(ByPermission).ToArray();
            var decided = step.Decision.Rejections.Select(static why => why.Code).Intersect(ByPermission).ToArray();

            // Who may not ask learns nothing else, and a wish that is fulfilled already is no step any more.
            if (said.Contains(IncidentCodes.NotPermitted)) Assert.Equal([IncidentCodes.NotPermitted], decided);
            else if (!step.Decision.IsAccepted) Assert.Equal(said, decided);
            else Assert.True(said.Length == 0 || step.Decision.Events.Count == 0);
        }
    }

    [DomainProperty]
    public void Of_the_same_severity_a_critical_incident_is_never_triaged_for_a_review(Wishes wishes)
    {
        foreach (var step in Walk.Run(Service, wishes))
        {
            if (step.Command is IncidentCommand.Triage { Response: TriageResponse.LocalReview } && step.Decision.Events.Count > 0) Assert.False(step.Decision.State.IsCritical);
            if (step.Command is IncidentCommand.StartReview && step.Decision.Events.Count > 0) Assert.False(step.Decision.State.IsCritical);
            Assert.True(step.Decision.State.IsCritical || !step.Decision.State.IsOpen || Service.Incidents.Policy.Critical.WhyCritical(step.Decision.State) is null);
        }
    }

    [Fact]
    public void The_sequences_reach_every_command_event_and_status()
    {
        var (accepted, repeated, happened, statuses) = (new HashSet<Type>(), new HashSet<Type>(), new HashSet<Type>(), new HashSet<IncidentStatus>());
        for (var seed = 0; seed < 400; seed++)
        {
            foreach (var step in Walk.Run(Service, Walk.Seeded(seed, 60)))
            {
                statuses.Add(step.Decision.State.Status);
                if (step.Decision.Events.Count > 0) accepted.Add(step.Command.GetType());
                if (step.Decision.Events.Count > 0 && Service.Incidents.Decide(step.Decision.State, step.Command, step.Context) is { IsAccepted: true, Events.Count: 0 }) repeated.Add(step.Command.GetType());
                happened.UnionWith(step.Decision.Events.Select(static e => e.GetType()));
            }
        }

        // Every command that changes what the rules see asks them: a new assessment finds nothing, unless the calendar or the book is a new one.
        Assert.Equal([typeof(IncidentCommand.AssessDuties)], Samples.Members<IncidentCommand>().Except(accepted));
        Assert.Equal([typeof(IncidentCommand.AssessDuties)], Samples.Members<IncidentCommand>().Except(repeated));
        Assert.Empty(Samples.Members<IncidentEvent>().Except(happened));
        Assert.Empty(Enum.GetValues<IncidentStatus>().Except(statuses).Except([IncidentStatus.None]));
    }

    private static IEnumerable<Incident> States(Wishes wishes) => Walk.Run(Service, wishes).Select(static step => step.Decision.State);

    private static void AssertDistinct<T>(IEnumerable<T> keys)
    {
        var all = keys.ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }
}
