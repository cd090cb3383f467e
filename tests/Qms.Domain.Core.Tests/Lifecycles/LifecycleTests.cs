using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Lifecycles;
using static Qms.Domain.Core.Tests.Lifecycles.LampState;
using static Qms.Domain.Core.Tests.Lifecycles.LampStep;

namespace Qms.Domain.Core.Tests.Lifecycles;

public class LifecycleTests
{
    private enum FromOne { A = 1, B }

    private enum WithGap { A, B = 2 }

    private enum WithAlias { A, B, C = 1 }

    private enum Short : byte { A, B }

    private static string Fault(LampState initial, LampState[] finals, params Move<LampState, LampStep>[] moves) =>
        Assert.Throws<ArgumentException>(() => new Lifecycle<LampState, LampStep>("lamp", initial, finals, moves)).Message;

    [Fact]
    public void A_declared_move_leads_on_and_any_other_stays()
    {
        Assert.True(Lamp.Lifecycle.TryNext(SwitchedOff, SwitchOn, out var to));
        Assert.Equal(SwitchedOn, to);
        Assert.False(Lamp.Lifecycle.TryNext(SwitchedOn, SwitchOn, out to));
        Assert.Equal(SwitchedOn, to);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(4, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 6)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void What_is_not_declared_has_no_moves(int state, int step)
    {
        Assert.False(Lamp.Lifecycle.TryNext((LampState)state, (LampStep)step, out var to));
        Assert.Equal((LampState)state, to);
        if (Enum.IsDefined((LampState)state)) return;
        Assert.Empty(Lamp.Lifecycle.StepsFrom((LampState)state));
        Assert.False(Lamp.Lifecycle.IsFinal((LampState)state));
    }

    [Fact]
    public void The_steps_from_a_state_stand_in_the_order_of_their_enum() =>
        Assert.Equal([SwitchOn, Clean, LampStep.Break], Lamp.Lifecycle.StepsFrom(SwitchedOff));

    [Fact]
    public void States_steps_moves_and_ends_are_told()
    {
        Assert.Equal(Enum.GetValues<LampState>(), Lamp.Lifecycle.States);
        Assert.Equal(Enum.GetValues<LampStep>(), Lamp.Lifecycle.Steps);
        Assert.Equal(Lamp.Moves(), Lamp.Lifecycle.Moves);
        Assert.Equal([Broken], Lamp.Lifecycle.States.Where(Lamp.Lifecycle.IsFinal));
        Assert.Equal(None, Lamp.Lifecycle.Initial);
        Assert.Equal("lamp", Lamp.Lifecycle.Name);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var fault = Fault(
            None, [Broken],
            new(None, Install, SwitchedOff), new(None, Install, Broken), new(Broken, Repair, SwitchedOff), new(SwitchedOff, SwitchOff, Broken, Reopens: true));
        Assert.Equal(
            "The lifecycle of lamp is not sound: Install is declared twice from None; Repair leads out of the end Broken and is no reopening; "
            + "SwitchOff reopens SwitchedOff, which is no end; SwitchedOn cannot be reached; SwitchedOn cannot reach an end.", fault);
    }

    [Fact]
    public void A_state_that_leads_nowhere_is_a_fault() =>
        Assert.Contains(
            "SwitchedOn cannot reach an end.",
            Fault(None, [Broken], new(None, Install, SwitchedOff), new(SwitchedOff, LampStep.Break, Broken), new(SwitchedOff, SwitchOn, SwitchedOn)), StringComparison.Ordinal);

    [Fact]
    public void Without_an_end_no_state_reaches_one()
    {
        var fault = Fault(None, [], [.. Lamp.Moves().Where(static move => !move.Reopens)]);
        Assert.All(Enum.GetNames<LampState>(), name => Assert.Contains($"{name} cannot reach an end", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void An_end_may_be_added_to_but_a_reopening_must_lead_out()
    {
        var moves = Lamp.Moves().Append(new(Broken, SwitchOff, Broken));
        Assert.True(new Lifecycle<LampState, LampStep>("lamp", None, [Broken], moves).TryNext(Broken, SwitchOff, out _));
        Assert.Contains("SwitchOff reopens Broken and stays there", Fault(None, [Broken], [.. Lamp.Moves(), new(Broken, SwitchOff, Broken, Reopens: true)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_no_enum_declares_are_all_named()
    {
        var fault = Fault((LampState)9, [(LampState)(-1)], new(None, Install, (LampState)7), new((LampState)8, Install, None), new(None, (LampStep)6, None));
        Assert.Equal(
            "The lifecycle of lamp is not sound: it starts in 9, which is not declared; it ends in -1, which is not declared; the move None, Install, 7 names what is not declared; "
            + "the move 8, Install, None names what is not declared; the move None, 6, None names what is not declared.", fault);
    }

    [Fact]
    public void Enums_that_cannot_index_a_table_are_both_named()
    {
        Assert.Equal(
            "The lifecycle of x is not sound: the members of FromOne do not count up from zero; the members of WithGap do not count up from zero.",
            Assert.Throws<ArgumentException>(static () => new Lifecycle<FromOne, WithGap>("x", FromOne.A, [], [])).Message);
        Assert.Equal(
            "The lifecycle of x is not sound: Short is not an enum over int; the members of WithAlias do not count up from zero.",
            Assert.Throws<ArgumentException>(static () => new Lifecycle<Short, WithAlias>("x", Short.A, [], [])).Message);
    }

    [Fact]
    public void A_lifecycle_has_a_name_ends_and_moves()
    {
        Assert.Throws<ArgumentException>("name", static () => new Lifecycle<LampState, LampStep>(" ", None, [Broken], Lamp.Moves()));
        Assert.Throws<ArgumentNullException>("finals", static () => new Lifecycle<LampState, LampStep>("lamp", None, null!, Lamp.Moves()));
        Assert.Throws<ArgumentNullException>("moves", static () => new Lifecycle<LampState, LampStep>("lamp", None, [Broken], null!));
    }

    [Fact]
    public void Moves_added_after_it_was_built_change_nothing()
    {
        var moves = new List<Move<LampState, LampStep>>(Lamp.Moves());
        var lifecycle = new Lifecycle<LampState, LampStep>("lamp", None, [Broken], moves);
        moves.Clear();
        Assert.Equal(Lamp.Moves(), lifecycle.Moves);
    }

    [Fact]
    public void Looking_up_a_move_allocates_nothing()
    {
        var lifecycle = Lamp.Lifecycle;
        var possible = Count(lifecycle);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Count(lifecycle);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(possible, again);

        static int Count(Lifecycle<LampState, LampStep> lifecycle)
        {
            var count = 0;
            for (var state = -1; state <= 4; state++)
            {
                for (var step = -1; step <= 6; step++)
                {
                    if (lifecycle.TryNext((LampState)state, (LampStep)step, out var to) && !lifecycle.IsFinal(to)) count += lifecycle.StepsFrom(to).Count;
                }
            }

            return count;
        }
    }
}
