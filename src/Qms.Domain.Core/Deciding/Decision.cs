using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Core.Deciding;

/// <summary>The answer to a command: accepted, with what has happened and the state after it, or refused, with every reason at once.</summary>
/// <remarks>Accepted without an event means that the wish was already fulfilled: a retry is harmless. <c>default</c> is not an acceptance.</remarks>
public readonly struct Decision<TState, TEvent>
{
    private readonly IReadOnlyList<TEvent>? _events;
    private readonly IReadOnlyList<Rejection>? _rejections;

    private Decision(TState state, IReadOnlyList<TEvent>? events, IReadOnlyList<Rejection>? rejections) =>
        (State, _events, _rejections) = (state, events, rejections);

    /// <summary>The state after the decision; when refused, the state as it was.</summary>
    public TState State { get; }

    /// <summary>What has happened, in order; empty when refused or when nothing was left to do.</summary>
    public IReadOnlyList<TEvent> Events => _events ?? [];

    /// <summary>Why the command was refused; empty when accepted.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections ?? [];

    /// <summary>Whether the command was accepted.</summary>
    public bool IsAccepted => _events is not null;

    /// <summary>Accepts: <paramref name="events"/> have happened and lead to <paramref name="next"/>.</summary>
    public static Decision<TState, TEvent> Accept(TState next, IReadOnlyList<TEvent> events) =>
        new(next, events ?? throw new ArgumentNullException(nameof(events)), null);

    /// <summary>Refuses, and the state stays <paramref name="unchanged"/>.</summary>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public static Decision<TState, TEvent> Refuse(TState unchanged, IReadOnlyList<Rejection> reasons) =>
        reasons is { Count: > 0 } ? new(unchanged, null, ContentList.Of(reasons)) : throw new ArgumentException("A refusal names its reasons.", nameof(reasons));

    /// <summary>This decision if it was accepted.</summary>
    /// <exception cref="CommandRefusedException">The command was refused.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>: nothing was decided.</exception>
    public Decision<TState, TEvent> OrThrow() =>
        IsAccepted ? this
        : _rejections is null ? throw new InvalidOperationException("Nothing was decided: this is default(Decision).")
        : throw new CommandRefusedException(_rejections);
}
