using System;

namespace Qms.Domain.Core.Lifecycles;

/// <summary>One arrow of a lifecycle: in state <paramref name="From"/>, <paramref name="Step"/> leads to <paramref name="To"/>.</summary>
/// <param name="From">The state in which the step may be taken.</param>
/// <param name="Step">The step.</param>
/// <param name="To">The state after it; the same as <paramref name="From"/> when the step adds to the record without moving it on.</param>
/// <param name="Reopens">Whether the arrow leads out of an end. Only such arrows may.</param>
public sealed record Move<TState, TStep>(TState From, TStep Step, TState To, bool Reopens = false)
    where TState : struct, Enum
    where TStep : struct, Enum;
