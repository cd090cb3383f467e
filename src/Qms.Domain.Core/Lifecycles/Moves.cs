using System;
using System.Collections;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Lifecycles;

/// <summary>The list of moves under construction: reads like the procedure, from the start to the ends.</summary>
public sealed class Moves<TState, TStep> : IEnumerable<Move<TState, TStep>>
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly List<Move<TState, TStep>> _moves = [];

    /// <summary>In <paramref name="from"/>, <paramref name="step"/> leads to <paramref name="to"/>.</summary>
    public void Add(TState from, TStep step, TState to) => _moves.Add(new(from, step, to));

    /// <summary>In each of <paramref name="from"/>, <paramref name="step"/> leads to <paramref name="to"/>.</summary>
    public void Add(IEnumerable<TState> from, TStep step, TState to)
    {
        foreach (var state in from) Add(state, step, to);
    }

    /// <summary>In each of <paramref name="states"/>, each of <paramref name="steps"/> may be taken and leaves the state as it is.</summary>
    public void Add(IEnumerable<TState> states, params TStep[] steps)
    {
        foreach (var state in states)
        {
            foreach (var step in steps) Add(state, step, state);
        }
    }

    /// <summary>From the end <paramref name="from"/>, <paramref name="step"/> reopens the record to <paramref name="to"/>.</summary>
    public Moves<TState, TStep> Reopening(TState from, TStep step, TState to)
    {
        _moves.Add(new(from, step, to, Reopens: true));
        return this;
    }

    /// <inheritdoc />
    public IEnumerator<Move<TState, TStep>> GetEnumerator() => _moves.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
