using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.People;
using Qms.Domain.Incidents;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.Incidents.Investigating;

namespace Qms.Domain.Benchmarks;

/// <summary>Replaying one incident's events into its state; the time is for one event.</summary>
public class ReplayBenchmarks
{
    // The report and the duties that it raises, and what was done about it.
    private const int Events = 16;

    private IncidentEvent[] _life = null!;

    /// <summary>Makes the events.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _life = Scene.Life();
        if (_life.Length != Events) throw new InvalidOperationException($"There are {_life.Length} events.");
        if (MutableFold().Duties.Count != IncidentDecider.Replay(_life).Duties.Count) throw new InvalidOperationException("The peers differ.");
    }

    /// <summary>Ours: an immutable record after every event.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public Incident Replay() => IncidentDecider.Replay(_life);

    /// <summary>What a developer writes by hand for speed: one object that changes.</summary>
    [Benchmark(OperationsPerInvoke = Events, Baseline = true)]
    public object Mutable() => MutableFold();

    private Changing MutableFold()
    {
        var state = new Changing();
        foreach (var happened in _life) state.Apply(happened);
        return state;
    }

    private sealed class Changing
    {
        public IncidentId Id { get; private set; }

        public IncidentStatus Status { get; private set; }

        public IncidentFacts? Facts { get; private set; }

        public ActorId? Reporter { get; private set; }

        public Instant ReportedAt { get; private set; }

        public TriageDecision? Triage { get; private set; }

        public Criticality? Criticality { get; private set; }

        public ActorId? Lead { get; private set; }

        public Feedback? Feedback { get; private set; }

        public List<Duty> Duties { get; } = [];

        public List<Finding> Findings { get; } = [];

        public List<Recommendation> Recommendations { get; } = [];

        public void Apply(IncidentEvent happened)
        {
            switch (happened)
            {
                case IncidentEvent.Reported e:
                    (Id, Status, Facts, Reporter, ReportedAt) = (e.Id, IncidentStatus.Reported, e.Facts, e.By, e.At);
                    break;
                case IncidentEvent.Triaged e:
                    (Status, Triage) = (IncidentStatus.Triaged, new(e.Response, e.Rationale, e.Handler, e.By, e.At));
                    break;
                case IncidentEvent.DutyRaised e:
                    var known = Duties.FindIndex(duty => duty.Key == e.Duty.Key);
                    if (known < 0) Duties.Add(e.Duty);
                    else Duties[known] = e.Duty;
                    break;
                case IncidentEvent.FoundCritical e:
                    Criticality = new(e.Reason, e.By, e.At);
                    break;
                case IncidentEvent.InvestigationStarted e:
                    (Status, Lead) = (IncidentStatus.UnderInvestigation, e.Lead);
                    break;
                case IncidentEvent.FindingRecorded e:
                    Findings.Add(new(e.Id, e.Text));
                    break;
                case IncidentEvent.RecommendationMade e:
                    Recommendations.Add(new(e.Id, e.Text, e.Findings));
                    break;
                case IncidentEvent.FeedbackGiven e:
                    Feedback = new(e.Feedback, e.By, e.At);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not handled.");
            }
        }
    }
}
