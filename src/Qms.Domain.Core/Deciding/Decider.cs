using System;
using System.Collections.Generic;

namespace Qms.Domain.Core.Deciding;

/// <summary>The rules of one kind of record as a value: the seam for stores, tests and tooling.</summary>
/// <remarks>Both functions are pure: the same input gives the same answer, and nothing outside is read or changed. Deciding is strict; evolving never refuses what has happened.</remarks>
public sealed class Decider<TState, TCommand, TEvent>
{
    private readonly Func<TState, TCommand, DecisionContext, Decision<TState, TEvent>> _decide;
    private readonly Func<TState, TEvent, TState> _evolve;

    /// <summary>Creates a decider.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decider(TState initial, Func<TState, TCommand, DecisionContext, Decision<TState, TEvent>> decide, Func<TState, TEvent, TState> evolve)
    {
        if (initial is null) throw new ArgumentNullException(nameof(initial));
        Initial = initial;
        _decide = decide ?? throw new ArgumentNullException(nameof(decide));
        _evolve = evolve ?? throw new ArgumentNullException(nameof(evolve));
    }

    /// <summary>The state before anything has happened.</summary>
    public TState Initial { get; }

    /// <summary>Answers <paramref name="command"/> for a record in <paramref name="state"/>.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<TState, TEvent> Decide(TState state, TCommand command, DecisionContext context)
    {
        if (state is null) throw new ArgumentNullException(nameof(state));
        if (command is null) throw new ArgumentNullException(nameof(command));
        if (context is null) throw new ArgumentNullException(nameof(context));
        return _decide(state, command, context);
    }

    /// <summary>The state after <paramref name="happened"/>.</summary>
    public TState Evolve(TState state, TEvent happened) => _evolve(state, happened);

    /// <summary>The state that <paramref name="happened"/> leads to, from <see cref="Initial"/>.</summary>
    public TState Replay(IEnumerable<TEvent> happened) => Replay(Initial, happened);

    /// <summary>The state that <paramref name="happened"/> leads to, from a snapshot.</summary>
    public TState Replay(TState from, IEnumerable<TEvent> happened)
    {
        if (happened is null) throw new ArgumentNullException(nameof(happened));
        var state = from;
        if (happened is TEvent[] array)
        {
            foreach (var item in array) state = _evolve(state, item);
        }
        else
        {
            foreach (var item in happened) state = _evolve(state, item);
        }

        return state;
    }
}
