using System;
using BenchmarkDotNet.Attributes;
using Qms.Domain.Incidents;
using Stateless;
using static Qms.Domain.Incidents.IncidentStatus;
using static Qms.Domain.Incidents.IncidentStep;

namespace Qms.Domain.Benchmarks;

/// <summary>One step of the lifecycle: the table, a hand-written switch, and Stateless as it is used.</summary>
public class LifecycleBenchmarks
{
    private const int Steps = 8;

    private static readonly IncidentStep[] Round = [IncidentStep.Triage, StartReview, SubmitAnalysis, ApproveActions, ShareLearning, Close, Reopen, AmendFacts];

    private StateMachine<IncidentStatus, IncidentStep> _machine = null!;
    private IncidentStatus _state;

    /// <summary>Makes the machine and proves that all peers walk the same round.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _state = Triaged;
        _machine = Build();
        if (Table() != Triaged || Switch() != Triaged || Prebuilt() != Triaged) throw new InvalidOperationException("The round does not end where it began.");
    }

    /// <summary>Ours.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public IncidentStatus Table()
    {
        var state = Triaged;
        foreach (var step in Round) IncidentLifecycle.Moves.TryNext(state, step, out state);
        return state;
    }

    /// <summary>What a developer writes by hand.</summary>
    [Benchmark(OperationsPerInvoke = Steps, Baseline = true)]
    public IncidentStatus Switch()
    {
        var state = Triaged;
        foreach (var step in Round) state = Next(state, step);
        return state;
    }

    /// <summary>A Stateless machine that is kept for each record.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public IncidentStatus Prebuilt()
    {
        foreach (var step in Round) _machine.Fire(step);
        return _state;
    }

    /// <summary>A Stateless machine that is built when a record is loaded, for one step.</summary>
    [Benchmark]
    public IncidentStatus BuiltForOneStep()
    {
        _state = Triaged;
        Build().Fire(IncidentStep.Triage);
        return _state;
    }

    private StateMachine<IncidentStatus, IncidentStep> Build() => IncidentLifecycle.Moves.ToStateMachine(() => _state, next => _state = next);

    private static IncidentStatus Next(IncidentStatus state, IncidentStep step) => (state, step) switch
    {
        (None, Report) => Reported,
        (Reported, IncidentStep.Triage) => Triaged,
        (Triaged, IncidentStep.Triage) => Triaged,
        (Triaged, StartReview) => UnderReview,
        (Triaged, StartInvestigation) => UnderInvestigation,
        (UnderReview or Analysed, Escalate) => UnderInvestigation,
        (UnderReview or UnderInvestigation, SubmitAnalysis) => Analysed,
        (Analysed, ReturnToReview) => UnderReview,
        (Analysed, ReturnToInvestigation) => UnderInvestigation,
        (Analysed, ApproveActions) => ActionsAgreed,
        (ActionsAgreed or LearningShared, ShareLearning) => LearningShared,
        (LearningShared, Close) => Closed,
        (Closed, Reopen) => Triaged,
        (Rejected or Merged, Reopen) => Reported,
        (not None and not Closed and not Rejected and not Merged, AmendFacts) => state,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not possible."),
    };
}
