using System;
using Qms.Domain.Core.Lifecycles;

namespace Qms.Domain.Core.Tests.Lifecycles;

public class LifecycleDrawingTests
{
    private enum Door { Open, Shut }

    private enum Turn { Close, Lock, Unlock }

    [Fact]
    public void Mermaid_draws_the_start_as_a_dot_and_leaves_out_what_stays() =>
        Assert.Equal(
            """
            stateDiagram-v2
                state "switched off" as SwitchedOff
                state "switched on" as SwitchedOn
                state "broken" as Broken
                [*] --> SwitchedOff : install
                SwitchedOff --> SwitchedOn : switch on
                SwitchedOn --> SwitchedOff : switch off
                SwitchedOff --> Broken : break
                SwitchedOn --> Broken : break
                Broken --> SwitchedOff : repair
                Broken --> [*]

            """.ReplaceLineEndings("\n"), Lamp.Lifecycle.ToMermaid());

    [Fact]
    public void Dot_draws_ends_double_and_reopenings_dashed_and_the_usual_way_straight() =>
        Assert.Equal(
            """
            digraph "lamp" {
                rankdir=TB;
                nodesep=0.4;
                node [shape=box, style="rounded,filled", fillcolor="#eef3f8", color="#44607c", fontname="Helvetica"];
                edge [fontname="Helvetica", fontsize=10, color="#44607c"];
                "None" [shape=point, width=0.2, fillcolor="#44607c", label=""];
                "SwitchedOff" [label="switched off"];
                "SwitchedOn" [label="switched on"];
                "Broken" [label="broken", peripheries=2, fillcolor="#e3f1e3"];
                "None" -> "SwitchedOff" [label="install", weight=8];
                "SwitchedOff" -> "SwitchedOn" [label="switch on", weight=8];
                "SwitchedOn" -> "SwitchedOff" [label="switch off"];
                "SwitchedOff" -> "Broken" [label="break"];
                "SwitchedOn" -> "Broken" [label="break", weight=8];
                "Broken" -> "SwitchedOff" [label="repair", style=dashed];
            }

            """.ReplaceLineEndings("\n"), Lamp.Lifecycle.ToDot());

    [Fact]
    public void What_stays_is_drawn_when_asked_for_and_is_no_reopening()
    {
        Assert.Contains("    Broken --> Broken : clean\n", Lamp.Lifecycle.ToMermaid(includeStays: true), StringComparison.Ordinal);
        Assert.Contains("    \"Broken\" -> \"Broken\" [label=\"clean\"];\n", Lamp.Lifecycle.ToDot(includeStays: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_that_is_come_back_to_is_drawn_with_an_arrow_into_it()
    {
        var door = new Lifecycle<Door, Turn>("the \"blue\" door \\ exit", Door.Open, [Door.Shut], new Moves<Door, Turn>
        {
            { Door.Open, Turn.Close, Door.Shut },
            { [Door.Shut], Turn.Lock },
        }.Reopening(Door.Shut, Turn.Unlock, Door.Open));

        Assert.Contains("    [*] --> Open\n", door.ToMermaid(), StringComparison.Ordinal);
        Assert.Contains("    \"\" [shape=point, width=0.2, fillcolor=\"#44607c\", label=\"\"];\n", door.ToDot(), StringComparison.Ordinal);
        Assert.Contains("    \"\" -> \"Open\";\n", door.ToDot(), StringComparison.Ordinal);
        Assert.StartsWith("digraph \"the \\\"blue\\\" door \\\\ exit\" {\n", door.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_the_parts_of_the_name() => Assert.Equal("switched off", LifecycleDrawing.Words(LampState.SwitchedOff));
}
