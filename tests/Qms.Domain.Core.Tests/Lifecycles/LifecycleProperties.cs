using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Qms.Domain.Core.Lifecycles;

namespace Qms.Domain.Core.Tests.Lifecycles;

public enum Node { N0, N1, N2, N3, N4, N5 }

public enum Edge { E0, E1, E2, E3, E4 }

/// <summary>Sound lifecycles of any shape: each has a way from the start through every state to the end, and anything else beside it.</summary>
public static class RandomLifecycles
{
    private static readonly Node[] Nodes = Enum.GetValues<Node>();
    private static readonly Edge[] Edges = Enum.GetValues<Edge>();

    public static Arbitrary<Lifecycle<Node, Edge>> Sound() =>
        (from order in Gen.Shuffle(Nodes)
         from spine in Gen.Elements(Edges).ArrayOf(Nodes.Length - 1)
         from secondEnd in Gen.Elements(true, false)
         from more in (from f in Gen.Elements(Nodes) from e in Gen.Elements(Edges) from t in Gen.Elements(Nodes) select (From: f, Step: e, To: t)).ListOf()
         select Build(order, spine, secondEnd, more)).ToArbitrary();

    private static Lifecycle<Node, Edge> Build(Node[] order, Edge[] spine, bool secondEnd, IEnumerable<(Node From, Edge Step, Node To)> more)
    {
        // The last node ends; when there are two ends, the way forks before them so that neither is left.
        Node[] finals = secondEnd ? [order[^1], order[^2]] : [order[^1]];
        var way = spine.Select((step, i) => (From: secondEnd && i == order.Length - 2 ? order[^3] : order[i], Step: step, To: order[i + 1])).ToArray();
        if (secondEnd && way[^1].Step == way[^2].Step) way[^1].Step = (Edge)(((int)way[^2].Step + 1) % Edges.Length);
        var moves = way.Concat(more)
            .DistinctBy(static move => (move.From, move.Step))
            .Select(move => new Move<Node, Edge>(move.From, move.Step, move.To, Reopens: finals.Contains(move.From) && move.From != move.To));
        return new("random", order[0], finals, moves);
    }
}

[Properties(Arbitrary = [typeof(RandomLifecycles)])]
public class LifecycleProperties
{
    private static readonly Node[] Nodes = Enum.GetValues<Node>();
    private static readonly Edge[] Edges = Enum.GetValues<Edge>();

    [Property(MaxTest = 200)]
    public void Table_and_Stateless_agree_for_every_state_and_step(Lifecycle<Node, Edge> lifecycle)
    {
        foreach (var from in Nodes)
        {
            foreach (var step in Edges)
            {
                var state = from;
                var machine = lifecycle.ToStateMachine(() => state, next => state = next);
                var entered = 0;
                foreach (var node in Nodes) machine.Configure(node).OnEntry(() => entered++);

                var possible = lifecycle.TryNext(from, step, out var to);
                Assert.Equal(possible, machine.CanFire(step));
                if (possible) machine.Fire(step);
                else Assert.Throws<InvalidOperationException>(() => machine.Fire(step));
                Assert.Equal(to, state);
                Assert.Equal(possible ? 1 : 0, entered);
            }
        }
    }

    [Property(MaxTest = 200)]
    public void The_table_holds_the_moves_and_nothing_else(Lifecycle<Node, Edge> lifecycle)
    {
        var table =
            from state in Nodes
            from step in Edges
            where lifecycle.TryNext(state, step, out _)
            select (state, step, Next(lifecycle, state, step));
        Assert.Equal(lifecycle.Moves.Select(static move => (move.From, move.Step, move.To)).Order(), table);
    }

    [Property(MaxTest = 200)]
    public bool Steps_from_a_state_are_those_that_lead_on_in_the_order_of_the_enum(Lifecycle<Node, Edge> lifecycle) =>
        Nodes.All(state => lifecycle.StepsFrom(state).SequenceEqual(Edges.Where(step => lifecycle.TryNext(state, step, out _))));

    [Property(MaxTest = 200)]
    public bool Only_a_reopening_leaves_an_end(Lifecycle<Node, Edge> lifecycle) =>
        lifecycle.Moves.All(move => move.Reopens == (lifecycle.IsFinal(move.From) && move.To != move.From));

    [Property(MaxTest = 200)]
    public bool Without_the_arrows_into_a_state_it_is_refused(Lifecycle<Node, Edge> lifecycle)
    {
        var lost = Nodes.First(state => state != lifecycle.Initial);
        var fault = Record.Exception(() => new Lifecycle<Node, Edge>(
            "random", lifecycle.Initial, Nodes.Where(lifecycle.IsFinal), lifecycle.Moves.Where(move => move.To != lost || move.From == lost)));
        return fault is ArgumentException && fault.Message.Contains($"{lost} cannot be reached", StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Every_move_is_drawn_once_in_both_languages(Lifecycle<Node, Edge> lifecycle)
    {
        var arrows = lifecycle.Moves.GroupBy(static move => (move.From, move.To), static move => LifecycleDrawing.Words(move.Step))
            .Select(static arrow => (arrow.Key.From, arrow.Key.To, Steps: string.Join(", ", arrow))).ToArray();
        var isReturnedTo = lifecycle.Moves.Any(move => move.To == lifecycle.Initial);
        var mermaid = lifecycle.ToMermaid(includeStays: true).Split('\n');
        var dot = lifecycle.ToDot(includeStays: true).Split('\n');
        foreach (var (from, to, steps) in arrows)
        {
            Assert.Single(mermaid, line => line == $"    {(from == lifecycle.Initial && !isReturnedTo ? "[*]" : from)} --> {to} : {steps}");
            Assert.Single(dot, line => line.Contains($"\"{from}\" -> \"{to}\" [label=\"{steps}\"", StringComparison.Ordinal));
        }

        Assert.Equal(arrows.Length, mermaid.Count(static line => line.Contains(" : ", StringComparison.Ordinal)));
        Assert.Equal(arrows.Length, dot.Count(static line => line.Contains("\" -> \"", StringComparison.Ordinal) && line.Contains("label=", StringComparison.Ordinal)));
    }

    private static Node Next(Lifecycle<Node, Edge> lifecycle, Node state, Edge step)
    {
        lifecycle.TryNext(state, step, out var to);
        return to;
    }
}
