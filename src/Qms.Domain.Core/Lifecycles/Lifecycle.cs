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
    private readonly TState[] _states;
    private readonly TStep[] _steps;
    private readonly ContentList<TStep>[] _stepsFrom;
    private readonly bool[] _isFinal;

    /// <summary>Builds a lifecycle and checks that it is sound.</summary>
    /// <param name="name">What the lifecycle is of, for diagrams and messages, such as <c>incident</c>.</param>
    /// <param name="initial">The state before anything has happened.</param>
    /// <param name="finals">The ends. Only a reopening leads out of one.</param>
    /// <param name="moves">Every arrow.</param>
    /// <exception cref="ArgumentException">An enum doesn't count up from zero, a move is declared twice, a state cannot be reached, a state cannot reach an end,
    /// or an end is left other than by a reopening. The message names every fault.</exception>
    public Lifecycle(string name, TState initial, IEnumerable<TState> finals, IEnumerable<Move<TState, TStep>> moves)
    {
        Name = string.IsNullOrWhiteSpace(name) ? throw new ArgumentException("A lifecycle has a name.", nameof(name)) : name;
        Initial = initial;
        Moves = ContentList.Of(moves);
        _states = Members<TState>();
        _steps = Members<TStep>();
        _stepCount = _steps.Length;
        _isFinal = new bool[_states.Length];
        foreach (var final in finals) _isFinal[IndexOf(final)] = true;

        _next = new int[_states.Length * _stepCount];
        for (var i = 0; i < _next.Length; i++) _next[i] = NoMove;

        var faults = new List<string>();
        foreach (var move in Moves)
        {
            ref var cell = ref _next[(IndexOf(move.From) * _stepCount) + IndexOf(move.Step)];
            if (cell != NoMove) faults.Add($"{move.Step} is declared twice from {move.From}");
            if (_isFinal[IndexOf(move.From)] && !move.Reopens && !move.From.Equals(move.To)) faults.Add($"{move.Step} leads out of the end {move.From} and is no reopening");
            if (!_isFinal[IndexOf(move.From)] && move.Reopens) faults.Add($"{move.Step} reopens {move.From}, which is no end");
            cell = IndexOf(move.To);
        }

        faults.AddRange(Unsound());
        if (faults.Count > 0) throw new ArgumentException($"The lifecycle of {name} is not sound: {string.Join("; ", faults)}.", nameof(moves));

        _stepsFrom = [.. _states.Select(state => ContentList.Of(_steps.Where(step => TryNext(state, step, out _))))];
    }

    /// <summary>What the lifecycle is of.</summary>
    public string Name { get; }

    /// <summary>The state before anything has happened.</summary>
    public TState Initial { get; }

    /// <summary>Every arrow, in the order of declaration.</summary>
    public IReadOnlyList<Move<TState, TStep>> Moves { get; }

    /// <summary>Every state, in the order of declaration.</summary>
    public IReadOnlyList<TState> States => ContentList.Of(_states);

    /// <summary>Every step, in the order of declaration.</summary>
    public IReadOnlyList<TStep> Steps => ContentList.Of(_steps);

    /// <summary>Whether <paramref name="step"/> may be taken in <paramref name="from"/>, and where it leads.</summary>
    /// <remarks>One table look-up; values that are not declared have no moves.</remarks>
    public bool TryNext(TState from, TStep step, out TState to)
    {
        var state = AsInt(from);
        var move = AsInt(step);
        if ((uint)state < (uint)_states.Length && (uint)move < (uint)_stepCount)
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
        (uint)AsInt(state) < (uint)_states.Length ? _stepsFrom[AsInt(state)] : ContentList<TStep>.Empty;

    /// <summary>Whether <paramref name="state"/> is an end, which only a reopening leaves.</summary>
    public bool IsFinal(TState state) => (uint)AsInt(state) < (uint)_states.Length && _isFinal[AsInt(state)];

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
        var reached = Closure(IndexOf(Initial), forward: true);
        foreach (var state in _states)
        {
            if (!reached[IndexOf(state)]) yield return $"{state} cannot be reached";
        }

        var ends = new bool[_states.Length];
        for (var i = 0; i < _states.Length; i++)
        {
            if (!_isFinal[i]) continue;
            var back = Closure(i, forward: false);
            for (var j = 0; j < back.Length; j++) ends[j] |= back[j];
        }

        foreach (var state in _states)
        {
            if (!ends[IndexOf(state)]) yield return $"{state} cannot reach an end";
        }
    }

    private bool[] Closure(int start, bool forward)
    {
        var seen = new bool[_states.Length];
        var open = new Stack<int>();
        seen[start] = true;
        open.Push(start);
        while (open.Count > 0)
        {
            var current = open.Pop();
            foreach (var move in Moves)
            {
                var (from, to) = forward ? (IndexOf(move.From), IndexOf(move.To)) : (IndexOf(move.To), IndexOf(move.From));
                if (from != current || seen[to]) continue;
                seen[to] = true;
                open.Push(to);
            }
        }

        return seen;
    }

    private static int AsInt<TEnum>(TEnum value)
        where TEnum : struct, Enum => Unsafe.As<TEnum, int>(ref value);

    private static int IndexOf<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var index = AsInt(value);
        return index >= 0 && index < Members<TEnum>().Length ? index : throw new ArgumentException($"{index} is not a declared {typeof(TEnum).Name}.");
    }

    private static TEnum[] Members<TEnum>()
        where TEnum : struct, Enum
    {
        if (Enum.GetUnderlyingType(typeof(TEnum)) != typeof(int)) throw new ArgumentException($"{typeof(TEnum).Name} must be an enum over int.");
#if NET
        var values = Enum.GetValues<TEnum>();
#else
        var values = (TEnum[])Enum.GetValues(typeof(TEnum));
#endif
        for (var i = 0; i < values.Length; i++)
        {
            if (AsInt(values[i]) != i) throw new ArgumentException($"The members of {typeof(TEnum).Name} must count up from zero.");
        }

        return values;
    }
}
