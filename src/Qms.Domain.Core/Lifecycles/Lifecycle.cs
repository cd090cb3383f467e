using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Qms.Domain.Core.Collections;
using Stateless;

namespace Qms.Domain.Core.Lifecycles;

/// <summary>The moves of a kind of record, declared once as a list: what executes is what answers questions, is drawn, is exported and is tested.</summary>
/// <typeparam name="TState">The states: an enum over <see cref="int"/> whose members count up from zero.</typeparam>
/// <typeparam name="TStep">The steps: likewise.</typeparam>
/// <remarks>A lifecycle knows which steps exist, not who may take them nor under which conditions on the data: those are the access policy's and the decider's, with reasons.
/// Immutable and safe to share between threads.</remarks>
public sealed class Lifecycle<TState, TStep>
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private const int NoMove = -1;

    private readonly int[] _next;
    private readonly int _stepCount;
    private readonly ContentList<TState> _states;
    private readonly ContentList<TStep> _steps;
    private readonly ContentList<TStep>[] _stepsFrom;
    private readonly bool[] _isFinal;

    /// <summary>Builds a lifecycle and checks that it is sound.</summary>
    /// <param name="name">What the lifecycle is of, for diagrams and messages, such as <c>incident</c>.</param>
    /// <param name="initial">The state before anything has happened.</param>
    /// <param name="finals">The ends. Only a reopening leads out of one.</param>
    /// <param name="moves">Every arrow.</param>
    /// <exception cref="ArgumentException">An enum doesn't count up from zero, a state or step is not declared, a move is declared twice, a state cannot be reached,
    /// a state cannot reach an end, an end is left other than by a reopening, or what reopens does not lead out of an end. The message names every fault.</exception>
    public Lifecycle(string name, TState initial, IEnumerable<TState> finals, IEnumerable<Move<TState, TStep>> moves)
    {
        Name = string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("A lifecycle has a name.", nameof(name)) : name;
        Initial = initial;
        Moves = ContentList.Of(moves ?? throw new ArgumentNullException(nameof(moves)));
        var ends = ContentList.Of(finals ?? throw new ArgumentNullException(nameof(finals)));

        var faults = new List<string>();
        _states = Members<TState>(faults);
        _steps = Members<TStep>(faults);
        Require(faults);

        _stepCount = _steps.Count;
        if (!IsDeclared(initial)) faults.Add($"it starts in {initial}, which is not declared");
        foreach (var end in ends.Where(end => !IsDeclared(end))) faults.Add($"it ends in {end}, which is not declared");
        foreach (var move in Moves.Where(move => !IsDeclared(move))) faults.Add($"the move {move.From}, {move.Step}, {move.To} names what is not declared");
        Require(faults);

        _isFinal = new bool[_states.Count];
        foreach (var end in ends) _isFinal[AsInt(end)] = true;
        _next = new int[_states.Count * _stepCount];
        for (var i = 0; i < _next.Length; i++) _next[i] = NoMove;
        foreach (var move in Moves)
        {
            ref var cell = ref _next[(AsInt(move.From) * _stepCount) + AsInt(move.Step)];
            if (cell != NoMove) faults.Add($"{move.Step} is declared twice from {move.From}");
            if (IsFinal(move.From) && !move.Reopens && !move.From.Equals(move.To)) faults.Add($"{move.Step} leads out of the end {move.From} and is no reopening");
            if (IsFinal(move.From) && move.Reopens && move.From.Equals(move.To)) faults.Add($"{move.Step} reopens {move.From} and stays there");
            if (!IsFinal(move.From) && move.Reopens) faults.Add($"{move.Step} reopens {move.From}, which is no end");
            cell = AsInt(move.To);
        }

        faults.AddRange(Unsound());
        Require(faults);
        _stepsFrom = [.. _states.Select(state => ContentList.Of(_steps.Where(step => TryNext(state, step, out _))))];
    }

    /// <summary>What the lifecycle is of.</summary>
    public string Name { get; }

    /// <summary>The state before anything has happened.</summary>
    public TState Initial { get; }

    /// <summary>Every arrow, in the order of declaration.</summary>
    public IReadOnlyList<Move<TState, TStep>> Moves { get; }

    /// <summary>Every state, in the order of declaration.</summary>
    public IReadOnlyList<TState> States => _states;

    /// <summary>Every step, in the order of declaration.</summary>
    public IReadOnlyList<TStep> Steps => _steps;

    /// <summary>Whether <paramref name="step"/> may be taken in <paramref name="from"/>, and where it leads.</summary>
    /// <remarks>One table look-up; values that are not declared have no moves.</remarks>
    public bool TryNext(TState from, TStep step, out TState to)
    {
        var state = AsInt(from);
        var move = AsInt(step);
        if (unchecked((uint)state < (uint)_isFinal.Length && (uint)move < (uint)_stepCount))
        {
            var next = _next[(state * _stepCount) + move];
            if (next >= 0)
            {
                to = Unsafe.As<int, TState>(ref next);
                return true;
            }
        }

        to = from;
        return false;
    }

    /// <summary>The steps that may be taken in <paramref name="state"/>, in the order of declaration.</summary>
    public IReadOnlyList<TStep> StepsFrom(TState state) =>
        IsDeclared(state) ? _stepsFrom[AsInt(state)] : ContentList<TStep>.Empty;

    /// <summary>Whether <paramref name="state"/> is an end, which only a reopening leaves.</summary>
    public bool IsFinal(TState state) => IsDeclared(state) && _isFinal[AsInt(state)];

    /// <summary>Makes a Stateless machine with the same moves, for hosts that want entry and exit hooks or bind a screen to it.</summary>
    /// <param name="read">Answers the record's present state.</param>
    /// <param name="write">Is told the next one.</param>
    /// <remarks>Stateless machines are mutable and not safe to share: make one per record or thread. Steps that leave the state as it is are re-entries.</remarks>
    public StateMachine<TState, TStep> ToStateMachine(Func<TState> read, Action<TState> write)
    {
        var machine = new StateMachine<TState, TStep>(read, write);
        foreach (var move in Moves)
        {
            var state = machine.Configure(move.From);
            _ = move.From.Equals(move.To) ? state.PermitReentry(move.Step) : state.Permit(move.Step, move.To);
        }

        return machine;
    }

    private IEnumerable<string> Unsound()
    {
        var reached = Closure([Initial], forward: true);
        foreach (var state in _states)
        {
            if (!reached[AsInt(state)]) yield return $"{state} cannot be reached";
        }

        var ending = Closure(_states.Where(IsFinal), forward: false);
        foreach (var state in _states)
        {
            if (!ending[AsInt(state)]) yield return $"{state} cannot reach an end";
        }
    }

    private bool[] Closure(IEnumerable<TState> start, bool forward)
    {
        var seen = new bool[_states.Count];
        var open = new Stack<int>(start.Select(AsInt));
        foreach (var state in open) seen[state] = true;
        while (open.Count > 0)
        {
            var current = open.Pop();
            foreach (var move in Moves)
            {
                var (from, to) = forward ? (AsInt(move.From), AsInt(move.To)) : (AsInt(move.To), AsInt(move.From));
                if (from != current || seen[to]) continue;
                seen[to] = true;
                open.Push(to);
            }
        }

        return seen;
    }

    private static int AsInt<TEnum>(TEnum value)
        where TEnum : struct, Enum => Unsafe.As<TEnum, int>(ref value);

    private bool IsDeclared(TState state) => unchecked((uint)AsInt(state) < (uint)_states.Count);

    private bool IsDeclared(Move<TState, TStep> move) =>
        IsDeclared(move.From) && IsDeclared(move.To) && unchecked((uint)AsInt(move.Step) < (uint)_stepCount);

    private void Require(List<string> faults)
    {
        if (faults.Count > 0) throw new ArgumentException($"The lifecycle of {Name} is not sound: {string.Join("; ", faults)}.");
    }

    private static ContentList<TEnum> Members<TEnum>(List<string> faults)
        where TEnum : struct, Enum
    {
        if (Enum.GetUnderlyingType(typeof(TEnum)) != typeof(int))
        {
            faults.Add($"{typeof(TEnum).Name} is not an enum over int");
            return ContentList<TEnum>.Empty;
        }

#if NET
        var values = Enum.GetValues<TEnum>();
#else
        var values = (TEnum[])Enum.GetValues(typeof(TEnum));
#endif
        for (var i = 0; i < values.Length; i++)
        {
            if (AsInt(values[i]) == i) continue;
            faults.Add($"the members of {typeof(TEnum).Name} do not count up from zero");
            break;
        }

        return ContentList.Of(values);
    }
}
