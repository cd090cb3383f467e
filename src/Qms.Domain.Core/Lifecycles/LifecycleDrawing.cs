using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Lifecycles;

/// <summary>Draws a lifecycle from the very list that executes, so that the picture cannot be out of date.</summary>
/// <remarks>Steps that leave the state as it is are left out unless asked for: a record has dozens. Arrows with the same ends share one line of text.</remarks>
public static class LifecycleDrawing
{
    /// <summary>The lifecycle as a Mermaid state diagram.</summary>
    /// <param name="lifecycle">What to draw.</param>
    /// <param name="includeStays">Whether to draw steps that leave the state as it is.</param>
    public static string ToMermaid<TState, TStep>(this Lifecycle<TState, TStep> lifecycle, bool includeStays = false)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in Drawn(lifecycle)) text.Append("    state \"").Append(Words(state)).Append("\" as ").Append(state).Append('\n');
        if (!IsStart(lifecycle, lifecycle.Initial)) text.Append("    [*] --> ").Append(lifecycle.Initial).Append('\n');
        foreach (var (from, to, steps) in Arrows(lifecycle, includeStays))
        {
            text.Append("    ").Append(IsStart(lifecycle, from) ? "[*]" : from.ToString()).Append(" --> ").Append(to).Append(" : ").Append(steps).Append('\n');
        }

        foreach (var state in lifecycle.States.Where(lifecycle.IsFinal)) text.Append("    ").Append(state).Append(" --> [*]\n");
        return text.ToString();
    }

    /// <summary>The lifecycle in the DOT language of Graphviz. Records start at the dot; ends have a double border; reopenings are dashed.</summary>
    /// <param name="lifecycle">What to draw.</param>
    /// <param name="includeStays">Whether to draw steps that leave the state as it is.</param>
    public static string ToDot<TState, TStep>(this Lifecycle<TState, TStep> lifecycle, bool includeStays = false)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        var text = new StringBuilder($"digraph \"{lifecycle.Name.Replace("\\", "\\\\").Replace("\"", "\\\"")}\" {{\n");
        text.Append("    rankdir=TB;\n    nodesep=0.4;\n    node [shape=box, style=\"rounded,filled\", fillcolor=\"#eef3f8\", color=\"#44607c\", fontname=\"Helvetica\"];\n")
            .Append("    edge [fontname=\"Helvetica\", fontsize=10, color=\"#44607c\"];\n");
        text.Append($"    {Start(lifecycle)} [shape=point, width=0.2, fillcolor=\"#44607c\", label=\"\"];\n");
        foreach (var state in Drawn(lifecycle))
        {
            text.Append($"    \"{state}\" [label=\"{Words(state)}\"{(lifecycle.IsFinal(state) ? ", peripheries=2, fillcolor=\"#e3f1e3\"" : "")}];\n");
        }

        if (!IsStart(lifecycle, lifecycle.Initial)) text.Append($"    {Start(lifecycle)} -> \"{lifecycle.Initial}\";\n");
        var order = lifecycle.States.ToList();
        foreach (var (from, to, steps) in Arrows(lifecycle, includeStays))
        {
            var reopens = lifecycle.IsFinal(from) && !from.Equals(to);
            // States are declared in the order of the usual way; a heavy arrow to the next one draws that way as a straight line.
            var isNext = order.IndexOf(to) == order.IndexOf(from) + 1;
            text.Append($"    \"{from}\" -> \"{to}\" [label=\"{steps}\"{(reopens ? ", style=dashed" : isNext ? ", weight=8" : "")}];\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>A state or step in words: <c>UnderReview</c> is <c>under review</c>.</summary>
    public static string Words<TEnum>(TEnum value)
        where TEnum : struct, Enum => WireNames.Of(value).Replace('-', ' ');

    // Where nothing leads back to the initial state, it is only the place from which records start and is drawn as a dot.
    private static bool IsStart<TState, TStep>(Lifecycle<TState, TStep> lifecycle, TState state)
        where TState : struct, Enum
        where TStep : struct, Enum => state.Equals(lifecycle.Initial) && !lifecycle.IsFinal(state) && !lifecycle.Moves.Any(move => move.To.Equals(state));

    // Quoted, because "node" or "edge" alone is a word of the language. An unnamed start has the empty name, which no state has.
    private static string Start<TState, TStep>(Lifecycle<TState, TStep> lifecycle)
        where TState : struct, Enum
        where TStep : struct, Enum => IsStart(lifecycle, lifecycle.Initial) ? $"\"{lifecycle.Initial}\"" : "\"\"";

    private static IEnumerable<TState> Drawn<TState, TStep>(Lifecycle<TState, TStep> lifecycle)
        where TState : struct, Enum
        where TStep : struct, Enum => lifecycle.States.Where(state => !IsStart(lifecycle, state));

    private static IEnumerable<(TState From, TState To, string Steps)> Arrows<TState, TStep>(Lifecycle<TState, TStep> lifecycle, bool includeStays)
        where TState : struct, Enum
        where TStep : struct, Enum =>
        from move in lifecycle.Moves
        where includeStays || !move.From.Equals(move.To)
        group Words(move.Step) by (move.From, move.To) into arrow
        select (arrow.Key.From, arrow.Key.To, string.Join(", ", arrow));
}
