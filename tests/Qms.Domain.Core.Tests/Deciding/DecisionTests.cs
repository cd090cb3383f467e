using System;
using System.Collections.Generic;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Core.Tests.Deciding;

public class DecisionTests
{
    private static readonly Rejection NoMoney = new("till.no-money", "amount", "There is not enough in the till.");
    private static readonly Rejection Shut = new("till.shut", "The till is shut.");

    [Fact]
    public void The_default_is_not_a_yes()
    {
        var nothing = default(Decision<int, string>);
        Assert.False(nothing.IsAccepted);
        Assert.Empty(nothing.Events);
        Assert.Empty(nothing.Rejections);
        Assert.IsNotType<CommandRefusedException>(Assert.Throws<InvalidOperationException>(() => nothing.OrThrow()));
    }

    [Fact]
    public void An_acceptance_has_events_and_the_state_after_them()
    {
        var yes = Decision<int, string>.Accept(3, ["a", "b"]);
        Assert.True(yes.IsAccepted);
        Assert.Equal(3, yes.OrThrow().State);
        Assert.Equal(["a", "b"], yes.OrThrow().Events);
        Assert.Empty(yes.Rejections);
    }

    [Fact]
    public void An_acceptance_without_events_is_still_one()
    {
        Assert.True(Decision<int, string>.Accept(3, []).IsAccepted);
        Assert.Throws<ArgumentNullException>("events", static () => Decision<int, string>.Accept(3, null!));
    }

    [Fact]
    public void A_refusal_names_every_reason_and_leaves_the_state()
    {
        var no = Decision<int, string>.Refuse(3, [NoMoney, Shut]);
        Assert.False(no.IsAccepted);
        Assert.Equal(3, no.State);
        Assert.Empty(no.Events);
        var thrown = Assert.Throws<CommandRefusedException>(() => no.OrThrow());
        Assert.Equal([NoMoney, Shut], thrown.Rejections);
        Assert.Equal("till.no-money: There is not enough in the till.; till.shut: The till is shut.", thrown.Message);
    }

    [Fact]
    public void Reasons_added_later_do_not_reach_the_refusal()
    {
        var reasons = new List<Rejection> { NoMoney };
        var no = Decision<int, string>.Refuse(3, reasons);
        reasons.Add(Shut);
        Assert.Equal([NoMoney], no.Rejections);
    }

    [Fact]
    public void A_refusal_without_a_reason_cannot_be_made()
    {
        Assert.Throws<ArgumentException>("reasons", static () => Decision<int, string>.Refuse(3, []));
        Assert.Throws<ArgumentException>("reasons", static () => Decision<int, string>.Refuse(3, null!));
        Assert.Throws<ArgumentNullException>("rejections", static () => new CommandRefusedException(null!));
    }

    [Fact]
    public void A_reason_about_the_whole_record_has_an_empty_path() => Assert.Equal(new Rejection("till.shut", "", "The till is shut."), Shut);
}
